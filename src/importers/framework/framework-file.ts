import { z } from 'zod';
import { checkFramework } from '#domain/assessment/check-framework.ts';
import { type Framework, outcomes, purposes } from '#domain/assessment/framework.ts';
import { error, type Finding, isAcceptable } from '#domain/findings/finding.ts';
import { laws } from '#domain/law/article.ts';
import { isDay } from '#domain/time/day.ts';

/** The most that a file may hold; what is larger is refused before it is read further. */
export const frameworkFileLimits = { bytes: 1_000_000, questions: 300, list: 50, text: 4000, short: 300 } as const;

const { list: most, text: longest, short } = frameworkFileLimits;

/** Signs that are never text: control signs except the end of a line and the tab, and those that turn the direction of what follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const strange = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u;
const text = z
  .string()
  .max(longest)
  .refine((value) => !strange.test(value));
const line = text.max(short);
const id = z.string().max(60);
const both = z.strictObject({ nl: text, en: text });
const many = <T extends z.ZodType>(each: T) => z.array(each).max(most).readonly();
const day = z.string().refine(isDay);
const tint = z.enum(['best', 'good', 'mixed', 'poor']);

const article = z.strictObject({
  law: z.enum(Object.keys(laws) as [keyof typeof laws, ...(keyof typeof laws)[]]),
  article: z.string().regex(/^\d{1,4}[a-z]{0,2}(\(\d{0,2}[a-z]?\)){0,3}$/),
  validFrom: z.exactOptional(day),
  validUntil: z.exactOptional(day),
  readIn: z.exactOptional(day),
});

const question = z.strictObject({
  id,
  block: id,
  kind: z.enum(['scored', 'choice', 'comply-or-explain']),
  text: both,
  explanation: z.exactOptional(both),
  wording: z.exactOptional(text),
  place: z.exactOptional(line),
  anchors: many(z.strictObject({ step: id, text: both })),
  options: many(z.strictObject({ id, text: both })),
  weight: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  knockOut: z.boolean(),
  inverted: z.boolean(),
  articles: many(article),
  roles: many(id),
  principles: many(id),
  fact: z.exactOptional(id),
});

const alternatives = many(
  z.strictObject({
    id,
    name: both,
    inSentence: z.exactOptional(both),
    alsoCalled: z.exactOptional(many(line)),
    remark: z.exactOptional(both),
  }),
);

const quarters = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const entry = z.strictObject({ wording: line, question: id.nullable() });

const schema: z.ZodType<Framework> = z.strictObject({
  key: id,
  version: z.int().min(1).max(100_000),
  purpose: z.enum(purposes),
  outcome: z.enum(outcomes),
  title: both,
  summary: both,
  sources: many(
    z.strictObject({
      key: z.exactOptional(id),
      title: line,
      place: z.exactOptional(line),
      remark: z.exactOptional(both),
    }),
  ),
  scale: z.strictObject({
    steps: many(z.strictObject({ id, word: both, value: z.int().min(-1000).max(1000), quarters, tint })),
    knockOutUpTo: z.int().min(-1001).max(1001),
    mayNotApply: z.boolean(),
  }),
  bands: many(
    z.strictObject({
      id,
      word: both,
      tint,
      until: z.exactOptional(z.string().regex(/^0\.\d{1,6}$/)),
      endIncluded: z.boolean(),
    }),
  ),
  alternatives: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('fixed'), list: alternatives }),
    z.strictObject({ kind: z.literal('free'), list: alternatives }),
  ]),
  blocks: many(z.strictObject({ id, title: both, weight: z.int().min(0).max(1000) })),
  questions: z.array(question).max(frameworkFileLimits.questions).readonly(),
  roles: many(z.strictObject({ id, title: both })),
  principles: many(
    z.strictObject({
      id,
      title: both,
      text: both,
      place: z.exactOptional(line),
      cells: many(z.strictObject({ role: id, entries: many(entry) })),
    }),
  ),
  tensions: many(
    z.strictObject({ id, text: both, place: line, questions: many(id), ofVerdicts: z.exactOptional(z.literal(true)) }),
  ),
  axes: many(z.strictObject({ id, title: both })),
});

/** The name and the number of the format, so that a later one can be told from this one. */
const envelope = { format: 'verband-framework', formatVersion: 1 } as const;

/** A framework as JSON text: what `readFrameworkFile` reads back unchanged. */
export function writeFrameworkFile(framework: Framework): string {
  return `${JSON.stringify({ ...envelope, framework }, null, 2)}\n`;
}

/** A framework that was read, with warnings; or only findings. */
export type ReadFramework =
  | { readonly framework: Framework; readonly findings: readonly Finding[] }
  | { readonly findings: readonly Finding[] };

/**
 * Reads a framework from JSON text that anyone may have written. Everything is checked: size, shape, unknown fields (refused, so that nothing is
 * lost in silence), strange signs, and whether it fits with itself.
 */
export function readFrameworkFile(content: string, file: string): ReadFramework {
  if (new TextEncoder().encode(content).length > frameworkFileLimits.bytes)
    return { findings: [error('file-too-large', { file }, { file, limit: frameworkFileLimits.bytes / 1_000_000 })] };
  let value: unknown;
  try {
    value = JSON.parse(content.replace(/^\ufeff/, ''));
  } catch {
    return { findings: [error('framework-json-broken', { file })] };
  }
  if (typeof value !== 'object' || value === null || !('format' in value) || !('framework' in value))
    return { findings: [error('framework-file-expected', { file })] };
  const { formatVersion } = value as { formatVersion?: unknown };
  if (value.format !== envelope.format || formatVersion !== envelope.formatVersion)
    return { findings: [error('framework-format', { file }, { expected: envelope.formatVersion })] };
  const read = schema.safeParse(value.framework);
  if (!read.success) return { findings: read.error.issues.slice(0, 100).flatMap((issue) => findingsOf(issue, file)) };
  const findings = checkFramework(read.data).map((each) => ({ ...each, place: { file, ...each.place } }));
  return isAcceptable(findings) ? { framework: read.data, findings } : { findings };
}

function findingsOf(issue: z.core.$ZodIssue, file: string): readonly Finding[] {
  const path = issue.path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step).slice(0, 60)}`))
    .join('')
    .replace(/^\./, '');
  const field = path === '' ? 'framework' : path;
  const place = { file, column: field };
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => error('framework-field-unknown', place, { field, key: key.slice(0, 60) }));
    case 'too_big':
      return [error('framework-too-many', place, { field, limit: Number(issue.maximum) })];
    case 'custom':
      return [error('framework-strange-text', place, { field })];
    default:
      return [error('framework-field', place, { field })];
  }
}
