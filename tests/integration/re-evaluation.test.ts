import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anyone, operator } from '#database/connection.ts';
import { assessmentsToRevisit } from '#database/read/reassessments.ts';
import { writeRecords } from '#database/records.ts';
import type { Publication } from '#domain/access/publication.ts';
import type { Values } from '#domain/register/column.ts';
import { recordId } from '#domain/register/record-type.ts';
import { recordTypeNamed } from '#domain/register/record-types.ts';
import { exportAssessment } from '#features/assessment/export-assessment.ts';
import { readAssessment } from '#features/assessment/read-assessment.ts';
import { loadReference } from '../../src/services.ts';
import { createApp } from '../../src/web/app.ts';
import { freshDatabase } from './fresh-database.ts';
import { addAsker, cookieOf, grantOf, servicesOf } from './signed-in.ts';

type Store = Awaited<ReturnType<typeof freshDatabase>>;
let store: Store;
let app: ReturnType<typeof createApp>;

/** Writes a record with what is given; other columns stay empty. */
async function write(type: string, given: Values, publication: Publication = 'public'): Promise<string> {
  const kind = recordTypeNamed(type);
  if (kind === undefined) throw new Error(type);
  const empty = Object.fromEntries(kind.columns.map(({ name }) => [name, null]));
  const values = { ...empty, source_id: null, source_place: null, confirmed_on: null, example: null, ...given };
  const id = recordId(kind, values);
  await store.owner.write(operator, (tx) =>
    writeRecords(tx, kind, [{ id, values, was: null, publication }], {
      role: null,
      organisation: null,
      reason: null,
      origin: 'reference',
    }),
  );
  return id;
}

const round = (number: number, more: Values, publication: Publication = 'public') =>
  write(
    'assessment',
    {
      organisation_id: 'voorschoten',
      assessment: 'odwh',
      round: number,
      title: 'Toets omgevingsdienst',
      framework: 'toetsingskader-samenwerking/1',
      partnership_id: 'omgevingsdienst-west-holland',
      state: 'adopted',
      ...more,
    },
    publication,
  );
const judge = async (assessment: string, answers: Readonly<Record<string, string>>) => {
  const assessor = await write('assessor', {
    assessment_id: assessment,
    assessor: 'raad',
    kind: 'council',
    name: 'Raad',
    submitted_on: '2016-05-01',
  });
  for (const [question, answered] of Object.entries(answers))
    await write('assessment_cell', { assessor_id: assessor, question, alternative: 'geheel', answered });
};

const ask = async (path: string, cookie?: string) => {
  const headers = { host: 'localhost', ...(cookie === undefined ? {} : { cookie }) };
  const response = await app.request(`http://localhost${path}`, { headers });
  return { status: response.status, text: (await response.text()).replaceAll('&nbsp;', ' ').replaceAll('\u00a0', ' ') };
};
/** The rows of all tables as text: cells with a line between. */
const cellsOf = (html: string) =>
  [...html.matchAll(/<tr[ >].*?<\/tr>/gs)].map(([row]) =>
    row
      .replace(/<svg.*?<\/svg>/gs, '')
      .split(/<\/t[hd]>/)
      .slice(0, -1)
      .map((cell) =>
        cell
          .replace(/<[^>]+>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      )
      .join(' | '),
  );

beforeAll(async () => {
  store = await freshDatabase();
  await loadReference(store.owner, { examples: true });
  app = createApp(servicesOf(store), 'nl');
  const first = await round(1, { adopted_on: '2016-06-01' });
  await judge(first, { doel: '3', reden: '1', manier: '3', 'op-termijn': 'unknown', grip: '2' });
  const other = await write('assessment', {
    organisation_id: 'voorschoten',
    assessment: 'gesloten',
    round: 1,
    title: 'Toets met een dag',
    framework: 'toetsingskader-samenwerking/1',
    state: 'adopted',
    adopted_on: '2017-01-01',
    due_on: '2018-01-01',
  });
  await judge(other, { doel: '3' });
});
afterAll(() => store.drop());

describe('when it is due', () => {
  test('the dashboard names it from the day on, with a link, and not before', async () => {
    const early = await ask('/overzicht/voorschoten?signalen=alle&datum=2017-06-01');
    expect(early.text).not.toContain('Toets met een dag');
    const late = await ask('/overzicht/voorschoten?signalen=alle&datum=2018-01-01');
    expect(late.text).toContain('Afweging “Toets met een dag” moet opnieuw');
    expect(late.text).toContain('Uiterlijk 1 januari 2018, zo is afgesproken.');
    expect(late.text).toContain('href="/afwegen/voorschoten/gesloten/1"');
    expect(late.text).toContain('href="/afwegen/voorschoten/gesloten/1/vergelijken"');
    const english = await ask('/en/overview/voorschoten?signalen=alle&datum=2018-01-01');
    expect(english.text).toContain('Assessment “Toets met een dag” is to be made again');
  });

  test('the dashboard stays within nine statements, for a clerk too', async () => {
    const asker = await addAsker(store.owner, 'griffier', [grantOf('clerk', 'voorschoten')]);
    const cookie = await cookieOf(store.owner, asker);
    for (const path of ['/overzicht/voorschoten', '/samenwerkingen/wodv', '/afwegen/voorschoten/odwh/1/vergelijken']) {
      await ask(path, cookie);
      const before = store.database.statements();
      expect((await ask(path, cookie)).status).toBe(200);
      expect(store.database.statements() - before, path).toBeLessThanOrEqual(9);
    }
  });

  test('contribution, exit, law and evaluation are read from the register', async () => {
    await write('contribution', {
      partnership_id: 'omgevingsdienst-west-holland',
      organisation_id: 'voorschoten',
      year: 2030,
      version: 'budget',
      given_by: 'voorbeeldgegevens',
      amount_cents: '10000000',
    });
    await write('contribution', {
      partnership_id: 'omgevingsdienst-west-holland',
      organisation_id: 'voorschoten',
      year: 2032,
      version: 'budget',
      given_by: 'voorbeeldgegevens',
      amount_cents: '12500000',
    });
    await sql`update partnership set evaluation_due = '2032-12-01', exit_notice_months = 12 where id = 'omgevingsdienst-west-holland'`.execute(
      store.owner.kysely,
    );
    await sql`update participation set valid_until = '2034-01-01' where partnership_id = 'omgevingsdienst-west-holland' and organisation_id = 'voorschoten'
      and valid_until is null`.execute(store.owner.kysely);
    const found = await store.database.read(anyone, (tx) => assessmentsToRevisit(tx, 'voorschoten', '2032-10-01'));
    const facts = found.find((each) => each.assessment === 'odwh')?.facts;
    expect(facts).toMatchObject({ exitOn: '2034-01-01', noticeMonths: 12, evaluationDue: '2032-12-01' });
    expect(facts?.contributions.slice(-2)).toEqual([
      { year: 2030, amount: 10000000n, example: false },
      { year: 2032, amount: 12500000n, example: false },
    ]);
    const { text } = await ask('/overzicht/voorschoten?signalen=alle&datum=2032-10-01');
    expect(text).toContain('De bijdrage groeide 25,0 % van 2030 tot 2032');
    expect(text).toContain('De deelname eindigt op 1 januari 2034; opzeggen kan tot 1 januari 2033.');
    expect(text).toContain('De samenwerking wordt uiterlijk 1 december 2032 geëvalueerd.');
    const framework = await ask('/samenwerkingen/omgevingsdienst-west-holland?datum=2032-10-01');
    expect(framework.text).toContain('Toets omgevingsdienst');
    expect(framework.text).toContain('te weinig bekend');
    expect(framework.text).toContain('1 juni 2016');
    expect(framework.text).toContain('Te laat');
  });
});

describe('the new beside the old', () => {
  test('a first round says so, and shows baseline, measurements and target', async () => {
    const { status, text } = await ask('/afwegen/voorschoten/odwh/1/vergelijken');
    expect(status).toBe(200);
    expect(text).toContain('Dit is de eerste ronde.');
    const row = cellsOf(text).find((each) => each.startsWith('Vergunningen op tijd'));
    expect(row).toBe('Vergunningen op tijd % | 84 31 december 2017 | 89 | 92 | 95 | beter dan de nulmeting');
  });

  test('criterion by criterion: better, worse, now known, the same; and the first round is no longer due', async () => {
    const second = await round(2, { adopted_on: '2020-06-01', follows_id: 'voorschoten/odwh/1' });
    await judge(second, { doel: '3', reden: '4', manier: '1', 'op-termijn': '2', grip: '2' });
    const { text } = await ask('/afwegen/voorschoten/odwh/2/vergelijken');
    expect(text).toContain('Eén oordeel werd beter. Eén werd slechter. Van één is het antwoord nu pas bekend.');
    const rows = cellsOf(text);
    expect(rows).toContain('Is er een goede reden om het samen te doen? | zwak | volledig of aantoonbaar |  | beter');
    expect(rows.some((each) => each.includes('goed | zwak |  | slechter'))).toBe(true);
    expect(rows.some((each) => each.includes('niet bekend | deels |  | nu bekend'))).toBe(true);
    expect(rows.some((each) => each.includes('goed | goed |  | gelijk'))).toBe(true);
    expect(text).not.toMatch(/\{\{\w+\}\}/);
    const dashboard = await ask('/overzicht/voorschoten?signalen=alle&datum=2021-01-01');
    expect(dashboard.text).not.toContain('Toets omgevingsdienst');
    const english = await ask('/en/weigh/voorschoten/odwh/2/compare');
    expect(english.text).toContain('One verdict improved. One worsened. One answer is known only now.');
    const first = await ask('/afwegen/voorschoten/odwh/1/vergelijken');
    expect(first.text).toContain('href="/afwegen/voorschoten/odwh/2/vergelijken"');
  });

  test('what one may not see is not there, and a round that is not public tells nothing', async () => {
    await round(1, { assessment: 'geheim', title: 'Geheime toets', due_on: '2016-01-01' }, 'confidential');
    expect((await ask('/afwegen/voorschoten/geheim/1/vergelijken')).status).toBe(404);
    expect((await ask('/afwegen/voorschoten/geen/1/vergelijken')).status).toBe(404);
    expect((await ask('/overzicht/voorschoten?signalen=alle&datum=2020-01-01')).text).not.toContain('Geheime toets');
    expect((await ask('/samenwerkingen/omgevingsdienst-west-holland')).text).not.toContain('Geheime toets');
  });
});

describe('as a file', { timeout: 60_000 }, () => {
  test('the forty verdicts as PDF, for a word processor, as workbook and CSV', async () => {
    const whole = await store.database.read(anyone, (tx) =>
      readAssessment(tx, 'leidse-regio/leidse-regio-modellen-2017/1'),
    );
    if (whole === undefined) throw new Error('no assessment');
    const settings = { language: 'nl', day: '2026-11-24', address: 'https://verband.voorbeeld.nl/afwegen' } as const;
    const heads = { pdf: '%PDF-', docx: 'PK', xlsx: 'PK', csv: '\u00ef\u00bb\u00bfWie;' } as const;
    for (const [as, head] of Object.entries(heads) as [keyof typeof heads, string][]) {
      const file = await exportAssessment(whole, as, settings);
      expect(file?.name).toBe(`afweging-leidse-regio-modellen-2017-1.${as}`);
      expect(new TextDecoder('latin1').decode(file?.bytes.slice(0, head.length))).toBe(head);
    }
    expect(await exportAssessment(whole, 'csv', { ...settings, signal: AbortSignal.abort() })).toBeUndefined();
  });
});
