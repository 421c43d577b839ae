import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { threeBands } from '#domain/assessment/band.ts';
import { checkFramework } from '#domain/assessment/check-framework.ts';
import { deliveredFrameworks } from '#domain/assessment/delivered-frameworks.ts';
import { type Framework, framework, outcomes, purposes } from '#domain/assessment/framework.ts';
import { question } from '#domain/assessment/question.ts';
import { fiveSteps, noYes, riskSteps } from '#domain/assessment/scale.ts';
import { frameworkFileLimits, readFrameworkFile, writeFrameworkFile } from './framework-file.ts';

const [plain] = deliveredFrameworks;
if (plain === undefined) throw new Error('no delivered framework');
const codes = (content: string) => readFrameworkFile(content, 'kader.json').findings.map((each) => each.code);
/** The file with one thing changed. */
const changed = (change: (value: Record<string, unknown>) => void): string => {
  const value = JSON.parse(writeFrameworkFile(plain)) as { framework: Record<string, unknown> };
  change(value.framework);
  return JSON.stringify(value);
};

describe('there and back again', () => {
  test.each(deliveredFrameworks.map((each) => [each.key, each] as const))('%s', (_, each) => {
    expect(readFrameworkFile(writeFrameworkFile(each), 'kader.json')).toEqual({ framework: each, findings: [] });
  });

  const word = fc.stringMatching(/^[a-zA-Z0-9 €’éè.,?!-]{0,40}[a-z]$/);
  const both = fc.record({ nl: word, en: word });
  const identifier = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}[a-z0-9]$/);
  const anyFramework: fc.Arbitrary<Framework> = fc
    .record({
      key: identifier,
      version: fc.integer({ min: 1, max: 99 }),
      purpose: fc.constantFrom(...purposes),
      outcome: fc.constantFrom(...outcomes),
      title: both,
      summary: both,
      scale: fc.constantFrom(fiveSteps, riskSteps, noYes),
      blocks: fc.uniqueArray(identifier, { minLength: 1, maxLength: 4 }),
      ids: fc.uniqueArray(identifier, { minLength: 1, maxLength: 12 }),
      texts: fc.array(both, { minLength: 12, maxLength: 12 }),
      weight: fc.constantFrom(1 as const, 2 as const, 3 as const),
      flags: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    })
    .map(({ blocks, ids, texts, weight, flags: [knockOut, inverted, explained], ...rest }) =>
      framework({
        ...rest,
        sources: [{ title: 'zelf gemaakt' }],
        bands: threeBands,
        blocks: blocks.map((id) => ({ id, title: { nl: id, en: id }, weight: 1 })),
        questions: ids.map((id, at) =>
          question({
            id,
            block: blocks[at % blocks.length] ?? '',
            text: texts[at] ?? { nl: id, en: id },
            weight,
            knockOut,
            inverted,
            ...(explained ? { explanation: { nl: id, en: id } } : {}),
          }),
        ),
      }),
    );

  test('what is written is read back unchanged, with the findings of its own check', () => {
    fc.assert(
      fc.property(anyFramework, (made) => {
        expect(readFrameworkFile(writeFrameworkFile(made), 'kader.json')).toEqual({
          framework: made,
          findings: checkFramework(made).map((each) => ({ ...each, place: { file: 'kader.json', ...each.place } })),
        });
      }),
    );
  });
});

describe('what anyone may send', () => {
  test.each([
    ['no JSON', '{', 'framework-json-broken'],
    ['another thing', '[1]', 'framework-file-expected'],
    ['nothing', 'null', 'framework-file-expected'],
    ['a later format', '{"format":"verband-framework","formatVersion":2,"framework":{}}', 'framework-format'],
    ['an empty framework', '{"format":"verband-framework","formatVersion":1,"framework":{}}', 'framework-field'],
    ['a framework that is text', '{"format":"verband-framework","formatVersion":1,"framework":"x"}', 'framework-field'],
    ['deep brackets', '['.repeat(200_000) + ']'.repeat(200_000), 'framework-file-expected'],
    ['too much', ' '.repeat(frameworkFileLimits.bytes + 1), 'file-too-large'],
    ['too much in bytes', '€'.repeat(frameworkFileLimits.bytes / 2), 'file-too-large'],
  ])('%s', (_, content, code) => {
    expect(codes(content)).toContain(code);
  });

  test('unknown fields are refused by name, so that nothing is lost in silence', () => {
    expect(codes(changed((value) => Object.assign(value, { extra: 1 })))).toEqual(['framework-field-unknown']);
    const poisoned = writeFrameworkFile(plain).replace('"key":', '"__proto__": {"key": "x"}, "key":');
    expect(codes(poisoned).every((code) => code === 'framework-field-unknown')).toBe(true);
    expect(({} as { key?: unknown }).key).toBeUndefined();
  });

  test('text that turns the direction of reading, or ends early, is refused', () => {
    for (const bad of ['a\u202eb', 'a\u0000b', 'a\u2066b', 'a\ud800b'])
      expect(codes(changed((value) => Object.assign(value, { title: { nl: bad, en: 'x' } })))).toEqual([
        'framework-strange-text',
      ]);
  });

  test('too many questions and too long texts are refused', () => {
    const questions = Array.from({ length: frameworkFileLimits.questions + 1 }, () => plain.questions[0]);
    expect(codes(changed((value) => Object.assign(value, { questions })))).toContain('framework-too-many');
    const nl = 'x'.repeat(frameworkFileLimits.text + 1);
    expect(codes(changed((value) => Object.assign(value, { title: { nl, en: 'x' } })))).toEqual(['framework-too-many']);
  });

  test('a file that does not fit with itself is refused with the place', () => {
    const read = readFrameworkFile(
      changed((value) => Object.assign(value, { questions: [plain.questions[0], plain.questions[0]] })),
      'kader.json',
    );
    expect('framework' in read).toBe(false);
    expect(read.findings[0]).toMatchObject({
      code: 'framework-duplicate',
      place: { file: 'kader.json', column: 'questions[1].id' },
    });
  });

  test('whatever JSON comes in is answered, never thrown', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const content = `{"format":"verband-framework","formatVersion":1,"framework":${json}}`;
        return readFrameworkFile(content, 'kader.json').findings.length > 0;
      }),
    );
  });
});
