import { describe, expect, test } from 'vitest';
import { fourKindsOfQuestions } from '#domain/assessment/delivered/four-kinds-of-questions.ts';
import { reconsideration } from '#domain/assessment/delivered/reconsideration.ts';
import { factMeant, registerFacts } from '#domain/assessment/register-facts.ts';
import { cellKeys, draftOf, readFillForm, shownCells, shownMark } from './fill-form.ts';
import type { KeptCell } from './read-assessment.ts';
import { namedRows, readStartForm } from './start-form.ts';
import { jointAnswers, readTogetherForm } from './together-form.ts';
import { cellKey, checkTyped, isEmpty, markOf, readTyped, shownText, typedOf } from './typed-cell.ts';
import { meantBy } from './typed-choice.ts';

const kept = (more: Partial<KeptCell> = {}): KeptCell => ({
  id: 'x',
  version: 3,
  question: 'doel',
  answered: { kind: 'step', step: '2' },
  evidence: [],
  example: false,
  ...more,
});
const wgr = { id: 'wgr', name: 'Wet gemeenschappelijke regelingen' };
const key = cellKey('doel', undefined);
const question = (id: string) => {
  const found = [...fourKindsOfQuestions.questions, ...reconsideration.questions].find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const typed = (fields: Readonly<Record<string, string>>) => {
  const read = readTyped(new URLSearchParams({ [`was.${key}`]: '0:', ...fields }), key);
  if (read === undefined) throw new Error('nothing typed');
  return read;
};

describe('a cell of the form', () => {
  test('what is shown and sent back untouched has the same mark, also with other ends of lines and white space', () => {
    const cell = kept({
      motivation: 'Een\nTwee',
      strengths: 'Sterk',
      evidence: [{ kind: 'document', source: 'wgr', place: 'p. 1' }],
    });
    const back = typed({
      [`antwoord.${key}`]: '2',
      [`motivering.${key}`]: '\r\nEen\r\nTwee ',
      [`sterkten.${key}`]: 'Sterk',
      [`bron.${key}`]: 'wgr',
      [`plaats.${key}`]: 'p. 1',
    });
    expect(markOf(back)).toBe(markOf(typedOf(cell)));
    expect(markOf(typed({ [`antwoord.${key}`]: '3' }))).not.toBe(markOf(typedOf(cell)));
  });

  test('both ends of a range count only when it is chosen, and an answer that is taken away leaves nothing', () => {
    expect(typed({ [`antwoord.${key}`]: '2', [`van.${key}`]: '1' }).lowest).toBe('');
    expect(isEmpty(typed({ [`antwoord.${key}`]: '2', [`weg.${key}`]: 'ja' }))).toBe(true);
    expect(readTyped(new URLSearchParams({ [`antwoord.${key}`]: '2' }), key)).toBeUndefined();
  });

  test.each([
    ['doel', { antwoord: '3' }, '3', []],
    ['doel', { antwoord: 'tussen', van: '1', tot: '3' }, '1..3', []],
    ['doel', { antwoord: 'tussen', van: '3', tot: '3' }, '', ['assess-range']],
    ['doel', { antwoord: 'tussen', van: '1' }, '', ['assess-range']],
    ['doel', { antwoord: 'not-applicable' }, 'not-applicable', []],
    ['doel', { antwoord: '9' }, '', ['assess-answer-strange']],
    ['doel', { antwoord: 'option:x' }, '', ['assess-answer-strange']],
    ['doel', { motivering: 'Zomaar' }, '', ['assess-answer-missing']],
    ['doel', { antwoord: '1', bron: 'weg', feit: 'weg' }, '1', ['assess-source-unknown', 'assess-fact-unknown']],
    ['doel', { antwoord: '1', bron: 'wgr', feit: 'purpose' }, '1', []],
    ['doel', { antwoord: '1', motivering: 'a'.repeat(20_001) }, '1', ['assess-text-long']],
  ])('%s with %j is %s and finds %j', (id, fields, answered, codes) => {
    const given = typed(Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${name}.${key}`, value])));
    const checked = checkTyped(fourKindsOfQuestions, question(id), undefined, given, 'Doel', (text) =>
      meantBy(text, [wgr]),
    );
    expect(checked.answered).toBe(answered);
    expect(checked.findings.map((each) => each.code)).toEqual(codes);
  });

  test('to depart from a step of comply or explain asks for the reason', () => {
    const comply = reconsideration.questions.find((each) => each.kind === 'comply-or-explain');
    if (comply === undefined) throw new Error('no such step');
    const check = (fields: Readonly<Record<string, string>>) =>
      checkTyped(reconsideration, comply, undefined, typed(fields), 'x', () => ({ kind: 'none' }));
    expect(check({ [`antwoord.${key}`]: 'departed' }).findings.map((each) => each.code)).toEqual([
      'assess-departure-reason',
    ]);
    expect(check({ [`antwoord.${key}`]: 'departed', [`motivering.${key}`]: 'Omdat' }).answered).toBe('departed');
    expect(check({ [`antwoord.${key}`]: 'not-applicable' }).findings).toHaveLength(1);
  });
});

describe('a whole form', () => {
  const keys = cellKeys({ framework: fourKindsOfQuestions, alternatives: [] });
  const was = shownMark(3, typedOf(kept()));

  test('what was not touched shows what is there now; what was typed stays, on the version it was opened on', () => {
    const sent = readFillForm(
      new URLSearchParams({
        [`was.${key}`]: was,
        [`antwoord.${key}`]: '2',
        'was.reden.geheel': '0:x',
        'antwoord.reden.geheel': '1',
      }),
      keys,
    );
    const changed = kept({ version: 4, answered: { kind: 'step', step: '4' } });
    const cells = shownCells(keys, { cells: [changed] }, sent, []);
    expect(cells.get(key)?.typed.answer).toBe('4');
    expect(cells.get('reden.geheel')).toMatchObject({ typed: { answer: '1' }, was: '0:x', kept: false });
    expect(cells.get('manier.geheel')?.typed.answer).toBe('');
  });

  test('of a cell that someone else changed the version that is there now goes along', () => {
    const sent = readFillForm(new URLSearchParams({ [`was.${key}`]: was, [`antwoord.${key}`]: '1' }), keys);
    const changed = kept({ version: 4, answered: { kind: 'step', step: '4' } });
    expect(shownCells(keys, { cells: [changed] }, sent, [key]).get(key)).toMatchObject({
      typed: { answer: '1' },
      was: shownMark(4, typedOf(changed)),
    });
  });

  test('a draft holds what was touched and reads back as it was', () => {
    const sent = readFillForm(
      new URLSearchParams({
        [`was.${key}`]: was,
        [`antwoord.${key}`]: '1',
        [`motivering.${key}`]: 'Nog niet af',
        'was.reden.geheel': shownMark(0, typedOf(undefined)),
      }),
      keys,
    );
    const draft = draftOf(sent);
    expect(Object.keys(draft).every((name) => name.endsWith(`.${key}`))).toBe(true);
    expect(readFillForm(new URLSearchParams(draft), keys).get(key)).toEqual(sent.get(key));
  });
});

describe('the forms to start and to decide together', () => {
  test('alternatives keep the key they had, others get one of their own', () => {
    const form = readStartForm(
      new URLSearchParams([
        ['alternatief-sleutel', 'overleg'],
        ['alternatief', 'Anders genoemd'],
        ['alternatief-sleutel', ''],
        ['alternatief', ' Overleg! '],
        ['alternatief-sleutel', ''],
        ['alternatief', 'Ideeën'],
        ['alternatief-sleutel', 'leeg'],
        ['alternatief', '  '],
        ['zichtbaar', 'confidential'],
      ]),
    );
    expect(form.publication).toBe('internal');
    expect(namedRows(form.alternatives)).toEqual([
      { id: 'overleg', name: 'Anders genoemd' },
      { id: 'overleg-2', name: 'Overleg!' },
      { id: 'ideeen', name: 'Ideeën' },
    ]);
  });

  test('a joint answer is a step, two neighbours, not known, or set aside', () => {
    expect(jointAnswers(fourKindsOfQuestions, question('doel'))).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
      '0..1',
      '1..2',
      '2..3',
      '3..4',
      'unknown',
      'not-applicable',
    ]);
    const read = readTogetherForm(
      new URLSearchParams({ 'was.a': '2', 'samen.a': '3', 'reden.a': ' Omdat\r\nzo ', 'samen.b': '1' }),
      ['a', 'b'],
    );
    expect([...read]).toEqual([['a', { answer: '3', reason: 'Omdat\nzo', version: 2 }]]);
  });
});

test('a fact is typed by its name and kept by its key; every name means one fact', () => {
  for (const { key, text } of registerFacts)
    for (const name of [key, text.nl, text.en.toUpperCase()]) expect(factMeant(name)).toBe(key);
  const form = new URLSearchParams({ 'was.doel.geheel': '0:', 'feit.doel.geheel': 'Zienswijzen op tijd' });
  const typed = readTyped(form, 'doel.geheel');
  if (typed === undefined) throw new Error('nothing was read');
  expect(typed.texts.feit).toBe('opinions-in-time');
  expect(shownText('en', typed, 'feit', new Map())).toBe('opinions in time');
  expect(factMeant('iets anders')).toBe('iets anders');
});
