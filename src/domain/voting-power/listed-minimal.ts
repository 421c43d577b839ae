import { totalWeight, type VotingGame } from './game.ts';
import type { MemberClass } from './member-class.ts';
import type { MinimalCounts } from './minimal-counts.ts';

/**
 * Minimal winning coalitions of a rule with several conditions, one by one: members are taken or left, heaviest first; a branch ends
 * when its coalition wins already (no larger one is minimal) or cannot win any more. Counts fit a floating number up to 52 members.
 */
export function listedMinimal(game: VotingGame, classes: readonly MemberClass[], stop: () => void): MinimalCounts {
  const order = classes.flatMap(({ members }, at) => members.map((member) => ({ member, at })));
  const conditions = game.conditions.map(({ weights, quota }) => ({
    weights: order.map(({ member }) => weights[member] ?? 0n),
    quota,
  }));
  const scale = conditions.every((condition) => totalWeight(condition) < 2n ** 52n);
  const amount = (value: bigint) => (scale ? Number(value) : value) as number;
  const own = conditions.map(({ weights }) => weights.map(amount));
  // What the members from a place on weigh together.
  const rest = own.map((weights) => {
    const sums = [amount(0n)];
    for (let place = weights.length - 1; place >= 0; place--)
      sums.unshift((sums[0] as number) + (weights[place] as number));
    return sums;
  });
  const bySize = new Array<number>(game.members + 1).fill(0);
  const held = classes.map(() => new Array<number>(game.members + 1).fill(0));
  const chosen: number[] = [];
  let steps = 0;
  const visit = (place: number, missing: readonly number[]): void => {
    if (++steps % 65_536 === 0) stop();
    if (missing.every((value) => value <= 0)) {
      const needed = (at: number) => own.some((weights, c) => (missing[c] as number) + (weights[at] as number) > 0);
      if (!chosen.every(needed)) return;
      bySize[chosen.length] = (bySize[chosen.length] ?? 0) + 1;
      for (const at of chosen) {
        const row = held[order[at]?.at ?? 0];
        if (row) row[chosen.length] = (row[chosen.length] ?? 0) + 1;
      }
      return;
    }
    if (missing.some((value, c) => value > (rest[c]?.[place] as number))) return;
    chosen.push(place);
    visit(
      place + 1,
      missing.map((value, c) => value - (own[c]?.[place] as number)),
    );
    chosen.pop();
    visit(place + 1, missing);
  };
  visit(
    0,
    conditions.map(({ quota }) => amount(quota)),
  );
  return {
    bySize: bySize.map(BigInt),
    containing: held.map((row, at) => row.map((count) => BigInt(count) / BigInt(classes[at]?.members.length ?? 1))),
  };
}
