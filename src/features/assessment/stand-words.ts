import { translators } from '#words/translator.ts';
import en from './stand.messages.en.json' with { type: 'json' };
import nl from './stand.messages.nl.json' with { type: 'json' };

/** The texts that tell how far an assessment is, by language. */
export const words = translators({ nl, en });
