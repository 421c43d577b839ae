// npm run bench: an invented country, and what pages, imports and memory cost on it. Ratios are of one run; nothing here fails on speed.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anyone, connect } from '#database/connection.ts';
import { contributionsOf, dashboardPartnerships, eventsOf, levelsOf, tiesOf } from '#database/read/dashboard.ts';
import { organisationFacts } from '#database/read/organisations.ts';
import { filterChoices, listPartnerships } from '#database/read/partnership-list.ts';
import { matchParticipantsFile } from '#features/exchange/match-participants.ts';
import { joinEmbeddedDatabase } from '#platform/embedded-postgres/server.ts';

const asker = anyone;
const data = mkdtempSync(join(tmpdir(), 'verband-bench-'));
const rounds = 40;
const median = (values: number[]) => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
const command = (args: string[]) =>
  new Promise<string>((resolve, reject) => {
    const child = spawn(process.execPath, ['dist/cli.js', ...args, '--data', data], {
      env: { ...process.env, DATABASE_URL: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.on('close', (code) => (code === 0 ? resolve(out) : reject(new Error(`${args[0]} ended with ${code}`))));
  });

console.log('Making the country …');
const made = await timed(() => command(['generate', '--national', '--json']));
const child = spawn(
  process.execPath,
  ['--max-semi-space-size=8', 'dist/cli.js', 'serve', '--port', '0', '--data', data],
  {
    env: { ...process.env, DATABASE_URL: '', VERBAND_LOG: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
const address = await new Promise<string>((resolve) =>
  child.stdout.on('data', (chunk: Buffer) => resolve(/http:\/\/\S+/.exec(chunk.toString())?.[0] ?? '')),
);
const joined = joinEmbeddedDatabase(data);
if (joined === undefined || child.pid === undefined) throw new Error('no server');
const database = connect(joined.appUrl, { connections: 2 });
const pid = child.pid;
/** CPU time of the web process in milliseconds; a tick is 10 ms, so it is measured over many pages. */
const cpu = () => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(stat[11]) + Number(stat[12])) * 10;
};
const resident = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

const municipality = (index: number) => `gemeente-${String((index % 342) + 1).padStart(3, '0')}`;
const day = '2026-06-30';
const cases = [
  {
    name: 'dashboard',
    path: (index: number) => `/overzicht/${municipality(index)}`,
    sql: (index: number) =>
      database.read(asker, async (tx) => {
        const id = municipality(index);
        await organisationFacts(tx, id);
        const ids = (await dashboardPartnerships(tx, id, day)).map((row) => row.id);
        await contributionsOf(tx, id, { from: 2022, to: 2026 });
        await tiesOf(tx, ids, day);
        await levelsOf(tx, ids);
        await eventsOf(tx, id, '2025-06-30', day);
      }),
  },
  {
    name: 'filtered list',
    path: (index: number) => `/samenwerkingen?deelnemer=${municipality(index)}&sorteer=-total`,
    sql: (index: number) =>
      database.read(asker, async (tx) => {
        await listPartnerships(
          tx,
          { participant: municipality(index) },
          { day: null, sort: 'total', descending: true, limit: 100, offset: 0 },
        );
        await filterChoices(tx);
        await organisationFacts(tx, municipality(index));
      }),
  },
];

const table: Record<string, string>[] = [];
for (const each of cases) {
  // Warm first: the engine compiles what runs often, and a server runs for months.
  for (let index = 0; index < 150; index += 1) {
    await (await fetch(address + each.path(index))).text();
    await each.sql(index);
  }
  const [pages, bare]: [number[], number[]] = [[], []];
  for (let index = 0; index < rounds; index += 1) {
    bare.push(await timed(() => each.sql(index)));
    pages.push(await timed(async () => (await fetch(address + each.path(index))).text()));
  }
  const before = cpu();
  const many = 200;
  for (let index = 0; index < many; index += 1) await (await fetch(address + each.path(index))).text();
  const perPage = (cpu() - before) / many;
  const statements = database.statements();
  await each.sql(1);
  table.push({
    what: each.name,
    'page ms': median(pages).toFixed(1),
    'bare SQL ms': median(bare).toFixed(1),
    ratio: `${(median(pages) / median(bare)).toFixed(2)} (≤ 3)`,
    'CPU ms a page': `${perPage.toFixed(1)} (≤ 10)`,
    statements: `${database.statements() - statements} (≤ 8)`,
  });
}

const names = [
  'Leiden',
  'Voorschoten',
  "'s-Gravenhage",
  'Rijnwoude',
  'Gedrop-Mierlo',
  'Provincie Utrecht',
  'Waterschap De Dommel',
  'Onbekend Verband',
];
const list = `Deelnemer,Gemeenschappelijke regeling,Postcode,Plaats\n${Array.from({ length: 3752 }, (_, index) => `${names[index % names.length]},Regeling ${index % 470},2300 AA,Leiden`).join('\n')}\n`;
const codes = {
  municipalities: readFileSync('reference/municipal-codes/municipalities.csv'),
  authorities: readFileSync('reference/municipal-codes/other-authorities.csv'),
};
const matching = await timed(() =>
  matchParticipantsFile([{ name: 'lijst.csv', bytes: new TextEncoder().encode(list) }], codes),
);
const file = join(data, 'Notities.csv');
writeFileSync(
  file,
  `organisatie;samenwerking;datum;titel;tekst\n${Array.from({ length: 3752 }, (_, index) => `${municipality(index)};verband-${String((index % 1500) + 1).padStart(4, '0')};2026-01-01;Notitie ${index};Tekst`).join('\n')}\n`,
);
const importing = await timed(() => command(['import', file, '--json']));

console.table(table);
console.table([
  { what: 'match 3,752 participants', seconds: (matching / 1000).toFixed(2), limit: '10' },
  { what: 'import 3,752 rows, start to end', seconds: (importing / 1000).toFixed(2), limit: '10' },
  { what: 'make the country', seconds: (made / 1000).toFixed(2), limit: '–' },
]);
console.log(`memory of the web process: ${resident().toFixed(0)} MB (≤ 300)`);
await database.close();
child.kill('SIGTERM');
await new Promise((resolve) => child.once('exit', resolve));
rmSync(data, { recursive: true, force: true });
