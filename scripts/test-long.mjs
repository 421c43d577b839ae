// npm run test:long: the kill and fuzz tests for hours instead of seconds. VERBAND_KILLS, VERBAND_FUZZ_MINUTES and VERBAND_SEED may be set.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const seed = process.env.VERBAND_SEED ?? String(Math.floor(Math.random() * 2_000_000_000) + 1);
const env = { VERBAND_KILLS: '300', VERBAND_FUZZ_MINUTES: '60', ...process.env, VERBAND_SEED: seed };
console.log(`VERBAND_SEED=${seed}: ${env.VERBAND_KILLS} kills, ${env.VERBAND_FUZZ_MINUTES} minutes of odd input`);
const run = (command, args) => spawnSync(command, args, { stdio: 'inherit', env }).status ?? 1;
process.exit(
  run(process.execPath, ['scripts/build.mjs']) ||
    run(join('node_modules', '.bin', 'vitest'), ['run', '--project', 'integration', 'kill', 'fuzz']),
);
