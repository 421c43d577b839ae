import type { RecordType } from '../register/record-type.ts';
import type { Action } from './rights.ts';
import { type RoleGrant, rightAnywhere, rightFor, type Standing } from './standing.ts';

/** Whose a record is, as the database derives it from the record and its partnership. */
export interface Ownership {
  /** The organisation whose record it is; null: of the whole installation, or of a partnership without keeper. */
  readonly owner: string | null;
  /** The keeper of the partnership it belongs to. */
  readonly keeper: string | null;
  /** The organisation it names: whose contribution, whose post. */
  readonly organisation: string | null;
  readonly partnership: string | null;
}

const figures: readonly string[] = ['finance', 'contribution'];
const ownFigures: readonly string[] = ['organisation_year', 'organisation_spending'];
const posts: readonly string[] = ['post', 'membership'];

/** What kind of edit a change to a record of a type is. */
export function editOf(type: RecordType): Action {
  if (type.owner === 'installation') return 'edit-common';
  if (figures.includes(type.name)) return 'edit-figures';
  if (ownFigures.includes(type.name)) return 'edit-own-figures';
  if (type.owner === 'organisation' || posts.includes(type.name)) return 'edit-own';
  return 'edit-shared';
}

/**
 * The role by which someone may add, change or remove a record, or undefined. Shared facts are the keeper's; participants edit their own
 * contribution and posts; judgements are each organisation's own; a rapporteur writes notes on the named partnerships.
 */
export function editRight(standing: Standing, type: RecordType, of: Ownership): RoleGrant | undefined {
  const action = editOf(type);
  if (action === 'edit-common') return rightAnywhere(standing, 'edit-common');
  if (type.name === 'citation')
    return (['edit-shared', 'edit-figures', 'edit-own', 'edit-own-figures'] as const)
      .map((each) => rightFor(standing, each, of.owner))
      .concat(of.owner === null ? [rightAnywhere(standing, 'edit-common')] : [])
      .find((grant) => grant !== undefined);
  if (of.owner === null && action !== 'edit-own' && action !== 'edit-own-figures')
    return rightAnywhere(standing, 'edit-common');
  const direct = rightFor(standing, action, of.owner);
  if (direct !== undefined) return direct;
  if (type.name === 'contribution' && of.organisation !== null)
    return rightFor(standing, 'edit-own-figures', of.organisation);
  if (posts.includes(type.name) && of.keeper !== null) return rightFor(standing, 'edit-shared', of.keeper);
  if (type.name === 'note')
    return standing.grants.find(
      (grant) => grant.role === 'rapporteur' && grant.organisation === of.owner && grant.partnership === of.partnership,
    );
  return undefined;
}

/** Whether someone may add a record of a type for any organisation at all: as whose it will be depends on what is filled in. */
export function mayAddSome(standing: Standing, type: RecordType): boolean {
  const possible: readonly Action[] =
    type.name === 'citation'
      ? ['edit-shared', 'edit-figures', 'edit-own', 'edit-own-figures', 'edit-common']
      : type.name === 'contribution'
        ? ['edit-figures', 'edit-own-figures']
        : posts.includes(type.name)
          ? ['edit-own', 'edit-shared']
          : editOf(type) === 'edit-shared' || editOf(type) === 'edit-figures'
            ? [editOf(type), 'edit-common']
            : [editOf(type)];
  return (
    possible.some((action) => rightAnywhere(standing, action) !== undefined) ||
    (type.name === 'note' && standing.grants.some((grant) => grant.role === 'rapporteur'))
  );
}
