import type { ReactNode } from 'react';
import { Deed } from './deed.tsx';

/** One thing to know before reading on. */
export function Notice({ kind = 'info', children }: { kind?: 'info' | 'warn' | 'ok' | 'bad'; children: ReactNode }) {
  return (
    <div className={`notice ${kind}`} role={kind === 'bad' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}

/** What is not there, why it matters, and one thing to do. */
export function EmptyState({
  title,
  why,
  action,
}: {
  title: string;
  why: string;
  action?: { readonly href: string; readonly text: string };
}) {
  return (
    <div className="empty">
      <h3>{title}</h3>
      <p>{why}</p>
      {action === undefined ? null : (
        <p className="buttons">
          <Deed className="button" href={action.href}>
            {action.text}
          </Deed>
        </p>
      )}
    </div>
  );
}
