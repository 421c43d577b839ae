import { parse } from 'csv-parse/sync';
import { error, type Finding, warning } from '#domain/findings/finding.ts';
import { unescapeFormula } from '#domain/tables/formula-injection.ts';
import { type TableLimits, tableLimits } from './limits.ts';
import type { RawCell, RawTable } from './raw-table.ts';

export interface ReadTable {
  readonly table?: RawTable;
  readonly findings: readonly Finding[];
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Text of a file, with a finding when the encoding had to be guessed; undefined when it is no text. */
function decode(file: string, bytes: Uint8Array): { readonly text?: string; readonly findings: Finding[] } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), findings: [] };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), findings: [] };
  if (bytes.subarray(0, 100_000).includes(0)) return { findings: [error('not-a-table', { file }, { file })] };
  try {
    return { text: utf8.decode(bytes), findings: [] };
  } catch {
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      findings: [warning('encoding-guessed', { file }, { file, encoding: 'windows-1252' })],
    };
  }
}

/** The separator that splits the first line in most parts. */
function separatorOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const count = (sign: string) => first.split(sign).length;
  return [';', ',', '\t', '|'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ';');
}

/** Reads one CSV file. Never throws: what is not right is a finding. */
export function readCsv(file: string, bytes: Uint8Array, limits: TableLimits = tableLimits): ReadTable {
  const name = file
    .replace(/^.*[\\/]/, '')
    .replace(/\.[a-z]+$/i, '')
    .normalize('NFC');
  if (bytes.length > limits.bytes)
    return { findings: [error('file-too-large', { file }, { file, limit: Math.round(limits.bytes / 1_000_000) })] };
  if (bytes.length === 0) return { findings: [error('file-empty', { file }, { file })] };
  const { text: decoded, findings } = decode(file, bytes);
  if (decoded === undefined) return { findings };
  const text = decoded.replace(/^\uFEFF/, '');
  if (text.trim() === '') return { findings: [...findings, error('file-empty', { file }, { file })] };
  let records: { readonly record: string[]; readonly info: { readonly lines: number } }[];
  try {
    records = parse(text, {
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      relax_quotes: false,
      max_record_size: 1_000_000,
      record_delimiter: ['\r\n', '\n', '\r'],
      to: limits.rows + 2,
    }) as unknown as typeof records;
  } catch (problem) {
    const { lines, code } = problem as { lines?: number; code?: string };
    return {
      findings: [
        ...findings,
        error('csv-broken', { file, sheet: name, row: lines ?? 1 }, { file, row: lines ?? 1, reason: code ?? 'CSV' }),
      ],
    };
  }
  const header = (records[0]?.record ?? []).map((head) => unescapeFormula(head.trim()));
  if (header.length > limits.columns)
    return { findings: [...findings, error('too-many-columns', { file, sheet: name }, { limit: limits.columns })] };
  if (records.length > limits.rows + 1)
    return { findings: [...findings, error('too-many-rows', { file, sheet: name }, { limit: limits.rows })] };
  findings.push(...headerFindings(name, header));
  const sameAsHeader = (record: readonly string[]) =>
    record.length > 1 &&
    record.every((cell, index) => cell.trim().toLowerCase() === (header[index] ?? '').toLowerCase());
  const rows: { line: number; cells: RawCell[] }[] = [];
  let line = records[0]?.info.lines ?? 1;
  for (const { record, info } of records.slice(1)) {
    const first = line + 1;
    line = info.lines;
    if (sameAsHeader(record)) {
      findings.push(error('second-header', { file, sheet: name, row: first }, { row: first }));
      continue;
    }
    if (record.length > header.length && record.slice(header.length).some((cell) => cell.trim() !== '')) {
      findings.push(
        error(
          'row-too-long',
          { file, sheet: name, row: first },
          { row: first, cells: record.length, columns: header.length },
        ),
      );
      continue;
    }
    rows.push({
      line: first,
      cells: record.map(
        (cell): RawCell => (cell === '' ? { kind: 'empty', text: '' } : { kind: 'text', text: unescapeFormula(cell) }),
      ),
    });
  }
  return { table: { name, header, rows }, findings };
}

/** Column heads that come twice. */
export function headerFindings(sheet: string, header: readonly string[]): Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const head of header) {
    const plain = head.trim().toLowerCase();
    if (plain !== '' && seen.has(plain))
      findings.push(error('duplicate-column', { sheet, row: 1, column: head }, { column: head }));
    seen.add(plain);
  }
  return findings;
}
