import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operator } from '#database/connection.ts';
import { readClaimRules, rolesFromClaims } from '#domain/access/claim-roles.ts';
import { recordTypes } from '#domain/register/record-types.ts';
import { type Segment, segments } from '#features/addresses.ts';
import { readComparisonFile } from '#features/assessment/comparison-file.ts';
import { verifyAudit } from '#features/audit/verify-audit.ts';
import { exportCsv, exportWorkbook } from '#features/exchange/export-register.ts';
import { importRegister } from '#features/exchange/import-register.ts';
import { matchParticipantsFile } from '#features/exchange/match-participants.ts';
import { readSettings, settingsText } from '#features/regional-council/design-settings.ts';
import { readPowerFile } from '#features/voting-power/power-file.ts';
import { readCouncil } from '#importers/elections/read-council.ts';
import { countFile, resultFile } from '#importers/eml/eml.fixtures.ts';
import { readEml } from '#importers/eml/read-eml.ts';
import { CannotStart } from '#platform/cannot-start.ts';
import { readConfig } from '#platform/config.ts';
import { passkeyIdOf, readNewPasskey } from '#platform/passkeys.ts';
import { passwordProblem } from '#platform/passwords.ts';
import { readSealedLines, Unreadable, writeSealed } from '#platform/sealed-file.ts';
import { typedDay } from '#words/typed-day.ts';
import { loadReference } from '../../src/services.ts';
import { createApp } from '../../src/web/app.ts';
import { routes } from '../../src/web/routes.ts';
import { freshDatabase } from './fresh-database.ts';
import { addAsker, cookieOf, grantOf, servicesOf } from './signed-in.ts';

/** So many cases each in every run of the tests, always the same; as many as fit in VERBAND_FUZZ_MINUTES by npm run test:long. */
const minutes = Number(process.env['VERBAND_FUZZ_MINUTES'] ?? 0);
const seed = Number(process.env['VERBAND_SEED'] ?? 20261124);
const folder = mkdtempSync(join(tmpdir(), 'verband-fuzz-'));

let random = seed;
const under = (limit: number): number => {
  random = (random * 48_271) % 2_147_483_647;
  return random % Math.max(1, limit);
};
const pick = <T>(from: readonly T[]): T => from[under(from.length)] as T;

/** Texts that programs stumble over: empty, numbers, code, addresses, characters, days, codes and keys of the register, commands of forms. */
const nasty: readonly string[] = [
  ...['', ' ', '\u0000', '\u202e', '\ufeff', '\ud800', '💥', 'ﬁ', 'İ', 'é'.repeat(300), 'a'.repeat(5_000)],
  ...['0', '-1', '1e999', 'NaN', '99999999999999999999', 'null', 'true', '{}', '[]', '*', '%00'],
  ...["'; drop table note; --", '" or ""="', '<script>alert(1)</script>', '{{7*7}}', '$' + '{7*7}', '=1+1', '@SUM(A1)'],
  ...['../../etc/passwd', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '\r\nset-cookie: x=y'],
  ...['{"__proto__":{"x":1}}', '__proto__', 'constructor', '2026-02-30', '31-12-9999', '0000-00-00'],
  ...['public', 'confidential', 'draft', 'clerk', 'administrator', 'leiden', 'voorschoten', 'wodv', 'a-local'],
  ...['door', 'ja', 'nee', 'neem-over', 'opheffen'],
];

/** Names of fields of the forms and addresses that are no column of a record. */
const fieldNames =
  `terug was-id was-version reden handeling zichtbaar fractie grond orgaan opgelegd bekrachtigd doe door op versie email
  wachtwoord code antwoord manier nogmaals naam rol organisatie samenwerking van tot rol-nummer nummer besluit veld waarde waarom namens
  proef q id na als datum zoek sorteer bladzijde deelnemer vorm voor soort wat type a b signalen gedaan`.split(/\s+/);

/** Names of what stands in the address of a design. */
const designFields =
  `gemeente verkiezing variant plafond drempel drempel-getal drempel-was drempel-precies vergelijking over meerderheid afwezig
  afwezige-fractie bestuur bestuur-leiden voorzitter van-buiten splitsing-fractie splitsing-zetels splitsing-naam dag stemmen blok
  inwoners samen eens voor een twee gezocht macht ten-minste niet-alleen instellingen zichtbaar`.split(/\s+/);

/** Bytes made from good ones by some changes. */
function mutated(good: Uint8Array): Uint8Array {
  const bytes = [...good.subarray(0, 200_000)];
  for (let change = 0; change <= under(8); change += 1) {
    const at = under(bytes.length + 1);
    switch (under(6)) {
      case 0:
        bytes[at] = under(256);
        break;
      case 1:
        bytes.splice(at, under(40));
        break;
      case 2:
        bytes.splice(at, 0, ...Buffer.from(pick(nasty)));
        break;
      case 3:
        bytes.splice(at, 0, ...bytes.slice(at, at + under(400)));
        break;
      case 4:
        bytes.length = at;
        break;
      default:
        bytes.splice(at, 1, 0xff, 0xfe, 0x00);
    }
  }
  return Uint8Array.from(bytes, (byte) => byte ?? 0);
}

/** Runs a number of cases, or as many as fit in the time that was given. A case that fails says which it was. */
async function cases(most: number, work: (number: number) => Promise<void> | void): Promise<void> {
  const end = Date.now() + minutes * 6_000;
  for (let number = 0; number < most || (minutes > 0 && Date.now() < end); number += 1) {
    const start = random;
    try {
      await work(number);
    } catch (problem) {
      throw new Error(`case ${number}, VERBAND_SEED=${start}: ${(problem as Error).stack}`);
    }
  }
}

type Store = Awaited<ReturnType<typeof freshDatabase>>;
let store: Store;
let workbook: Uint8Array;
let tables: Readonly<Record<string, Uint8Array>>;
const reference = { municipalities: new Uint8Array(), authorities: new Uint8Array() };

beforeAll(async () => {
  store = await freshDatabase();
  await loadReference(store.owner, { examples: true });
  workbook = await exportWorkbook(store.owner, operator);
  tables = await exportCsv(store.owner, operator);
  reference.municipalities = readFileSync('reference/municipal-codes/municipalities.csv');
  reference.authorities = readFileSync('reference/municipal-codes/other-authorities.csv');
});
afterAll(async () => {
  await store.drop();
  rmSync(folder, { recursive: true });
});

const dry = {
  dryRun: true,
  asker: operator,
  context: { role: null, organisation: null, reason: null, origin: 'import' },
} as const;

describe('no parser falls over: what it cannot read it says in findings', () => {
  test('tables: CSV', () =>
    cases(250, async () => {
      const name = pick(Object.keys(tables));
      const outcome = await importRegister(
        undefined,
        [{ name, bytes: mutated(tables[name] ?? new Uint8Array()) }],
        dry,
      );
      if (outcome !== 'cancelled' && !outcome.accepted) expect(outcome.findings.length).toBeGreaterThan(0);
    }));

  test('workbooks', () =>
    cases(40, async () => {
      const outcome = await importRegister(undefined, [{ name: 'x.xlsx', bytes: mutated(workbook) }], dry);
      if (outcome !== 'cancelled' && !outcome.accepted) expect(outcome.findings.length).toBeGreaterThan(0);
    }));

  test('lists of participants', () =>
    cases(60, async () => {
      const good = new TextEncoder().encode(
        'Deelnemer;Gemeenschappelijke regeling;Code\nGemeente Leiden;Holland Rijnland;0546\nVoorschoten (ZH);WODV;0626\n',
      );
      const outcome = await matchParticipantsFile([{ name: 'lijst.csv', bytes: mutated(good) }], reference);
      if (!outcome.accepted) expect(outcome.findings.length).toBeGreaterThan(0);
    }));

  test('election files', () =>
    cases(400, () => {
      const good = new TextEncoder().encode(pick([countFile(), resultFile()]));
      const read = readEml('uitslag.eml.xml', mutated(good));
      if (read.content === undefined) expect(read.findings.length).toBeGreaterThan(0);
    }));

  test('games and councils as JSON', () =>
    cases(600, async () => {
      const game = JSON.stringify({ members: ['a', 'b'], weights: [2, '1.5'], quota: 3, unions: [[0], [1]] });
      const read = readPowerFile(new TextDecoder().decode(mutated(new TextEncoder().encode(game))), 'spel.json');
      if ('findings' in read) expect(read.findings.length).toBeGreaterThan(0);
      const council = readFileSync('reference/elections/leidse-regio-2014.json');
      const weighed = await readCouncil('raden.json', mutated(council));
      if (weighed.municipalities.length === 0) expect(weighed.findings.length).toBeGreaterThan(0);
    }));

  test('comparisons as JSON', () =>
    cases(600, () => {
      const good = JSON.stringify({
        criteria: [{ id: 'a' }, { id: 'b' }],
        alternatives: [{ id: 'x' }, { id: 'y' }],
        scale: [
          { id: 'laag', value: 0 },
          { id: 'hoog', value: '1.5' },
        ],
        verdicts: { x: { a: 'hoog', b: ['laag', 'hoog'] }, y: { a: 'laag', b: 'laag' } },
        weights: { a: 2, b: 1 },
        constraints: { order: ['a', 'b'], bounds: { a: [0.1, 0.9] } },
      });
      const read = readComparisonFile(
        new TextDecoder().decode(mutated(new TextEncoder().encode(good))),
        'vergelijking.json',
      );
      if ('findings' in read) expect(read.findings.length).toBeGreaterThan(0);
    }));

  test('designs in an address: what makes no sense is left out, and what is read is written as the same design', () =>
    cases(2_000, () => {
      const query = new URLSearchParams();
      for (let field = 0; field < under(12); field += 1) query.append(pick(designFields), pick(nasty).toWellFormed());
      const text = settingsText(readSettings(query));
      expect(settingsText(readSettings(new URLSearchParams(text)))).toBe(text);
    }));

  test('backups', async () => {
    const path = join(folder, 'good.backup');
    await writeSealed(
      path,
      (async function* () {
        yield Buffer.from('H {}\nT {}\nR 1\nE 1 x\nZ 1\n'.repeat(50));
      })(),
      undefined,
    );
    const good = readFileSync(path);
    await cases(300, async () => {
      writeFileSync(path, mutated(good));
      try {
        for await (const line of readSealedLines(path, undefined)) expect(line).toBeInstanceOf(Buffer);
      } catch (problem) {
        if (!(problem instanceof Unreadable)) throw problem;
      }
    });
  });

  test('settings, rules for roles, days, passwords and passkeys', () =>
    cases(3_000, async () => {
      const environment = Object.fromEntries(
        [
          'VERBAND_PUBLIC_URL',
          'VERBAND_PROXIES',
          'VERBAND_SESSION_HOURS',
          'VERBAND_OIDC_ISSUER',
          'VERBAND_OIDC_CLIENT_ID',
          'VERBAND_BACKUP_FOLDER',
          'VERBAND_BACKUP_AT',
        ].map((name) => [name, pick(nasty)]),
      );
      try {
        readConfig(environment);
      } catch (problem) {
        if (!(problem instanceof CannotStart)) throw problem;
      }
      const read = readClaimRules(
        `${pick(nasty)}:${pick(nasty)}=${pick(nasty)}@${pick(nasty)}; groups:${pick(nasty)}=clerk@leiden`,
      );
      if ('rules' in read)
        rolesFromClaims(read.rules, { groups: [pick(nasty), [pick(nasty)]], [pick(nasty)]: pick(nasty) });
      typedDay(pick(nasty));
      passwordProblem(pick(nasty) + pick(nasty), [pick(nasty)]);
      const answer: unknown = pick([
        pick(nasty),
        null,
        1,
        {},
        { id: pick(nasty) },
        { id: 'x', response: {} },
        {
          id: 'x',
          rawId: 'x',
          type: 'public-key',
          response: { clientDataJSON: pick(nasty), attestationObject: pick(nasty) },
        },
      ]);
      passkeyIdOf(answer);
      if (under(20) === 0) expect(await readNewPasskey('http://localhost:8080', 'x', answer)).toBeUndefined();
    }));
});

describe('no form or address falls over, and none does by halves', () => {
  test('every address of every kind of person, with nasty texts in every field', async () => {
    const problems: string[] = [];
    const services = servicesOf(store, { VERBAND_PROXIES: '1' });
    const app = createApp(
      {
        ...services,
        log: {
          ...services.log,
          error: (entry: object) => void problems.push(JSON.stringify(entry)),
        } as typeof services.log,
      },
      'nl',
    );
    const cookies: (string | undefined)[] = [undefined];
    for (const role of ['clerk', 'council_member', 'financial_officer', 'administrator', 'regional_secretary'] as const)
      cookies.push(await cookieOf(store.owner, await addAsker(store.owner, `fuzz ${role}`, [grantOf(role, 'leiden')])));
    const names = [...new Set(recordTypes.flatMap((type) => type.columns.map((column) => column.name))), ...fieldNames];
    const fieldsOf = (type: string) =>
      recordTypes.find((each) => each.name === type)?.columns.map((column) => column.name) ?? names;
    await cases(1_500, async () => {
      const route = pick(routes);
      const type = pick(recordTypes).name;
      const path = `/${route.path
        .map((part) =>
          part === ':type'
            ? type
            : part.startsWith(':')
              ? encodeURIComponent(pick([...nasty, 'wodv', 'holland-rijnland', 'leiden']).toWellFormed())
              : segments[part as Segment].nl,
        )
        .join('/')}`;
      const fields = new URLSearchParams();
      const among = route.path.includes(':type') ? [...fieldsOf(type), ...fieldsOf(type), ...names] : names;
      for (let field = 0; field < under(14); field += 1) fields.append(pick(among), pick(nasty));
      const cookie = pick(cookies);
      const response = await app.request(
        `http://localhost${path}${route.method === 'GET' || under(3) === 0 ? `?${fields}` : ''}`,
        {
          method: route.method,
          headers: {
            host: 'localhost',
            'x-forwarded-for': `198.51.100.${under(250)}`,
            ...(cookie === undefined || route.path[0] === 'signOut' ? {} : { cookie }),
            ...(route.method === 'POST' ? { origin: 'http://localhost' } : {}),
          },
          ...(route.method === 'POST' ? { body: fields } : {}),
        },
      );
      const text = await response.text();
      expect(response.status, `${route.method} ${path} ${fields} ${problems.at(-1) ?? ''} ${text.length}`).toBeLessThan(
        500,
      );
      const to = response.headers.get('location');
      if (to !== null) expect(to, `${path} ${fields}`).toMatch(/^\/(?![/\\])/);
      expect(text).not.toContain('<script>alert');
    });
    expect(problems).toEqual([]);
    expect((await verifyAudit(store.owner, operator)).whole).toBe(true);
  });
});
