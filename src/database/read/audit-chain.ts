import { sql } from 'kysely';
import type { ChainedEntry, ChainHead } from '#domain/access/audit-chain.ts';
import type { InTransaction } from '../connection.ts';

/** The hash before the first entry: SHA-256 of nothing. */
export const chainStart = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** What every chain claims to be: its length and the hash of its last entry. */
export async function readChainHeads(tx: InTransaction): Promise<ChainHead[]> {
  return (
    await sql<ChainHead>`select chain, length, encode(head, 'hex') as hash from audit_chain order by chain collate "C"`.execute(
      tx,
    )
  ).rows;
}

/** Entries of a chain after a number, in order, with the parts of which the hash was taken. A link without its entry comes with no parts. */
export async function readChainEntries(
  tx: InTransaction,
  chain: string,
  after: bigint,
  limit: number,
): Promise<ChainedEntry[]> {
  return (
    await sql<ChainedEntry>`select l.audit_id::text as id, l.chain, l.number, encode(l.hash, 'hex') as hash, array[
      a.id::text, to_char(a.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), a.actor, coalesce(a.actor_role, ''), coalesce(a.organisation_id, ''),
      a.action, a.record_type, a.record_id, coalesce(a.partnership_id, ''), coalesce(a.was::text, ''), coalesce(a.becomes::text, ''), coalesce(a.reason, ''),
      a.origin, a.publication, coalesce(a.owner_id, ''), a.chain] as parts
    from audit_link l left join audit a on a.id = l.audit_id
    where l.chain = ${chain} and l.number > ${after} order by l.number limit ${limit}`.execute(tx)
  ).rows;
}

/** How many entries are in no chain; each was put there around the application. */
export async function countUnlinked(tx: InTransaction): Promise<number> {
  const { rows } = await sql<{
    count: bigint;
  }>`select count(*) as count from audit a where not exists (select from audit_link l where l.audit_id = a.id)`.execute(
    tx,
  );
  return Number(rows[0]?.count ?? 0n);
}
