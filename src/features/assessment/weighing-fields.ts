import { compare, one, type Rational, rational, readRational } from '#domain/figures/rational.ts';

/** A number of at most four decimals, with a comma or a point, with or without a sign of per cent; undefined when it is none. */
export function typedNumber(text: string | null): number | undefined {
  const plain = text?.trim().replace(/\s*%$/, '').replace(',', '.');
  return plain !== undefined && /^\d{1,6}(\.\d{1,4})?$/.test(plain) ? Number(plain) : undefined;
}

/** A percentage from 0 to 100 as an exact share. */
export function typedShare(text: string | null): Rational | undefined {
  const number = typedNumber(text);
  const read = number === undefined ? undefined : readRational(String(number));
  if (read === undefined) return undefined;
  const share = rational(read.numerator, read.denominator * 100n);
  return compare(share, one) <= 0 ? share : undefined;
}

/** A place in an order: a whole number from 1. */
export const typedPlace = (text: string | null): number | undefined =>
  text !== null && /^\s*\d{1,3}\s*$/.test(text) && Number(text) >= 1 ? Number(text) : undefined;

/** Fields that each criterion has: its number, its place, and the place, the least and the most that all weights keep. */
export const criterionFields = ['g', 'p', 'o', 'min', 'max'] as const;
export type CriterionField = (typeof criterionFields)[number];

/** How each of those fields is read. */
export const fieldReaders: Readonly<Record<CriterionField, (text: string | null) => unknown>> = {
  g: typedNumber,
  p: typedPlace,
  o: typedPlace,
  min: typedShare,
  max: typedShare,
};
