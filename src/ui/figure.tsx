import type { ReactNode } from 'react';
import { ExampleTag } from './example-tag.tsx';

/** A key figure: big number, what it is, and a tag when it is invented. */
export function Figure({ value, what, tag }: { value: string; what: ReactNode; tag?: string }) {
  return (
    <div className="figure">
      <p className="value">{value}</p>
      <p className="what">{what}</p>
      {tag === undefined ? null : <ExampleTag text={tag} />}
    </div>
  );
}
