import type { Language } from '#words/language.ts';
import { address, assessmentPage } from '../addresses.ts';
import type { WholeAssessment } from './read-assessment.ts';
import { type WeighingSettings, weighingQuery } from './weighing-settings.ts';

/** The page with other settings than it has: a link on it. */
export const otherWeighing = (
  language: Language,
  { row }: WholeAssessment,
  settings: WeighingSettings,
  changes: Partial<WeighingSettings> = {},
): string => assessmentPage(language, row.id, undefined, weighingQuery({ ...settings, ...changes }));

/** Where the weights of an assessor are kept. */
export const keepWeightsPage = (language: Language, id: string): string =>
  address(language, ['weigh', { id }, 'weights']);

/** The form of an assessor, at one verdict. */
export const fillPage = (
  language: Language,
  id: string,
  assessor: string,
  cell: { readonly question: string; readonly alternative: string },
): string =>
  `${address(language, ['weigh', { id }, 'fill'], { beoordelaar: assessor })}#${cell.question}.${cell.alternative}`;
