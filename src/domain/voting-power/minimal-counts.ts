import { totalWeight, type VotingGame } from './game.ts';
import type { Amount } from './half.ts';
import { countLeft } from './half-counts.ts';
import { containingMember } from './halves-swings.ts';
import type { LeftCounts } from './left-counts.ts';
import { binomials, type MemberClass } from './member-class.ts';
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
