import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  divide,
  equals,
  fraction,
  multiply,
  type Rational,
  rational,
  zero,
} from '../figures/rational.ts';
import type { Answered, Cell } from './answer.ts';
import { threeBands } from './band.ts';
import { reconsideration } from './delivered/reconsideration.ts';
import { type Framework, framework } from './framework.ts';
import { type Question, question } from './question.ts';
import { fiveSteps } from './scale.ts';
import { verdictOf, verdictsOf } from './verdict.ts';
import { verdictTable } from './verdict-table.ts';

const both = (text: string) => ({ nl: text, en: text });
const ask = (id: string, block: string, rest: Partial<Question> = {}) =>
  question({ id, block, text: both(id), ...rest });
const make = (questions: readonly Question[], weights: readonly number[] = [1, 1]): Framework =>
  framework({
    key: 'kader',
    purpose: 'test',
    outcome: 'verdict',
    title: both('kader'),
    summary: both('kader'),
    sources: [{ title: 'zelf gemaakt' }],
    scale: fiveSteps,
    bands: threeBands,
    blocks: weights.map((weight, at) => ({ id: 'ab'[at] ?? 'x', title: both('blok'), weight })),
    questions,
  });
const cell = (id: string, given: number | Answered): Cell => ({
  question: id,
  answered: typeof given === 'number' ? { kind: 'step', step: String(given) } : given,
  evidence: [],
});
const unknown: Answered = { kind: 'unknown' };

describe('worked by hand', () => {
  const from = make([ask('a1', 'a', { weight: 3 }), ask('a2', 'a'), ask('b1', 'b', { weight: 2 })], [2, 1]);

  test('weights of questions within a block, weights of blocks over them, exact', () => {
    // Block a: (3·4 + 1·1) / (4·4) = 13/16; block b: 2/4; together (2·13/16 + 1·1/2) / 3 = 17/24.
    const verdict = verdictOf(from, [cell('a1', 4), cell('a2', 1), cell('b1', 2)]);
    expect(verdict.blocks.map((each) => each.score && fraction(each.score))).toEqual(['13/16', '1/2']);
    expect(verdict.score && fraction(verdict.score)).toBe('17/24');
    expect(verdict.outcome).toMatchObject({ kind: 'word', band: { id: 'favourable' } });
  });

  test('weights that a council sets come in the place of those of the framework; zero leaves a block out', () => {
    const cells = [cell('a1', 4), cell('a2', 1), cell('b1', 2)];
    expect(verdictOf(from, cells, { blocks: { a: 0 } }).score).toEqual(rational(1, 2));
    expect(verdictOf(from, cells, { questions: { a1: 1 }, blocks: { b: 0 } }).score).toEqual(rational(5, 8));
  });

  test('unknown is not zero: it leaves the score and lowers completeness', () => {
    const verdict = verdictOf(from, [cell('a1', 4), cell('a2', unknown), cell('b1', 4)]);
    expect(verdict.score).toEqual(rational(1));
    expect(verdict.completeness).toEqual(rational(2, 3));
    expect(verdict.outcome).toEqual({ kind: 'incomplete' });
    expect(verdictOf(from, [cell('a1', 4), cell('b1', 4)])).toEqual(verdict);
  });

  test('not applicable is no question: completeness does not count it', () => {
    const verdict = verdictOf(from, [cell('a1', 4), cell('a2', { kind: 'not-applicable' }), cell('b1', 4)]);
    expect([verdict.answered, verdict.applicable]).toEqual([2, 2]);
    expect(verdict.outcome).toMatchObject({ kind: 'word' });
  });

  test('an inverted question is turned round', () => {
    const inverted = make([ask('a1', 'a', { inverted: true })], [1]);
    expect(verdictOf(inverted, [cell('a1', 1)]).score).toEqual(rational(3, 4));
  });

  test('seven of ten is enough for a verdict, six of ten is not', () => {
    const ten = make(
      Array.from({ length: 10 }, (_, at) => ask(`q${at}`, 'a')),
      [1],
    );
    const answers = (count: number) => Array.from({ length: count }, (_, at) => cell(`q${at}`, 3));
    expect(verdictOf(ten, answers(7)).outcome.kind).toBe('word');
    expect(verdictOf(ten, answers(6)).outcome.kind).toBe('incomplete');
  });

  test('a knock-out says "not yet" whatever the score and however incomplete; without an answer it stays open', () => {
    const knock = make([ask('k', 'a', { knockOut: true }), ask('a1', 'a'), ask('a2', 'a'), ask('a3', 'a')], [1]);
    const rest = [cell('a1', 4), cell('a2', 4), cell('a3', 4)];
    expect(verdictOf(knock, [cell('k', 1), ...rest]).outcome).toEqual({ kind: 'not-yet', questions: ['k'] });
    expect(verdictOf(knock, [cell('k', 0)]).outcome).toEqual({ kind: 'not-yet', questions: ['k'] });
    expect(verdictOf(knock, [cell('k', 2), ...rest]).outcome.kind).toBe('word');
    const open = verdictOf(knock, rest);
    expect([open.outcome.kind, open.openKnockOuts]).toEqual(['word', ['k']]);
    const inverted = make([ask('k', 'a', { knockOut: true, inverted: true })], [1]);
    expect(verdictOf(inverted, [cell('k', 3)]).outcome.kind).toBe('not-yet');
    expect(verdictOf(inverted, [cell('k', 1)]).outcome.kind).toBe('word');
  });

  test('an uncertain answer counts as the mean of its steps; a knock-out must be certain', () => {
    const range = (lowest: number, highest: number): Answered => ({
      kind: 'range',
      lowest: String(lowest),
      highest: String(highest),
    });
    const one = make([ask('k', 'a', { knockOut: true })], [1]);
    expect(verdictOf(one, [cell('k', range(1, 4))]).score).toEqual(rational(5, 8));
    expect(verdictOf(one, [cell('k', range(1, 4))])).toMatchObject({ openKnockOuts: ['k'], knockedOut: [] });
    expect(verdictOf(one, [cell('k', range(0, 1))]).outcome.kind).toBe('not-yet');
    expect(verdictOf(one, [cell('k', range(2, 4))]).openKnockOuts).toEqual([]);
    expect(verdictOf(one, [cell('k', range(4, 2))]).outcome.kind).toBe('incomplete');
  });

  test('the table of verdicts turns inverted questions round and keeps what is not known apart', () => {
    const table = verdictTable(
      make([ask('a1', 'a'), ask('b1', 'b', { inverted: true })]),
      ['x', 'y'],
      [
        { ...cell('a1', { kind: 'range', lowest: '1', highest: '3' }), alternative: 'x' },
        { ...cell('b1', 1), alternative: 'x' },
        { ...cell('a1', unknown), alternative: 'y' },
      ],
    );
    expect(table.criteria).toEqual(['a1', 'b1']);
    expect(table.verdicts).toEqual([
      [
        { low: 1, high: 3 },
        { low: 3, high: 3 },
      ],
      [undefined, undefined],
    ]);
  });

  test('nothing that applies is nothing to judge', () => {
    expect(verdictOf(make([ask('a1', 'a')], [1]), [cell('a1', { kind: 'not-applicable' })])).toMatchObject({
      outcome: { kind: 'nothing-to-judge' },
      completeness: zero,
      score: undefined,
    });
    expect(verdictOf(make([ask('a1', 'a')], [0]), [cell('a1', 4)]).outcome.kind).toBe('nothing-to-judge');
  });

  test('the Leiden region, unless: a departure needs a reason', () => {
    const all = reconsideration.questions.filter((each) => each.kind === 'scored').map((each) => cell(each.id, 3));
    const departed = (reason: string) =>
      verdictOf(reconsideration, [...all, cell('leidse-regio-tenzij', { kind: 'departed', reason })]);
    expect(departed(' ').outcome).toEqual({ kind: 'explanation-missing', questions: ['leidse-regio-tenzij'] });
    expect(departed('De partners doen niet mee.')).toMatchObject({
      outcome: { kind: 'word', band: { id: 'favourable' } },
      departures: [{ reason: 'De partners doen niet mee.' }],
    });
    expect(verdictOf(reconsideration, [...all, cell('leidse-regio-tenzij', { kind: 'followed' })]).departures).toEqual(
      [],
    );
  });

  test('each alternative has its own verdict', () => {
    const verdicts = verdictsOf(
      from,
      ['x', 'y', 'z'],
      [
        { ...cell('a1', 4), alternative: 'x' },
        { ...cell('a1', 0), alternative: 'y' },
      ],
    );
    expect([...verdicts].map(([id, each]) => [id, each.blocks[0]?.score && fraction(each.blocks[0].score)])).toEqual([
      ['x', '1/1'],
      ['y', '0/1'],
      ['z', undefined],
    ]);
  });
});

const anyQuestion = fc.record({
  block: fc.constantFrom('a', 'b'),
  weight: fc.constantFrom(1 as const, 2 as const, 3 as const),
  inverted: fc.boolean(),
  answer: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
});
const anyAsked = fc.array(anyQuestion, { minLength: 1, maxLength: 12 });
type Asked = typeof anyAsked extends fc.Arbitrary<infer T> ? T : never;

function filled(asked: Asked): readonly [Framework, readonly Cell[]] {
  const from = make(asked.map(({ answer: _, ...rest }, at) => ask(`q${at}`, rest.block, rest)));
  return [from, asked.flatMap(({ answer }, at) => (answer === undefined ? [] : [cell(`q${at}`, answer)]))];
}

/** The same score in one sum: every answer weighs its own weight over that of its answered block, times the block. */
function slowScore(asked: Asked): Rational | undefined {
  const known = asked.flatMap(({ answer, ...rest }) => (answer === undefined ? [] : [{ ...rest, answer }]));
  if (known.length === 0) return undefined;
  const blocks = new Set(known.map((each) => each.block));
  let sum = zero;
  for (const { block, weight, answer, inverted } of known) {
    const all = known.filter((each) => each.block === block).reduce((total, each) => total + each.weight, 0);
    sum = add(sum, multiply(rational(weight, all * blocks.size), rational(inverted ? 4 - answer : answer, 4)));
  }
  return sum;
}

describe('for any answers', () => {
  test('the score agrees with a slow second sum and lies between 0 and 1', () => {
    fc.assert(
      fc.property(anyAsked, (asked) => {
        const score = verdictOf(...filled(asked)).score;
        const slow = slowScore(asked);
        if (score === undefined || slow === undefined) return score === slow;
        return equals(score, slow) && compare(score, zero) >= 0 && compare(score, rational(1)) <= 0;
      }),
    );
  });

  test('a better answer never lowers the score', () => {
    fc.assert(
      fc.property(anyAsked, fc.nat(), (asked, pick) => {
        const at = pick % asked.length;
        const one = asked[at];
        if (one?.answer === undefined) return true;
        const answer = one.inverted ? Math.max(0, one.answer - 1) : Math.min(4, one.answer + 1);
        const before = verdictOf(...filled(asked)).score ?? zero;
        const after = verdictOf(
          ...filled(asked.map((each, index) => (index === at ? { ...one, answer } : each))),
        ).score;
        return compare(after ?? zero, before) >= 0;
      }),
    );
  });

  test('an overall verdict has at least 70 % of the answers', () => {
    fc.assert(
      fc.property(anyAsked, (asked) => {
        const { outcome, answered, applicable } = verdictOf(...filled(asked));
        return (outcome.kind === 'word') === answered * 10 >= applicable * 7;
      }),
    );
  });

  test('multiplying all weights changes nothing', () => {
    fc.assert(
      fc.property(anyAsked, fc.integer({ min: 1, max: 50 }), (asked, factor) => {
        const [from, cells] = filled(asked);
        const questions = Object.fromEntries(from.questions.map((each) => [each.id, each.weight * factor]));
        const score = verdictOf(from, cells, { questions, blocks: { a: factor, b: factor } }).score;
        const plain = verdictOf(from, cells).score;
        return score === undefined || plain === undefined
          ? score === plain
          : equals(divide(add(score, plain), rational(2)), plain);
      }),
    );
  });
});
