import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, multiply, rational, toNumber } from '../../figures/rational.ts';
import { seededRandom } from '../../figures/seeded-random.ts';
import { type Acceptability, acceptabilityOf, sampleAcceptability } from './acceptability.ts';
import { assessedModels } from './assessed-models.fixtures.ts';
import { type Comparison, scaledValues } from './comparison.ts';
import { dominances } from './dominance.ts';
import { exactAcceptability, exactPairwise } from './exact-acceptability.ts';
import { ExponentialStream } from './exponential-stream.ts';
import { inventedComparison } from './invented-comparison.fixtures.ts';
import { blockCount, type SampleQuestion, sampleBlocks } from './sample-blocks.ts';
import { joined } from './tally.ts';
import { isWithin, type WeightConstraints, type WeightRegion, weightRegion } from './weight-region.ts';
import { samplingPlan, weightSampler } from './weight-sampler.ts';
import { orderWeights } from './weights.ts';

/** Comparisons of any kind up to a size. */
const comparisons = (most: { readonly alternatives: number; readonly criteria: number }, hasRanges = false) =>
  fc.integer({ min: 0, max: 999_999 }).map((seed) => inventedComparison(seed, { ...most, isAny: true, hasRanges }));
const region = (criteria: number, constraints: WeightConstraints = {}) =>
  weightRegion(criteria, constraints) as WeightRegion;
const question = (comparison: Comparison, more: Partial<SampleQuestion> = {}): SampleQuestion => ({
  comparison,
  region: region(comparison.criteria.length),
  samples: 4000,
  seed: 7,
  ...more,
});
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The definition once more, slow and plain: logarithms, weights that add up to one, sorted scores. */
function plainly(comparison: Comparison, samples: number, seed: number): readonly (readonly number[])[] {
  const draw = seededRandom(seed);
  const values = scaledValues(comparison.scale).map(toNumber);
  const ranks = comparison.alternatives.map(() => comparison.alternatives.map(() => 0));
  for (let sample = 0; sample < samples; sample++) {
    const drawn = comparison.criteria.map(() => -Math.log(1 - draw()));
    const weights = drawn.map((each) => each / sum(drawn));
    const scores = comparison.verdicts.map((row) =>
      row.reduce((score, verdict, criterion) => {
        const { low = 0, high = 0 } = verdict ?? {};
        return score + (values[low + Math.floor(draw() * (high - low + 1))] ?? 0) * (weights[criterion] ?? 0);
      }, 0),
    );
    for (const [alternative, score] of scores.entries()) {
      const rank = scores.filter((other) => other > score + 1e-9).length;
      const row = ranks[alternative] as number[];
      row[rank] = (row[rank] ?? 0) + 1 / samples;
    }
  }
  return ranks;
}

describe('what holds of every sampling', () => {
  test('ranks of an alternative add up to one, and at least so many alternatives as a rank are that good', () => {
    fc.assert(
      fc.property(comparisons({ alternatives: 6, criteria: 5 }, true), fc.boolean(), (comparison, sampledSteps) => {
        const { ranks, pairwise } = sampleAcceptability(question(comparison, { samples: 500, sampledSteps }));
        for (const row of ranks) expect(sum(row)).toBeCloseTo(1, 12);
        for (const rank of ranks.keys())
          expect(sum(ranks.map((row) => sum(row.slice(0, rank + 1))))).toBeGreaterThanOrEqual(rank + 1 - 1e-9);
        const isStrict = pairwise.every((row, one) =>
          row.every((share, other) => one === other || Math.abs(share + (pairwise[other]?.[one] ?? 0) - 1) < 1e-12),
        );
        if (isStrict)
          for (const rank of ranks.keys()) expect(sum(ranks.map((row) => row[rank] ?? 0))).toBeCloseTo(1, 9);
      }),
      { numRuns: 60 },
    );
  });

  test('who dominates is better for all weights', () => {
    fc.assert(
      fc.property(comparisons({ alternatives: 5, criteria: 4 }, true), (comparison) => {
        const { pairwise } = sampleAcceptability(question(comparison, { samples: 300 }));
        for (const [better, worse] of dominances(comparison)) {
          expect(pairwise[better]?.[worse]).toBe(1);
          expect(pairwise[worse]?.[better]).toBe(0);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('only the proportions of the scale count', () => {
    fc.assert(
      fc.property(
        comparisons({ alternatives: 4, criteria: 4 }, true),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: -50, max: 50 }),
        (comparison, times, plus) => {
          const scale = comparison.scale.map((step) => ({
            ...step,
            value: add(multiply(step.value, rational(times, 7)), rational(plus)),
          }));
          expect(sampleAcceptability(question({ ...comparison, scale }, { samples: 300 }))).toEqual(
            sampleAcceptability(question(comparison, { samples: 300 })),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  test('the names of criteria make no difference: exact shares stay when criteria change places', () => {
    fc.assert(
      fc.property(comparisons({ alternatives: 4, criteria: 6 }), (comparison) => {
        const turned = { ...comparison, verdicts: comparison.verdicts.map((row) => row.toReversed()) };
        const all = region(comparison.criteria.length);
        expect(exactPairwise(turned, all)).toEqual(exactPairwise(comparison, all));
      }),
      { numRuns: 60 },
    );
  });

  test('the same seed gives the same answer whatever the number of workers', () => {
    fc.assert(
      fc.property(
        comparisons({ alternatives: 5, criteria: 6 }, true),
        fc.integer({ min: 1, max: 13_000 }),
        fc.integer({ min: 0, max: 999_999_999 }),
        (comparison, samples, seed) => {
          const bounds = comparison.criteria.map(() => ({ least: rational(0), most: rational(3, 5) }));
          const narrow = weightRegion(comparison.criteria.length, { bounds });
          const asked = question(comparison, {
            samples,
            seed,
            ...(narrow.kind === 'region' ? { region: narrow } : {}),
          });
          const blocks = blockCount(samples);
          const by = (workers: number): Acceptability => {
            const edges = Array.from({ length: workers + 1 }, (_, at) => Math.floor((at * blocks) / workers));
            const parts = edges.slice(1).map((to, at) => sampleBlocks(asked, edges[at], to));
            return acceptabilityOf(asked, parts.toReversed().reduce(joined));
          };
          const alone = sampleAcceptability(asked);
          for (const workers of [1, 2, 3]) expect(by(workers)).toEqual(alone);
        },
      ),
      { numRuns: 15 },
    );
  });

  test('another seed gives another answer', () => {
    const comparison = assessedModels();
    expect(sampleAcceptability(question(comparison, { seed: 1 })).ranks).not.toEqual(
      sampleAcceptability(question(comparison, { seed: 2 })).ranks,
    );
  });
});

describe('judges', () => {
  const near = (share: number, judged: number, error: number) =>
    expect(Math.abs(share - judged)).toBeLessThanOrEqual(5 * error + 1e-9);

  test('sampling agrees with the exact volumes: ranks, pairs and central weights, of all weights and in an order', () => {
    fc.assert(
      fc.property(comparisons({ alternatives: 4, criteria: 4 }), fc.boolean(), (comparison, isOrdered) => {
        const order = isOrdered ? comparison.criteria.map((_, criterion) => criterion).slice(0, 3) : [];
        const within = region(comparison.criteria.length, { order });
        const exact = exactAcceptability(comparison, within);
        const pairs = exactPairwise(comparison, within);
        const sampled = sampleAcceptability(question(comparison, { region: within, samples: 20_000 }));
        expect(exact?.pairwise).toEqual(pairs);
        for (const [one, row] of (exact?.ranks ?? []).entries()) {
          for (const [rank, share] of row.entries())
            near(sampled.ranks[one]?.[rank] ?? 0, toNumber(share), Math.sqrt(0.25 / 20_000));
          for (const [other, share] of (exact?.pairwise[one] ?? []).entries())
            near(sampled.pairwise[one]?.[other] ?? 0, toNumber(share), Math.sqrt(0.25 / 20_000));
          const hits = (sampled.ranks[one]?.[0] ?? 0) * 20_000;
          if (hits > 500)
            for (const [criterion, weight] of (exact?.centralWeights[one] ?? []).entries())
              near(sampled.centralWeights[one]?.[criterion] ?? 0, toNumber(weight), 0.5 / Math.sqrt(hits));
        }
      }),
      { numRuns: 25 },
    );
  });

  test('there is no exact answer for bounds, for ranges, or for too many parts', () => {
    const models = assessedModels();
    const ranged = { ...models, verdicts: models.verdicts.map((row) => row.map(() => ({ low: 0, high: 1 }))) };
    const bounded = region(10, { bounds: [{ least: rational(0), most: rational(1, 2) }] });
    for (const [comparison, within] of [
      [ranged, region(10)],
      [models, bounded],
    ] as const) {
      expect(exactPairwise(comparison, within)).toBeUndefined();
      expect(exactAcceptability(comparison, within)).toBeUndefined();
    }
    expect(exactAcceptability(models, region(10), 100)).toBeUndefined();
  });

  test('sampling agrees with the definition written out, ranges too', () => {
    fc.assert(
      fc.property(comparisons({ alternatives: 5, criteria: 5 }, true), (comparison) => {
        const sampled = sampleAcceptability(question(comparison, { samples: 20_000 }));
        for (const [one, row] of plainly(comparison, 5000, 11).entries())
          for (const [rank, share] of row.entries())
            near(sampled.ranks[one]?.[rank] ?? 0, share, Math.sqrt(0.25 / 5000 + 0.25 / 20_000));
      }),
      { numRuns: 15 },
    );
  });

  test('sampled steps: two against one, by hand', () => {
    // The middle step is worth anything from 0 to 1, so it beats a share of 0 and loses to 1; half against it is even.
    const comparison: Comparison = {
      criteria: ['one', 'two'],
      alternatives: ['middle', 'mixed'],
      scale: [0, 1, 9].map((value) => ({ id: String(value), value: rational(value) })),
      verdicts: [
        [
          { low: 1, high: 1 },
          { low: 1, high: 1 },
        ],
        [
          { low: 2, high: 2 },
          { low: 0, high: 0 },
        ],
      ],
    };
    const { pairwise } = sampleAcceptability(question(comparison, { samples: 40_000, sampledSteps: true }));
    near(pairwise[0]?.[1] ?? 0, 0.5, Math.sqrt(0.25 / 40_000));
    const given = sampleAcceptability(question(comparison, { samples: 40_000 }));
    near(given.pairwise[0]?.[1] ?? 0, 1 / 9, Math.sqrt(0.25 / 40_000));
  });

  test('exponential draws have the right shares below, between and in the tail', () => {
    const stream = new ExponentialStream(5n);
    const draws = new Float64Array(400_000);
    stream.exponentials(draws);
    for (const edge of [0.01, 0.1, 0.7, 1, 2, 4, 7.7, 9]) {
      const share = Math.exp(-edge);
      const over = draws.filter((draw) => draw > edge).length / draws.length;
      near(over, share, Math.sqrt((share * (1 - share)) / draws.length));
    }
    near(sum([...draws]) / draws.length, 1, 1 / Math.sqrt(draws.length));
  });
});

describe('weights in a region', () => {
  const regions: readonly (readonly [string, number, WeightConstraints])[] = [
    ['all', 4, {}],
    ['in order', 5, { order: [3, 1, 0] }],
    [
      'bounds',
      4,
      {
        bounds: [
          { least: rational(1, 10), most: rational(2, 5) },
          undefined,
          { least: rational(0), most: rational(1, 5) },
        ],
      },
    ],
    ['narrow', 6, { bounds: Array.from({ length: 6 }, () => ({ least: rational(1, 10), most: rational(1, 4) })) }],
    [
      'narrow, in order',
      6,
      { order: [5, 2, 0], bounds: Array.from({ length: 6 }, () => ({ least: rational(1, 10), most: rational(1, 4) })) },
    ],
    ['a point', 2, { bounds: [{ least: rational(1, 3), most: rational(1, 3) }] }],
    ['a fixed weight', 4, { bounds: [{ least: rational(1, 3), most: rational(1, 3) }], order: [1, 2] }],
  ];
  const means = (within: WeightRegion, method: 'rejection' | 'hit-and-run', draws: number) => {
    const sampler = weightSampler(within, { method, accepted: 1 }, new ExponentialStream(3n));
    const weights = new Float64Array(within.criteria);
    const sums = new Float64Array(within.criteria);
    const squares = new Float64Array(within.criteria);
    for (let draw = 0; draw < draws; draw++) {
      const whole = sampler.draw(weights);
      for (const [criterion, weight] of weights.entries()) {
        sums[criterion] = (sums[criterion] ?? 0) + weight / whole / draws;
        squares[criterion] = (squares[criterion] ?? 0) + (weight / whole) ** 2 / draws;
      }
    }
    return { sums, squares };
  };

  test.each(regions)('%s: every draw meets the constraints and adds up', (_, criteria, constraints) => {
    const within = region(criteria, constraints);
    const sampler = weightSampler(within, samplingPlan(within, 1), new ExponentialStream(2n));
    const weights = new Float64Array(criteria);
    for (let draw = 0; draw < 500; draw++) {
      const whole = sampler.draw(weights);
      const shares = Array.from(weights, (weight) => weight / whole);
      expect(sum(shares)).toBeCloseTo(1, 9);
      for (const [criterion, share] of shares.entries()) {
        expect(share).toBeGreaterThanOrEqual(toNumber(within.least[criterion] ?? rational(0)) - 1e-9);
        expect(share).toBeLessThanOrEqual(toNumber(within.most[criterion] ?? rational(1)) + 1e-9);
      }
      for (const [at, criterion] of within.order.entries())
        if (at > 0)
          expect((shares[within.order[at - 1] ?? 0] ?? 0) + 1e-9).toBeGreaterThanOrEqual(shares[criterion] ?? 0);
    }
  });

  test('a walk has the same means and spread as leaving out', () => {
    const within = region(4, {
      order: [2, 0],
      bounds: [
        { least: rational(1, 10), most: rational(2, 5) },
        { least: rational(0), most: rational(1, 2) },
      ],
    });
    const [walked, left] = [means(within, 'hit-and-run', 40_000), means(within, 'rejection', 40_000)];
    for (let criterion = 0; criterion < 4; criterion++) {
      expect(Math.abs((walked.sums[criterion] ?? 0) - (left.sums[criterion] ?? 0))).toBeLessThan(0.006);
      expect(Math.abs((walked.squares[criterion] ?? 0) - (left.squares[criterion] ?? 0))).toBeLessThan(0.006);
    }
  });

  test('the central weights of one alternative alone, in an order, are the rank-order centroid', () => {
    const one: Comparison = {
      criteria: ['a', 'b', 'c', 'd'],
      alternatives: ['only'],
      scale: [0, 1].map((value) => ({ id: String(value), value: rational(value) })),
      verdicts: [Array.from({ length: 4 }, () => ({ low: 1, high: 1 }))],
    };
    const order = [2, 0, 3, 1];
    const { centralWeights } = sampleAcceptability(question(one, { region: region(4, { order }), samples: 50_000 }));
    const centroid = orderWeights(order.map((criterion) => [criterion]));
    for (const [criterion, weight] of (centralWeights[0] ?? []).entries())
      expect(weight).toBeCloseTo(toNumber(centroid[criterion] ?? rational(0)), 2);
    expect(isWithin(region(4, { order }), centroid)).toBe(true);
  });

  test('few draws that stay make a walk', () => {
    const narrow = regions.find(([name]) => name === 'narrow');
    expect(samplingPlan(region(narrow?.[1] ?? 0, narrow?.[2]), 1).method).toBe('rejection');
    const tight = region(8, {
      bounds: Array.from({ length: 8 }, () => ({ least: rational(1, 10), most: rational(27, 200) })),
    });
    expect(samplingPlan(tight, 1).method).toBe('hit-and-run');
    expect(samplingPlan(region(3), 1)).toEqual({ method: 'simplex', accepted: 1 });
  });

  test('no weights: bounds that cross along the order, and sums that cannot be one', () => {
    const half = rational(1, 2);
    expect(
      weightRegion(2, {
        order: [0, 1],
        bounds: [
          { least: rational(0), most: rational(1, 5) },
          { least: half, most: half },
        ],
      }),
    ).toMatchObject({ kind: 'crossed' });
    expect(weightRegion(3, { bounds: [0, 1, 2].map(() => ({ least: half, most: half })) }).kind).toBe('sum');
    expect(weightRegion(3, { bounds: [0, 1, 2].map(() => ({ least: rational(0), most: rational(1, 4) })) }).kind).toBe(
      'sum',
    );
  });
});
