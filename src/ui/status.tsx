import { createElement } from 'react';
import { type StatusKind, statusShapes } from './status-shapes.ts';

export type { StatusKind };

/** A status is a word with a shape and a colour; as a pill only where it leads a line. */
export function Status({ kind, text, pill }: { kind: StatusKind; text: string; pill?: boolean }) {
  return (
    <span className={pill ? `status pill ${kind}` : `status ${kind}`}>
      <svg viewBox="0 0 14 14" aria-hidden="true" focusable="false">
        {statusShapes[kind].map(({ element, attributes }, index) =>
          createElement(element, { key: index, ...attributes }),
        )}
      </svg>
      {text}
    </span>
  );
}
