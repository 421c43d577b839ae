import { createHash, randomBytes, randomUUID } from 'node:crypto';

/** A secret of 256 random bits that fits in an address or a cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret: whoever reads the database cannot use it. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A new opaque number with a letter before it. */
export const newId = (letter: string): string => `${letter}-${randomUUID()}`;

/**
 * Ten codes of 118 random bits, in four groups of six letters and digits that are not easily mistaken: so many that a plain hash of a
 * code cannot be guessed by who stole the database (ASVS 5.0, 6.5.2).
 */
export function newRecoveryCodes(): string[] {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  return Array.from({ length: 10 }, () => {
    const code: string[] = [];
    while (code.length < 24) {
      const byte = randomBytes(1)[0] ?? 255;
      if (byte < letters.length * 8) code.push(letters[byte % letters.length] ?? 'a');
    }
    return [0, 6, 12, 18].map((from) => code.slice(from, from + 6).join('')).join('-');
  });
}
