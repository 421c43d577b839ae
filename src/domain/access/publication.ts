import type { RecordType } from '../register/record-type.ts';
import { boardRoles } from './roles.ts';
import { rightAnywhere, rightFor, type Standing } from './standing.ts';

/** How far a record reaches. */
export const publications = ['draft', 'group', 'internal', 'public', 'confidential'] as const;
export type Publication = (typeof publications)[number];

/** How far a new record may reach from the start; secrecy needs a ground and a body first. */
export const newReaches = ['draft', 'internal', 'public'] as const satisfies readonly Publication[];

/** How far a new record reaches unless its writer says otherwise: a judgement of one organisation stays inside. */
export const firstReach = (type: Pick<RecordType, 'owner'>): Publication =>
  type.owner === 'organisation' ? 'internal' : 'public';

/** What decides who sees a record. */
export interface Placed {
  readonly publication: Publication;
  /** The organisation whose record it is; null: of the whole installation. */
  readonly owner: string | null;
  readonly partnership: string | null;
  readonly author: string | null;
  readonly group: string | null;
  /** Organisations that take part in the partnership: they see its internal shared facts. */
  readonly participants: readonly string[];
  /** A fact of the partnership, not a judgement of one organisation. */
  readonly shared: boolean;
}

/** Whether someone may know of a record at all. */
export function maySee(standing: Standing, record: Placed): boolean {
  switch (record.publication) {
    case 'public':
      return true;
    case 'draft':
      return record.author !== null && record.author === standing.account;
    case 'group':
      return record.group !== null && standing.grants.some((grant) => grant.confirmed && grant.group === record.group);
    case 'internal':
      if (record.owner === null) return rightAnywhere(standing, 'see-internal') !== undefined;
      return (
        rightFor(standing, 'see-internal', record.owner) !== undefined ||
        (record.shared && record.participants.some((each) => rightFor(standing, 'see-internal', each) !== undefined))
      );
    case 'confidential':
      return (
        (record.owner !== null && rightFor(standing, 'see-confidential', record.owner) !== undefined) ||
        (record.shared &&
          record.partnership !== null &&
          standing.grants.some(
            (grant) => grant.confirmed && boardRoles.includes(grant.role) && grant.partnership === record.partnership,
          ))
      );
  }
}
