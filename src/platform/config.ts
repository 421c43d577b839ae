import { CannotStart } from './cannot-start.ts';

/** Signing in through an identity provider. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** What the button says. */
  readonly name: string;
  readonly scope: string;
  /** Which claim value gives which role, as `claim:value=role@organisation`, separated by semicolons. */
  readonly roles: string;
}

/** Backups on a schedule. */
export interface BackupConfig {
  readonly folder: string;
  /** Time of day in Amsterdam, as 02:30. */
  readonly at: string;
  /** How many are kept. */
  readonly keep: number;
}

/** Everything that is set from outside, by environment only. */
export interface Config {
  /** The address under which people reach the pages, when not this computer's own; https unless loopback. */
  readonly publicUrl: URL | undefined;
  /** Number of proxies in front that set X-Forwarded-For. */
  readonly proxies: number;
  readonly sessionHours: number;
  readonly idleMinutes: number;
  readonly oidc: OidcConfig | undefined;
  readonly backup: BackupConfig | undefined;
  /** Seconds that a page waits for one statement before it says that the database is slow. */
  readonly patienceSeconds: number;
  readonly metricsToken: string | undefined;
  readonly contact: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration.
 * @throws CannotStart `setting-wrong`, naming the variable; never its value when it is a secret
 */
export function readConfig(environment: Environment = process.env): Config {
  const text = (name: string): string | undefined => {
    const value = environment[name]?.trim();
    return value === undefined || value === '' ? undefined : value;
  };
  const wrong = (name: string, expected: string): never => {
    throw new CannotStart('setting-wrong', { name, expected });
  };
  const number = (name: string, otherwise: number, least: number, most: number): number => {
    const value = text(name);
    if (value === undefined) return otherwise;
    const read = Number(value);
    return Number.isInteger(read) && read >= least && read <= most ? read : wrong(name, `${least} – ${most}`);
  };
  const url = (name: string): URL | undefined => {
    const value = text(name);
    if (value === undefined) return undefined;
    try {
      const read = new URL(value);
      const loopback = isLoopback(read.hostname);
      return read.protocol === 'https:' || (loopback && read.protocol === 'http:') ? read : wrong(name, 'https://…');
    } catch (problem) {
      if (problem instanceof CannotStart) throw problem;
      return wrong(name, 'https://…');
    }
  };
  const issuer = url('VERBAND_OIDC_ISSUER');
  const clientId = text('VERBAND_OIDC_CLIENT_ID');
  if (issuer !== undefined && clientId === undefined) wrong('VERBAND_OIDC_CLIENT_ID', 'VERBAND_OIDC_ISSUER');
  const folder = text('VERBAND_BACKUP_FOLDER');
  const at = text('VERBAND_BACKUP_AT') ?? '02:30';
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(at)) wrong('VERBAND_BACKUP_AT', '02:30');
  const roles = text('VERBAND_OIDC_ROLES') ?? '';
  return {
    publicUrl: url('VERBAND_PUBLIC_URL'),
    proxies: number('VERBAND_PROXIES', 0, 0, 5),
    sessionHours: number('VERBAND_SESSION_HOURS', 12, 1, 24),
    idleMinutes: number('VERBAND_IDLE_MINUTES', 60, 5, 720),
    oidc:
      issuer === undefined || clientId === undefined
        ? undefined
        : {
            issuer: text('VERBAND_OIDC_ISSUER') ?? issuer.href,
            clientId,
            clientSecret: text('VERBAND_OIDC_CLIENT_SECRET'),
            name: text('VERBAND_OIDC_NAME') ?? issuer.host,
            scope: text('VERBAND_OIDC_SCOPE') ?? 'openid profile email',
            roles,
          },
    backup: folder === undefined ? undefined : { folder, at, keep: number('VERBAND_BACKUP_KEEP', 14, 1, 3650) },
    patienceSeconds: number('VERBAND_PATIENCE_SECONDS', 20, 1, 300),
    metricsToken: text('VERBAND_METRICS_TOKEN'),
    contact: text('VERBAND_CONTACT'),
  };
}

/** Whether a host name is this computer's own loopback. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\]|::1)$/.test(host);
}

/**
 * The key that backups are encrypted with, or undefined. From the environment only: what stands in a command is seen by others.
 * @throws CannotStart `setting-wrong` when it is too short to resist guessing
 */
export function backupKey(environment: Environment = process.env): string | undefined {
  const key = environment['VERBAND_BACKUP_KEY'];
  if (key === undefined || key === '') return undefined;
  if (key.length < 20)
    throw new CannotStart('setting-wrong', { name: 'VERBAND_BACKUP_KEY', expected: '≥ 20 tekens / characters' });
  return key;
}
