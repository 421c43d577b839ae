import { isNeverWon, totalWeight, type VotingGame } from './game.ts';

/** Members without whom nothing wins; none when nothing wins at all. */
export function vetoMembers(game: VotingGame): readonly number[] {
  if (isNeverWon(game)) return [];
  const spare = game.conditions.map((condition) => totalWeight(condition) - condition.quota);
  return membersWhere(game, (weights) => weights.some((weight, at) => weight > (spare[at] ?? 0n)));
}

/** Members that win alone and without whom nothing wins. */
export function dictators(game: VotingGame): readonly number[] {
  if (game.conditions.length === 0) return [];
  const veto = new Set(vetoMembers(game));
  const alone = membersWhere(game, (weights) =>
    weights.every((weight, at) => weight >= (game.conditions[at]?.quota ?? 0n)),
  );
  return alone.filter((member) => veto.has(member));
}

function membersWhere(game: VotingGame, test: (weights: readonly bigint[]) => boolean): readonly number[] {
  const found: number[] = [];
  for (let member = 0; member < game.members; member++)
    if (test(game.conditions.map(({ weights }) => weights[member] ?? 0n))) found.push(member);
  return found;
}
