import type { Publication } from '#domain/access/publication.ts';
import type { Action } from '#domain/access/rights.ts';
import type { AnyRole } from '#domain/access/roles.ts';
import type { Language } from './language.ts';

type Both = { readonly nl: string; readonly en: string };

const roleNames: Readonly<Record<AnyRole, Both>> = {
  resident: { nl: 'inwoner (niet ingelogd)', en: 'resident (not signed in)' },
  council_member: { nl: 'raadslid', en: 'council member' },
  rapporteur: { nl: 'rapporteur', en: 'rapporteur' },
  committee_member: { nl: 'commissielid, geen raadslid', en: 'committee member, no councillor' },
  clerk: { nl: 'griffier', en: 'clerk' },
  deputy_clerk: { nl: 'plaatsvervangend griffier', en: 'deputy clerk' },
  executive: { nl: 'collegelid', en: 'executive member' },
  board_member: { nl: 'bestuurslid', en: 'board member' },
  board_deputy: { nl: 'plaatsvervangend bestuurslid', en: 'deputy board member' },
  audit_office: { nl: 'rekenkamer', en: 'audit office' },
  policy_officer: { nl: 'beleidsmedewerker', en: 'policy officer' },
  financial_officer: { nl: 'financieel medewerker', en: 'financial officer' },
  regional_secretary: { nl: 'regiosecretaris', en: 'regional secretary' },
  administrator: { nl: 'beheerder van accounts', en: 'account administrator' },
};

const actionNames: Readonly<Record<Action, Both>> = {
  'see-internal': { nl: 'zien wat intern is', en: 'see what is internal' },
  'see-confidential': { nl: 'zien wat geheim is', en: 'see what is secret' },
  'edit-shared': { nl: 'feiten van een samenwerking wijzigen', en: 'change facts of a partnership' },
  'edit-figures': { nl: 'cijfers van een samenwerking wijzigen', en: 'change figures of a partnership' },
  'edit-own': { nl: 'eigen oordeel, posten en notities wijzigen', en: 'change own judgement, posts and notes' },
  'edit-own-figures': { nl: 'eigen cijfers en bijdrage wijzigen', en: 'change own figures and contribution' },
  'edit-common': {
    nl: 'gedeelde lijsten wijzigen (bronnen, organisaties, personen)',
    en: 'change common lists (sources, organisations, people)',
  },
  publish: { nl: 'bepalen wie iets ziet, geheimhouding vastleggen', en: 'decide who sees something, record secrecy' },
  'propose-correction': { nl: 'een correctie voorstellen', en: 'propose a correction' },
  import: { nl: 'bestanden inlezen', en: 'import files' },
  'see-log': { nl: 'het logboek lezen', en: 'read the log' },
  'see-sign-ins': { nl: 'zien wie wanneer inlogde', en: 'see who signed in when' },
  'manage-accounts': { nl: 'accounts en rollen beheren', en: 'manage accounts and roles' },
  'confirm-roles': { nl: 'bevestigen wie een rol heeft', en: 'confirm who holds a role' },
};

const publicationNames: Readonly<Record<Publication, Both>> = {
  draft: { nl: 'concept', en: 'draft' },
  group: { nl: 'alleen mijn fractie', en: 'only my group' },
  internal: { nl: 'intern', en: 'internal' },
  public: { nl: 'openbaar', en: 'public' },
  confidential: { nl: 'geheim', en: 'secret' },
};

const publicationReach: Readonly<Record<Publication, Both>> = {
  draft: { nl: 'Alleen wie het schreef.', en: 'Only who wrote it.' },
  group: { nl: 'Alleen leden van dezelfde fractie.', en: 'Only members of the same political group.' },
  internal: {
    nl: 'Iedereen met een rol bij de eigenaar; feiten van een samenwerking ook bij de deelnemers.',
    en: 'Everyone with a role at the owner; facts of a partnership also at its participants.',
  },
  public: { nl: 'Iedereen, ook zonder inloggen.', en: 'Everyone, also without signing in.' },
  confidential: {
    nl: 'Raad, college, griffie en rekenkamer van de eigenaar; bij een samenwerking ook haar bestuur.',
    en: 'Council, executive, clerk and audit office of the owner; of a partnership also its board.',
  },
};

/** A role as it is called. */
export const roleName = (language: Language, role: AnyRole): string => roleNames[role][language];

/** What one may do, as it is called. */
export const actionName = (language: Language, action: Action): string => actionNames[action][language];

/** How far something reaches, as it is called. */
export const publicationName = (language: Language, publication: Publication): string =>
  publicationNames[publication][language];

/** Who sees something with this reach. */
export const publicationWho = (language: Language, publication: Publication): string =>
  publicationReach[publication][language];
