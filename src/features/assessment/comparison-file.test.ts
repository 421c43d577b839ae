import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fraction } from '#domain/figures/rational.ts';
import { findingText } from '#words/findings.ts';
import { compareFile } from './compare-file.ts';
import { comparisonAnswer } from './comparison-answer.ts';
import { readComparisonFile } from './comparison-file.ts';
import { drawersFor, runAcceptability } from './run-acceptability.ts';

type Schema = Extract<Parameters<typeof z.fromJSONSchema>[0], object>;
const schema = JSON.parse(readFileSync('docs/cli/compare.schema.json', 'utf8')) as Schema;
const described = z.fromJSONSchema(schema);
const describedAnswer = z.fromJSONSchema({ ...schema, $ref: '#/$defs/answer' } as Schema);

const good = {
  criteria: [{ id: 'a' }, { id: 'b' }],
  alternatives: [{ id: 'x' }, { id: 'y' }],
  scale: [
    { id: 'low', value: 0 },
    { id: 'middle', value: 1 },
    { id: 'high', value: 2 },
  ],
  verdicts: { x: { a: 'high', b: ['low', 'high'] }, y: { a: 'middle', b: 'low' } },
};
const codes = (document: unknown) => {
  const read = readComparisonFile(typeof document === 'string' ? document : JSON.stringify(document), 'c.json');
  const findings = 'findings' in read ? read.findings : read.warnings;
  for (const finding of findings)
    for (const lang of ['nl', 'en'] as const) expect(findingText(lang, finding)).not.toMatch(/\{\w+\}/);
  return findings.map(({ code, place }) => `${code} ${place.column ?? ''}`.trim());
};
const read = (document: unknown) => {
  const file = readComparisonFile(typeof document === 'string' ? document : JSON.stringify(document), 'c.json');
  if ('findings' in file) throw new Error(JSON.stringify(file.findings));
  return file;
};

test('a good file is as its schema says, and so is the answer', async () => {
  expect(described.safeParse(good).error).toBeUndefined();
  const file = read(good);
  for (const steps of ['given', 'sampled', 'top-alike'] as const) {
    const compared = await compareFile(file, { samples: 1000, seed: 1, steps });
    const answer = JSON.parse(JSON.stringify(comparisonAnswer(compared))) as Record<string, unknown>;
    expect(describedAnswer.safeParse(answer).error).toBeUndefined();
    expect(answer).toMatchObject({ ranking: ['x', 'y'], uncertain: { x: 1, y: 0 }, counts: { x: { high: 1 } }, steps });
  }
});

describe('refused by the schema and by the parser', () => {
  test.each([
    [{}, ['list-expected criteria', 'list-expected alternatives', 'steps-expected scale', 'entries-expected verdicts']],
    [{ ...good, criteria: [] }, ['list-expected criteria']],
    [{ ...good, criteria: [{ id: '' }] }, ['id-expected criteria[0].id']],
    [{ ...good, alternatives: [{ id: 'bell\u0007' }] }, ['id-expected alternatives[0].id']],
    [{ ...good, alternatives: [1] }, ['list-expected alternatives[0]']],
    [{ ...good, scale: [{ id: 'low', value: 1 }] }, ['steps-expected scale']],
    [
      {
        ...good,
        scale: [
          { id: 'low', value: null },
          { id: 'high', value: '1,5' },
        ],
      },
      ['value-expected scale[0].value', 'value-expected scale[1].value'],
    ],
    [{ ...good, verdicts: [] }, ['entries-expected verdicts']],
    [{ ...good, weights: 3 }, ['entries-expected weights']],
    [{ ...good, constraints: { order: 'a' } }, ['list-expected constraints.order']],
    [{ ...good, constraints: { order: [1] } }, ['id-expected constraints.order[0]']],
    [{ ...good, constraints: [] }, ['entries-expected constraints']],
    [
      { ...good, alternatives: Array.from({ length: 101 }, (_, at) => ({ id: `x${at}` })) },
      ['too-many-items alternatives'],
    ],
  ])('%j', (document, expected) => {
    expect(described.safeParse(document).success).toBe(false);
    expect(codes(document)).toEqual(expected);
  });
});

test.each([
  ['', ['game-json-broken']],
  ['[]', ['comparison-expected']],
  ['{"criteria": [NaN]}', ['game-json-broken']],
  [' '.repeat(5_000_001), ['file-too-large']],
  [{ ...good, criteria: [{ id: 'a' }, { id: 'b' }, { id: 'a' }] }, ['id-twice criteria[2].id']],
  [{ ...good, verdicts: { ...good.verdicts, z: {} } }, ['id-unknown verdicts.z']],
  [{ ...good, verdicts: { x: { c: 'low' } } }, ['id-unknown verdicts.x.c']],
  [{ ...good, verdicts: { x: 'high' } }, ['entries-expected verdicts.x']],
  [{ ...good, verdicts: { x: { a: 'best' } } }, ['verdict-expected verdicts.x.a']],
  [{ ...good, verdicts: { x: { a: ['low'] } } }, ['verdict-expected verdicts.x.a']],
  [{ ...good, verdicts: { x: { a: 2 } } }, ['verdict-expected verdicts.x.a']],
  [{ ...good, verdicts: { x: { a: ['high', 'low'] } } }, ['range-reversed verdicts.x.a']],
  [{ ...good, scale: good.scale.map(({ id }) => ({ id, value: 3 })) }, ['scale-flat scale']],
  [{ ...good, weights: { a: -1 } }, ['weight-expected weights.a']],
  [{ ...good, weights: { a: '1e999' } }, ['weight-expected weights.a']],
  [JSON.stringify({ ...good, weights: { a: 77 } }).replace('77', '1e999'), ['weight-expected weights.a']],
  [{ ...good, weights: { a: 0, b: 0 } }, ['weights-nothing weights']],
  [{ ...good, weights: { a: 1, q: 1 } }, ['id-unknown weights.q']],
  [{ ...good, constraints: { order: ['a', 'a'] } }, ['id-twice constraints.order[1]']],
  [{ ...good, constraints: { order: ['a', 'z'] } }, ['id-unknown constraints.order[1]']],
  [{ ...good, constraints: { bounds: { a: [0.5, 0.2] } } }, ['bounds-expected constraints.bounds.a']],
  [{ ...good, constraints: { bounds: { a: [0, 1.5] } } }, ['bounds-expected constraints.bounds.a']],
  [{ ...good, constraints: { bounds: { a: [0.2] } } }, ['bounds-expected constraints.bounds.a']],
  [
    { ...good, constraints: { order: ['a', 'b'], bounds: { a: [0, 0.2], b: [0.3, 1] } } },
    ['weights-crossed constraints'],
  ],
  [{ ...good, constraints: { bounds: { a: [0, 0.2], b: [0, 0.3] } } }, ['weights-never-whole constraints']],
  [{ ...good, verdicts: {} }, ['nothing-compared verdicts']],
])('findings: %.80j', (document, expected) => expect(codes(document)).toEqual(expected));

test('what is accepted with a warning says what it means', () => {
  expect(codes({ ...good, weights: { a: 1 } })).toEqual(['weight-absent weights']);
  expect(codes({ ...good, verdicts: { ...good.verdicts, y: { a: 'low' } } })).toEqual([
    'alternative-left-out verdicts',
  ]);
  const long = {
    ...good,
    criteria: ['a', 'b', 'c', 'd'].map((id) => ({ id })),
    verdicts: { x: { a: 'low', b: 'low', c: 'low', d: null }, y: { a: 'high', b: 'low', c: 'low', d: 'high' } },
    constraints: { order: ['d', 'a'], bounds: { d: [0.5, 1] } },
  };
  expect(codes(long)).toEqual(['criterion-left-out verdicts']);
  expect(read(long).comparison.criteria).toEqual(['a', 'b', 'c']);
});

test('digits are kept, and a scale may be written from high to low', () => {
  const file = read(
    '{"criteria":[{"id":"a"},{"id":"b"}],"alternatives":[{"id":"x"}],"verdicts":{"x":{"a":["low","high"],"b":"low"}},' +
      '"scale":[{"id":"top","value":"2.5"},{"id":"high","value":2.5},{"id":"low","value":-1}],"weights":{"a":0.1,"b":12345678901234567891}}',
  );
  expect(file.whole.scale.map(({ id }) => id)).toEqual(['low', 'high', 'top']);
  expect(fraction(file.weights[0] ?? { numerator: 0n, denominator: 1n })).toBe('1/123456789012345678911');
});

test('any text is an id, names of what objects have too', () => {
  const ids = ['__proto__', 'constructor', 'toString'];
  const text = `{"criteria":[{"id":"__proto__"},{"id":"constructor"},{"id":"toString"}],
    "alternatives":[{"id":"__proto__"},{"id":"hasOwnProperty"}],"scale":[{"id":"__proto__","value":0},{"id":"valueOf","value":1}],
    "verdicts":{"__proto__":{"__proto__":"__proto__","constructor":"valueOf","toString":"valueOf"},
    "hasOwnProperty":{"__proto__":"valueOf","constructor":"__proto__","toString":"valueOf"}},"weights":{"__proto__":2,"constructor":1,"toString":1}}`;
  const file = read(text);
  expect(file.comparison.criteria).toEqual(ids);
  expect(file.comparison.verdicts[0]?.map((verdict) => verdict?.low)).toEqual([0, 1, 1]);
  expect(file.weights.map(fraction)).toEqual(['1/2', '1/4', '1/4']);
  expect(
    codes(
      '{"criteria":[{"id":"a"}],"alternatives":[{"id":"b"}],"scale":[{"id":"l","value":0},{"id":"h","value":1}],"verdicts":{"b":{"a":"toString"}}}',
    ),
  ).toEqual(['verdict-expected verdicts.b.a']);
});

test('processes beside this one give the same answer, and little is done here', async () => {
  const { comparison, region } = read(good);
  const question = { comparison, region, samples: 12_345, seed: 3 };
  expect(drawersFor(question).processes).toBe(0);
  const alone = await runAcceptability(question, { processes: 0, here: true });
  let share = 0;
  const beside = await runAcceptability(
    question,
    { processes: 2, here: false },
    { progress: (done) => (share = done) },
  );
  expect(share).toBeLessThanOrEqual(1);
  expect(beside).toEqual(alone);
  expect(await runAcceptability(question, { processes: 1, here: true })).toEqual(alone);
  const stopped = await runAcceptability(question, { processes: 1, here: false }, { signal: AbortSignal.abort() });
  expect(stopped).toEqual({ kind: 'cancelled' });
});
