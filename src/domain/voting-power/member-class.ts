import type { VotingGame } from './game.ts';

/** Members with the same weights in every condition: they have the same power and are counted together. */
export interface MemberClass {
  /** Weight in each condition. */
  readonly weights: readonly bigint[];
  /** Positions of its members. */
  readonly members: readonly number[];
}

/** The classes of a game, heaviest first (by the first condition, then the next). */
export function memberClasses(game: VotingGame): readonly MemberClass[] {
  const classes = new Map<string, { weights: readonly bigint[]; members: number[] }>();
  for (let member = 0; member < game.members; member++) {
    const weights = game.conditions.map((condition) => condition.weights[member] ?? 0n);
    const key = weights.join();
    const found = classes.get(key);
    if (found) found.members.push(member);
    else classes.set(key, { weights, members: [member] });
  }
  return [...classes.values()].sort((left, right) => {
    const at = left.weights.findIndex((weight, condition) => weight !== right.weights[condition]);
    return at >= 0 && (left.weights[at] ?? 0n) < (right.weights[at] ?? 0n) ? 1 : -1;
  });
}

/** Rows of Pascal's triangle: ways to choose k of m, as floating numbers (exact to m = 56). */
export function binomials(m: number): readonly number[] {
  const row = [1];
  for (let k = 0; k < m; k++) row.push(Math.round(((row[k] ?? 0) * (m - k)) / (k + 1)));
  return row;
}
