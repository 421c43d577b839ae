import { describe, expect, test } from 'vitest';
import { fraction, rational, toNumber } from '../../figures/rational.ts';
import { sampleAcceptability } from './acceptability.ts';
import { assessedModels } from './assessed-models.fixtures.ts';
import { withTopAlike } from './comparison.ts';
import { dominances } from './dominance.ts';
import { exactAcceptability, exactPairwise } from './exact-acceptability.ts';
import { tippingPoints } from './tipping-points.ts';
import { verdictCounts } from './verdict-counts.ts';
import { type WeightRegion, weightRegion } from './weight-region.ts';
import { ranking, weightedScores } from './weighted-score.ts';
import { equalWeights } from './weights.ts';
import { winningConditions } from './winning-conditions.ts';

const all = weightRegion(10) as WeightRegion;
const models = assessedModels();
const name = (alternative: number) => models.alternatives[alternative];
const [consultation, transfer, regionalCouncil, composite] = [0, 1, 2, 3];

describe('the forty verdicts of the Leidse regio', () => {
  test('the overview of the source: counts per model', () => {
    expect(verdictCounts(models).map(({ bySteps }) => bySteps.toReversed())).toEqual([
      [1, 1, 4, 4],
      [0, 6, 3, 1],
      [3, 4, 3, 0],
      [5, 2, 3, 0],
    ]);
  });

  test('its conclusion, unweighted: regional council and composite municipality offer most', () => {
    const ranked = ranking(weightedScores(models, equalWeights(10)));
    expect(ranked.map(({ alternative, score }) => [name(alternative), fraction(score)])).toEqual([
      ['samengestelde-gemeente', '11/15'],
      ['regioraad', '2/3'],
      ['taakoverdracht', '1/2'],
      ['overleg', '3/10'],
    ]);
  });

  test('the composite municipality dominates the regional council, and nothing else dominates', () => {
    expect(dominances(models)).toEqual([[composite, regionalCouncil]]);
  });

  test('the first place changes at 5/11 for local tailoring and at 8/17 for relations with residents', () => {
    expect(
      tippingPoints(models, equalWeights(10)).map(({ criterion, weight, from, to }) => [
        models.criteria[criterion],
        fraction(weight),
        from,
        to,
      ]),
    ).toEqual([
      ['klantgerichtheid', '5/11', [composite], [consultation]],
      ['relaties-inwoners', '8/17', [composite], [transfer]],
    ]);
  });

  test('first for 98.1 % of all weights, sampled and exact', () => {
    const sampled = sampleAcceptability({ comparison: models, region: all, samples: 100_000, seed: 1 });
    expect(sampled.ranks[composite]?.[0]).toBeCloseTo(0.981, 2);
    const exact = exactAcceptability(assessedModels(models.alternatives.filter((each) => each !== 'regioraad')), all);
    const share = toNumber(exact?.ranks[2]?.[0] ?? rational(0));
    expect(share).toBeCloseTo(0.980713, 6);
    expect(Math.abs((sampled.ranks[composite]?.[0] ?? 0) - share)).toBeLessThan(
      4 * (sampled.rankErrors[composite]?.[0] ?? 0),
    );
    expect(sampled.ranks[regionalCouncil]?.[0]).toBe(0);
    expect(sampled.centralWeights[regionalCouncil]).toBeUndefined();
    expect(sampled.confidence).toEqual([1, 1, undefined, 1]);
  });

  test('without the composite municipality the regional council is first for 94.4 % of all weights', () => {
    const three = assessedModels(['overleg', 'taakoverdracht', 'regioraad']);
    expect(
      sampleAcceptability({ comparison: three, region: all, samples: 100_000, seed: 2 }).ranks[2]?.[0],
    ).toBeCloseTo(0.944, 2);
    expect(toNumber(exactAcceptability(three, all)?.ranks[2]?.[0] ?? rational(0))).toBeCloseTo(0.944198, 6);
  });

  test('for 81.2 % (70183/86400) when the two top verdicts count alike, together with the regional council', () => {
    const alike = { ...models, scale: withTopAlike(models.scale) };
    const { ranks, pairwise } = sampleAcceptability({ comparison: alike, region: all, samples: 100_000, seed: 3 });
    expect(ranks[composite]?.[0]).toBeCloseTo(70_183 / 86_400, 2);
    expect(ranks[regionalCouncil]).toEqual(ranks[composite]);
    expect([pairwise[composite]?.[regionalCouncil], pairwise[regionalCouncil]?.[composite]]).toEqual([0, 0]);
    expect(dominances(alike)).toEqual([]);
  });

  test('pairs are compared exactly in a moment', () => {
    const exact = exactPairwise(models, all);
    const { pairwise, pairwiseErrors } = sampleAcceptability({
      comparison: models,
      region: all,
      samples: 50_000,
      seed: 4,
    });
    for (const [better, row] of (exact ?? []).entries())
      for (const [worse, share] of row.entries())
        expect(Math.abs(toNumber(share) - (pairwise[better]?.[worse] ?? 0))).toBeLessThanOrEqual(
          4.5 * (pairwiseErrors[better]?.[worse] ?? 0),
        );
  });

  test('what would have to be true for each of the others to win', () => {
    const conditions = (alternative: number) => winningConditions(models, equalWeights(10), all, alternative);
    const council = conditions(regionalCouncil);
    expect(fraction(council.lead)).toBe('-1/15');
    expect(fraction(council.best.lead)).toBe('0/1');
    expect(fraction(council.nearest?.moved ?? rational(-1))).toBe('1/5');
    expect(council.shifts).toEqual([]);
    expect(council.verdicts).toHaveLength(2);
    const others = conditions(transfer);
    expect(others.shifts.map(({ criterion, weight }) => [models.criteria[criterion], fraction(weight)])).toEqual([
      ['relaties-inwoners', '8/17'],
    ]);
    expect(fraction(others.nearest?.moved ?? rational(-1))).toBe('1/4');
    expect(others.verdicts).toHaveLength(7);
    expect(conditions(composite)).toMatchObject({ verdicts: [], nearest: { moved: rational(0) } });
  });
});
