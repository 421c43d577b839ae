import type { Article } from '../law/article.ts';
import { checkedVersions } from '../law/council-limits.ts';
import type { Day } from '../time/day.ts';

/** An article with the day of the text in which it was read; without one the text was not read, and a page must say so. */
export interface CitedArticle extends Article {
  readonly readIn?: Day;
}

/** Articles of the Wgr that were read and whose first day we do not claim to know. */
export const wgr = (...articles: string[]): readonly CitedArticle[] =>
  articles.map((article) => ({ law: 'wgr', article, readIn: checkedVersions.wgr }));

/** Articles of the Wgr that came or changed on 1 July 2022 (Stb. 2022, 18 and 128). */
export const wgr2022 = (...articles: string[]): readonly CitedArticle[] =>
  articles.map((article) => ({ law: 'wgr', article, validFrom: '2022-07-01', readIn: checkedVersions.wgr }));

/** Articles of the Gemeentewet that were read. */
export const gemeentewet = (...articles: string[]): readonly CitedArticle[] =>
  articles.map((article) => ({ law: 'gemeentewet', article, readIn: checkedVersions.gemeentewet }));

/** Articles of the BBV as it stood on 17 April 2025. */
export const bbv = (...articles: string[]): readonly CitedArticle[] =>
  articles.map((article) => ({ law: 'bbv', article, readIn: '2025-04-17' }));

/** An article that is known but was not read in the text of the law. */
export const unread = (law: Article['law'], article: string): readonly CitedArticle[] => [{ law, article }];
