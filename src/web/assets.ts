import { readFileSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import type { Context } from 'hono';
import { projectFolder } from '#platform/project-folder.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.woff2': 'font/woff2',
};

const kept = new Map<string, Uint8Array<ArrayBuffer>>();

/** A stylesheet, script, font or picture of the project itself. */
export function asset(context: Context) {
  const folder = join(projectFolder(), 'dist', 'assets');
  const name = normalize(new URL(context.req.url).pathname.slice('/assets/'.length));
  const type = types[extname(name)];
  if (type === undefined || name.includes('..') || name.includes(sep)) return context.notFound();
  try {
    const bytes = kept.get(name) ?? new Uint8Array(readFileSync(join(folder, name)));
    kept.set(name, bytes);
    return context.body(bytes, 200, {
      'content-type': type,
      'cache-control': /-[A-Z0-9]{8}\./.test(name) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    });
  } catch {
    return context.notFound();
  }
}
