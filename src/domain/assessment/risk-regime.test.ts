import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fraction, rational } from '../figures/rational.ts';
import { regimes } from '../register/types/own-views.ts';
import type { Cell } from './answer.ts';
import { regimeMatrix, regimePackages } from './delivered/regime-packages.ts';
import { riskBands, riskScan } from './delivered/risk-scan.ts';
import { asCells } from './derived-answer.ts';
import { questionsOf } from './framework.ts';
import { type RiskFacts, riskAnswers } from './risk-answers.ts';
import { riskProfile } from './risk-regime.ts';

/** All questions of each axis answered with one step. */
const all = (administrative: number, financial: number, importance: number): readonly Cell[] =>
  Object.entries({ administrative, financial, importance }).flatMap(([block, step]) =>
    questionsOf(riskScan, block).map((each) => ({
      question: each.id,
      answered: { kind: 'step' as const, step: String(step) },
      evidence: [],
    })),
  );

describe('the regime', () => {
  const low = 1;
  const medium = 2;
  const high = 3;
  test.each([
    [low, low, low, 'basic'],
    [low, low, medium, 'basic'],
    [low, low, high, 'plus'],
    [medium, low, low, 'basic'],
    [low, medium, medium, 'plus'],
    [medium, medium, high, 'plus'],
    [high, low, low, 'plus'],
    [low, high, medium, 'maximum'],
    [high, high, high, 'maximum'],
  ])('risks %i and %i, importance %i', (administrative, financial, importance, regime) => {
    expect(riskProfile(riskScan, all(administrative, financial, importance)).regime).toBe(regime);
  });

  test('an index is the mean of an axis: 25 points a step', () => {
    const profile = riskProfile(riskScan, all(1, 4, 2));
    expect(
      [profile.administrative, profile.financial, profile.importance].map(({ index }) => index && fraction(index)),
    ).toEqual(['1/4', '1/1', '1/2']);
    expect(profile.risk?.id).toBe('high');
  });

  test('an axis that is answered for less than 70 % has no band; a high risk does not wait for the other', () => {
    const half = all(3, 1, 2).filter((cell, at) => !cell.question.startsWith('b') || at % 2 === 0);
    const profile = riskProfile(riskScan, half);
    expect(profile.financial.band).toBeUndefined();
    expect([profile.risk?.id, profile.regime]).toEqual(['high', 'maximum']);
    const quiet = all(1, 1, 2).filter((cell, at) => !cell.question.startsWith('b') || at % 2 === 0);
    expect(riskProfile(riskScan, quiet).regime).toBeUndefined();
    expect(riskProfile(riskScan, []).regime).toBeUndefined();
  });

  test('the matrix has a regime for every pair of bands, and every regime has a package', () => {
    for (const risk of riskBands)
      for (const importance of riskBands) expect(regimes).toContain(regimeMatrix[risk.id]?.[importance.id]);
    expect(regimes.map((each) => regimePackages[each].length)).toEqual([4, 5, 6]);
  });

  test('a higher risk never gives a lighter regime', () => {
    const step = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(step, step, step, fc.constantFrom(0, 1, 2), (a, b, c, axis) => {
        const weight = (regime: string | undefined) => (regimes as readonly (string | undefined)[]).indexOf(regime);
        const raised = [a, b, c].map((each, at) => (at === axis ? Math.min(4, each + 1) : each));
        const [x = 0, y = 0, z = 0] = raised;
        return weight(riskProfile(riskScan, all(x, y, z)).regime) >= weight(riskProfile(riskScan, all(a, b, c)).regime);
      }),
    );
  });
});

const nothing: RiskFacts = {
  voteShare: null,
  costShare: null,
  seats: null,
  compliance: null,
  dualRoles: null,
  contribution: null,
  spending: null,
  equity: null,
  balanceTotal: null,
  liable: null,
  totals: [],
  statutoryDuty: null,
};
const step = (question: string, facts: Partial<RiskFacts>) => {
  const answered = riskAnswers({ ...nothing, ...facts }).find((each) => each.question === question)?.answered;
  return answered?.kind === 'step' ? answered.step : answered?.kind;
};

describe('answers from the register', () => {
  test('nothing recorded is nothing known', () => {
    expect(riskAnswers(nothing).every((each) => each.answered.kind === 'unknown')).toBe(true);
    for (const { question, fact } of riskAnswers(nothing))
      expect(riskScan.questions.find((each) => each.id === question)?.fact).toBe(fact);
    expect(asCells(riskAnswers(nothing))).toHaveLength(9);
  });

  test('b1: borders of the contribution belong to the higher step', () => {
    const of = (contribution: bigint) => step('b1-bijdrage', { contribution, spending: 100_000n });
    expect([99n, 100n, 499n, 500n, 1000n, 2999n, 3000n].map(of)).toEqual(['0', '1', '1', '2', '3', '3', '4']);
    expect(step('b1-bijdrage', { contribution: 5n, spending: 0n })).toBe('unknown');
  });

  test('b3 and b7: solvency and forecasting', () => {
    const of = (equity: bigint) => step('b3-vermogen', { equity, balanceTotal: 100n });
    expect([-1n, 0n, 19n, 20n, 30n, 49n, 50n].map(of)).toEqual(['4', '3', '3', '2', '1', '1', '0']);
    // 2 % over and 6 % under: 4 % on average.
    const totals = [
      { budget: 100n, accounts: 102n },
      { budget: 200n, accounts: 188n },
    ];
    expect(step('b7-ramen', { totals })).toBe('2');
  });

  test('a1: votes behind costs', () => {
    const of = (vote: number, cost: number) =>
      step('a1-zeggenschap', { voteShare: rational(vote, 100), costShare: rational(cost, 100) });
    expect([of(20, 20), of(20, 24), of(20, 25), of(20, 30), of(20, 40)]).toEqual(['0', '1', '2', '3', '4']);
  });

  test('a2 and a8: seats and gaps', () => {
    const seats = (chair: boolean, executiveBoard: boolean, generalBoard: number) =>
      step('a2-afstand', { seats: { chair, executiveBoard, generalBoard } });
    expect([seats(true, true, 1), seats(false, true, 1), seats(false, false, 2), seats(false, false, 1)]).toEqual([
      '0',
      '1',
      '2',
      '3',
    ]);
    expect(seats(false, false, 0)).toBe('4');
    const gaps = (failures: number, unknown: number) =>
      step('a8-wettelijke-gaten', { compliance: { failures, unknown } });
    expect([gaps(0, 0), gaps(1, 0), gaps(2, 0), gaps(4, 0), gaps(5, 9), gaps(2, 1)]).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
      'unknown',
    ]);
  });

  test('what only people can judge stays with them', () => {
    expect(step('b6-garanties', { liable: true })).toBe('unknown');
    expect(step('b6-garanties', { liable: false })).toBe('0');
    expect(step('a9-dubbele-petten', { dualRoles: 2 })).toBe('unknown');
    expect([
      step('c1-wettelijke-taak', { statutoryDuty: true }),
      step('c1-wettelijke-taak', { statutoryDuty: false }),
    ]).toEqual(['4', '0']);
  });
});
