import { plainEuro } from '../figures/money.ts';
import { codeWord } from './code-words.ts';
import type { Column, Value } from './column.ts';

/**
 * A value as it stands in an exchange file and in the history: reading it back gives the same value.
 * Money in euro with a decimal comma, days as 2027-06-18, codes as their Dutch word, yes and no as ja and nee.
 */
export function plainValue(column: Column, value: Value): string {
  if (value === null) return '';
  switch (column.kind) {
    case 'money':
      return typeof value === 'bigint' ? plainEuro(value) : String(value);
    case 'decimal':
      return String(value).replace('.', ',');
    case 'yesno':
      return value === true ? 'ja' : 'nee';
    case 'code':
      return codeWord(column, String(value));
    default:
      return String(value);
  }
}
