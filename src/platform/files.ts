import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A file that was read, or is to be written. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file, or all files of a folder with a given ending. Larger files than the limit come as their first bytes plus one, so that a reader can refuse them. */
export function readFiles(path: string, endings: readonly string[], limit: number): NamedBytes[] {
  if (!statSync(path).isDirectory()) return [readOne(path, limit)];
  return readdirSync(path)
    .filter((name) => endings.some((ending) => name.toLowerCase().endsWith(ending)))
    .sort()
    .map((name) => readOne(join(path, name), limit));
}

function readOne(path: string, limit: number): NamedBytes {
  const size = statSync(path).size;
  return { name: basename(path), bytes: size > limit ? new Uint8Array(limit + 1) : readFileSync(path) };
}

/** Writes files into a folder, which is made when it is not there. */
export function writeFiles(folder: string, files: Readonly<Record<string, Uint8Array>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
}
