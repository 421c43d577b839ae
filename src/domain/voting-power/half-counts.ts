import type { Amount, Half } from './half.ts';
import { foldInKernel } from './kernel-fold.ts';
import { hasKernel } from './kernel-lanes.ts';
import type { LeftCounts, Window } from './left-counts.ts';

/**
 * Meets in the middle: every coalition of the left half is completed by those of the right half that bring it into the window; they
 * are a stretch of the sorted right half, whose counts by size are differences of running counts. What is found is folded over the
 * classes of the left half, from the fastest digit of the index to the slowest, so that each class is read once.
 */
export function countLeft(left: Half, right: Half, window: Window, bySize: boolean, isKernel: boolean): LeftCounts {
  const step = bySize ? 1 : 0;
  if (isKernel && isForKernel(left, right)) return foldInKernel(left, right, window, step);
  const width = right.members * step + 1;
  const rows =
    right.others.length > 0 ? scannedRows(left, right, window, step) : stretchRows(left, right, window, step);
  const total = left.members * step + width;
  const byClass = left.classes.map(({ count }) => Array.from({ length: count + 1 }, () => new Float64Array(total)));
  const buffers = Array.from({ length: left.classes.length + 1 }, () => new Float64Array(total));
  // Up to which size the coalitions of a level reach: the right half and the classes folded so far.
  const extents = [width];
  for (const { count } of left.classes) extents.push((extents.at(-1) as number) + count * step);
  const visit = (level: number, index: number, size: number, ways: number): void => {
    const own = buffers[level] as Float64Array;
    if (level === 0) {
      rows(index, size, own);
      return;
    }
    own.fill(0);
    const place = level - 1;
    const found = byClass[place] as readonly Float64Array[];
    const stride = left.strides[place] as number;
    const child = buffers[place] as Float64Array;
    const choices = left.binomials[place] as readonly number[];
    const extent = extents[place] as number;
    for (let k = 0; k < choices.length; k++) {
      const chosen = choices[k] as number;
      visit(place, index + k * stride, size + k, ways * chosen);
      const to = found[k] as Float64Array;
      const up = k * step;
      const outer = (size + k) * step;
      for (let s = 0; s < extent; s++) {
        const count = child[s] as number;
        if (count === 0) continue;
        own[s + up] = (own[s + up] as number) + count * chosen;
        to[s + outer] = (to[s + outer] as number) + count * chosen * ways;
      }
    }
  };
  visit(left.classes.length, 0, 0, 1);
  return { bySize: buffers[left.classes.length] as Float64Array, byClass };
}

/** The kernel counts one condition whose weights are numbers; for a few entries it is not worth opening. */
function isForKernel(left: Half, right: Half): boolean {
  const isNumbers = left.sorted instanceof Float64Array && right.sorted instanceof Float64Array;
  return isNumbers && right.others.length === 0 && left.entries + right.entries > 256 && hasKernel();
}

/** Writes to `row` how many coalitions of the right half, by size, complete the left entry. */
type Rows = (index: number, size: number, row: Float64Array) => void;

/** One condition: positions in the sorted right half by two hands that go down while the left weight goes up. */
function stretchRows(left: Half, right: Half, window: Window, step: number): Rows {
  const width = right.members * step + 1;
  const running = new Float64Array((right.entries + 1) * width);
  for (let at = 0; at < right.entries; at++) {
    const from = at * width;
    running.copyWithin(from + width, from, from + width);
    const entry = right.order[at] as number;
    const cell = from + width + (right.sizes[entry] as number) * step;
    running[cell] = (running[cell] as number) + (right.coalitions[entry] as number);
  }
  const starts = new Uint32Array(left.entries);
  const ends = new Uint32Array(left.entries);
  let start = right.entries;
  let end = right.entries;
  for (let at = 0; at < left.entries; at++) {
    const entry = left.order[at] as number;
    const weight = left.sorted[at] as Amount;
    while (start > 0 && (right.sorted[start - 1] as Amount) + weight >= window.low) start--;
    if (window.high !== undefined) while (end > 0 && (right.sorted[end - 1] as Amount) + weight > window.high) end--;
    starts[entry] = start;
    ends[entry] = end;
  }
  return (index, size, row) => {
    row.fill(0);
    const from = (starts[index] as number) * width;
    const until = (ends[index] as number) * width;
    if (until <= from) return;
    for (let t = step === 0 ? 0 : Math.max(0, window.size - size); t < width; t++)
      row[t] = (running[until + t] as number) - (running[from + t] as number);
  };
}

/** More conditions: the stretch of the right half that meets the first condition is tried entry by entry. */
function scannedRows(left: Half, right: Half, window: Window, step: number): Rows {
  const weights: Amount[] = [];
  for (let at = 0; at < left.entries; at++) weights[left.order[at] as number] = left.sorted[at] as Amount;
  const sizes = right.sizes;
  return (index, size, row) => {
    row.fill(0);
    const own = weights[index] as Amount;
    const rest = left.others.map((column, at) => (window.others[at] as Amount) - (column[index] as Amount));
    for (let at = right.entries - 1; at >= 0; at--) {
      if ((right.sorted[at] as Amount) + own < window.low) break;
      const entry = right.order[at] as number;
      const members = sizes[entry] as number;
      if (members + size < window.size) continue;
      if (right.others.some((column, other) => (column[entry] as Amount) < (rest[other] as Amount))) continue;
      row[members * step] = (row[members * step] as number) + (right.coalitions[entry] as number);
    }
  };
}
