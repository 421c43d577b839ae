import type { ReactNode } from 'react';

export interface TableColumn {
  readonly id: string;
  readonly head: string;
  readonly align?: 'right';
  /** Link that sorts by this column, and how it is sorted now. */
  readonly sort?: { readonly href: string; readonly now?: 'ascending' | 'descending'; readonly label: string };
  /** On a narrow screen this cell takes the whole width. */
  readonly long?: boolean;
}

export interface TableRow {
  readonly id: string;
  /** Cells in the order of the columns; the first is the row head. */
  readonly cells: readonly ReactNode[];
  readonly own?: boolean;
}

export interface DataTableProps {
  readonly caption: string;
  readonly captionShown?: boolean;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly total?: readonly ReactNode[];
  /** Over nine columns: blocks up to 1080 px; over seven: up to 900; otherwise up to 760. `table`: always a table. */
  readonly narrow?: 'widest-table' | 'wide-table' | 'blocks' | 'table';
  readonly empty?: ReactNode;
}

const signs = { ascending: '↑', descending: '↓' } as const;

/** A table that sorts by links, sums below, and becomes blocks on a telephone. */
export function DataTable({ caption, captionShown, columns, rows, total, narrow = 'blocks', empty }: DataTableProps) {
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  const scrolls = narrow === 'table';
  const blocks = !scrolls;
  const cellClass = (column: TableColumn | undefined) =>
    [column?.align === 'right' ? 'right' : '', column?.long ? 'long-cell' : '']
      .filter((name) => name !== '')
      .join(' ') || undefined;
  /** The first cell of a row is its head; on a narrow screen the others carry the head of their column. */
  const cells = (row: readonly ReactNode[]) =>
    row.map((cell, index) => {
      const column = columns[index];
      return index === 0 ? (
        <th key={index} scope="row" role={blocks ? 'rowheader' : undefined}>
          {cell}
        </th>
      ) : (
        <td
          key={index}
          className={cellClass(column)}
          role={blocks ? 'cell' : undefined}
          data-head={blocks && cell !== '' && cell !== null ? column?.head : undefined}
        >
          {cell}
        </td>
      );
    });
  const table = (
    <table className={`data-table utrecht-table ${scrolls ? '' : narrow}`.trim()} role={blocks ? 'table' : undefined}>
      <caption className={captionShown ? undefined : 'visually-hidden'}>{caption}</caption>
      <thead role={blocks ? 'rowgroup' : undefined}>
        <tr role={blocks ? 'row' : undefined}>
          {columns.map((column) => (
            <th
              key={column.id}
              scope="col"
              role={blocks ? 'columnheader' : undefined}
              className={column.align === 'right' ? 'right' : undefined}
              aria-sort={column.sort?.now}
            >
              {column.sort === undefined ? (
                column.head
              ) : (
                <a href={column.sort.href} title={column.sort.label}>
                  {column.head}
                  <span className="sign" aria-hidden="true">
                    {column.sort.now === undefined ? '↕' : signs[column.sort.now]}
                  </span>
                </a>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role={blocks ? 'rowgroup' : undefined}>
        {rows.map((row) => (
          <tr key={row.id} className={row.own ? 'own' : undefined} role={blocks ? 'row' : undefined}>
            {cells(row.cells)}
          </tr>
        ))}
      </tbody>
      {total === undefined ? null : (
        <tfoot role={blocks ? 'rowgroup' : undefined}>
          <tr role={blocks ? 'row' : undefined}>{cells(total)}</tr>
        </tfoot>
      )}
    </table>
  );
  return scrolls ? (
    <div className="table-box" role="group" aria-label={caption} tabIndex={0}>
      {table}
    </div>
  ) : (
    table
  );
}
