import { round } from './ring.ts';
import { textWidth } from './text-width.ts';

/** A text at a place on a line, with where it may begin, stand or end. */
export interface LineText {
  readonly at: number;
  readonly text: string;
  readonly bold: boolean;
}

export interface PlacedText extends LineText {
  readonly x: number;
  readonly row: number;
}

const size = 14;
const room = 10;

/** Left ends that a text at a place may have, best first, within the drawing: in the middle, or away from a near neighbour. */
function leftEnds(x: number, wide: number, width: number, others: readonly number[]): readonly number[] {
  const inside = (left: number) => Math.min(width - wide, Math.max(0, left));
  const [middle, before, after] = [inside(x - wide / 2), inside(x - wide), inside(x)];
  const isNear = (other: number) => Math.abs(other - x) < wide + room;
  if (others.some((other) => other > x && isNear(other))) return [before, middle, after];
  return others.some((other) => other < x && isNear(other)) ? [after, middle, before] : [middle, before, after];
}

/**
 * Texts under a line, each in the first row in which it does not touch another; the second row is kept for the chosen value. `x` is
 * the left end. The order is that of importance.
 */
export function placeRows(texts: readonly LineText[], width: number): readonly PlacedText[] {
  const taken: { row: number; from: number; to: number }[] = [];
  return texts.map((each) => {
    const wide = textWidth(each.text, size, each.bold);
    const like = texts.filter((other) => other.bold && each.bold && other !== each).map(({ at }) => at * width);
    const ends = leftEnds(each.at * width, wide, width, like);
    for (let row = 0; ; row += row === 0 ? 2 : 1) {
      const left = ends.find((from) =>
        taken.every((other) => other.row !== row || from + wide + room <= other.from || from >= other.to + room),
      );
      if (left === undefined && row < 20) continue;
      const from = left ?? 0;
      taken.push({ row, from, to: from + wide });
      return { ...each, x: round(from), row };
    }
  });
}

/** The left end of the text of the chosen value: in its middle, within the drawing. */
export function placeChosen(text: string, at: number, width: number): number {
  const wide = textWidth(text, size, true);
  return round(Math.min(width - wide, Math.max(0, at * width - wide / 2)));
}

/** Left ends of the labels of zones over them, in one row; undefined when they do not fit so. */
export function placeZones(
  zones: readonly { readonly from: number; readonly to: number; readonly title: string; readonly text: string }[],
  width: number,
): readonly number[] | undefined {
  const wide = zones.map(({ title, text }) => Math.max(textWidth(title, size, true), textWidth(text, size)));
  const lefts: number[] = [];
  let limit = width;
  for (let index = zones.length - 1; index >= 0; index--) {
    const zone = zones[index];
    const left = Math.min((zone?.from ?? 0) * width, limit - (wide[index] ?? 0));
    // A label must still stand over its zone: its left end not before the zone by more than half of itself.
    if (zone === undefined || left < 0 || left < zone.from * width - (wide[index] ?? 0) / 2) return undefined;
    lefts[index] = round(left);
    limit = left - 14;
  }
  return lefts;
}
