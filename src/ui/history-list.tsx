import type { ReactNode } from 'react';
import { DataTable } from './data-table.tsx';

export interface HistoryEntry {
  readonly id: string;
  readonly when: string;
  readonly who: string;
  readonly what: ReactNode;
  readonly fields: readonly { readonly label: string; readonly was: string; readonly becomes: string }[];
  readonly reason: string | null;
}

/** Changes, newest first: what was struck through, what is now bold. */
export function HistoryList({
  caption,
  heads,
  entries,
  empty,
}: {
  caption: string;
  heads: { when: string; who: string; what: string; changes: string };
  entries: readonly HistoryEntry[];
  empty: ReactNode;
}) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { id: 'when', head: heads.when },
        { id: 'who', head: heads.who },
        { id: 'what', head: heads.what },
        { id: 'changes', head: heads.changes, long: true },
      ]}
      rows={entries.map((entry) => ({
        id: entry.id,
        cells: [
          entry.when,
          entry.who,
          entry.what,
          <>
            <ul key="fields" className="plain small">
              {entry.fields.map((field) => (
                <li key={field.label}>
                  {field.label}: {field.was === '' ? null : <del className="was">{field.was}</del>}{' '}
                  {field.becomes === '' ? '–' : <strong>{field.becomes}</strong>}
                </li>
              ))}
            </ul>
            {entry.reason === null ? null : <p className="tiny">{entry.reason}</p>}
          </>,
        ],
      }))}
      empty={empty}
    />
  );
}
