// npm run bench:voting-power: what power takes, cold (a new process, kernel compiled within) and warm (the middle of many), with memory,
// beside what peers take. Nothing here fails on speed; a busy machine makes cold figures several times larger.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { randomStream } from '#domain/voting-power/random.ts';

interface Case {
  readonly name: string;
  readonly conditions: readonly { readonly weights: readonly number[]; readonly quota: number }[];
  readonly indices: readonly string[];
  /** Milliseconds of EPIC 1.x (C++ with GMP) on a like machine; undefined when not measured. */
  readonly epic?: number | string;
  /** The goal in milliseconds. */
  readonly goal: number;
}

interface Measured {
  readonly cold: number;
  readonly warm: number;
  readonly megabytes: number;
  readonly method: string;
}

const worked = JSON.parse(
  readFileSync(new URL('../../src/domain/voting-power/fixtures/worked-games.json', import.meta.url), 'utf8'),
) as readonly Pick<Case, 'name' | 'conditions'>[];
const game = (name: string) => worked.find((one) => one.name === name)?.conditions ?? [];
/** Invented weights from 1 to `most`, simple majority. */
const invented = (members: number, most: number) => {
  const next = randomStream(members * 7 + most);
  const weights = Array.from({ length: members }, () => 1 + (next() % most));
  return [{ weights, quota: Math.floor(weights.reduce((sum, weight) => sum + weight, 0) / 2) + 1 }];
};
const [banzhaf, shapley, both] = [['banzhaf'], ['shapley'], ['banzhaf', 'shapley']];

const cases: readonly Case[] = [
  { name: 'EEC 1958, both', conditions: game('eec-1958'), indices: both, goal: 2 },
  { name: 'UN Security Council, both', conditions: game('unsc'), indices: both, goal: 2 },
  { name: 'EU-15 1995, both', conditions: game('eu15-1995'), indices: both, goal: 2 },
  { name: 'US Electoral College, Banzhaf', conditions: game('us-ec-1996'), indices: banzhaf, goal: 2 },
  { name: 'Leidse regio C 2/3, both', conditions: game('leidse-C-q23'), indices: both, goal: 2 },
  { name: '100 members ≤ 1000, Banzhaf', conditions: game('rand-n100-w1000'), indices: banzhaf, epic: 30, goal: 3 },
  {
    name: '100 members ≤ 100,000, Banzhaf',
    conditions: invented(100, 100_000),
    indices: banzhaf,
    epic: 1868,
    goal: 186.8,
  },
  { name: '500 members ≤ 1000, Banzhaf', conditions: invented(500, 1000), indices: banzhaf, epic: 1255, goal: 125.5 },
  {
    name: '1000 members ≤ 1000, Banzhaf',
    conditions: invented(1000, 1000),
    indices: banzhaf,
    epic: 13_437,
    goal: 1343.7,
  },
  {
    name: 'EU-27 population, Banzhaf',
    conditions: game('eu27-population65-thousands'),
    indices: banzhaf,
    epic: 23,
    goal: 2.3,
  },
  { name: 'Leidse regio A, Banzhaf', conditions: game('leidse-A-simple'), indices: banzhaf, epic: 42_323, goal: 4232 },
  {
    name: 'EU-27 population, Shapley',
    conditions: game('eu27-population65-thousands'),
    indices: shapley,
    epic: 713,
    goal: 71.3,
  },
  {
    name: '100 members ≤ 1000, Shapley',
    conditions: game('rand-n100-w1000'),
    indices: shapley,
    epic: 3473,
    goal: 347.3,
  },
  { name: 'Leidse regio A, both', conditions: game('leidse-A-simple'), indices: both, epic: 'refuses', goal: 50 },
  { name: 'EU-27 double majority, both', conditions: game('eu27-double'), indices: both, goal: 50 },
];

/** What a new process measures: the first time is cold, the rest is warm. */
async function measure(): Promise<void> {
  const { conditions, indices } = JSON.parse(readFileSync(0, 'utf8')) as Case;
  const path = fileURLToPath(new URL('../../dist/voting-power.js', import.meta.url));
  const { computePower, votingGame } = (await import(path)) as typeof import('#domain/voting-power/index.ts');
  const parsed = votingGame(conditions);
  const before = process.resourceUsage().maxRSS;
  const times: number[] = [];
  let method = '';
  for (let round = 0; round < 1 || (round < 25 && times.reduce((sum, time) => sum + time, 0) < 4000); round++) {
    const started = performance.now();
    const outcome = computePower(parsed, { indices: indices as ['banzhaf'] });
    times.push(performance.now() - started);
    if (outcome.kind === 'computed') method = outcome.working.map((step) => step.method).join(', ');
  }
  const [cold = 0, ...rest] = times;
  const warm = rest.sort((left, right) => left - right)[Math.floor(rest.length / 2)] ?? cold;
  const megabytes = (process.resourceUsage().maxRSS - before) / 1024;
  process.stdout.write(JSON.stringify({ cold, warm, megabytes, method } satisfies Measured));
}

if (process.argv.includes('--measure')) await measure();
else {
  const only = process.argv[2];
  console.log('| what | method | cold ms | warm ms | memory MB | EPIC ms | EPIC / warm | goal ms |');
  console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const one of cases) {
    if (only !== undefined && !one.name.includes(only)) continue;
    // The quietest of a few new processes: cold figures differ by what else the machine does.
    const runs = Array.from({ length: 3 }, () => {
      const flags = ['--disable-warning=ExperimentalWarning', fileURLToPath(import.meta.url), '--measure'];
      return JSON.parse(
        execFileSync(process.execPath, flags, { input: JSON.stringify(one), encoding: 'utf8' }),
      ) as Measured;
    });
    const cold = Math.min(...runs.map((run) => run.cold));
    const warm = Math.min(...runs.map((run) => run.warm));
    const memory = Math.max(...runs.map((run) => run.megabytes));
    const times = typeof one.epic === 'number' ? `${(one.epic / warm).toFixed(0)} ×` : '–';
    const cells = [
      one.name,
      runs[0]?.method,
      cold.toFixed(1),
      warm.toFixed(2),
      memory.toFixed(1),
      one.epic ?? '–',
      times,
      one.goal,
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}
