import { type Ring, ringPoint, round } from './ring.ts';
import { textWidth } from './text-width.ts';

/** A member of the half ring between two shares, with its name and printed weight. */
export interface NamedSeat {
  readonly name: string;
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

export interface SeatPlace {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly transform: string;
  readonly anchor: 'start' | 'end';
}

const size = 14;
/** The smallest share that bears its name; a member crossed by the threshold may bear it in a smaller part. */
const namedFrom = 0.0225;

/** The part of a seat in which its text stands: all of it, or the larger part beside the line of the threshold. */
function freePart(ring: Ring, { from, to }: NamedSeat, threshold: number | undefined): readonly [number, number] {
  if (threshold === undefined) return [from, to];
  const line = 3 / (Math.PI * ring.outer * 0.75);
  if (threshold + line <= from || threshold - line >= to) return [from, to];
  return threshold - from > to - threshold ? [from, threshold - line] : [threshold + line, to];
}

/** Where the name and weight of a member stand along the radius, beginning at the outer edge; else the name alone; else nothing. */
export function seatText(ring: Ring, seat: NamedSeat, threshold: number | undefined): SeatPlace | undefined {
  if (seat.to - seat.from < namedFrom) return undefined;
  const [from, to] = freePart(ring, seat, threshold);
  const share = to - from;
  const at = (from + to) / 2;
  const edge = ring.outer - (ring.width < 400 ? 6 : 12);
  const fits = (text: string) => {
    const end = edge - textWidth(text, size, true);
    const room = 2 * end * Math.tan((Math.PI * Math.min(share, 0.9)) / 2) - 1.4;
    return end >= ring.inner + 4 && room >= 0.62 * size;
  };
  const text = [`${seat.name} ${seat.label}`, seat.name].find(fits);
  if (text === undefined) return undefined;
  const left = at < 0.5;
  const { x, y } = ringPoint(ring, at, edge);
  const turn = round(at * 180 - (left ? 0 : 180));
  return { text, x, y, transform: `rotate(${turn} ${x} ${y})`, anchor: left ? 'start' : 'end' };
}
