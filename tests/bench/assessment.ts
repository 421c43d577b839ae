// npm run bench:assessment: how fast acceptability is sampled, weights drawn included: the first time in a new process, and the middle of many.
// R's smaa (core in C) needed 60–120 ms and 0.9 s for the first two. Nothing here fails on speed.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { sampleAcceptability } from '#domain/assessment/comparison/acceptability.ts';
import { inventedComparison } from '#domain/assessment/comparison/invented-comparison.fixtures.ts';
import {
  type WeightConstraints,
  type WeightRegion,
  weightRegion,
} from '#domain/assessment/comparison/weight-region.ts';
import { rational } from '#domain/figures/rational.ts';
import { runAcceptability } from '#features/assessment/run-acceptability.ts';

interface Case {
  readonly name: string;
  readonly alternatives: number;
  readonly criteria: number;
  readonly samples: number;
  readonly workers: 1 | 2;
  readonly constraints?: 'order' | 'bounds' | 'narrow';
  /** In milliseconds. */
  readonly goal?: number;
}

const cases: readonly Case[] = [
  { name: '4 × 10 × 100,000', alternatives: 4, criteria: 10, samples: 100_000, workers: 1, goal: 20 },
  { name: '20 × 30 × 100,000', alternatives: 20, criteria: 30, samples: 100_000, workers: 1, goal: 300 },
  { name: '20 × 30 × 1,000,000', alternatives: 20, criteria: 30, samples: 1_000_000, workers: 1 },
  { name: '20 × 30 × 1,000,000', alternatives: 20, criteria: 30, samples: 1_000_000, workers: 2, goal: 2000 },
  { name: '4 × 10 in order', alternatives: 4, criteria: 10, samples: 100_000, workers: 1, constraints: 'order' },
  { name: '4 × 10 at most 30 %', alternatives: 4, criteria: 10, samples: 100_000, workers: 1, constraints: 'bounds' },
  {
    name: '4 × 10, 5 to 12 % (walk)',
    alternatives: 4,
    criteria: 10,
    samples: 100_000,
    workers: 1,
    constraints: 'narrow',
  },
];

function constraintsOf({ criteria, constraints }: Case): WeightConstraints {
  const all = Array.from({ length: criteria }, (_, criterion) => criterion);
  if (constraints === 'order') return { order: all };
  if (constraints === 'bounds') return { bounds: all.map(() => ({ least: rational(0), most: rational(3, 10) })) };
  if (constraints === 'narrow')
    return { bounds: all.map(() => ({ least: rational(5, 100), most: rational(12, 100) })) };
  return {};
}

async function measure(one: Case): Promise<readonly number[]> {
  const question = {
    comparison: inventedComparison(1, { alternatives: one.alternatives, criteria: one.criteria }),
    region: weightRegion(one.criteria, constraintsOf(one)) as WeightRegion,
    samples: one.samples,
    seed: 1,
  };
  const times: number[] = [];
  while (times.length < 3 || (times.length < 25 && times.reduce((sum, time) => sum + time, 0) < 4000)) {
    const started = performance.now();
    if (one.workers === 2) await runAcceptability(question, { processes: 1, here: true });
    else sampleAcceptability(question);
    times.push(performance.now() - started);
  }
  return times;
}

const asked = process.argv.indexOf('--measure');
if (asked > 0) {
  const times = await measure(cases[Number(process.argv[asked + 1])] as Case);
  process.stdout.write(JSON.stringify(times));
  process.exit(0);
}
console.log('| what | workers | cold ms | warm ms | samples a second, warm | goal ms |');
console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
for (const [at, one] of cases.entries()) {
  const flags = ['--disable-warning=ExperimentalWarning', fileURLToPath(import.meta.url), '--measure', String(at)];
  // The quietest of a few new processes: figures differ by what else is running.
  const runs = Array.from({ length: 3 }, () => {
    const times = JSON.parse(execFileSync(process.execPath, flags, { encoding: 'utf8' })) as number[];
    const [first = 0, ...rest] = times;
    return { first, middle: rest.sort((left, right) => left - right)[Math.floor(rest.length / 2)] ?? first };
  });
  const cold = Math.min(...runs.map(({ first }) => first));
  const warm = Math.min(...runs.map(({ middle }) => middle));
  const rate = Math.round((one.samples / warm) * 1000).toLocaleString('en');
  console.log(
    `| ${one.name} | ${one.workers} | ${cold.toFixed(1)} | ${warm.toFixed(1)} | ${rate} | ${one.goal ?? '–'} |`,
  );
}
