import { compare, type Rational, readRational } from '../figures/rational.ts';
import type { Bilingual } from './bilingual.ts';
import type { Tint } from './scale.ts';

/** A word for a range of scores from 0 to 1. Bands stand in order; the last has no end. */
export interface Band {
  readonly id: string;
  readonly word: Bilingual;
  readonly tint: Tint;
  /** Up to which share of 1 the word holds, exact: `0.35`; absent for the last band. */
  readonly until?: string;
  /** Whether the end itself still belongs to the band. */
  readonly endIncluded: boolean;
}

/** The band a score lies in. @throws RangeError when no band holds it: such a framework does not pass its check */
export function bandOf(bands: readonly Band[], score: Rational): Band {
  for (const band of bands) {
    const end = band.until === undefined ? undefined : readRational(band.until);
    if (end === undefined) return band;
    const difference = compare(score, end);
    if (difference < 0 || (difference === 0 && band.endIncluded)) return band;
  }
  throw new RangeError('the bands have no end');
}

/** Under 35, from 35 to 65, over 65 of 100: our choice, the same borders as for risks. */
export const threeBands: readonly Band[] = [
  {
    id: 'unfavourable',
    word: { nl: 'ongunstig', en: 'unfavourable' },
    tint: 'poor',
    until: '0.35',
    endIncluded: false,
  },
  { id: 'mixed', word: { nl: 'wisselend', en: 'mixed' }, tint: 'mixed', until: '0.65', endIncluded: true },
  { id: 'favourable', word: { nl: 'gunstig', en: 'favourable' }, tint: 'best', endIncluded: false },
];
