import { type Ring, ringPoint, ringRay, round } from './ring.ts';

/** A text outside the ring that belongs to a share of it. */
export interface RingLabel {
  readonly at: number;
  readonly width: number;
}

export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Line from the ring to a label that had to move; empty when it stands where it belongs. */
  readonly leader: string;
}

/** Room between the baselines of two labels. */
const lineHeight = 19;
/** How far from the ring labels stand, and the end of the threshold. */
export const labelDistance = 12;
export const thresholdDistance = 30;

/** Baseline of a label at a share: on the circle, a little lower at the sides so that its middle is there. */
function naturalY(ring: Ring, at: number, distance: number): number {
  const height = Math.sin(Math.PI * Math.min(1, Math.max(0, at)));
  return ring.cy - (ring.outer + distance) * height + 5 * (1 - height);
}

/** How far from the middle of the drawing a label on a baseline begins, so that it stays off the ring. */
function offset(ring: Ring, y: number, distance: number): number {
  const radius = ring.outer + distance;
  const height = Math.min(radius, Math.max(0, ring.cy - y));
  return Math.sqrt(radius * radius - height * height);
}

interface Stacked {
  readonly y: number;
  readonly weight: number;
}

/** Baselines as near as can be to where they belong (least squares), in their order, a line apart, within the drawing. */
function stack(items: readonly Stacked[], lowest: number): number[] {
  const pools: { sum: number; weight: number; count: number }[] = [];
  for (const [index, { y, weight }] of items.entries()) {
    pools.push({ sum: (y - index * lineHeight) * weight, weight, count: 1 });
    for (let last = pools.at(-1), before = pools.at(-2); last && before; last = pools.at(-1), before = pools.at(-2)) {
      if (before.sum / before.weight <= last.sum / last.weight) break;
      pools.splice(-2, 2, {
        sum: before.sum + last.sum,
        weight: before.weight + last.weight,
        count: before.count + last.count,
      });
    }
  }
  const limit = lowest - lineHeight * (items.length - 1);
  const bases = pools.flatMap(({ sum, weight, count }) => new Array<number>(count).fill(sum / weight));
  return bases.map((base, index) => round(Math.max(14, Math.min(base, limit)) + index * lineHeight));
}

/** Places of the labels of groups beside the ring; the label of the threshold keeps its place and the others give way. */
export function placeLabels(
  ring: Ring,
  labels: readonly RingLabel[],
  threshold: RingLabel | undefined,
): readonly LabelPlace[] {
  const places: LabelPlace[] = [];
  for (const left of [true, false]) {
    const own = labels
      .map((label, index) => ({ index, at: label.at, natural: naturalY(ring, label.at, labelDistance), weight: 1 }))
      .filter(({ at }) => at < 0.5 === left);
    if (threshold && threshold.at < 0.5 === left) {
      const natural = naturalY(ring, threshold.at, thresholdDistance);
      own.push({ index: -1, at: threshold.at, natural, weight: 1000 });
    }
    own.sort((a, b) => (left ? b.at - a.at : a.at - b.at));
    const ys = stack(
      own.map(({ natural, weight }) => ({ y: natural, weight })),
      ring.cy + 4,
    );
    for (const [order, { index, at, natural }] of own.entries()) {
      if (index < 0) continue;
      const y = ys[order] ?? natural;
      const aside = Math.max(
        offset(ring, y - 5, labelDistance),
        y < natural ? offset(ring, natural, labelDistance) : 0,
      );
      const x = round(ring.cx + aside * (left ? -1 : 1));
      const from = ringPoint(ring, at, ring.outer + 2);
      const leader =
        Math.abs(y - natural) < 8 ? '' : `M${from.x} ${from.y}L${round(x + (left ? 3 : -3))} ${round(y - 5)}`;
      places[index] = { x, y, anchor: left ? 'end' : 'start', leader };
    }
  }
  return places;
}

export interface ThresholdPlace extends LabelPlace {
  /** The line over the ring, from within the hole to outside. */
  readonly line: string;
}

/** The line of the threshold and the place of its text: at its end, or above it on top of the drawing where the side is too narrow. */
export function placeThreshold(ring: Ring, { at, width }: RingLabel): ThresholdPlace {
  const far = ring.outer + (ring.width < 400 ? 8 : thresholdDistance - 8);
  const end = ringPoint(ring, at, far);
  const line = ringRay(ring, at, ring.inner - (ring.width < 400 ? 6 : 12), far);
  const left = at < 0.5;
  const text = ringPoint(ring, at, far + 8);
  const fits = left ? text.x - width >= 0 : text.x + width <= ring.width;
  if (fits)
    return {
      line,
      leader: '',
      x: text.x,
      y: round(naturalY(ring, at, far + 8 - ring.outer)),
      anchor: left ? 'end' : 'start',
    };
  const top = 15;
  const leader = `M${end.x} ${end.y}V${top + 6}`;
  const x = Math.min(ring.width - width / 2, Math.max(width / 2, end.x));
  return { line, leader, x: round(x), y: top, anchor: 'middle' };
}

/** The largest ring whose labels fit in a width, with its middle as near as can be to the middle; undefined when none does. */
export function largestRing(
  width: number,
  labels: readonly RingLabel[],
  threshold: RingLabel,
  depth: number,
): Ring | undefined {
  for (let outer = Math.min(276, width / 2 - 10); outer >= 150; outer -= 3) {
    const ring = { cx: 0, cy: outer + 48, inner: Math.round(outer * (1 - depth)), outer, width };
    const places = placeLabels(ring, labels, threshold);
    const reach = (left: boolean) =>
      labels.reduce((most, label, index) => {
        const place = places[index];
        return label.at < 0.5 === left && place ? Math.max(most, Math.abs(place.x) + label.width) : most;
      }, outer + 2);
    const right =
      threshold.at < 0.5 ? reach(false) : Math.max(reach(false), outer + thresholdDistance + threshold.width);
    const left = reach(true);
    if (left + right > width) continue;
    return { ...ring, cx: round(Math.min(width - right, Math.max(left, width / 2))) };
  }
  return undefined;
}
