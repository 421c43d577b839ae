// npm test: builds, then runs everything: unit, property, integration on a real PostgreSQL, and the browser. Last line: N passed, N failed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const bin = (name) => join('node_modules', '.bin', name);
/** Runs a command with its output shown; answers the exit code. */
const run = (command, args) =>
  new Promise((resolve) => {
    spawn(command, args, { stdio: 'inherit' }).on('close', (code) => resolve(code ?? 1));
  });

/** Debian's Chromium for the browser tests: installed when it misses and we are root, otherwise the one line to run. */
async function chromium() {
  const found = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
    existsSync(path),
  );
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium for the browser tests …');
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env: environment });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: environment,
    });
    if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  }
  console.error('The browser tests need Chromium. Run: sudo apt-get install chromium');
  return undefined;
}

rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results', { recursive: true });
if ((await run(process.execPath, ['scripts/build.mjs'])) !== 0) process.exit(1);

let passed = 0;
let failed = 0;
const unitCode = await run(bin('vitest'), [
  'run',
  '--reporter',
  'default',
  '--reporter',
  'json',
  '--outputFile.json',
  'test-results/vitest.json',
]);
try {
  const result = JSON.parse(readFileSync('test-results/vitest.json', 'utf8'));
  passed += result.numPassedTests;
  failed += result.numFailedTests;
} catch {
  failed += 1;
}
if (unitCode !== 0 && failed === 0) failed += 1;

const browser = await chromium();
if (browser === undefined) failed += 1;
else {
  process.env.CHROMIUM = browser;
  const browserCode = await run(bin('playwright'), ['test']);
  try {
    const { stats } = JSON.parse(readFileSync('test-results/playwright.json', 'utf8'));
    passed += stats.expected + stats.flaky;
    failed += stats.unexpected;
    if (browserCode !== 0 && stats.unexpected === 0) failed += 1;
  } catch {
    failed += 1;
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
