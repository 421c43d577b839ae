import { describe, expect, test } from 'vitest';
import { type AssessmentToWatch, assessmentSignals } from '../dashboard/assessment-signals.ts';
import { sortSignals } from '../dashboard/attention.ts';
import type { Answered, Cell } from './answer.ts';
import { compareRounds, countChanges, type Round } from './compare-rounds.ts';
import { fourKindsOfQuestions } from './delivered/four-kinds-of-questions.ts';
import { riskScan } from './delivered/risk-scan.ts';
import { newVersion } from './framework.ts';
import { articlesOf, type ReassessmentFacts, reassessmentOf } from './re-evaluation.ts';

const quiet: ReassessmentFacts = {
  assessedOn: '2024-05-01',
  dueOn: null,
  isFollowed: false,
  articles: [],
  contributions: [],
  exitOn: null,
  noticeMonths: null,
  evaluationDue: null,
  evaluatedOn: null,
};
const on = (day: string, more: Partial<ReassessmentFacts> = {}) => {
  const { state, dueOn, reasons } = reassessmentOf({ ...quiet, ...more }, day);
  return `${state} ${dueOn ?? '-'} ${reasons.map((each) => each.code).join(',')}`.trim();
};

describe('when an assessment is made again', () => {
  test('four years after it was made, or on the day that was set', () => {
    expect(on('2027-01-01')).toBe('none 2028-05-01');
    expect(on('2027-11-02')).toBe('none 2028-05-01');
    expect(on('2027-11-03')).toBe('soon 2028-05-01 date');
    expect(on('2028-04-30')).toBe('soon 2028-05-01 date');
    expect(on('2028-05-01')).toBe('due 2028-05-01 date');
    expect(on('2026-01-01', { dueOn: '2025-12-31' })).toBe('due 2025-12-31 date');
    expect(on('2028-03-01', { assessedOn: '2024-02-29' })).toBe('due 2028-02-29 date');
  });
  test('not before it was made, and not once it is followed', () => {
    expect(on('2030-01-01', { assessedOn: null })).toBe('none -');
    expect(on('2030-01-01', { isFollowed: true, exitOn: '2030-02-01' })).toBe('none 2028-05-01');
  });
  test('growth of exactly ten percent within three years; not when it was known at the assessment', () => {
    const paid = (...list: readonly (readonly [number, bigint])[]) => ({
      contributions: list.map(([year, amount]) => ({ year, amount, example: false })),
    });
    expect(on('2025-06-01', paid([2022, 1000n], [2025, 1100n]))).toBe('triggered 2028-05-01 growth');
    expect(on('2025-06-01', paid([2022, 1000n], [2025, 1099n]))).toBe('none 2028-05-01');
    expect(on('2025-06-01', paid([2021, 1000n], [2025, 1200n]))).toBe('none 2028-05-01');
    expect(on('2025-06-01', paid([2020, 1000n], [2023, 1200n]))).toBe('none 2028-05-01');
    expect(on('2024-12-31', paid([2022, 1000n], [2025, 2000n]))).toBe('none 2028-05-01');
  });
  test('an exit is near a year and a half before notice must be given', () => {
    expect(on('2026-06-30', { exitOn: '2027-12-31' })).toBe('none 2028-05-01');
    expect(on('2026-07-01', { exitOn: '2027-12-31' })).toBe('triggered 2028-05-01 exit');
    const found = reassessmentOf({ ...quiet, exitOn: '2027-12-31', noticeMonths: 10 }, '2026-01-01');
    expect(found.reasons).toEqual([{ code: 'exit', day: '2027-12-31', noticeBy: '2027-02-28' }]);
    expect(on('2024-12-01', { exitOn: '2025-12-31' })).toBe('none 2028-05-01');
  });
  test('an article that began or ended since', () => {
    const articles = [{ law: 'wgr', article: '35', validFrom: '2022-07-01' }] as const;
    expect(on('2025-01-01', { articles })).toBe('none 2028-05-01');
    expect(on('2025-01-01', { articles, assessedOn: '2022-06-30' })).toBe('triggered 2026-06-30 law');
    expect(on('2022-06-30', { articles, assessedOn: '2022-01-01' })).toBe('none 2026-01-01');
    const ended = [{ law: 'wgr', article: '1', validUntil: '2025-01-01' }] as const;
    expect(on('2025-01-01', { articles: ended })).toBe('triggered 2028-05-01 law');
  });
  test('the evaluation of the partnership, unless it was done or assessed in the year before', () => {
    expect(on('2026-01-01', { evaluationDue: '2026-03-01' })).toBe('triggered 2028-05-01 evaluation');
    expect(on('2026-01-01', { evaluationDue: '2026-03-01', evaluatedOn: '2025-04-01' })).toBe('none 2028-05-01');
    expect(on('2024-06-01', { evaluationDue: '2024-09-01' })).toBe('none 2028-05-01');
  });
  test('the articles of a framework, each once', () => {
    const articles = articlesOf(fourKindsOfQuestions);
    expect(new Set(articles.map((each) => JSON.stringify(each))).size).toBe(articles.length);
  });
});

test('on the dashboard: what is past its day first, then by the rise in euro, then by the day', () => {
  const watched = (assessment: string, facts: Partial<ReassessmentFacts>): AssessmentToWatch => ({
    assessment,
    round: 1,
    title: assessment,
    partnership_id: null,
    example: false,
    facts: { ...quiet, ...facts },
  });
  const contributions = (to: bigint) => [
    { year: 2024, amount: 1000n, example: false },
    { year: 2026, amount: to, example: true },
  ];
  const signals = assessmentSignals(
    [
      watched('rustig', {}),
      watched('groei', { contributions: contributions(2000n) }),
      watched('meer-groei', { contributions: contributions(3000n) }),
      watched('te-laat', { dueOn: '2026-01-01' }),
      watched('bijna', { dueOn: '2026-12-01' }),
    ],
    '2026-11-24',
  );
  const sorted = sortSignals(signals);
  expect(sorted.map((each) => `${each.assessment?.key} ${each.kind} ${each.code}`)).toEqual([
    'te-laat bad assessment-due',
    'meer-groei warn assessment-triggered',
    'groei warn assessment-triggered',
    'bijna warn assessment-soon',
  ]);
  expect(sorted.map((each) => each.example)).toEqual([false, true, true, false]);
  expect(sorted[0]?.days).toBeLessThan(0);
  expect(sortSignals(signals.toReversed())).toEqual(sorted);
});

describe('a round beside the one before', () => {
  const step = (question: string, answered: Answered | string): Cell => ({
    question,
    answered: typeof answered === 'string' ? { kind: 'step', step: answered } : answered,
    evidence: [],
  });
  const [a, b, c, d, e] = fourKindsOfQuestions.questions.map((each) => each.id);
  const round = (cells: readonly Cell[], framework = fourKindsOfQuestions): Round => ({
    framework,
    alternatives: [],
    cells,
  });
  const changes = (before: Round, after: Round) =>
    Object.fromEntries(compareRounds(before, after).map((each) => [each.question.id, each.change]));

  test('better, worse, newly known, no longer known, the same', () => {
    const found = changes(
      round([
        step(a ?? '', '1'),
        step(b ?? '', '3'),
        step(c ?? '', { kind: 'unknown' }),
        step(d ?? '', '2'),
        step(e ?? '', '2'),
      ]),
      round([step(a ?? '', '3'), step(b ?? '', '2'), step(c ?? '', '0'), step(e ?? '', '2')]),
    );
    expect([a, b, c, d, e].map((id) => found[id ?? ''])).toEqual([
      'improved',
      'worsened',
      'newly-known',
      'no-longer-known',
      'same',
    ]);
  });
  test('a range counts as the mean of its steps; not applicable is another answer, no better one', () => {
    const range: Answered = { kind: 'range', lowest: '1', highest: '3' };
    const found = changes(
      round([step(a ?? '', range), step(b ?? '', range), step(c ?? '', '2')]),
      round([step(a ?? '', '3'), step(b ?? '', '2'), step(c ?? '', { kind: 'not-applicable' })]),
    );
    expect([a, b, c].map((id) => found[id ?? ''])).toEqual(['improved', 'other', 'other']);
  });
  test('a risk that falls is an improvement', () => {
    const [risk] = riskScan.questions;
    const found = changes(round([step(risk?.id ?? '', '4')], riskScan), round([step(risk?.id ?? '', '1')], riskScan));
    expect(found[risk?.id ?? '']).toBe('improved');
  });
  test('a question that is new, and one that is no longer asked', () => {
    const [first, ...rest] = fourKindsOfQuestions.questions;
    const next = newVersion(fourKindsOfQuestions, {
      questions: [...rest, { ...(first ?? rest[0]), id: 'nieuw' } as (typeof rest)[number]],
    });
    const cells = compareRounds(round([step(a ?? '', '1')]), round([step('nieuw', '1')], next));
    expect(countChanges(cells)).toMatchObject({ 'new-question': 1, gone: 1 });
    expect(cells.at(-1)?.question.id).toBe(a);
  });
});
