import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checklistItems } from '#domain/law/checklist.ts';
import { recordTypes } from '#domain/register/record-types.ts';
import { checklistText } from './checklist.ts';
import { codeName, codeOf } from './codes.ts';
import { findingCodes } from './findings.ts';
import { countWord, dayLong, euro, euroDifference, euroShort, percentChange } from './format.ts';
import { translators } from './translator.ts';

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  );

describe('both languages are complete', () => {
  const dutch = files('src/features').filter((file) => file.endsWith('.messages.nl.json'));
  test.each(dutch)('%s', (file) => {
    const nl = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    const en = JSON.parse(readFileSync(file.replace('.nl.', '.en.'), 'utf8')) as Record<string, string>;
    expect(Object.keys(en)).toEqual(Object.keys(nl));
    const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
    for (const [key, text] of Object.entries(nl)) {
      expect(text.trim(), key).not.toBe('');
      expect((en[key] ?? '').trim(), key).not.toBe('');
      expect(
        holes(en[key] ?? '').every((hole) => holes(text).includes(hole)),
        `${key}: ${en[key]}`,
      ).toBe(true);
    }
  });
});

test('every finding the code makes has a sentence', () => {
  const sources = files('src').filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'));
  const made = sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?:error|warning|fail)\('([a-z-]+)'/g)].map((match) => match[1] ?? ''),
  );
  expect(made.length).toBeGreaterThan(25);
  for (const code of made) expect(findingCodes).toContain(code);
});

test('every code has a word in both languages, and no two codes of a column share one', () => {
  for (const type of recordTypes) {
    for (const column of type.columns) {
      for (const language of ['nl', 'en'] as const) {
        const names = column.codes.map((code) => codeName(language, column, code));
        expect(new Set(names).size, `${type.name}.${column.name} ${names.join()}`).toBe(names.length);
      }
    }
  }
  for (const { item } of checklistItems) expect(checklistText('nl', item)).not.toBe(item);
});

test('formats follow the language', () => {
  expect([countWord('nl', 1, true), countWord('nl', 2, true), countWord('en', 1, true)]).toEqual([
    'Eén',
    'Twee',
    'One',
  ]);
  expect(dayLong('nl', '2027-06-18')).toBe('vrijdag 18 juni 2027');
  expect(dayLong('en', '2027-06-18')).toBe('Friday 18 June 2027');
  expect(euro('nl', 123456789n)).toBe('€\u00a01.234.568');
  expect(euroShort('nl', 1377300000n)).toBe('€\u00a013,77\u00a0mln');
  expect(euroDifference('nl', -150n)).toBe('\u2212\u00a0€\u00a02');
  expect(percentChange('nl', 112)).toBe('+\u00a011,2\u00a0%');
});

test('plurals and values are filled in, and nothing is escaped twice', () => {
  const t = translators({
    nl: { n_one: 'één {{name}}', n_other: '{{count}} {{name}}' },
    en: { n_one: 'one {{name}}', n_other: '{{count}} {{name}}' },
  });
  expect(t.nl('n', { count: 1, name: '<b>' })).toBe('één <b>');
  expect(t.en('n', { count: 2, name: 'x' })).toBe('2 x');
});

test('a code that has the name of something every object has is only a text', () => {
  for (const code of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
    for (const language of ['nl', 'en'] as const)
      expect(typeof codeOf(language, 'partnership.cooperation', code)).toBe('string');
});
