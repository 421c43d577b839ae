import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Asker, anyone, operator } from '#database/connection.ts';
import { readRecord, writeRecords } from '#database/records.ts';
import { editRight, mayAddSome } from '#domain/access/edit.ts';
import { maySee, type Publication, publications } from '#domain/access/publication.ts';
import { actions, roleMay } from '#domain/access/rights.ts';
import { type Role, roles } from '#domain/access/roles.ts';
import { rightAnywhere, rightFor } from '#domain/access/standing.ts';
import { wgrCompliance } from '#domain/assessment/delivered/wgr-compliance.ts';
import { recordTypeNamed } from '#domain/register/record-types.ts';
import { type Segment, segments } from '#features/addresses.ts';
import { writeFrameworkFile } from '#importers/framework/framework-file.ts';
import { loadReference } from '../../src/services.ts';
import { createApp } from '../../src/web/app.ts';
import { gate } from '../../src/web/gate.ts';
import { type Route, routes } from '../../src/web/routes.ts';
import { freshDatabase } from './fresh-database.ts';
import { addAsker, cookieOf, grantOf, newAddress, servicesOf } from './signed-in.ts';

type Store = Awaited<ReturnType<typeof freshDatabase>>;
const keeper = 'leiden';
const places = { own: keeper, participant: 'voorschoten', stranger: 'wassenaar' } as const;
const partnership = recordTypeNamed('partnership');
if (partnership === undefined) throw new Error('no partnership');
const kind = partnership;

let store: Store;
let app: ReturnType<typeof createApp>;
const askers: { readonly name: string; readonly asker: Asker; readonly cookie: string | undefined }[] = [];

const key = (publication: Publication) => `proef-${publication}`;

beforeAll(async () => {
  store = await freshDatabase();
  await loadReference(store.owner, { examples: false });
  app = createApp(servicesOf(store, { VERBAND_PROXIES: '1' }), 'nl');
  await store.owner.write(operator, async (tx) => {
    await sql`insert into party_group (id, organisation_id, name) values ('groep', ${keeper}, 'Groep')`.execute(tx);
    const example = await readRecord(tx, kind, 'holland-rijnland');
    if (example === undefined) throw new Error('no example');
    for (const publication of publications) {
      const id = key(publication);
      const values = { ...example.values, id, name: `Proef ${publication}`, keeper_id: keeper };
      await writeRecords(tx, kind, [{ id, values, was: null, publication, group: 'groep' }], {
        role: null,
        organisation: null,
        reason: null,
        origin: 'form',
      });
      const part = recordTypeNamed('participation');
      if (part === undefined) throw new Error('no participation');
      const [one] = (
        await sql<{
          id: string;
        }>`select id from participation where partnership_id = 'holland-rijnland' and organisation_id = 'voorschoten'`.execute(
          tx,
        )
      ).rows;
      const participation = one === undefined ? undefined : await readRecord(tx, part, one.id);
      if (participation === undefined) throw new Error('no participation of voorschoten');
      await writeRecords(
        tx,
        part,
        [{ id: `${id}/voorschoten/-`, values: { ...participation.values, partnership_id: id }, was: null }],
        { role: null, organisation: null, reason: null, origin: 'form' },
      );
    }
  });
  await store.owner.write(operator, async (tx) => {
    const own = recordTypeNamed('framework');
    if (own === undefined) throw new Error('no framework');
    for (const publication of publications) {
      const framework = `kader-${publication}`;
      const values = {
        ...Object.fromEntries(own.columns.map((column) => [column.name, null])),
        organisation_id: keeper,
        framework,
        version: 1,
        title: framework,
        content: writeFrameworkFile({ ...wgrCompliance, key: framework }),
      };
      await writeRecords(
        tx,
        own,
        [{ id: `${keeper}/${framework}/1`, values, was: null, publication, group: 'groep' }],
        {
          role: null,
          organisation: null,
          reason: null,
          origin: 'form',
        },
      );
    }
  });
  const unconfirmed: readonly Role[] = ['clerk', 'council_member', 'board_member'];
  for (const [place, organisation, confirmed] of [
    ...Object.entries(places).map(([place, organisation]) => [place, organisation, true] as const),
    ['own unconfirmed', keeper, false] as const,
  ])
    for (const role of confirmed ? roles : unconfirmed) {
      const also: Role[] = role === 'rapporteur' || role.startsWith('board') ? ['council_member'] : [];
      const group = role === 'council_member' && place.startsWith('own') ? 'groep' : null;
      const asker = await addAsker(
        store.owner,
        `${role} ${place}`,
        [...also, role].map((each) =>
          grantOf(each, organisation, {
            partnership: each === role && also.length > 0 ? key('confidential') : null,
            confirmed,
          }),
        ),
      );
      if (group !== null)
        await sql`update role_grant set group_id = 'groep' where account_id = ${asker.standing.account}`.execute(
          store.owner.kysely,
        );
      askers.push({
        name: `${role} ${place}`,
        asker: {
          ...asker,
          standing: { ...asker.standing, grants: asker.standing.grants.map((grant) => ({ ...grant, group })) },
        },
        cookie: await cookieOf(store.owner, asker),
      });
    }
  askers.push({ name: 'visitor', asker: anyone, cookie: undefined });
  const author = askers.find((each) => each.name === 'policy_officer own')?.asker.standing.account;
  await sql`update partnership set author_id = ${author} where id = ${key('draft')}`.execute(store.owner.kysely);
  await sql`update audit set author_id = ${author} where record_id = ${key('draft')}`.execute(store.owner.kysely);
});
afterAll(() => store.drop());

const request = async (
  method: Route['method'],
  path: string,
  cookie: string | undefined,
  form: Readonly<Record<string, string>> = {},
): Promise<number> =>
  (
    await app.request(`http://localhost${path}`, {
      method,
      headers: {
        host: 'localhost',
        'x-forwarded-for': newAddress(),
        ...(cookie === undefined ? {} : { cookie }),
        ...(method === 'POST' ? { origin: 'http://localhost' } : {}),
      },
      ...(method === 'POST' ? { body: new URLSearchParams(form) } : {}),
    })
  ).status;

const pattern = (route: Route): string =>
  route.path.map((part) => (part.startsWith(':') ? part : segments[part as Segment].nl)).join('/');

interface Target {
  readonly publication: Publication;
  readonly visible: boolean;
  readonly edits: boolean;
  readonly publishes: boolean;
}

interface Case {
  readonly path: (publication: Publication) => string;
  readonly form?: Readonly<Record<string, string>>;
  /** What one gets who passes the gate. */
  readonly expected: (asker: Asker, target: Target) => number;
}

const seen = (_: Asker, { visible }: Target) => (visible ? 200 : 404);
/** A record of the organisation itself, which is no part of a partnership: participants see nothing more of it than others. */
const seenOwn = (asker: Asker, { publication }: Target) =>
  maySee(asker.standing, {
    publication,
    owner: keeper,
    partnership: null,
    author: null,
    group: 'groep',
    participants: [],
    shared: false,
  })
    ? 200
    : 404;
const edits = (done: number) => (_: Asker, target: Target) => (!target.visible ? 404 : target.edits ? done : 403);
const recordCase = (word: string, expected: Case['expected'], form?: Case['form']): Case => ({
  path: (publication) => `/gegevens/partnership/${word}?id=${key(publication)}`,
  expected,
  ...(form === undefined ? {} : { form }),
});
/** The four models of the Leidse regio, which everyone may see and hardly anyone may manage. */
const models = '/afwegen/leidse-regio/leidse-regio-modellen-2017/1';
const manages =
  (done: number): Case['expected'] =>
  (asker) =>
    rightFor(asker.standing, 'edit-own', 'leidse-regio') === undefined ? 403 : done;
const stale = { 'was-id': '', 'was-version': '999', id: '', name: 'X', status: 'active' };

/** Addresses about one record, by pattern. */
const recordCases: Readonly<Record<string, Case>> = {
  'GET overzicht/:id': { path: () => '/overzicht/voorschoten', expected: () => 200 },
  ...Object.fromEntries(
    ['', '/deelnemers', '/financien', '/bestuur', '/risicos', '/wettelijke-toets', '/documenten', '/geschiedenis'].map(
      (tab) => [
        `GET samenwerkingen/:id${tab}`,
        { path: (publication: Publication) => `/samenwerkingen/${key(publication)}${tab}`, expected: seen },
      ],
    ),
  ),
  'GET afwegen/:organisation/:assessment/:round/vergelijken': {
    path: () => '/afwegen/leidse-regio/leidse-regio-modellen-2017/1/vergelijken',
    expected: () => 200,
  },
  'GET organisaties/:id': { path: () => '/organisaties/leiden', expected: () => 200 },
  'GET personen/:id': { path: () => '/personen/niemand', expected: () => 404 },
  'GET gegevens/:type/toevoegen': {
    path: () => '/gegevens/partnership/toevoegen',
    expected: (asker) => (mayAddSome(asker.standing, kind) ? 200 : 403),
  },
  'POST gegevens/:type/toevoegen': {
    path: () => '/gegevens/partnership/toevoegen',
    form: { id: 'niet goed' },
    expected: (asker) => (mayAddSome(asker.standing, kind) ? 400 : 403),
  },
  'GET gegevens/:type/wijzigen': recordCase('wijzigen', edits(200)),
  'POST gegevens/:type/wijzigen': recordCase('wijzigen', edits(400), stale),
  'GET gegevens/:type/verwijderen': recordCase('verwijderen', edits(200)),
  'POST gegevens/:type/verwijderen': recordCase('verwijderen', edits(200), { versie: '999' }),
  'GET gegevens/:type/geschiedenis': recordCase('geschiedenis', seen),
  'GET gegevens/:type/publicatie': recordCase('publicatie', seen),
  'POST gegevens/:type/publicatie': recordCase(
    'publicatie',
    (_, target) => (!target.visible ? 404 : target.publishes ? 409 : 403),
    { zichtbaar: 'group', versie: '999' },
  ),
  'GET afwegen/:organisation/:assessment/:round': {
    path: () => '/afwegen/leidse-regio/leidse-regio-modellen-2017/1',
    expected: () => 200,
  },
  // Every organisation of this test is another than that of the assessment: nobody may write in its forms.
  'POST afwegen/:organisation/:assessment/:round/gewichten': {
    path: () => '/afwegen/leidse-regio/leidse-regio-modellen-2017/1/gewichten',
    form: { beoordelaar: 'bron@1', 'g-lobbymacht': '100' },
    expected: () => 403,
  },
  'GET beheer/bestanden/:id': { path: () => '/beheer/bestanden/geen', expected: () => 404 },
  'POST beheer/bestanden/:id': { path: () => '/beheer/bestanden/geen', expected: () => 303 },
  'GET beheer/accounts/:id': { path: () => '/beheer/accounts/a-geen', expected: () => 404 },
  'POST beheer/accounts/:id': { path: () => '/beheer/accounts/a-geen', form: { doe: 'blokkeer' }, expected: () => 404 },
  'GET inloggen/uitnodiging/:id': { path: () => '/inloggen/uitnodiging/geen', expected: () => 200 },
  'POST inloggen/uitnodiging/:id': { path: () => '/inloggen/uitnodiging/geen', expected: () => 404 },
  'GET kaders/:key/:version': { path: () => '/kaders/wgr-scan/1', expected: () => 200 },
  'GET kaders/:organisation/:key/:version': {
    path: (publication) => `/kaders/${keeper}/kader-${publication}/1`,
    expected: seenOwn,
  },
  ...Object.fromEntries(
    (['GET', 'POST'] as const).map((method) => [
      `${method} kaders/:organisation/:key/:version/wijzigen`,
      {
        path: (publication: Publication) => `/kaders/${keeper}/kader-${publication}/1/wijzigen`,
        form: { 'was-versie': '999' },
        expected: (asker: Asker, target: Target) => {
          if (seenOwn(asker, target) === 404) return 404;
          if (rightFor(asker.standing, 'edit-own', keeper) === undefined) return 403;
          return method === 'GET' ? 200 : 409;
        },
      },
    ]),
  ),
  'GET afwegen/:organisation/:assessment/:round/regelen': { path: () => `${models}/regelen`, expected: manages(200) },
  'POST afwegen/:organisation/:assessment/:round/regelen': {
    path: () => `${models}/regelen`,
    form: { doe: 'close', versie: '999' },
    expected: manages(409),
  },
  'GET afwegen/:organisation/:assessment/:round/invullen': {
    path: () => `${models}/invullen?beoordelaar=leidse-regio%2Fleidse-regio-modellen-2017%2F1%2Fbron`,
    expected: manages(200),
  },
  'POST afwegen/:organisation/:assessment/:round/invullen': {
    path: () => `${models}/invullen?beoordelaar=leidse-regio%2Fleidse-regio-modellen-2017%2F1%2Fbron`,
    form: { doe: 'bewaren' },
    expected: manages(303),
  },
  'GET afwegen/:organisation/:assessment/:round/bijeen': { path: () => `${models}/bijeen`, expected: () => 200 },
  'POST afwegen/:organisation/:assessment/:round/bijeen': { path: () => `${models}/bijeen`, expected: manages(303) },
  'GET correcties/toevoegen': {
    path: (publication) => `/correcties/toevoegen?type=partnership&id=${key(publication)}`,
    expected: seen,
  },
  'POST correcties/toevoegen': {
    path: (publication) => `/correcties/toevoegen?type=partnership&id=${key(publication)}`,
    form: {},
    expected: (_, { visible }) => (visible ? 400 : 404),
  },
};

describe('who may ask what', () => {
  test('every address with something filled in has a case here: a new one without fails', () => {
    const missing = routes
      .filter((route) => route.path.some((part) => part.startsWith(':')))
      .map((route) => `${route.method} ${pattern(route)}`)
      .filter((name) => recordCases[name] === undefined);
    expect(missing).toEqual([]);
  });

  test('every role at its own, a participating and a strange organisation × every address × every publication state', async () => {
    let asked = 0;
    const wrong: string[] = [];
    for (const { name, asker, cookie } of askers) {
      const targets: Target[] = publications.map((publication) => ({
        publication,
        visible: maySee(asker.standing, {
          publication,
          owner: keeper,
          partnership: key(publication),
          author:
            publication === 'draft'
              ? (askers.find((each) => each.name === 'policy_officer own')?.asker.standing.account ?? null)
              : null,
          group: 'groep',
          participants: ['voorschoten'],
          shared: true,
        }),
        edits:
          editRight(asker.standing, kind, {
            owner: keeper,
            keeper,
            organisation: null,
            partnership: key(publication),
          }) !== undefined,
        publishes: rightFor(asker.standing, 'publish', keeper) !== undefined,
      }));
      for (const route of routes) {
        const id = `${route.method} ${pattern(route)}`;
        const known = recordCases[id];
        const passes = gate(route.access, asker);
        const perState = known !== undefined && new Set(publications.map((each) => known.path(each))).size > 1;
        for (const target of perState ? targets : targets.slice(0, 1)) {
          const path = known?.path(target.publication) ?? `/${pattern(route)}`;
          const form = {
            ...known?.form,
            ...(known?.form?.['was-id'] === undefined
              ? {}
              : { 'was-id': key(target.publication), id: key(target.publication) }),
          };
          const status = await request(route.method, path, id === 'POST uitloggen' ? undefined : cookie, form);
          asked += 1;
          const refused = passes === 'sign-in' ? (route.method === 'GET' ? 303 : 403) : 403;
          const fine =
            passes !== 'pass'
              ? status === refused
              : known === undefined
                ? status < 500 && (status !== 403 || route.access === 'door')
                : status === known.expected(asker, target);
          if (!fine) wrong.push(`${name}: ${route.method} ${path} (${target.publication}) gave ${status}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(3_000);
  });

  test('the page "Wie mag wat" shows exactly the table that is asked', async () => {
    const html = await (await app.request('http://localhost/wie-mag-wat', { headers: { host: 'localhost' } })).text();
    const shown = new Set(
      [...html.matchAll(/data-right="([a-z_]+) ([a-z-]+)"/g)].map((found) => `${found[1]} ${found[2]}`),
    );
    const asked = new Set(
      actions.flatMap((action) =>
        (['resident', ...roles] as const).filter((role) => roleMay(role, action)).map((role) => `${role} ${action}`),
      ),
    );
    expect(shown).toEqual(asked);
    const { rows } = await sql<{ role: string; action: string }>`select role, action from access_right`.execute(
      store.owner.kysely,
    );
    expect(new Set(rows.map(({ role, action }) => `${role} ${action}`))).toEqual(asked);
  });

  test('an administrator sees nothing that is not public, and gives no role to oneself', async () => {
    for (const { asker } of askers.filter((each) => each.name.startsWith('administrator')))
      for (const action of actions.filter((each) => !['manage-accounts', 'see-sign-ins'].includes(each)))
        expect(rightAnywhere(asker.standing, action), action).toBeUndefined();
    const own = askers.find((each) => each.name === 'administrator own');
    const account = own?.asker.standing.account ?? '';
    expect(
      await request('POST', `/beheer/accounts/${account}`, own?.cookie, {
        doe: 'rol',
        rol: 'clerk',
        organisatie: keeper,
      }),
    ).toBe(403);
    expect(
      await request('POST', '/beheer/accounts', own?.cookie, {
        naam: 'Iemand Anders',
        email: 'a@b.example',
        rol: 'clerk',
        organisatie: 'wassenaar',
      }),
    ).toBe(403);
    expect(
      await request('POST', '/beheer/accounts', own?.cookie, {
        naam: 'Iemand Anders',
        email: 'a@b.example',
        rol: 'administrator',
      }),
    ).toBe(403);
  });
});
