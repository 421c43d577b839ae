import { translators } from '#words/translator.ts';
import en from './frameworks.messages.en.json' with { type: 'json' };
import nl from './frameworks.messages.nl.json' with { type: 'json' };

/** The texts of the pages of frameworks and of the legal form, by language. */
export const frameworkWords = translators({ nl, en });
