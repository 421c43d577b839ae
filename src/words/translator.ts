import { createInstance } from 'i18next';
import type { Language } from './language.ts';

type Singular<Key extends string> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;

/** Texts by key in both languages; plurals end in `_one` and `_other`. A key that misses in English is a type error. */
export interface Messages<Key extends string> {
  readonly nl: Readonly<Record<Key, string>>;
  readonly en: Readonly<Record<Key, string>>;
}

/** Gives the text of a key with its values filled in: `t('rows', { count: 3 })`. */
export type Translate<Key extends string> = (
  key: Singular<Key>,
  values?: Readonly<Record<string, string | number>>,
) => string;

const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => (values[name] === undefined ? hole : String(values[name])));

/** Makes the translators of a set of messages, one a language. Texts are not escaped here: the page does that. */
export function translators<Key extends string>(messages: Messages<Key>): Record<Language, Translate<Key>> {
  const make = (language: Language): Translate<Key> => {
    const instance = createInstance();
    void instance.init({
      lng: language,
      initAsync: false,
      keySeparator: false,
      nsSeparator: false,
      interpolation: { escapeValue: false },
      resources: { [language]: { translation: messages[language] } },
    });
    const fixed = instance.getFixedT(language);
    const plain = messages[language] as Readonly<Record<string, string>>;
    return (key, values) => {
      // Texts without a plural are filled in here: a page has hundreds of them.
      const text = plain[key];
      if (text !== undefined) return values === undefined ? text : fill(text, values);
      return String(fixed(key as never, values as never));
    };
  };
  return { nl: make('nl'), en: make('en') };
}
