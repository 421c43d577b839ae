/** An exact decimal as people write it, kept as text: `1`, `0.5`, `12.25`. Never a floating point number. */
const shape = /^-?(?:0|[1-9]\d{0,17})(?:\.\d{1,9})?$/;

/** True for an exact decimal in canonical form: no plus, no leading zeros, a point, at most nine decimals. */
export function isDecimal(text: string): boolean {
  return shape.test(text);
}

/** How a number was written could mean two things: `14.027` is fourteen thousand or fourteen and a bit. */
export type ReadNumber =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly why: 'not-a-number' | 'ambiguous' };

/**
 * Reads a number as Dutch or plain text to canonical form: `14.027.707,50`, `14027707.5`, `€ 98.000,-`, `1 250`.
 * One point with exactly three digits behind it is refused as ambiguous, because Dutch and English read it differently.
 */
export function readNumber(text: string): ReadNumber {
  const bare = text
    .replace(/[\s\u00a0\u202f€]/g, '')
    .replace(/,-+$/, ',0')
    .replace(/\u2212/g, '-');
  const sign = bare.startsWith('-') ? '-' : '';
  const digits = bare.replace(/^[+-]/, '');
  const canonical = (whole: string, fraction = ''): ReadNumber => {
    const trimmed = `${whole.replace(/^0+(?=\d)/, '')}${fraction.replace(/0+$/, '') ? `.${fraction.replace(/0+$/, '')}` : ''}`;
    const value = trimmed === '0' ? '0' : `${sign}${trimmed}`;
    return isDecimal(value) ? { ok: true, value } : { ok: false, why: 'not-a-number' };
  };
  const dutch = /^(\d{1,3}(?:\.\d{3})+|\d+),(\d+)$/.exec(digits);
  if (dutch?.[1] !== undefined && dutch[2] !== undefined) return canonical(dutch[1].replaceAll('.', ''), dutch[2]);
  if (/^\d+$/.test(digits)) return canonical(digits);
  if (/^\d{1,3}\.\d{3}$/.test(digits) && !digits.startsWith('0')) return { ok: false, why: 'ambiguous' };
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(digits)) return canonical(digits.replaceAll('.', ''));
  const plain = /^(\d+)\.(\d+)$/.exec(digits);
  if (plain?.[1] !== undefined && plain[2] !== undefined) return canonical(plain[1], plain[2]);
  return { ok: false, why: 'not-a-number' };
}
