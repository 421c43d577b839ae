import type { Day } from '../time/day.ts';
import { closedActions } from './confirmation.ts';
import { type Action, roleMay } from './rights.ts';
import { boardRoles, councilRoles, type Role } from './roles.ts';

/** A role given to an account, for an organisation and a period. */
export interface RoleGrant {
  readonly id: string;
  readonly role: Role;
  /** null: the whole installation; for administrators only. */
  readonly organisation: string | null;
  /** Of a rapporteur: the partnership; of a board member: the partnership of the body. */
  readonly partnership: string | null;
  readonly body: string | null;
  /** The political group, for what only one's own group may see. */
  readonly group: string | null;
  readonly from: Day;
  /** The first day on which it no longer holds. */
  readonly until: Day | null;
  /** A second person, not the one who gave it, confirmed who holds it; until then it opens nothing that is closed. */
  readonly confirmed: boolean;
}

/** Who someone is today: the account and the roles that are in force. */
export interface Standing {
  /** null: a visitor who has not signed in. */
  readonly account: string | null;
  readonly grants: readonly RoleGrant[];
}

/** A visitor. */
export const visitor: Standing = { account: null, grants: [] };

const lasts = (grant: RoleGrant, day: Day): boolean => grant.from <= day && (grant.until === null || day < grant.until);

/**
 * The roles that are in force on a day. A board member or deputy whose seat in the council or executive ended is none any more
 * (Wgr 13(2)); a rapporteur is a councillor.
 */
export function inForce(grants: readonly RoleGrant[], day: Day): readonly RoleGrant[] {
  const running = grants.filter((grant) => lasts(grant, day));
  const holds = (grant: RoleGrant, among: readonly Role[]) =>
    running.some((other) => among.includes(other.role) && other.organisation === grant.organisation);
  return running.filter((grant) => {
    if (boardRoles.includes(grant.role)) return holds(grant, ['council_member', 'executive']);
    if (councilRoles.includes(grant.role)) return holds(grant, ['council_member']);
    return true;
  });
}

/** Whether a role that is in force lets its holder do something. */
const lets = (grant: RoleGrant, action: Action): boolean =>
  roleMay(grant.role, action) && (grant.confirmed || !closedActions.includes(action));

/** The role by which someone may do something for an organisation, or undefined. */
export function rightFor(standing: Standing, action: Action, organisation: string | null): RoleGrant | undefined {
  return standing.grants.find(
    (grant) => lets(grant, action) && (grant.organisation === null || grant.organisation === organisation),
  );
}

/** The role by which someone may do something for any organisation at all, or undefined. */
export function rightAnywhere(standing: Standing, action: Action): RoleGrant | undefined {
  return standing.grants.find((grant) => lets(grant, action));
}
