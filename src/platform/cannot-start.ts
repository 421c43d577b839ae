/** Why the program cannot start, in one line that says what to do. Nothing was changed. */
export type StartProblem =
  | 'port-in-use'
  | 'second-instance'
  | 'database-unreachable'
  | 'schema-newer'
  | 'needs-user'
  | 'setting-wrong'
  | 'app-login-missing'
  | 'no-binaries'
  | 'database-broken'
  | 'no-database';

const lines: Record<StartProblem, { readonly nl: string; readonly en: string }> = {
  'port-in-use': {
    nl: 'Poort {port} is al in gebruik. Stop het andere programma of kies een andere poort met --port.',
    en: 'Port {port} is already in use. Stop the other program or choose another port with --port.',
  },
  'second-instance': {
    nl: 'Verband draait al op de map {folder} (proces {pid}). Stop dat proces of kies een andere map met --data.',
    en: 'Verband already runs on the folder {folder} (process {pid}). Stop that process or choose another folder with --data.',
  },
  'database-unreachable': {
    nl: 'De database op {host} is niet bereikbaar ({reason}). Controleer DATABASE_URL en of de server draait.',
    en: 'The database at {host} cannot be reached ({reason}). Check DATABASE_URL and whether the server runs.',
  },
  'schema-newer': {
    nl: 'De database is gemaakt door een nieuwere versie van Verband ({migrations}). Installeer die versie; er is niets veranderd.',
    en: 'The database was made by a newer version of Verband ({migrations}). Install that version; nothing was changed.',
  },
  'needs-user': {
    nl: 'PostgreSQL draait niet als root en een gebruikersnaamruimte lukt hier niet ({reason}). Start als gewone gebruiker of geef DATABASE_URL.',
    en: 'PostgreSQL does not run as root and a user namespace fails here ({reason}). Start as a normal user or give DATABASE_URL.',
  },
  'setting-wrong': {
    nl: 'De instelling {name} klopt niet; verwacht wordt {expected}.',
    en: 'The setting {name} is not right; expected is {expected}.',
  },
  'app-login-missing': {
    nl: "Naast DATABASE_URL is DATABASE_APP_URL nodig: een tweede login zonder eigen tabellen. Maak hem met: CREATE ROLE verband_app LOGIN PASSWORD '…'",
    en: "Besides DATABASE_URL, DATABASE_APP_URL is needed: a second login that owns no table. Make it with: CREATE ROLE verband_app LOGIN PASSWORD '…'",
  },
  'no-binaries': {
    nl: 'Er is geen PostgreSQL voor dit systeem ({platform}) meegeleverd. Geef DATABASE_URL van een PostgreSQL vanaf versie 16.',
    en: 'No PostgreSQL is shipped for this system ({platform}). Give DATABASE_URL of a PostgreSQL from version 16 on.',
  },
  'database-broken': {
    nl: 'De meegeleverde PostgreSQL start niet ({reason}). Kijk in {log}.',
    en: 'The embedded PostgreSQL does not start ({reason}). See {log}.',
  },
  'no-database': {
    nl: 'In de map {folder} staat nog geen database. Start eerst met npm start, of kies een map met --data.',
    en: 'There is no database in the folder {folder} yet. Run npm start first, or choose a folder with --data.',
  },
};

/** Thrown when the program cannot start; the way in prints one line and exits with 1. */
export class CannotStart extends Error {
  readonly problem: StartProblem;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(problem: StartProblem, values: Readonly<Record<string, string | number>> = {}) {
    super(problem);
    this.problem = problem;
    this.values = values;
    this.message = this.describe('en');
  }

  /** The line for the user. */
  describe(language: 'nl' | 'en'): string {
    return lines[this.problem][language].replace(/\{(\w+)\}/g, (_, name: string) => String(this.values[name] ?? '?'));
  }
}
