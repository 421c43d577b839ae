import type { Asker, Database } from '#database/connection.ts';
import { type ChangeContext, readRecord, writeRecords } from '#database/records.ts';
import { editRight } from '#domain/access/edit.ts';
import { newReaches, type Publication } from '#domain/access/publication.ts';
import { rightFor } from '#domain/access/standing.ts';
import { error, type Finding } from '#domain/findings/finding.ts';
import { recordId } from '#domain/register/record-type.ts';
import { councilDesign } from '#domain/register/types/councils.ts';

/** What someone fills in to keep a design under a name. */
export interface KeepDesignForm {
  readonly organisation: string;
  readonly name: string;
  readonly remark: string;
  readonly publication: Publication;
  readonly settings: string;
}

export type KeepOutcome =
  | { readonly kind: 'kept'; readonly id: string }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  | { readonly kind: 'forbidden' };

/** Organisations for which someone may keep a design. */
export const keepsFor = (asker: Asker): readonly string[] => [
  ...new Set(
    asker.standing.grants.flatMap((grant) =>
      grant.organisation !== null && rightFor(asker.standing, 'edit-own', grant.organisation) !== undefined
        ? [grant.organisation]
        : [],
    ),
  ),
];

/** Reads the form as it came. */
export function readKeepForm(form: URLSearchParams): KeepDesignForm {
  const text = (name: string, most: number) => (form.get(name) ?? '').trim().slice(0, most);
  return {
    organisation: text('organisatie', 120),
    name: text('naam', 200),
    remark: text('opmerking', 2000),
    publication: newReaches.find((each) => each === form.get('zichtbaar')) ?? 'internal',
    settings: text('instellingen', 1000),
  };
}

/** A key from a name: `Proef met C` → `proef-met-c`. */
const keyOf = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80) || 'ontwerp';

/** Keeps a design under a name, as a record of the organisation; a name that is there gets a number. */
export async function keepDesign(database: Database, asker: Asker, form: KeepDesignForm): Promise<KeepOutcome> {
  if (form.name === '')
    return { kind: 'refused', findings: [error('value-missing', { column: 'naam' }, { column: 'naam' })] };
  const of = { owner: form.organisation, keeper: null, organisation: form.organisation, partnership: null };
  const right = editRight(asker.standing, councilDesign, of);
  if (right === undefined) return { kind: 'forbidden' };
  const context: ChangeContext = { role: right.role, organisation: form.organisation, reason: null, origin: 'form' };
  return database.write(asker, async (tx): Promise<KeepOutcome> => {
    for (let number = 1; number <= 50; number += 1) {
      const values = {
        organisation_id: form.organisation,
        design: number === 1 ? keyOf(form.name) : `${keyOf(form.name)}-${number}`,
        name: form.name,
        settings: form.settings,
        remark: form.remark === '' ? null : form.remark,
      };
      const id = recordId(councilDesign, values);
      if ((await readRecord(tx, councilDesign, id)) !== undefined) continue;
      const taken = await writeRecords(
        tx,
        councilDesign,
        [{ id, values, was: null, publication: form.publication }],
        context,
      );
      if (taken.length === 0) return { kind: 'kept', id };
    }
    return { kind: 'refused', findings: [error('value-missing', { column: 'naam' }, { column: 'naam' })] };
  });
}
