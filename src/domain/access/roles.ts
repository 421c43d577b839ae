/**
 * Roles a person can have, each for one organisation and a period. `resident` is everyone who has not signed in.
 * The order is the order of the page "Wie mag wat".
 */
export const roles = [
  'council_member',
  'rapporteur',
  'committee_member',
  'clerk',
  'deputy_clerk',
  'executive',
  'board_member',
  'board_deputy',
  'audit_office',
  'policy_officer',
  'financial_officer',
  'regional_secretary',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** A role, or nobody in particular. */
export type AnyRole = Role | 'resident';

/** Roles that last only as long as their holder is in the council or the executive (Wgr 13(2), 14, 18–20). */
export const boardRoles: readonly Role[] = ['board_member', 'board_deputy'];

/** Roles of a councillor who does something for the whole council: end with the seat in the council. */
export const councilRoles: readonly Role[] = ['rapporteur'];

/** What a role of this kind must name besides the organisation. */
export function namedBy(role: Role): 'body' | 'partnership' | 'nothing' {
  if (boardRoles.includes(role) || role === 'committee_member') return 'body';
  return role === 'rapporteur' ? 'partnership' : 'nothing';
}
