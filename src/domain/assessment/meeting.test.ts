import { describe, expect, test } from 'vitest';
import type { Answered, Cell } from './answer.ts';
import { completenessOf } from './completeness.ts';
import { fourKindsOfQuestions } from './delivered/four-kinds-of-questions.ts';
import { type Attendee, departs, meetingCells } from './meeting.ts';
import { roundChanges } from './round-changes.ts';

const step = (id: string): Answered => ({ kind: 'step', step: id });
const cell = (question: string, answered: Answered, alternative?: string): Cell => ({
  question,
  answered,
  evidence: [],
  ...(alternative === undefined ? {} : { alternative }),
});
const attendee = (id: string, side: Attendee['side'], answers: Readonly<Record<string, Answered>>): Attendee => ({
  id,
  side,
  cells: Object.entries(answers).map(([question, answered]) => cell(question, answered)),
});

describe('a meeting', () => {
  const people = [
    attendee('a', 'council', { doel: step('3'), reden: step('4'), manier: step('2') }),
    attendee('b', 'council', { doel: step('3'), reden: step('0'), manier: { kind: 'unknown' } }),
    attendee('c', 'executive', { doel: step('3'), reden: step('1') }),
  ];
  const cells = meetingCells(fourKindsOfQuestions, [], people);
  const of = (question: string) => {
    const found = cells.find((each) => each.question.id === question);
    if (found === undefined) throw new Error(question);
    return found;
  };

  test('where people differ most comes first, and the rest keeps the order of the framework', () => {
    expect(cells.slice(0, 3).map((each) => each.question.id)).toEqual(['reden', 'doel', 'manier']);
    expect(of('reden').joint).toMatchObject({ median: { low: 1, high: 1 }, extremes: { low: 0, high: 4 }, spread: 4 });
  });

  test('council and executive stand beside each other, and what is not known is counted, not averaged', () => {
    expect(of('reden').sides).toEqual({ council: { low: 0, high: 4 }, executive: { low: 1, high: 1 } });
    expect(of('manier').joint).toMatchObject({ known: 1, unknown: 2 });
    expect(of('manier').sides.executive).toBeUndefined();
  });

  test.each([
    ['doel', step('3'), false],
    ['doel', step('4'), true],
    ['doel', { kind: 'unknown' } as const, true],
    ['reden', { kind: 'range', lowest: '1', highest: '2' } as const, true],
    ['op-termijn', step('0'), false],
  ])('on %s the joint answer %j departs: %s', (question, answered, expected) => {
    expect(departs(fourKindsOfQuestions, of(question), answered)).toBe(expected);
  });

  test('an even number of different answers leaves a median of two steps; anything between does not depart', () => {
    const two = meetingCells(
      fourKindsOfQuestions,
      [],
      [attendee('a', 'other', { doel: step('1') }), attendee('b', 'other', { doel: step('3') })],
    )[0];
    if (two === undefined) throw new Error('nothing');
    expect(['0', '1', '2', '3', '4'].map((each) => departs(fourKindsOfQuestions, two, step(each)))).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
  });
});

describe('rounds and completeness', () => {
  test('what changed is what has another answer now, is new, or is gone; other assessors are left alone', () => {
    const before = [{ assessor: 'a', cells: [cell('x', step('1')), cell('y', step('2')), cell('z', step('3'))] }];
    const after = [
      { assessor: 'a', cells: [cell('x', step('1')), cell('y', step('4')), cell('w', { kind: 'unknown' })] },
      { assessor: 'b', cells: [cell('x', step('0'))] },
    ];
    expect(roundChanges(before, after).map((each) => [each.question, each.was, each.becomes])).toEqual([
      ['y', step('2'), step('4')],
      ['w', undefined, { kind: 'unknown' }],
      ['z', step('3'), undefined],
    ]);
  });

  test('a form is as complete as its known answers over all alternatives', () => {
    const scored = fourKindsOfQuestions.questions.filter((each) => each.kind === 'scored').length;
    const cells = [
      cell('doel', step('1'), 'p'),
      cell('reden', { kind: 'unknown' }, 'p'),
      cell('doel', { kind: 'not-applicable' }, 'q'),
    ];
    expect(completenessOf(fourKindsOfQuestions, ['p', 'q'], cells)).toEqual({
      answered: 1,
      applicable: 2 * scored - 1,
      saidUnknown: 1,
    });
    expect(completenessOf(fourKindsOfQuestions, [], [])).toEqual({
      answered: 0,
      applicable: scored,
      saidUnknown: 0,
    });
  });
});
