import type { Asker, Database, InTransaction } from '#database/connection.ts';
import { readOwnership } from '#database/ownership.ts';
import {
  type KeptSecrecy,
  type Reach,
  readReach,
  readSecrecy,
  writeReach,
  writeSecrecy,
} from '#database/publication.ts';
import { readRecord } from '#database/records.ts';
import {
  type ImposingBody,
  isJoint,
  type Lifting,
  liftSecrecy,
  needsRatification,
  type SecrecyGround,
} from '#domain/access/confidentiality.ts';
import type { Publication } from '#domain/access/publication.ts';
import { type RoleGrant, rightAnywhere, rightFor, type Standing } from '#domain/access/standing.ts';
import type { KeptRecord } from '#domain/register/import-plan.ts';
import type { RecordType } from '#domain/register/record-type.ts';
import type { Day } from '#domain/time/day.ts';

/** How far a record reaches, with its secrecy, for who may see it. */
export interface RecordReach {
  readonly record: KeptRecord;
  readonly reach: Reach;
  readonly secrecy: readonly KeptSecrecy[];
  /** The role by which who asks may decide; undefined when they may not. */
  readonly right: RoleGrant | undefined;
}

/** The role by which someone decides who sees a record; an author may also show a draft to colleagues. */
const publishRight = (standing: Standing, owner: string | null): RoleGrant | undefined =>
  owner === null ? rightAnywhere(standing, 'publish') : rightFor(standing, 'publish', owner);

async function readIn(tx: InTransaction, asker: Asker, type: RecordType, id: string): Promise<RecordReach | undefined> {
  const record = await readRecord(tx, type, id);
  const reach = record === undefined ? undefined : await readReach(tx, type, id);
  if (record === undefined || reach === undefined) return undefined;
  const { owner } = await readOwnership(tx, type, record.values);
  return { record, reach, secrecy: await readSecrecy(tx, type, id), right: publishRight(asker.standing, owner) };
}

/** How far a record reaches; undefined when who asks may not know of it. */
export const readRecordReach = (
  database: Database,
  asker: Asker,
  type: RecordType,
  id: string,
): Promise<RecordReach | undefined> => database.read(asker, (tx) => readIn(tx, asker, type, id));

/** What is wanted: a reach, and for secrecy what the law asks. */
export interface WantedReach {
  readonly publication: Publication;
  readonly group: string | null;
  readonly secrecy?: {
    readonly ground: SecrecyGround;
    readonly imposedBy: ImposingBody;
    readonly imposedOn: Day;
    readonly ratifiedOn: Day | null;
    readonly remark: string | null;
  };
}

export type PublishOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'missing' | 'forbidden' | 'conflict' }
  /** Secrecy needs a ground, a body and a date. */
  | { readonly kind: 'secrecy-incomplete' }
  /** Only one's own group. */
  | { readonly kind: 'no-group' }
  /** Secrecy that was not lifted stands (Gemeentewet 89). */
  | { readonly kind: 'secrecy-stands' }
  /** Only who imposed it asks a general board to ratify. */
  | { readonly kind: 'no-ratification' };

/** Secrecy that holds now. */
export const standing = (secrecy: readonly KeptSecrecy[]): KeptSecrecy | undefined =>
  secrecy.find((each) => each.liftedOn === null);

/** Decides how far a record reaches. */
export async function publishRecord(
  database: Database,
  asker: Asker,
  type: RecordType,
  id: string,
  version: number,
  wanted: WantedReach,
  reason: string | null,
): Promise<PublishOutcome> {
  return database.write(asker, async (tx): Promise<PublishOutcome> => {
    const now = await readIn(tx, asker, type, id);
    if (now === undefined) return { kind: 'missing' };
    const { reach, right } = now;
    const ownDraft =
      reach.publication === 'draft' && reach.author === asker.standing.account && wanted.publication === 'internal';
    if (right === undefined && !ownDraft) return { kind: 'forbidden' };
    if (reach.revision !== version) return { kind: 'conflict' };
    const group = wanted.publication === 'group' ? wanted.group : null;
    if (
      wanted.publication === 'group' &&
      !asker.standing.grants.some((grant) => grant.confirmed && grant.group !== null && grant.group === group)
    )
      return { kind: 'no-group' };
    const context = {
      role: right?.role ?? null,
      organisation: right?.organisation ?? reach.owner,
      reason,
      origin: 'form' as const,
    };
    const stands = standing(now.secrecy);
    if (wanted.publication === 'confidential') {
      if (wanted.secrecy === undefined) return { kind: 'secrecy-incomplete' };
      // What another body imposed is not imposed again under one's own name, to be lifted by that name (Wgr 16(5)).
      if (
        stands !== undefined &&
        (stands.imposedBy !== wanted.secrecy.imposedBy || stands.imposedOn !== wanted.secrecy.imposedOn)
      )
        return { kind: 'secrecy-stands' };
      if (wanted.secrecy.ratifiedOn !== null && !needsRatification(wanted.secrecy)) return { kind: 'no-ratification' };
    } else if (stands !== undefined) return { kind: 'secrecy-stands' };
    if (!(await writeReach(tx, type, id, reach, { publication: wanted.publication, group }, context)))
      return { kind: 'conflict' };
    if (wanted.secrecy !== undefined && wanted.publication === 'confidential')
      await writeSecrecy(
        tx,
        type,
        id,
        reach.owner,
        { ...wanted.secrecy, liftedByBoardOn: stands?.liftedByBoardOn ?? null, liftedOn: null, liftedBy: null },
        context,
      );
    return { kind: 'done' };
  });
}

export type LiftOutcome = PublishOutcome | Exclude<Lifting, { kind: 'lifted' }> | { readonly kind: 'no-secrecy' };

/**
 * Lifts secrecy. What becomes of the record is not decided by that: it is internal until someone who may says otherwise.
 * @param by the body that lifts; `board` only writes down that the board of the joint body did, so that the council may follow
 */
export async function lift(
  database: Database,
  asker: Asker,
  type: RecordType,
  id: string,
  by: ImposingBody | 'board',
  on: Day,
  reason: string | null,
): Promise<LiftOutcome> {
  return database.write(asker, async (tx): Promise<LiftOutcome> => {
    const now = await readIn(tx, asker, type, id);
    if (now === undefined) return { kind: 'missing' };
    const { right, reach } = now;
    if (right === undefined) return { kind: 'forbidden' };
    const secrecy = standing(now.secrecy);
    if (secrecy === undefined) return { kind: 'no-secrecy' };
    const context = {
      role: right.role,
      organisation: right.organisation ?? reach.owner,
      reason,
      origin: 'form' as const,
    };
    if (by === 'board') {
      if (!isJoint(secrecy)) return { kind: 'not-this-body' };
      await writeSecrecy(tx, type, id, reach.owner, { ...secrecy, liftedByBoardOn: on }, context);
      return { kind: 'done' };
    }
    const lifting = liftSecrecy(secrecy, by, on);
    if (lifting.kind !== 'lifted') return lifting;
    await writeSecrecy(tx, type, id, reach.owner, { ...lifting.secrecy, remark: secrecy.remark }, context);
    return (await writeReach(tx, type, id, reach, { publication: 'internal', group: null }, context))
      ? { kind: 'done' }
      : { kind: 'conflict' };
  });
}
