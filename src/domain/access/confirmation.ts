import { type Action, roleMay } from './rights.ts';
import { boardRoles, type Role } from './roles.ts';

/**
 * What counts only for a role that a second person confirmed. Who gives roles (an administrator) could invite a second self; so what is
 * secret, what is for one's own group, and confirming itself wait for someone of the organisation who knows the person.
 */
export const closedActions: readonly Action[] = ['see-confidential', 'confirm-roles'];

/** Whether a role opens something that waits for a confirmation. */
export function opensClosed(grant: { readonly role: Role; readonly group: string | null }): boolean {
  return (
    grant.group !== null ||
    boardRoles.includes(grant.role) ||
    closedActions.some((action) => roleMay(grant.role, action))
  );
}

/** A check code as it was typed, without the spaces and dashes people put in it. */
export const plainCheckCode = (typed: string): string => typed.replace(/[\s.-]/g, '');

/** A check code as it is shown: eight digits in two groups. */
export const shownCheckCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;
