import { translators } from '#words/translator.ts';
import en from './audit.messages.en.json' with { type: 'json' };
import nl from './audit.messages.nl.json' with { type: 'json' };

/** The texts of this feature, by language. */
export const words = translators({ nl, en });
