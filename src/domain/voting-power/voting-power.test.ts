import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { computePower } from './compute-power.ts';
import { votingGame, type WrittenCondition } from './game.ts';
import type { Power, PowerRequest } from './power.ts';
import { factorials } from './power-values.ts';
import { ratio, ratioText } from './ratio.ts';

interface Shares {
  readonly owen: readonly string[];
  readonly banzhafOwen?: readonly string[];
  readonly banzhafOwenValue: readonly number[];
  readonly quotient: { readonly raw: readonly string[]; readonly winning: string; readonly shapley: readonly string[] };
}
interface WorkedGame {
  readonly name: string;
  readonly conditions: readonly WrittenCondition[];
  readonly unions?: readonly (readonly number[])[];
  readonly partyUnions?: readonly (readonly number[])[];
  readonly banzhaf: {
    readonly raw?: readonly string[];
    readonly rawHash?: string;
    readonly winning?: string;
    readonly totalSwings: string;
    readonly absolute: readonly number[];
    readonly normalised: readonly number[];
  };
  readonly shapley: {
    readonly exact?: readonly string[];
    readonly numeratorsHash?: string;
    readonly value: readonly number[];
  };
  readonly minimalWinning?: number;
  /** The same rule, or at least so many members: with the clause on blocking minorities. */
  readonly orAtLeastMembers?: {
    readonly quota: number;
    readonly raw: readonly string[];
    readonly winning: string;
    readonly exact: readonly string[];
  };
  readonly municipalities?: Shares;
  readonly parties?: Shares;
}

const games = JSON.parse(
  readFileSync(new URL('./fixtures/worked-games.json', import.meta.url), 'utf8'),
) as readonly WorkedGame[];
const hash = (values: readonly unknown[]) => createHash('sha256').update(values.join()).digest('hex');

const power = (conditions: readonly WrittenCondition[], request: PowerRequest): Power => {
  const outcome = computePower(votingGame(conditions), request);
  if (outcome.kind !== 'computed') throw new Error(`not computed: ${outcome.kind}`);
  return outcome;
};

describe('worked games, to the last digit', () => {
  test('the transfer axiom (Dubey 1975) gives the rule of the European Union with its clause on blocking minorities', () => {
    const game = games.find((each) => each.orAtLeastMembers !== undefined);
    const clause = game?.orAtLeastMembers;
    if (game === undefined || clause === undefined) throw new Error('no such game');
    const enough: WrittenCondition = { weights: game.conditions[0]?.weights.map(() => 1) ?? [], quota: clause.quota };
    // Of "this or that" everything counted is that of this, plus that of that, minus that of both together.
    const [rule, alone, both] = [game.conditions, [enough], [...game.conditions, enough]].map((conditions) =>
      power(conditions, { indices: ['banzhaf', 'shapley'] }),
    );
    const sum = (of: (each: Power | undefined) => bigint) => of(rule) + of(alone) - of(both);
    expect(String(sum((each) => each?.winning ?? 0n))).toBe(clause.winning);
    expect(clause.raw.map((_, at) => String(sum((each) => each?.banzhaf?.raw[at] ?? 0n)))).toEqual(clause.raw);
    const orders = factorials(clause.raw.length)[clause.raw.length] ?? 1n;
    expect(
      clause.exact.map((_, at) =>
        ratioText(
          ratio(
            sum((each) => {
              const { numerator, denominator } = each?.shapley?.exact[at] ?? { numerator: 0n, denominator: 1n };
              return (numerator * orders) / denominator;
            }),
            orders,
          ),
        ),
      ),
    ).toEqual(clause.exact);
  });

  test.each(games)('$name', ({ conditions, banzhaf, shapley }) => {
    const members = conditions[0]?.weights.length ?? 0;
    const result = power(conditions, { indices: ['banzhaf', 'shapley'] });
    const raw = (result.banzhaf?.raw ?? []).map(String);
    if (banzhaf.raw) expect(raw).toEqual(banzhaf.raw);
    else expect(hash(raw)).toBe(banzhaf.rawHash);
    if (banzhaf.winning) expect(String(result.winning)).toBe(banzhaf.winning);
    expect(String(result.banzhaf?.totalSwings)).toBe(banzhaf.totalSwings);
    const shown = banzhaf.absolute.length;
    expect(result.banzhaf?.absolute.slice(0, shown)).toEqual(banzhaf.absolute);
    expect(result.banzhaf?.normalised.slice(0, shown)).toEqual(banzhaf.normalised);
    if (shapley.exact) expect(result.shapley?.exact.map(ratioText)).toEqual(shapley.exact);
    else {
      const orders = factorials(members)[members] ?? 1n;
      const numerators = result.shapley?.exact.map(({ numerator, denominator }) => (numerator * orders) / denominator);
      expect(hash(numerators ?? [])).toBe(shapley.numeratorsHash);
    }
    expect(result.shapley?.value.slice(0, shapley.value.length)).toEqual(shapley.value);
  });

  test.each(games.filter(({ minimalWinning }) => minimalWinning !== undefined))(
    'minimal winning coalitions of $name',
    ({ conditions, minimalWinning }) => {
      expect(power(conditions, { indices: ['minimal'] }).minimal?.count).toBe(BigInt(minimalWinning ?? 0));
    },
  );

  test.each(games.filter(({ municipalities }) => municipalities))('unions of $name', (game) => {
    for (const [unions, expected] of [
      [game.unions, game.municipalities],
      [game.partyUnions, game.parties],
    ] as const) {
      const result = power(game.conditions, { indices: ['banzhaf', 'shapley'], unions: unions ?? [] }).unions;
      expect(result?.owen.exact.map(ratioText)).toEqual(expected?.owen);
      if (expected?.banzhafOwen) expect(result?.banzhafOwen.exact.map(ratioText)).toEqual(expected.banzhafOwen);
      expect(result?.banzhafOwen.value).toEqual(expected?.banzhafOwenValue);
      expect(result?.quotient.banzhaf?.raw.map(String)).toEqual(expected?.quotient.raw);
      expect(String(result?.quotient.winning)).toBe(expected?.quotient.winning);
      expect(result?.quotient.shapley?.exact.map(ratioText)).toEqual(expected?.quotient.shapley);
    }
  });
});
