import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeFormula, unescapeFormula } from './formula-injection.ts';

test('every text comes back as it was', () => {
  const signs = fc.stringMatching(/^['=+@\-\t\r＝]{0,3}[a-z0-9]{0,4}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string(), signs), (text) => {
      expect(unescapeFormula(escapeFormula(text))).toBe(text);
    }),
  );
});

test('what a spreadsheet would run gets an apostrophe; numbers stay numbers', () => {
  for (const text of ['=1+1', '+cmd', '-cmd', '@sum', '\t=1', '＝1']) expect(escapeFormula(text)).toBe(`'${text}`);
  for (const text of ['-12', '-12,5', 'Leiden', "'s-Gravenhage", '12']) expect(escapeFormula(text)).toBe(text);
});
