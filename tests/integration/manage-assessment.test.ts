import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadReference } from '../../src/services.ts';
import { createApp } from '../../src/web/app.ts';
import { freshDatabase } from './fresh-database.ts';
import { addAsker, cookieOf, grantOf, newAddress, servicesOf } from './signed-in.ts';

/** The pages around an assessment: the list, starting one, and what its manager may change. */

let store: Awaited<ReturnType<typeof freshDatabase>>;
let app: ReturnType<typeof createApp>;
let clerk: string;
let member: string;

beforeAll(async () => {
  store = await freshDatabase();
  await loadReference(store.owner, { examples: true });
  app = createApp(servicesOf(store, { VERBAND_PROXIES: '1' }), 'nl');
  const grants = [grantOf('clerk', 'voorschoten'), grantOf('clerk', 'leiden')];
  clerk = await cookieOf(store.owner, await addAsker(store.owner, 'Griffie', grants));
  member = await cookieOf(store.owner, await addAsker(store.owner, 'Lid', [grantOf('council_member', 'voorschoten')]));
});
afterAll(() => store.drop());

const decode = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

async function ask(
  cookie: string | undefined,
  path: string,
  form?: Readonly<Record<string, string | readonly string[]>>,
) {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(form ?? {}))
    for (const each of typeof value === 'string' ? [value] : value) body.append(name, each);
  const response = await app.request(`http://localhost${path}`, {
    method: form === undefined ? 'GET' : 'POST',
    headers: {
      host: 'localhost',
      'x-forwarded-for': newAddress(),
      ...(cookie === undefined ? {} : { cookie }),
      ...(form === undefined ? {} : { origin: 'http://localhost' }),
    },
    ...(form === undefined ? {} : { body }),
  });
  const html = await response.text();
  const text = decode(html.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ');
  return { status: response.status, to: response.headers.get('location'), html, text };
}

const start = (more: Readonly<Record<string, string | readonly string[]>>) =>
  ask(clerk, '/afwegen/toevoegen', {
    organisatie: 'voorschoten',
    kader: 'toetsingskader-samenwerking/1',
    voorstel: 'Waarover het gaat',
    zichtbaar: 'internal',
    opnieuw: '24-11-2030',
    kopie: '',
    ...more,
  });

/** Does something on the page to manage an assessment, as a browser would on the page as it is now. */
async function manage(at: string, doe: string, more: Readonly<Record<string, string | readonly string[]>> = {}) {
  const page = await ask(clerk, `${at}/regelen`);
  const versie = /name="versie" value="([^"]*)"/.exec(page.html)?.[1] ?? '';
  return ask(clerk, `${at}/regelen`, { doe, versie, ...more });
}

const marksOf = (html: string): Record<string, string> =>
  Object.fromEntries([...html.matchAll(/name="(was\.[^"]+)" value="([^"]*)"/g)].map((found) => [found[1], found[2]]));
const valuesOf = (html: string, name: string): string[] =>
  [...html.matchAll(/<input [^>]*>/g)].flatMap(([tag]) =>
    tag.includes(`name="${name}"`) ? [decode(/value="([^"]*)"/.exec(tag)?.[1] ?? '')] : [],
  );

describe('the list of assessments', () => {
  const titles = async (query: string): Promise<string[]> => {
    const { html } = await ask(clerk, `/afwegen?${query}`);
    const body = html.slice(html.lastIndexOf('<tbody'), html.lastIndexOf('</tbody>'));
    return [...body.matchAll(/<tr[^>]*>.*?<a [^>]*>([^<]*)<\/a>/g)].map((found) => decode(found[1] ?? ''));
  };

  beforeAll(async () => {
    // Partnerships and frameworks in another order than any column, so that a join that scrambles rows shows.
    for (const [titel, organisatie, samenwerking, opnieuw, state] of [
      ['Delta', 'leiden', 'wodv', '01-01-2028', 'closed'],
      ['alfa', 'voorschoten', '', '', 'open'],
      ['Charlie', 'voorschoten', 'gevulei', '01-01-2027', 'adopted'],
      ['Bravo', 'leiden', 'wodv', '', 'draft'],
      ['echo', 'voorschoten', '', '01-01-2029', 'draft'],
      ['Foxtrot', 'leiden', 'gevulei', '01-01-2028', 'open'],
    ] as const) {
      const begun = await start({ titel, organisatie, samenwerking, opnieuw });
      const id = `${organisatie}/${titel.toLowerCase()}/1`;
      expect(begun.to).toBe(`/afwegen/${id}/regelen?gedaan=begonnen`);
      await sql`update assessment set state = ${state} where id = ${id}`.execute(store.owner.kysely);
    }
  });

  const own = ['alfa', 'Bravo', 'Charlie', 'Delta', 'echo', 'Foxtrot'];
  test.each([
    ['', 'alfa Bravo Charlie Delta echo Foxtrot'],
    ['sorteer=-title', 'Foxtrot echo Delta Charlie Bravo alfa'],
    ['sorteer=organisation', 'Bravo Delta Foxtrot alfa Charlie echo'],
    ['sorteer=-organisation', 'alfa Charlie echo Bravo Delta Foxtrot'],
    ['sorteer=state', 'Bravo echo alfa Foxtrot Delta Charlie'],
    ['sorteer=-state', 'Charlie Delta alfa Foxtrot Bravo echo'],
    ['sorteer=due', 'Charlie Delta Foxtrot echo alfa Bravo'],
    ['sorteer=-due', 'echo Delta Foxtrot Charlie alfa Bravo'],
  ])('%s: by that column alone, then by title, empty days last', async (query, expected) => {
    const shown = await titles(query);
    expect(shown.filter((each) => own.includes(each)).join(' ')).toBe(expected);
  });

  test('it says to begin one only to who may', async () => {
    expect((await ask(clerk, '/afwegen')).text).toContain('Begin er een met een kader');
    for (const who of [undefined, member])
      for (const path of ['/afwegen', '/afwegen?organisatie=bestaat-niet']) {
        const { text } = await ask(who, path);
        expect(text).not.toContain('Begin er een');
        expect(text).not.toContain('Begin een afweging');
      }
    expect((await ask(undefined, '/afwegen?organisatie=x')).text).toContain('Geen afweging past bij deze keuze.');
  });
});

describe('what is typed at the start', () => {
  const partnershipOf = async (id: string) =>
    (
      await sql<{ partnership_id: string | null }>`select partnership_id from assessment where id = ${id}`.execute(
        store.owner.kysely,
      )
    ).rows[0]?.partnership_id;

  test('a partnership is chosen by its name, whatever the case; its key works too', async () => {
    const page = await ask(clerk, '/afwegen/toevoegen?kader=toetsingskader-samenwerking%2F1&samenwerking=wodv');
    expect(valuesOf(page.html, 'samenwerking')).toEqual(['Werkorganisatie Duivenvoorde']);
    expect(page.html).toContain('<option value="Werkorganisatie Duivenvoorde">');
    expect((await start({ titel: 'Op naam', samenwerking: 'werkorganisatie DUIVENVOORDE' })).status).toBe(303);
    expect(await partnershipOf('voorschoten/op-naam/1')).toBe('wodv');
    expect((await start({ titel: 'Op sleutel', samenwerking: 'gevulei' })).status).toBe(303);
    expect(await partnershipOf('voorschoten/op-sleutel/1')).toBe('gevulei');
  });

  test('a name that is not there, or there twice, is told in words people use', async () => {
    const unknown = await start({ titel: 'Onbekend', samenwerking: 'Nergens' });
    expect(unknown.status).toBe(400);
    expect(unknown.text).toContain('“Nergens” staat niet in het register. Kies een naam uit de lijst');
    expect(unknown.text).not.toMatch(/\b(blad|rij|kolom)\b/);
    expect(valuesOf(unknown.html, 'samenwerking')).toEqual(['Nergens']);
    const twins = ['gevulei', 'wodv'];
    await sql`update partnership set name = 'Tweeling' where id = any(${twins})`.execute(store.owner.kysely);
    const twice = await start({ titel: 'Dubbel', samenwerking: 'tweeling' });
    expect(twice.text).toContain(
      'Meer dan één heet “tweeling”. Kies er een uit de lijst: Tweeling (gevulei), Tweeling',
    );
    expect(twice.html).toContain('<option value="Tweeling (wodv)">');
    expect((await start({ titel: 'Dubbel', samenwerking: 'Tweeling (wodv)' })).status).toBe(303);
    expect(await partnershipOf('voorschoten/dubbel/1')).toBe('wodv');
  });

  test.each([
    ['01-01-1066', 'Opnieuw wegen kan pas na vandaag.'],
    ['24-11-2026', 'Opnieuw wegen kan pas na vandaag.'],
    ['25-11-2056', 'Opnieuw wegen kan tot 30 jaar vooruit.'],
  ])('it is not due again on %s', async (opnieuw, why) => {
    const refused = await start({ titel: 'Te vroeg of te laat', opnieuw });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain(why);
    expect(valuesOf(refused.html, 'opnieuw')).toEqual([opnieuw]);
  });

  test('a title fits on a page; one that does not stays as it was typed', async () => {
    const titel = `${'lang '.repeat(400)}einde`;
    const refused = await start({ titel });
    expect(refused.text).toContain('De titel is langer dan 200 tekens. Maak haar korter.');
    expect(valuesOf(refused.html, 'titel')).toEqual([titel]);
    expect((await start({ titel: 'b'.repeat(200) })).status).toBe(303);
  });
});

describe('what the manager changes', () => {
  const at = '/afwegen/voorschoten/wat-vergelijken-we/1';
  const details = { titel: 'Wat vergelijken we', voorstel: '', opnieuw: '24-11-2030' };
  const alternatives = async () => {
    const { rows } = await sql<{ alternatives: string }>`
      select alternatives from assessment where id = 'voorschoten/wat-vergelijken-we/1'`.execute(store.owner.kysely);
    return JSON.parse(rows[0]?.alternatives ?? '[]') as readonly { id: string; name: string }[];
  };
  const formOf = (judge: string) =>
    `${at}/invullen?beoordelaar=${encodeURIComponent(`voorschoten/wat-vergelijken-we/1/${judge}`)}`;
  const add = (naam: string, more: Readonly<Record<string, string>> = {}) =>
    manage(at, 'beoordelaar', { beoordelaar: '', soort: 'executive', naam, ...more });
  const cells = async () =>
    (
      await sql<{ question: string; alternative: string; source_id: string | null }>`
        select question, alternative, source_id from assessment_cell
        where assessor_id like 'voorschoten/wat-vergelijken-we/1/%' order by 1, 2`.execute(store.owner.kysely)
    ).rows;

  test('title and day keep to the same limits; a day that is past already may stay', async () => {
    const begun = await start({
      kader: 'samenwerkingsmodellen/1',
      titel: 'Wat vergelijken we',
      alternatief: ['Zelf doen', 'Samen doen', 'Uitbesteden'],
      'alternatief-sleutel': ['', '', ''],
    });
    expect(begun.to).toContain(at);
    const refused = await manage(at, 'gegevens', { ...details, titel: 'x'.repeat(201), opnieuw: '01-01-1066' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('De titel is langer dan 200 tekens.');
    expect(refused.text).toContain('Opnieuw wegen kan pas na vandaag.');
    expect(valuesOf(refused.html, 'titel')).toEqual(['x'.repeat(201)]);
    await sql`update assessment set due_on = '2020-01-01' where id = 'voorschoten/wat-vergelijken-we/1'`.execute(
      store.owner.kysely,
    );
    expect((await manage(at, 'gegevens', { ...details, opnieuw: '01-01-2020' })).status).toBe(303);
    expect((await manage(at, 'gegevens', { ...details, opnieuw: '02-01-2020' })).status).toBe(400);
    expect((await manage(at, 'gegevens', details)).status).toBe(303);
  });

  test('alternatives of a draft are named otherwise, added and removed, and keep their keys', async () => {
    const page = await ask(clerk, `${at}/regelen`);
    expect(valuesOf(page.html, 'alternatief')).toEqual(['Zelf doen', 'Samen doen', 'Uitbesteden', '', '']);
    const keys = valuesOf(page.html, 'alternatief-sleutel');
    const change = (names: readonly string[], more: Readonly<Record<string, string | readonly string[]>> = {}) =>
      manage(at, 'gegevens', { ...details, alternatief: names, 'alternatief-sleutel': keys, ...more });
    expect((await change(['Zelf doen', '', '', '', ''])).text).toContain('Noem ten minste twee alternatieven.');
    expect((await change(['Zelf', 'zelf', 'Uitbesteden', '', ''])).text).toContain('staat er twee keer');
    expect((await change(['Alles zelf doen', 'Samen doen', '', 'Uitbesteden', ''])).status).toBe(303);
    expect(await alternatives()).toEqual([
      { id: 'zelf-doen', name: 'Alles zelf doen' },
      { id: 'samen-doen', name: 'Samen doen' },
      { id: 'uitbesteden-2', name: 'Uitbesteden' },
    ]);
  });

  test('a source is chosen by its title, and shown by it', async () => {
    expect((await add('College', { 'van-organisatie': 'Gemeente Nergens' })).text).toContain(
      '“Gemeente Nergens” staat niet in het register.',
    );
    expect((await add('College', { 'van-organisatie': 'VOORSCHOTEN' })).status).toBe(303);
    const { rows } = await sql<{ id: string; title: string }>`
      select id, title from source where title ~ '^[A-Za-z ]+$' order by id limit 3`.execute(store.owner.kysely);
    const [one, two, three] = rows;
    if (one === undefined || two === undefined || three === undefined) throw new Error('too few sources');
    await sql`update source set title = 'Zelfde titel' where id in (${two.id}, ${three.id})`.execute(
      store.owner.kysely,
    );
    const page = await ask(clerk, formOf('college'));
    expect(page.html).toContain(`<option value="${one.title}">`);
    expect(page.html).toContain(`<option value="Zelfde titel (${two.id})">`);
    const question = /name="was\.([^."]+)\.zelf-doen"/.exec(page.html)?.[1] ?? '';
    const [a, b] = [`${question}.zelf-doen`, `${question}.samen-doen`];
    const answer = /name="antwoord\.[^"]+"[^>]*value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    const form = {
      ...marksOf(page.html),
      doe: 'bewaren',
      [`antwoord.${a}`]: answer,
      [`antwoord.${b}`]: answer,
      [`bron.${a}`]: one.title.toUpperCase(),
    };
    const twice = await ask(clerk, formOf('college'), { ...form, [`bron.${b}`]: 'zelfde titel' });
    expect(twice.status).toBe(400);
    expect(twice.text).toContain(
      `meer dan één bron heet “zelfde titel”. Kies er een uit de lijst: Zelfde titel (${two.id})`,
    );
    expect(valuesOf(twice.html, `bron.${b}`)).toEqual(['zelfde titel']);
    expect((await ask(clerk, formOf('college'), { ...form, [`bron.${b}`]: `Zelfde titel (${two.id})` })).status).toBe(
      303,
    );
    expect(await cells()).toEqual([
      { question, alternative: 'samen-doen', source_id: two.id },
      { question, alternative: 'zelf-doen', source_id: one.id },
    ]);
    const again = await ask(clerk, formOf('college'));
    expect(valuesOf(again.html, `bron.${a}`)).toEqual([one.title]);
    // Sent back untouched nothing is written, though the form has names where the register has keys.
    const untouched = { ...marksOf(again.html), doe: 'bewaren', [`antwoord.${a}`]: answer, [`antwoord.${b}`]: answer };
    for (const key of [a, b])
      Object.assign(untouched, { [`bron.${key}`]: valuesOf(again.html, `bron.${key}`)[0] ?? '' });
    expect((await ask(clerk, formOf('college'), untouched)).status).toBe(303);
    const { rows: kept } = await sql<{ revision: number }>`
      select revision from assessment_cell where assessor_id = 'voorschoten/wat-vergelijken-we/1/college'`.execute(
      store.owner.kysely,
    );
    expect(kept.map(({ revision }) => revision)).toEqual([1, 1]);
  });

  test('an alternative that was answered goes only with a tick, and its answers go with it', async () => {
    const page = await ask(clerk, `${at}/regelen`);
    const keys = valuesOf(page.html, 'alternatief-sleutel');
    const form = {
      ...details,
      alternatief: ['Alles zelf doen', '', 'Uitbesteden', '', ''],
      'alternatief-sleutel': keys,
    };
    const asked = await manage(at, 'gegevens', form);
    expect(asked.status).toBe(400);
    expect(asked.text).toContain('Over “Samen doen” zijn al antwoorden gegeven (aantal: 1).');
    expect(asked.text).toContain('Haal “Samen doen” weg, met het ene antwoord');
    expect(valuesOf(asked.html, 'alternatief-weg')).toEqual(['samen-doen']);
    expect((await manage(at, 'gegevens', { ...form, 'alternatief-weg': 'uitbesteden-2' })).status).toBe(400);
    expect(await cells()).toHaveLength(2);
    expect((await manage(at, 'gegevens', { ...form, 'alternatief-weg': 'samen-doen' })).status).toBe(303);
    expect(await alternatives()).toEqual([
      { id: 'zelf-doen', name: 'Alles zelf doen' },
      { id: 'uitbesteden-2', name: 'Uitbesteden' },
    ]);
    expect((await cells()).map(({ alternative }) => alternative)).toEqual(['zelf-doen']);
  });

  test('open, it says who reads along, and what is compared stays', async () => {
    expect((await ask(clerk, `${at}/regelen`)).text).toContain('Wie de afweging regelt, kan alle formulieren lezen.');
    expect((await manage(at, 'open')).to).toContain('gedaan=open');
    const page = await ask(clerk, `${at}/regelen`);
    expect(page.text).toContain('Wie de afweging regelt, kan alle formulieren lezen.');
    expect(page.html).not.toContain('name="alternatief"');
    const later = { ...details, alternatief: ['Een', 'Twee'], 'alternatief-sleutel': ['', ''] };
    expect((await manage(at, 'gegevens', later)).status).toBe(303);
    expect((await alternatives()).map(({ name }) => name)).toEqual(['Alles zelf doen', 'Uitbesteden']);
  });

  test('closed, nobody is added; who is there can still be named otherwise', async () => {
    expect((await manage(at, 'close')).to).toContain('gedaan=close');
    const page = await ask(clerk, `${at}/regelen`);
    expect(page.text).toContain('Open de afweging weer om iemand toe te voegen.');
    expect(page.html).not.toContain('id="beoordelaar-formulier"');
    expect(page.html).toContain('aria-label="Bekijk: College"');
    expect(page.text).not.toContain('Vul in');
    const refused = await add('Fractie te laat');
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('De formulieren zijn gesloten. Open de afweging weer om iemand toe te voegen.');
    expect(valuesOf(refused.html, 'naam')).toEqual(['Fractie te laat']);
    const judge = 'voorschoten/wat-vergelijken-we/1/college';
    const edit = await ask(clerk, `${at}/regelen?beoordelaar=${encodeURIComponent(judge)}`);
    const version = valuesOf(edit.html, 'beoordelaar-versie')[0] ?? '';
    expect((await add('College van Voorschoten', { beoordelaar: judge, 'beoordelaar-versie': version })).status).toBe(
      303,
    );
  });

  test('with nothing open it still asks whether one is sure, once all is filled in', async () => {
    const decision = { besluit: 'Zo doen we het.', 'vastgesteld-op': '24-11-2026', 'vastgesteld-door': 'De raad' };
    expect((await manage(at, 'adopt', { ...decision, besluit: '' })).text).toContain('Vul in: besluit.');
    const open = await manage(at, 'adopt', decision);
    expect(open.status).toBe(200);
    expect(open.text).toContain('College van Voorschoten heeft het formulier niet ingeleverd.');
    expect(open.text).toContain('Dat is minder dan 70 procent.');
    const like = 'voorschoten/wat-vergelijken-we/1/college';
    await sql`update assessor set submitted_on = '2026-11-24' where id = ${like}`.execute(store.owner.kysely);
    const { html } = await ask(clerk, formOf('college'));
    const answers = [
      ...new Set([...html.matchAll(/name="antwoord\.([^"]+)"[^>]*value="([^"]+)"/g)].map((each) => each[1])),
    ];
    const answer = /name="antwoord\.[^"]+"[^>]*value="([^"]+)"/.exec(html)?.[1] ?? '';
    const all = Object.fromEntries(answers.map((key) => [`antwoord.${key}`, answer]));
    expect((await ask(clerk, formOf('college'), { ...marksOf(html), ...all, doe: 'bewaren' })).status).toBe(303);
    const sure = await manage(at, 'adopt', decision);
    expect(sure.text).toContain('Er staat niets meer open.');
    expect(sure.text).toContain('Ik weet dat er daarna niets meer verandert.');
    const { rows } = await sql<{ state: string }>`
      select state from assessment where id = 'voorschoten/wat-vergelijken-we/1'`.execute(store.owner.kysely);
    expect(rows).toEqual([{ state: 'closed' }]);
    expect((await manage(at, 'adopt', { ...decision, zeker: 'ja' })).to).toContain('gedaan=adopt');
  });
});

describe('titles and names on pages', () => {
  test('a title with quotation marks gets no others around it', async () => {
    await start({ titel: 'Samen of “zelf”' });
    const at = '/afwegen/voorschoten/samen-of-zelf/1';
    await manage(at, 'beoordelaar', { beoordelaar: '', soort: 'executive', naam: 'College' });
    const judge = encodeURIComponent('voorschoten/samen-of-zelf/1/college');
    const { html } = await ask(clerk, `${at}/invullen?beoordelaar=${judge}`);
    expect(html).toContain('>Hoe oordeelt u over Samen of “zelf”?<');
  });

  test('an organisation is shown by its name where a framework is added', async () => {
    const { html } = await ask(clerk, '/kaders/toevoegen');
    expect(html).toMatch(/<option value="leiden"[^>]*>Leiden<\/option>/);
    expect(html).not.toContain('>voorschoten</option>');
  });
});
