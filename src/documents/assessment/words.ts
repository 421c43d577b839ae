import { translators } from '#words/translator.ts';
import en from './assessment.messages.en.json' with { type: 'json' };
import nl from './assessment.messages.nl.json' with { type: 'json' };

/** The texts of the document of an assessment, by language. */
export const words = translators({ nl, en });
