import { translators } from '#words/translator.ts';
import en from './assess.messages.en.json' with { type: 'json' };
import nl from './assess.messages.nl.json' with { type: 'json' };

/** The texts of doing an assessment, by language. */
export const words = translators({ nl, en });
