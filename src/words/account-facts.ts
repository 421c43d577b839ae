import type { Role } from '#domain/access/roles.ts';
import { roleName } from './access.ts';
import type { ChangedField } from './changed-fields.ts';
import { dayText } from './format.ts';
import type { Language } from './language.ts';

type Both = { readonly nl: string; readonly en: string };
type Facts = Readonly<Record<string, unknown>>;

const labels: Readonly<Record<string, Both>> = {
  role: { nl: 'Rol', en: 'Role' },
  organisation: { nl: 'Organisatie', en: 'Organisation' },
  partnership: { nl: 'Samenwerking', en: 'Partnership' },
  body: { nl: 'Orgaan', en: 'Body' },
  group: { nl: 'Fractie', en: 'Group' },
  from: { nl: 'Vanaf', en: 'From' },
  until: { nl: 'Tot', en: 'Until' },
  state: { nl: 'Stand', en: 'State' },
  method: { nl: 'Manier', en: 'Way' },
  link: { nl: 'Link', en: 'Link' },
  by: { nl: 'Door', en: 'By' },
  origin: { nl: 'Gegeven door', en: 'Given by' },
  added: { nl: 'Toegevoegd', en: 'Added' },
  removed: { nl: 'Weggehaald', en: 'Taken away' },
  changed: { nl: 'Gewijzigd', en: 'Changed' },
  confirmed: { nl: 'Bevestigd', en: 'Confirmed' },
  sessions: { nl: 'Sessies beëindigd', en: 'Sessions ended' },
};

const values: Readonly<Record<string, Both>> = {
  invited: { nl: 'uitgenodigd', en: 'invited' },
  active: { nl: 'actief', en: 'active' },
  blocked: { nl: 'geblokkeerd', en: 'blocked' },
  removed: { nl: 'verwijderd', en: 'removed' },
  invitation: { nl: 'uitnodiging', en: 'invitation' },
  reset: { nl: 'nieuwe toegang', en: 'new access' },
  link: { nl: 'link', en: 'link' },
  password: { nl: 'wachtwoord', en: 'password' },
  code: { nl: 'code', en: 'code' },
  'password-totp': { nl: 'wachtwoord en app', en: 'password and app' },
  'password-recovery': { nl: 'wachtwoord en herstelcode', en: 'password and recovery code' },
  'recovery-codes': { nl: 'herstelcodes', en: 'recovery codes' },
  passkey: { nl: 'passkey', en: 'passkey' },
  oidc: { nl: 'account van de organisatie', en: 'account of the organisation' },
  administrator: { nl: 'beheerder', en: 'administrator' },
  operator: { nl: 'opdrachtregel', en: 'command line' },
  name: { nl: 'naam', en: 'name' },
  true: { nl: 'ja', en: 'yes' },
  false: { nl: 'nee', en: 'no' },
};

function valueText(language: Language, name: string, value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = String(value);
  if (name === 'role') return roleName(language, text as Role);
  if ((name === 'from' || name === 'until') && /^\d{4}-\d\d-\d\d$/.test(text)) return dayText(language, text);
  return values[text]?.[language] ?? text;
}

/** What the audit trail says of an account, in words: roles, state and ways to sign in, never a name. */
export function accountFacts(language: Language, was: Facts | null, becomes: Facts | null): readonly ChangedField[] {
  const names = [...new Set([...Object.keys(labels), ...Object.keys(was ?? {}), ...Object.keys(becomes ?? {})])];
  return names
    .filter((name) => name !== 'id')
    .map((name) => ({
      label: labels[name]?.[language] ?? name,
      was: valueText(language, name, was?.[name]),
      becomes: valueText(language, name, becomes?.[name]),
    }))
    .filter((field) => field.was !== field.becomes);
}
