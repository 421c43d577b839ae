import { sql } from 'kysely';
import type { InTransaction } from './connection.ts';

/** A correction a participant proposes; the keeper of the partnership decides. */
export interface Correction {
  readonly id: bigint;
  readonly record_type: string;
  readonly record_id: string;
  readonly partnership_id: string | null;
  /** The organisation whose record it is about: it decides. */
  readonly owner_id: string | null;
  readonly field: string;
  readonly value_now: string | null;
  readonly value_proposed: string;
  readonly reason: string;
  readonly proposed_for: string | null;
  readonly organisation: string | null;
  readonly proposed_by: string;
  readonly proposed_at: Date;
  readonly status: 'open' | 'accepted' | 'rejected';
  readonly answer: string | null;
}

/** Keeps a proposal. */
export async function addCorrection(
  tx: InTransaction,
  row: {
    type: string;
    id: string;
    partnership: string | null;
    field: string;
    now: string;
    proposed: string;
    reason: string;
    organisation: string | null;
    by: string;
    owner: string | null;
  },
): Promise<void> {
  await sql`insert into correction (record_type, record_id, partnership_id, field, value_now, value_proposed, reason, proposed_for, proposed_by, owner_id)
    values (${row.type}, ${row.id}, ${row.partnership}, ${row.field}, ${row.now}, ${row.proposed}, ${row.reason}, ${row.organisation}, ${row.by}, ${row.owner})`.execute(
    tx,
  );
}

/** Proposals, open ones first; of one partnership when given. */
export async function readCorrections(
  tx: InTransaction,
  partnership: string | undefined,
  limit: number,
): Promise<Correction[]> {
  const { rows } =
    await sql<Correction>`select c.*, coalesce((select a.name from account a where a.id = c.proposed_by), c.proposed_by) as proposed_by, o.name as organisation from correction c left join organisation o on o.id = c.proposed_for
    where ${partnership ?? null}::text is null or c.partnership_id = ${partnership ?? null} order by (c.status = 'open') desc, c.id desc limit ${limit}`.execute(
      tx,
    );
  return rows;
}

/** One open proposal, locked so that two keepers cannot both decide. */
export async function openCorrection(tx: InTransaction, id: string): Promise<Correction | undefined> {
  const { rows } =
    await sql<Correction>`select * from correction where id::text = ${id} and status = 'open' for update`.execute(tx);
  return rows[0];
}

/** Writes the decision. */
export async function answerCorrection(
  tx: InTransaction,
  id: bigint,
  status: 'accepted' | 'rejected',
  answer: string,
  by: string,
): Promise<void> {
  await sql`update correction set status = ${status}, answer = ${answer}, answered_by = ${by}, answered_at = clock_timestamp() where id = ${id.toString()}::bigint`.execute(
    tx,
  );
}
