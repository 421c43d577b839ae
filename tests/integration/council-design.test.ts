import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Asker, operator } from '#database/connection.ts';
import { importRegister } from '#features/exchange/import-register.ts';
import { countFile, resultFile } from '#importers/eml/eml.fixtures.ts';
import { loadReference } from '../../src/services.ts';
import { createApp } from '../../src/web/app.ts';
import { freshDatabase } from './fresh-database.ts';
import { addAsker, cookieOf, grantOf, newAddress, servicesOf } from './signed-in.ts';

let store: Awaited<ReturnType<typeof freshDatabase>>;
let app: ReturnType<typeof createApp>;
let clerk: Asker;
let cookie: string;
beforeAll(async () => {
  store = await freshDatabase();
  await loadReference(store.owner, { examples: false });
  app = createApp(servicesOf(store, { VERBAND_PROXIES: '1' }), 'nl');
  clerk = await addAsker(store.owner, 'Griffier', [grantOf('clerk', 'leiden')]);
  cookie = await cookieOf(store.owner, clerk);
});
afterAll(() => store.drop());

const get = async (path: string, signedIn = false) => {
  const response = await app.request(`http://localhost${path}`, {
    headers: { host: 'localhost', 'x-forwarded-for': newAddress(), ...(signedIn ? { cookie } : {}) },
  });
  return response;
};
const text = async (path: string) => {
  const response = await get(path);
  expect(response.status, path).toBe(200);
  return (await response.text())
    .replace(/<[^>]+>/g, ' ')
    .replace(/\u00a0/g, ' ')
    .replace(/\s+/g, ' ');
};

describe('the page on which a regional council is drawn', () => {
  test('which threshold means that Leiden cannot decide alone, and what does that cost: in one page', async () => {
    const page = await text('/stemverhoudingen');
    expect(page).toContain('Met ten minste 60 % van de uitgebrachte stemmen beslist geen gemeente alleen.');
    expect(page).toContain('Leiden kan wel alleen elk besluit tegenhouden.');
    expect(page).toContain('Leiden komt 0,8 procentpunt tekort om alleen te beslissen');
    expect(page).toContain(
      'Boven 59,2 % beslist Leiden niet meer alleen. Boven 40,8 % houdt Leiden elk besluit tegen.',
    );
    expect(page).toContain('Vier gemeenten hebben evenveel macht, niet evenveel gewicht');
    expect(page).toMatch(/Leiden 15, Leiderdorp 1, Oegstgeest 1, Voorschoten 1, Zoeterwoude 1; samen 19/);
    expect(page).toContain(
      'Ontbreekt Zoeterwoude, dan heeft Leiden 61,6 % van de uitgebrachte stemmen en beslist alleen.',
    );
  });

  test('weights of single groups come out as the annex prints them', async () => {
    const page = await text('/stemverhoudingen?variant=C');
    expect(page).toMatch(/D66 Leiden 12 10,8/);
    expect(page).toContain('Bij een drempel boven 35,1 % tot en met 64,9 % beslist geen gemeente alleen');
  });

  test('what misses is named, and no question breaks the page', async () => {
    expect(await text('/stemverhoudingen?variant=D')).toContain('de stemmen per lijst ontbreken van Leiden');
    expect(await text('/stemverhoudingen?verkiezing=2018-03-21&variant=A')).toContain(
      'de geldige stemmen ontbreken van',
    );
    expect(await text('/stemverhoudingen?variant=F&plafond=10')).toContain('Het plafond is te laag');
    expect(await text('/stemverhoudingen?gemeente=bestaat-niet')).toContain('Er is niets te wegen');
    expect(await text('/stemverhoudingen?gemeente=leiden&afwezig=leiden')).toContain('Iedereen ontbreekt');
    expect(await text('/stemverhoudingen?meerderheid=3&over=all&afwezig=zoeterwoude&drempel=2/3')).toContain('Leiden');
    expect(await text('/stemverhoudingen?blok=parties&samen=parties&eens=80&voor=60')).toContain(
      'getrokken stemmingen',
    );
    expect(await text('/en/voting-weights')).toContain('no municipality decides alone');
  });

  test('who is absent, what if a group splits, and rules that ask more: the answer says so', async () => {
    const away = await text('/stemverhoudingen?afwezig=zoeterwoude');
    expect(away).toContain(
      'Als Zoeterwoude ontbreekt: met ten minste 60 % van de uitgebrachte stemmen beslist Leiden alleen.',
    );
    expect(away).toContain('Leiden 61,6 %');
    expect(away).not.toContain('Leiden 59,2 %');
    const double = await text('/stemverhoudingen?meerderheid=3');
    expect(double).toContain('en een meerderheid in ten minste 3 gemeenten beslist geen gemeente alleen');
    expect(double).not.toContain('Ontbreekt Zoeterwoude');
    expect(await text('/stemverhoudingen?meerderheid=60')).toContain('Geen enkel voorstel kan doorgaan');
    expect(await text('/stemverhoudingen?over=all&afwezig=leiderdorp')).toContain(
      '60 % van alle stemmen, 68,5 % van wie er is',
    );
    expect(await text('/stemverhoudingen?afwezig=leiden,leiderdorp,oegstgeest')).toContain('geen quorum');
    const split = await text('/stemverhoudingen?splitsing-fractie=leiden:D66&splitsing-zetels=4&splitsing-naam=Vrij');
    expect(split).toMatch(/Vrij Leiden 4 6,1/);
    expect(split).toMatch(/D66 Leiden 8 12,1/);
    expect(await text('/stemverhoudingen?splitsing-fractie=leiden:D66&splitsing-zetels=40')).toContain(
      'De splitsing kan niet',
    );
    const board = await text(
      '/stemverhoudingen?bestuur=leiden:1,leiderdorp:1,oegstgeest:1,voorschoten:1,zoeterwoude:1&voorzitter=leiden',
    );
    expect(board).toMatch(/Leiden/);
    expect(await text('/stemverhoudingen?fout=drempel')).toContain('De drempel was geen getal');
  });

  test('the form leads to a short address that holds the whole design', async () => {
    const response = await get(
      '/stemverhoudingen?gemeente=leiden&gemeente=leiderdorp&gemeente=&verkiezing=2014-03-19&variant=C&drempel=60&drempel-getal=66%2C7&drempel-was=60%2C0&drempel-precies=60&vergelijking=more-than&meerderheid=',
    );
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(
      '/stemverhoudingen?gemeente=leiden%2Cleiderdorp&verkiezing=2014-03-19&variant=C&drempel=66.7&vergelijking=more-than',
    );
    const exact = await get(
      '/stemverhoudingen?drempel=66.7&drempel-getal=66%2C7&drempel-was=66%2C7&drempel-precies=2%2F3',
    );
    expect(exact.headers.get('location')).toBe('/stemverhoudingen?drempel=2%2F3');
  });

  test('a design is kept under a name, compared, and goes out as workbook, CSV and PDF', async () => {
    const post = (fields: Record<string, string>) =>
      app.request('http://localhost/stemverhoudingen/bewaren', {
        method: 'POST',
        headers: { host: 'localhost', origin: 'http://localhost', cookie, 'x-forwarded-for': newAddress() },
        body: new URLSearchParams(fields),
      });
    const fields = {
      organisatie: 'leiden',
      naam: 'Zonder weging',
      zichtbaar: 'public',
      instellingen: 'variant=C&drempel=60',
    };
    const saved = await post(fields);
    expect(saved.headers.get('location')).toBe('/stemverhoudingen?bewaard=leiden%2Fzonder-weging&variant=C');
    expect((await post(fields)).headers.get('location')).toContain('zonder-weging-2');
    expect((await post({ ...fields, naam: ' ' })).status).toBe(400);
    expect((await post({ ...fields, organisatie: 'voorschoten' })).status).toBe(403);
    expect(await text('/stemverhoudingen')).toContain('Zonder weging');
    const compared = await text('/stemverhoudingen/vergelijken?een=&twee=variant%3DC');
    expect(compared).toMatch(/Leiden 59,2 % 78,9 % 35,1 % \d/);
    const csv = await (await get('/stemverhoudingen?als=csv')).text();
    expect(csv).toContain('GM0546;Leiden;D66;D66;12;18,218715;808;4435');
    const sheets = unzipSync(new Uint8Array(await (await get('/stemverhoudingen?als=xlsx')).arrayBuffer()));
    expect(Object.keys(sheets).some((name) => name.startsWith('xl/worksheets/'))).toBe(true);
    const pdf = new Uint8Array(await (await get('/stemverhoudingen?als=pdf')).arrayBuffer());
    expect(new TextDecoder('latin1').decode(pdf.subarray(0, 5))).toBe('%PDF-');
    expect((await get('/stemverhoudingen?variant=D&als=pdf')).status).toBe(400);
  });

  test('searching finds designs that meet the wishes, and says what it could not try', async () => {
    const page = await text('/stemverhoudingen/zoeken');
    expect(page).toMatch(/\d+ ontwerpen zijn geprobeerd; [1-9]\d* voldoen/);
    expect(page).toContain('Variant D: naar stemmen op de lijst is niet geprobeerd');
    expect(await text('/stemverhoudingen/zoeken?gezocht=ja&niet-alleen=ja&ten-minste=5')).toContain('5');
    expect(await text('/stemverhoudingen/zoeken?gemeente=leiden')).toContain('ten minste twee gemeenten');
  });

  test('the annex comes out digit by digit, and three totals are explained', async () => {
    const page = await text('/stemverhoudingen/bijlage');
    expect(page).toContain('Ja: alle 82 gedrukte percentages van de varianten A en C komen uit');
    expect(page).toContain('3 totalen wijken 0,1 af');
    expect(page).toContain('PvdA 9,4 9,5');
  });
});

describe('elections come in', () => {
  const domain = '<kr:ElectionDomain Id="0546">Leiden</kr:ElectionDomain>';
  const file = (name: string, content: string) => ({ name, bytes: new TextEncoder().encode(content) });
  const options = {
    dryRun: false,
    asker: operator,
    context: { role: null, organisation: null, reason: null, origin: 'import' },
  } as const;

  test('by EML: count and result of a municipality become an election with its groups, by the same door as workbooks', async () => {
    const files = [
      file('telling.eml.xml', countFile({ domain })),
      file('uitslag.eml.xml', resultFile().replace(/<kr:ElectionDomain.*?<\/kr:ElectionDomain>/, domain)),
    ];
    const outcome = await importRegister(store.owner, files, options);
    if (outcome === 'cancelled') throw new Error('cancelled');
    expect(outcome.findings.filter((each) => each.severity === 'error')).toEqual([]);
    expect(outcome.accepted).toBe(true);
    const page = await text('/stemverhoudingen?verkiezing=2030-03-20');
    expect(page).toContain('Dorp &amp; Dijk'.replace('&amp;', '&amp;'));
    const again = await importRegister(store.owner, files, options);
    expect(again).toMatchObject({ accepted: true, summary: { created: 0, changed: 0 } });
  });

  test('a municipality that is not there, a count without seats and a broken file are refused with a place, and nothing is written', async () => {
    for (const [files, code] of [
      [[file('a.xml', countFile()), file('b.xml', resultFile())], 'election-organisation-unknown'],
      [[file('a.xml', countFile({ domain }))], 'election-seats-needed'],
      [[file('a.xml', '<?xml version="1.0"?><!DOCTYPE x><EML/>')], 'xml-dtd'],
    ] as const) {
      const outcome = await importRegister(store.owner, files, options);
      expect(outcome, code).toMatchObject({ accepted: false });
      if (outcome !== 'cancelled') expect(outcome.findings.map((each) => each.code)).toContain(code);
    }
  });
});
