import type { ReactNode } from 'react';

export interface BarLine {
  readonly id: string;
  readonly name: ReactNode;
  readonly share: number;
  readonly text: string;
  readonly own?: boolean;
}

/** Amounts as bars from zero, with their names and values: itself a table. */
export function BarList({
  caption,
  head,
  lines,
}: {
  caption: string;
  head: readonly [string, string];
  lines: readonly BarLine[];
}) {
  return (
    <table className="bar-list chart-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{head[0]}</th>
          <td />
          <th scope="col">{head[1]}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">{line.name}</th>
            <td>
              <svg
                className="chart"
                viewBox="0 0 200 16"
                preserveAspectRatio="none"
                aria-hidden="true"
                focusable="false"
              >
                <rect
                  x="0"
                  y="1"
                  width={Math.max(1, Math.round(line.share * 200))}
                  height="14"
                  rx="2"
                  className={line.own ? 'own' : 'rest'}
                />
              </svg>
            </td>
            <td className="value">{line.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
