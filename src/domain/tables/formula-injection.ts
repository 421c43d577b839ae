/**
 * Text that a spreadsheet would take for a formula is written with an apostrophe before it, and read back without. The pair is exact:
 * text that already starts with apostrophes and a sign gets one more.
 */
const dangerous = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const plainNumber = /^-?\d+(?:[.,]\d+)?$/;

/** Makes a text safe for a spreadsheet. */
export function escapeFormula(text: string): string {
  return dangerous.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

/** The text as it was before `escapeFormula`. */
export function unescapeFormula(text: string): string {
  return text.startsWith("'") && dangerous.test(text) ? text.slice(1) : text;
}
