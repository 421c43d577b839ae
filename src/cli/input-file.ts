import { basename } from 'node:path';
import type { Finding } from '#domain/findings/finding.ts';
import { findingText } from '#words/findings.ts';

/** The bytes of a file, or of stdin for `-`; one byte over the limit at most, so that a reader can refuse it. */
export async function inputFile(
  path: string,
  limit: number,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const { createReadStream } = await import('node:fs');
  const source = path === '-' ? process.stdin : createReadStream(path, { end: limit });
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of source) {
    parts.push(part as Buffer);
    size += (part as Buffer).length;
    if (size > limit) break;
  }
  return { name: path === '-' ? 'stdin' : basename(path), bytes: Buffer.concat(parts) };
}

/** Writes findings to stderr: JSON lines for programs, sentences for people. */
export function reportFindings(
  findings: readonly Finding[],
  options: { readonly json?: boolean; readonly lang: 'nl' | 'en' },
): void {
  for (const finding of findings)
    process.stderr.write(`${options.json ? JSON.stringify(finding) : findingText(options.lang, finding)}\n`);
}
