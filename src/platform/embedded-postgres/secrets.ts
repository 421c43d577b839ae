import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Passwords of the three logins, and the port that was used last. */
export interface DatabaseSecrets {
  readonly port: number;
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
}

const file = (folder: string) => join(folder, 'database.json');

/** The secrets of a data folder, or undefined when there are none yet. */
export function readSecrets(folder: string): DatabaseSecrets | undefined {
  return existsSync(file(folder)) ? (JSON.parse(readFileSync(file(folder), 'utf8')) as DatabaseSecrets) : undefined;
}

/** Keeps the secrets, readable by the owner of the folder only. */
export function keepSecrets(folder: string, secrets: DatabaseSecrets): void {
  writeFileSync(`${file(folder)}.new`, JSON.stringify(secrets), { mode: 0o600 });
  renameSync(`${file(folder)}.new`, file(folder));
}

/** New random passwords. */
export function newSecrets(): DatabaseSecrets {
  const password = () => randomBytes(24).toString('base64url');
  return { port: 0, superuser: password(), owner: password(), app: password() };
}
