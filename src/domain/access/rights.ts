import type { AnyRole } from './roles.ts';

/** Everything a person can do that not everyone may. */
export const actions = [
  'see-internal',
  'see-confidential',
  'edit-shared',
  'edit-figures',
  'edit-own',
  'edit-own-figures',
  'edit-common',
  'publish',
  'propose-correction',
  'import',
  'see-log',
  'see-sign-ins',
  'manage-accounts',
  'confirm-roles',
] as const;
export type Action = (typeof actions)[number];

/**
 * Who may do what, always within the organisation for which one has the role. This one table is asked by the use cases,
 * copied into the database for its own check, and shown on the page "Wie mag wat".
 *
 * Shared facts of a partnership belong to its keeper, judgements to each organisation. An administrator manages accounts
 * and sees nothing that is not public.
 */
export const rights: Readonly<Record<Action, readonly AnyRole[]>> = {
  'see-internal': [
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
  ],
  // Gemeentewet 87–89, Wgr 16(5) and 23: what is secret reaches the council, the executive and who supports or audits them.
  'see-confidential': ['council_member', 'clerk', 'deputy_clerk', 'executive', 'audit_office', 'regional_secretary'],
  'edit-shared': ['clerk', 'deputy_clerk', 'policy_officer', 'regional_secretary'],
  'edit-figures': ['clerk', 'deputy_clerk', 'financial_officer', 'regional_secretary'],
  'edit-own': ['clerk', 'deputy_clerk', 'policy_officer'],
  'edit-own-figures': ['clerk', 'deputy_clerk', 'financial_officer'],
  'edit-common': ['clerk', 'deputy_clerk', 'policy_officer', 'regional_secretary'],
  publish: ['clerk', 'deputy_clerk', 'regional_secretary'],
  'propose-correction': [
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
  ],
  import: ['clerk', 'deputy_clerk', 'policy_officer', 'financial_officer', 'regional_secretary'],
  'see-log': ['clerk', 'deputy_clerk', 'audit_office'],
  'see-sign-ins': ['administrator'],
  'manage-accounts': ['administrator'],
  // Never an administrator: who gives a role does not decide alone that it opens what is secret (domain/access/confirmation.ts).
  'confirm-roles': ['clerk', 'deputy_clerk', 'regional_secretary'],
};

/** Whether a role may do something, within its organisation. */
export function roleMay(role: AnyRole, action: Action): boolean {
  return rights[action].includes(role);
}
