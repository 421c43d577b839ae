import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import document2014 from '../../../reference/elections/leidse-regio-2014.json' with { type: 'json' };
import printed from '../../../reference/elections/leidse-regio-2014-printed.json' with { type: 'json' };
import document2018 from '../../../reference/elections/leidse-regio-2018.json' with { type: 'json' };
import counted from '../../../reference/elections/leidse-regio-inhabitants.json' with { type: 'json' };
import {
  add,
  compare,
  equals,
  fraction,
  largest,
  one,
  percentage,
  rational,
  reduce,
  toNumber,
} from '../figures/rational.ts';
import { missingInputs, possibleVariants, type Variant } from './missing-inputs.ts';
import { underCeiling } from './municipal-shares.ts';
import type { Municipality } from './municipality.ts';
import { compareRows, sumDifferences } from './printed-comparison.ts';
import { seatProblems } from './seat-problems.ts';
import { type Weighed, type WeighingRequest, weighVotes } from './vote-weights.ts';

const region2014: readonly Municipality[] = document2014.municipalities;
const region2018: readonly Municipality[] = document2018.municipalities;
const with2019 = region2014.map((each) => ({
  ...each,
  inhabitants: counted.inhabitants.find((row) => row.code === each.code && row.day === '2019-01-01')?.inhabitants ?? 0,
}));

function weigh(
  municipalities: readonly Municipality[],
  variant: Variant,
  more: Partial<WeighingRequest> = {},
): Weighed {
  const weighing = weighVotes(municipalities, { variant, ...more });
  if (weighing.kind !== 'weighed') throw new Error(weighing.kind);
  return weighing;
}

describe('the annex of 2014, digit by digit', () => {
  test.each(['A', 'C'] as const)('variant %s: 31 groups and 5 municipalities', (variant) => {
    const { groups, municipalities, total } = weigh(region2014, variant);
    expect(groups.map((each) => [each.municipality, each.name, percentage(each.weight)])).toEqual(
      printed.groups.map((row) => [row.municipality, row.name, row[variant]]),
    );
    expect(municipalities.map((each) => percentage(each.weight))).toEqual(
      printed.municipalities.map((row) => row[variant]),
    );
    expect([total, groups.length]).toEqual([one, 31]);
  });

  test('variant A: the ten totals per party', () => {
    const { parties } = weigh(region2014, 'A');
    const computed = new Map(parties.map((each) => [each.name, percentage(each.weight)]));
    expect(Object.fromEntries(computed)).toEqual(Object.fromEntries(printed.partiesA.map((row) => [row.name, row.A])));
  });

  test('exact weights: D66 Leiden 12/39 of 55,146 in 93,135', () => {
    const [first] = weigh(region2014, 'A').groups;
    expect(first?.weight).toEqual(reduce(12n * 55146n, 39n * 93135n));
  });

  test('three printed totals are 0.1 off the sum of their printed parts, by rounding alone', () => {
    const { groups } = weigh(region2014, 'A');
    const parties = [...Map.groupBy(groups, (each) => each.party)].map(([name, parts]) => ({ name, parts }));
    const differences = sumDifferences(parties);
    expect(
      differences.map(({ name, total, sumOfPrinted, difference }) => [name, total, sumOfPrinted, difference]),
    ).toEqual([
      ['PvdA', '9.4', '9.5', '-0.1'],
      ['Lokale partijen', '10.0', '9.9', '0.1'],
      ['Combinaties van landelijke partijen', '3.7', '3.6', '0.1'],
    ]);
    expect(differences.every((each) => each.rounding)).toBe(true);
    expect(differences[0]?.parts.map((part) => part.lost)).toEqual(['-0.0089', '-0.0167', '-0.0270']);
    const wrong = [{ name: 'x', parts: [{ name: 'y', weight: rational(1, 2), printed: '49.0' }] }];
    expect(sumDifferences(wrong)[0]?.rounding).toBe(false);
  });

  test('B and D miss their inputs, by name; the document stands alone, and B on 2019 can be set beside it', () => {
    expect(missingInputs(region2014, 'B').map((each) => each.municipality)).toEqual(
      region2014.map((each) => each.name),
    );
    expect(missingInputs(region2014, 'D')).toHaveLength(31);
    expect(weighVotes(region2014, { variant: 'D' })).toMatchObject({ kind: 'inputs-missing', variant: 'D' });
    expect(possibleVariants(region2014)).toEqual(['A', 'C', 'F']);
    expect(possibleVariants(region2018)).toEqual(['B', 'C', 'E', 'F']);
    expect(compareRows([{ name: 'Leiden', printed: '58.3' }])).toEqual([{ name: 'Leiden', printed: '58.3' }]);
    const { municipalities } = weigh(with2019, 'B');
    const rows = municipalities.map(({ name, weight }, at) => ({
      name,
      weight,
      printed: printed.municipalities[at]?.B ?? '',
    }));
    expect(compareRows(rows).map(({ printed: document, computed, agrees }) => [document, computed, agrees])).toEqual([
      ['59.4', '59.4', true],
      ['13.0', '12.9', false],
      ['11.3', '11.6', false],
      ['12.2', '12.1', false],
      ['4.0', '4.0', true],
    ]);
  });
});

describe('the other variants', () => {
  test('E: square roots to millionths that add up to one', () => {
    const { municipalities, exact, total } = weigh(with2019, 'E');
    expect([exact, total]).toEqual([false, one]);
    const roots = with2019.map((each) => Math.sqrt(each.inhabitants));
    const all = roots.reduce((sum, each) => sum + each, 0);
    for (const [at, { weight }] of municipalities.entries())
      expect(Math.abs(toNumber(weight) - (roots[at] ?? 0) / all)).toBeLessThan(1e-6);
    expect(municipalities.map((each) => percentage(each.weight))).toEqual(['38.2', '17.8', '16.9', '17.2', '9.9']);
  });

  test('F: Leiden at 40 %, the rest in proportion', () => {
    const { municipalities, ceiling } = weigh(region2014, 'F', { ceiling: rational(2, 5) });
    expect(ceiling).toMatchObject({ over: 'A', lowered: ['Leiden'] });
    expect(municipalities.map((each) => percentage(each.weight))).toEqual(['40.0', '18.3', '17.1', '18.8', '5.8']);
  });

  test('F is refused with the reason', () => {
    expect(weighVotes(region2014, { variant: 'F', ceiling: rational(19, 100) })).toMatchObject({
      kind: 'ceiling-impossible',
      why: 'too-low',
      municipalities: 5,
      lowest: rational(1, 5),
    });
    expect(weighVotes(region2014, { variant: 'F' })).toEqual({ kind: 'ceiling-missing' });
    expect(weighVotes([], { variant: 'C' })).toEqual({ kind: 'nothing-to-weigh', variant: 'C' });
    expect(underCeiling([one, rational(0)], rational(1, 2))).toMatchObject({ kind: 'impossible', why: 'nobody-else' });
  });

  test('redistribution may push another over the ceiling: it is lowered too', () => {
    const ceiled = underCeiling([rational(6, 10), rational(3, 10), rational(1, 10)], rational(4, 10));
    expect(ceiled).toMatchObject({ kind: 'ceiled', lowered: [0, 1] });
    expect(ceiled.kind === 'ceiled' && ceiled.shares.map(fraction)).toEqual(['2/5', '2/5', '1/5']);
  });

  test('D counts no votes of lists without a seat', () => {
    const groups = [
      { name: 'x', seats: 2, votes: 30 },
      { name: 'y', seats: 0, votes: 999 },
    ];
    const weighing = weigh([{ code: 'GM0001', name: 'M', councilSeats: 2, groups }], 'D');
    expect(weighing.groups.map((each) => fraction(each.weight))).toEqual(['1/1', '0/1']);
  });

  test('seats that do not fit are named', () => {
    const groups = [
      { name: 'x', seats: 2 },
      { name: 'x', seats: 2 },
    ];
    const one = { code: 'GM0001', name: 'M', groups };
    expect(
      seatProblems([
        { ...one, councilSeats: 3 },
        { ...one, councilSeats: 9 },
      ]).map((each) => each.kind),
    ).toEqual(['group-twice', 'more-seats-than-council', 'municipality-twice', 'group-twice', 'vacant-seats']);
  });
});

const municipality = fc
  .record({
    votes: fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 20_000 })), {
      minLength: 1,
      maxLength: 6,
    }),
    inhabitants: fc.integer({ min: 1, max: 900_000 }),
  })
  .map(({ votes, inhabitants }) => ({ votes, inhabitants }));
const regions = fc.array(municipality, { minLength: 1, maxLength: 7 }).map((list): Municipality[] =>
  list.map(({ votes, inhabitants }, at) => ({
    code: `GM${String(at).padStart(4, '0')}`,
    name: `M${at}`,
    inhabitants,
    validVotes: votes.reduce((sum, [, each]) => sum + each, 0),
    councilSeats: votes.reduce((sum, [seats]) => sum + seats, 0),
    groups: votes.map(([seats, each], index) => ({ name: `P${index}`, seats, votes: each })),
  })),
);

describe('properties', () => {
  test('weights sum to one, per group, per municipality and per party', () => {
    fc.assert(
      fc.property(regions, fc.constantFrom<Variant>('A', 'B', 'C', 'D', 'E', 'F'), (region, variant) => {
        const { groups, municipalities, parties } = weigh(region, variant, { ceiling: one });
        for (const parts of [groups, municipalities, parties])
          expect(
            equals(
              parts.reduce((sum, each) => add(sum, each.weight), rational(0)),
              one,
            ),
          ).toBe(true);
      }),
    );
  });

  test('a slow second way in floating point gives the same weights', () => {
    fc.assert(
      fc.property(regions, (region) => {
        const sum = (of: (each: Municipality) => number) => region.reduce((all, each) => all + of(each), 0);
        const formulas: Record<string, (m: Municipality, seats: number, votes: number) => number> = {
          A: (m, seats) => ((seats / m.councilSeats) * (m.validVotes ?? 0)) / sum((each) => each.validVotes ?? 0),
          B: (m, seats) => ((seats / m.councilSeats) * (m.inhabitants ?? 0)) / sum((each) => each.inhabitants ?? 0),
          C: (_, seats) => seats / sum((each) => each.councilSeats),
          D: (_, __, votes) => votes / sum((each) => each.validVotes ?? 0),
        };
        for (const [variant, formula] of Object.entries(formulas)) {
          const expected = region.flatMap((m) => m.groups.map((g) => formula(m, g.seats, Number(g.votes))));
          for (const [at, each] of weigh(region, variant as Variant).groups.entries())
            expect(toNumber(each.weight)).toBeCloseTo(expected[at] ?? Number.NaN, 12);
        }
      }),
    );
  });

  test('a ceiling never leaves a municipality above it, keeps the order and the proportions of those below', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 100 }),
        (sizes, percent) => {
          const all = sizes.reduce((sum, each) => sum + each, 0);
          const shares = sizes.map((each) => rational(each, all));
          const ceiling = rational(percent, 100);
          const ceiled = underCeiling(shares, ceiling);
          expect(ceiled.kind).toBe(percent * sizes.length < 100 ? 'impossible' : 'ceiled');
          if (ceiled.kind !== 'ceiled') return;
          expect(compare(largest(ceiled.shares), ceiling)).toBeLessThanOrEqual(0);
          expect(ceiled.shares.reduce(add, rational(0))).toEqual(one);
          const lowered = new Set(ceiled.lowered);
          const free = ceiled.shares.flatMap((share, at) =>
            lowered.has(at) ? [] : [toNumber(share) / (sizes[at] ?? 0)],
          );
          for (const factor of free) expect(factor).toBeCloseTo(free[0] ?? 0, 9);
          for (const at of lowered) expect(ceiled.shares[at]).toEqual(ceiling);
        },
      ),
    );
  });

  test('splitting a group changes nobody else in A to C', () => {
    fc.assert(
      fc.property(regions, fc.constantFrom<Variant>('A', 'B', 'C'), (region, variant) => {
        const [first, ...others] = region;
        const group = first?.groups[0];
        if (first === undefined || group === undefined || group.seats < 2) return;
        const parts = [
          { ...group, seats: 1 },
          { ...group, name: 'new', seats: group.seats - 1 },
        ];
        const split = [{ ...first, groups: [...parts, ...first.groups.slice(1)] }, ...others];
        const before = weigh(region, variant);
        const after = weigh(split, variant);
        expect(after.groups.slice(2).map((each) => each.weight)).toEqual(
          before.groups.slice(1).map((each) => each.weight),
        );
        expect(after.municipalities.map((each) => each.weight)).toEqual(
          before.municipalities.map((each) => each.weight),
        );
      }),
    );
  });
});
