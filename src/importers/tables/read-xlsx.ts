import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { error, type Finding } from '#domain/findings/finding.ts';
import { type TableLimits, tableLimits } from './limits.ts';
import type { RawCell, RawTable } from './raw-table.ts';
import { headerFindings } from './read-csv.ts';
import { unzip } from './unzip.ts';

interface Handlers {
  readonly open?: (tag: SaxesTagPlain, name: string) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Reads XML without DTD or entities of its own. @throws Error when it is broken or has a DTD */
function readXml(bytes: Buffer, handlers: Handlers): void {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  parser.on('error', (problem) => {
    throw problem;
  });
  parser.on('doctype', () => {
    throw new Error('DTD');
  });
  parser.on('opentag', (tag) => handlers.open?.(tag, local(tag.name)));
  parser.on('closetag', (tag) => handlers.close?.(local(tag.name)));
  parser.on('text', (text) => handlers.text?.(text));
  const step = 1 << 20;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < bytes.length; at += step)
    parser.write(decoder.decode(bytes.subarray(at, at + step), { stream: at + step < bytes.length }));
  parser.close();
}

const builtInDates = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56,
  57, 58,
]);
const isDateFormat = (code: string) =>
  /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')) &&
  !/[0#?]/.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|\.0+/g, ''));

function readSharedStrings(bytes: Buffer | undefined): string[] {
  if (bytes === undefined) return [];
  const strings: string[] = [];
  let text = '';
  let taking = false;
  let phonetic = false;
  readXml(bytes, {
    open: (_, name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      taking = name === 't' && !phonetic;
    },
    text: (part) => {
      if (taking) text += part;
    },
    close: (name) => {
      if (name === 't') taking = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') strings.push(text);
    },
  });
  return strings;
}

/** Which cell styles show a day. */
function readDateStyles(bytes: Buffer | undefined): boolean[] {
  if (bytes === undefined) return [];
  const custom = new Set<number>();
  const styles: boolean[] = [];
  let inside = false;
  readXml(bytes, {
    open: (tag, name) => {
      const attributes = tag.attributes as Record<string, string>;
      if (name === 'numFmt' && isDateFormat(attributes['formatCode'] ?? '')) custom.add(Number(attributes['numFmtId']));
      if (name === 'cellXfs') inside = true;
      if (name === 'xf' && inside) {
        const id = Number(attributes['numFmtId'] ?? 0);
        styles.push(builtInDates.has(id) || custom.has(id));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inside = false;
    },
  });
  return styles;
}

/** Names and parts of the sheets, in the order of the workbook, and whether its days count from 1904. */
function readWorkbook(
  parts: ReadonlyMap<string, Buffer>,
): { readonly sheets: { readonly name: string; readonly part: string }[]; readonly from1904: boolean } | undefined {
  const workbook = parts.get('xl/workbook.xml');
  const relations = parts.get('xl/_rels/workbook.xml.rels');
  if (workbook === undefined || relations === undefined) return undefined;
  const targets = new Map<string, string>();
  readXml(relations, {
    open: (tag, name) => {
      const attributes = tag.attributes as Record<string, string>;
      if (name === 'Relationship')
        targets.set(attributes['Id'] ?? '', (attributes['Target'] ?? '').replace(/^\/?(xl\/)?/, ''));
    },
  });
  const sheets: { name: string; part: string }[] = [];
  let from1904 = false;
  readXml(workbook, {
    open: (tag, name) => {
      const attributes = tag.attributes as Record<string, string>;
      if (name === 'workbookPr') from1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true';
      if (name === 'sheet') {
        const relation =
          attributes['r:id'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
        sheets.push({ name: attributes['name'] ?? '', part: `xl/${targets.get(relation) ?? ''}` });
      }
    },
  });
  return { sheets, from1904 };
}

/** A day from the number of days a workbook counts with. */
function serialDay(serial: number, from1904: boolean): string {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0);
  // The workbook of 1900 believes that 29 February 1900 existed.
  return new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * 86_400_000).toISOString().slice(0, 10);
}

const plainNumber = (text: string): string =>
  /e/i.test(text) ? Number(text).toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 15 }) : text;

const columnOf = (reference: string): number => {
  let column = 0;
  for (const sign of reference) {
    const code = sign.charCodeAt(0);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
};

function readSheet(
  name: string,
  bytes: Buffer,
  strings: readonly string[],
  dateStyles: readonly boolean[],
  from1904: boolean,
  limits: TableLimits,
  findings: Finding[],
): RawTable | undefined {
  const lines: { line: number; cells: RawCell[] }[] = [];
  let row: RawCell[] = [];
  let line = 0;
  let at = 0;
  let type = '';
  let style = 0;
  let text = '';
  let formula = false;
  let taking = false;
  let phonetic = false;
  let tooMany: 'rows' | 'columns' | undefined;
  const finish = () => {
    let cell: RawCell;
    if (formula) cell = { kind: 'formula', text };
    else if (text === '' && type !== 's') cell = { kind: 'empty', text: '' };
    else if (type === 's') cell = { kind: 'text', text: strings[Number(text)] ?? '' };
    else if (type === 'inlineStr' || type === 'str') cell = { kind: 'text', text };
    else if (type === 'b') cell = { kind: 'boolean', text: text === '1' ? 'ja' : 'nee' };
    else if (type === 'e') cell = { kind: 'error', text };
    else if (type === 'd') cell = { kind: 'date', text: text.slice(0, 10) };
    else if (dateStyles[style] === true && /^\d+(\.\d+)?$/.test(text) && Number(text) < 3_000_000)
      cell = { kind: 'date', text: serialDay(Number(text), from1904) };
    else cell = { kind: 'number', text: plainNumber(text) };
    while (row.length < at) row.push({ kind: 'empty', text: '' });
    row[at] = cell;
  };
  readXml(bytes, {
    open: (tag, tagName) => {
      const attributes = tag.attributes as Record<string, string>;
      if (tagName === 'row') {
        line = Number(attributes['r'] ?? line + 1);
        row = [];
        at = -1;
      } else if (tagName === 'c') {
        at = attributes['r'] === undefined ? at + 1 : columnOf(attributes['r']);
        if (at >= limits.columns) {
          tooMany = 'columns';
          at = limits.columns;
        }
        type = attributes['t'] ?? 'n';
        style = Number(attributes['s'] ?? 0);
        text = '';
        formula = false;
      } else if (tagName === 'f') formula = true;
      else if (tagName === 'rPh') phonetic = true;
      taking = tagName === 'v' || (tagName === 't' && !phonetic);
    },
    text: (part) => {
      if (taking) text += part;
    },
    close: (tagName) => {
      if (tagName === 'v' || tagName === 't') taking = false;
      if (tagName === 'rPh') phonetic = false;
      if (tagName === 'c') finish();
      if (tagName === 'row') {
        if (lines.length > limits.rows) tooMany = 'rows';
        else if (row.some((cell) => cell.kind !== 'empty')) lines.push({ line, cells: row });
      }
    },
  });
  if (tooMany !== undefined) {
    findings.push(
      error(
        tooMany === 'rows' ? 'too-many-rows' : 'too-many-columns',
        { sheet: name },
        { limit: tooMany === 'rows' ? limits.rows : limits.columns },
      ),
    );
    return undefined;
  }
  const [first, ...rest] = lines;
  const header = (first?.cells ?? []).map((cell) => cell.text.trim());
  findings.push(...headerFindings(name, header));
  const rows = rest.filter(({ line: number, cells }) => {
    const again =
      cells.length > 1 &&
      header.length > 1 &&
      header.every((head, index) => (cells[index]?.text.trim() ?? '').toLowerCase() === head.toLowerCase());
    if (again) findings.push(error('second-header', { sheet: name, row: number }, { row: number }));
    return !again;
  });
  return { name, header, rows };
}

/** Reads an XLSX workbook. Never throws: what is not right is a finding. Formulas are seen as formulas, never as their last outcome. */
export async function readXlsx(
  file: string,
  bytes: Uint8Array,
  limits: TableLimits = tableLimits,
): Promise<{ readonly tables: RawTable[]; readonly findings: Finding[] }> {
  if (bytes.length > limits.bytes)
    return {
      tables: [],
      findings: [error('file-too-large', { file }, { file, limit: Math.round(limits.bytes / 1_000_000) })],
    };
  const { parts, finding } = await unzip(file, bytes, limits, (name) =>
    /^xl\/(workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name),
  );
  if (finding !== undefined) return { tables: [], findings: [finding] };
  const findings: Finding[] = [];
  try {
    const workbook = readWorkbook(parts);
    if (workbook === undefined) return { tables: [], findings: [error('not-a-workbook', { file }, { file })] };
    const strings = readSharedStrings(parts.get('xl/sharedStrings.xml'));
    const styles = readDateStyles(parts.get('xl/styles.xml'));
    const tables = workbook.sheets.flatMap(({ name, part }) => {
      const sheet = parts.get(part);
      const table =
        sheet === undefined ? undefined : readSheet(name, sheet, strings, styles, workbook.from1904, limits, findings);
      return table === undefined || table.header.length === 0 ? [] : [table];
    });
    return { tables, findings };
  } catch (problem) {
    return {
      tables: [],
      findings: [error('workbook-broken', { file }, { file, reason: (problem as Error).message.slice(0, 120) })],
    };
  }
}
