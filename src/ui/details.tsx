import type { ReactNode } from 'react';

/** A question that opens. On paper it is left out, unless it holds the source of what is shown: then it is open and compact. */
export function Details({
  question,
  paper,
  isOpen,
  children,
}: {
  question: string;
  paper?: boolean;
  /** Open from the start: something inside asks for attention. */
  isOpen?: boolean;
  children: ReactNode;
}) {
  return (
    <details className={paper ? 'details paper' : 'details'} open={isOpen}>
      <summary>{question}</summary>
      <div className="inside stack-tight">{children}</div>
    </details>
  );
}
