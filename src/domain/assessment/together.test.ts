import { describe, expect, test } from 'vitest';
import type { Answered, Cell } from './answer.ts';
import { threeBands } from './band.ts';
import { framework } from './framework.ts';
import { question } from './question.ts';
import { fiveSteps } from './scale.ts';
import { togetherCells } from './together.ts';
import { turningWeights } from './weight-steps.ts';

const text = { nl: 'x', en: 'x' };
const small = framework({
  key: 'klein',
  purpose: 'test',
  outcome: 'verdict',
  title: text,
  summary: text,
  sources: [],
  scale: fiveSteps,
  bands: threeBands,
  blocks: [{ id: 'b', title: text, weight: 1 }],
  questions: [
    question({ id: 'een', block: 'b', text }),
    question({ id: 'twee', block: 'b', text, weight: 2 }),
    question({ id: 'volgt', block: 'b', text, kind: 'comply-or-explain' }),
  ],
});
const step = (id: string): Answered => ({ kind: 'step', step: id });
const cell = (question_: string, answered: Answered): Cell => ({ question: question_, answered, evidence: [] });
const together = (...assessors: (readonly Cell[])[]) =>
  togetherCells(small, [undefined], assessors, []).map(({ question: of, answered }) => [of, answered]);

describe('several assessors', () => {
  test('the median of three; of two that differ the range of both', () => {
    expect(together([cell('een', step('0'))], [cell('een', step('4'))], [cell('een', step('3'))])).toEqual([
      ['een', step('3')],
    ]);
    expect(together([cell('een', step('1'))], [cell('een', step('3'))])).toEqual([
      ['een', { kind: 'range', lowest: '1', highest: '3' }],
    ]);
  });

  test('who does not know is left out; what nobody knows is not there', () => {
    expect(together([cell('een', { kind: 'unknown' })], [cell('een', step('2'))])).toEqual([['een', step('2')]]);
    expect(together([cell('een', { kind: 'unknown' })])).toEqual([]);
  });

  test('following is only together when all do; a joint verdict goes before everything', () => {
    const departed: Answered = { kind: 'departed', reason: 'omdat' };
    expect(together([cell('volgt', { kind: 'followed' })], [cell('volgt', departed)])).toEqual([]);
    expect(together([cell('volgt', departed)], [cell('volgt', departed)])).toEqual([['volgt', departed]]);
    expect(
      togetherCells(small, [undefined], [[cell('een', step('0'))]], [{ question: 'een', answered: step('4') }])[0]
        ?.answered,
    ).toEqual(step('4'));
  });
});

test('a weight that turns the word is named; without a word there is none', () => {
  // (1·4 + 2·1) / 12 = 1/2 is mixed; with weight 3 for the first (3·4 + 2·1) / 20 = 7/10 is favourable.
  const cells = [cell('een', step('4')), cell('twee', step('1'))];
  expect(turningWeights(small, cells)).toEqual([]);
  // (1·4 + 2·2) / 12 = 2/3 is favourable; with weight 3 for the second (4 + 6) / 16 = 5/8 is mixed.
  expect(turningWeights(small, [cell('een', step('4')), cell('twee', step('2'))])).toEqual([
    { question: 'twee', weight: 3, becomes: 'mixed' },
  ]);
  expect(turningWeights(small, [cell('een', step('4'))])).toEqual([]);
});
