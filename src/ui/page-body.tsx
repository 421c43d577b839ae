import type { ReactNode } from 'react';

/** What stands under the head of a page, on the grid. `spaced` puts room between its parts. */
export function PageBody({ spaced, children }: { spaced?: boolean; children: ReactNode }) {
  return (
    <div className="wide">
      <div className={spaced ? 'page-body stack' : 'page-body'}>{children}</div>
    </div>
  );
}
