import type { ReactNode } from 'react';

/** A question that opens: closed on screen, open on paper. */
export function Details({ question, open, children }: { question: string; open?: boolean; children: ReactNode }) {
  return (
    <details className="details" open={open}>
      <summary>{question}</summary>
      <div className="inside stack-tight">{children}</div>
    </details>
  );
}
