import pg from 'pg';
import { CannotStart } from './cannot-start.ts';

/**
 * Checks that a database of one's own answers, within some seconds.
 * @throws CannotStart `database-unreachable`; the line never holds the password
 */
export async function checkReachable(address: string): Promise<void> {
  let host = '?';
  try {
    host = new URL(address).host;
  } catch {
    throw new CannotStart('database-unreachable', { host, reason: 'geen geldig adres' });
  }
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 4_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
  } catch (problem) {
    const { code, message, errors } = problem as Error & { code?: string; errors?: Error[] };
    throw new CannotStart('database-unreachable', { host, reason: code ?? errors?.[0]?.message ?? message });
  }
}

/** The login name in a database address. */
export function loginOf(address: string): string {
  return decodeURIComponent(new URL(address).username);
}
