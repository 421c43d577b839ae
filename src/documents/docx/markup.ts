/** Characters that XML 1.0 does not hold: control characters, halves of a pair, and the two that are no character. */
const unheld = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;

/** A text as it may stand in XML, in an attribute too. */
export function escaped(text: string): string {
  return text.replace(unheld, '').replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A part of the package: declaration and root. */
export function part(root: string): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`);
}

/** Namespaces of a text, its foot and its styles. */
export const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
