import { expect, test } from 'vitest';
import { agreedCells, awaited, cellSpreads, type Judge } from './agreed-cells.ts';
import type { Answered } from './answer.ts';
import { fourKindsOfQuestions as from } from './delivered/four-kinds-of-questions.ts';

const [first] = from.questions;
const question = first?.id ?? '';
const judge = (
  answered: Answered | string,
  submitted_on: string | null = '2026-01-01',
  kind: Judge['kind'] = 'group',
): Judge => ({
  kind,
  submitted_on,
  cells: [
    { question, answered: typeof answered === 'string' ? { kind: 'step', step: answered } : answered, evidence: [] },
  ],
});
const agreed = (judges: readonly Judge[], joint?: Answered) =>
  agreedCells(
    from,
    [],
    judges,
    joint === undefined ? [] : [{ question, alternative: undefined, answered: joint }],
  ).find((each) => each.question === question)?.answered;

test('what is decided together goes first, then the only answer, then the median', () => {
  expect(agreed([judge('1'), judge('4')], { kind: 'step', step: '3' })).toEqual({ kind: 'step', step: '3' });
  expect(agreed([judge('1')])).toEqual({ kind: 'step', step: '1' });
  expect(agreed([judge('1'), judge('2'), judge('4')])).toEqual({ kind: 'step', step: '2' });
  expect(agreed([judge('1'), judge('4')])).toEqual({ kind: 'range', lowest: '1', highest: '4' });
  expect(agreed([judge('1'), judge({ kind: 'unknown' })])).toEqual({ kind: 'step', step: '1' });
});

test('everyone who answered something counts, handed in or not', () => {
  expect(agreed([judge('1', null), judge('4')])).toEqual({ kind: 'range', lowest: '1', highest: '4' });
  expect(agreed([judge('1', null, 'source')])).toEqual({ kind: 'step', step: '1' });
  expect(agreed([{ ...judge('1'), cells: [] }, judge('4')])).toEqual({ kind: 'step', step: '4' });
  expect(agreed([])).toEqual({ kind: 'unknown' });
});

test('who was asked and did not hand in is awaited; a source is not', () => {
  const late = judge('1', null);
  expect(awaited([judge('1'), late, judge('2', null, 'source')])).toEqual([late]);
});

test('not applicable counts when everyone says so', () => {
  const not: Answered = { kind: 'not-applicable' };
  expect(agreed([judge(not), judge(not)])).toEqual(not);
  expect(agreed([judge(not), judge('2')])).toEqual({ kind: 'step', step: '2' });
});

test('where they differ most comes first; one judge has no spread', () => {
  expect(cellSpreads(from, [], [judge('1')])).toEqual([]);
  const [most] = cellSpreads(from, [], [judge('1'), judge('2'), judge('4')]);
  expect(most).toMatchObject({ question, spread: 3, known: 3, median: { kind: 'step', step: '2' } });
});
