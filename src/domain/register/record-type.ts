import { type Column, column, refer } from './column.ts';

/** Who owns a record: the keeper of the partnership (shared facts), one organisation (its own view), or the installation. */
export type Owner = 'shared' | 'organisation' | 'installation';

/**
 * A kind of record the register keeps: a table in the database, a sheet in the workbook, a form on a page.
 * One definition serves all three, so that they cannot drift apart.
 */
export interface RecordType {
  /** Name in code; also the table. */
  readonly name: string;
  /** Name of the sheet and of the CSV file: Dutch, fixed, part of the exchange format. */
  readonly sheet: string;
  readonly owner: Owner;
  readonly columns: readonly Column[];
}

/**
 * Columns every record has. The source and its place hold for every value of the record that has no citation of its own.
 * `example` marks an invented figure (voorbeeldcijfer).
 */
export const commonColumns: readonly Column[] = [
  refer('source_id', 'bron', 'source'),
  column('source_place', 'vindplaats', 'text'),
  column('confirmed_on', 'bevestigd op', 'date'),
  column('example', 'voorbeeldcijfer', 'yesno'),
];

/** Defines a record type; the common columns are added after its own. */
export function recordType(
  name: string,
  sheet: string,
  owner: Owner,
  columns: readonly (Column | readonly Column[])[],
): RecordType {
  return { name, sheet, owner, columns: [...(columns.flat() as Column[]), ...commonColumns] };
}

/** The columns that together tell one record from another. */
export function keyColumns(type: RecordType): readonly Column[] {
  return type.columns.filter((each) => each.key);
}

/** The identifier of a record, from its key values: `holland-rijnland/voorschoten/2012-01-01`. An unknown date is written as a dash. */
export function recordId(type: RecordType, values: Readonly<Record<string, unknown>>): string {
  return keyColumns(type)
    .map((each) => {
      const value = values[each.name];
      return value === null || value === undefined || value === '' ? '-' : String(value);
    })
    .join('/');
}
