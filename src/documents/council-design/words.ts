import { translators } from '#words/translator.ts';
import en from './council-design.messages.en.json' with { type: 'json' };
import nl from './council-design.messages.nl.json' with { type: 'json' };

/** The texts of the document of a council design, by language. */
export const words = translators({ nl, en });
