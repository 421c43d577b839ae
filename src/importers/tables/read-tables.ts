import { error, type Finding } from '#domain/findings/finding.ts';
import { type TableLimits, tableLimits } from './limits.ts';
import type { RawTable } from './raw-table.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { unzip } from './unzip.ts';

/** A file as it came: its name and its bytes. */
export interface IncomingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isOldOffice = (bytes: Uint8Array) => bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11;

/** The one door for tables: a workbook, CSV files, or a zip of CSV files. What a file is, is seen from its bytes, not from its name. */
export async function readTables(
  files: readonly IncomingFile[],
  limits: TableLimits = tableLimits,
): Promise<{ readonly tables: readonly RawTable[]; readonly findings: readonly Finding[] }> {
  const tables: RawTable[] = [];
  const findings: Finding[] = [];
  if (files.length === 0) findings.push(error('no-file', {}));
  for (const file of files) {
    if (file.bytes.length > limits.bytes)
      findings.push(
        error('file-too-large', { file: file.name }, { file: file.name, limit: Math.round(limits.bytes / 1_000_000) }),
      );
    else if (isOldOffice(file.bytes)) findings.push(error('not-a-workbook', { file: file.name }, { file: file.name }));
    else if (isZip(file.bytes)) {
      const csv = await unzip(file.name, file.bytes, limits, (name) => /(^|\/)[^/]+\.csv$/i.test(name));
      if (csv.finding !== undefined) findings.push(csv.finding);
      else if (csv.parts.size > 0) for (const [name, bytes] of csv.parts) take(readCsv(name, bytes, limits));
      else {
        const read = await readXlsx(file.name, file.bytes, limits);
        tables.push(...read.tables);
        findings.push(...read.findings);
      }
    } else take(readCsv(file.name, file.bytes, limits));
  }
  const names = new Set<string>();
  for (const table of tables) {
    const plain = table.name.toLowerCase();
    if (names.has(plain)) findings.push(error('duplicate-sheet', { sheet: table.name }, { sheet: table.name }));
    names.add(plain);
  }
  return { tables, findings };

  function take(read: ReturnType<typeof readCsv>): void {
    if (read.table !== undefined) tables.push(read.table);
    findings.push(...read.findings);
  }
}
