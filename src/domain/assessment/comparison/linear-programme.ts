import { type Rational, reduce, wholeNumbers, zero } from '../../figures/rational.ts';

/** What a sum of variables, each times its coefficient, may be at most, or must be. */
export interface LinearRow {
  readonly coefficients: readonly Rational[];
  readonly kind: 'at most' | 'equal';
  readonly limit: Rational;
}

/** Values of the variables, zero or more, at which the sum is greatest; undefined when no values meet every row. */
export interface Optimum {
  readonly values: readonly Rational[];
  readonly sum: Rational;
}

/** A table of whole numbers over one common divisor; the last column holds the limits. */
interface Table {
  readonly rows: bigint[][];
  divisor: bigint;
  /** Per row the column that it stands for. */
  readonly basis: number[];
}

/**
 * The greatest value of a linear sum under linear rows, exact: the simplex method in two phases (Dantzig 1951) over whole numbers with one
 * divisor (Edmonds 1967), with the first column that improves (Bland 1977), so that it always ends.
 * @throws RangeError when the sum has no bound.
 */
export function greatest(sum: readonly Rational[], rows: readonly LinearRow[]): Optimum | undefined {
  const variables = sum.length;
  const { table, columns, firstArtificial } = starting(variables, rows);
  const phaseOne = Array.from({ length: columns }, (_, column) => (column >= firstArtificial ? -1n : 0n));
  const lack = optimise(table, phaseOne, columns);
  if (lack < 0n) return undefined;
  driveOut(table, firstArtificial);
  const { whole, factor } = wholeNumbers(sum);
  const objective = Array.from({ length: firstArtificial }, (_, column) => whole[column] ?? 0n);
  const best = optimise(table, objective, firstArtificial);
  const values: Rational[] = new Array<Rational>(variables).fill(zero);
  for (const [row, column] of table.basis.entries())
    if (column < variables) values[column] = reduce(table.rows[row]?.at(-1) ?? 0n, table.divisor);
  return { values, sum: reduce(best, table.divisor * factor) };
}

/** Rows with a slack for `at most`, limits of zero or more, and an artificial variable where no slack can start. */
function starting(
  variables: number,
  rows: readonly LinearRow[],
): { readonly table: Table; readonly columns: number; readonly firstArtificial: number } {
  const slacks = rows.filter(({ kind }) => kind === 'at most').length;
  const firstArtificial = variables + slacks;
  let slack = variables;
  const basis: number[] = [];
  const started = rows.map(({ coefficients, kind, limit }, row) => {
    const { whole } = wholeNumbers([...coefficients, limit]);
    const sign = (whole.at(-1) ?? 0n) < 0n ? -1n : 1n;
    const cells = new Array<bigint>(firstArtificial + rows.length + 1).fill(0n);
    for (let column = 0; column < variables; column++) cells[column] = sign * (whole[column] ?? 0n);
    cells[cells.length - 1] = sign * (whole.at(-1) ?? 0n);
    if (kind === 'at most') cells[slack] = sign;
    if (kind === 'at most' && sign > 0n) basis.push(slack);
    else {
      cells[firstArtificial + row] = 1n;
      basis.push(firstArtificial + row);
    }
    if (kind === 'at most') slack++;
    return cells;
  });
  return { table: { rows: started, divisor: 1n, basis }, columns: firstArtificial + rows.length, firstArtificial };
}

/** Improves until nothing does; answers the sum times the divisor. */
function optimise(table: Table, objective: readonly bigint[], columns: number): bigint {
  // What each column would add, times the divisor; the last cell is minus the sum so far.
  const gains = Array.from({ length: table.rows[0]?.length ?? columns + 1 }, (_, column) =>
    column < columns ? (objective[column] ?? 0n) * table.divisor : 0n,
  );
  for (const [row, column] of table.basis.entries()) {
    const worth = objective[column] ?? 0n;
    const cells = table.rows[row];
    if (worth === 0n || cells === undefined) continue;
    for (let at = 0; at < gains.length; at++) gains[at] = (gains[at] ?? 0n) - worth * (cells[at] ?? 0n);
  }
  for (;;) {
    const entering = gains.findIndex((gain, column) => column < columns && gain > 0n);
    if (entering < 0) return -(gains.at(-1) ?? 0n);
    pivot(table, leavingRow(table, entering), entering, gains);
  }
}

function leavingRow({ rows, basis }: Table, entering: number): number {
  let leaving = -1;
  for (const [row, cells] of rows.entries()) {
    const cell = cells[entering] ?? 0n;
    if (cell <= 0n) continue;
    const best = rows[leaving];
    const difference =
      best === undefined ? -1n : (cells.at(-1) ?? 0n) * (best[entering] ?? 1n) - (best.at(-1) ?? 0n) * cell;
    if (difference < 0n || (difference === 0n && (basis[row] ?? 0) < (basis[leaving] ?? 0))) leaving = row;
  }
  if (leaving < 0) throw new RangeError('the sum has no bound');
  return leaving;
}

function pivot(table: Table, row: number, column: number, gains?: bigint[]): void {
  const pivotRow = table.rows[row] ?? [];
  const value = pivotRow[column] ?? 1n;
  for (const cells of gains ? [...table.rows, gains] : table.rows) {
    if (cells === pivotRow) continue;
    const factor = cells[column] ?? 0n;
    for (let at = 0; at < cells.length; at++)
      cells[at] = ((cells[at] ?? 0n) * value - factor * (pivotRow[at] ?? 0n)) / table.divisor;
  }
  table.divisor = value;
  table.basis[row] = column;
}

/** Artificial variables that still stand for a row are zero: another column takes their row, or the row says nothing new. */
function driveOut(table: Table, firstArtificial: number): void {
  for (let row = table.rows.length - 1; row >= 0; row--) {
    if ((table.basis[row] ?? 0) < firstArtificial) continue;
    const cells = table.rows[row] ?? [];
    const column = cells.findIndex((cell, at) => at < firstArtificial && cell !== 0n);
    if (column < 0) {
      table.rows.splice(row, 1);
      table.basis.splice(row, 1);
      continue;
    }
    if ((cells[column] ?? 0n) < 0n) for (let at = 0; at < cells.length; at++) cells[at] = -(cells[at] ?? 0n);
    pivot(table, row, column);
  }
}
