import { translators } from '#words/translator.ts';
import en from './regional-council.messages.en.json' with { type: 'json' };
import nl from './regional-council.messages.nl.json' with { type: 'json' };

/** The texts of this feature, by language. */
export const words = translators({ nl, en });
