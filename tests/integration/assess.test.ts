import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Asker, anyone } from '#database/connection.ts';
import { loadReference } from '../../src/services.ts';
import { createApp } from '../../src/web/app.ts';
import { freshDatabase } from './fresh-database.ts';
import { addAsker, cookieOf, grantOf, newAddress, servicesOf } from './signed-in.ts';

/** An assessment from its beginning to its adoption, by the pages, and once more by the database alone. */

let store: Awaited<ReturnType<typeof freshDatabase>>;
let app: ReturnType<typeof createApp>;
const people: Record<string, { asker: Asker; cookie: string }> = {};

beforeAll(async () => {
  store = await freshDatabase();
  await loadReference(store.owner, { examples: true });
  app = createApp(servicesOf(store, { VERBAND_PROXIES: '1' }), 'nl');
  const add = async (name: string, grants: Parameters<typeof addAsker>[2]) => {
    const asker = await addAsker(store.owner, name, grants);
    people[name] = { asker, cookie: await cookieOf(store.owner, asker) };
  };
  await add('griffie', [grantOf('clerk', 'voorschoten')]);
  await add('tweede griffier', [grantOf('clerk', 'voorschoten')]);
  await add('raadslid', [grantOf('council_member', 'voorschoten')]);
  await add('raadslid leiden', [grantOf('council_member', 'leiden')]);
  await add('griffie leiden', [grantOf('clerk', 'leiden')]);
});
afterAll(() => store.drop());

interface Reply {
  readonly status: number;
  readonly to: string | null;
  readonly html: string;
  readonly text: string;
}

async function ask(
  who: string | undefined,
  path: string,
  form?: Readonly<Record<string, string>> | URLSearchParams,
): Promise<Reply> {
  const response = await app.request(`http://localhost${path}`, {
    method: form === undefined ? 'GET' : 'POST',
    headers: {
      host: 'localhost',
      'x-forwarded-for': newAddress(),
      ...(who === undefined ? {} : { cookie: people[who]?.cookie ?? '' }),
      ...(form === undefined ? {} : { origin: 'http://localhost' }),
    },
    ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
  });
  const html = await response.text();
  return {
    status: response.status,
    to: response.headers.get('location'),
    html,
    text: html
      .replace(/<[^>]+>/g, ' ')
      .replace(/\u00a0/g, ' ')
      .replace(/&quot;/g, '"')
      .replace(/\s+/g, ' '),
  };
}

const accountOf = (name: string): string => people[name]?.asker.standing.account ?? '';
const fieldOf = (html: string, name: string): string =>
  new RegExp(`name="${name.replaceAll('.', '\\.')}" value="([^"]*)"`).exec(html)?.[1] ?? '';
const versionOf = (html: string): string => fieldOf(html, 'versie');
/** The hidden marks of every cell, as the browser sends them back. */
const marksOf = (html: string): Record<string, string> =>
  Object.fromEntries([...html.matchAll(/name="(was\.[^"]+)" value="([^"]*)"/g)].map((found) => [found[1], found[2]]));
/** What a browser would send of a form that was not touched: checked answers and texts. */
function untouched(html: string): Record<string, string> {
  const fields: Record<string, string> = marksOf(html);
  const decode = (text: string) =>
    text
      .replace(/&quot;/g, '"')
      .replace(/&#x27;/g, "'")
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&');
  for (const [tag] of html.matchAll(/<input [^>]*type="radio"[^>]*checked=""[^>]*>/g)) {
    const [name, value] = [/name="([^"]+)"/.exec(tag)?.[1], /value="([^"]+)"/.exec(tag)?.[1]];
    if (name !== undefined && value !== undefined) fields[name] = value;
  }
  for (const found of html.matchAll(/<textarea [^>]*name="([^"]+)"[^>]*>([^<]*)<\/textarea>/g))
    fields[found[1] ?? ''] = decode(found[2] ?? '');
  for (const found of html.matchAll(/<select name="([^"]+)"(?:(?!<\/select>).)*?<option value="([^"]*)" selected=""/g))
    fields[found[1] ?? ''] = found[2] ?? '';
  for (const [tag] of html.matchAll(/<input id="(?:bron|plaats|feit)[^>]*>/g))
    fields[/name="([^"]+)"/.exec(tag)?.[1] ?? ''] = decode(/value="([^"]*)"/.exec(tag)?.[1] ?? '');
  return fields;
}

const place = '/afwegen/voorschoten/welke-vorm/1';

async function start(who: string, more: Readonly<Record<string, string>> = {}): Promise<Reply> {
  const page = await ask(who, '/afwegen/toevoegen');
  expect(page.status).toBe(200);
  return ask(who, '/afwegen/toevoegen', {
    organisatie: 'voorschoten',
    kader: 'toetsingskader-samenwerking/1',
    titel: 'Welke vorm',
    samenwerking: 'wodv',
    voorstel: 'Blijven we samen?',
    zichtbaar: 'internal',
    opnieuw: '24-11-2030',
    kopie: '',
    ...more,
  });
}
async function step(doing: string, more: Readonly<Record<string, string>> = {}, who = 'griffie'): Promise<Reply> {
  const page = await ask(who, `${place}/regelen`);
  return ask(who, `${place}/regelen`, { doe: doing, versie: versionOf(page.html), ...more });
}
const fill = (judge: string) => `${place}/invullen?beoordelaar=${encodeURIComponent(judge)}`;
const judgeOf = (key: string) => `voorschoten/welke-vorm/1/${key}`;

/** Per assessor how many answers, and how many answers in the log, the database shows someone. */
async function seenOf(who: string | undefined) {
  const asker = who === undefined ? anyone : (people[who]?.asker ?? anyone);
  return store.database.read(asker, async (tx) => {
    const of = async (query: RawBuilder<{ assessor: string; count: number }>) =>
      Object.fromEntries((await query.execute(tx)).rows.map(({ assessor, count }) => [assessor, count]));
    return {
      cells: await of(sql`select split_part(id, '/', 4) as assessor, count(*)::int as count from assessment_cell
        where id like 'voorschoten/welke-vorm/1/%' group by 1`),
      trail:
        await of(sql`select split_part(record_id, '/', 4) as assessor, count(distinct record_id)::int as count from audit
        where record_type = 'assessment_cell' and record_id like 'voorschoten/welke-vorm/1/%' group by 1`),
    };
  });
}

/** Asks the executive to judge, and opens the assessment. */
async function openForExecutive(at: string) {
  const doing = async (doe: string, more: Readonly<Record<string, string>> = {}) =>
    ask('griffie', `${at}/regelen`, { doe, versie: versionOf((await ask('griffie', `${at}/regelen`)).html), ...more });
  await doing('beoordelaar', {
    beoordelaar: '',
    soort: 'executive',
    naam: 'College',
    'van-organisatie': 'voorschoten',
  });
  await doing('open');
}

const reach = (publication: 'public' | 'internal') =>
  sql`update assessment set publication = ${publication} where id = 'voorschoten/welke-vorm/1'`.execute(
    store.owner.kysely,
  );

describe('an assessment from beginning to end', () => {
  test('a clerk starts one; what misses is said and nothing typed is lost', async () => {
    const empty = await start('griffie', { titel: '', samenwerking: '', voorstel: '', opnieuw: 'morgen' });
    expect(empty.status).toBe(400);
    expect(empty.text).toContain('Vul in: titel.');
    expect(empty.text).toContain('Waarover gaat het?');
    expect(empty.html).toContain('value="morgen"');
    expect((await start('griffie', { samenwerking: 'bestaat-niet' })).text).toContain(
      '“bestaat-niet” staat niet in het register. Kies een naam uit de lijst',
    );
    const begun = await start('griffie');
    expect(begun.to).toBe(`${place}/regelen?gedaan=begonnen`);
    expect((await start('griffie', { organisatie: 'leiden' })).status).toBe(403);
    expect((await ask('raadslid', '/afwegen/toevoegen')).status).toBe(403);
    expect((await ask(undefined, '/afwegen/toevoegen')).status).toBe(303);
  });

  test('it opens only for somebody; groups of a council, an executive and someone of another municipality judge', async () => {
    const nobody = await step('open');
    expect(nobody.status).toBe(400);
    expect(nobody.text).toContain('Er is nog niemand die oordeelt');
    const add = (more: Readonly<Record<string, string>>) =>
      ask('griffie', `${place}/regelen`, { doe: 'beoordelaar', beoordelaar: '', soort: 'group', naam: '', ...more });
    expect((await add({ naam: 'Fractie A', zetels: 'veel' })).text).toContain('Zetels');
    const a = { naam: 'Fractie A', zetels: '5', account: accountOf('raadslid'), 'van-organisatie': 'voorschoten' };
    expect((await add(a)).status).toBe(303);
    expect((await add({ naam: 'Fractie B', account: accountOf('raadslid') })).text).toContain('dat van Fractie A');
    expect((await add({ naam: 'College', soort: 'executive', 'van-organisatie': 'voorschoten' })).status).toBe(303);
    expect(
      (await add({ naam: 'Leiden', account: accountOf('raadslid leiden'), 'van-organisatie': 'leiden' })).status,
    ).toBe(303);
    expect((await ask('raadslid', fill(judgeOf('fractie-a')))).text).toContain('Deze afweging is nog niet open');
    expect((await step('open')).to).toContain('gedaan=open');
    expect((await ask('raadslid', '/afwegen')).text).toContain('Er wacht één formulier op uw oordeel.');
  });

  test('a stranger gets nothing, an asked account its own form and nothing else', async () => {
    expect((await ask(undefined, `${place}/bijeen`)).status).toBe(404);
    expect((await ask('griffie leiden', fill(judgeOf('fractie-a')))).status).toBe(404);
    expect((await ask('griffie leiden', `${place}/regelen`)).status).toBe(404);
    expect((await ask('raadslid leiden', fill(judgeOf('leiden')))).status).toBe(200);
    expect((await ask('raadslid leiden', fill(judgeOf('fractie-a')))).status).toBe(403);
    expect((await ask('raadslid', fill(judgeOf('leiden')))).status).toBe(403);
    expect((await ask('raadslid', `${place}/regelen`)).status).toBe(403);
    expect((await ask('raadslid', `${place}/regelen`, { doe: 'close', versie: '1' })).status).toBe(403);
    expect((await ask('raadslid', `${place}/bijeen`, {})).status).toBe(403);
  });

  test('filled in: only what changed is written; what is wrong is said, kept and can be mended', async () => {
    const path = fill(judgeOf('fractie-a'));
    const page = await ask('raadslid', path);
    const marks = marksOf(page.html);
    expect(Object.keys(marks)).toHaveLength(32);
    const wrong = await ask('raadslid', path, {
      ...marks,
      doe: 'bewaren',
      'antwoord.doel.geheel': '3',
      'antwoord.reden.geheel': 'tussen',
      'van.reden.geheel': '3',
      'tot.reden.geheel': '2',
      'motivering.manier.geheel': 'Zonder antwoord',
      'bron.doel.geheel': 'verzonnen-bron',
    });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('bij “onzeker” horen twee verschillende woorden');
    expect(wrong.text).toContain('er staat een toelichting, maar geen antwoord');
    expect(wrong.text).toContain('de bron “verzonnen-bron” staat niet in het register');
    expect(wrong.html).toContain('Zonder antwoord');
    const later = await ask('raadslid', path);
    expect(later.text).toContain('Dit is uw concept van');
    expect(later.html).toContain('Zonder antwoord');
    const right = await ask('raadslid', path, {
      ...marks,
      doe: 'bewaren',
      'antwoord.doel.geheel': '4',
      'motivering.doel.geheel': 'Het staat zwart op wit.',
      'antwoord.reden.geheel': 'tussen',
      'van.reden.geheel': '2',
      'tot.reden.geheel': '3',
      'antwoord.manier.geheel': 'unknown',
    });
    expect(right.status).toBe(303);
    const { rows } = await sql<{ question: string; answered: string; publication: string; revision: number }>`
      select question, answered, publication, revision from assessment_cell where assessor_id = ${judgeOf('fractie-a')} order by question`.execute(
      store.owner.kysely,
    );
    expect(rows).toEqual([
      { question: 'doel', answered: '4', publication: 'internal', revision: 1 },
      { question: 'manier', answered: 'unknown', publication: 'internal', revision: 1 },
      { question: 'reden', answered: '2..3', publication: 'internal', revision: 1 },
    ]);
    const again = await ask('raadslid', path);
    expect(again.text).not.toContain('Dit is uw concept van');
    expect((await ask('raadslid', path, { ...untouched(again.html), doe: 'inleveren' })).to).toContain('ingeleverd');
    const { rows: kept } = await sql<{ revision: number }>`
      select revision from assessment_cell where assessor_id = ${judgeOf('fractie-a')}`.execute(store.owner.kysely);
    expect(kept.map(({ revision }) => revision)).toEqual([1, 1, 1]);
    const { rows: trail } = await sql<{ actor: string; actor_role: string }>`
      select distinct actor, actor_role from audit where record_type = 'assessment_cell' and record_id like 'voorschoten/welke-vorm/1/fractie-a/%'`.execute(
      store.owner.kysely,
    );
    expect(trail).toEqual([{ actor: accountOf('raadslid'), actor_role: 'council_member' }]);
  });

  test('two at the same form: the second sees both, and what was not touched stays as the first wrote it', async () => {
    const path = fill(judgeOf('college'));
    const [one, two] = [await ask('griffie', path), await ask('tweede griffier', path)];
    const first = { ...marksOf(one.html), doe: 'bewaren', 'antwoord.doel.geheel': '1', 'antwoord.reden.geheel': '2' };
    expect((await ask('griffie', path, first)).status).toBe(303);
    const second = {
      ...marksOf(two.html),
      doe: 'bewaren',
      'antwoord.doel.geheel': '3',
      'motivering.doel.geheel': 'Tweede lezing',
      'antwoord.grip.geheel': '2',
    };
    const clash = await ask('tweede griffier', path, second);
    expect(clash.status).toBe(409);
    expect(clash.text).toContain('Iemand anders wijzigde dit intussen');
    expect(clash.text).toMatch(/Antwoord: zwak.*Antwoord: goed/);
    expect(clash.html).toContain('Tweede lezing');
    const cells = () =>
      sql<{ question: string; answered: string }>`
        select question, answered from assessment_cell where assessor_id = ${judgeOf('college')} order by question`.execute(
        store.owner.kysely,
      );
    expect((await cells()).rows).toEqual([
      { question: 'doel', answered: '1' },
      { question: 'reden', answered: '2' },
    ]);
    const marks = marksOf(clash.html);
    const taken = await ask('tweede griffier', path, {
      ...second,
      ...marks,
      'overnemen.doel.geheel': 'ja',
      'antwoord.reden.geheel': '2',
    });
    expect(taken.status).toBe(303);
    expect((await cells()).rows).toEqual([
      { question: 'doel', answered: '1' },
      { question: 'grip', answered: '2' },
      { question: 'reden', answered: '2' },
    ]);
  });

  test('until it is closed nobody sees the answers of another; then they meet, and a departure needs its reason', async () => {
    const before = await ask('raadslid', `${place}/bijeen`);
    expect(before.text).toContain('De formulieren zijn nog niet gesloten');
    expect(before.text).not.toContain('zwart op wit');
    expect((await ask('griffie', `${place}/bijeen`)).text).toContain('zwart op wit');
    // The database holds it too: for search, exports and the log, also when the whole assessment is public.
    const own = { 'fractie-a': 3, college: 3 };
    expect(await seenOf('griffie')).toEqual({ cells: own, trail: own });
    expect(await seenOf('raadslid')).toEqual({ cells: { 'fractie-a': 3 }, trail: { 'fractie-a': 3 } });
    expect(await seenOf('raadslid leiden')).toEqual({ cells: {}, trail: {} });
    await reach('public');
    expect(await seenOf('raadslid')).toEqual({ cells: { 'fractie-a': 3 }, trail: { 'fractie-a': 3 } });
    for (const who of [undefined, 'raadslid leiden', 'griffie leiden'])
      expect(await seenOf(who), who).toEqual({ cells: {}, trail: {} });
    await reach('internal');
    expect((await step('adopt')).status).toBe(409);
    const opened = marksOf((await ask('raadslid', fill(judgeOf('fractie-a')))).html);
    expect((await step('close')).to).toContain('gedaan=close');
    // Who hands in after that is told so, and what was typed is kept and shown: now and when the page is opened again.
    const late = await ask('raadslid', fill(judgeOf('fractie-a')), {
      ...opened,
      doe: 'inleveren',
      'antwoord.reden.geheel': '1',
      'motivering.reden.geheel': 'Net te laat getypt.',
    });
    expect(late.status).toBe(409);
    expect(late.text).toContain('De afweging is intussen gesloten');
    expect(late.text).toContain('Vraag de griffie van');
    expect(late.text).toContain('Net te laat getypt.');
    expect((await ask('raadslid', fill(judgeOf('fractie-a')))).text).toContain('Net te laat getypt.');
    expect((await ask('griffie', `${place}/bijeen`)).text).not.toContain('Net te laat getypt.');
    expect((await ask('raadslid leiden', fill(judgeOf('fractie-a')), { ...opened, doe: 'bewaren' })).status).toBe(403);
    const page = await ask('raadslid', `${place}/bijeen`);
    expect(page.text).toMatch(/bovenaan\./);
    expect(page.text).toMatch(/raad volledig of aantoonbaar college zwak/);
    expect(page.html).not.toContain('name="samen.');
    const table = await ask('griffie', `${place}/bijeen`);
    const marks = marksOf(table.html);
    const refused = await ask('griffie', `${place}/bijeen`, { ...marks, 'samen.grip.geheel': '4' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('dit wijkt af van wat er gezegd is');
    const saved = await ask('griffie', `${place}/bijeen`, {
      ...marks,
      'samen.grip.geheel': '4',
      'reden.grip.geheel': 'Na het gesprek.',
      'samen.doel.geheel': '2',
    });
    expect(saved.status).toBe(303);
    const stale = await ask('tweede griffier', `${place}/bijeen`, {
      ...marks,
      'samen.grip.geheel': '3',
      'reden.grip.geheel': 'Anders.',
    });
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('Anders.');
    expect(stale.text).toContain('Na het gesprek.');
  });

  test('adopted it is frozen: for the pages, and for the database under the login of the application', async () => {
    const bare = await step('adopt', { besluit: '', 'vastgesteld-op': '01-01-2031', 'vastgesteld-door': '' });
    expect(bare.text).toContain('Vul in: besluit.');
    expect(bare.text).toContain('ligt na vandaag');
    const decision = { besluit: 'We gaan door.', 'vastgesteld-op': '24-11-2026', 'vastgesteld-door': 'De raad' };
    const asked = await step('adopt', decision);
    expect(asked.status).toBe(200);
    expect(asked.text).toContain('De afweging is nog niet vastgesteld.');
    expect(asked.text).toContain('2 formulieren zijn niet ingeleverd: College en Leiden.');
    expect(asked.text).toContain('Dat is minder dan 70 procent.');
    expect(asked.html).toMatch(/<input[^>]*required="" name="zeker"/);
    expect(asked.html).toContain('We gaan door.');
    const done = await step('adopt', { ...decision, zeker: 'ja' });
    expect(done.to).toContain('gedaan=adopt');
    expect((await ask('griffie', fill(judgeOf('college')), { doe: 'bewaren' })).status).toBe(409);
    const outcome = await ask('raadslid', place);
    expect(outcome.text).toMatch(
      /Zo is besloten Besluit We gaan door\. Dag van het besluit 24 november 2026 Wie het besloot De raad/,
    );
    expect((await ask('griffie', `${place}/bijeen`, {})).status).toBe(403);
    expect((await step('reopen')).status).toBe(409);
    expect((await step('gegevens', { titel: 'Anders', voorstel: '', opnieuw: '' })).status).toBe(409);
    const clerk = people['griffie']?.asker;
    if (clerk === undefined) throw new Error('no clerk');
    for (const statement of [
      sql`update assessment_cell set answered = '0' where assessor_id = ${judgeOf('college')}`,
      sql`delete from assessor where id = ${judgeOf('college')}`,
      sql`update assessment set decision = 'Anders' where id = 'voorschoten/welke-vorm/1'`,
      sql`update joint_verdict set reason = 'Anders' where assessment_id = 'voorschoten/welke-vorm/1'`,
    ])
      await expect(store.database.write(clerk, (tx) => statement.execute(tx))).rejects.toThrow('adopted');
  });

  test('a new round begins with the answers and shows what changed', async () => {
    const round = await step('ronde');
    expect(round.to).toBe('/afwegen/voorschoten/welke-vorm/2/regelen?gedaan=ronde');
    const second = '/afwegen/voorschoten/welke-vorm/2';
    const path = `${second}/invullen?beoordelaar=${encodeURIComponent('voorschoten/welke-vorm/2/college')}`;
    const page = await ask('griffie', path);
    expect(page.text).toContain('Vorige ronde: zwak');
    // Nothing was changed yet: nobody handed in, and what was decided together is not decided anew.
    const untold = await ask('griffie', `${second}/vergelijken`);
    expect(untold.text).toContain('0 oordelen veranderden');
    expect(untold.text).toContain('Samen besloten: volledig of aantoonbaar');
    expect(untold.text).toContain('die gelden tot iemand ze verandert');
    expect(
      (await ask('griffie', path, { ...untouched(page.html), doe: 'bewaren', 'antwoord.doel.geheel': '4' })).status,
    ).toBe(303);
    const together = await ask('griffie', `${second}/bijeen`);
    expect(together.text).toContain('Eén antwoord veranderde sinds de vorige ronde');
    expect(together.text).toMatch(/College zwak volledig of aantoonbaar/);
    const { rows } = await sql<{ follows_id: string; state: string; publication: string }>`
      select follows_id, state, publication from assessment where id = 'voorschoten/welke-vorm/2'`.execute(
      store.owner.kysely,
    );
    expect(rows).toEqual([{ follows_id: 'voorschoten/welke-vorm/1', state: 'draft', publication: 'internal' }]);
    const removed = await ask('griffie', `${second}/regelen`, {
      doe: 'weg',
      versie: versionOf((await ask('griffie', `${second}/regelen`)).html),
    });
    expect(removed.status).toBe(303);
    expect((await ask('griffie', `${second}/regelen`)).status).toBe(404);
  });
});

describe('beginning with what others did', () => {
  test('the four models go over with their cells and sources, also when one is added or renamed', async () => {
    const from = 'leidse-regio/leidse-regio-modellen-2017/1';
    const page = await ask('griffie', `/afwegen/toevoegen?kopie=${encodeURIComponent(from)}`);
    expect(page.status).toBe(200);
    const form = new URLSearchParams({
      organisatie: 'voorschoten',
      kader: fieldOf(page.html, 'kader'),
      titel: 'Vier modellen bij ons',
      samenwerking: '',
      voorstel: '',
      zichtbaar: 'internal',
      opnieuw: '',
      kopie: from,
    });
    for (const found of page.html.matchAll(/name="alternatief-sleutel" value="([^"]*)"/g))
      form.append('alternatief-sleutel', found[1] ?? '');
    const names = [...page.html.matchAll(/name="alternatief"[^>]*value="([^"]*)"/g)].map((found) => found[1] ?? '');
    expect(names).toHaveLength(4);
    for (const name of ['Overleg zoals wij het doen', ...names.slice(1)]) form.append('alternatief', name);
    form.append('alternatief-sleutel', '');
    form.append('alternatief', 'Niets doen');
    const begun = await ask('griffie', '/afwegen/toevoegen', form);
    expect(begun.to).toBe('/afwegen/voorschoten/vier-modellen-bij-ons/1/regelen?gedaan=begonnen');
    const { rows } = await sql<{ cells: number; sourced: number; quoted: number }>`
      select count(*)::int as cells, count(c.source_id)::int as sourced, count(c.quote)::int as quoted from assessment_cell c
      where c.assessor_id like 'voorschoten/vier-modellen-bij-ons/1/%'`.execute(store.owner.kysely);
    expect(rows).toEqual([{ cells: 40, sourced: 40, quoted: 40 }]);
    const bron = 'voorschoten/vier-modellen-bij-ons/1/bron';
    const matrix = await ask(
      'griffie',
      `/afwegen/voorschoten/vier-modellen-bij-ons/1/invullen?beoordelaar=${encodeURIComponent(bron)}`,
    );
    expect(matrix.text).toContain('Overleg zoals wij het doen');
    expect(Object.keys(marksOf(matrix.html))).toHaveLength(50);
    expect(matrix.html).toContain('<legend class="visually-hidden">Slagvaardigheid, Niets doen</legend>');
  });

  test('begun from a partnership; a form says what the register answers as long as nobody does', async () => {
    const from = await ask('griffie', '/samenwerkingen/wodv');
    expect(from.html).toContain('href="/afwegen/toevoegen?samenwerking=wodv"');
    expect((await ask(undefined, '/samenwerkingen/wodv')).html).not.toContain('/afwegen/toevoegen?samenwerking=wodv');
    const page = await ask('griffie', '/afwegen/toevoegen?samenwerking=wodv&kader=gripscan%2F1');
    expect(page.html).toMatch(/name="samenwerking"[^>]*value="[A-Z][^"]*"/);
    await start('griffie', { kader: 'gripscan/1', titel: 'Grip op de WODV' });
    const at = '/afwegen/voorschoten/grip-op-de-wodv/1';
    await openForExecutive(at);
    const path = `${at}/invullen?beoordelaar=${encodeURIComponent('voorschoten/grip-op-de-wodv/1/college')}`;
    const form = await ask('griffie', path);
    expect(form.status).toBe(200);
    expect(form.text).toMatch(/Het register zegt: [^.]+\. Dat geldt zolang niemand antwoordt\./);
    // Taken over as a proposal: a draft one looks at, where what was typed stays, and nothing is written.
    const offered = Number(/Het register beantwoordt (\d+) vragen/.exec(form.text)?.[1]);
    expect(offered).toBeGreaterThan(1);
    const said = [...form.html.matchAll(/id="v-([^"]+)"(?:(?!id="v-)[\s\S])*?Het register zegt:/g)].map(
      (each) => each[1],
    );
    expect(said).toHaveLength(offered);
    const typed = { [`antwoord.${said[0]}.geheel`]: 'unknown', [`motivering.${said[0]}.geheel`]: 'Eigen woorden.' };
    const taken = await ask('griffie', path, { ...marksOf(form.html), ...typed, doe: 'register' });
    expect(taken.to).toContain('gedaan=register');
    const proposed = await ask('griffie', path);
    expect(proposed.text).toContain('Dit is uw concept van');
    expect(proposed.html).toContain('Eigen woorden.');
    expect(proposed.html.match(/ checked=""/g)).toHaveLength(offered);
    expect(proposed.text).not.toContain('Het register beantwoordt');
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from assessment_cell where assessor_id = 'voorschoten/grip-op-de-wodv/1/college'`.execute(
      store.owner.kysely,
    );
    expect(rows[0]?.count).toBe(0);
    const kept = await ask('griffie', path, { ...untouched(proposed.html), doe: 'bewaren' });
    expect(kept.status).toBe(303);
    const outcome = await ask('griffie', at);
    expect(outcome.text).toContain('Feit uit het register:');
  });

  test('ways to do a task each get a word, and are weighed against each other; a hard demand outweighs every weight', async () => {
    const to = await ask('griffie', '/afwegen/toevoegen', {
      organisatie: 'voorschoten',
      kader: 'zelf-samen-uitbesteden/1',
      titel: 'Wie doet de afvalinzameling',
      voorstel: 'Afval',
      zichtbaar: 'internal',
      kopie: '',
    });
    const at = '/afwegen/voorschoten/wie-doet-de-afvalinzameling/1';
    expect(to.to).toContain(at);
    await openForExecutive(at);
    const path = `${at}/invullen?beoordelaar=${encodeURIComponent('voorschoten/wie-doet-de-afvalinzameling/1/college')}`;
    const form = await ask('griffie', path);
    const answers = Object.fromEntries(
      [...new Set([...form.html.matchAll(/name="antwoord\.([^"]+)"/g)].map(([, name]) => name ?? ''))].map((name) => {
        const [question = '', way = ''] = name.split('.');
        const isLow = way === 'uitbesteden-markt' || way.endsWith('markt');
        return [`antwoord.${name}`, isLow && question !== '' ? '0' : way === 'zelf-doen' || way === 'zelf' ? '3' : '2'];
      }),
    );
    expect(Object.keys(answers).length).toBeGreaterThan(100);
    expect((await ask('griffie', path, { ...marksOf(form.html), ...answers, doe: 'bewaren' })).status).toBe(303);
    const page = await ask('griffie', at);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Zelf doen, samen doen of uitbesteden?');
    expect(page.text).toContain('Eén van de vijf alternatieven haalt een harde eis niet');
    expect(page.text).toContain('In de volgorde hieronder doet dit alternatief nog mee.');
    expect(page.text).toMatch(/van alle mogelijke gewichten|bij alle gewichten|bij elk gewicht|100 %/);
    const link = /href="([^"]*zonder=[^"]*)">Weeg zonder/.exec(page.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const without = await ask('griffie', link);
    expect(without.status).toBe(200);
    expect(without.text).not.toContain('haalt een harde eis niet');
    const one = /href="\?alternatief=([^"]+)"/.exec(page.html)?.[1] ?? '';
    const detail = await ask('griffie', `${at}?alternatief=${one}`);
    expect(detail.html).toContain(`href="${at}"`);
    expect(detail.text).toMatch(/Het oordeel is \S+: \d+ van 100|Nog niet/);
  });

  test('alternatives need two different names, and an unfinished assessment of others is not copied', async () => {
    const form = new URLSearchParams({
      organisatie: 'voorschoten',
      kader: 'vergelijking-samenwerkingsmodellen/1',
      titel: 'Een',
      zichtbaar: 'internal',
      kopie: '',
    });
    form.append('alternatief', 'Zelf');
    const key = /kader=([^"&]*modellen[^"&]*)/.exec((await ask('griffie', '/afwegen/toevoegen')).html)?.[1] ?? '';
    form.set('kader', decodeURIComponent(key));
    expect((await ask('griffie', '/afwegen/toevoegen', form)).text).toContain('Noem ten minste twee alternatieven');
    form.append('alternatief', 'zelf');
    expect((await ask('griffie', '/afwegen/toevoegen', form)).text).toContain('staat er twee keer');
    form.append('alternatief', 'Samen');
    form.append('doe', 'rij');
    expect((await ask('griffie', '/afwegen/toevoegen', form)).html.match(/name="alternatief"/g)).toHaveLength(5);
    await ask('griffie', '/afwegen/toevoegen', {
      organisatie: 'voorschoten',
      kader: 'toetsingskader-samenwerking/1',
      titel: 'Open zaak',
      samenwerking: 'wodv',
      zichtbaar: 'public',
      kopie: '',
    });
    expect(
      (await ask('griffie leiden', `/afwegen/toevoegen?kopie=${encodeURIComponent('voorschoten/open-zaak/1')}`)).status,
    ).toBe(403);
  });

  test('the list is narrowed and sorted by its address', async () => {
    expect((await ask(undefined, '/afwegen')).text).toContain('Voorbeeld: toetsing van de werkorganisatie WODV');
    expect((await ask(undefined, '/afwegen')).text).not.toContain('Vier modellen bij ons');
    expect((await ask('griffie', '/afwegen?organisatie=voorschoten&stand=draft&sorteer=-due')).text).toContain(
      'Vier modellen bij ons',
    );
    expect((await ask('griffie', '/afwegen?organisatie=leiden')).text).toContain('Geen afweging past bij deze keuze');
    expect((await ask('griffie', '/en/weigh')).text).toContain('Assessments');
  });
});
