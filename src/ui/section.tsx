import type { ReactNode } from 'react';

/** A part of a page, hanging from a rule of ink. */
export function Section({
  title,
  shown,
  note,
  id,
  children,
  newPage,
}: {
  title: string;
  /** The title as it is shown, when a part of it can change on the page. */
  shown?: ReactNode;
  note?: ReactNode;
  id?: string;
  children: ReactNode;
  newPage?: boolean;
}) {
  return (
    <section className={newPage ? 'section new-page' : 'section'} id={id} aria-label={title}>
      <div className="section-head">
        <h2 className="nl-heading">{shown ?? title}</h2>
        {note === undefined || note === null ? null : <div className="note">{note}</div>}
      </div>
      {children}
    </section>
  );
}
