import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combineResults } from './combine-results.ts';
import { countFile, resultFile } from './eml.fixtures.ts';
import { readEml } from './read-eml.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readEml('x.xml', bytes(text));
const codes = (text: string) => read(text).findings.map((finding) => finding.code);
const combined = (...texts: string[]) =>
  combineResults(
    texts.flatMap((text, at) => {
      const { content } = readEml(`${at}.xml`, bytes(text));
      return content === undefined ? [] : [content];
    }),
  );

describe('what a file says', () => {
  test('a count: TotalCounted, never Cast; polling stations and initial figures are not added', () => {
    expect(read(countFile())).toEqual({
      findings: [],
      content: {
        kind: 'count',
        file: 'x.xml',
        head: { election: 'GR2030_Waterdam', date: '2030-03-20', code: 'GM0001', name: 'Waterdam' },
        validVotes: 500,
        lists: [
          { id: '1', name: 'Dorp & Dijk', validVotes: 300 },
          { id: '2', name: 'Polderpartij', validVotes: 150 },
          { id: '3', name: 'Blanco (lijst 3)', validVotes: 50 },
        ],
      },
    });
  });

  test('a result: seats are the elected candidates after each list', () => {
    const { content } = read(resultFile());
    expect(content?.kind === 'result' && content.lists.map((list) => [list.name, list.seats])).toEqual([
      ['Dorp & Dijk', 3],
      ['Polderpartij', 1],
      ['Blanco (lijst 3)', 0],
    ]);
  });

  test('count and result become one municipality', () => {
    const expected = {
      code: 'GM0001',
      name: 'Waterdam',
      validVotes: 500,
      councilSeats: 4,
      groups: [
        { name: 'Dorp & Dijk', seats: 3, votes: 300 },
        { name: 'Polderpartij', seats: 1, votes: 150 },
      ],
    };
    expect(combined(countFile(), resultFile())).toEqual({ municipalities: [expected], findings: [] });
    expect(combined(resultFile(), countFile({ id: '510d' })).municipalities).toEqual([expected]);
  });

  test('older files: no domain, another encoding, other prefixes', () => {
    expect(read(countFile({ domain: '', id: '510' })).content?.head).toMatchObject({
      code: 'GM0001',
      name: 'Waterdam',
    });
    const latin = countFile().replace('UTF-8', 'ISO-8859-1').replace('Polderpartij', 'Polder\u00e9n');
    const { content } = readEml('x.xml', Uint8Array.from([...latin].map((sign) => sign.charCodeAt(0))));
    expect(content?.kind === 'count' && content.lists[1]?.name).toBe('Polderén');
    const prefixed = countFile().replaceAll('kr:', 'x:').replace('xmlns:kr', 'xmlns:x');
    expect(read(prefixed).content?.kind).toBe('count');
    const wide = countFile().replace('UTF-8', 'UTF-16');
    const utf16 = new Uint8Array(2 + wide.length * 2);
    utf16.set([0xff, 0xfe]);
    for (let at = 0; at < wide.length; at += 1) utf16[2 + at * 2] = wide.charCodeAt(at);
    expect(readEml('x.xml', utf16).content?.kind).toBe('count');
  });

  test('one file alone gives what it has, and says what misses', () => {
    const [count, result] = [combined(countFile()), combined(resultFile())];
    expect(count.findings.map((each) => each.code)).toEqual(['eml-seats-missing']);
    expect(count.municipalities[0]).toMatchObject({
      validVotes: 500,
      groups: [{ votes: 300 }, { votes: 150 }, { votes: 50 }],
    });
    expect(result.findings.map((each) => each.code)).toEqual(['eml-votes-missing']);
    expect(result.municipalities[0]).toMatchObject({ councilSeats: 4, groups: [{ seats: 3 }, { seats: 1 }] });
  });

  test('files that do not belong together', () => {
    const seen = (...texts: string[]) => combined(...texts).findings.map((each) => each.code);
    expect(seen(countFile(), countFile())).toContain('eml-file-twice');
    const later = resultFile().replace('2030-03-20', '2034-03-20');
    expect(seen(countFile(), later)).toEqual(['eml-dates-differ']);
    expect(seen(countFile(), later.replace('GR2030', 'GR2034'))).toEqual(['eml-elections-differ']);
    expect(seen(countFile(), resultFile().replace('Polderpartij', 'Polder'))).toEqual(['eml-names-differ']);
    expect(
      seen(countFile(), resultFile().replace('AffiliationIdentifier Id="2"', 'AffiliationIdentifier Id="9"')),
    ).toEqual(['eml-list-unknown']);
  });
});

describe('wrong files get a finding with a line, never an exception', () => {
  test.each([
    ['110a', 'eml-election-definition'],
    ['110b', 'eml-polling-stations'],
    ['230b', 'eml-candidate-lists'],
    ['510c', 'eml-partial-count'],
    ['999', 'eml-unknown-kind'],
  ])('%s is named', (id, code) => expect(codes(countFile({ id }))).toEqual([code]));

  test.each<[string, string, string]>([
    ['another root', '<html/>', 'not-eml'],
    ['another election', countFile().replace('>GR<', '>PS<'), 'eml-not-a-council'],
    ['a domain in letters', countFile().replace('Id="0001">Waterdam</kr', 'Id="CSB">Waterdam</kr'), 'eml-domain'],
    ['no total', countFile({ counted: '' }), 'eml-missing'],
    ['negative votes', countFile().replaceAll('>300<', '>-300<'), 'eml-number'],
    ['a huge number', countFile({ counted: `<TotalCounted>${'9'.repeat(400)}</TotalCounted>` }), 'eml-number'],
    ['a fraction', countFile({ counted: '<TotalCounted>5.5</TotalCounted>' }), 'eml-number'],
    ['no lists', countFile({ lists: '' }), 'eml-no-lists'],
    ['a list twice', countFile().replaceAll('Identifier Id="2"', 'Identifier Id="1"'), 'eml-list-twice'],
    ['two contests', countFile({ extra: '<Contest/>' }), 'eml-contests'],
    ['a sum that differs', countFile({ counted: '<TotalCounted>501</TotalCounted>' }), 'eml-sum-differs'],
    ['elected perhaps', resultFile().replace('>yes<', '>perhaps<'), 'eml-elected'],
    ['nobody elected', resultFile().replaceAll('>yes<', '>no<'), 'eml-no-seats'],
    [
      'a candidate first',
      resultFile('<Selection><Candidate/><Elected>yes</Elected></Selection>'),
      'eml-candidate-without-list',
    ],
    [
      'no election',
      countFile().replace('<ElectionIdentifier Id="GR2030_Waterdam">', '<ElectionIdentifier>'),
      'eml-missing',
    ],
    ['an unknown entity', countFile().replace('&amp;', '&nbsp;'), 'xml-broken'],
    ['another encoding', countFile().replace('UTF-8', 'EBCDIC'), 'xml-encoding'],
    ['nothing', '', 'file-empty'],
    ['text', 'hello', 'xml-broken'],
  ])('%s', (_, text, code) => expect(codes(text)).toContain(code));

  test('a DTD is never read, bomb or not', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}">]><EML Id="520">&b;</EML>`;
    expect(codes(bomb)).toEqual(['xml-dtd']);
    expect(codes('<?xml version="1.0"?><!DOCTYPE b SYSTEM "file:///x"><EML/>')).toEqual(['xml-dtd']);
  });

  test('bytes that are no text', () => {
    const broken = bytes(countFile());
    broken[broken.length - 40] = 0xff;
    expect(readEml('x.xml', broken).findings.map((each) => each.code)).toEqual(['xml-encoding']);
  });

  test('limits on depth, elements, text and size', () => {
    const tight = { bytes: 10_000, depth: 12, elements: 100, text: 50 };
    const first = (text: string) => readEml('x.xml', bytes(text), tight).findings[0]?.code;
    expect(first(`<EML Id="520">${'<a>'.repeat(20)}`)).toBe('xml-too-deep');
    expect(first(`<EML Id="520">${'<a/>'.repeat(200)}`)).toBe('xml-too-many');
    expect(first(`<EML Id="520"><a>${'x'.repeat(60)}</a></EML>`)).toBe('xml-too-long');
    expect(first('x'.repeat(10_001))).toBe('file-too-large');
  });

  test('the line is where it is wrong', () => {
    const text = countFile().replaceAll('>150<', '>x<');
    const line = text.slice(0, text.indexOf('>x<')).split('\n').length;
    expect(read(text).findings[0]).toMatchObject({ code: 'eml-number', place: { file: 'x.xml', row: line } });
  });

  test('a file that is cut off anywhere has findings and no content', () => {
    const whole = countFile();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 6 }), (length) => {
        const { content, findings } = read(whole.slice(0, length));
        expect([content, findings.length > 0]).toEqual([undefined, true]);
      }),
    );
  });

  test('whatever bytes come, nothing is thrown', () => {
    const whole = bytes(resultFile());
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(whole.length - 1), (noise, at) => {
        const mixed = Uint8Array.from([...whole.subarray(0, at), ...noise, ...whole.subarray(at)]);
        for (const each of [noise, mixed]) expect(readEml('x', each).findings).toBeInstanceOf(Array);
      }),
    );
  });
});
