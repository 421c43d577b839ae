import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Asker, operator } from '#database/connection.ts';
import { readRecord, writeRecords } from '#database/records.ts';
import type { PoliticalWeights } from '#domain/assessment/political-weights.ts';
import { recordId } from '#domain/register/record-type.ts';
import { assessmentCell, assessor, jointVerdict } from '#domain/register/types/assessments.ts';
import { loadReference } from '../../src/services.ts';
import { createApp } from '../../src/web/app.ts';
import { freshDatabase } from './fresh-database.ts';
import { addAsker, cookieOf, grantOf, newAddress, servicesOf } from './signed-in.ts';

const id = 'leidse-regio/leidse-regio-modellen-2017/1';
const page = `/afwegen/${id}`;
const kept = `${page}/gewichten`;

let store: Awaited<ReturnType<typeof freshDatabase>>;
let app: ReturnType<typeof createApp>;
let clerk: Asker;
let member: Asker;
let cookies: { readonly clerk: string; readonly member: string; readonly stranger: string };
beforeAll(async () => {
  store = await freshDatabase();
  await loadReference(store.owner, { examples: false });
  app = createApp(servicesOf(store, { VERBAND_PROXIES: '1' }), 'nl');
  clerk = await addAsker(store.owner, 'Griffier', [grantOf('clerk', 'leidse-regio')]);
  member = await addAsker(store.owner, 'Raadslid', [grantOf('council_member', 'leiden')]);
  const stranger = await addAsker(store.owner, 'Griffier elders', [grantOf('clerk', 'wassenaar')]);
  cookies = {
    clerk: await cookieOf(store.owner, clerk),
    member: await cookieOf(store.owner, member),
    stranger: await cookieOf(store.owner, stranger),
  };
});
afterAll(() => store.drop());

const ask = (path: string, cookie?: string, form?: Readonly<Record<string, string>>) =>
  app.request(`http://localhost${path}`, {
    headers: {
      host: 'localhost',
      'x-forwarded-for': newAddress(),
      ...(cookie === undefined ? {} : { cookie }),
      ...(form === undefined ? {} : { origin: 'http://localhost' }),
    },
    ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
  });
const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/\u00a0/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:])/g, '$1');
const text = async (query = '', cookie?: string) => {
  const response = await ask(`${page}${query}`, cookie);
  expect(response.status, query).toBe(200);
  return plain(await response.text());
};

const context = { role: null, organisation: null, reason: null, origin: 'form' } as const;
const addAssessor = (
  key: string,
  name: string,
  seats: number | null,
  weights: PoliticalWeights | null,
  account?: string,
) =>
  store.owner.write(operator, async (tx) => {
    const values = {
      assessment_id: id,
      assessor: key,
      kind: 'group',
      name,
      of_organisation_id: 'leiden',
      seats,
      account_id: account ?? null,
      submitted_on: null,
      weights: weights === null ? null : JSON.stringify(weights),
      source_id: null,
      source_place: null,
      confirmed_on: null,
      example: true,
    };
    await writeRecords(tx, assessor, [{ id: recordId(assessor, values), values, was: null }], context);
    return recordId(assessor, values);
  });

describe('the forty verdicts', () => {
  test('give the overview of the source and its conclusion', async () => {
    const html = await text();
    const counts = html.slice(html.indexOf('Hoe vaak elk oordeel valt'));
    expect(counts).toMatch(/Afstemming en overleg 1 1 4 4/);
    expect(counts).toMatch(/Taakoverdracht op maat 0 6 3 1/);
    expect(counts).toMatch(/Regioraad 3 4 3 0/);
    expect(counts).toMatch(/Samengestelde gemeente 5 2 3 0/);
    expect((await (await ask(page)).text()).match(/class="(best|good|mixed|poor)"/g)).toHaveLength(40);
    expect(html).toContain(
      'Met deze gewichten staat de samengestelde gemeente (herindeling) bovenaan, daarna de regioraad.',
    );
  });

  test('give what the source does not say: how sure the order is, and what turns it', async () => {
    const html = await text();
    expect(html).toContain(
      'Bij 98 % van de mogelijke gewichten komt de samengestelde gemeente (herindeling) als beste uit de bus.',
    );
    expect(html).toContain('plaats 1: 98,1 %');
    expect(html).toContain('De regioraad kan bij deze oordelen niet eerste worden: op acht criteria is');
    expect(html).toContain('op lobbymacht en toekomstbestendigheid beter');
    expect(html).toContain(
      'Laat u de samengestelde gemeente (herindeling) weg, dan staat de regioraad bij 94,4 % van de gewichten bovenaan.',
    );
    expect(html).toContain('Weegt klantgerichtheid meer dan 45,5 %, dan staat afstemming en overleg bovenaan.');
    expect(html).toContain(
      'Weegt relaties met samenleving meer dan 47,1 %, dan staat taakoverdracht op maat bovenaan.',
    );
    // Exactly 70183/86400.
    expect(html).toContain('de regioraad en de samengestelde gemeente (herindeling) zijn bij 81,2 % samen eerste');
    expect(html).toContain(
      'Elke stijgende schaal even waarschijnlijk: de samengestelde gemeente (herindeling) is bij 94,3 % eerste',
    );
    expect(html).toContain('Wat het beste is, blijft een politieke afweging.');
    expect(html).toContain('maar is niet omschreven en wordt nergens beoordeeld');
  });

  test('answer to another choice: without an alternative, other steps, other weights', async () => {
    const without = await text('?zonder=samengestelde-gemeente');
    expect(without).toContain('Bij 94 % van de mogelijke gewichten komt de regioraad als beste uit de bus.');
    expect(without).toContain('telt niet mee');
    const alike = await text('?stappen=top-gelijk');
    expect(alike).toContain('komen de regioraad en de samengestelde gemeente (herindeling) samen als beste uit de bus');
    const heavy = await text('?g-klantgerichtheid=61&g-slagvaardigheid=39');
    expect(heavy).toContain('Met deze gewichten staat afstemming en overleg bovenaan');
    expect(await text('?g-klantgerichtheid=60&g-slagvaardigheid=40')).toContain(
      'Met deze gewichten staan afstemming en overleg, de regioraad en de samengestelde gemeente (herindeling) samen bovenaan',
    );
    expect(await text('?weeg=volgorde&p-klantgerichtheid=1')).toContain('weegt 29,3 %');
    const pairs = await text(
      '?weeg=paren&paar=slagvaardigheid.klantgerichtheid.9&paar=klantgerichtheid.lobbymacht.9&paar=slagvaardigheid.lobbymacht.-9',
    );
    expect(pairs).toContain('spreken elkaar tegen');
    expect(pairs).toContain('Het minst past');
    expect(await text('?zonder=overleg&zonder=taakoverdracht&zonder=regioraad')).toContain(
      'Er is nog niets te vergelijken',
    );
  });

  test('within limits; limits that nothing meets are said', async () => {
    expect(await text('?min-klantgerichtheid=50')).toContain('Bij');
    expect(await text('?min-klantgerichtheid=50')).toContain(
      'binnen uw grenzen komt afstemming en overleg als beste uit de bus',
    );
    expect(await text('?min-klantgerichtheid=60&min-lobbymacht=50')).toContain(
      'Samen wegen de criteria ten minste 110,0 %',
    );
    expect(await text('?o-lobbymacht=1&o-klantgerichtheid=2&min-klantgerichtheid=30&max-lobbymacht=20')).toContain(
      'Klantgerichtheid moet ten minste 30,0 % en ten hoogste 20,0 % wegen',
    );
  });

  test('say what would have to be true for another to be first', async () => {
    const overleg = await text('?model=overleg');
    expect(overleg).toContain('Wanneer komt afstemming en overleg bovenaan?');
    expect(overleg).toContain('Klantgerichtheid van 10,0 % naar 45,5 %');
    expect(await text('?model=regioraad')).toContain(
      'De regioraad kan met andere gewichten alleen samen met een ander bovenaan komen.',
    );
    expect(await text('?model=samengestelde-gemeente')).toContain('staat nu bovenaan, met 0,07 punt voorsprong');
  });

  test('each opens to its reasons, its quote and its place, also in English', async () => {
    const opened = await text('?cel=democratische-legitimiteit.regioraad');
    expect(opened).toContain('Regioraad en democratische legitimiteit');
    expect(opened).toContain('Sterkten');
    expect(opened).toContain('Niet genoemd in de bron.');
    expect(opened).toMatch(/§4\.4, p\. 4\d/);
    expect(opened).not.toContain('Geef een ander oordeel');
    expect(await text('?cel=democratische-legitimiteit.regioraad', cookies.clerk)).toContain('Geef een ander oordeel');
    const english = await ask(`/en/weigh/${id}?cel=lobbymacht.overleg`);
    expect(english.status).toBe(200);
    const words = plain(await english.text());
    expect(words).toContain('For 98 % of all possible weights the composite municipality (merger) comes out best.');
    expect(words).not.toMatch(/\{\{?\w+\}/);
  });

  test('the form answers with a short address; nonsense is told and left out', async () => {
    const form = new URLSearchParams({
      vorm: '1',
      nieuw: '1',
      'g-slagvaardigheid': '30,5',
      's-slagvaardigheid': '10',
      'w-slagvaardigheid': '10,0',
      'g-lobbymacht': 'veel',
      's-lobbymacht': '10',
      'w-lobbymacht': '10,0',
    });
    for (const each of ['overleg', 'regioraad', 'samengestelde-gemeente']) form.append('mee', each);
    const response = await ask(`${page}?${form}`);
    expect(response.status).toBe(303);
    expect(decodeURIComponent(response.headers.get('location') ?? '')).toBe(
      `${page}?zonder=taakoverdracht&g-slagvaardigheid=30.5&g-lobbymacht=10&fout=g-lobbymacht:veel`,
    );
    const told = await ask(response.headers.get('location') ?? '');
    const html = await told.text();
    expect(plain(html)).toContain('Gewicht van “Lobbymacht”: “veel”. Een gewicht is een getal vanaf 0');
    // What was typed stands in its field still, and what counts beside it.
    expect(html).toMatch(/name="g-lobbymacht"[^>]* value="veel"/);
    expect(html).toMatch(/name="w-lobbymacht" value="10,0"/);
    expect((await ask(`${page}?g-x=1&cel=a.b&model=c&sorteer=d&stappen=e&wie=f&weeg=g&paar=h`)).status).toBe(200);
  });

  test('a value in the address that cannot be read is told, and stays in its field', async () => {
    const html = await (await ask(`${page}?g-lobbymacht=-5&g-klantgerichtheid=5&min-slagvaardigheid=101`)).text();
    expect(plain(html)).toContain('Gewicht van “Lobbymacht”: “-5”.');
    expect(plain(html)).toContain(
      'Minste gewicht van “Slagvaardigheid”: “101”. Dat is een getal van 0 tot en met 100.',
    );
    expect(html).toMatch(/name="g-lobbymacht"[^>]* value="-5"/);
    expect(html).toMatch(/name="min-slagvaardigheid"[^>]* value="101"/);
    const order = await (await ask(`${page}?weeg=volgorde&p-lobbymacht=0`)).text();
    expect(plain(order)).toContain('Plaats van “Lobbymacht”: “0”. Een plaats is een heel getal vanaf 1.');
    expect(plain(order)).toContain('een plaats van 1 tot en met 10: 1 is het belangrijkst, een gelijke plaats mag');
    expect(order).toMatch(/name="p-lobbymacht"[^>]* value="0"/);
    expect(await text('?g-bestaat-niet=1&wie=niemand')).toContain(
      '“g-bestaat-niet=1” in het adres: dat kent deze afweging niet. “wie=niemand” in het adres',
    );
    expect(await text('?g-lobbymacht=5')).not.toContain('in het adres');
  });

  test('the weights stand in a table too, for paper, with what limits them', async () => {
    const list = async (query: string) => {
      const html = await (await ask(`${page}${query}`)).text();
      const from = html.indexOf('weights-list');
      expect(from).toBeGreaterThan(0);
      return plain(html.slice(from - 20, html.indexOf('</table>', from)));
    };
    expect(await list('?g-klantgerichtheid=61&g-slagvaardigheid=39')).toMatch(
      /Criterium Weegt Slagvaardigheid 39,0 % Democratische legitimiteit 0,0 % Klantgerichtheid 61,0 %/,
    );
    expect(await list('?weeg=volgorde&p-klantgerichtheid=1')).toContain('Klantgerichtheid 29,3 %');
    expect(await list('?min-lobbymacht=5&max-lobbymacht=20')).toContain('Lobbymacht 10,0 % minst 5,0 %, meest 20,0 %');
  });

  test('a tie is told in one sentence', async () => {
    const html = await text('?g-klantgerichtheid=60&g-slagvaardigheid=40');
    expect(html).toMatch(/Bij 2 van de 10 criteria beslist elke verandering van het gewicht wie bovenaan staat/);
    expect(html).not.toContain('Weegt klantgerichtheid meer dan 60,0 %');
  });

  test('an assessment that compares nothing, and one that is not there, are not found', async () => {
    expect((await ask('/afwegen/leidse-regio/leidse-regio-modellen-2017/2')).status).toBe(404);
    expect((await ask('/afwegen/x/y/z')).status).toBe(404);
  });
});

describe('several who judge and weigh', () => {
  let mine = '';
  beforeAll(async () => {
    await addAssessor('d66', 'D66 Leiden', 12, {
      way: 'points',
      numbers: { klantgerichtheid: 60, 'democratische-legitimiteit': 40 },
    });
    await addAssessor('vvd', 'VVD Leiden', 6, { way: 'order', places: { lobbymacht: 1, toekomstbestendigheid: 2 } });
    await addAssessor('college', 'Het college', null, { way: 'points', numbers: { lobbymacht: 100 } });
    mine = await addAssessor('eigen', 'Groep Voorbeeld', null, null, member.standing.account ?? '');
    await store.owner.write(operator, (tx) => sql`update assessment set state = 'open' where id = ${id}`.execute(tx));
  });

  test('two council groups with different weights see their rankings and the robustness on one page', async () => {
    const html = await text();
    expect(html).toContain('De gewichten van 3 beoordelaars leiden niet tot dezelfde eerste plaats');
    const table = html.slice(html.indexOf('Plaats van elk alternatief bij de gewichten'));
    expect(table).toMatch(/D66 Leiden 100 punten 12 plaats 1 0,73 plaats 2 0,40 plaats 3 0,33 plaats 3 0,33/);
    expect(table).toMatch(/VVD Leiden Op volgorde 6 plaats 4 .* plaats 1/);
    expect(table).toMatch(/Gemiddelde naar zetels 18/);
    expect(html).toContain(
      'Zetels tellen alleen voor het gemiddelde van de gewichten, niet voor de oordelen. Het college gaf gewichten, maar heeft geen zetels',
    );
    expect(html).toContain('plaats 1: 98,1 %');
  });

  test('the weights of an assessor are kept by who may, once they are as they were seen', async () => {
    const form = { beoordelaar: 'eigen@1', 'g-lobbymacht': '100', vorm: '1', mee: 'overleg' };
    expect((await ask(kept, undefined, form)).status).toBe(403);
    expect((await ask(kept, cookies.stranger, form)).status).toBe(403);
    expect((await ask(kept, cookies.member, { ...form, beoordelaar: 'd66@1' })).status).toBe(403);
    expect((await ask(kept, cookies.member, { ...form, beoordelaar: 'niemand@1' })).status).toBe(404);
    const done = await ask(kept, cookies.member, form);
    expect(done.status).toBe(303);
    expect(done.headers.get('location')).toContain('bewaard=ja');
    const record = await store.owner.read(operator, (tx) => readRecord(tx, assessor, mine));
    expect(record).toMatchObject({ version: 2 });
    expect(JSON.parse(String(record?.values['weights']))).toEqual({ way: 'number', numbers: { lobbymacht: 100 } });
    const { rows } = await sql<{ actor: string; action: string }>`select actor, action from audit
      where record_type = 'assessor' and record_id = ${mine} order by id desc limit 1`.execute(store.owner.kysely);
    expect(rows[0]).toMatchObject({ actor: member.standing.account, action: 'change' });
    // The clerk saw the first version: nothing is overwritten.
    const late = await ask(kept, cookies.clerk, { ...form, 'g-lobbymacht': '50', 'g-slagvaardigheid': '50' });
    expect(late.status).toBe(409);
    const both = plain(await late.text());
    expect(both).toContain('Iemand anders bewaarde intussen gewichten voor Groep Voorbeeld');
    expect(both).toMatch(/Lobbymacht 100,0 % 50,0 %/);
    const again = await ask(kept, cookies.clerk, {
      beoordelaar: 'eigen@2',
      'g-lobbymacht': '50',
      'g-slagvaardigheid': '50',
    });
    expect(again.status).toBe(303);
  });

  test('whose verdicts count is chosen: one, the median, or what was decided together', async () => {
    const cell = (of: string, question: string, alternative: string, answered: string) => ({
      assessor_id: of,
      question,
      alternative,
      answered,
      strengths: null,
      weaknesses: null,
      building_blocks: null,
      barriers: null,
      motivation: 'Omdat wij het zo zien.',
      quote: null,
      fact: null,
      source_id: null,
      source_place: null,
      confirmed_on: null,
      example: true,
    });
    await store.owner.write(operator, async (tx) => {
      const values = cell(`${id}/d66`, 'lobbymacht', 'regioraad', 'alleen-kansen');
      await writeRecords(tx, assessmentCell, [{ id: recordId(assessmentCell, values), values, was: null }], context);
      const joint = {
        assessment_id: id,
        question: 'lobbymacht',
        alternative: 'regioraad',
        answered: 'vooral-kwetsbaarheden',
        reason: 'Wij kwamen er samen op uit.',
        source_id: null,
        source_place: null,
        confirmed_on: null,
        example: true,
      };
      await writeRecords(tx, jointVerdict, [{ id: recordId(jointVerdict, joint), values: joint, was: null }], context);
    });
    await store.owner.write(operator, async (tx) => {
      await sql`update assessor set submitted_on = '2026-11-24' where id = ${`${id}/d66`}`.execute(tx);
      await sql`update assessment set state = 'closed' where id = ${id}`.execute(tx);
    });
    const opened = '&cel=lobbymacht.regioraad';
    expect(await text(`?wie=bron${opened}`)).toContain('Oordelen: M. Boogers');
    const median = await text(`?wie=mediaan${opened}`);
    expect(median).toContain('Mediaan: vooral kansen tot alleen kansen');
    expect(median).toContain('Omdat wij het zo zien.');
    const joint = await text(`?${opened.slice(1)}`);
    expect(joint).toContain('Samen: vooral kwetsbaarheden Wij kwamen er samen op uit.');
    expect(await text('?wie=d66')).toContain('Er is nog niets te vergelijken');
  });

  test('closed, when one sees what is weighed, a group still keeps its own weights, and nothing else of its row', async () => {
    const seen = await ask(page, cookies.member);
    const version = /value="eigen@(\d+)"/.exec(await seen.text())?.[1] ?? '';
    const done = await ask(kept, cookies.member, { beoordelaar: `eigen@${version}`, 'g-klantgerichtheid': '100' });
    expect(done.status).toBe(303);
    const record = await store.owner.read(operator, (tx) => readRecord(tx, assessor, mine));
    expect(JSON.parse(String(record?.values['weights']))).toMatchObject({ numbers: { klantgerichtheid: 100 } });
    expect((await ask(kept, cookies.member, { beoordelaar: 'd66@1', 'g-klantgerichtheid': '100' })).status).toBe(403);
    for (const change of [
      sql`update assessor set seats = 40 where id = ${mine}`,
      sql`update assessor set submitted_on = null, name = 'Anders' where id = ${mine}`,
    ])
      await expect(store.database.write(member, (tx) => change.execute(tx))).rejects.toThrow('assessor');
    await store.database.write(member, (tx) => sql`delete from assessor where id = ${mine}`.execute(tx));
    expect(await store.owner.read(operator, (tx) => readRecord(tx, assessor, mine))).toBeDefined();
  });

  test('a page sends few statements', async () => {
    const services = servicesOf(store, { VERBAND_PROXIES: '1' });
    await ask(page, cookies.clerk);
    const before = services.database.statements();
    await ask(page, cookies.clerk);
    expect(services.database.statements() - before).toBeLessThanOrEqual(9);
  });
});
