import { translators } from '#words/translator.ts';
import en from './verdicts.messages.en.json' with { type: 'json' };
import nl from './verdicts.messages.nl.json' with { type: 'json' };

/** The texts of the page of a verdict, by language. */
export const verdictWords = translators({ nl, en });
