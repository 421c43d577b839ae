import { readNumber } from '#domain/figures/decimal.ts';
import { error, type Finding, warning } from '#domain/findings/finding.ts';
import type { Group, Municipality } from '#domain/regional-council/municipality.ts';
import type { RawCell, RawTable } from '../tables/raw-table.ts';

/** The columns of the sheet: a row a group; what belongs to the municipality stands in each row or only in its first. */
const heads = {
  code: ['gemeentecode', 'code', 'regiocode'],
  name: ['gemeente', 'municipality', 'regionaam'],
  validVotes: ['geldige stemmen', 'valid votes'],
  inhabitants: ['inwoners', 'inhabitants'],
  councilSeats: ['raadszetels', 'council seats'],
  group: ['fractie', 'group'],
  party: ['partij', 'party'],
  seats: ['zetels', 'seats', 'aantalzetels'],
  votes: ['stemmen', 'votes'],
} as const;
type Column = keyof typeof heads;

/** Columns of the electoral council’s own list of seats that are passed over. */
const passedOver = ['amsterdamsecode'];

/** The code as GM and four digits, also where a workbook took the zeros or a list writes G0546; other codes as they are. */
function municipalCode(text: string): string {
  const digits = /^(?:GM?)?(\d{1,4})$/i.exec(text)?.[1];
  return digits === undefined ? text : `GM${digits.padStart(4, '0')}`;
}

const needed: readonly Column[] = ['name', 'group', 'seats'];
const municipal = ['code', 'validVotes', 'inhabitants', 'councilSeats'] as const;

interface Row {
  readonly line: number;
  readonly cell: (column: Column) => RawCell;
}

interface Building {
  readonly line: number;
  readonly values: Map<Column, string>;
  readonly groups: Group[];
}

/** Reads whole numbers and names from the rows of one table; every problem is a finding with row and column. */
class TableReading {
  readonly findings: Finding[] = [];
  readonly #table: RawTable;
  readonly #at: Readonly<Record<Column, number>>;

  constructor(table: RawTable) {
    this.#table = table;
    const plain = table.header.map((head) => head.trim().toLowerCase());
    this.#at = Object.fromEntries(
      Object.entries(heads).map(([column, names]) => [
        column,
        plain.findIndex((head) => (names as readonly string[]).includes(head)),
      ]),
    ) as Record<Column, number>;
    // A list of seats per party has no groups yet: each party is one.
    if (this.#at.group < 0) Object.assign(this.#at, { group: this.#at.party, party: -1 });
    for (const column of needed)
      if (this.#at[column] < 0)
        this.findings.push(error('missing-column', { sheet: table.name, row: 1 }, { column: heads[column][0] }));
    for (const head of table.header)
      if (
        head.trim() !== '' &&
        !passedOver.includes(head.trim().toLowerCase()) &&
        !Object.values(heads).some((names) => (names as readonly string[]).includes(head.trim().toLowerCase()))
      )
        this.findings.push(
          warning(
            'unknown-column',
            { sheet: table.name, row: 1, column: head },
            {
              column: head,
              known: Object.values(heads)
                .map(([dutch]) => dutch)
                .join(', '),
            },
          ),
        );
  }

  rows(): Row[] {
    const empty: RawCell = { kind: 'empty', text: '' };
    return this.#table.rows.map(({ line, cells }) => ({
      line,
      cell: (column) => (this.#at[column] < 0 ? empty : (cells[this.#at[column]] ?? empty)),
    }));
  }

  fail(code: string, row: number, column: Column, values: Finding['values'] = {}): undefined {
    const head = this.#table.header[this.#at[column]] ?? heads[column][0];
    this.findings.push(error(code, { sheet: this.#table.name, row, column: head }, { column: head, ...values }));
  }

  whole(text: string, row: number, column: Column): number | undefined {
    const value = text.slice(0, 40);
    const read = readNumber(text);
    if (!read.ok)
      return this.fail(read.why === 'ambiguous' ? 'number-ambiguous' : 'number-expected', row, column, { value });
    if (!/^\d+$/.test(read.value)) {
      if (read.value.startsWith('-')) return this.fail('number-too-small', row, column, { value, minimum: 0 });
      return this.fail('whole-number-expected', row, column, { value });
    }
    if (Number(read.value) > 1_000_000_000)
      return this.fail('number-too-large', row, column, { value, maximum: 1_000_000_000 });
    return Number(read.value);
  }

  text(row: Row, column: Column): string {
    const cell = row.cell(column);
    if (cell.kind === 'formula') this.fail('formula-cell', row.line, column);
    if (cell.kind === 'error') this.fail('cell-error', row.line, column);
    return cell.kind === 'formula' || cell.kind === 'error' ? '' : cell.text.trim().slice(0, 200);
  }
}

function groupOf(reading: TableReading, row: Row): Group | undefined {
  const name = reading.text(row, 'group');
  if (name === '') return reading.fail('value-missing', row.line, 'group');
  const seatsText = reading.text(row, 'seats');
  if (seatsText === '') return reading.fail('value-missing', row.line, 'seats');
  const seats = reading.whole(seatsText, row.line, 'seats');
  const votesText = reading.text(row, 'votes');
  const votes = votesText === '' ? undefined : reading.whole(votesText, row.line, 'votes');
  const party = reading.text(row, 'party');
  if (seats === undefined) return undefined;
  return { name, seats, ...(party === '' ? {} : { party }), ...(votes === undefined ? {} : { votes }) };
}

function municipalityOf(reading: TableReading, name: string, built: Building): Municipality {
  const number = (column: Column) => {
    const text = built.values.get(column);
    return text === undefined ? undefined : reading.whole(text, built.line, column);
  };
  const [validVotes, inhabitants] = [number('validVotes'), number('inhabitants')];
  const seats = built.groups.reduce((sum, group) => sum + group.seats, 0);
  return {
    code: municipalCode(built.values.get('code') ?? name),
    name,
    ...(validVotes === undefined ? {} : { validVotes }),
    ...(inhabitants === undefined ? {} : { inhabitants }),
    councilSeats: number('councilSeats') ?? seats,
    groups: built.groups,
  };
}

/** The first table with a column for the group or the party, and one for seats. Council seats left out are the sum of the groups’ seats. */
export function readElectionTable(
  file: string,
  tables: readonly RawTable[],
): { readonly municipalities: readonly Municipality[]; readonly findings: readonly Finding[] } {
  const table = tables.find(({ header }) =>
    header.some((head) => ([...heads.group, ...heads.party] as readonly string[]).includes(head.trim().toLowerCase())),
  );
  if (table === undefined) return { municipalities: [], findings: [error('weights-no-table', { file }, { file })] };
  const reading = new TableReading(table);
  if (reading.findings.some((finding) => finding.severity === 'error'))
    return { municipalities: [], findings: reading.findings };
  const building = new Map<string, Building>();
  for (const row of reading.rows()) {
    const name = reading.text(row, 'name');
    if (name === '') {
      reading.fail('value-missing', row.line, 'name');
      continue;
    }
    const built: Building = building.get(name) ?? { line: row.line, values: new Map(), groups: [] };
    building.set(name, built);
    for (const column of municipal) {
      const value = reading.text(row, column);
      const known = built.values.get(column);
      if (value === '') continue;
      if (known === undefined) built.values.set(column, value);
      else if (known !== value)
        reading.fail('municipality-value-differs', row.line, column, { name, one: known, other: value });
    }
    const group = groupOf(reading, row);
    if (group !== undefined) built.groups.push(group);
  }
  const municipalities = [...building].map(([name, built]) => municipalityOf(reading, name, built));
  for (const each of municipalities)
    if (each.councilSeats === 0)
      reading.findings.push(error('council-seats-missing', { file, sheet: table.name }, { name: each.name }));
  return { municipalities, findings: reading.findings };
}
