import { unzipSync, type Zippable, zipSync } from 'fflate';

/** The moment written in every file of a zip, so that equal input gives equal bytes. */
const moment = new Date('2020-01-01T12:00:00');

/** A zip of named files, sorted by name, equal for equal input. */
export function zip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const sorted: Zippable = {};
  for (const name of Object.keys(files).sort()) {
    const bytes = files[name];
    if (bytes !== undefined) sorted[name] = [bytes, { mtime: moment, level: 6 }];
  }
  return zipSync(sorted);
}

/** The same zip with fixed moments and order. */
export function repack(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const core = parts['docProps/core.xml'];
  if (core !== undefined) {
    const text = new TextDecoder()
      .decode(core)
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, '$12020-01-01T12:00:00Z');
    parts['docProps/core.xml'] = new TextEncoder().encode(text);
  }
  return zip(parts);
}
