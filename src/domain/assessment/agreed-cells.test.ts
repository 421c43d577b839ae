import { expect, test } from 'vitest';
import { fraction } from '../figures/rational.ts';
import { agreedCells, cellSpreads, type Judge } from './agreed-cells.ts';
import type { Answered } from './answer.ts';
import { givenWeights, weightsOfSome } from './comparison/given-weights.ts';
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

test('who has not handed in does not count; a source does', () => {
  expect(agreed([judge('1', null), judge('4')])).toEqual({ kind: 'step', step: '4' });
  expect(agreed([judge('1', null, 'source')])).toEqual({ kind: 'step', step: '1' });
  expect(agreed([])).toEqual({ kind: 'unknown' });
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

test('weights as they were given: points, order and pairs', () => {
  const written = (weights: ReturnType<typeof givenWeights>) => weights?.map(fraction);
  const criteria = ['a', 'b', 'c'];
  expect(written(givenWeights({ way: 'points', numbers: { a: 50, b: 25, c: 25 } }, criteria))).toEqual([
    '1/2',
    '1/4',
    '1/4',
  ]);
  expect(written(givenWeights({ way: 'number', numbers: { a: 1.5, b: 0.5 } }, criteria))).toEqual([
    '3/4',
    '1/4',
    '0/1',
  ]);
  expect(givenWeights({ way: 'number', numbers: {} }, criteria)).toBeUndefined();
  expect(written(givenWeights({ way: 'order', places: { a: 1, b: 2, c: 3 } }, criteria))).toEqual([
    '11/18',
    '5/18',
    '1/9',
  ]);
  expect(written(givenWeights({ way: 'order', places: { b: 1 } }, criteria))).toEqual(['7/36', '11/18', '7/36']);
  const pairs = [
    { one: 'a', other: 'b', times: '2' },
    { one: 'a', other: 'c', times: '2' },
    { one: 'b', other: 'c', times: '1' },
  ];
  expect(written(givenWeights({ way: 'pairs', pairs }, criteria))).toEqual(['1/2', '1/4', '1/4']);
  expect(givenWeights({ way: 'pairs', pairs: pairs.slice(1) }, criteria)).toBeUndefined();
  const all = givenWeights({ way: 'points', numbers: { a: 50, b: 25, c: 25 } }, criteria) ?? [];
  expect(written(weightsOfSome(all, [1, 2]))).toEqual(['1/2', '1/2']);
});
