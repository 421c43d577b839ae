import { percentage } from '#domain/figures/rational.ts';
import type { Ratio } from '#domain/voting-power/ratio.ts';
import { listOf } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { words } from './words.ts';

/** Names as a list, or the word for nobody. */
export function namesOrNone(language: Language, names: readonly string[]): string {
  return names.length === 0 ? words[language]('nobody') : listOf(language, names);
}

/** The percentage of a share with so many decimals and a point, for a cell of a workbook. */
export function percentCell(share: Ratio, decimals = 6): string {
  return percentage(share, decimals);
}
