import { expect, test } from 'vitest';
import { gripQuestions } from './delivered/grip-questions.ts';
import { asCells } from './derived-answer.ts';
import { type GripFacts, gripAnswers } from './grip-scan.ts';
import { verdictOf } from './verdict.ts';

const nothing: GripFacts = {
  registerFields: null,
  opinionsInTime: null,
  wishesAnswered: null,
  rapporteur: null,
  indicatorsMeasured: null,
  evaluatedOn: null,
  exitTerms: false,
  exitNotice: false,
  publicDocuments: null,
};
const day = '2026-11-25';
const step = (question: string, facts: Partial<GripFacts>) => {
  const answered = gripAnswers({ ...nothing, ...facts }, day).find((each) => each.question === question)?.answered;
  return answered?.kind === 'step' ? answered.step : answered?.kind;
};

test('nothing recorded is nothing known, and no verdict', () => {
  const answers = gripAnswers(nothing, day);
  expect(answers.every((each) => each.answered.kind === 'unknown')).toBe(true);
  for (const { question, fact } of answers)
    expect(gripQuestions.questions.find((each) => each.id === question)?.fact).toBe(fact);
  expect(verdictOf(gripQuestions, asCells(answers)).outcome.kind).toBe('incomplete');
});

test('parts of a whole: none, under half, under four fifths, under all, all', () => {
  const of = (part: number, whole: number) => step('zienswijze-op-tijd', { opinionsInTime: { part, whole } });
  expect([of(0, 10), of(4, 10), of(5, 10), of(7, 10), of(8, 10), of(9, 10), of(10, 10)]).toEqual([
    '0',
    '1',
    '2',
    '2',
    '3',
    '3',
    '4',
  ]);
  expect(of(0, 0)).toBe('unknown');
});

test('an evaluation is young for four years', () => {
  expect(step('evaluatie', { evaluatedOn: '2022-11-26' })).toBe('4');
  expect(step('evaluatie', { evaluatedOn: '2022-11-25' })).toBe('0');
});

test('the price of exit is never in the register', () => {
  expect(step('uittreding', { exitTerms: true, exitNotice: true })).toBe('3');
  expect(step('uittreding', { exitTerms: true })).toBe('2');
  expect(step('uittreding', { exitNotice: true })).toBe('unknown');
});

test('a rapporteur', () => {
  expect([step('rapporteur', { rapporteur: true }), step('rapporteur', { rapporteur: false })]).toEqual(['4', '0']);
});
