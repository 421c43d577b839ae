/**
 * A finding: one thing the software noticed about what came in, with a code, a place and what to do about it.
 * The words for people live in `words/`; a finding only carries its code and the values the sentence needs.
 */
export type Severity = 'error' | 'warning' | 'note';

/** Where in a file something was found. Sheet and column are the names in the file; row is counted from 1, the header included. */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
}

export interface Finding {
  /** Stable, kebab case: `unknown-column`, `date-expected`. Every code has a sentence in `words/findings`. */
  readonly code: string;
  readonly severity: Severity;
  readonly place: Place;
  /** Values for the sentence: what was read, what was expected, the nearest candidates. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** An error: what came in cannot be used as it is. */
export function error(code: string, place: Place, values: Finding['values'] = {}): Finding {
  return { code, severity: 'error', place, values };
}

/** A warning: it was used, but a person should look. */
export function warning(code: string, place: Place, values: Finding['values'] = {}): Finding {
  return { code, severity: 'warning', place, values };
}

/** True when nothing stands in the way: warnings and notes do not refuse an import. */
export function isAcceptable(findings: readonly Finding[]): boolean {
  return findings.every((finding) => finding.severity !== 'error');
}
