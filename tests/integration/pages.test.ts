import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finishImportJob, readImportJob } from '#database/import-jobs.ts';
import { generateNational } from '#features/exchange/generate-national.ts';
import { queueImport, repeatForReal, runImportJob } from '#features/exchange/import-job.ts';
import { openQueue, prepareQueue } from '#platform/queue.ts';
import type { Services } from '../../src/services.ts';
import { type Asker, loadReference, operator } from '../../src/services.ts';
import { createApp } from '../../src/web/app.ts';
import { freshDatabase } from './fresh-database.ts';
import { addAsker, cookieOf, grantOf, servicesOf } from './signed-in.ts';

/** Asks a page as a browser does. */
const ask = (
  services: Services,
  path: string,
  options: {
    readonly cookie?: string | undefined;
    readonly form?: Readonly<Record<string, string>>;
    readonly headers?: Readonly<Record<string, string>>;
  } = {},
): Promise<Response> =>
  Promise.resolve(
    createApp(services, 'nl').request(`http://localhost${path}`, {
      headers: {
        host: 'localhost',
        ...(options.cookie === undefined ? {} : { cookie: options.cookie }),
        ...(options.form === undefined ? {} : { origin: 'http://localhost' }),
        ...options.headers,
      },
      ...(options.form === undefined ? {} : { method: 'POST', body: new URLSearchParams(options.form) }),
    }),
  );

/** Most data statements a page may send; one of them reads who is signed in. */
const mostStatements = 9;
const pages = (municipality: string, partnership: string) => [
  '/',
  `/overzicht/${municipality}`,
  '/samenwerkingen',
  `/samenwerkingen?deelnemer=${municipality}&zoek=verband`,
  `/samenwerkingen/${partnership}`,
  ...['deelnemers', 'financien', 'bestuur', 'risicos', 'wettelijke-toets', 'documenten', 'geschiedenis'].map(
    (part) => `/samenwerkingen/${partnership}/${part}`,
  ),
  '/taken',
  '/organisaties',
  `/organisaties/${municipality}`,
  '/zoeken?q=wonen',
  '/voorbeelden',
  '/bronnen',
  '/uitleg',
  '/kaders',
  '/kaders/risicoscan/1',
  '/kaders/toevoegen',
  '/kaders/toevoegen?van=gripscan/1',
  '/rechtsvorm',
  '/correcties',
  `/gegevens/partnership/wijzigen?id=${partnership}`,
  '/beheer/bestanden',
  `/vergelijken?a=${partnership}&b=${partnership}`,
];

describe('statements', () => {
  let small: Awaited<ReturnType<typeof freshDatabase>>;
  let cookie: string;
  let elsewhere: string;
  let large: Awaited<ReturnType<typeof freshDatabase>>;
  beforeAll(async () => {
    small = await freshDatabase();
    large = await freshDatabase();
    await loadReference(small.owner, { examples: true });
    const counts = await generateNational(large.owner, operator, () => undefined);
    /** A clerk of a municipality and of the keeper of a partnership, so that every page opens. */
    const clerkOf = async (store: typeof small, municipality: string, partnership: string) => {
      const { rows } = await sql<{
        keeper_id: string;
      }>`select keeper_id from partnership where id = ${partnership}`.execute(store.owner.kysely);
      const grants = [grantOf('clerk', municipality), grantOf('clerk', rows[0]?.keeper_id ?? null)];
      return cookieOf(store.owner, await addAsker(store.owner, 'griffier', grants));
    };
    cookie = await clerkOf(small, 'voorschoten', 'wodv');
    elsewhere = await clerkOf(large, 'gemeente-100', 'verband-0100');
    expect(counts).toMatchObject({ organisation: 342, partnership: 1500, participation: 15_000 });
  });
  afterAll(async () => {
    await small.drop();
    await large.drop();
  });

  test('at most nine a page, and as many on a whole country as on one region', async () => {
    const count = async (store: typeof small, path: string) => {
      // Once before, because a session notes once a minute that it is used.
      await ask(servicesOf(store), path, { cookie: store === small ? cookie : elsewhere });
      const before = store.database.statements();
      const response = await ask(servicesOf(store), path, { cookie: store === small ? cookie : elsewhere });
      expect(response.status, path).toBe(200);
      return store.database.statements() - before;
    };
    const [here, there] = [pages('voorschoten', 'wodv'), pages('gemeente-100', 'verband-0100')];
    for (const [index, path] of here.entries()) {
      const few = await count(small, path);
      const many = await count(large, there[index] ?? '');
      expect(few, path).toBeLessThanOrEqual(mostStatements);
      expect(many, path).toBe(few);
    }
  });

  test('every page is complete in English too, and holds no inline style or script', async () => {
    const services = servicesOf(small);
    for (const path of pages('voorschoten', 'wodv')) {
      const html = await (await ask(services, path, { cookie })).text();
      expect(html).not.toMatch(/\sstyle=|<script(?! src)|\son\w+=/);
      const english = /hrefLang="en"|href="(\/en[^"]*)" hrefLang="en"/i.exec(html);
      expect(english, path).not.toBeNull();
      const href = /<a href="(\/en[^"]*)"[^>]*lang="en"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
      const response = await ask(services, href ?? '/nope', { cookie });
      expect(response.status, String(href)).toBe(200);
      const text = await response.text();
      expect(text).toContain('<html lang="en">');
      expect(text).not.toMatch(/\{\{\w+\}\}/);
    }
  });

  test('what people typed is never markup', async () => {
    const html = await (await ask(servicesOf(small), '/zoeken?q=%3Cscript%3Ealert(1)%3C/script%3E')).text();
    expect(html).not.toContain('<script>alert');
    expect(
      (
        await ask(
          servicesOf(small),
          "/samenwerkingen?zoek='; drop table partnership; --&sorteer=zomaar&bladzijde=-3&datum=gisteren",
        )
      ).status,
    ).toBe(200);
  });

  test('downloads hold what is filtered', async () => {
    const csv = await (await ask(servicesOf(small), '/samenwerkingen?deelnemer=zoeterwoude&als=csv')).text();
    expect(csv.trim().split('\r\n').length - 1).toBe(16);
    expect((await ask(servicesOf(small), '/overzicht/voorschoten?als=xlsx')).headers.get('content-type')).toContain(
      'spreadsheetml',
    );
  });
});

test('an import runs as a job: queued with its files, done once, told how it ended', async () => {
  const store = await freshDatabase();
  await loadReference(store.owner, { examples: false });
  await prepareQueue(store.ownerUrl, 'verband_app', ['import']);
  const clerk: Asker = await addAsker(store.owner, 'griffier', [grantOf('clerk', 'voorschoten')]);
  const jobs = await openQueue(store.appUrl, 'worker', () => undefined);
  const csv = new TextEncoder().encode('sleutel;naam\nvia-taak;Via Taak\n');
  const send: Parameters<typeof queueImport>[4] = (data, execute) => jobs.send('import', data, execute);
  const trial = await queueImport(store.database, clerk, [{ name: 'Personen.csv', bytes: csv }], true, send);
  const finished = new Promise<void>((resolve) => {
    void jobs.work('import', async (data) => {
      await runImportJob(store.database, clerk, (data as { id: string }).id, 'ref');
      resolve();
    });
  });
  await finished;
  expect(await store.database.read(clerk, (tx) => readImportJob(tx, trial))).toMatchObject({
    state: 'done',
    dry_run: true,
    summary: { created: 1 },
  });
  const real = await repeatForReal(store.database, clerk, trial, async () => {});
  if (real === undefined) throw new Error('no job');
  await runImportJob(store.database, clerk, real, 'ref');
  await runImportJob(store.database, clerk, real, 'ref');
  expect(await store.database.read(clerk, (tx) => readImportJob(tx, real))).toMatchObject({
    state: 'done',
    summary: { created: 1 },
  });

  // A job whose fact is rolled back is not in the queue either.
  const lost = queueImport(
    store.database,
    clerk,
    [{ name: 'Personen.csv', bytes: csv }],
    true,
    async (data, execute) => {
      await jobs.send('import', data, execute);
      throw new Error('rolled back');
    },
  );
  await expect(lost).rejects.toThrow('rolled back');
  await store.database.write(clerk, (tx) => finishImportJob(tx, real, 'done', null, [], null));
  await jobs.close();
  await store.drop();
});
