import { expect, test } from 'vitest';
import { codeOfWord, codeWord } from './code-words.ts';
import { planImport } from './import-plan.ts';
import { recordId } from './record-type.ts';
import { recordTypeNamed, recordTypeOfSheet, recordTypes } from './record-types.ts';

test('what is referred to is written before what refers to it', () => {
  const order = recordTypes.map((type) => type.name);
  // The references that go forward or to themselves are checked at the end of the transaction.
  const later = recordTypes.flatMap((type) =>
    type.columns
      .filter((column) => column.refers !== undefined && order.indexOf(column.refers) > order.indexOf(type.name))
      .map((column) => `${type.name}.${column.name}`),
  );
  expect(later).toEqual([]);
});

test('sheets are found whatever their case, accents and signs', () => {
  expect(recordTypeOfSheet('financien')?.name).toBe('finance');
  expect(recordTypeOfSheet('Risico’s')?.name).toBe('risk');
  expect(recordTypeOfSheet('iets anders')).toBeUndefined();
});

test('the word of a code gives the code back', () => {
  for (const type of recordTypes)
    for (const column of type.columns)
      for (const code of column.codes) expect(codeOfWord(column, codeWord(column, code))).toBe(code);
});

test('an identifier is made of the key, an unknown date is a dash', () => {
  const type = recordTypeNamed('participation');
  if (type === undefined) throw new Error('participation');
  expect(recordId(type, { partnership_id: 'hr', organisation_id: 'leiden', valid_from: null })).toBe('hr/leiden/-');
});

test('a plan adds, changes, ends and leaves alone; it never empties a column that the file does not have', () => {
  const type = recordTypeNamed('person');
  if (type === undefined) throw new Error('person');
  const kept = new Map([['a', { id: 'a', version: 3, values: { id: 'a', name: 'A', party: 'X' } }]]);
  const incoming = (id: string, values: Record<string, string | null>) => ({
    type: 'person',
    id,
    values: { id, ...values },
    place: { sheet: 'Personen', row: 2 },
  });
  const plan = planImport([incoming('a', { name: 'B' }), incoming('b', { name: 'C' })], (each) =>
    each === type ? kept : new Map(),
  );
  expect(
    plan.changes.map((change) => [change.id, change.action, change.becomes['name'], change.becomes['party']]),
  ).toEqual([
    ['a', 'change', 'B', 'X'],
    ['b', 'create', 'C', null],
  ]);
  expect(planImport([incoming('a', { name: 'A' })], (each) => (each === type ? kept : new Map())).unchanged).toBe(1);
  expect(
    planImport(
      [{ ...incoming('c', { name: 'D' }), values: { id: 'c', name: 'D', source_id: 'geen' } }],
      () => new Map(),
    ).findings[0]?.code,
  ).toBe('reference-unknown');
});
