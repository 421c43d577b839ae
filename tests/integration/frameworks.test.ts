import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Asker, operator } from '#database/connection.ts';
import { writeRecords } from '#database/records.ts';
import { riskScan } from '#domain/assessment/delivered/risk-scan.ts';
import { deliveredFrameworks } from '#domain/assessment/delivered-frameworks.ts';
import type { Framework } from '#domain/assessment/framework.ts';
import { question } from '#domain/assessment/question.ts';
import { recordTypeNamed } from '#domain/register/record-types.ts';
import { draftOf, emptyFramework, readDraft } from '#features/assessment/framework-draft.ts';
import { frameworkOf } from '#features/assessment/framework-of-draft.ts';
import { readFrameworkFile, writeFrameworkFile } from '#importers/framework/framework-file.ts';
import { loadReference } from '../../src/services.ts';
import { createApp } from '../../src/web/app.ts';
import { freshDatabase } from './fresh-database.ts';
import { addAsker, cookieOf, grantOf, newAddress, servicesOf } from './signed-in.ts';

let store: Awaited<ReturnType<typeof freshDatabase>>;
let app: ReturnType<typeof createApp>;
let clerk: Asker;
let cookies: { readonly clerk: string; readonly stranger: string; readonly member: string };
beforeAll(async () => {
  store = await freshDatabase();
  await loadReference(store.owner, { examples: false });
  app = createApp(servicesOf(store, { VERBAND_PROXIES: '1' }), 'nl');
  clerk = await addAsker(store.owner, 'Griffier', [grantOf('clerk', 'leiden')]);
  cookies = {
    clerk: await cookieOf(store.owner, clerk),
    stranger: await cookieOf(store.owner, await addAsker(store.owner, 'Ander', [grantOf('clerk', 'wassenaar')])),
    member: await cookieOf(store.owner, await addAsker(store.owner, 'Raadslid', [grantOf('council_member', 'leiden')])),
  };
});
afterAll(() => store.drop());

const request = (path: string, cookie?: string, form?: URLSearchParams) =>
  Promise.resolve(
    app.request(`http://localhost${path}`, {
      headers: {
        host: 'localhost',
        'x-forwarded-for': newAddress(),
        ...(cookie === undefined ? {} : { cookie }),
        ...(form === undefined ? {} : { origin: 'http://localhost' }),
      },
      ...(form === undefined ? {} : { method: 'POST', body: form }),
    }),
  );
/** A form with a file, with its length as a browser tells it. */
async function sendFile(form: FormData, cookie: string) {
  const body = new Response(form);
  const type = body.headers.get('content-type') ?? '';
  const bytes = await body.arrayBuffer();
  return app.request('http://localhost/kaders/toevoegen', {
    method: 'POST',
    headers: {
      host: 'localhost',
      'x-forwarded-for': newAddress(),
      cookie,
      origin: 'http://localhost',
      'content-type': type,
      'content-length': String(bytes.byteLength),
    },
    body: bytes,
  });
}
const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\u00a0/g, ' ')
    .replace(/\s+/g, ' ');
const page = async (path: string, cookie?: string) => {
  const response = await request(path, cookie);
  expect(response.status, path).toBe(200);
  return plain(await response.text());
};

/** The fields of a form as a browser would send them. */
function fieldsOf(html: string): URLSearchParams {
  const text = (value: string) =>
    value
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  const form = new URLSearchParams();
  for (const [tag, inside = ''] of html.matchAll(
    /<input [^>]*>|<textarea [^>]*>([\s\S]*?)<\/textarea>|<select [^>]*>([\s\S]*?)<\/select>/g,
  )) {
    const name = /\sname="([^"]*)"/.exec(tag)?.[1];
    if (name === undefined || /type="(search|file)"/.test(tag)) continue;
    if (tag.startsWith('<textarea')) form.append(name, text(inside).replace(/^\n/, ''));
    else if (tag.startsWith('<select')) {
      const chosen = /<option [^>]*selected=""[^>]*>/.exec(tag)?.[0] ?? /<option [^>]*>/.exec(tag)?.[0] ?? '';
      form.append(name, text(/value="([^"]*)"/.exec(chosen)?.[1] ?? ''));
    } else if (!/type="(checkbox|radio)"/.test(tag) || tag.includes('checked=""'))
      form.append(name, text(/\svalue="([^"]*)"/.exec(tag)?.[1] ?? ''));
  }
  return form;
}
const formAt = async (path: string, cookie: string) => fieldsOf(await (await request(path, cookie)).text());
const post = async (path: string, cookie: string, form: URLSearchParams, button = 'bewaar') => {
  const sent = new URLSearchParams(form);
  sent.set('handeling', button);
  return request(path, cookie, sent);
};
/** Makes a framework of Leiden from a copy, with a title, and says where it is. */
async function made(title: string, from = 'gripscan/1'): Promise<string> {
  const path = `/kaders/toevoegen?van=${encodeURIComponent(from)}`;
  const form = await formAt(path, cookies.clerk);
  form.set('titel-nl', title);
  const response = await post(path, cookies.clerk, form);
  expect(response.status, plain(await response.clone().text()).slice(0, 900)).toBe(303);
  return (response.headers.get('location') ?? '').replace(/\?.*$/, '');
}
/** Makes an assessment that uses a framework, of an organisation. */
async function use(framework: string, organisation: string, publication: 'public' | 'draft' = 'public') {
  const type = recordTypeNamed('assessment');
  if (type === undefined) throw new Error('no assessment');
  const values = Object.fromEntries(type.columns.map((column) => [column.name, null as string | number | null]));
  const key = `proef-${framework.replaceAll('/', '-')}`;
  Object.assign(values, {
    organisation_id: organisation,
    assessment: key,
    round: 1,
    title: 'Proef',
    framework,
    state: 'draft',
  });
  await store.owner.write(operator, (tx) =>
    writeRecords(tx, type, [{ id: `${organisation}/${key}/1`, values, was: null, publication }], {
      role: null,
      organisation: null,
      reason: null,
      origin: 'form',
    }),
  );
}

describe('the pages of frameworks', () => {
  test('the list names every delivered framework and how often it is used', async () => {
    const list = await page('/kaders');
    for (const { title } of deliveredFrameworks) expect(list).toContain(title.nl);
    expect(list).toContain('Er horen 10 kaders bij Verband.');
    expect(list).toMatch(/Samenwerkingsmodellen.*bij één afweging/);
    expect(list).not.toContain('Maak een kader');
    expect(await page('/kaders', cookies.clerk)).toContain('Maak een kader');
  });

  test('every delivered framework is shown whole in both languages, and its file is the framework', async () => {
    for (const framework of deliveredFrameworks) {
      const path = `/kaders/${framework.key}/${framework.version}`;
      const html = await (await request(path)).text();
      for (const question of framework.questions) expect(html).toContain(`id="vraag-${question.id}"`);
      expect(html).not.toMatch(/\sstyle=|\{\{\w+\}\}/);
      expect((await request(`/en/frameworks/${framework.key}/${framework.version}`)).status).toBe(200);
      const file = await request(`${path}?als=json`);
      expect(file.headers.get('content-type')).toContain('application/json');
      const read = readFrameworkFile(await file.text(), 'x');
      expect('framework' in read && read.framework).toEqual(framework);
    }
    expect((await request('/kaders/gripscan/2')).status).toBe(404);
    expect((await request('/kaders/leiden/gripscan/1')).status).toBe(404);
  });

  test('the trace reads from both ends and says what does not connect', async () => {
    const text = await page('/kaders/samenwerkingsmodellen/1');
    expect(text).toContain('Van uitgangspunten naar criteria');
    expect(text).toContain('Van criteria terug naar uitgangspunten');
    expect(text).toMatch(/heldere besluitvorming\s+nergens beoordeeld/i);
    expect(text).toContain('geen uitgangspunt');
    expect(text).toContain('in de bron ook:');
  });

  test('an article says since when it holds, in which text it was read, or that it was not read', async () => {
    const text = await page('/kaders/wgr-scan/1');
    expect(text).toMatch(
      /art\. 34b[^(]*Wgr \( geldt vanaf 1 juli 2022; gelezen in de tekst van 12 februari 2025|geldt vanaf 1 juli 2022; gelezen in de tekst van 12 februari 2025/,
    );
    expect(text).toContain('niet nagelezen in de wet');
  });
});

/** Which questions a tension is about has no order. */
const sorted = (framework: Framework): Framework => ({
  ...framework,
  tensions: framework.tensions.map((each) => ({ ...each, questions: each.questions.toSorted() })),
});
const none = { kind: 'none' } as const;
const asked = { block: '', text: { nl: '', en: '' } };

describe('a form of a framework', () => {
  test('loses nothing: every delivered framework comes back from its form as it was', () => {
    for (const framework of deliveredFrameworks)
      expect(frameworkOf(draftOf(framework), framework, framework.key, framework.version)).toEqual(framework);
  });

  test('holds everything: what its page sends is the framework, whatever it was opened on', async () => {
    const ground = { bands: [], roles: [], sources: [], principles: [], tensions: [], axes: [], alternatives: none };
    for (const framework of deliveredFrameworks) {
      const path = `/kaders/toevoegen?van=${encodeURIComponent(`${framework.key}/${framework.version}`)}`;
      const draft = readDraft(await formAt(path, cookies.clerk));
      // Of a question only its options and its articles come from what the form was opened on.
      const bare = framework.questions.map(({ id, options, articles }) =>
        question({ id, options, articles, ...asked }),
      );
      const back = frameworkOf(
        draft,
        { ...emptyFramework, ...ground, questions: bare },
        framework.key,
        framework.version,
      );
      // The page begins with “(kopie)” behind the title.
      expect(sorted({ ...back, title: framework.title }), framework.key).toEqual(sorted(framework));
    }
  });

  test('what it rests on changes too: outcome words, roles, sources, principles, tensions and axes', async () => {
    const at = await made('Op eigen grond');
    const edit = `${at}/wijzigen`;
    let form = await formAt(edit, cookies.clerk);
    const press = async (button: string) => {
      const response = await post(edit, cookies.clerk, form, button);
      expect(response.status, button).toBe(200);
      form = fieldsOf(await response.text());
    };
    for (const part of ['rol', 'uitgangspunt', 'spanning', 'as', 'bron']) await press(`${part}-erbij-0`);
    const last = [...form.keys()].filter((each) => /^bron-\d+-id$/.test(each)).length - 1;
    form.set(`bron-${last}-titel`, 'Visie van Leiden');
    form.set(`bron-${last}-plaats`, 'p. 3');
    form.set('rol-0-nl', 'Opdrachtgever');
    form.set('as-0-nl', 'Mate van sturing');
    form.set('uitgangspunt-0-nl', 'Dichtbij');
    form.set('uitgangspunt-0-tekst-nl', 'Besluiten vallen dichtbij mensen.');
    form.set('spanning-0-nl', 'Dichtbij en groot gaan niet samen.');
    form.set('spanning-0-plaats', 'p. 4');
    form.set('uitkomst-0-nl', 'beslist niet');
    form.set('uitkomst-0-tot', '40,5');
    await press('uitkomst-erbij-0');
    await press(`uitkomst-weg-${[...form.keys()].filter((each) => /^uitkomst-\d+-id$/.test(each)).length - 1}`);
    // The role has an identifier now, so that a question can choose it.
    expect(form.get('rol-0-id')).toBe('opdrachtgever');
    const first = form.get('vraag-0-id') ?? '';
    form.set('vraag-0-rol', 'opdrachtgever');
    form.set('spanning-0-vraag', first);
    form.set('uitgangspunt-0-vakken', `opdrachtgever | nabijheid | ${first}\nopdrachtgever | gezelligheid\nwie | wat`);
    const refused = await post(edit, cookies.clerk, form);
    expect(refused.status).toBe(400);
    const html = await refused.text();
    expect(html).toContain('href="#uitgangspunt-0-vakken"');
    form = fieldsOf(html);
    form.set('uitgangspunt-0-vakken', `opdrachtgever | nabijheid | ${first}\nopdrachtgever | gezelligheid`);
    form.set('uitkomst-0-tot', '140');
    form.set(`bron-${last}-titel`, '');
    const wrong = await post(edit, cookies.clerk, form);
    const said = await wrong.text();
    expect(said).toContain('href="#uitkomst-0-tot"');
    expect(said).toContain(`href="#bron-${last}-titel"`);
    form.set(`bron-${last}-titel`, 'Visie van Leiden');
    form.set('uitkomst-0-tot', '40,5');
    expect((await post(edit, cookies.clerk, form)).headers.get('location')).toBe(`${at}?bewaard=ja`);
    const text = await page(at, cookies.clerk);
    for (const told of [
      'beslist niet',
      'Visie van Leiden',
      'Dichtbij en groot gaan niet samen.',
      'gezelligheid',
      '40,5',
      'Mate van sturing',
    ])
      expect(text, told).toContain(told);
    const read = readFrameworkFile(await (await request(`${at}?als=json`, cookies.clerk)).text(), 'kader.json');
    if (!('framework' in read)) throw new Error('not a framework');
    const kept = read.framework;
    expect(kept.bands[0]).toMatchObject({ word: { nl: 'beslist niet' }, until: '0.405' });
    expect(kept.questions[0]).toMatchObject({ roles: ['opdrachtgever'], principles: ['dichtbij'] });
    expect(kept.tensions[0]?.questions).toEqual([first]);
  });

  test('is made from a copy, changed in place while nobody uses it, and has its history', async () => {
    const at = await made('Grip van Leiden');
    expect(at).toBe('/kaders/leiden/grip-van-leiden/1');
    const edit = `${at}/wijzigen`;
    const form = await formAt(edit, cookies.clerk);
    form.set('vraag-0-nl', 'Weet de raad waar het over gaat?');
    form.set('vraag-0-gewicht', '3');
    form.set('vraag-0-hard', 'ja');
    form.set('vraag-0-artikelen', 'Wgr 136\ngemeentewet 160(2)');
    expect((await post(edit, cookies.clerk, form)).headers.get('location')).toBe(`${at}?bewaard=ja`);
    const text = await page(at, cookies.clerk);
    expect(text).toContain('Weet de raad waar het over gaat?');
    expect(text).toContain('harde eis');
    expect(text).toContain('art. 160 lid 2 Gemeentewet');
    const { rows } = await sql<{ action: string }>`select action from audit
      where record_type = 'framework' and record_id = 'leiden/grip-van-leiden/1' order by id`.execute(
      store.owner.kysely,
    );
    expect(rows.map((each) => each.action)).toEqual(['create', 'change']);
  });

  test('from nothing: what misses is said with the place, and nothing typed is lost', async () => {
    const path = '/kaders/toevoegen?van=leeg';
    const form = await formAt(path, cookies.clerk);
    form.set('titel-nl', 'Nieuw kader <b>');
    form.set('stap-1-waarde', 'twee');
    const response = await post(path, cookies.clerk, form);
    expect(response.status).toBe(400);
    const html = await response.text();
    expect(html).toContain('href="#stap-1-waarde"');
    expect(html).toContain('href="#samenvatting-nl"');
    expect(html).toContain('href="#vraag-0-nl"');
    expect(html).toContain('value="Nieuw kader &lt;b&gt;"');
    const again = fieldsOf(html);
    expect(again.get('stap-1-waarde')).toBe('twee');
    again.set('stap-1-waarde', '1');
    again.set('samenvatting-nl', 'Kort');
    again.set('vraag-0-nl', 'Is het goed?');
    expect((await post(path, cookies.clerk, again)).headers.get('location')).toBe(
      '/kaders/leiden/nieuw-kader-b/1?bewaard=ja',
    );
    // What was left open in English says the same as in Dutch.
    expect(await (await request('/en/frameworks/leiden/nieuw-kader-b/1', cookies.clerk)).text()).toContain(
      'Is het goed?',
    );
    // The same title again is another framework.
    expect((await post(path, cookies.clerk, again)).headers.get('location')).toBe(
      '/kaders/leiden/nieuw-kader-b-2/1?bewaard=ja',
    );
  });

  test('lists change with buttons: questions, blocks, steps and alternatives come, go and move', async () => {
    const path = '/kaders/toevoegen?van=leeg';
    const press = async (form: URLSearchParams, button: string) => {
      const response = await post(path, cookies.clerk, form, button);
      expect(response.status).toBe(200);
      return fieldsOf(await response.text());
    };
    let form = await formAt(path, cookies.clerk);
    form.set('vraag-0-nl', 'een');
    form = await press(form, 'vraag-erbij-0');
    form.set('vraag-1-nl', 'twee');
    form = await press(form, 'vraag-omhoog-1');
    expect([form.get('vraag-0-nl'), form.get('vraag-1-nl')]).toEqual(['twee', 'een']);
    form = await press(form, 'blok-erbij-0');
    form.set('blok-1-nl', 'Tweede');
    form = await press(form, 'vraag-erbij-1');
    form.set('vraag-2-nl', 'drie');
    expect(form.get('vraag-2-blok')).toBe('1');
    form = await press(form, 'blok-omhoog-1');
    expect([form.get('blok-0-nl'), form.get('vraag-2-blok'), form.get('vraag-0-blok')]).toEqual(['Tweede', '0', '1']);
    form = await press(form, 'blok-weg-1');
    // Nobody's question is thrown away with its block.
    expect(['vraag-0-blok', 'vraag-1-blok', 'vraag-2-blok'].map((name) => form.get(name))).toEqual(['0', '0', '0']);
    form.set('vraag-0-anker-0-nl', 'niets');
    form = await press(form, 'stap-weg-1');
    expect(form.get('vraag-0-anker-0-nl')).toBe('niets');
    expect(form.has('stap-4-id')).toBe(false);
    form = await press(form, 'stap-weg-0');
    expect(form.get('vraag-0-anker-0-nl')).toBe('');
    form = await press(form, 'alternatief-erbij-0');
    form.set('alternatief-0-nl', 'Zelf');
    form = await press(form, 'alternatief-weg-0');
    expect(form.has('alternatief-0-id')).toBe(false);
    form = await press(form, 'vraag-weg-0');
    expect([form.get('vraag-0-nl'), form.get('vraag-1-nl')]).toEqual(['een', 'drie']);
    for (const odd of ['vraag-omhoog-0', 'vraag-weg-99', 'blok-omlaag-0', 'stap-omhoog-7'])
      expect((await press(form, odd)).get('vraag-0-nl')).toBe('een');
  });

  test('a question of a traced framework that goes leaves the words of the source, judged nowhere', async () => {
    const at = await made('Modellen zonder één', 'samenwerkingsmodellen/1');
    const form = await formAt(`${at}/wijzigen`, cookies.clerk);
    const response = await post(`${at}/wijzigen`, cookies.clerk, form, 'vraag-weg-0');
    const less = fieldsOf(await response.text());
    expect((await post(`${at}/wijzigen`, cookies.clerk, less)).status).toBe(303);
    expect(await page(`${at}`, cookies.clerk)).toMatch(/nergens beoordeeld/);
  });
});

describe('versions', () => {
  test('one that is used is frozen, by the use case and by the database; a change is the next version and shows its difference', async () => {
    const at = await made('Bevroren kader');
    await use('leiden/bevroren-kader/1', 'leiden');
    const edit = `${at}/wijzigen`;
    expect(await page(edit, cookies.clerk)).toContain('Bewaar als volgende versie');
    const form = await formAt(edit, cookies.clerk);
    form.set('vraag-1-nl', 'Een andere vraag?');
    const response = await post(edit, cookies.clerk, form);
    expect(response.headers.get('location')).toBe('/kaders/leiden/bevroren-kader/2?bewaard=volgende&vergelijk=1');
    const next = await page('/kaders/leiden/bevroren-kader/2?bewaard=volgende&vergelijk=1', cookies.clerk);
    expect(next).toContain('Bewaard als versie 2');
    expect(next).toContain('Wat is anders dan in versie 1?');
    expect(next).toContain('Een andere vraag?');
    expect(await page(at, cookies.clerk)).not.toContain('Een andere vraag?');
    // The page of a partnership reads the word with the framework of its organisation.
    await sql`update assessment set partnership_id = 'wodv' where framework = 'leiden/bevroren-kader/1'`.execute(
      store.owner.kysely,
    );
    expect(await page('/samenwerkingen/wodv', cookies.clerk)).toContain('Proef Leiden, ronde 1 te weinig bekend');
    const write = store.database.write(clerk, (tx) =>
      sql`update framework set content = replace(content, 'raad', 'raadt') where id = 'leiden/bevroren-kader/1'`.execute(
        tx,
      ),
    );
    await expect(write).rejects.toMatchObject({ code: '42501', message: 'used' });
    await expect(
      store.database.write(clerk, (tx) => sql`delete from framework where id = 'leiden/bevroren-kader/1'`.execute(tx)),
    ).rejects.toMatchObject({ code: '42501', message: 'used' });
  });

  test('also when who changes it may not see the assessment that uses it', async () => {
    const at = await made('Elders in gebruik');
    await use('leiden/elders-in-gebruik/1', 'wassenaar', 'draft');
    expect(await page(`${at}/wijzigen`, cookies.clerk)).toContain('nog niet in gebruik');
    const form = await formAt(`${at}/wijzigen`, cookies.clerk);
    form.set('samenvatting-nl', 'Anders');
    expect((await post(`${at}/wijzigen`, cookies.clerk, form)).headers.get('location')).toBe(
      '/kaders/leiden/elders-in-gebruik/2?bewaard=volgende&vergelijk=1',
    );
  });

  test('two people at once: the second sees the difference and keeps the text', async () => {
    const at = await made('Twee tegelijk');
    const edit = `${at}/wijzigen`;
    const [one, two] = [await formAt(edit, cookies.clerk), await formAt(edit, cookies.clerk)];
    one.set('vraag-0-nl', 'Van de eerste?');
    two.set('vraag-0-nl', 'Van de tweede?');
    expect((await post(edit, cookies.clerk, one)).status).toBe(303);
    const late = await post(edit, cookies.clerk, two);
    expect(late.status).toBe(409);
    const html = await late.text();
    expect(plain(html)).toMatch(/Van de eerste\? .*Van de tweede\?/);
    expect((await post(edit, cookies.clerk, fieldsOf(html))).status).toBe(303);
    expect(await page(at, cookies.clerk)).toContain('Van de tweede?');
  });
});

describe('files', () => {
  const send = (content: string | Uint8Array<ArrayBuffer>, cookie = cookies.clerk) => {
    const form = new FormData();
    form.set('organisatie', 'leiden');
    form.set('zichtbaar', 'internal');
    form.set('handeling', 'inlezen');
    form.set('bestand', new File([content], 'kader.json'));
    return sendFile(form, cookie);
  };

  test('what was exported is read back the same; read in twice it is the next version', async () => {
    const file = await (await request('/kaders/risicoscan/1?als=json')).text();
    expect((await send(file)).headers.get('location')).toBe('/kaders/leiden/risicoscan/1?bewaard=ja');
    expect((await send(file)).headers.get('location')).toBe('/kaders/leiden/risicoscan/2?bewaard=volgende');
    const back = readFrameworkFile(
      await (await request('/kaders/leiden/risicoscan/2?als=json', cookies.clerk)).text(),
      '',
    );
    expect('framework' in back && back.framework).toEqual({ ...riskScan, version: 2 });
  });

  test.each([
    ['no JSON', '%PDF-1.7', 'Dit bestand is geen kader: verwacht wordt een JSON-bestand dat u hier eerder downloadde.'],
    ['no framework', '[]', 'geen kader van Verband'],
    ['nothing', '', 'geen bestand gekozen'],
    ['an unknown field', writeFrameworkFile(riskScan).replace('"summary"', '"slecht":1,"summary"'), 'niet bekend'],
    [
      'a sign that turns the text',
      writeFrameworkFile(riskScan).replace('Risicoscan', 'Risico\u202escan'),
      'niet te lezen',
    ],
    ['a key with a path', writeFrameworkFile({ ...riskScan, key: '../../etc' }), 'geen sleutel'],
    ['far too large', `{"format":"${'x'.repeat(1_100_000)}"}`, 'groter dan 1 MB'],
    ['deep nesting', `${'['.repeat(50_000)}`, 'Dit bestand is geen kader'],
  ])('%s is refused with a reason, and nothing is kept', async (_, content, reason) => {
    const count = async () =>
      (await sql<{ count: number }>`select count(*)::int as count from framework`.execute(store.owner.kysely)).rows[0]
        ?.count;
    const before = await count();
    const response = await send(content);
    expect(response.status).toBe(400);
    expect(plain(await response.text())).toContain(reason);
    expect(await count()).toBe(before);
  });

  test('a text is never markup', async () => {
    const evil = { ...riskScan, key: 'kwaad', title: { nl: '<script>alert(1)</script>', en: '"><img onerror=x>' } };
    expect((await send(writeFrameworkFile(evil))).status).toBe(303);
    for (const path of [
      '/kaders',
      '/kaders/leiden/kwaad/1',
      '/en/frameworks/leiden/kwaad/1',
      '/kaders/leiden/kwaad/1/wijzigen',
    ])
      expect(await (await request(path, cookies.clerk)).text()).not.toMatch(/<script>alert|<img onerror/);
  });
});

describe('rights', () => {
  test('only who edits for the organisation makes and changes; others do not see the form', async () => {
    const at = await made('Van Leiden');
    expect((await request('/kaders/toevoegen', cookies.member)).status).toBe(403);
    expect((await request('/kaders/toevoegen')).status).toBe(303);
    // Kept internal: who is of elsewhere may not know of it.
    expect((await request(`${at}/wijzigen`, cookies.stranger)).status).toBe(404);
    await sql`update framework set publication = 'public' where id = 'leiden/van-leiden/1'`.execute(store.owner.kysely);
    expect((await request(`${at}/wijzigen`, cookies.stranger)).status).toBe(403);
    const form = await formAt(`${at}/wijzigen`, cookies.clerk);
    expect((await post(`${at}/wijzigen`, cookies.stranger, form)).status).toBe(403);
    const other = await formAt('/kaders/toevoegen?van=leeg', cookies.stranger);
    other.set('organisatie', 'leiden');
    expect((await post('/kaders/toevoegen?van=leeg', cookies.stranger, other)).status).toBe(403);
    const stranger = await addAsker(store.owner, 'Nog iemand', [grantOf('clerk', 'wassenaar')]);
    const { rows } = await store.database.write(stranger, (tx) =>
      sql`update framework set title = 'Gekaapt' where id = 'leiden/van-leiden/1' returning id`.execute(tx),
    );
    expect(rows).toEqual([]);
  });
});

describe('the page of the legal form', () => {
  const heavy = 'alleen-intentie=nee&een-gemeente-voert-uit=nee&rechtspersoon-nodig=ja';
  test.each([
    ['alleen-intentie=ja&schriftelijk=ja', 'convenant', 'art. 160 lid 1 onder d Gemeentewet', 'gelden niet'],
    [
      'alleen-intentie=nee&een-gemeente-voert-uit=ja&wiens-bevoegdheden=college',
      'centrumregeling',
      'art. 8 lid 4 Wgr',
      'mandaat',
    ],
    [
      `${heavy}&publieke-bevoegdheden=nee&privaatrecht-aangewezen=nee&alleen-uitvoering=ja&wiens-bevoegdheden=college`,
      'bedrijfsvoeringsorganisatie',
      'art. 14a Wgr',
      'één bestuur',
    ],
    [
      `${heavy}&publieke-bevoegdheden=ja&wiens-bevoegdheden=raad`,
      'openbaar lichaam',
      'art. 30 lid 1 onder a Wgr',
      'dagelijks bestuur',
    ],
    [
      `${heavy}&publieke-bevoegdheden=nee&privaatrecht-aangewezen=ja&aandelen=nee&leden=nee`,
      'stichting',
      'art. 160 lid 2 Gemeentewet',
      'wensen en bedenkingen',
    ],
  ])('%s gives the form with its reasons', async (query, form, article, duty) => {
    const text = await page(`/rechtsvorm?${query}`);
    expect(text.toLowerCase()).toContain(`bij deze antwoorden past: ${form}`);
    expect(text).toContain(article);
    expect(text).toContain(duty);
    expect(text).toContain('Zo komt u hier');
    expect((await request(`/en/legal-form?${query}`)).status).toBe(200);
  });

  test('a question has the number it has in the tree, also where it is asked and where it was answered', async () => {
    const html = await (await request(`/rechtsvorm?${heavy}&publieke-bevoegdheden=ja`)).text();
    const number = /id="boom-wiens-bevoegdheden"><p><strong>(?:<!-- -->)?(\d+)/.exec(html)?.[1] ?? '';
    expect(Number(number)).toBeGreaterThan(5);
    expect(html).toContain(`aria-label="Vraag ${number}"`);
    const numbers = [...html.matchAll(/<li data-number="(\d+)"/g)].map((found) => Number(found[1]));
    expect(numbers).toEqual([1, 3, 4, 6]);
  });

  test('asks a question at a time, goes back, and takes no strange answer', async () => {
    const html = await (await request('/rechtsvorm?alleen-intentie=nee&een-gemeente-voert-uit=%3Cscript%3E')).text();
    expect(html).toContain('name="een-gemeente-voert-uit"');
    expect(html).not.toContain('<script>');
    expect(html).toContain('type="hidden" name="alleen-intentie" value="nee"');
    expect(html).toContain('href="/rechtsvorm"');
    expect(plain(html)).toContain('De hele beslisboom');
  });
});
