import type { Finding } from '#domain/findings/finding.ts';
import { findingSentence } from '#words/findings.ts';
import type { Language } from '#words/language.ts';

/** What is wrong with a form, for its summary and for each of its fields. */
export interface FormFaults {
  readonly list: readonly { readonly field: string; readonly text: string }[];
  readonly of: (field: string) => string | undefined;
}

/** Findings as a form shows them: the column of each is the name of the field. */
export function formFaults(language: Language, findings: readonly Finding[]): FormFaults {
  const list = findings.map((each) => ({ field: each.place.column ?? '', text: findingSentence(language, each) }));
  return { list, of: (field) => list.find((each) => each.field === field)?.text };
}
