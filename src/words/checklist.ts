import { checklistTexts } from '#domain/law/checklist-texts.ts';
import type { Language } from './language.ts';

/** The text of an item of the legal checklist. */
export function checklistText(language: Language, item: string): string {
  return checklistTexts[item]?.[language] ?? item;
}
