import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answered } from './answer.ts';
import { compareRounds, countChanges } from './compare-rounds.ts';
import { fourKindsOfQuestions as framework } from './delivered/four-kinds-of-questions.ts';
import { type JudgedRound, leftOutAnswer, likeWithLike } from './like-with-like.ts';

const questions = framework.questions.map((each) => each.id);
const step = (name: string): Answered => ({ kind: 'step', step: name });
const judge = (assessor: string, answers: readonly (Answered | undefined)[], submitted_on: string | null) => ({
  assessor,
  kind: 'group' as const,
  submitted_on,
  cells: answers.flatMap((answered, at) =>
    answered === undefined ? [] : [{ question: questions[at] ?? '', answered, evidence: [] }],
  ),
});
const round = (judges: JudgedRound['judges'], decided: JudgedRound['decided'] = []): JudgedRound => ({
  framework,
  alternatives: [],
  judges,
  decided,
});
const decide = (at: number, answered: Answered) => ({
  question: questions[at] ?? '',
  alternative: undefined,
  answered,
});
const changed = (before: JudgedRound, after: JudgedRound, settled = false, shown?: ReadonlySet<string>) => {
  const rounds = likeWithLike(before, after, settled, shown);
  return compareRounds(rounds.before, rounds.after).filter((each) => !['same', 'not-known'].includes(each.change));
};

describe('a new round beside the old', () => {
  test('a round that was just copied shows no change, whoever handed in and whatever was decided together', () => {
    const answer = fc.option(fc.constantFrom('0', '1', '2', '3', '4').map(step), { nil: undefined });
    const judges = fc.array(fc.tuple(fc.array(answer, { minLength: 5, maxLength: 5 }), fc.boolean()), {
      minLength: 1,
      maxLength: 4,
    });
    const decided = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom('0', '2', '4')), {
      selector: ([at]) => at,
    });
    fc.assert(
      fc.property(judges, decided, (list, joint) => {
        const made = (copied: boolean) =>
          list.map(([answers, done], at) => judge(`g${at}`, answers, done && !copied ? '2026-01-01' : null));
        const before = round(
          made(false),
          joint.map(([at, name]) => decide(at, step(name))),
        );
        expect(changed(before, round(made(true)))).toEqual([]);
      }),
    );
  });

  test('one who changes an answer changes what counts for all, and nothing else', () => {
    const before = round(
      [judge('a', [step('1'), step('3')], '2026-01-01'), judge('b', [step('1'), step('3')], '2026-01-01')],
      [decide(1, step('0'))],
    );
    const after = round([judge('a', [step('4'), step('3')], null), judge('b', [step('4'), step('3')], null)]);
    const cells = changed(before, after);
    expect(cells.map(({ question, change }) => [question.id, change])).toEqual([[questions[0], 'improved']]);
    const { leftOut } = likeWithLike(before, after, false, undefined);
    expect(leftOutAnswer(leftOut, questions[1] ?? '', undefined)).toEqual(step('0'));
  });

  test('what was decided in both rounds is compared, and once adopted everything that counted', () => {
    const same = [judge('a', [step('3'), step('3')], '2026-01-01')];
    const before = round(same, [decide(0, step('0')), decide(1, step('0'))]);
    const after = round(same, [decide(0, step('4'))]);
    expect(changed(before, after).map((each) => each.question.id)).toEqual([questions[0]]);
    expect(changed(before, after, true).map((each) => each.question.id)).toEqual([questions[0], questions[1]]);
  });

  test('who sees only their own answers compares only those', () => {
    const before = round([judge('a', [step('1')], null), judge('b', [step('4')], null)]);
    const hidden = round([judge('a', [step('1')], null), judge('b', [], null)]);
    expect(changed(before, hidden).length).toBe(1);
    expect(changed(before, hidden, false, new Set(['a']))).toEqual([]);
    const counts = countChanges(compareRounds(...pair(likeWithLike(before, hidden, false, new Set(['a'])))));
    expect(counts.same).toBe(1);
  });
});

const pair = ({ before, after }: ReturnType<typeof likeWithLike>) => [before, after] as const;
