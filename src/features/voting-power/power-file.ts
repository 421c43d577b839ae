import { z } from 'zod';
import { error, type Finding } from '#domain/findings/finding.ts';
import { type VotingGame, votingGame } from '#domain/voting-power/game.ts';

/** The most that a file may hold; what is larger is refused before it is read further. */
export const powerFileLimits = { bytes: 5_000_000, members: 5000, conditions: 10 } as const;

/** A number or decimal text of zero or more, at most 300 digits before and after the point; `0.592`, `"0.592"`, `12`, `1e6`. */
const amount = z.union([z.number().min(0), z.string().regex(/^\d{1,300}(\.\d{1,300})?([eE][+-]?\d{1,3})?$/)]);
const weights = z.array(amount).min(1).max(powerFileLimits.members);
const shared = {
  members: z.array(z.string().max(200)).optional(),
  unions: z.array(z.array(z.int().min(0)).min(1)).optional(),
};
const single = z.object({ ...shared, weights, quota: amount });
const several = z.object({
  ...shared,
  conditions: z
    .array(z.object({ weights, quota: amount }))
    .min(1)
    .max(powerFileLimits.conditions),
});

/** A game as a file gives it. Unions cover every member: one that no union names is a union of its own, after the others. */
export interface PowerFile {
  readonly game: VotingGame;
  /** Names; positions when the file gives none. */
  readonly members: readonly string[];
  readonly unions: readonly (readonly number[])[] | undefined;
}

/** Reads a game from JSON text, or answers a finding for every problem. Decimals keep the digits that are written;
 * fields that the format does not know are left alone. */
export function readPowerFile(text: string, file: string): PowerFile | { readonly findings: readonly Finding[] } {
  if (text.length > powerFileLimits.bytes)
    return { findings: [error('file-too-large', { file }, { file, limit: powerFileLimits.bytes / 1_000_000 })] };
  let value: unknown;
  try {
    value = JSON.parse(text, keepDigits);
  } catch (problem) {
    return { findings: [error('game-json-broken', { file }, { reason: (problem as Error).message })] };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { findings: [error('object-expected', { file })] };
  const read = 'conditions' in value ? several.safeParse(value) : single.safeParse(value);
  if (!read.success) return { findings: read.error.issues.flatMap((issue) => findingsOf(issue, file)) };
  const conditions =
    'conditions' in read.data ? read.data.conditions : [{ weights: read.data.weights, quota: read.data.quota }];
  const count = conditions[0]?.weights.length ?? 0;
  const findings = [
    ...lengthFindings(conditions, read.data.members, count, file),
    ...unionFindings(read.data.unions ?? [], count, file),
  ];
  if (findings.length > 0) return { findings };
  return {
    game: votingGame(conditions),
    members: read.data.members ?? Array.from({ length: count }, (_, member) => String(member)),
    unions: read.data.unions && coverAll(read.data.unions, count),
  };
}

/** A number that floating point would change stays the text that was written. */
function keepDigits(this: unknown, _key: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value !== 'number' || context?.source === undefined) return value;
  return String(value) === context.source && Number.isSafeInteger(value)
    ? value
    : context.source.replace(/^-/, 'minus ');
}

type Issue = z.core.$ZodIssue;

function findingsOf(issue: Issue, file: string): readonly Finding[] {
  const path = issue.path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .slice(1);
  const place = { file, ...(path === '' ? {} : { column: path }) };
  const last = issue.path.findLast((step) => typeof step === 'string');
  if (issue.code === 'too_big') return [error('too-many-items', place, { field: path, limit: Number(issue.maximum) })];
  if (last === 'weights' && issue.path.at(-1) !== 'weights') return [error('weight-expected', place, { field: path })];
  if (last === 'quota') return [error('quota-expected', place, { field: path })];
  if (last === 'unions') return [error('union-expected', place, { field: path })];
  if (last === 'members') return [error('names-expected', place, { field: path })];
  return [error('list-expected', place, { field: path })];
}

function lengthFindings(
  conditions: readonly { readonly weights: readonly unknown[] }[],
  names: readonly string[] | undefined,
  count: number,
  file: string,
): readonly Finding[] {
  const lists = conditions.map((condition, at) => ({
    column: `conditions[${at}].weights`,
    length: condition.weights.length,
  }));
  if (names) lists.push({ column: 'members', length: names.length });
  return lists
    .filter(({ length }) => length !== count)
    .map(({ column, length }) => error('lengths-differ', { file, column }, { field: column, length, members: count }));
}

function unionFindings(unions: readonly (readonly number[])[], count: number, file: string): readonly Finding[] {
  const seen = new Set<number>();
  const findings: Finding[] = [];
  for (const [at, union] of unions.entries())
    for (const [index, member] of union.entries()) {
      const place = { file, column: `unions[${at}][${index}]` };
      if (member >= count) findings.push(error('no-such-member', place, { member, last: count - 1 }));
      else if (seen.has(member)) findings.push(error('member-in-two-unions', place, { member }));
      seen.add(member);
    }
  return findings;
}

function coverAll(unions: readonly (readonly number[])[], count: number): readonly (readonly number[])[] {
  const named = new Set(unions.flat());
  const alone = Array.from({ length: count }, (_, member) => member).filter((member) => !named.has(member));
  return [...unions, ...alone.map((member) => [member])];
}
