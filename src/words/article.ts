import { type Article, laws } from '#domain/law/article.ts';
import type { Language } from './language.ts';

/** The article as people write it in the language: `art. 13 lid 4 onder b Wgr`, `Wgr 13(4)(b)`. */
export function articleText(language: Language, { law, article }: Article): string {
  const { short } = laws[law];
  if (language === 'en') return `${short}\u00a0${article}`;
  const place = article.replace(/\((\d+\w*)\)/g, ' lid\u00a0$1').replace(/\((\w+)\)/g, ' onder\u00a0$1');
  return `art.\u00a0${place} ${short}`;
}
