import { greatestCommonDivisor } from './ratio.ts';

/** One condition of a rule: the members in favour must weigh at least the quota together. Whole numbers of any size. */
export interface Condition {
  readonly weights: readonly bigint[];
  readonly quota: bigint;
}

/**
 * A weighted voting game, or a conjunction of them: a coalition wins when it meets every condition. Members are positions from 0.
 * Made by `votingGame`, so that every condition is in lowest terms and says something: without conditions every coalition wins.
 */
export interface VotingGame {
  readonly members: number;
  readonly conditions: readonly Condition[];
}

/** A condition as people write it: whole numbers, decimals as text, or floating numbers that are read as they are printed. */
export interface WrittenCondition {
  readonly weights: readonly (bigint | number | string)[];
  readonly quota: bigint | number | string;
}

/**
 * The game of the conditions, exact: decimals are scaled to whole numbers, then every condition is divided by what its weights
 * have in common and the quota rounded up, which changes no coalition.
 * @throws RangeError for what is no decimal number of zero or more, and for conditions over different numbers of members.
 */
export function votingGame(written: readonly WrittenCondition[]): VotingGame {
  const members = written[0]?.weights.length ?? 0;
  if (written.some(({ weights }) => weights.length !== members)) throw new RangeError('conditions differ in members');
  const conditions = written.map((condition) => {
    const [quota = 0n, ...weights] = wholeNumbers([condition.quota, ...condition.weights]);
    return lowestTerms({ weights, quota });
  });
  return { members, conditions: conditions.filter(({ quota }) => quota > 0n) };
}

/** Sum of the weights of a condition. */
export function totalWeight({ weights }: Condition): bigint {
  return weights.reduce((sum, weight) => sum + weight, 0n);
}

/** True when not even all members together win. */
export function isNeverWon(game: VotingGame): boolean {
  return game.conditions.some((condition) => totalWeight(condition) < condition.quota);
}

/** True when the members of a coalition win together. */
export function wins(game: VotingGame, coalition: Iterable<number>): boolean {
  const members = [...coalition];
  return game.conditions.every(
    ({ weights, quota }) => members.reduce((sum, member) => sum + (weights[member] ?? 0n), 0n) >= quota,
  );
}

/** The game in which other players act for groups of members, as for a-priori unions: the weights of a group add up. */
export function groupedGame(game: VotingGame, groups: readonly (readonly number[])[]): VotingGame {
  const conditions = game.conditions.map(({ weights, quota }) =>
    lowestTerms({
      quota,
      weights: groups.map((group) => group.reduce((sum, member) => sum + (weights[member] ?? 0n), 0n)),
    }),
  );
  return { members: groups.length, conditions };
}

/** One text for games that are the same after scaling; the key of kept results. */
export function gameText(game: VotingGame): string {
  return `${game.members}:${game.conditions.map(({ quota, weights }) => `${quota}<${weights.join()}`).join(';')}`;
}

function lowestTerms({ weights, quota }: Condition): Condition {
  const common = weights.reduce(greatestCommonDivisor, 0n);
  if (common <= 1n) return { weights, quota };
  return { weights: weights.map((weight) => weight / common), quota: (quota + common - 1n) / common };
}

const decimal = /^(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?$/;

/** Decimals over one power of ten, as whole numbers. */
function wholeNumbers(values: readonly (bigint | number | string)[]): readonly bigint[] {
  const parts = values.map((value) => {
    const match = decimal.exec(String(value));
    if (match === null) throw new RangeError(`not a decimal number of zero or more: ${value}`);
    const [, whole = '', fraction = '', power = '0'] = match;
    return { digits: BigInt(whole + fraction), power: Number(power) - fraction.length };
  });
  const lowest = Math.min(0, ...parts.map(({ digits, power }) => (digits === 0n ? 0 : power)));
  return parts.map(({ digits, power }) => (digits === 0n ? 0n : digits * 10n ** BigInt(power - lowest)));
}
