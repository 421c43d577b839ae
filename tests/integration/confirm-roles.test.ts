import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCheckCode } from '#database/accounts.ts';
import { type Asker, door, operator } from '#database/connection.ts';
import { readRecord, writeRecords } from '#database/records.ts';
import { recordTypeNamed } from '#domain/register/record-types.ts';
import { confirmAsOperator, confirmRole, listConfirmable } from '#features/accounts/confirm-roles.ts';
import type { Doorway } from '#features/accounts/doorway.ts';
import { giveRole, invite, manage, type RoleWanted } from '#features/accounts/manage-accounts.ts';
import { openInvitation } from '#features/accounts/set-up.ts';
import { hashOf } from '#platform/tokens.ts';
import { loadReference, type Services } from '../../src/services.ts';
import { createApp } from '../../src/web/app.ts';
import { freshDatabase } from './fresh-database.ts';
import { addAsker, clock, cookieOf, grantOf, newAddress, servicesOf } from './signed-in.ts';

/** Who gives roles cannot read what is secret through a second self: a second person of the organisation confirms. */

let store: Awaited<ReturnType<typeof freshDatabase>>;
let services: Services;
let app: ReturnType<typeof createApp>;
let doorway: Doorway;
let byOperator: Doorway;
let administrator: Asker;
let clerk: Asker;
const today = clock.today();
const document = recordTypeNamed('partnership');
if (document === undefined) throw new Error('no partnership');
const kind = document;
const secret = 'proef-geheim';
const role = (more: Partial<RoleWanted> = {}): RoleWanted => ({
  role: 'clerk',
  organisation: 'leiden',
  partnership: null,
  body: null,
  group: null,
  from: '2026-01-01',
  until: null,
  ...more,
});

beforeAll(async () => {
  store = await freshDatabase();
  services = servicesOf(store, { VERBAND_PROXIES: '1' });
  app = createApp(services, 'nl');
  doorway = { database: store.database, config: services.config, now: clock.now };
  byOperator = { ...doorway, database: store.owner };
  await loadReference(store.owner, { examples: false });
  administrator = await addAsker(store.owner, 'Beheer', [grantOf('administrator', null)]);
  clerk = await addAsker(store.owner, 'Griffie', [grantOf('clerk', 'leiden')]);
  await store.owner.write(operator, async (tx) => {
    const example = await readRecord(tx, kind, 'holland-rijnland');
    if (example === undefined) throw new Error('no example');
    const values = { ...example.values, id: secret, name: 'Proef', keeper_id: 'leiden' };
    await writeRecords(tx, kind, [{ id: secret, values, was: null, publication: 'confidential' }], {
      role: null,
      organisation: null,
      reason: null,
      origin: 'form',
    });
  });
});
afterAll(() => store.drop());

/** Who an account is now, as a request would find it. */
async function standingOf(account: string): Promise<Asker> {
  const { rows } = await sql<{ account_name: string; grants: Asker['standing']['grants'] }>`
    select * from verband_standing(${account})`.execute(store.database.kysely);
  const found = rows[0];
  if (found === undefined) throw new Error(`${account} can do nothing`);
  return { kind: 'account', name: found.account_name, standing: { account, grants: found.grants } };
}
const sees = async (asker: Asker): Promise<boolean> =>
  (await store.database.read(asker, (tx) => readRecord(tx, kind, secret))) !== undefined;

/** Uses a link as the browser of someone would: opened, and the account set up. */
async function use(code: string): Promise<void> {
  const opened = await openInvitation(doorway, code, { address: newAddress(), agent: 'proef' }, undefined);
  if (opened.kind !== 'opened') throw new Error('link is gone');
  await store.database.write(door, async (tx) => {
    const { rows } = await sql<{ account_id: string }>`
      update account_link set used_at = clock_timestamp() where hash = ${hashOf(code)} returning account_id`.execute(
      tx,
    );
    await sql`update account set state = 'active' where id = ${rows[0]?.account_id}`.execute(tx);
  });
}
const codeOf = async (account: string): Promise<string> =>
  (await store.owner.read(operator, (tx) => readCheckCode(tx, account))) ?? '';

/** An account with a role that an administrator made and whose link was used. */
async function invited(by: Asker, email: string, wanted: RoleWanted): Promise<string> {
  const outcome = await invite(by.kind === 'operator' ? byOperator : doorway, by, { name: email, email }, wanted);
  if (outcome.kind !== 'invited') throw new Error(JSON.stringify(outcome));
  await use(outcome.code);
  return outcome.account;
}
const grantIn = async (account: string): Promise<string> => {
  const { rows } = await sql<{ id: string }>`select id from role_grant where account_id = ${account}`.execute(
    store.owner.kysely,
  );
  return rows[0]?.id ?? '';
};

describe('a second self of an administrator', () => {
  test('reads nothing that is secret, for the use case and for the database', async () => {
    const account = await invited(administrator, 'tweede@leiden.example', role());
    const second = await standingOf(account);
    expect(second.standing.grants).toMatchObject([{ role: 'clerk', confirmed: false }]);
    expect(await sees(second)).toBe(false);
    expect(await sees(clerk)).toBe(true);
    const page = await app.request(`http://localhost/samenwerkingen/${secret}`, {
      headers: { host: 'localhost', 'x-forwarded-for': newAddress(), cookie: await cookieOf(store.owner, second) },
    });
    expect(page.status).toBe(404);
  });

  test('cannot confirm itself, nor can the administrator, nor another that waits', async () => {
    const account = await invited(administrator, 'derde@leiden.example', role());
    const other = await invited(administrator, 'vierde@leiden.example', role());
    const [grant, code] = [await grantIn(account), await codeOf(account)];
    const deed = { kind: 'confirm', code } as const;
    for (const asker of [await standingOf(account), administrator, await standingOf(other)]) {
      expect(await confirmRole(doorway, asker, grant, deed, today), asker.name).toBe('missing');
      expect(
        await store.database.write(asker, (tx) => sql`select verband_confirm(${grant}, ${code}) as o`.execute(tx)),
      ).toMatchObject({
        rows: [{ o: 'missing' }],
      });
    }
    expect(await confirmAsOperator(doorway, administrator, account)).toBe(0);
    expect(await sees(await standingOf(account))).toBe(false);
  });

  test('is not confirmed by writing in the table under the login of the application, and its code is not read', async () => {
    const account = await invited(administrator, 'vijfde@leiden.example', role());
    await store.database.write(administrator, async (tx) => {
      await sql`update role_grant set confirmed_at = now(), confirmed_by = 'operator' where account_id = ${account}`.execute(
        tx,
      );
      await sql`insert into role_grant (id, account_id, role, organisation_id, valid_from, origin, confirmed_at)
        values (${`g-erbij-${account}`}, ${account}, 'council_member', 'leiden', '2026-01-01', 'operator', now())`.execute(
        tx,
      );
    });
    const standing = await standingOf(account);
    expect(standing.standing.grants.map(({ confirmed }) => confirmed)).toEqual([false, false]);
    expect(await sees(standing)).toBe(false);
    expect(await store.database.read(administrator, (tx) => readCheckCode(tx, account))).toBeUndefined();
    expect(await store.database.read(clerk, (tx) => readCheckCode(tx, account))).toBeUndefined();
    expect(await store.database.read(standing, (tx) => readCheckCode(tx, account))).toMatch(/^\d{8}$/);
  });
});

describe('confirming', () => {
  test('is done by the clerk of the organisation with the code of the person, and of no other', async () => {
    const account = await invited(administrator, 'raadslid@leiden.example', role({ role: 'council_member' }));
    const stranger = await addAsker(store.owner, 'Griffie elders', [grantOf('clerk', 'wassenaar')]);
    const [grant, code] = [await grantIn(account), await codeOf(account)];
    const confirm = (asker: Asker, typed: string) =>
      confirmRole(doorway, asker, grant, { kind: 'confirm', code: typed }, today);
    expect(await confirm(stranger, code)).toBe('missing');
    expect(await confirm(clerk, code === '00000000' ? '11111111' : '00000000')).toBe('code');
    expect(await sees(await standingOf(account))).toBe(false);
    expect(await confirm(clerk, `${code.slice(0, 4)} ${code.slice(4)}`)).toBe('done');
    expect(await sees(await standingOf(account))).toBe(true);
    expect(await confirmRole(doorway, clerk, grant, { kind: 'withdraw' }, today)).toBe('done');
    expect(await sees(await standingOf(account))).toBe(false);
    const { rows } = await sql<{ becomes: { confirmed?: boolean } }>`
      select becomes from audit where record_type = 'account' and record_id = ${account} and action = 'role' order by id`.execute(
      store.owner.kysely,
    );
    expect(rows.map(({ becomes }) => becomes.confirmed)).toEqual([undefined, true, false]);
  });

  test('ends when a link that an administrator made is used, not when the installation made it', async () => {
    const account = await invited(operator, 'eerste@leiden.example', role());
    expect(await sees(await standingOf(account))).toBe(true);
    const own = await manage(byOperator, operator, account, 'link');
    if (own.kind !== 'done' || own.code === undefined) throw new Error('no link');
    await use(own.code);
    expect(await sees(await standingOf(account))).toBe(true);
    const made = await manage(doorway, administrator, account, 'link');
    if (made.kind !== 'done' || made.code === undefined) throw new Error('no link');
    const before = await codeOf(account);
    expect(await sees(await standingOf(account)), 'a link that is only made changes nothing').toBe(true);
    await use(made.code);
    expect(await sees(await standingOf(account))).toBe(false);
    expect(await codeOf(account)).not.toBe(before);
    expect(await confirmAsOperator(byOperator, operator, account)).toBe(1);
    expect(await sees(await standingOf(account))).toBe(true);
  });

  test('of one role does not reach to a role that is given later', async () => {
    const account = await invited(administrator, 'meer@leiden.example', role({ role: 'policy_officer' }));
    await giveRole(doorway, administrator, account, role({ role: 'executive', from: today }));
    expect((await listConfirmable(doorway, clerk, today)).filter((each) => each.account === account)).toMatchObject([
      { role: 'executive', confirmed: false },
    ]);
  });

  test('is a page: who waits, the code that is typed over, and who reads what is secret', async () => {
    const account = await invited(administrator, 'blad@leiden.example', role({ role: 'council_member' }));
    const cookie = await cookieOf(store.owner, clerk);
    const send = (form?: Readonly<Record<string, string>>) =>
      Promise.resolve(
        app.request('http://localhost/beheer/rollen', {
          method: form === undefined ? 'GET' : 'POST',
          headers: {
            host: 'localhost',
            'x-forwarded-for': newAddress(),
            cookie,
            ...(form === undefined ? {} : { origin: 'http://localhost' }),
          },
          ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
        }),
      );
    expect(await (await send()).text()).toContain('blad@leiden.example');
    const deed = { doe: 'bevestig', 'rol-nummer': await grantIn(account) };
    const refused = await send({ ...deed, code: '1' });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('Deze code is niet die van deze persoon');
    const own = await app.request('http://localhost/account', {
      headers: { host: 'localhost', cookie: await cookieOf(store.owner, await standingOf(account)) },
    });
    const code = /\d{4} \d{4}/.exec(await own.text())?.[0] ?? '';
    const done = await send({ ...deed, code });
    expect(done.status).toBe(303);
    expect(await sees(await standingOf(account))).toBe(true);
  });
});
