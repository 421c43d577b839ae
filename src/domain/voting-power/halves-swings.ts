import { type Condition, totalWeight, type VotingGame } from './game.ts';
import { countLeft } from './half-counts.ts';
import type { LeftCounts, Window } from './left-counts.ts';
import type { MemberClass } from './member-class.ts';
import { amountsFor, split } from './split.ts';
import type { SwingCounts } from './swing-counts.ts';

/** A condition under which every member counts the same: it asks for a number of members. */
export function asksForMembers({ weights }: Condition): boolean {
  return weights.every((weight) => weight === 1n);
}

/** Conditions that compare weights, and the least number of members that the others ask for. */
export function weighedConditions(game: VotingGame): { readonly weighed: readonly number[]; readonly size: number } {
  let size = 0;
  const weighed: number[] = [];
  for (const [at, condition] of game.conditions.entries()) {
    if (asksForMembers(condition) && game.conditions.length > 1) size = Math.max(size, Number(condition.quota));
    else weighed.push(at);
  }
  // When all conditions ask for members, the strictest is the game.
  if (weighed.length === 0) weighed.push(0);
  return { weighed, size };
}

/** Swings by meeting in the middle: few members, weights of any size. Exact up to 52 members, because counts stay below 2⁵³. */
export function halvesSwings(
  game: VotingGame,
  classes: readonly MemberClass[],
  bySize: boolean,
  isKernel: boolean,
): SwingCounts {
  const { weighed, size } = weighedConditions(game);
  const toAmount = amountsFor(game.conditions.map(totalWeight));
  const { halves, places } = split(classes, weighed, toAmount);
  const [low, ...others] = weighed.map((condition) => toAmount(game.conditions[condition]?.quota ?? 0n));
  const window: Window = { low: low ?? toAmount(0n), high: undefined, others, size };
  const sized = bySize || size > 0;
  const counts = [
    countLeft(halves[0], halves[1], window, sized, isKernel),
    countLeft(halves[1], halves[0], window, sized, isKernel),
  ];
  const bySizes = (counts[0] as LeftCounts).bySize;
  const winning = bySizes.reduce((sum, count) => sum + count, 0);
  const swings = classes.map(({ members }, at) => {
    const { half, place } = places[at] ?? { half: 0, place: 0 };
    const containing = containingMember(counts[half] as LeftCounts, place, members.length);
    if (!sized) return [BigInt(2 * (containing[0] as number) - winning)];
    // Winning with the member, less winning without, among coalitions of the same others.
    const row = Array.from({ length: game.members }, (_, s) =>
      BigInt((containing[s + 1] ?? 0) - ((bySizes[s] as number) - (containing[s] as number))),
    );
    return bySize ? row : [row.reduce((sum, count) => sum + count, 0n)];
  });
  return { winning: BigInt(winning), swings };
}

/** Counted coalitions that hold one given member of a class: k of the m members are in, so k in m of them hold it. */
export function containingMember({ byClass }: LeftCounts, place: number, members: number): Float64Array {
  const rows = byClass[place] ?? [];
  const sum = new Float64Array(rows[0]?.length ?? 0);
  for (const [k, row] of rows.entries())
    for (let size = 0; size < sum.length; size++)
      sum[size] = (sum[size] as number) + shareOf(row[size] as number, k, members);
  return sum;
}

/** count · k / m, a whole number, without passing 2⁵³ on the way. */
function shareOf(count: number, k: number, m: number): number {
  const rest = count % m;
  return ((count - rest) / m) * k + (rest * k) / m;
}
