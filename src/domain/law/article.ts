import type { Day } from '../time/day.ts';

/** A law or decree by its number in the national base of laws. */
export interface Law {
  readonly id: string;
  readonly name: string;
  readonly short: string;
}

export const laws = {
  wgr: { id: 'BWBR0003740', name: 'Wet gemeenschappelijke regelingen', short: 'Wgr' },
  gemeentewet: { id: 'BWBR0005416', name: 'Gemeentewet', short: 'Gemeentewet' },
  bbv: { id: 'BWBR0014606', name: 'Besluit begroting en verantwoording provincies en gemeenten', short: 'BBV' },
  archiefwet: { id: 'BWBR0007376', name: 'Archiefwet 1995', short: 'Archiefwet' },
} as const satisfies Record<string, Law>;

/** A place in the law, and since when the text there says so. */
export interface Article {
  readonly law: keyof typeof laws;
  readonly article: string;
  readonly validFrom?: Day;
  readonly validUntil?: Day;
}

/** The article as people write it: `art. 34b Wgr`. */
export function citeArticle(article: Article): string {
  return `art. ${article.article} ${laws[article.law].short}`;
}

/** The address of the article in the national base of laws; the part between brackets (paragraph) is left out. */
export function articleAddress(article: Article): string {
  return `https://wetten.overheid.nl/${laws[article.law].id}#Artikel${article.article.replace(/\(.*$/, '')}`;
}
