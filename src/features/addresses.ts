/** Builders of every address, and nothing else: readable, lasting, with the language and the organisation looked from in it. */
export type Language = 'nl' | 'en';

/** What may follow the question mark; empty values are left out. */
export type Query = Readonly<Record<string, string | number | undefined | null | readonly string[]>>;

/** First words of the addresses in both languages. */
export const segments = {
  overview: { nl: 'overzicht', en: 'overview' },
  partnerships: { nl: 'samenwerkingen', en: 'partnerships' },
  organisations: { nl: 'organisaties', en: 'organisations' },
  people: { nl: 'personen', en: 'people' },
  tasks: { nl: 'taken', en: 'tasks' },
  compare: { nl: 'vergelijken', en: 'compare' },
  search: { nl: 'zoeken', en: 'search' },
  knowledge: { nl: 'voorbeelden', en: 'examples' },
  sources: { nl: 'bronnen', en: 'sources' },
  admin: { nl: 'beheer', en: 'administration' },
  files: { nl: 'bestanden', en: 'files' },
  records: { nl: 'gegevens', en: 'records' },
  corrections: { nl: 'correcties', en: 'corrections' },
  history: { nl: 'geschiedenis', en: 'history' },
  finance: { nl: 'financien', en: 'finance' },
  governance: { nl: 'bestuur', en: 'governance' },
  participants: { nl: 'deelnemers', en: 'participants' },
  risks: { nl: 'risicos', en: 'risks' },
  checklist: { nl: 'wettelijke-toets', en: 'legal-check' },
  documents: { nl: 'documenten', en: 'documents' },
  add: { nl: 'toevoegen', en: 'add' },
  edit: { nl: 'wijzigen', en: 'edit' },
  remove: { nl: 'verwijderen', en: 'remove' },
  import: { nl: 'inlezen', en: 'import' },
  help: { nl: 'uitleg', en: 'help' },
  signIn: { nl: 'inloggen', en: 'sign-in' },
  signOut: { nl: 'uitloggen', en: 'sign-out' },
  code: { nl: 'code', en: 'code' },
  setUp: { nl: 'instellen', en: 'set-up' },
  invitation: { nl: 'uitnodiging', en: 'invitation' },
  passkey: { nl: 'passkey', en: 'passkey' },
  begin: { nl: 'begin', en: 'begin' },
  provider: { nl: 'aanbieder', en: 'provider' },
  back: { nl: 'terug', en: 'back' },
  account: { nl: 'account', en: 'account' },
  accounts: { nl: 'accounts', en: 'accounts' },
  log: { nl: 'logboek', en: 'log' },
  roles: { nl: 'rollen', en: 'roles' },
  rights: { nl: 'wie-mag-wat', en: 'who-may-what' },
  privacy: { nl: 'privacy', en: 'privacy' },
  accessibility: { nl: 'toegankelijkheid', en: 'accessibility' },
  votes: { nl: 'stemverhoudingen', en: 'voting-weights' },
  keep: { nl: 'bewaren', en: 'keep' },
  annex: { nl: 'bijlage', en: 'annex' },
  weigh: { nl: 'afwegen', en: 'weigh' },
  frameworks: { nl: 'kaders', en: 'frameworks' },
  fill: { nl: 'invullen', en: 'fill-in' },
  manage: { nl: 'regelen', en: 'manage' },
  together: { nl: 'bijeen', en: 'together' },
  weights: { nl: 'gewichten', en: 'weights' },
  legalForm: { nl: 'rechtsvorm', en: 'legal-form' },
  publication: { nl: 'publicatie', en: 'publication' },
} as const;
export type Segment = keyof typeof segments;

/** Adds the query to a path. */
export function withQuery(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) for (const each of value) parameters.append(name, each);
    else if (value !== undefined && value !== null && value !== '') parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** An address of known words and identifiers: `address('nl', ['partnerships', {id}])`. */
export function address(
  language: Language,
  parts: readonly (Segment | { readonly id: string })[],
  query: Query = {},
): string {
  const path = parts.map((part) =>
    typeof part === 'string' ? segments[part][language] : part.id.split('/').map(encodeURIComponent).join('/'),
  );
  return withQuery(`${language === 'en' ? '/en' : ''}/${path.join('/')}`, query);
}

/** The front page. */
export const home = (language: Language): string => (language === 'en' ? '/en' : '/');

/** The dashboard of an organisation. */
export const overview = (language: Language, organisation: string, query: Query = {}): string =>
  address(language, ['overview', { id: organisation }], query);

/** The list of partnerships. */
export const partnershipList = (language: Language, query: Query = {}): string =>
  address(language, ['partnerships'], query);

/** One partnership, or one of its pages. */
export const partnershipPage = (language: Language, partnership: string, page?: Segment, query: Query = {}): string =>
  address(
    language,
    page === undefined ? ['partnerships', { id: partnership }] : ['partnerships', { id: partnership }, page],
    query,
  );

/** One organisation. */
export const organisationPage = (language: Language, organisation: string, query: Query = {}): string =>
  address(language, ['organisations', { id: organisation }], query);

/** One person. */
export const personPage = (language: Language, person: string): string => address(language, ['people', { id: person }]);

/** The address of a round of an assessment, or of one of its pages. @param id organisation, assessment and round, with slashes between */
export const assessmentPage = (
  language: Language,
  id: string,
  page?: 'manage' | 'fill' | 'together' | 'compare',
  query: Query = {},
): string => address(language, page === undefined ? ['weigh', { id }] : ['weigh', { id }, page], query);

/** The edit form of a record. */
export const recordForm = (language: Language, type: string, id: string): string =>
  address(language, ['records', { id: type }, 'edit'], { id });

/** The form for a new record, with what is known already. */
export const newRecordForm = (language: Language, type: string, known: Query = {}): string =>
  address(language, ['records', { id: type }, 'add'], known);

/** The history of a record. */
export const recordHistory = (language: Language, type: string, id: string): string =>
  address(language, ['records', { id: type }, 'history'], { id });

/** Who may see a record. */
export const recordPublication = (language: Language, type: string, id: string): string =>
  address(language, ['records', { id: type }, 'publication'], { id });

/** The other language's address of a path: the words translated, identifiers and query kept. */
export function inLanguage(path: string, search: string, language: Language): string {
  const parts = path.split('/').filter((part) => part !== '');
  const from: Language = parts[0] === 'en' ? 'en' : 'nl';
  const rest = from === 'en' ? parts.slice(1) : parts;
  const known = new Map(
    Object.values(segments).map((segment) => [segment[from] as string, segment[language] as string]),
  );
  const translated = rest.map((part) => known.get(part) ?? part);
  return `${language === 'en' ? '/en' : ''}/${translated.join('/')}${search}`.replace(/(.)\/$/, '$1');
}
