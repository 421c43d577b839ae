import type { Bilingual } from '#domain/assessment/bilingual.ts';

/** Nothing typed yet, in neither language. */
export const emptyText: Bilingual = { nl: '', en: '' };

/** Who leaves the other language open gets the same words there. */
export const bothLanguages = ({ nl, en }: Bilingual): Bilingual => ({
  nl: nl === '' ? en : nl,
  en: en === '' ? nl : en,
});

/** Nothing was typed. */
export const isEmptyText = ({ nl, en }: Bilingual): boolean => nl === '' && en === '';
