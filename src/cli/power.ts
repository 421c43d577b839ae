import { readFileSync, statSync } from 'node:fs';
import { error, type Finding } from '#domain/findings/finding.ts';
import { computePower } from '#domain/voting-power/compute-power.ts';
import {
  type Power,
  type PowerIndex,
  type PowerOutcome,
  type PowerRequest,
  powerIndices,
} from '#domain/voting-power/power.ts';
import { powerAnswer } from '#features/voting-power/power-answer.ts';
import { type PowerFile, powerFileLimits, readPowerFile } from '#features/voting-power/power-file.ts';
import { findingText } from '#words/findings.ts';
import { powerTable } from './power-table.ts';

export interface PowerCommandOptions {
  readonly index: string;
  readonly unions?: boolean;
  readonly floating?: boolean;
  readonly samples?: number;
  readonly seed: number;
  readonly json?: boolean;
  readonly lang: 'nl' | 'en';
}

/** Computes the power of the members of a game in a JSON file (`-` is standard input). Exit 2 with findings when it is refused. */
export async function powerCommand(path: string, options: PowerCommandOptions): Promise<void> {
  const indices = options.index.split(',').map((name) => name.trim());
  const unknown = indices.filter((name) => !powerIndices.some((index) => index === name));
  if (unknown.length > 0) {
    refuse(
      unknown.map((value) =>
        error('code-expected', { column: '--index' }, { value, expected: powerIndices.join(', ') }),
      ),
      options,
    );
    return;
  }
  const read = readFile(path);
  if ('findings' in read) {
    refuse(read.findings, options);
    return;
  }
  if (options.unions && read.unions === undefined) {
    refuse([error('unions-missing', { file: path, column: 'unions' })], options);
    return;
  }
  const asked = indices as PowerIndex[];
  const outcome = computePower(read.game, request(read, asked, options), { clock: () => performance.now() });
  if (outcome.kind === 'computed') process.stdout.write(answer(outcome, read, asked, options));
  else refuse(budgetFindings(outcome), options);
}

function readFile(path: string): ReturnType<typeof readPowerFile> {
  if (path !== '-' && statSync(path).size > powerFileLimits.bytes)
    return {
      findings: [error('file-too-large', { file: path }, { file: path, limit: powerFileLimits.bytes / 1_000_000 })],
    };
  return readPowerFile(readFileSync(path === '-' ? 0 : path, 'utf8'), path);
}

function request({ unions }: PowerFile, indices: readonly PowerIndex[], options: PowerCommandOptions): PowerRequest {
  return {
    indices,
    ...(options.unions && unions ? { unions } : {}),
    ...(options.samples
      ? { form: { samples: options.samples, seed: options.seed } }
      : options.floating
        ? { form: 'floating' }
        : {}),
  };
}

function answer(
  power: Power,
  { members }: PowerFile,
  indices: readonly PowerIndex[],
  options: PowerCommandOptions,
): string {
  if (!options.json) return powerTable(power, members, options.lang);
  return `${JSON.stringify(powerAnswer(power, indices, members))}\n`;
}

/** What it would take, and the form that does fit. */
function budgetFindings(outcome: Exclude<PowerOutcome, Power>): readonly Finding[] {
  if (outcome.kind === 'stopped') return [];
  const { needs, floating, part } = outcome;
  const size = (bytes: number) => (Number.isFinite(bytes) ? (bytes / 2 ** 30).toPrecision(2) : '∞');
  const time = (seconds: number) => (Number.isFinite(seconds) ? String(Math.ceil(seconds)) : '∞');
  const values = { part, gigabytes: size(needs.bytes), seconds: time(needs.seconds) };
  if (floating === undefined) return [error('power-too-heavy', {}, values)];
  return [error('power-too-heavy-floating', {}, { ...values, floating: time(floating.seconds) })];
}

function refuse(findings: readonly Finding[], { json, lang }: PowerCommandOptions): void {
  for (const finding of findings)
    process.stderr.write(`${json ? JSON.stringify(finding) : findingText(lang, finding)}\n`);
  process.exitCode = 2;
}
