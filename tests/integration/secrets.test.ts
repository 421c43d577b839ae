import { unzipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Asker, anyone, operator } from '#database/connection.ts';
import { readRecords, writeRecords } from '#database/records.ts';
import { editOf } from '#domain/access/edit.ts';
import { maySee, type Publication, publications } from '#domain/access/publication.ts';
import { type Role, roles } from '#domain/access/roles.ts';
import type { Column, Value, Values } from '#domain/register/column.ts';
import { keyColumns, type RecordType, recordId } from '#domain/register/record-type.ts';
import { recordTypes } from '#domain/register/record-types.ts';
import { loadReference } from '../../src/services.ts';
import { createApp } from '../../src/web/app.ts';
import { freshDatabase } from './fresh-database.ts';
import { addAsker, cookieOf, grantOf, newAddress, servicesOf } from './signed-in.ts';

type Store = Awaited<ReturnType<typeof freshDatabase>>;
const keeper = 'leiden';
const partnership = 'holland-rijnland';
const places = { own: keeper, participant: 'voorschoten', stranger: 'wassenaar' } as const;
const writing = { role: null, organisation: null, reason: null, origin: 'form' } as const;

/** A secret word: whose it is, and who may read it. */
interface Planted {
  readonly word: string;
  readonly where: string;
  readonly maySee: (asker: Asker) => boolean;
}

let store: Store;
let app: ReturnType<typeof createApp>;
let count = 0;
const planted = new Map<string, Planted>();
const askers: { readonly name: string; readonly asker: Asker; readonly cookie: string | undefined }[] = [];

/** Every word starts with a word that search finds, and is itself found nowhere else. */
function newWord(): string {
  count += 1;
  return `zqx${count.toString(36)}qz`;
}
const wordsIn = (text: string): string[] => [...text.matchAll(/zqx[0-9a-z]+?qz/g)].map((found) => found[0]);

/** A value of every kind; texts and keys hold a new secret word. */
function plantedValue(column: Column, example: Value | undefined, plant: (column: string) => string): Value {
  switch (column.kind) {
    case 'key':
      return column.refers === undefined ? `geheim-${plant(column.name)}` : (example ?? null);
    case 'text':
      return column.refers === undefined ? `toverwoord ${plant(column.name)}` : (example ?? null);
    case 'url':
      return `https://geheim.example/${plant(column.name)}`;
    default:
      return example ?? null;
  }
}

/** Plants a record of a type for the keeper, with a secret word in every text. */
async function plant(
  type: RecordType,
  publication: Publication,
  examples: readonly Values[],
  author: string,
): Promise<string | undefined> {
  const example = examples.find((values) => values['partnership_id'] === partnership) ?? examples[0];
  if (example === undefined) return undefined;
  const mine: string[] = [];
  const values: Record<string, Value> = {};
  for (const column of type.columns)
    values[column.name] = plantedValue(column, example[column.name], (name) => {
      const word = newWord();
      mine.push(word);
      planted.set(word, { word, where: `${type.name}.${name} ${publication}`, maySee: () => false });
      return word;
    });
  const has = (name: string) => type.columns.some((column) => column.name === name);
  if (has('partnership_id')) values['partnership_id'] = partnership;
  if (has('organisation_id') && (type.owner === 'organisation' || type.name === 'post'))
    values['organisation_id'] = keeper;
  if (type.name === 'partnership') values['keeper_id'] = keeper;
  for (const column of keyColumns(type)) {
    if (column.kind === 'date') values[column.name] = `19${80 + publications.indexOf(publication)}-01-01`;
    if (column.kind === 'year') values[column.name] = 1980 + publications.indexOf(publication);
  }
  const id = recordId(type, values);
  const kept = await store.owner
    .write(operator, async (tx) => {
      if ((await readRecords(tx, type, { ids: [id] })).length > 0) return undefined;
      await writeRecords(tx, type, [{ id, values, was: null, publication, group: 'groep' }], {
        ...writing,
        reason: `toverwoord ${mine[0]}`,
      });
      await sql`update ${sql.table(type.name)} set author_id = ${author} where id = ${id}`.execute(tx);
      await sql`update audit set author_id = ${author} where record_type = ${type.name} and record_id = ${id}`.execute(
        tx,
      );
      const { rows } = await sql<{
        publication: Publication;
        owner_id: string | null;
      }>`select publication, owner_id from ${sql.table(type.name)} where id = ${id}`.execute(tx);
      return rows[0];
    })
    .catch((problem: { code?: string }) => {
      // A type whose key is all references holds one record a place; it is there already.
      if (problem.code === '23505') return undefined;
      throw problem;
    });
  for (const word of mine) {
    if (kept === undefined) planted.delete(word);
    else
      planted.set(word, {
        word,
        where: planted.get(word)?.where ?? '',
        maySee: (asker) =>
          maySee(asker.standing, {
            publication: kept.publication,
            owner: kept.owner_id,
            partnership: type.name === 'partnership' ? id : has('partnership_id') ? partnership : null,
            author,
            group: 'groep',
            participants: has('partnership_id') ? ['voorschoten', 'leiden'] : [],
            shared: ['edit-shared', 'edit-figures'].includes(editOf(type)),
          }),
      });
  }
  return kept === undefined ? undefined : id;
}

const decode = new TextDecoder();

/** What an address answers, as text; files are unpacked. */
async function read(
  path: string,
  cookie: string | undefined,
): Promise<{ readonly status: number; readonly text: string; readonly type: string }> {
  const response = await app.request(`http://localhost${path}`, {
    headers: {
      host: 'localhost',
      'x-forwarded-for': newAddress(),
      ...(cookie === undefined ? {} : { cookie }),
    },
  });
  const type = response.headers.get('content-type') ?? '';
  const bytes = new Uint8Array(await response.arrayBuffer());
  const packed = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const text = packed
    ? Object.entries(unzipSync(bytes))
        .map(([name, part]) => `${name}\n${decode.decode(part)}`)
        .join('\n')
    : decode.decode(bytes);
  return { status: response.status, text: `${text}\n${response.headers.get('location') ?? ''}`, type };
}

/** Everything a visitor can reach by following links, with what it says. Sorting and filtering in every combination is left out. */
async function crawl(starts: readonly string[], most: number): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const waiting = [...starts];
  while (waiting.length > 0 && found.size < most) {
    const path = waiting.shift() ?? '/';
    if (found.has(path)) continue;
    const { text, type } = await read(path, undefined);
    found.set(path, text);
    if (!type.includes('text/html')) continue;
    for (const [, href] of text.matchAll(/href="(\/[^"#]*)/g)) {
      const next = (href ?? '').replaceAll('&amp;', '&');
      if (
        next.startsWith('/assets/') ||
        // Of designs and weighings the starts speak for all: there is no end to what can be drawn or weighed.
        /[?&](sorteer|terug|a|b|kant|richting)=|\/(stemverhoudingen|voting-weights|afwegen|weigh|kaders|frameworks|rechtsvorm|legal-form)[^?]*\?/.test(
          next,
        ) ||
        /\/(inloggen|sign-in)/.test(next)
      )
        continue;
      if (/\/(gegevens|records)\/[a-z_]+\/(toevoegen|add|wijzigen|edit)/.test(next)) continue;
      if (!found.has(next)) waiting.push(next);
    }
  }
  return found;
}

const starts = [
  '/',
  '/en',
  '/zoeken?q=toverwoord',
  '/zoeken?q=geheim',
  '/en/search?q=toverwoord',
  '/sitemap.xml',
  '/robots.txt',
  '/beheer/bestanden?als=xlsx',
  '/beheer/bestanden?als=csv',
  '/samenwerkingen?als=csv',
  '/samenwerkingen?als=xlsx',
  '/samenwerkingen?zoek=toverwoord',
  '/overzicht/leiden?als=xlsx',
  '/stemverhoudingen?variant=C&meerderheid=3',
  '/stemverhoudingen?als=pdf',
  '/stemverhoudingen?als=csv',
  '/stemverhoudingen/vergelijken?een=&twee=variant%3DC',
  '/en/voting-weights/search',
  '/overzicht/leiden?signalen=alle',
  '/organisaties?zoek=toverwoord',
];

/** What someone who signed in looks at: everything about the partnership and the keeper, files, search, the log. */
const pages = [
  // What is drawn of a design is the same for everyone; a visitor's crawl reads it.
  ...starts.filter((path) => !path.startsWith('/en') && !/als=pdf|vergelijken\?|variant=/.test(path)),
  ...['', '/deelnemers', '/financien', '/bestuur', '/risicos', '/wettelijke-toets', '/documenten', '/geschiedenis'].map(
    (tab) => `/samenwerkingen/${partnership}${tab}`,
  ),
  '/overzicht/leiden',
  '/overzicht/voorschoten',
  '/organisaties/leiden',
  '/taken',
  '/voorbeelden',
  '/bronnen',
  '/correcties',
  '/account',
  '/beheer/bestanden',
  '/beheer/logboek',
  '/beheer/logboek?als=csv',
  '/beheer/logboek?zoek=geheim',
  '/beheer/accounts',
  `/gegevens/note/toevoegen?partnership_id=${partnership}`,
  '/gegevens/membership/toevoegen',
];

let before: Map<string, string>;
const ids = new Map<string, string>();

beforeAll(async () => {
  store = await freshDatabase();
  await loadReference(store.owner, { examples: true });
  app = createApp(servicesOf(store, { VERBAND_PROXIES: '1' }), 'nl');
  for (const [place, organisation] of Object.entries(places))
    for (const role of roles) {
      const also: Role[] = role === 'rapporteur' || role.startsWith('board') ? ['council_member'] : [];
      const grants = [...also, role].map((each) =>
        grantOf(each, organisation, { partnership: each === role && also.length > 0 ? partnership : null }),
      );
      const asker = await addAsker(store.owner, `${role} ${place}`, grants);
      askers.push({ name: `${role} ${place}`, asker, cookie: await cookieOf(store.owner, asker) });
    }
  askers.push({ name: 'visitor', asker: anyone, cookie: undefined });
  before = await crawl(starts, 5_000);
  await sql`insert into party_group (id, organisation_id, name) values ('groep', ${keeper}, 'Groep')`.execute(
    store.owner.kysely,
  );
  const author = askers.find((each) => each.name === 'policy_officer own')?.asker.standing.account ?? '';
  for (const type of recordTypes) {
    if (type.name === 'citation') continue;
    const examples = await store.owner.read(operator, async (tx) =>
      (await readRecords(tx, type)).map((record) => record.values),
    );
    for (const publication of publications.filter((each) => each !== 'public')) {
      const id = await plant(type, publication, examples, author);
      if (id !== undefined) ids.set(`${type.name} ${publication}`, id);
    }
  }
  // What is kept beside the records of the register.
  const beside = async (
    where: string,
    statement: (word: string) => Promise<unknown>,
    sees: (asker: Asker) => boolean,
  ) => {
    const word = newWord();
    planted.set(word, { word, where, maySee: sees });
    await statement(word);
  };
  const { kysely } = store.owner;
  const secret = ids.get('partnership confidential') ?? '';
  const knows = (asker: Asker) =>
    maySee(asker.standing, {
      publication: 'confidential',
      owner: keeper,
      partnership: secret,
      author: null,
      group: null,
      participants: [],
      shared: true,
    });
  await beside(
    'secrecy.remark',
    (word) =>
      sql`insert into secrecy (record_type, record_id, owner_id, ground, imposed_by, imposed_on, remark) values ('partnership', ${secret}, ${keeper}, 'woo-5.1-2-b', 'general_board', '2026-01-01', ${`toverwoord ${word}`})`.execute(
        kysely,
      ),
    knows,
  );
  await beside(
    'correction.value_proposed',
    (word) =>
      sql`insert into correction (record_type, record_id, partnership_id, field, value_now, value_proposed, reason, proposed_by, owner_id) values ('partnership', ${secret}, ${secret}, 'purpose', '', ${`toverwoord ${word}`}, ${`toverwoord ${word}`}, ${author}, ${keeper})`.execute(
        kysely,
      ),
    knows,
  );
  await beside(
    'form_draft.typed',
    (word) =>
      sql`insert into form_draft (asker, form, typed) values (${author}, 'note/', ${JSON.stringify({ title: `toverwoord ${word}` })}::jsonb)`.execute(
        kysely,
      ),
    (asker) => asker.standing.account === author,
  );
  await beside(
    'import_job.files',
    (word) =>
      sql`insert into import_job (id, actor, format, dry_run, files, state) values (gen_random_uuid(), ${author}, 'workbook', true, ${JSON.stringify([{ name: `toverwoord ${word}`, size: 1 }])}::jsonb, 'done')`.execute(
        kysely,
      ),
    (asker) => asker.standing.account === author,
  );
});
afterAll(() => store.drop());

test('a visitor’s whole Verband is letter for letter the same before and after secrets were planted: pages, search, files, charts and counts', async () => {
  expect(planted.size).toBeGreaterThan(300);
  expect(before.size).toBeGreaterThan(400);
  const after = await crawl(starts, 5_000);
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  for (const [path, text] of after) expect(text === before.get(path), path).toBe(true);
});

test('nobody who signs in reads a secret word that is not theirs, and who may read them finds them', async () => {
  const own = [...ids].map(([name, id]) => [name.split(' ')[0], id] as const);
  const faults: string[] = [];
  const found = new Map<string, number>();
  for (const { name, asker, cookie } of askers) {
    const addresses = [
      ...pages,
      ...own.flatMap(([type, id]) => [
        `/gegevens/${type}/geschiedenis?id=${encodeURIComponent(id)}`,
        `/gegevens/${type}/wijzigen?id=${encodeURIComponent(id)}`,
        ...(type === 'partnership'
          ? [`/samenwerkingen/${id}`]
          : type === 'organisation'
            ? [`/organisaties/${id}`]
            : type === 'person'
              ? [`/personen/${id}`]
              : []),
        ...(type === 'partnership' || type === 'note'
          ? [`/gegevens/${type}/publicatie?id=${encodeURIComponent(id)}`]
          : []),
      ]),
    ];
    const seen = new Set<string>();
    for (const path of addresses) {
      const { text, status } = await read(path, cookie);
      if (status >= 500) faults.push(`${name} ${path} gave ${status}`);
      // What one asked for comes back in the address of the sign-in page and of the page itself.
      const echoed = new Set(wordsIn(decodeURIComponent(path)));
      for (const word of wordsIn(text)) {
        if (echoed.has(word) && (status === 303 || status === 403 || status === 404)) continue;
        seen.add(word);
        const secret = planted.get(word);
        if (secret !== undefined && !secret.maySee(asker)) faults.push(`${name} reads ${secret.where} at ${path}`);
      }
    }
    found.set(name, seen.size);
  }
  expect([...new Set(faults)]).toEqual([]);
  expect(found.get('visitor')).toBe(0);
  expect(found.get('administrator own')).toBe(0);
  expect(found.get('clerk own')).toBeGreaterThan(100);
  expect(found.get('council_member participant')).toBeGreaterThan(20);
});

test('these tests can fail: without the lock on one table a visitor reads its secrets', async () => {
  await sql`alter table document disable row level security`.execute(store.owner.kysely);
  const { text } = await read(`/samenwerkingen/${partnership}/documenten`, undefined);
  expect(wordsIn(text).some((word) => planted.get(word)?.where.startsWith('document.'))).toBe(true);
  await sql`alter table document enable row level security`.execute(store.owner.kysely);
});
