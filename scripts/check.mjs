// npm run check: types, licences, style, rooms and cycles, unused code, unit tests. Under a minute.
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const bin = (name) => join('node_modules', '.bin', name);
/** Runs a command; answers its name, exit code and what it printed. */
const run = (name, command, args) =>
  new Promise((resolve) => {
    const started = Date.now();
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => resolve({ name, code, output, seconds: ((Date.now() - started) / 1000).toFixed(1) }));
  });

const sources = (folder) =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });

/** Rooms: fails too when fewer modules were cruised than there are source files, so that silence is never taken for order. */
const rooms = async () => {
  const result = await run('rooms', bin('depcruise'), [
    'src',
    '--output-type',
    'json',
    '--config',
    '.dependency-cruiser.cjs',
  ]);
  try {
    const { summary, modules } = JSON.parse(result.output);
    const cruised = modules.filter((module) => /^src\/.*\.tsx?$/.test(module.source)).length;
    const files = sources('src').length;
    const lines = summary.violations.map((v) => `${v.rule.name}: ${v.from} -> ${v.to}`);
    if (cruised < files) lines.push(`only ${cruised} of ${files} source files were cruised`);
    return { ...result, code: lines.length ? 1 : 0, output: lines.join('\n') };
  } catch {
    return { ...result, code: 1 };
  }
};

const steps = [
  [
    () => run('types', bin('tsc'), ['-p', '.']),
    () => run('types of domain', bin('tsc'), ['-p', 'src/domain']),
    () => run('types of browser', bin('tsc'), ['-p', 'src/browser']),
    () => run('types of browser tests', bin('tsc'), ['-p', 'tests/e2e']),
  ],
  [
    () => run('licences', process.execPath, ['scripts/licences.mjs']),
    () => run('style', bin('biome'), ['ci', '--colors=off', '.']),
    rooms,
    () => run('unused', bin('knip'), ['--no-progress']),
    () => run('unit tests', bin('vitest'), ['run', '--project', 'unit', '--reporter', 'dot']),
  ],
];
const lanes = await Promise.all(
  steps.map(async (lane) => {
    const results = [];
    for (const step of lane) results.push(await step());
    return results;
  }),
);
const results = lanes.flat();
for (const { name, code, output, seconds } of results) {
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
  if (code !== 0) console.log(output.trim());
}
process.exit(results.some((result) => result.code !== 0) ? 1 : 0);
