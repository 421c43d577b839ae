// Bundles the three ways in and the browser scripts into dist/. With --if-needed it does nothing when dist/ is newer than src/.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

/** Newest change under a folder, in milliseconds. */
const newest = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), statSync(path).mtimeMs)
    : statSync(path).mtimeMs;

if (process.argv.includes('--if-needed') && existsSync('dist/built')) {
  const inputs = Math.max(newest('src'), newest('package.json'), newest('scripts/build.mjs'));
  if (statSync('dist/built').mtimeMs > inputs) process.exit(0);
}

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist/assets', { recursive: true });
const { version, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
/** React is bundled so that its production build is used, whatever NODE_ENV says; all other packages stay outside. */
const outside = Object.keys(dependencies).filter((name) => !['react', 'react-dom'].includes(name));

await build({
  entryPoints: {
    cli: 'src/cli/main.ts',
    worker: 'src/worker/main.ts',
    'voting-power': 'src/domain/voting-power/index.ts',
    'tasks/acceptability': 'src/features/assessment/acceptability.task.ts',
    'tasks/assessment-pdf': 'src/features/assessment/assessment-pdf.task.ts',
    'tasks/power': 'src/features/voting-power/power.task.ts',
    'tasks/design': 'src/features/regional-council/design.task.ts',
    'tasks/design-pdf': 'src/features/regional-council/design-pdf.task.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  external: outside.flatMap((name) => [name, `${name}/*`]),
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  minifySyntax: true,
  jsx: 'automatic',
  sourcemap: 'linked',
  loader: { '.sql': 'text' },
  define: { 'process.env.NODE_ENV': '"production"', VERBAND_VERSION: JSON.stringify(version) },
  logLevel: 'warning',
});

/** What a page can ask for by name; the manifest says in which file it is. */
const entries = {
  verband: 'src/ui/theme/verband.css',
  page: 'src/browser/main.ts',
  passkey: 'src/browser/passkey.ts',
  'power-worker': 'src/browser/power-worker.ts',
  threshold: 'src/browser/threshold.ts',
  weighing: 'src/browser/weighing.ts',
};
const assets = await build({
  entryPoints: entries,
  outdir: 'dist/assets',
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['es2020', 'chrome100', 'firefox100', 'safari15'],
  loader: { '.woff2': 'file', '.svg': 'file' },
  metafile: true,
  logLevel: 'warning',
});
const names = Object.fromEntries(Object.entries(entries).map(([name, path]) => [path, name]));
const manifest = {};
for (const file of Object.keys(assets.metafile.outputs)) {
  const entry = assets.metafile.outputs[file].entryPoint;
  if (entry) manifest[names[entry]] = file.slice('dist/assets/'.length);
}
writeFileSync('dist/assets/manifest.json', JSON.stringify(manifest));
if (existsSync('src/ui/static')) cpSync('src/ui/static', 'dist/assets', { recursive: true });
writeFileSync('dist/built', createHash('sha256').update(JSON.stringify(manifest)).digest('hex'));
