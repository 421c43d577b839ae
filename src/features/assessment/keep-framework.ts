import type { Asker, Database, InTransaction } from '#database/connection.ts';
import { readReach } from '#database/publication.ts';
import { readFrameworkVersions } from '#database/read/framework-use.ts';
import { type ChangeContext, readRecord, writeRecords } from '#database/records.ts';
import { editRight } from '#domain/access/edit.ts';
import type { Publication } from '#domain/access/publication.ts';
import { rightFor } from '#domain/access/standing.ts';
import { checkFramework } from '#domain/assessment/check-framework.ts';
import type { Framework } from '#domain/assessment/framework.ts';
import { error, type Finding } from '#domain/findings/finding.ts';
import type { KeptRecord } from '#domain/register/import-plan.ts';
import { recordId } from '#domain/register/record-type.ts';
import { framework as frameworkType } from '#domain/register/types/assessments.ts';
import { readFrameworkFile, writeFrameworkFile } from '#importers/framework/framework-file.ts';
import { keptFramework } from './kept-framework.ts';

export type KeepFrameworkOutcome =
  /** `asNext`: it was kept as the next version, because the version it was opened on is used. */
  | { readonly kind: 'kept'; readonly id: string; readonly asNext: boolean }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  /** Someone else changed it since the form was opened; `now` is what is there, and its revision. */
  | { readonly kind: 'conflict'; readonly now: Framework | undefined; readonly revision: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'forbidden' };

/** Organisations for which someone may make frameworks. */
export const makesFrameworksFor = (asker: Asker): readonly string[] => [
  ...new Set(
    asker.standing.grants.flatMap(({ organisation }) =>
      organisation !== null && rightFor(asker.standing, 'edit-own', organisation) !== undefined ? [organisation] : [],
    ),
  ),
];

const rightOf = (asker: Asker, organisation: string) =>
  editRight(asker.standing, frameworkType, { owner: organisation, keeper: null, organisation, partnership: null });

const contextOf = (role: string, organisation: string): ChangeContext => ({
  role,
  organisation,
  reason: null,
  origin: 'form',
});

const valuesOf = (organisation: string, framework: Framework) => ({
  organisation_id: organisation,
  framework: framework.key,
  version: framework.version,
  title: framework.title.nl.slice(0, 500),
  content: writeFrameworkFile(framework),
  source_id: null,
  source_place: null,
  confirmed_on: null,
  example: null,
});

/** What keeps a framework from being kept: all that would keep it from being read back, and all that does not fit with itself, once a place. */
function frameworkFaults(framework: Framework): readonly Finding[] {
  const read = readFrameworkFile(writeFrameworkFile(framework), '');
  if ('framework' in read) return [];
  const shape = read.findings.filter((each) => each.severity === 'error');
  const places = new Set(shape.map((each) => each.place.column));
  const rest = checkFramework(framework).filter(
    (each) => each.severity === 'error' && ![...places].some((place) => place?.startsWith(each.place.column ?? '-')),
  );
  return [...shape, ...rest];
}

const taken: KeepFrameworkOutcome = {
  kind: 'refused',
  findings: [error('framework-duplicate', { column: 'title' }, { id: '' })],
};

async function writeNew(
  tx: InTransaction,
  organisation: string,
  framework: Framework,
  publication: Publication,
  group: string | null,
  context: ChangeContext,
): Promise<string | undefined> {
  const values = valuesOf(organisation, framework);
  const id = recordId(frameworkType, values);
  const change = { id, values, was: null, publication, group };
  return (await writeRecords(tx, frameworkType, [change], context)).length === 0 ? id : undefined;
}

/**
 * Keeps a new framework of an organisation. Made on a page, its key gets a number when it is taken; from a file, a key that is there
 * becomes its next version.
 */
export async function addFramework(
  database: Database,
  asker: Asker,
  organisation: string,
  framework: Framework,
  publication: Publication,
  origin: 'page' | 'file',
): Promise<KeepFrameworkOutcome> {
  const right = rightOf(asker, organisation);
  if (right === undefined) return { kind: 'forbidden' };
  const findings = frameworkFaults(framework);
  if (findings.length > 0) return { kind: 'refused', findings };
  const context = contextOf(right.role, organisation);
  return database.write(asker, async (tx): Promise<KeepFrameworkOutcome> => {
    for (let number = 1; number <= 50; number += 1) {
      const key = number === 1 ? framework.key : `${framework.key.slice(0, 55)}-${number}`;
      const [newest] = await readFrameworkVersions(tx, organisation, key);
      if (newest !== undefined && origin === 'page') continue;
      const version = (newest?.version ?? 0) + 1;
      const id = await writeNew(tx, organisation, { ...framework, key, version }, publication, null, context);
      if (id !== undefined) return { kind: 'kept', id, asNext: version > 1 };
      if (origin === 'file') break;
    }
    return taken;
  });
}

/** What there is now, for who comes second. */
function conflict(now: KeptRecord | undefined): KeepFrameworkOutcome {
  return { kind: 'conflict', now: keptFramework(now?.values['content']), revision: now?.version ?? 0 };
}

/**
 * Keeps a change of a framework. A version that is used is frozen: the change becomes the next version. The database says so too, also
 * when who asks may not see the assessment that uses it.
 * @param make the framework for a key and a version
 */
export async function changeFramework(
  database: Database,
  asker: Asker,
  was: { readonly organisation: string; readonly id: string; readonly revision: number },
  make: (key: string, version: number) => Framework,
): Promise<KeepFrameworkOutcome> {
  const right = rightOf(asker, was.organisation);
  if (right === undefined) return { kind: 'forbidden' };
  const context = contextOf(right.role, was.organisation);
  const attempt = (isFrozen: boolean) =>
    database.write(asker, async (tx): Promise<KeepFrameworkOutcome> => {
      const record = await readRecord(tx, frameworkType, was.id);
      if (record === undefined) return { kind: 'missing' };
      if (record.version !== was.revision) return conflict(record);
      const key = String(record.values['framework']);
      const versions = await readFrameworkVersions(tx, was.organisation, key);
      const own = versions.find((each) => each.id === was.id);
      const asNext = isFrozen || (own?.used ?? 0) > 0;
      const version = asNext ? (versions[0]?.version ?? 0) + 1 : Number(record.values['version']);
      const framework = make(key, version);
      const findings = frameworkFaults(framework);
      if (findings.length > 0) return { kind: 'refused', findings };
      if (asNext) {
        const reach = await readReach(tx, frameworkType, was.id);
        const publication = reach?.publication ?? 'internal';
        const id = await writeNew(tx, was.organisation, framework, publication, reach?.group ?? null, context);
        return id === undefined ? taken : { kind: 'kept', id, asNext };
      }
      const values = { ...record.values, ...valuesOf(was.organisation, framework) };
      const conflicts = await writeRecords(tx, frameworkType, [{ id: was.id, values, was: record }], context);
      return conflicts.length > 0
        ? conflict(await readRecord(tx, frameworkType, was.id))
        : { kind: 'kept', id: was.id, asNext };
    });
  try {
    return await attempt(false);
  } catch (problem) {
    const { code, message } = problem as { readonly code?: string; readonly message?: string };
    if (code === '42501' && message === 'used') return attempt(true);
    throw problem;
  }
}
