import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computePower } from './compute-power.ts';
import { groupedGame, type VotingGame, votingGame } from './game.ts';
import { halvesSwings } from './halves-swings.ts';
import { hasKernel, kernelLanes } from './kernel-lanes.ts';
import { memberClasses } from './member-class.ts';
import { halvesMinimal } from './minimal-counts.ts';
import { tableMinimal } from './minimal-table.ts';
import { tableShape } from './plan.ts';
import type { Power, PowerRequest } from './power.ts';
import { banzhafRatios, factorials } from './power-values.ts';
import { type Ratio, ratio, ratioText } from './ratio.ts';
import { tableSwings } from './table-swings.ts';
import { typescriptLanes } from './typescript-lanes.ts';

const everything = ['banzhaf', 'shapley', 'coleman', 'deegan-packel', 'public-good', 'minimal'] as const;
const power = (game: VotingGame, request: PowerRequest = { indices: everything }): Power => {
  const outcome = computePower(game, request);
  if (outcome.kind !== 'computed') throw new Error(outcome.kind);
  return outcome;
};
const plus = (left: Ratio, right: Ratio): Ratio =>
  ratio(left.numerator * right.denominator + right.numerator * left.denominator, left.denominator * right.denominator);
const zero: Ratio = { numerator: 0n, denominator: 1n };
const texts = (values: readonly Ratio[] | undefined) => (values ?? []).map(ratioText);

/** Weighted games of up to `most` members: small weights (so that ties are real), or any; the quota may be 0 or out of reach. */
const condition = (members: number, most = 12) =>
  fc
    .tuple(
      fc.array(fc.nat(most), { minLength: members, maxLength: members }),
      fc.double({ min: 0, max: 1.1, noNaN: true }),
    )
    .map(([weights, share]) => ({
      weights,
      quota: Math.round(share * weights.reduce((sum, weight) => sum + weight, 0)),
    }));
const games = (most: number, conditions = 1) =>
  fc
    .integer({ min: 1, max: most })
    .chain((members) => fc.array(condition(members), { minLength: 1, maxLength: conditions }))
    .map((written) => votingGame(written));

/** Every index from its definition, one coalition after the other. */
function fromDefinition(game: VotingGame) {
  const n = game.members;
  const weights = game.conditions.map((own) => own.weights.map(Number));
  const wins = Array.from({ length: 2 ** n }, (_, coalition) =>
    game.conditions.every(({ quota }, c) => {
      let sum = 0;
      for (let member = 0; member < n; member++) if ((coalition >> member) & 1) sum += weights[c]?.[member] ?? 0;
      return sum >= Number(quota);
    }),
  );
  const size = (coalition: number) => coalition.toString(2).replaceAll('0', '').length;
  const orders = factorials(n);
  const members = Array.from({ length: n }, (_, member) => member);
  const raw = members.map(() => 0n);
  const shapley = members.map(() => 0n);
  const minimal: number[] = [];
  for (let coalition = 0; coalition < 2 ** n; coalition++) {
    if (!wins[coalition]) continue;
    const critical = members.filter((member) => (coalition >> member) & 1 && !wins[coalition ^ (1 << member)]);
    for (const member of critical) {
      raw[member] = (raw[member] ?? 0n) + 1n;
      shapley[member] =
        (shapley[member] ?? 0n) + (orders[size(coalition) - 1] ?? 1n) * (orders[n - size(coalition)] ?? 1n);
    }
    if (critical.length === size(coalition)) minimal.push(coalition);
  }
  const holds = (coalition: number, member: number) => ((coalition >> member) & 1) === 1;
  const memberships = minimal.reduce((sum, coalition) => sum + size(coalition), 0);
  return {
    raw,
    winning: BigInt(wins.filter(Boolean).length),
    shapley: shapley.map((count) => ratio(count, orders[n] ?? 1n)),
    minimal: minimal.length,
    publicGood: members.map((member) =>
      ratio(BigInt(minimal.filter((coalition) => holds(coalition, member)).length), BigInt(memberships)),
    ),
    deeganPackel: members.map((member) =>
      minimal
        .filter((coalition) => holds(coalition, member))
        .map((coalition) => ratio(1n, BigInt(size(coalition) * minimal.length)))
        .reduce(plus, zero),
    ),
    veto: members.filter(
      (member) => wins.some(Boolean) && wins.every((won, coalition) => !won || holds(coalition, member)),
    ),
    dummies: members.filter((member) => raw[member] === 0n),
  };
}

describe('every game agrees with the definitions', () => {
  test.each([
    [1, 14],
    [3, 9],
  ])('%i condition(s), up to %i members', (conditions, most) => {
    fc.assert(
      fc.property(games(most, conditions), (game) => {
        const result = power(game);
        const expected = fromDefinition(game);
        expect(result.banzhaf?.raw).toEqual(expected.raw);
        expect(result.winning).toBe(expected.winning);
        expect(texts(result.shapley?.exact)).toEqual(texts(expected.shapley));
        expect(Number(result.minimal?.count)).toBe(expected.minimal);
        expect(texts(result.publicGood?.exact)).toEqual(texts(expected.publicGood));
        expect(texts(result.deeganPackel?.exact)).toEqual(texts(expected.deeganPackel));
        expect(result.veto).toEqual(expected.veto);
        expect(result.dummies).toEqual(expected.dummies);
      }),
      { numRuns: 60 },
    );
  });

  test('the table, the halves, the kernel and plain TypeScript count the same', () => {
    expect(hasKernel()).toBe(true);
    fc.assert(
      fc.property(games(11, 2), fc.boolean(), (game, bySize) => {
        const kept = Array.from({ length: game.members }, (_, member) => member).filter((member) =>
          game.conditions.some(({ weights }) => weights[member]),
        );
        const own = {
          ...game,
          members: kept.length,
          conditions: game.conditions.map((c) => ({ ...c, weights: kept.map((m) => c.weights[m] ?? 0n) })),
        };
        const shape = tableShape(own, bySize);
        if (own.conditions.length === 0 || kept.length === 0 || shape?.limits.some((limit) => limit < 0)) return;
        const classes = memberClasses(own);
        const asked = classes.map(({ members }) => members[0] ?? 0);
        const halves = halvesSwings(own, classes, bySize, false);
        for (const maker of [kernelLanes, typescriptLanes]) {
          const table = tableSwings(shape as NonNullable<typeof shape>, asked, maker, () => {});
          // The table may count complements, whose sizes run the other way.
          const forwards = table.swings.map((row) => row.join());
          const backwards = table.swings.map((row) => [...row].reverse().join());
          const expected = halves.swings.map((row) => row.join());
          expect([forwards.join(';'), backwards.join(';')]).toContain(expected.join(';'));
        }
      }),
      { numRuns: 100 },
    );
  });

  test('minimal winning coalitions: the table and the halves count the same', () => {
    fc.assert(
      fc.property(games(12), (game) => {
        const [own] = game.conditions;
        if (own === undefined || own.weights.reduce((sum, weight) => sum + weight, 0n) < own.quota) return;
        const classes = memberClasses(game).filter(({ weights }) => (weights[0] ?? 0n) > 0n);
        const halves = halvesMinimal(game, classes, false);
        for (const maker of [kernelLanes, typescriptLanes])
          expect(tableMinimal(game, classes, maker, () => {})).toEqual(halves);
      }),
      { numRuns: 60 },
    );
  });
});

/** A second way, written apart: generating functions with maps of long numbers, and Shapley over all orders of up to seven members. */
describe('a slow second way', () => {
  const coefficients = (weights: readonly bigint[]): Map<string, bigint> => {
    let terms = new Map([['0,0', 1n]]);
    for (const weight of weights) {
      const next = new Map(terms);
      for (const [key, count] of terms) {
        const [sum = 0n, size = 0n] = key.split(',').map(BigInt);
        const to = `${sum + weight},${size + 1n}`;
        next.set(to, (next.get(to) ?? 0n) + count);
      }
      terms = next;
    }
    return terms;
  };

  test('generating functions of everyone else, up to 40 members', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 15, max: 40 }).chain((members) => condition(members, 9)),
        (written) => {
          const game = votingGame([written]);
          const [own] = game.conditions;
          const result = power(game, { indices: ['banzhaf', 'shapley'] });
          if (own === undefined) return;
          const orders = factorials(game.members);
          for (const member of [0, game.members - 1]) {
            let raw = 0n;
            let shapley = 0n;
            for (const [key, count] of coefficients(own.weights.filter((_, other) => other !== member))) {
              const [sum = 0n, size = 0n] = key.split(',').map(BigInt);
              if (sum >= own.quota || sum + (own.weights[member] ?? 0n) < own.quota) continue;
              raw += count;
              shapley += count * (orders[Number(size)] ?? 1n) * (orders[game.members - 1 - Number(size)] ?? 1n);
            }
            expect(result.banzhaf?.raw[member]).toBe(raw);
            const exact = result.shapley?.exact[member] ?? zero;
            expect(ratioText(exact)).toBe(ratioText(ratio(shapley, orders[game.members] ?? 1n)));
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  const ordersOf = (members: readonly number[]): number[][] =>
    members.length === 0
      ? [[]]
      : members.flatMap((first) => ordersOf(members.filter((m) => m !== first)).map((rest) => [first, ...rest]));

  /** The member that turns a coalition into a winning one, in an order. */
  const pivot = (game: VotingGame, order: readonly number[]): number | undefined => {
    const sums = game.conditions.map(() => 0n);
    for (const member of order) {
      for (const [c, { weights }] of game.conditions.entries()) sums[c] = (sums[c] ?? 0n) + (weights[member] ?? 0n);
      if (game.conditions.every(({ quota }, c) => (sums[c] ?? 0n) >= quota)) return member;
    }
    return undefined;
  };

  test('Shapley–Shubik and Owen are shares of orders; with unions, of orders that keep unions together', () => {
    fc.assert(
      fc.property(games(6, 2), fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }), (game, labels) => {
        if (game.conditions.length === 0) return;
        const members = Array.from({ length: game.members }, (_, member) => member);
        const unions = [0, 1, 2].map((label) => members.filter((m) => labels[m] === label)).filter((u) => u.length > 0);
        const all = ordersOf(members);
        const together = all.filter((order) => {
          const seen = order.map((member) => labels[member]).filter((label, at, list) => label !== list[at - 1]);
          return new Set(seen).size === seen.length;
        });
        const share = (orders: readonly (readonly number[])[], member: number) =>
          ratioText(
            ratio(BigInt(orders.filter((order) => pivot(game, order) === member).length), BigInt(orders.length)),
          );
        const result = power(game, { indices: ['shapley'], unions });
        expect(texts(result.shapley?.exact)).toEqual(members.map((member) => share(all, member)));
        expect(texts(result.unions?.owen.exact)).toEqual(members.map((member) => share(together, member)));
      }),
      { numRuns: 25 },
    );
  });

  test('Banzhaf–Owen counts swings with whole other unions and any of the own', () => {
    fc.assert(
      fc.property(games(7, 2), fc.array(fc.nat(2), { minLength: 7, maxLength: 7 }), (game, labels) => {
        if (game.conditions.length === 0) return;
        const members = Array.from({ length: game.members }, (_, member) => member);
        const unions = [0, 1, 2].map((label) => members.filter((m) => labels[m] === label)).filter((u) => u.length > 0);
        const won = (set: readonly number[]) =>
          game.conditions.every(({ weights, quota }) => set.reduce((sum, m) => sum + (weights[m] ?? 0n), 0n) >= quota);
        const subsets = <T>(list: readonly T[]): T[][] =>
          list.reduce<T[][]>((sets, item) => sets.concat(sets.map((set) => set.concat([item]))), [[]]);
        const expected = members.map((member) => {
          const own = unions.find((union) => union.includes(member)) ?? [];
          const outer = subsets(unions.filter((union) => union !== own));
          const inner = subsets(own.filter((other) => other !== member));
          const sets = outer.flatMap((chosen) => inner.map((set) => [...chosen.flat(), ...set]));
          return ratioText(
            ratio(BigInt(sets.filter((set) => !won(set) && won([...set, member])).length), BigInt(sets.length)),
          );
        });
        expect(texts(power(game, { indices: [], unions }).unions?.banzhafOwen.exact)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});

test('minimal winning coalitions of 61 equal members, in closed form: counts of a class together pass the counts of all', () => {
  const result = power(votingGame([{ weights: new Array(61).fill(1), quota: 31 }]), {
    indices: ['minimal', 'public-good'],
  });
  let ways = 1n;
  for (let k = 1n; k <= 31n; k++) ways = (ways * (62n - k)) / k;
  expect(result.minimal?.count).toBe(ways);
  expect(new Set(texts(result.publicGood?.exact))).toEqual(new Set(['1/61']));
});

describe('theorems', () => {
  test('the values of Shapley–Shubik, Deegan–Packel and the Public Good index each add up to one when somebody decides', () => {
    fc.assert(
      fc.property(games(16), (game) => {
        const result = power(game);
        const isDecided = (result.banzhaf?.totalSwings ?? 0n) > 0n;
        for (const shares of [
          result.shapley,
          result.deeganPackel,
          result.publicGood,
          { exact: banzhafRatios(result.banzhaf as NonNullable<Power['banzhaf']>).normalised },
        ])
          expect(ratioText((shares?.exact ?? []).reduce(plus, zero))).toBe(isDecided ? '1' : '0');
      }),
    );
  });

  test('members with equal weights have equal power, and a heavier member never has less', () => {
    fc.assert(
      fc.property(games(14), (game) => {
        const { banzhaf, shapley } = power(game, { indices: ['banzhaf', 'shapley'] });
        const weights = game.conditions[0]?.weights ?? [];
        for (const [a, left] of weights.entries())
          for (const [b, right] of weights.entries()) {
            if (left < right) continue;
            expect((banzhaf?.raw[a] ?? 0n) >= (banzhaf?.raw[b] ?? 0n)).toBe(true);
            expect((shapley?.value[a] ?? 0) >= (shapley?.value[b] ?? 0)).toBe(true);
          }
      }),
    );
  });

  test('multiplying all weights and the quota changes nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }).chain((n) => condition(n)),
        fc.bigInt({ min: 1n, max: 10n ** 30n }),
        (written, factor) => {
          const scaled = {
            weights: written.weights.map((w) => BigInt(w) * factor),
            quota: BigInt(written.quota) * factor,
          };
          expect(votingGame([scaled])).toEqual(votingGame([written]));
        },
      ),
    );
  });

  test('the dual game has the same power', () => {
    fc.assert(
      fc.property(games(12), (game) => {
        const [own] = game.conditions;
        if (own === undefined) return;
        const total = own.weights.reduce((sum, weight) => sum + weight, 0n);
        const dual = votingGame([{ weights: own.weights, quota: total >= own.quota ? total - own.quota + 1n : 0n }]);
        const asked = { indices: ['banzhaf', 'shapley'] } as const;
        const [left, right] = [power(game, asked), power(dual, asked)];
        expect(left.banzhaf?.raw).toEqual(right.banzhaf?.raw);
        expect(texts(left.shapley?.exact)).toEqual(texts(right.shapley?.exact));
      }),
    );
  });

  test('everyone must agree by one rule and a majority by another: the table reckons with both', () => {
    for (const [conditions, raw] of [
      [
        [
          { weights: [0, 1], quota: 1 },
          { weights: [1, 0], quota: 1 },
        ],
        [1n, 1n],
      ],
      [
        [
          { weights: [1, 1, 0, 0], quota: 2 },
          { weights: [1, 1, 1, 2], quota: 4 },
        ],
        [2n, 2n, 0n, 2n],
      ],
    ] as const) {
      const game = votingGame(conditions);
      expect(power(game, { indices: ['banzhaf'] }).banzhaf?.raw).toEqual(raw);
      const shape = tableShape(game, false);
      if (shape === undefined) throw new Error('no table');
      const members = raw.map((_, member) => member);
      for (const lanes of [typescriptLanes, kernelLanes])
        expect(tableSwings(shape, members, lanes, () => undefined).swings.map(([count]) => count)).toEqual(raw);
    }
  });

  test('transfer: the power in two rules together and in either adds up to the power in both apart', () => {
    // "Either" of two conditions is counted from the definition; "together" is the conjunction.
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9 }).chain((n) => fc.tuple(condition(n), condition(n))),
        ([a, b]) => {
          const both = votingGame([a, b]);
          const n = both.members;
          const won = (coalition: number, { weights, quota }: typeof a) =>
            weights.reduce((sum, weight, member) => sum + ((coalition >> member) & 1 ? weight : 0), 0) >= quota;
          const asked = { indices: ['banzhaf'] } as const;
          const raw = [votingGame([a]), votingGame([b]), both].map((game) => power(game, asked).banzhaf?.raw ?? []);
          for (let member = 0; member < n; member++) {
            let either = 0n;
            for (let coalition = 0; coalition < 2 ** n; coalition++) {
              if (!((coalition >> member) & 1)) continue;
              const rest = coalition ^ (1 << member);
              if ((won(coalition, a) || won(coalition, b)) && !won(rest, a) && !won(rest, b)) either++;
            }
            expect((raw[2]?.[member] ?? 0n) + either).toBe((raw[0]?.[member] ?? 0n) + (raw[1]?.[member] ?? 0n));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('unions of one member each, and one union of all, leave Shapley–Shubik as it is', () => {
    fc.assert(
      fc.property(games(9), (game) => {
        const members = Array.from({ length: game.members }, (_, member) => member);
        for (const unions of [members.map((member) => [member]), [members]]) {
          const result = power(game, { indices: ['shapley'], unions });
          expect(texts(result.unions?.owen.exact)).toEqual(texts(result.shapley?.exact));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('the Owen values of a union add up to its Shapley–Shubik value in the quotient game', () => {
    fc.assert(
      fc.property(games(9), fc.array(fc.nat(3), { minLength: 9, maxLength: 9 }), (game, labels) => {
        const members = Array.from({ length: game.members }, (_, member) => member);
        const unions = [0, 1, 2, 3]
          .map((label) => members.filter((m) => labels[m] === label))
          .filter((u) => u.length > 0);
        const result = power(game, { indices: ['shapley'], unions });
        const quotient = power(groupedGame(game, unions), { indices: ['shapley'] });
        const sums = unions.map((union) => union.map((m) => result.unions?.owen.exact[m] ?? zero).reduce(plus, zero));
        expect(texts(sums)).toEqual(texts(quotient.shapley?.exact));
      }),
      { numRuns: 40 },
    );
  });
});
