import type { Day } from '../time/day.ts';

/** A municipality, province, water board or the State, with its code and when it ended. */
export interface Authority {
  /** GM0626, PV28; empty when the code is not known for certain. */
  readonly code: string;
  readonly name: string;
  readonly kind: 'municipality' | 'province' | 'water_board' | 'state';
  readonly province: string;
  readonly until: Day | null;
  /** Codes of what it went up in. */
  readonly successors: readonly string[];
  readonly alsoWritten: readonly string[];
}

/** The authorities that live on, following mergers to the end; an authority that still exists succeeds itself. */
export function livingSuccessors(code: string, authorities: ReadonlyMap<string, Authority>): readonly string[] {
  const found = new Set<string>();
  const visit = (each: string, depth: number) => {
    const authority = authorities.get(each);
    if (authority === undefined || authority.until === null || depth > 10) found.add(each);
    else for (const next of authority.successors) visit(next, depth + 1);
  };
  visit(code, 0);
  return [...found].sort();
}
