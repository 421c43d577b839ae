import { translators } from '#words/translator.ts';
import en from './re-evaluation.messages.en.json' with { type: 'json' };
import nl from './re-evaluation.messages.nl.json' with { type: 'json' };

/** The texts of the page that shows a round beside the one before, by language. */
export const words = translators({ nl, en });
