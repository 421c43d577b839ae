import { sql } from 'kysely';
import type { ImposingBody, Secrecy, SecrecyGround } from '#domain/access/confidentiality.ts';
import type { Publication } from '#domain/access/publication.ts';
import type { RecordType } from '#domain/register/record-type.ts';
import { type EntryContext, recordEntries } from './audit.ts';
import type { InTransaction } from './connection.ts';

/** How far a record reaches now. */
export interface Reach {
  readonly revision: number;
  readonly publication: Publication;
  readonly owner: string | null;
  readonly author: string | null;
  readonly group: string | null;
}

/** Secrecy as it is kept. */
export interface KeptSecrecy extends Secrecy {
  readonly remark: string | null;
}

/** The reach of a record that who asks may see, or undefined. */
export async function readReach(tx: InTransaction, type: RecordType, id: string): Promise<Reach | undefined> {
  const { rows } =
    await sql<Reach>`select revision, publication, owner_id as owner, author_id as author, group_id as "group" from ${sql.table(type.name)} where id = ${id}`.execute(
      tx,
    );
  return rows[0];
}

/** Changes the reach and writes it down; answers false when the record was changed meanwhile. */
export async function writeReach(
  tx: InTransaction,
  type: RecordType,
  id: string,
  was: Reach,
  becomes: { readonly publication: Publication; readonly group: string | null },
  context: EntryContext,
): Promise<boolean> {
  // What stays open to fewer is written down before the row goes out of sight of who may not see it.
  const { rows } =
    await sql`update ${sql.table(type.name)} set publication = ${becomes.publication}, group_id = ${becomes.group}, revision = revision + 1
    where id = ${id} and revision = ${was.revision} returning id`.execute(tx);
  if (rows.length === 0) return false;
  await recordEntries(
    tx,
    type.name,
    [
      {
        record_id: id,
        action: 'publish',
        was: { publication: was.publication, ...(was.group === null ? {} : { group: was.group }) },
        becomes: { publication: becomes.publication, ...(becomes.group === null ? {} : { group: becomes.group }) },
      },
    ],
    context,
  );
  return true;
}

/** Secrecy on a record, the newest first. */
export async function readSecrecy(tx: InTransaction, type: RecordType, id: string): Promise<KeptSecrecy[]> {
  const { rows } = await sql<{
    ground: SecrecyGround;
    imposed_by: ImposingBody;
    imposed_on: string;
    ratified_on: string | null;
    lifted_by_board_on: string | null;
    lifted_on: string | null;
    lifted_by: ImposingBody | null;
    remark: string | null;
  }>`select ground, imposed_by, imposed_on, ratified_on, lifted_by_board_on, lifted_on, lifted_by, remark from secrecy
    where record_type = ${type.name} and record_id = ${id} order by imposed_on desc`.execute(tx);
  return rows.map((row) => ({
    ground: row.ground,
    imposedBy: row.imposed_by,
    imposedOn: row.imposed_on,
    ratifiedOn: row.ratified_on,
    liftedByBoardOn: row.lifted_by_board_on,
    liftedOn: row.lifted_on,
    liftedBy: row.lifted_by,
    remark: row.remark,
  }));
}

/** Keeps secrecy, new or changed, by the day it was imposed. */
export async function writeSecrecy(
  tx: InTransaction,
  type: RecordType,
  id: string,
  owner: string | null,
  secrecy: KeptSecrecy,
  context: EntryContext,
): Promise<void> {
  await sql`insert into secrecy (record_type, record_id, owner_id, ground, imposed_by, imposed_on, ratified_on, lifted_by_board_on, lifted_on, lifted_by, remark)
    values (${type.name}, ${id}, ${owner}, ${secrecy.ground}, ${secrecy.imposedBy}, ${secrecy.imposedOn}, ${secrecy.ratifiedOn}, ${secrecy.liftedByBoardOn},
      ${secrecy.liftedOn}, ${secrecy.liftedBy}, ${secrecy.remark})
    on conflict (record_type, record_id, imposed_on) do update set ground = excluded.ground, imposed_by = excluded.imposed_by, ratified_on = excluded.ratified_on,
      lifted_by_board_on = excluded.lifted_by_board_on, lifted_on = excluded.lifted_on, lifted_by = excluded.lifted_by, remark = excluded.remark,
      revision = secrecy.revision + 1`.execute(tx);
  await recordEntries(
    tx,
    type.name,
    [
      {
        record_id: id,
        action: 'publish',
        becomes: Object.fromEntries(Object.entries(secrecy).filter(([, value]) => value !== null)),
      },
    ],
    context,
  );
}
