import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compare,
  fraction,
  one,
  type Rational,
  rational,
  subtract,
  toNumber,
  total,
  zero,
} from '../../figures/rational.ts';
import { commonGround, completeness } from './common-ground.ts';
import { type Comparison, scaledValues, withTopAlike } from './comparison.ts';
import { groupRankings } from './council-groups.ts';
import { dominances } from './dominance.ts';
import { inventedComparison } from './invented-comparison.fixtures.ts';
import { greatest } from './linear-programme.ts';
import { largestConsistencyRatio, pairwiseWeights } from './pairwise-judgements.ts';
import { jointVerdict, jointVerdicts } from './several-assessors.ts';
import { stretches, tippingPoints } from './tipping-points.ts';
import { isWithin, type WeightRegion, weightRegion } from './weight-region.ts';
import { ranking, weightedScores, winners } from './weighted-score.ts';
import { equalWeights, meanWeights, normalisedWeights, orderWeights, pointsLeft, type Weights } from './weights.ts';
import { winningConditions } from './winning-conditions.ts';

/** Comparisons of any kind up to a size. */
const comparisons = (most: { readonly alternatives: number; readonly criteria: number }, hasRanges = false) =>
  fc.integer({ min: 0, max: 999_999 }).map((seed) => inventedComparison(seed, { ...most, isAny: true, hasRanges }));
const small = comparisons({ alternatives: 4, criteria: 4 });
const withWeights = small.chain((comparison) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), {
      minLength: comparison.criteria.length,
      maxLength: comparison.criteria.length,
    })
    .map((numbers): readonly [Comparison, Weights] => [
      comparison,
      normalisedWeights(numbers.map((number) => rational(number))) ?? equalWeights(comparison.criteria.length),
    ]),
);
/** The weights when one criterion weighs so much and the others keep their proportions. */
const shifted = (weights: Weights, criterion: number, weight: Rational): Weights => {
  const others = weights.map((each, at) => (at === criterion ? zero : each));
  const proportions =
    normalisedWeights(others) ?? normalisedWeights(weights.map((_, at) => (at === criterion ? zero : one))) ?? weights;
  const left = subtract(one, weight);
  return proportions.map((each, at) =>
    at === criterion ? weight : { ...rational(each.numerator * left.numerator, each.denominator * left.denominator) },
  );
};

describe('scores', () => {
  test('equals share the better rank', () => {
    expect(
      ranking([rational(1, 2), one, rational(1, 2), zero]).map(({ alternative, rank }) => [alternative, rank]),
    ).toEqual([
      [1, 1],
      [0, 2],
      [2, 2],
      [3, 4],
    ]);
  });

  test('who dominates never scores less', () => {
    fc.assert(
      fc.property(withWeights, ([comparison, weights]) => {
        const scores = weightedScores(comparison, weights);
        for (const [better, worse] of dominances(comparison))
          expect(compare(scores[better] ?? zero, scores[worse] ?? zero)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('the two highest worths alike: the highest comes down, and two worths stay', () => {
    const scale = (...values: number[]) => values.map((value) => ({ id: String(value), value: rational(value) }));
    expect(scaledValues(withTopAlike(scale(0, 1, 2, 3))).map(fraction)).toEqual(['0/1', '1/2', '1/1', '1/1']);
    expect(withTopAlike(scale(0, 1))).toEqual(scale(0, 1));
  });

  test('at the mean of weights by seats the score is the mean of the scores by seats', () => {
    const comparison: Comparison = {
      criteria: ['a', 'b'],
      alternatives: ['x', 'y'],
      scale: [0, 1].map((value) => ({ id: String(value), value: rational(value) })),
      verdicts: [
        [
          { low: 1, high: 1 },
          { low: 0, high: 0 },
        ],
        [
          { low: 0, high: 0 },
          { low: 1, high: 1 },
        ],
      ],
    };
    const { groups, mean } = groupRankings(comparison, [
      { name: 'small', seats: 1, weights: [one, zero] },
      { name: 'large', seats: 3, weights: [rational(1, 3), rational(2, 3)] },
    ]);
    expect(groups.map((group) => group.ranking[0]?.alternative)).toEqual([0, 1]);
    expect(mean.weights.map(fraction)).toEqual(['1/2', '1/2']);
    expect(mean.ranking.map(({ rank }) => rank)).toEqual([1, 1]);
    expect(() => meanWeights([{ weights: [one], seats: 0 }])).toThrow(RangeError);
  });
});

describe('common ground', () => {
  const steps = (text: string) =>
    [...text].map((step) => (step === '?' ? undefined : { low: Number(step), high: Number(step) }));
  const whole = (...rows: string[]): Comparison => ({
    criteria: [...(rows[0] ?? '')].map((_, at) => `c${at}`),
    alternatives: rows.map((_, at) => `a${at}`),
    scale: [0, 1].map((value) => ({ id: String(value), value: rational(value) })),
    verdicts: rows.map(steps),
  });

  test('seven of ten verdicts is enough, six is not; a criterion counts when all have it', () => {
    const ground = commonGround(whole('1010101???', '10101010??', '101010????'));
    expect(completeness(whole('1?'))).toEqual([0.5]);
    expect(ground.leftOut).toEqual({ alternatives: [2], criteria: [7, 8, 9] });
    expect(ground.comparison.alternatives).toEqual(['a0', 'a1']);
    expect(ground.comparison.verdicts[1]).toHaveLength(7);
    expect(() => weightedScores(whole('1?'), equalWeights(2))).toThrow(RangeError);
  });
});

describe('tipping points', () => {
  test('who is first is first on the whole stretch, by trying weights', () => {
    fc.assert(
      fc.property(withWeights, fc.integer({ min: 1, max: 60 }), ([comparison, weights], part) => {
        for (const [criterion, row] of stretches(comparison, weights).entries()) {
          expect(row[0]?.from).toEqual(zero);
          expect(row.at(-1)?.to).toEqual(one);
          const weight = rational(part, 61);
          const expected = winners(weightedScores(comparison, shifted(weights, criterion, weight)));
          const found = row.find(({ from, to }) => compare(from, weight) < 0 && compare(weight, to) < 0);
          if (found) expect(found.winners).toEqual(expected);
        }
      }),
    );
  });

  test('at a tipping point those before and those after are first together', () => {
    fc.assert(
      fc.property(withWeights, ([comparison, weights]) => {
        for (const { criterion, weight, from, to } of tippingPoints(comparison, weights)) {
          const there = winners(weightedScores(comparison, shifted(weights, criterion, weight)));
          expect(there).toEqual(expect.arrayContaining([...from, ...to]));
          expect(from).not.toEqual(to);
        }
      }),
    );
  });
});

describe('what would have to be true', () => {
  const order = fc.boolean();
  test('the best weights are within, have the lead that is said, and no others have more', () => {
    fc.assert(
      fc.property(withWeights, order, ([comparison, weights], isOrdered) => {
        const region = weightRegion(comparison.criteria.length, {
          order: isOrdered ? comparison.criteria.map((_, at) => at) : [],
          bounds: [{ least: zero, most: rational(4, 5) }],
        });
        if (region.kind !== 'region') return;
        for (const alternative of comparison.alternatives.keys()) {
          const { best, nearest } = winningConditions(comparison, weights, region, alternative);
          expect(isWithin(region, best.weights)).toBe(true);
          expect(total(best.weights)).toEqual(one);
          expect(lead(comparison, best.weights, alternative)).toEqual(best.lead);
          if (isWithin(region, weights))
            expect(compare(lead(comparison, weights, alternative), best.lead)).toBeLessThanOrEqual(0);
          expect(nearest === undefined).toBe(compare(best.lead, zero) < 0);
          if (nearest === undefined) continue;
          expect(isWithin(region, nearest.weights)).toBe(true);
          expect(total(nearest.weights)).toEqual(one);
          expect(compare(lead(comparison, nearest.weights, alternative), zero)).toBeGreaterThanOrEqual(0);
          expect(distance(nearest.weights, weights)).toEqual(nearest.moved);
          expect(compare(nearest.moved, distance(best.weights, weights))).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a shift makes it first, and the fewest verdicts are as few as trying all of them finds', () => {
    fc.assert(
      fc.property(comparisons({ alternatives: 3, criteria: 3 }), (comparison) => {
        const weights = normalisedWeights(comparison.criteria.map((_, at) => rational(at + 1))) ?? [];
        const region = weightRegion(weights.length) as WeightRegion;
        for (const alternative of comparison.alternatives.keys()) {
          const { shifts, verdicts } = winningConditions(comparison, weights, region, alternative);
          for (const { criterion, weight } of shifts)
            expect(winners(weightedScores(comparison, shifted(weights, criterion, weight)))).toContain(alternative);
          expect(verdicts?.length).toBe(fewestByTrying(comparison, weights, alternative));
        }
      }),
      { numRuns: 40 },
    );
  });

  const lead = (comparison: Comparison, weights: Weights, alternative: number): Rational => {
    const scores = weightedScores(comparison, weights);
    return scores
      .filter((_, other) => other !== alternative)
      .map((score) => subtract(scores[alternative] ?? zero, score))
      .reduce<Rational>((least, each) => (compare(each, least) < 0 ? each : least), one);
  };
  const distance = (left: Weights, right: Weights) =>
    total(left.map((weight, at) => subtract(weight, right[at] ?? zero)).filter((each) => compare(each, zero) > 0));

  /** Every set of cells, each a step up for the alternative and a step down for others. */
  function fewestByTrying(comparison: Comparison, weights: Weights, alternative: number): number | undefined {
    const cells = comparison.verdicts.flatMap((row, at) => row.map((_, criterion) => [at, criterion] as const));
    let fewest: number | undefined;
    for (let set = 0; set < 2 ** cells.length; set++) {
      const chosen = cells.filter((_, at) => set & (1 << at));
      if (fewest !== undefined && chosen.length >= fewest) continue;
      const verdicts = comparison.verdicts.map((row) => row.map((verdict) => verdict?.low ?? 0));
      for (const [at, criterion] of chosen) {
        const row = verdicts[at] as number[];
        row[criterion] = (row[criterion] ?? 0) + (at === alternative ? 1 : -1);
      }
      if (verdicts.flat().some((step) => step < 0 || step >= comparison.scale.length)) continue;
      const changed = {
        ...comparison,
        verdicts: verdicts.map((row) => row.map((step) => ({ low: step, high: step }))),
      };
      if (winners(weightedScores(changed, weights)).includes(alternative)) fewest = chosen.length;
    }
    return fewest;
  }

  test('a linear programme by hand: optimum, no values, no bound', () => {
    const row = (coefficients: number[], kind: 'at most' | 'equal', limit: number) => ({
      coefficients: coefficients.map((each) => rational(each)),
      kind,
      limit: rational(limit),
    });
    const best = greatest(
      [rational(3), rational(5)],
      [row([1, 0], 'at most', 4), row([0, 2], 'at most', 12), row([3, 2], 'at most', 18)],
    );
    expect(best?.values.map(fraction)).toEqual(['2/1', '6/1']);
    expect(fraction(best?.sum ?? zero)).toBe('36/1');
    expect(greatest([one], [row([1], 'at most', -1)])).toBeUndefined();
    expect(() => greatest([one], [row([-1], 'at most', 1)])).toThrow(RangeError);
    const twice = greatest(
      [one, zero],
      [row([1, 1], 'equal', 2), row([2, 2], 'equal', 4), row([-1, 0], 'at most', -1)],
    );
    expect(twice?.values.map(fraction)).toEqual(['2/1', '0/1']);
  });
});

describe('weights from answers', () => {
  test('an order gives the rank-order centroid (Barron and Barrett 1996, table 1)', () => {
    expect(orderWeights([[0], [1], [2], [3]]).map((weight) => toNumber(weight).toFixed(4))).toEqual([
      '0.5208',
      '0.2708',
      '0.1458',
      '0.0625',
    ]);
    expect(orderWeights([[1], [0, 2]]).map(fraction)).toEqual(['7/36', '11/18', '7/36']);
    expect(orderWeights([[0, 1, 2]])).toEqual(equalWeights(3));
  });

  test('points and sliders count in proportion', () => {
    expect(normalisedWeights([rational(50), rational(30), rational(20)])?.map(fraction)).toEqual([
      '1/2',
      '3/10',
      '1/5',
    ]);
    expect(fraction(pointsLeft([rational(50), rational(30)]))).toBe('20/1');
    expect(normalisedWeights([zero, zero])).toBeUndefined();
    expect(normalisedWeights([one, rational(-1)])).toBeUndefined();
  });

  test('pairwise comparison: answers that agree give back the weights', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }), (numbers) => {
        const pairs = numbers.flatMap((times, left) =>
          numbers.slice(left + 1).map((other, step) => ({ one: left, other: left + 1 + step, times: times / other })),
        );
        const { weights, consistencyRatio } = pairwiseWeights(numbers.length, pairs);
        const whole = numbers.reduce((sum, each) => sum + each, 0);
        for (const [at, weight] of weights.entries()) expect(weight).toBeCloseTo((numbers[at] ?? 0) / whole, 9);
        expect(consistencyRatio).toBeCloseTo(0, 9);
      }),
    );
  });

  test('pairwise comparison: a usual example, and one whose answers contradict each other', () => {
    const { weights, eigenvalue, consistencyRatio } = pairwiseWeights(3, [
      { one: 0, other: 1, times: 3 },
      { one: 0, other: 2, times: 5 },
      { one: 1, other: 2, times: 3 },
    ]);
    expect(weights.map((weight) => weight.toFixed(3))).toEqual(['0.637', '0.258', '0.105']);
    expect(eigenvalue).toBeCloseTo(3.0385, 4);
    expect(consistencyRatio).toBeCloseTo(0.0332, 4);
    const circle = pairwiseWeights(3, [
      { one: 0, other: 1, times: 9 },
      { one: 1, other: 2, times: 9 },
      { one: 2, other: 0, times: 9 },
    ]);
    expect(circle.consistencyRatio).toBeGreaterThan(largestConsistencyRatio);
    expect(circle.furthest[0]?.factor).toBeCloseTo(9, 9);
    expect(() => pairwiseWeights(2, [])).toThrow(RangeError);
    expect(() => pairwiseWeights(2, [{ one: 0, other: 1, times: -1 }])).toThrow(RangeError);
    expect(
      pairwiseWeights(
        16,
        Array.from({ length: 16 }, (_, left) =>
          Array.from({ length: 15 - left }, (_, step) => ({ one: left, other: left + 1 + step, times: 1 })),
        ).flat(),
      ).consistencyRatio,
    ).toBeUndefined();
  });
});

describe('several assessors', () => {
  const certain = (...steps: number[]) => steps.map((step) => ({ low: step, high: step }));

  test('median and quartiles are verdicts that were given', () => {
    expect(jointVerdict(0, 0, [...certain(0, 1, 3), undefined])).toMatchObject({
      median: { low: 1, high: 1 },
      quartiles: { low: 0, high: 3 },
      spread: 3,
      known: 3,
      unknown: 1,
    });
    expect(jointVerdict(0, 0, certain(0, 3))).toMatchObject({ median: { low: 0, high: 3 }, interquartileRange: 3 });
    expect(jointVerdict(0, 0, certain(2, 2, 2, 2, 0))).toMatchObject({ interquartileRange: 0, spread: 2 });
    expect(jointVerdict(0, 0, [undefined])).toMatchObject({ median: undefined, spread: 0, known: 0 });
  });

  test('where they differ most comes first', () => {
    const cells = jointVerdicts([[certain(1, 0, 2)], [certain(1, 3, 1)]]);
    expect(cells.map(({ criterion, interquartileRange }) => [criterion, interquartileRange])).toEqual([
      [1, 3],
      [2, 1],
      [0, 0],
    ]);
  });

  test('the same verdict from everyone has no spread', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 9 }), (step, people) => {
        const joint = jointVerdict(0, 0, certain(...new Array<number>(people).fill(step)));
        expect([joint.median, joint.spread]).toEqual([{ low: step, high: step }, 0]);
      }),
    );
  });
});
