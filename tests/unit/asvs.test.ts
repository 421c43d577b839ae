import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * The requirements of OWASP ASVS 5.0.0 up to level 2, taken from the standard and not from our table: of each section the numbers of level
 * 1 and those of level 2. Numbers that miss are of level 3.
 */
const sections: readonly (readonly [section: string, level1: string, level2: string])[] = [
  ['1.1', '', '1-2'],
  ['1.2', '1-5', '6-9'],
  ['1.3', '1-2', '3-11'],
  ['1.4', '', '1-3'],
  ['1.5', '1', '2'],
  ['2.1', '1', '2-3'],
  ['2.2', '1-2', '3'],
  ['2.3', '1', '2-4'],
  ['2.4', '', '1'],
  ['3.2', '1-2', ''],
  ['3.3', '1', '2-4'],
  ['3.4', '1-2', '3-6'],
  ['3.5', '1-3', '4-5'],
  ['3.7', '', '1-2'],
  ['4.1', '1', '2-3'],
  ['4.2', '', '1'],
  ['4.3', '', '1-2'],
  ['4.4', '1', '2-4'],
  ['5.1', '', '1'],
  ['5.2', '1-2', '3'],
  ['5.3', '1-2', ''],
  ['5.4', '', '1-3'],
  ['6.1', '1', '2-3'],
  ['6.2', '1-8', '9-12'],
  ['6.3', '1-2', '3-4'],
  ['6.4', '1-2', '3-4'],
  ['6.5', '', '1-5'],
  ['6.6', '', '1-3'],
  ['6.8', '', '1-4'],
  ['7.1', '', '1-3'],
  ['7.2', '1-4', ''],
  ['7.3', '', '1-2'],
  ['7.4', '1-2', '3-5'],
  ['7.5', '', '1-2'],
  ['7.6', '', '1-2'],
  ['8.1', '1', '2'],
  ['8.2', '1-2', '3'],
  ['8.3', '1', ''],
  ['8.4', '', '1'],
  ['9.1', '1-3', ''],
  ['9.2', '1', '2-4'],
  ['10.1', '', '1-2'],
  ['10.2', '', '1-2'],
  ['10.3', '', '1-4'],
  ['10.4', '1-5', '6-11'],
  ['10.5', '', '1-5'],
  ['10.6', '', '1-2'],
  ['10.7', '', '1-3'],
  ['11.1', '', '1-2'],
  ['11.2', '', '1-3'],
  ['11.3', '1-2', '3'],
  ['11.4', '1', '2-4'],
  ['11.5', '', '1'],
  ['11.6', '', '1'],
  ['12.1', '1', '2-3'],
  ['12.2', '1-2', ''],
  ['12.3', '', '1-4'],
  ['13.1', '', '1'],
  ['13.2', '', '1-5'],
  ['13.3', '', '1-2'],
  ['13.4', '1', '2-5'],
  ['14.1', '', '1-2'],
  ['14.2', '1', '2-4'],
  ['14.3', '1', '2-3'],
  ['15.1', '1', '2-3'],
  ['15.2', '1', '2-3'],
  ['15.3', '1', '2-7'],
  ['16.1', '', '1'],
  ['16.2', '', '1-5'],
  ['16.3', '', '1-4'],
  ['16.4', '', '1-3'],
  ['16.5', '', '1-3'],
  ['17.1', '', '1'],
  ['17.2', '', '1-4'],
  ['17.3', '', '1-2'],
];

const numbers = (text: string): number[] => {
  if (text === '') return [];
  const [first = 0, last = first] = text.split('-').map(Number);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
};
const required = new Map(
  sections.flatMap(([section, one, two]) => [
    ...numbers(one).map((number) => [`${section}.${number}`, 1] as const),
    ...numbers(two).map((number) => [`${section}.${number}`, 2] as const),
  ]),
);

const table = readFileSync('docs/security/asvs-5.0-level-2.md', 'utf8').split('\n');
const rows = table
  .map((line) => /^\| (\d+\.\d+\.\d+) \| ([12]) \| ([^|]+) \| ([a-z ]+) \| ([^|]+) \|$/.exec(line))
  .filter((found) => found !== null)
  .map(([, id = '', level = '', subject = '', verdict = '', where = '']) => ({
    id,
    level: Number(level),
    subject,
    verdict,
    where,
  }));
/** Files a row names: what stands between backticks and has the form of a path. */
const filesOf = (where: string): string[] =>
  [...where.matchAll(/`([^`]+)`/g)].map((found) => found[1] ?? '').filter((text) => /[/.]/.test(text));

test('the standard has 70 requirements of level 1 and 183 of level 2', () => {
  const levels = [...required.values()];
  expect([levels.filter((level) => level === 1).length, levels.filter((level) => level === 2).length]).toEqual([
    70, 183,
  ]);
});

test('every requirement up to level 2 stands in the table once, in order, with its level', () => {
  expect(table.filter((line) => /^\| *\d/.test(line))).toHaveLength(rows.length);
  expect(rows.map(({ id, level }) => `${id} ${level}`)).toEqual([...required].map(([id, level]) => `${id} ${level}`));
});

test('a verdict is one of three; met names files that are there, the others say why', () => {
  for (const { id, subject, verdict, where } of rows) {
    expect(['met', 'not applicable', 'open'], id).toContain(verdict);
    expect(subject.trim().length, id).toBeGreaterThan(2);
    expect(where.trim().length, id).toBeGreaterThan(2);
    const files = filesOf(where);
    if (verdict === 'met') expect(files.length, `${id} names no file`).toBeGreaterThan(0);
    for (const file of files) expect(existsSync(file), `${id}: ${file}`).toBe(true);
  }
});

test('the counts at the head are those of the table', () => {
  const count = (verdict: string, level?: number) =>
    rows.filter((row) => row.verdict === verdict && (level === undefined || row.level === level)).length;
  const line = (name: string, of: readonly string[]) =>
    `| ${[name, ...[1, 2, undefined].map((level) => of.reduce((sum, verdict) => sum + count(verdict, level), 0))].join(' | ')} |`;
  const verdicts = ['met', 'not applicable', 'open'];
  for (const expected of [...verdicts.map((verdict) => line(verdict, [verdict])), line('together', verdicts)])
    expect(table).toContain(expected);
});

test('what SECURITY.md and the inventories name is there', () => {
  for (const file of ['SECURITY.md', 'docs/security/controls.md'])
    for (const path of filesOf(readFileSync(file, 'utf8')).filter((text) => /^(src|tests|docs)\//.test(text)))
      expect(existsSync(path), `${file}: ${path}`).toBe(true);
});
