import { sql } from 'kysely';
import { type Asker, type Database, operator } from '#database/connection.ts';
import type { Role } from '#domain/access/roles.ts';
import type { RoleGrant } from '#domain/access/standing.ts';
import { acceptabilitySampler } from '#features/assessment/sample-acceptability.ts';
import { powerCalculator } from '#features/voting-power/compute-power.ts';
import { readConfig } from '#platform/config.ts';
import { openLog } from '#platform/log.ts';
import { openMetrics } from '#platform/metrics.ts';
import { hashOf, newId, newToken } from '#platform/tokens.ts';
import type { Services } from '../../src/services.ts';
import type { freshDatabase } from './fresh-database.ts';

export const clock = { now: () => new Date('2026-11-24T12:00:00Z'), today: () => '2026-11-24' };
const calculator = powerCalculator();
const acceptability = acceptabilitySampler();
const queue = { send: async () => {}, work: async () => {}, close: async () => {} };

/** Services on a fresh database, without a server or a worker. */
export const servicesOf = (
  store: Awaited<ReturnType<typeof freshDatabase>>,
  environment: Readonly<Record<string, string>> = {},
): Services => ({
  database: store.database,
  queue,
  clock,
  log: openLog('silent'),
  config: readConfig(environment),
  power: (game, request) => calculator.compute(game, request),
  acceptability,
  metrics: openMetrics(() => ({ open: 0, waiting: 0 })),
  readiness: async () => ({ ready: true, database: 'ok', stopping: false }),
  close: async () => {},
});

/** A role for an organisation, since long and for long. */
export const grantOf = (role: Role, organisation: string | null, more: Partial<RoleGrant> = {}): RoleGrant => ({
  id: newId('g'),
  role,
  organisation,
  partnership: null,
  body: null,
  group: null,
  from: '2020-01-01',
  until: null,
  confirmed: true,
  ...more,
});

/** Makes an account with roles in the database, as if it had been set up. */
export async function addAsker(owner: Database, name: string, grants: readonly RoleGrant[]): Promise<Asker> {
  const account = newId('a');
  await owner.write(operator, async (tx) => {
    await sql`insert into account (id, name, state) values (${account}, ${name}, 'active')`.execute(tx);
    await sql`insert into account_login (account_id) values (${account})`.execute(tx);
    for (const grant of grants)
      await sql`insert into role_grant (id, account_id, role, organisation_id, partnership_id, body_id, group_id, valid_from, valid_until, confirmed_at)
        values (${grant.id}, ${account}, ${grant.role}, ${grant.organisation}, ${grant.partnership}, ${grant.body}, ${grant.group}, ${grant.from}, ${grant.until},
          ${grant.confirmed ? new Date() : null})`.execute(tx);
  });
  return { kind: 'account', name, standing: { account, grants } };
}

/** The cookie of an account that signed in. */
export async function cookieOf(owner: Database, asker: Asker): Promise<string> {
  const token = newToken();
  await owner.write(operator, async (tx) => {
    await sql`insert into session (id, hash, account_id, method, complete, idle_until, ends_at)
      values (${newId('s')}, ${hashOf(token)}, ${asker.standing.account}, 'passkey', true, now() + interval '1 hour', now() + interval '8 hours')`.execute(
      tx,
    );
  });
  return `__Host-verband=${token}`;
}

let addresses = 0;
/** Another address of a visitor every time, so that limits per address do not meet. */
export function newAddress(): string {
  addresses += 1;
  return `192.0.2.${addresses % 250}`;
}
