import { totalWeight, type VotingGame } from './game.ts';
import type { Amount } from './half.ts';
import { countLeft } from './half-counts.ts';
import { containingMember } from './halves-swings.ts';
import type { LaneMaker } from './lanes.ts';
import type { LeftCounts } from './left-counts.ts';
import { binomials, type MemberClass } from './member-class.ts';
import { primesFor, Remainders } from './primes.ts';
import { amountsFor, split } from './split.ts';

/** Minimal winning coalitions by size, and per class those that hold one given member. Index = number of members. */
export interface MinimalCounts {
  readonly bySize: readonly bigint[];
  readonly containing: readonly (readonly bigint[])[];
}

const noCounts = (classes: number, members: number): { bySize: bigint[]; containing: bigint[][] } => ({
  bySize: new Array<bigint>(members + 1).fill(0n),
  containing: Array.from({ length: classes }, () => new Array<bigint>(members + 1).fill(0n)),
});

/**
 * One condition, few members: a minimal winning coalition loses without its lightest member, so for every class as the lightest and
 * every number of its members, the coalitions of heavier members in the window just below the quota complete it. Each window is
 * counted by meeting in the middle. Members of a class that is among the lightest are chosen freely.
 */
export function halvesMinimal(game: VotingGame, classes: readonly MemberClass[], isKernel: boolean): MinimalCounts {
  const condition = game.conditions[0];
  const found = noCounts(classes.length, game.members);
  if (condition === undefined) return found;
  const toAmount = amountsFor(game.conditions.map(totalWeight));
  const quota = toAmount(condition.quota);
  for (const [lightest, { weights, members }] of classes.entries()) {
    const weight = weights[0] ?? 0n;
    if (weight === 0n) continue;
    const { halves, places } = split(classes.slice(0, lightest), [0], toAmount);
    const choices = binomials(members.length);
    const fewer = binomials(members.length - 1);
    for (let k = 1; k <= members.length; k++) {
      const window = {
        low: (quota - toAmount(weight * BigInt(k))) as Amount,
        high: (quota - toAmount(weight * BigInt(k - 1)) - toAmount(1n)) as Amount,
        others: [],
        size: 0,
      };
      if (window.high < toAmount(0n)) break;
      const sides = [
        countLeft(halves[0], halves[1], window, true, isKernel),
        countLeft(halves[1], halves[0], window, true, isKernel),
      ] as const;
      const add = (to: bigint[], counts: Float64Array, ways: number) => {
        for (const [size, count] of counts.entries())
          if (count > 0) to[size + k] = (to[size + k] ?? 0n) + BigInt(count) * BigInt(ways);
      };
      add(found.bySize, sides[0].bySize, choices[k] ?? 0);
      add(found.containing[lightest] ?? [], sides[0].bySize, fewer[k - 1] ?? 0);
      for (const [heavier, { half, place }] of places.entries()) {
        const holding = containingMember(sides[half] as LeftCounts, place, classes[heavier]?.members.length ?? 1);
        add(found.containing[heavier] ?? [], holding, choices[k] ?? 0);
      }
    }
  }
  return found;
}

/** Cells of the table that `tableMinimal` fills. */
export function minimalTableCells(game: VotingGame, classes: readonly MemberClass[]): number {
  const quota = Number(game.conditions[0]?.quota ?? 0n);
  return quota * (mostMembers(game, classes) + 1);
}

/** No minimal winning coalition has more members than the lightest ones that reach the quota. */
function mostMembers(game: VotingGame, classes: readonly MemberClass[]): number {
  let weight = 0n;
  let members = 0;
  for (const { weights, members: own } of [...classes].reverse())
    for (let k = 0; k < own.length && weight < (game.conditions[0]?.quota ?? 0n); k++) {
      if ((weights[0] ?? 0n) === 0n) continue;
      weight += weights[0] ?? 0n;
      members++;
    }
  return members;
}

/** One condition, many members: the same by a table over weight and size, read just before each member joins, heaviest first. */
export function tableMinimal(
  game: VotingGame,
  classes: readonly MemberClass[],
  maker: LaneMaker,
  progress: (share: number) => void,
): MinimalCounts {
  const length = Number(game.conditions[0]?.quota ?? 0n);
  const sizes = mostMembers(game, classes) + 1;
  const primes = primesFor(game.members);
  const lanes = maker.lanes(length * sizes);
  const order = classes.flatMap(({ weights, members }, at) =>
    members.map(() => ({ at, weight: Number(weights[0] ?? 0n) })),
  );
  const joining = order.filter(({ weight }) => weight > 0);
  const totals: number[][] = Array.from({ length: game.members + 1 }, () => []);
  const containing = classes.map(() => Array.from({ length: game.members + 1 }, () => [] as number[]));
  for (const [pass, prime] of primes.entries()) {
    const total = new Array<number>(game.members + 1).fill(0);
    const held = classes.map(() => new Array<number>(game.members + 1).fill(0));
    const plus = (row: number[], size: number, count: number) => {
      row[size] = ((row[size] ?? 0) + count + prime) % prime;
    };
    lanes.start(length * sizes, prime);
    lanes.fill(0, length, 1);
    for (const [place, { at, weight }] of joining.entries()) {
      for (let size = 0; size < Math.min(place + 1, sizes); size++) {
        const top = size * length + length - 1;
        const below = (position: number, down: number) => (down >= length ? 0 : lanes.alternate(position - down, 0, 1));
        const count = below(top, 0) - below(top, weight);
        if (count === 0) continue;
        plus(total, size + 1, count);
        plus(held[at] ?? [], size + 1, count);
      }
      // Of those, the ones that hold an earlier member: once a class, for the last of its members that has joined.
      const seen = new Map<number, number>();
      for (const earlier of joining.slice(0, place)) seen.set(earlier.at, (seen.get(earlier.at) ?? 0) + 1);
      for (const [holder, many] of seen) {
        const own = Number(classes[holder]?.weights[0] ?? 0n);
        for (let size = 1; size < Math.min(place + 1, sizes); size++) {
          const holding = (from: number) => {
            if (from - own < 0) return 0;
            const terms = Math.min(size, Math.floor((from - own) / own) + 1);
            return lanes.alternate((size - 1) * length + from - own, length + own, terms);
          };
          const count = (((holding(length - 1) - holding(length - 1 - weight)) * many) % prime) + 0;
          if (count !== 0) plus(held[holder] ?? [], size + 1, count);
        }
      }
      for (let size = Math.min(place + 1, sizes - 1); size >= 1; size--)
        if (weight < length) lanes.add(size * length + weight, (size - 1) * length, length - weight);
      progress((pass + (place + 1) / joining.length) / primes.length);
    }
    for (const [size, count] of total.entries()) totals[size]?.push(count);
    for (const [at, row] of held.entries())
      for (const [size, count] of row.entries()) containing[at]?.[size]?.push(count);
  }
  const remainders = new Remainders(primes);
  return {
    bySize: totals.map((counts) => remainders.whole(counts)),
    containing: containing.map((rows, at) =>
      rows.map((counts) => {
        // The rows hold the sum over the members of the class.
        return remainders.whole(counts) / BigInt(classes[at]?.members.length ?? 1);
      }),
    ),
  };
}
