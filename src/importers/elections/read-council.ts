import { error, type Finding, type Place, warning } from '#domain/findings/finding.ts';
import type { Municipality } from '#domain/regional-council/municipality.ts';
import { type SeatProblem, seatProblems } from '#domain/regional-council/seat-problems.ts';
import { tableLimits } from '../tables/limits.ts';
import { readTables } from '../tables/read-tables.ts';
import { CouncilInput } from './council-input.ts';
import { readElectionTable } from './read-election-table.ts';

export interface ReadCouncil {
  /** Empty when something stands in the way. */
  readonly municipalities: readonly Municipality[];
  readonly findings: readonly Finding[];
}

/** `municipalities[0].groups[2].seats` */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at === 0 ? '' : '.'}${String(part)}`))
    .join('');
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[part] : undefined,
    root,
  );
}

/** Reads the object by hand. Never throws. */
function readCouncilJson(file: string, bytes: Uint8Array): ReadCouncil {
  const refused = (...findings: Finding[]): ReadCouncil => ({ municipalities: [], findings });
  if (bytes.length > tableLimits.bytes)
    return refused(error('file-too-large', { file }, { file, limit: Math.round(tableLimits.bytes / 1_000_000) }));
  let input: unknown;
  try {
    input = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (problem) {
    return refused(error('json-broken', { file }, { file, reason: (problem as Error).message.slice(0, 120) }));
  }
  const parsed = CouncilInput.safeParse(input);
  if (parsed.success) return checked(file, parsed.data.municipalities);
  return refused(
    ...parsed.error.issues.slice(0, 100).map((issue) => {
      const path = pathText(issue.path) || file;
      return valueAt(input, issue.path) === undefined && issue.path.length > 0
        ? error('field-missing', { file }, { path })
        : error('field-not-possible', { file }, { path, expected: expectedOf(issue) });
    }),
  );
}

/** What was expected, in signs that need no language. */
function expectedOf(issue: object): string {
  const { code, minimum, maximum, expected } = issue as Readonly<Record<string, unknown>>;
  if (code === 'too_small') return `≥ ${String(minimum)}`;
  if (code === 'too_big') return `≤ ${String(maximum)}`;
  return String(expected ?? code);
}

function seatFinding(place: Place, problem: SeatProblem): Finding {
  const { kind, ...values } = problem;
  switch (kind) {
    case 'more-seats-than-council':
      return error('more-seats-than-council', place, values);
    case 'vacant-seats':
      return warning('vacant-seats', place, values);
    case 'municipality-twice':
      return error('municipality-twice', place, values);
    case 'group-twice':
      return warning('group-twice', place, values);
  }
}

/** The municipalities with what was found about their seats; none when that stands in the way. */
function checked(file: string, municipalities: readonly Municipality[]): ReadCouncil {
  const findings = seatProblems(municipalities).map((problem) => seatFinding({ file }, problem));
  const refused = findings.some((finding) => finding.severity === 'error');
  return { municipalities: refused ? [] : municipalities, findings };
}

/** The one door for a council: the object by hand, a workbook or a CSV file. What it is, is seen from its bytes. */
export async function readCouncil(file: string, bytes: Uint8Array): Promise<ReadCouncil> {
  const first = bytes.find((byte) => ![0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf].includes(byte));
  if (first === 0x7b || first === 0x5b) return readCouncilJson(file, bytes);
  if (first === 0x3c) return { municipalities: [], findings: [error('council-is-xml', { file }, { file })] };
  const { tables, findings } = await readTables([{ name: file, bytes }]);
  if (findings.some((finding) => finding.severity === 'error')) return { municipalities: [], findings };
  const read = readElectionTable(file, tables);
  const refused = read.findings.some((finding) => finding.severity === 'error');
  const result = refused ? { municipalities: [], findings: [] } : checked(file, read.municipalities);
  return { municipalities: result.municipalities, findings: [...findings, ...read.findings, ...result.findings] };
}
