/** Half a ring: shares run from the left end to the right end, so that angle, and with equal depth also area, is weight. */
export interface Ring {
  readonly cx: number;
  readonly cy: number;
  readonly inner: number;
  readonly outer: number;
  /** Width of the whole drawing. */
  readonly width: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Two decimals are enough for a screen and keep the page small. */
export const round = (value: number): number => Math.round(value * 100) / 100;

const within = (share: number): number => Math.min(1, Math.max(0, share));

/** The point at a share of the half circle, at a distance from its middle. */
export function ringPoint({ cx, cy }: Pick<Ring, 'cx' | 'cy'>, share: number, radius: number): Point {
  const angle = Math.PI * within(share);
  return { x: round(cx - radius * Math.cos(angle)), y: round(cy - radius * Math.sin(angle)) };
}

/** The part of the ring between two shares, as the outline of a path. */
export function ringSector(ring: Ring, from: number, to: number): string {
  const { inner, outer } = ring;
  const [a, b] = [ringPoint(ring, from, outer), ringPoint(ring, to, outer)];
  const [c, d] = [ringPoint(ring, to, inner), ringPoint(ring, from, inner)];
  return `M${a.x} ${a.y}A${outer} ${outer} 0 0 1 ${b.x} ${b.y}L${c.x} ${c.y}A${inner} ${inner} 0 0 0 ${d.x} ${d.y}Z`;
}

/** What is left of the ring after a share, as an outline that is open where the ring ends. */
export function ringEnd(ring: Ring, from: number): string {
  const { inner, outer } = ring;
  const [a, b] = [ringPoint(ring, from, outer), ringPoint(ring, 1, outer)];
  const [c, d] = [ringPoint(ring, 1, inner), ringPoint(ring, from, inner)];
  return `M${a.x} ${a.y}A${outer} ${outer} 0 0 1 ${b.x} ${b.y}L${c.x} ${c.y}A${inner} ${inner} 0 0 0 ${d.x} ${d.y}`;
}

/** A line along the radius at a share. */
export function ringRay(ring: Ring, share: number, from: number, to: number): string {
  const [a, b] = [ringPoint(ring, share, from), ringPoint(ring, share, to)];
  return `M${a.x} ${a.y}L${b.x} ${b.y}`;
}

/** A ring as text for an attribute, so that the browser can move the threshold over it. */
export function ringText({ cx, cy, inner, outer, width }: Ring): string {
  return [cx, cy, inner, outer, width].join(' ');
}

/** Reads what `ringText` wrote. */
export function readRing(text: string): Ring | undefined {
  const [cx, cy, inner, outer, width] = text.split(' ').map(Number);
  if (cx === undefined || cy === undefined || inner === undefined || outer === undefined || !width) return undefined;
  return { cx, cy, inner, outer, width };
}
