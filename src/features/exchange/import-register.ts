import type { Asker, Database, InTransaction } from '#database/connection.ts';
import { type ChangeContext, readRecords, writeRecords } from '#database/records.ts';
import { editRight } from '#domain/access/edit.ts';
import { type Find, ownershipOf } from '#domain/access/ownership.ts';
import { error, type Finding, isAcceptable } from '#domain/findings/finding.ts';
import { type IncomingRecord, type KeptRecord, type PlannedChange, planImport } from '#domain/register/import-plan.ts';
import type { RecordType } from '#domain/register/record-type.ts';
import { recordTypeNamed, recordTypes } from '#domain/register/record-types.ts';
import { electionRecords } from '#importers/elections/election-records.ts';
import { readEml } from '#importers/eml/read-eml.ts';
import { readRegister } from '#importers/register/read-register.ts';
import { type IncomingFile, readTables } from '#importers/tables/read-tables.ts';

/** What an import did or would do. matched + unmatched = rows: a row is matched when it could be read as a record. */
export interface ImportOutcome {
  readonly accepted: boolean;
  readonly summary: {
    readonly rows: number;
    readonly matched: number;
    readonly unmatched: number;
    readonly created: number;
    readonly changed: number;
    readonly ended: number;
    readonly unchanged: number;
  };
  readonly findings: readonly Finding[];
  /** The first changes, to show before one decides. */
  readonly sample: readonly {
    readonly type: string;
    readonly id: string;
    readonly action: PlannedChange['action'];
    readonly fields: readonly string[];
  }[];
}

/** Told as the work goes on; answers false to stop. Nothing has been written then. */
export type Progress = (phase: 'reading' | 'comparing' | 'writing', done: number, total: number) => Promise<boolean>;

/** How an import is done and by whom. */
export interface ImportOptions {
  readonly dryRun: boolean;
  readonly asker: Asker;
  readonly context: ChangeContext;
  readonly progress?: Progress;
}

/** Thrown inside the transaction so that nothing is kept. */
class Cancelled extends Error {}

const sampleSize = 50;

/**
 * Imports a workbook or CSV files: all or nothing. A dry run does everything but the writing.
 * @param database undefined: compare with an empty register
 */
export async function importRegister(
  database: Database | undefined,
  files: readonly IncomingFile[],
  options: ImportOptions,
): Promise<ImportOutcome | 'cancelled'> {
  if (!((await options.progress?.('reading', 0, 1)) ?? true)) return 'cancelled';
  const elections = files.filter((file) => isXml(file.bytes));
  const sheets = files.filter((file) => !elections.includes(file));
  const read =
    sheets.length === 0 && elections.length > 0 ? { records: [], findings: [], rows: 0 } : await readSheets(sheets);
  const elected = elections.length === 0 ? undefined : await readElected(database, elections, options.asker);
  return importRecords(
    database,
    {
      records: [...read.records, ...(elected?.records ?? [])],
      findings: [...read.findings, ...(elected?.findings ?? [])],
      rows: read.rows + (elected?.rows ?? 0),
    },
    options,
  );
}

async function readSheets(files: readonly IncomingFile[]) {
  const { tables, findings } = await readTables(files);
  const read = readRegister(tables);
  return { ...read, findings: [...findings, ...read.findings] };
}

/** Whether a file is XML, seen from its bytes: an election result. */
const isXml = (bytes: Uint8Array): boolean =>
  /^\s*<(\?xml|EML|!)/.test(new TextDecoder().decode(bytes.subarray(0, 200)).replace(/^\ufeff/, ''));

/** Election files as records: municipalities are found by their CBS code. */
async function readElected(database: Database | undefined, files: readonly IncomingFile[], asker: Asker) {
  const identifier = recordTypeNamed('organisation_identifier');
  const known =
    database === undefined || identifier === undefined
      ? []
      : await database.read(asker, (tx) => readRecords(tx, identifier));
  const byCode = new Map(
    known
      .filter(({ values }) => values['scheme'] === 'CBS')
      .map(({ values }) => [String(values['code']), String(values['organisation_id'])]),
  );
  const findings: Finding[] = [];
  const contents = files.flatMap((file) => {
    const read = readEml(file.name, file.bytes);
    findings.push(...read.findings);
    return read.content === undefined ? [] : [read.content];
  });
  const made = electionRecords(contents, (code) => byCode.get(code));
  const all = [...findings, ...made.findings];
  const refused = new Set(all.filter((each) => each.severity === 'error').map((each) => each.place.file));
  return { records: made.records, findings: all, rows: made.records.length + refused.size };
}

/** Imports records that were read already: all or nothing. Errors among the findings refuse them. */
export async function importRecords(
  database: Database | undefined,
  read: { readonly records: readonly IncomingRecord[]; readonly findings: readonly Finding[]; readonly rows: number },
  options: ImportOptions,
): Promise<ImportOutcome | 'cancelled'> {
  const progress: Progress = options.progress ?? (async () => true);
  const { records, findings: found, rows } = read;
  const run = async (tx: InTransaction | undefined): Promise<ImportOutcome> => {
    const wanted = new Set<string>();
    for (const { type } of records) wanted.add(type);
    for (const type of recordTypes)
      if (wanted.has(type.name))
        for (const column of type.columns) if (column.refers !== undefined) wanted.add(column.refers);
    const kept = new Map<string, Map<string, KeptRecord>>();
    let loaded = 0;
    for (const type of recordTypes) {
      if (!wanted.has(type.name)) continue;
      const list = tx === undefined ? [] : await readRecords(tx, type);
      kept.set(type.name, new Map(list.map((record) => [record.id, record])));
      loaded += 1;
      if (!(await progress('comparing', loaded, wanted.size))) throw new Cancelled();
    }
    for (const above of ownedThrough(records)) {
      const type = kept.has(above) ? undefined : recordTypeNamed(above);
      if (type === undefined || tx === undefined) continue;
      kept.set(type.name, new Map((await readRecords(tx, type)).map((record) => [record.id, record])));
    }
    const none = new Map<string, KeptRecord>();
    const plan = planImport(records, (type: RecordType) => kept.get(type.name) ?? none);
    const refused = tx === undefined ? [] : withoutRight(options.asker, records, plan.changes, kept);
    const findings = [...found, ...plan.findings, ...refused];
    const accepted = isAcceptable(findings);
    const badRows = new Set(
      findings
        .filter((finding) => finding.severity === 'error')
        .map(({ place }) => `${place.sheet ?? ''}/${place.row ?? ''}`),
    );
    const unmatched = Math.min(rows, Math.max(rows - records.length, badRows.size));
    const of = (action: PlannedChange['action']) => plan.changes.filter((change) => change.action === action).length;
    const outcome: ImportOutcome = {
      accepted,
      summary: {
        rows,
        matched: rows - unmatched,
        unmatched,
        created: of('create'),
        changed: of('change'),
        ended: of('ended'),
        unchanged: plan.unchanged,
      },
      findings,
      sample: plan.changes.slice(0, sampleSize).map(({ type, id, action, fields }) => ({ type, id, action, fields })),
    };
    if (!accepted || options.dryRun || tx === undefined) return outcome;
    let written = 0;
    for (const type of recordTypes) {
      const changes = plan.changes.filter((change) => change.type === type.name);
      if (changes.length === 0) continue;
      const conflicts = await writeRecords(
        tx,
        type,
        changes.map(({ id, becomes, was }) => ({ id, values: becomes, was })),
        options.context,
      );
      if (conflicts.length > 0) {
        return {
          ...outcome,
          accepted: false,
          findings: [
            ...findings,
            ...conflicts.map((id) => error('changed-meanwhile', { sheet: type.sheet }, { key: id })),
          ],
        };
      }
      written += changes.length;
      if (!(await progress('writing', written, plan.changes.length))) throw new Cancelled();
    }
    return outcome;
  };
  try {
    if (database === undefined) return await run(undefined);
    if (options.dryRun) return await database.read(options.asker, run);
    return await database.write(options.asker, async (tx) => {
      const outcome = await run(tx);
      if (outcome.accepted) return outcome;
      throw Object.assign(new Refused(), { outcome });
    });
  } catch (problem) {
    if (problem instanceof Cancelled) return 'cancelled';
    if (problem instanceof Refused) return (problem as Refused & { outcome: ImportOutcome }).outcome;
    throw problem;
  }
}

/** Record types through which one finds whose the records are: a post is its body's, a body its partnership's. */
function ownedThrough(records: readonly IncomingRecord[]): ReadonlySet<string> {
  const types = new Set<string>();
  for (const { type, values } of records) {
    const above = type === 'citation' ? [String(values['record_type'] ?? '')] : [type];
    for (const each of above) {
      if (type === 'citation') types.add(each);
      if (['membership', 'post', 'seat', 'body'].includes(each))
        for (const through of ['post', 'body', 'partnership']) types.add(through);
      else if (recordTypeNamed(each)?.owner === 'shared') types.add('partnership');
    }
  }
  return types;
}

/** A finding for every row that whoever imports has no right to add or change. */
function withoutRight(
  asker: Asker,
  records: readonly IncomingRecord[],
  changes: readonly PlannedChange[],
  kept: ReadonlyMap<string, ReadonlyMap<string, KeptRecord>>,
): Finding[] {
  const becomes = new Map(changes.map((change) => [`${change.type}\n${change.id}`, change.becomes]));
  const places = new Map(records.map((record) => [`${record.type}\n${record.id}`, record.place]));
  const before: Find = (type, id) => kept.get(type)?.get(id)?.values;
  const after: Find = (type, id) => becomes.get(`${type}\n${id}`) ?? before(type, id);
  return changes.flatMap((change) => {
    const type = recordTypeNamed(change.type);
    if (type === undefined) return [];
    const may =
      editRight(asker.standing, type, ownershipOf(type, change.becomes, after)) !== undefined &&
      (change.was === null ||
        editRight(asker.standing, type, ownershipOf(type, change.was.values, before)) !== undefined);
    return may
      ? []
      : [error('no-right', places.get(`${change.type}\n${change.id}`) ?? { sheet: type.sheet }, { key: change.id })];
  });
}

/** Undoes the transaction of an import that was refused while writing. */
class Refused extends Error {}
