import type { Language } from './language.ts';

interface ReportWords {
  readonly product: string;
  /** Before the date. */
  readonly made: string;
  /** With `{page}` and `{pages}`. */
  readonly pageOf: string;
}

const words: Readonly<Record<Language, ReportWords>> = {
  nl: { product: 'Verband', made: 'Gemaakt op', pageOf: 'bladzijde {page} van {pages}' },
  en: { product: 'Verband', made: 'Made on', pageOf: 'page {page} of {pages}' },
};

/** Words around every printed report. */
export function reportWords(language: Language): ReportWords {
  return words[language];
}
