import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answered, Cell } from './answer.ts';
import { attentionPoints } from './attention-points.ts';
import { riskScan } from './delivered/risk-scan.ts';
import { selfTogetherOutsource } from './delivered/self-together-outsource.ts';
import type { Framework } from './framework.ts';
import { verdictOf } from './verdict.ts';

const all = (from: Framework, answers: (at: number) => Answered): readonly Cell[] =>
  from.questions.map((question, at) => ({ question: question.id, answered: answers(at), evidence: [] }));
const step = (name: string): Answered => ({ kind: 'step', step: name });

test('a good answer is never weak, also where more is worse', () => {
  const from = selfTogetherOutsource;
  const good = all(from, (at) => step(from.questions[at]?.inverted ? '0' : '4'));
  expect(attentionPoints(from, good).weak).toEqual([]);
  expect(
    attentionPoints(
      riskScan,
      all(riskScan, () => step('0')),
    ).weak.map((each) => each.question.inverted),
  ).toEqual(riskScan.questions.flatMap((each) => (each.kind === 'scored' && each.inverted ? [true] : [])));
});

test('the worst comes first, and of equals the heaviest', () => {
  const from = selfTogetherOutsource;
  const { weak } = attentionPoints(
    from,
    all(from, (at) =>
      step(at % 2 === 0 ? (from.questions[at]?.inverted ? '4' : '0') : from.questions[at]?.inverted ? '3' : '1'),
    ),
  );
  expect(weak).toHaveLength(from.questions.filter((each) => each.kind === 'scored').length);
  const keys = weak.map((each) => [
    Number(each.goodness.numerator) / Number(each.goodness.denominator),
    -each.question.weight,
  ]);
  expect(keys).toEqual(
    keys.toSorted((left, right) => (left[0] ?? 0) - (right[0] ?? 0) || (left[1] ?? 0) - (right[1] ?? 0)),
  );
});

test('unknown points are those that completeness misses', () => {
  const from = selfTogetherOutsource;
  const answer = fc.constantFrom<Answered>(step('1'), step('4'), { kind: 'unknown' }, { kind: 'not-applicable' });
  fc.assert(
    fc.property(fc.array(answer, { minLength: from.questions.length, maxLength: from.questions.length }), (list) => {
      const cells = all(from, (at) => list[at] ?? { kind: 'unknown' });
      const verdict = verdictOf(from, cells);
      expect(attentionPoints(from, cells).unknown).toHaveLength(verdict.applicable - verdict.answered);
    }),
  );
});
