import { plainEuro } from '#domain/figures/money.ts';
import type { Column } from '#domain/register/column.ts';
import { recordTypeNamed } from '#domain/register/record-types.ts';
import { codeName } from './codes.ts';
import { fieldName } from './fields.ts';
import { dayText } from './format.ts';
import type { Language } from './language.ts';

/** One value that changed, in words. Empty text: there was or is nothing. */
export interface ChangedField {
  readonly label: string;
  readonly was: string;
  readonly becomes: string;
}

/** A recorded value as people read it. Amounts come as cents in text. */
export function recordedText(language: Language, column: Column, value: unknown): string {
  if (value === null || value === undefined) return '';
  switch (column.kind) {
    case 'money':
      return `€\u00a0${plainEuro(BigInt(String(value)))}`;
    case 'date':
      return dayText(language, String(value));
    case 'yesno':
      return value === true ? (language === 'nl' ? 'ja' : 'yes') : language === 'nl' ? 'nee' : 'no';
    case 'code':
      return codeName(language, column, String(value));
    default:
      return String(value);
  }
}

/** Which values differ between two recorded states of a record. */
export function changedFields(
  language: Language,
  recordType: string,
  was: Readonly<Record<string, unknown>> | null,
  becomes: Readonly<Record<string, unknown>> | null,
): readonly ChangedField[] {
  const type = recordTypeNamed(recordType);
  return (type?.columns ?? []).flatMap((column) => {
    const before = recordedText(language, column, was?.[column.name]);
    const after = recordedText(language, column, becomes?.[column.name]);
    return before === after ? [] : [{ label: fieldName(language, column), was: before, becomes: after }];
  });
}
