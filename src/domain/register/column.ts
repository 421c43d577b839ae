/** What one value of a record can be. Money is whole cents as a bigint; decimals stay exact as text; dates are ISO 8601 days. */
export type Value = string | number | bigint | boolean | null;

/** The values of one record by column name. */
export type Values = Readonly<Record<string, Value>>;

export type ColumnKind =
  | 'key' // readable identifier chosen by people: lower case letters, digits and hyphens
  | 'text'
  | 'long' // several lines
  | 'date'
  | 'year'
  | 'integer'
  | 'decimal' // exact, kept as text: vote weights, indicators
  | 'money' // cents
  | 'yesno' // yes, no, or not known (empty)
  | 'code' // one of a fixed list; words in words/codes
  | 'reference' // the identifier of another record
  | 'url';

/** One column of a record type: also a column of the workbook and a field of the form. */
export interface Column {
  /** Name in code, database and API. */
  readonly name: string;
  /** Head of the column in the workbook: Dutch, fixed, part of the exchange format. */
  readonly header: string;
  readonly kind: ColumnKind;
  /** Part of the natural key. */
  readonly key: boolean;
  readonly required: boolean;
  /** For `code`: the codes that may stand here. */
  readonly codes: readonly string[];
  /** For `reference`: the record type it points to. */
  readonly refers?: string;
  /** For numbers: the smallest and largest that make sense. */
  readonly minimum?: number;
  readonly maximum?: number;
}

interface Options {
  readonly key?: true;
  readonly required?: true;
  readonly codes?: readonly string[];
  readonly refers?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Defines a column; a key column is required unless it is a date (an unknown beginning is a lawful key). */
export function column(name: string, header: string, kind: ColumnKind, options: Options = {}): Column {
  return {
    name,
    header,
    kind,
    key: options.key ?? false,
    required: options.required ?? (options.key === true && kind !== 'date'),
    codes: options.codes ?? [],
    ...(options.refers === undefined ? {} : { refers: options.refers }),
    ...(options.minimum === undefined ? {} : { minimum: options.minimum }),
    ...(options.maximum === undefined ? {} : { maximum: options.maximum }),
  };
}

/** The identifier column of a thing that has a name of its own. */
export const key = (): Column => column('id', 'sleutel', 'key', { key: true });

/** A reference to another record. */
export const refer = (name: string, header: string, refers: string, options: Options = {}): Column =>
  column(name, header, 'reference', { ...options, refers });

/** From (first day) and until (first day on which it no longer holds). Empty: not known, or still so. */
export const period = (options: Options = {}): readonly Column[] => [
  column('valid_from', 'vanaf', 'date', options),
  column('valid_until', 'tot', 'date'),
];
