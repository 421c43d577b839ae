import { type Amount, type Half, type HalfClass, halfEntries, makeHalf } from './half.ts';
import type { MemberClass } from './member-class.ts';

/** The members in two halves with about as many entries, and the position of each class in them. */
export interface Split {
  readonly halves: readonly [Half, Half];
  /** Per class of the game: which half, and which class of it. */
  readonly places: readonly { readonly half: 0 | 1; readonly place: number }[];
}

/** Weights as numbers where every sum fits one, else as bigints behind the same name. */
export type ToAmount = (weight: bigint) => Amount;

/** How amounts are written for these totals. */
export function amountsFor(totals: readonly bigint[]): ToAmount {
  if (totals.every((total) => total < 2n ** 52n)) return Number;
  return (weight) => weight as unknown as Amount;
}

/** Which classes go to which half, so that both have about as many entries. */
export function halvesOf(classes: readonly { readonly members: readonly number[] }[]): readonly (0 | 1)[] {
  const order = classes
    .map((_, at) => at)
    .sort((a, b) => (classes[b]?.members.length ?? 0) - (classes[a]?.members.length ?? 0));
  const entries = [1, 1];
  const halves: (0 | 1)[] = classes.map(() => 0);
  for (const at of order) {
    const half = (entries[0] ?? 1) <= (entries[1] ?? 1) ? 0 : 1;
    halves[at] = half;
    entries[half] = (entries[half] ?? 1) * ((classes[at]?.members.length ?? 0) + 1);
  }
  return halves;
}

/** Entries of the two halves. */
export function splitEntries(classes: readonly { readonly members: readonly number[] }[]): readonly [number, number] {
  const halves = halvesOf(classes);
  const entries = ([0, 1] as const).map((half) =>
    halfEntries(classes.filter((_, at) => halves[at] === half).map(({ members }) => ({ count: members.length }))),
  );
  return [entries[0] ?? 1, entries[1] ?? 1];
}

/** Splits the classes and lists both halves; `conditions` says which conditions of the classes matter. */
export function split(classes: readonly MemberClass[], conditions: readonly number[], toAmount: ToAmount): Split {
  const halves = halvesOf(classes);
  const parts: [HalfClass[], HalfClass[]] = [[], []];
  const places = classes.map(({ members, weights }, at) => {
    const half = halves[at] ?? 0;
    const place = parts[half].push({
      count: members.length,
      weights: conditions.map((condition) => toAmount(weights[condition] ?? 0n)),
    });
    return { half, place: place - 1 };
  });
  const zero = toAmount(0n);
  return { halves: [makeHalf(parts[0], zero), makeHalf(parts[1], zero)], places };
}
