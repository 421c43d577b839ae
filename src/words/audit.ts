import type { Role } from '#domain/access/roles.ts';
import { roleName } from './access.ts';
import type { Language } from './language.ts';

type Both = { readonly nl: string; readonly en: string };

const actions: Readonly<Record<string, Both>> = {
  create: { nl: 'toegevoegd', en: 'added' },
  change: { nl: 'gewijzigd', en: 'changed' },
  remove: { nl: 'verwijderd', en: 'removed' },
  publish: { nl: 'zichtbaarheid bepaald', en: 'visibility decided' },
  'sign-in': { nl: 'ingelogd', en: 'signed in' },
  'sign-in-refused': { nl: 'inloggen geweigerd', en: 'sign-in refused' },
  'sign-out': { nl: 'uitgelogd', en: 'signed out' },
  account: { nl: 'account gewijzigd', en: 'account changed' },
  role: { nl: 'rol gegeven of beëindigd', en: 'role given or ended' },
};

const origins: Readonly<Record<string, Both>> = {
  form: { nl: 'formulier', en: 'form' },
  import: { nl: 'inlezen', en: 'import' },
  reference: { nl: 'gegevens van de regio', en: 'data of the region' },
  correction: { nl: 'correctie', en: 'correction' },
  generated: { nl: 'gemaakt om te meten', en: 'made for measuring' },
};

/** What was done, in one word. */
export const auditActionName = (language: Language, action: string): string => actions[action]?.[language] ?? action;

/** Every action of the audit trail. */
export const auditActions: readonly string[] = Object.keys(actions);

/** Who did something and from where: the name for who may know it, otherwise the role, otherwise only from where. */
export function whoDid(
  language: Language,
  entry: { readonly actor: string | null; readonly actor_role: Role | null; readonly origin: string },
): string {
  const from = origins[entry.origin]?.[language] ?? entry.origin;
  const who = entry.actor ?? (entry.actor_role === null ? undefined : roleName(language, entry.actor_role));
  return who === undefined ? from : `${who} (${from})`;
}
