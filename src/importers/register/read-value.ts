import { readNumber } from '#domain/figures/decimal.ts';
import { readEuro } from '#domain/figures/money.ts';
import type { Finding, Place } from '#domain/findings/finding.ts';
import { error } from '#domain/findings/finding.ts';
import { codeOfWord, codeWord } from '#domain/register/code-words.ts';
import type { Column, Value } from '#domain/register/column.ts';
import { isDay } from '#domain/time/day.ts';
import type { RawCell } from '../tables/raw-table.ts';

export type ReadValue =
  | { readonly value: Value; readonly finding?: undefined }
  | { readonly finding: Finding; readonly value?: undefined };

const yes = new Set(['ja', 'j', 'yes', 'y', 'true', 'waar', '1']);
const no = new Set(['nee', 'n', 'no', 'false', 'onwaar', '0']);

/** Day as people type it: 2027-06-18 or 18-6-2027 (also with slashes or points). */
function readDay(text: string): string | undefined {
  const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  const iso = dutch
    ? `${dutch[3]}-${dutch[2]?.padStart(2, '0')}-${dutch[1]?.padStart(2, '0')}`
    : text.replace(/T00:00(:00(\.0+)?)?Z?$/, '');
  return isDay(iso) ? iso : undefined;
}

/**
 * Reads one cell (or form field) as the value of a column. Never guesses: what could mean two things is a finding.
 * An empty cell is null; whether that is allowed is decided by the caller.
 */
export function readValue(column: Column, cell: RawCell, place: Place): ReadValue {
  const text = cell.text.replace(/\r\n?/g, '\n').trim();
  const fail = (code: string, values: Finding['values'] = {}): ReadValue => ({
    finding: error(code, { ...place, column: column.header }, { value: text.slice(0, 80), ...values }),
  });
  if (cell.kind === 'formula') return fail('formula-cell');
  if (cell.kind === 'error') return fail('cell-error');
  if (text === '') return { value: null };
  if (text.includes('\u0000')) return fail('control-character');
  const limit = column.kind === 'long' ? 20_000 : 1_000;
  if (text.length > limit) return fail('too-long', { limit });
  switch (column.kind) {
    case 'key':
      return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 120 ? { value: text } : fail('key-expected');
    case 'reference':
      return { value: text };
    case 'text':
      return { value: text.replace(/\s*\n\s*/g, ' ') };
    case 'long':
      return { value: text };
    case 'url':
      return /^https?:\/\/[^\s<>"]+$/i.test(text) ? { value: text } : fail('url-expected');
    case 'code': {
      const code = codeOfWord(column, text);
      return code === undefined
        ? fail('code-expected', { expected: column.codes.map((each) => codeWord(column, each)).join(', ') })
        : { value: code };
    }
    case 'yesno': {
      const word = text.toLowerCase();
      if (yes.has(word)) return { value: true };
      return no.has(word) ? { value: false } : fail('yes-or-no-expected');
    }
    case 'date': {
      if (cell.kind === 'number' && /^\d{4,6}(\.\d+)?$/.test(text)) return fail('date-as-number');
      const day = readDay(text);
      return day === undefined ? fail('date-expected') : { value: day };
    }
    case 'year':
      return /^(1[89]|2[01])\d{2}$/.test(text) ? { value: Number(text) } : fail('year-expected');
    case 'integer': {
      const read = cell.kind === 'number' ? { ok: true as const, value: text } : readNumber(text);
      if (!read.ok) return fail(read.why === 'ambiguous' ? 'number-ambiguous' : 'number-expected');
      if (!/^-?\d{1,15}$/.test(read.value)) return fail('whole-number-expected');
      return inRange(column, Number(read.value), fail) ?? { value: Number(read.value) };
    }
    case 'decimal': {
      const read = cell.kind === 'number' ? readNumber(text.replace(/^(\d+\.\d{3})$/, '$10')) : readNumber(text);
      if (!read.ok) return fail(read.why === 'ambiguous' ? 'number-ambiguous' : 'number-expected');
      return inRange(column, Number(read.value), fail) ?? { value: read.value };
    }
    case 'money': {
      const read = readEuro(
        cell.kind === 'number'
          ? text.replace(/^(-?\d+\.\d{3,})$/, (all) => String(Math.round(Number(all) * 100) / 100))
          : text,
      );
      if (!read.ok) return fail(read.why === 'ambiguous' ? 'number-ambiguous' : 'amount-expected');
      return { value: read.value };
    }
  }
}

function inRange(
  column: Column,
  value: number,
  fail: (code: string, values: Finding['values']) => ReadValue,
): ReadValue | undefined {
  if (column.minimum !== undefined && value < column.minimum)
    return fail('number-too-small', { minimum: column.minimum });
  if (column.maximum !== undefined && value > column.maximum)
    return fail('number-too-large', { maximum: column.maximum });
  return undefined;
}
