import type { ReactNode } from 'react';

/** How often an alternative has each place, with what stands right of it. */
export interface RankBarRow {
  readonly id: string;
  readonly name: string;
  /** Shares of place 1, 2, …, from 0 to 1. */
  readonly shares: readonly number[];
  readonly label: (place: number, isShort: boolean) => string;
  readonly value: ReactNode;
}

/** From which share of the bar a label fits, in full and as the share alone, also on a telephone. */
const fits = { full: 0.42, short: 0.2 } as const;

/** One bar an alternative, a part for each place; the words stand in the largest part. Itself a table; the shares stand in another. */
export function RankBars({
  caption,
  heads,
  rows,
}: {
  caption: string;
  heads: readonly [name: string, bars: string, value: string];
  rows: readonly RankBarRow[];
}) {
  return (
    <table className="rank-bars">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{heads[0]}</span>
          </th>
          <th scope="col">{heads[1]}</th>
          <th scope="col" className="right">
            {heads[2]}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.name}</th>
            <td className="bar">
              <RankBar row={row} />
            </td>
            <td className="value">{row.value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RankBar({ row }: { row: RankBarRow }) {
  const starts = row.shares.map((_, place) => row.shares.slice(0, place).reduce((sum, share) => sum + share, 0));
  const largest = row.shares.reduce((best, share, place) => (share > (row.shares[best] ?? 0) ? place : best), 0);
  const size = row.shares[largest] ?? 0;
  const percent = (share: number) => `${Math.round(share * 100_000) / 1000}%`;
  const name = row.shares.map((_, place) => row.label(place, false)).join(', ');
  return (
    <svg className="chart rank-bar" height="30" role="img" aria-label={`${row.name}: ${name}`}>
      {row.shares.map((share, place) =>
        share <= 0 ? null : (
          <rect
            key={`place ${place + 1}`}
            x={percent(starts[place] ?? 0)}
            width={percent(share)}
            height="30"
            className={`rank-${Math.min(4, place + 1)}`}
          />
        ),
      )}
      {size < fits.short ? null : (
        <text x={percent(starts[largest] ?? 0)} dx="10" y="20" className={`on-rank-${Math.min(4, largest + 1)}`}>
          {row.label(largest, size < fits.full)}
        </text>
      )}
    </svg>
  );
}
