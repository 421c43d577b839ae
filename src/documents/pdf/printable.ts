/**
 * Characters that the sans holds, and so every text: Latin with its additions, Greek, Cyrillic, and the punctuation and signs of plain texts. A test sets
 * every one of them.
 */
const printed =
  /[\u0020-\u007e\u00a0-\u0148\u014a-\u017f\u0218-\u021b\u0391-\u03a1\u03a3-\u03a9\u03b1-\u03c9\u0401\u0410-\u044f\u0451\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u20ac\u2190-\u2193\u2212\u221a\u2248\u2260\u2264\u2265\u25a1]/;

/** What stands for a character that no face holds. */
const unknown = '\u25a1';

/** The text as it can be printed: composed, control characters as spaces, and a box for what the faces do not hold. */
export function printable(text: string): string {
  return Array.from(text.normalize('NFC'), (character) =>
    printed.test(character) ? character : /\s|\p{Cc}/u.test(character) ? ' ' : unknown,
  ).join('');
}
