import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import type { Finding } from '#domain/findings/finding.ts';
import { CouncilInput } from '#importers/elections/council-input.ts';
import { countFile, resultFile } from '#importers/eml/eml.fixtures.ts';
import weightsSchema from '../../docs/cli/council-weights.schema.json' with { type: 'json' };
import electionSchema from '../../docs/cli/election.schema.json' with { type: 'json' };
import { councilWeightsCommand } from './council-weights.ts';
import { electionCommand } from './election.ts';

const folder = mkdtempSync(join(tmpdir(), 'verband-council-'));
afterAll(() => rmSync(folder, { recursive: true }));
let out = '';
let err = '';
beforeEach(() => {
  out = '';
  err = '';
  process.exitCode = undefined;
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const codes = () =>
  err
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as Finding).code);
const answerOf = (schema: object) => z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
const json = { json: true, lang: 'nl' } as const;
const reference = 'reference/elections/leidse-regio-2014.json';

describe('council-weights', () => {
  test.each(['A', 'C'])('variant %s answers as documented', async (variant) => {
    await councilWeightsCommand(reference, { ...json, variant });
    expect(process.exitCode).toBeUndefined();
    const answer = JSON.parse(out) as { groups: object[]; municipalities: object[]; parties: object[] };
    expect(answerOf(weightsSchema).safeParse(answer).success).toBe(true);
    expect(Object.keys(answer)).toEqual(['groups', 'municipalities', 'parties']);
    expect([answer.groups.length, answer.municipalities.length, answer.parties.length]).toEqual([31, 5, 10]);
    expect(answer.groups[0]).toEqual(
      variant === 'A'
        ? { municipality: 'Leiden', name: 'D66', weight: '808/4435', percent: 18.2 }
        : { municipality: 'Leiden', name: 'D66', weight: '4/37', percent: 10.8 },
    );
  });

  test('the table for people has a total of exact sums', async () => {
    await councilWeightsCommand(reference, { variant: 'a', lang: 'nl' });
    expect(out).toMatch(/^Gemeente, fractie +Zetels +Gewicht\nLeiden +59,2 %\n {2}D66 +12 +18,2 %\n/);
    expect(out).toMatch(/Totaal +100,0 %\n\nPartij in de regio +Gewicht\n/);
  });

  test('E says on stderr that it is rounded, F takes its ceiling over A or B', async () => {
    const path = 'reference/elections/leidse-regio-2018.json';
    await councilWeightsCommand(path, { ...json, variant: 'E' });
    expect(codes()).toEqual(['weights-rounded']);
    out = '';
    await councilWeightsCommand(path, { ...json, variant: 'F', ceiling: '0.4', ceilingOver: 'b' });
    expect((JSON.parse(out) as { municipalities: object[] }).municipalities[0]).toEqual({
      name: 'Leiden',
      weight: '2/5',
      percent: 40,
    });
  });

  test.each<[string, object, readonly string[]]>([
    ['inputs that miss', { variant: 'B' }, Array.from({ length: 5 }, () => 'inhabitants-missing')],
    ['votes that miss', { variant: 'D' }, Array.from({ length: 31 }, () => 'list-votes-missing')],
    ['no ceiling', { variant: 'F' }, ['ceiling-missing']],
    ['a ceiling that is too low', { variant: 'F', ceiling: '0.1' }, ['ceiling-too-low']],
    ['a ceiling that is none', { variant: 'F', ceiling: '2' }, ['ceiling-expected']],
    ['a ceiling in words', { variant: 'F', ceiling: 'low' }, ['ceiling-expected']],
    ['an unknown variant', { variant: 'Z' }, ['code-expected']],
    ['no variant', {}, ['code-expected']],
    ['a ceiling over C', { variant: 'F', ceiling: '0.4', ceilingOver: 'C' }, ['code-expected']],
  ])('%s: exit 2 and nothing on stdout', async (_, options, expected) => {
    await councilWeightsCommand(reference, { ...json, ...options });
    expect([process.exitCode, out, codes()]).toEqual([2, '', expected]);
  });

  const one = (more: object, group: object = {}) =>
    JSON.stringify({
      municipalities: [
        { code: 'GM0001', name: 'M', councilSeats: 3, groups: [{ name: 'x', seats: 3, ...group }], ...more },
      ],
    });
  test.each<[string, string, string]>([
    ['no JSON', '{', 'json-broken'],
    ['an empty list', '{"municipalities":[]}', 'field-not-possible'],
    ['a list', '[]', 'field-not-possible'],
    ['nothing in it', '{}', 'field-missing'],
    ['negative seats', one({}, { seats: -1 }), 'field-not-possible'],
    ['seats in words', one({}, { seats: 'three' }), 'field-not-possible'],
    ['half a vote', one({}, { votes: 0.5 }), 'field-not-possible'],
    ['a huge number', one({ validVotes: 1e300 }), 'field-not-possible'],
    ['no name', one({ name: undefined }), 'field-missing'],
    ['too many seats', one({ councilSeats: 2 }), 'more-seats-than-council'],
    ['very deep', `{"municipalities":${'['.repeat(200_000)}`, 'json-broken'],
    ['an empty file', '', 'file-empty'],
    ['an election file', '<EML/>', 'council-is-xml'],
  ])('%s is refused with a code', async (_, content, code) => {
    await councilWeightsCommand(file('wrong.json', content), { ...json, variant: 'C' });
    expect([process.exitCode, out]).toEqual([2, '']);
    expect(codes()).toContain(code);
  });

  test('sentences for people', async () => {
    await councilWeightsCommand(file('wrong.json', one({}, { seats: -1 })), { variant: 'C', lang: 'nl' });
    expect(err).toBe('wrong.json: municipalities[0].groups[0].seats kan zo niet. Verwacht: ≥ 0.\n');
  });

  test('vacant seats are a warning, and the rest is weighed', async () => {
    await councilWeightsCommand(file('vacant.json', one({ councilSeats: 4 })), { ...json, variant: 'C' });
    expect([process.exitCode, codes()]).toEqual([undefined, ['vacant-seats']]);
    expect(out).toContain('"weight":"3/4"');
  });

  test('the schema of the documentation is that of the parser', () => {
    const { $schema: _, ...input } = z.toJSONSchema(CouncilInput, { io: 'input' });
    expect(weightsSchema.$defs.input).toEqual(input);
    const documented = answerOf(weightsSchema.$defs.input);
    for (const year of ['2014', '2018']) {
      const content: unknown = JSON.parse(readFileSync(`reference/elections/leidse-regio-${year}.json`, 'utf8'));
      expect([documented.safeParse(content).success, CouncilInput.safeParse(content).success]).toEqual([true, true]);
    }
    for (const text of ['{}', '{"municipalities":[]}', one({}, { seats: -1 }), one({ code: '' })]) {
      const content: unknown = JSON.parse(text);
      expect([documented.safeParse(content).success, CouncilInput.safeParse(content).success]).toEqual([false, false]);
    }
  });
});

describe('election', () => {
  test('count and result give an input for council-weights', async () => {
    await electionCommand([file('510.xml', countFile()), file('520.xml', resultFile())], json);
    const answer: unknown = JSON.parse(out);
    expect(answerOf(electionSchema).safeParse(answer).success).toBe(true);
    expect(CouncilInput.safeParse(answer).success).toBe(true);
    const path = file('elected.json', out);
    out = '';
    await councilWeightsCommand(path, { ...json, variant: 'D' });
    expect((JSON.parse(out) as { groups: object[] }).groups).toEqual([
      { municipality: 'Waterdam', name: 'Dorp & Dijk', weight: '2/3', percent: 66.7 },
      { municipality: 'Waterdam', name: 'Polderpartij', weight: '1/3', percent: 33.3 },
    ]);
  });

  test('a table for people', async () => {
    await electionCommand([file('510.xml', countFile()), file('520.xml', resultFile())], { lang: 'en' });
    expect(out).toBe(
      [
        'Municipality, list  Seats  Valid votes',
        'Waterdam (GM0001)       4          500',
        '  Dorp & Dijk           3          300',
        '  Polderpartij          1          150',
        '',
      ].join('\n'),
    );
  });

  test('one wrong file refuses all: a finding per problem, exit 2, nothing on stdout', async () => {
    const wrong = file('wrong.xml', countFile({ id: '230b' }));
    const cut = file('cut.xml', countFile().slice(0, 900));
    await electionCommand([file('510.xml', countFile()), wrong, cut], json);
    expect([process.exitCode, out, codes()]).toEqual([2, '', ['eml-candidate-lists', 'xml-broken']]);
  });

  test('two counts of one municipality are refused, a count alone is shown with a warning', async () => {
    const count = file('510.xml', countFile());
    await electionCommand([count, count], json);
    expect([process.exitCode, out]).toEqual([2, '']);
    process.exitCode = undefined;
    err = '';
    await electionCommand([count], json);
    expect([process.exitCode, codes()]).toEqual([undefined, ['eml-seats-missing']]);
    expect(answerOf(electionSchema).safeParse(JSON.parse(out)).success).toBe(true);
  });
});
