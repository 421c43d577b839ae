import type { ReactNode } from 'react';

/** A part of a page, hanging from a rule of ink. */
export function Section({
  title,
  note,
  id,
  children,
  newPage,
}: {
  title: string;
  note?: ReactNode;
  id?: string;
  children: ReactNode;
  newPage?: boolean;
}) {
  return (
    <section className={newPage ? 'section new-page' : 'section'} id={id} aria-label={title}>
      <div className="section-head">
        <h2 className="nl-heading">{title}</h2>
        {note === undefined || note === null ? null : <div className="note">{note}</div>}
      </div>
      {children}
    </section>
  );
}
