import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Asker, operator } from '#database/connection.ts';
import { readRecord } from '#database/records.ts';
import { recordTypeNamed } from '#domain/register/record-types.ts';
import { takeTurn } from '#features/accounts/doorway.ts';
import { giveRole, invite, manage, type RoleWanted } from '#features/accounts/manage-accounts.ts';
import { lift, publishRecord, readRecordReach } from '#features/publish/publish-record.ts';
import { saveRecord } from '#features/records/save-record.ts';
import type { OidcConfig } from '#platform/config.ts';
import { leaveForProvider, returnFromProvider } from '#platform/identity-provider.ts';
import { loadReference, type Services } from '../../src/services.ts';
import { createApp } from '../../src/web/app.ts';
import { freshDatabase } from './fresh-database.ts';
import { addAsker, clock, cookieOf, grantOf, servicesOf } from './signed-in.ts';

/** Weaknesses that were found by attacking the program; each stays found. */

let store: Awaited<ReturnType<typeof freshDatabase>>;
let services: Services;
let app: ReturnType<typeof createApp>;
const home = 'http://localhost';

beforeAll(async () => {
  store = await freshDatabase();
  services = servicesOf(store, { VERBAND_PROXIES: '1' });
  app = createApp(services, 'nl');
  await loadReference(store.owner, { examples: false });
});
afterAll(() => store.drop());

const send = (path: string, init: RequestInit = {}, headers: Readonly<Record<string, string>> = {}) =>
  Promise.resolve(
    app.request(`${home}${path}`, {
      ...init,
      headers: {
        host: 'localhost',
        'x-forwarded-for': '192.0.2.1',
        ...(init.method === 'POST' ? { origin: home } : {}),
        ...headers,
      },
    }),
  );

const form = (fields: Readonly<Record<string, string>>): RequestInit => {
  const body = new URLSearchParams(fields).toString();
  return { method: 'POST', body, headers: {} };
};
const formHeaders = (init: RequestInit): Record<string, string> => ({
  'content-type': 'application/x-www-form-urlencoded',
  'content-length': String(String(init.body).length),
});
const post = (
  path: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
) => {
  const init = form(fields);
  return send(path, init, { ...formHeaders(init), ...headers });
};

/** An invited account that opened its link. @returns its cookie and the code of the link */
async function openedInvitation(email: string): Promise<{ readonly cookie: string; readonly code: string }> {
  const invited = await invite(
    { database: store.owner, config: services.config, now: clock.now },
    operator,
    { name: 'Iemand', email },
    {
      role: 'clerk',
      organisation: 'leiden',
      partnership: null,
      body: null,
      group: null,
      from: '2026-01-01',
      until: null,
    },
  );
  if (invited.kind !== 'invited') throw new Error(JSON.stringify(invited));
  const opened = await post(`/inloggen/uitnodiging/${invited.code}`, {});
  const cookie = /__Host-verband=[^;]+/.exec(opened.headers.get('set-cookie') ?? '')?.[0] ?? '';
  return { cookie, code: invited.code };
}

describe('pages of signing in', () => {
  test('are kept by no cache: they hold the key of the authenticator app', async () => {
    const { cookie, code } = await openedInvitation('cache@leiden.example');
    const page = await send('/inloggen/instellen', {}, { cookie });
    expect(page.status).toBe(200);
    expect(await page.text()).toMatch(/class="secret"/);
    for (const path of ['/inloggen/instellen', '/inloggen', `/inloggen/uitnodiging/${code}`]) {
      const { headers } = await send(path, {}, { cookie });
      expect(headers.get('cache-control'), path).toBe('private, no-store');
      expect(headers.get('etag'), path).toBeNull();
    }
    expect((await send('/')).headers.get('cache-control')).toMatch(/^public/);
  });
});

describe('limits', () => {
  test('a body that does not tell its length is not read into memory beyond what a form needs', async () => {
    const chunk = new Uint8Array(50_000).fill(97);
    let read = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        read += chunk.length;
        if (read > 30_000_000) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const answer = await send('/inloggen', { method: 'POST', body, duplex: 'half' } as RequestInit);
    expect(answer.status).toBe(400);
    expect(read).toBeLessThan(1_000_000);
  });

  test('another address of the same network does not give another turn', async () => {
    const statuses = new Set<number>();
    for (let index = 0; index < 70; index += 1)
      statuses.add((await send('/privacy?als=x', {}, { 'x-forwarded-for': `2001:db8::${index}:0:0:1` })).status);
    expect([...statuses].toSorted()).toEqual([200, 429]);
  });
});

const doorway = () => ({ database: store.database, config: services.config, now: clock.now });
const typeOf = (name: string) => {
  const type = recordTypeNamed(name);
  if (type === undefined) throw new Error(name);
  return type;
};
const ask = (text: string) => sql.raw<Record<string, string>>(text).execute(store.owner.kysely);

/** A provider on this computer that signs its identity tokens with one key and publishes one. */
async function startProvider(signsWith: 'published' | 'other') {
  const [published, other] = [0, 1].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }));
  if (published === undefined || other === undefined) throw new Error('no keys');
  let nonce = '';
  const token = (issuer: string) => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const now = Math.floor(Date.now() / 1000);
    const text = `${part({ alg: 'RS256', kid: 'k' })}.${part({ iss: issuer, aud: 'verband', sub: 'x', nonce, iat: now, exp: now + 60 })}`;
    const key = (signsWith === 'published' ? published : other).privateKey;
    return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
  };
  const server = createServer((request, response) => {
    const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
    const answers: Record<string, () => object> = {
      '/.well-known/openid-configuration': () => ({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      }),
      '/token': () => ({ access_token: 'a', token_type: 'Bearer', id_token: token(issuer) }),
      '/keys': () => ({
        keys: [{ ...published.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }],
      }),
    };
    const answer = answers[request.url ?? ''];
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer?.() ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const config: OidcConfig = {
    issuer: `http://localhost:${(server.address() as AddressInfo).port}`,
    clientId: 'verband',
    clientSecret: 'x'.repeat(20),
    name: 'Proef',
    scope: 'openid',
    roles: '',
  };
  return {
    config,
    enter: async () => {
      const { flow } = await leaveForProvider(config, `${home}/inloggen/terug`);
      nonce = flow.nonce;
      return returnFromProvider(config, new URL(`${home}/inloggen/terug?code=c&state=${flow.state}`), flow);
    },
    close: () => server.close(),
  };
}

describe('signing in', () => {
  test('an identity token that the provider did not sign is refused', async () => {
    const good = await startProvider('published');
    expect(await good.enter()).toMatchObject({ kind: 'person', person: { subject: 'x' } });
    good.close();
    const bad = await startProvider('other');
    expect(await bad.enter()).toMatchObject({ kind: 'refused' });
    bad.close();
  });

  test('a link elsewhere does not sign anyone in through the provider', async () => {
    const provider = createApp(
      servicesOf(store, { VERBAND_OIDC_ISSUER: 'https://id.example', VERBAND_OIDC_CLIENT_ID: 'verband' }),
      'nl',
    );
    const answer = await provider.request(`${home}/inloggen/aanbieder?terug=/taken`, {
      headers: { host: 'localhost', 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.headers.get('location')).toBe('/inloggen?terug=%2Ftaken');
  });

  test('what was counted of a visitor is forgotten after a day', async () => {
    await ask("insert into attempt values ('oud', 3, now() - interval '26 hours', now() - interval '26 hours')");
    await takeTurn(store.database, 'password of x@leiden.example', { address: '198.51.100.9', agent: '' });
    expect((await ask("select 1 from attempt where subject = 'oud'")).rows).toEqual([]);
  });

  test('many tries at once are counted one after the other', async () => {
    // Every connection is open first, so that the tries really meet.
    await Promise.all(Array.from({ length: 10 }, () => sql`select pg_sleep(0.2)`.execute(store.database.kysely)));
    const waits = await Promise.all(
      Array.from({ length: 30 }, () =>
        takeTurn(store.database, 'password of tegelijk@leiden.example', { address: '198.51.100.7', agent: '' }),
      ),
    );
    expect(waits.filter((seconds) => seconds === 0)).toHaveLength(6);
  });

  test('a recovery code has more than 112 bits, works once, and dashes do not matter', async () => {
    const { cookie } = await openedInvitation('herstel@leiden.example');
    const page = await (await send('/inloggen/instellen', {}, { cookie })).text();
    const secret = /class="secret"[^>]*>([^<]+)</.exec(page)?.[1]?.replace(/\s/g, '') ?? '';
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.now().getTime() });
    const wachtwoord = 'paarse wolken boven zee';
    const set = await post(
      '/inloggen/instellen',
      { manier: 'wachtwoord', email: 'herstel@leiden.example', wachtwoord, nogmaals: wachtwoord, code },
      { cookie },
    );
    const codes = [...(await set.text()).matchAll(/<code>([a-z0-9-]+)<\/code>/g)].map((found) => found[1] ?? '');
    expect(codes).toHaveLength(10);
    for (const each of codes) expect(each).toMatch(/^([a-z2-9]{6}-){3}[a-z2-9]{6}$/);
    expect(24 * Math.log2(31)).toBeGreaterThan(112);
    const enter = async (typed: string) => {
      const half = await post('/inloggen', { email: 'herstel@leiden.example', wachtwoord });
      const session = /__Host-verband=[^;]+/.exec(half.headers.get('set-cookie') ?? '')?.[0] ?? '';
      return (await post('/inloggen/code', { code: typed }, { cookie: session })).status;
    };
    expect(await enter(codes[0]?.replaceAll('-', '').toUpperCase() ?? '')).toBe(303);
    expect(await enter(codes[0] ?? '')).toBe(400);
    expect(await enter(codes[1] ?? '')).toBe(303);
  });

  test('a try with an address nobody has is written down like any other, without the address', async () => {
    expect((await post('/inloggen', { email: 'niemand@nergens.example', wachtwoord: 'x' })).status).toBe(400);
    const { rows } = await ask(
      "select action, actor, becomes::text as becomes from audit where record_type = 'account' and record_id = 'unknown'",
    );
    expect(rows).toEqual([{ action: 'sign-in-refused', actor: 'door', becomes: '{"method": "password"}' }]);
  });

  test('who signs in through the identity provider keeps no other way in, which would outlive the provider’s no', async () => {
    const asker = await addAsker(store.owner, 'Van de aanbieder', [grantOf('clerk', 'leiden')]);
    const id = asker.standing.account ?? '';
    await ask(
      `update account_login set oidc_issuer = 'https://id.example', oidc_subject = 'x' where account_id = '${id}'`,
    );
    const cookie = await cookieOf(store.owner, asker);
    for (const doe of ['passkey', 'wachtwoord-begin', 'wachtwoord', 'codes'])
      expect((await post('/account', { doe }, { cookie })).status, doe).toBe(403);
    expect((await post('/account/passkey/begin', {}, { cookie })).status).toBe(403);
    expect(await (await send('/account', {}, { cookie })).text()).not.toMatch(/data-passkey|wachtwoord-begin/);
    const administrator = await addAsker(store.owner, 'Beheerder', [grantOf('administrator', null)]);
    expect(await manage(doorway(), administrator, id, 'link')).toEqual({ kind: 'forbidden' });
  });

  test('signing out leaves no page behind', async () => {
    const asker = await addAsker(store.owner, 'Gaat weg', [grantOf('clerk', 'leiden')]);
    const answer = await post('/uitloggen', {}, { cookie: await cookieOf(store.owner, asker) });
    expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"');
  });
});

describe('what gets out', () => {
  test('every answer has the headers that keep it in its place, also one to another host or method', async () => {
    for (const [method, host] of [
      ['GET', 'evil.example'],
      ['OPTIONS', 'localhost'],
      ['PUT', 'localhost'],
      ['GET', 'localhost'],
    ] as const) {
      const answer = await app.request(`${home}/`, { method, headers: { host } });
      expect(answer.headers.get('content-security-policy'), `${method} ${host}`).toContain("frame-ancestors 'none'");
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      if (method !== 'GET') expect(answer.status).toBe(404);
    }
  });

  test('the code of an invitation is not in the log when something fails', async () => {
    const lines: string[] = [];
    const fail = () => Promise.reject(new Error('broken'));
    const broken = {
      ...services,
      log: { ...services.log, error: (line: object) => lines.push(JSON.stringify(line)) } as unknown as Services['log'],
      database: { ...services.database, write: fail, read: fail },
    };
    const answer = await createApp(broken, 'nl').request(`${home}/inloggen/uitnodiging/geheime-code`, {
      method: 'POST',
      headers: { host: 'localhost', origin: home },
    });
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('broken');
    expect(lines.join()).toContain('/inloggen/uitnodiging/…');
    expect(lines.join()).not.toContain('geheime-code');
  });

  test('figures about the running are not for everyone behind a proxy on the same computer', async () => {
    const status = async (environment: Record<string, string>) =>
      (
        await createApp(servicesOf(store, environment), 'nl').request(`${home}/metrics`, {
          headers: { host: 'localhost' },
        })
      ).status;
    expect(await status({})).toBe(200);
    expect(await status({ VERBAND_PUBLIC_URL: 'https://verband.example' })).toBe(404);
    expect(await status({ VERBAND_PROXIES: '1' })).toBe(404);
  });

  test('the application does not read which records are closed', async () => {
    await expect(sql`select * from restricted_record`.execute(store.database.kysely)).rejects.toThrow(
      'permission denied',
    );
  });
});

describe('what is not one’s own', () => {
  test('a deed by the name of something every object has is no deed', async () => {
    const administrator = await addAsker(store.owner, 'Beheerder', [grantOf('administrator', null)]);
    const other = (await addAsker(store.owner, 'Ander', [grantOf('clerk', 'leiden')])).standing.account ?? '';
    const cookie = await cookieOf(store.owner, administrator);
    for (const doe of ['constructor', '__proto__', 'toString'])
      expect((await post(`/beheer/accounts/${other}`, { doe }, { cookie })).status, doe).toBe(400);
  });

  const wanted = (more: Partial<RoleWanted>): RoleWanted => ({
    role: 'council_member',
    organisation: 'wassenaar',
    partnership: null,
    body: null,
    group: null,
    from: '2026-01-01',
    until: null,
    ...more,
  });

  test('an administrator gives no role on a body, partnership or group that the organisation is no part of', async () => {
    const administrator = await addAsker(store.owner, 'Beheerder Wassenaar', [grantOf('administrator', 'wassenaar')]);
    const friend = (await addAsker(store.owner, 'Vriend', [grantOf('executive', 'wassenaar')])).standing.account ?? '';
    await ask("insert into party_group (id, organisation_id, name) values ('f-leiden', 'leiden', 'Fractie')");
    await ask(`insert into body (id, name, kind, partnership_id)
      select x.id, x.id, 'general_board', (select p.id from partnership p where x.takes_part =
        exists (select from participation q where q.partnership_id = p.id and q.organisation_id = 'wassenaar') order by p.id limit 1)
      from (values ('eigen-bestuur', true), ('ander-bestuur', false)) as x (id, takes_part)`);
    const body = 'ander-bestuur';
    const { rows } = await ask(`select partnership_id from body where id = '${body}'`);
    const partnership = rows[0]?.['partnership_id'] ?? '';
    expect(partnership).not.toBe('');
    for (const role of [
      wanted({ role: 'board_member', body }),
      wanted({ role: 'rapporteur', partnership }),
      wanted({ group: 'f-leiden' }),
    ])
      expect(await giveRole(doorway(), administrator, friend, role)).toMatchObject({
        kind: 'refused',
        findings: [{ code: 'not-of-organisation' }],
      });
    expect(
      await giveRole(doorway(), administrator, friend, wanted({ role: 'board_member', body: 'eigen-bestuur' })),
    ).toEqual({ kind: 'done' });
  });

  test('an administrator of one organisation reaches, also in the database, no way to sign in of another', async () => {
    const mine = await addAsker(store.owner, 'Raadslid Leiden', [grantOf('council_member', 'leiden')]);
    const theirs = await addAsker(store.owner, 'Raadslid Voorschoten', [grantOf('council_member', 'voorschoten')]);
    const reached = async (administrator: Asker) => {
      const read = (table: string) =>
        store.database.read(administrator, async (tx) => {
          const { rows } = await sql<{ account_id: string }>`select account_id from ${sql.table(table)}`.execute(tx);
          const ids = rows.map((row) => row.account_id);
          return [mine, theirs].map((asker) => ids.includes(asker.standing.account ?? ''));
        });
      return { logins: await read('account_login'), roles: await read('role_grant') };
    };
    const local = await addAsker(store.owner, 'Beheerder Leiden', [grantOf('administrator', 'leiden')]);
    expect(await reached(local)).toEqual({ logins: [true, false], roles: [true, false] });
    const whole = await addAsker(store.owner, 'Beheerder', [grantOf('administrator', null)]);
    expect(await reached(whole)).toEqual({ logins: [true, true], roles: [true, true] });
    const wanted = { ...grantOf('council_member', 'leiden'), from: clock.today() };
    const person = { name: 'Nieuw Raadslid', email: 'nieuw@leiden.example' };
    expect(
      (await invite({ database: store.database, config: services.config, now: clock.now }, local, person, wanted)).kind,
    ).toBe('invited');
    expect(
      (await invite({ database: store.database, config: services.config, now: clock.now }, local, person, wanted)).kind,
    ).toBe('refused');
  });

  test('a key that a closed record has is refused; nothing is called saved that is not, and nothing is lost', async () => {
    const clerk = await addAsker(store.owner, 'Griffier', [grantOf('clerk', 'leiden')]);
    const person = typeOf('person');
    await ask("insert into person (id, name, publication) values ('z-dicht', 'Dicht', 'confidential')");
    const save = (typed: Record<string, string>, was?: { id: string; version: number }) =>
      saveRecord(store.database, clerk, person, typed, was, null);
    expect(await save({ id: 'z-dicht', name: 'Nieuw' })).toMatchObject({ kind: 'refused' });
    expect(await save({ id: 'z-open', name: 'Open' })).toMatchObject({ kind: 'saved' });
    expect(await save({ id: 'z-dicht', name: 'Open' }, { id: 'z-open', version: 1 })).toMatchObject({
      kind: 'refused',
    });
    expect(
      (await store.database.read(clerk, (tx) => readRecord(tx, person, 'z-open')))?.values['name'],
      'the record that was to be renamed',
    ).toBe('Open');
  });

  test('a council cannot get round the board by imposing the board’s secrecy again under its own name', async () => {
    const { rows } = await ask('select id, keeper_id from partnership where keeper_id is not null limit 1');
    const id = rows[0]?.['id'] ?? '';
    const clerk = await addAsker(store.owner, 'Griffier', [grantOf('clerk', rows[0]?.['keeper_id'] ?? '')]);
    const type = typeOf('partnership');
    const impose = async (imposedBy: 'general_board' | 'council', imposedOn: string, remark: string | null = null) =>
      publishRecord(
        store.database,
        clerk,
        type,
        id,
        (await readRecordReach(store.database, clerk, type, id))?.reach.revision ?? 0,
        {
          publication: 'confidential',
          group: null,
          secrecy: { ground: 'woo-5.1-2-b', imposedBy, imposedOn, ratifiedOn: null, remark },
        },
        null,
      );
    expect(await impose('general_board', '2026-05-01')).toEqual({ kind: 'done' });
    expect(await impose('council', '2026-05-01')).toEqual({ kind: 'secrecy-stands' });
    expect(await impose('council', '2026-06-01')).toEqual({ kind: 'secrecy-stands' });
    expect(await lift(store.database, clerk, type, id, 'council', '2026-06-02', null)).toEqual({ kind: 'board-first' });
    expect(await lift(store.database, clerk, type, id, 'board', '2026-06-02', null)).toEqual({ kind: 'done' });
    // What the board did is kept when its secrecy is described better.
    expect(await impose('general_board', '2026-05-01', 'toelichting')).toEqual({ kind: 'done' });
    expect(await lift(store.database, clerk, type, id, 'council', '2026-06-03', null)).toEqual({ kind: 'done' });
  });
});
