import type { CitedArticle } from '#domain/assessment/cited-law.ts';
import { laws } from '#domain/law/article.ts';

/** Articles as people type them, one a line: `Wgr 34b(1)`. */
export function articleLines(articles: readonly CitedArticle[]): string {
  return articles.map(({ law, article }) => `${laws[law].short} ${article}`).join('\n');
}

/**
 * Reads the lines back. An article that was there keeps what is known of its validity and of the text in which it was read; a new one was not
 * read. What is no law or no article is given as the article of the Wgr, so that the check names it.
 */
export function readArticleLines(text: string, before: readonly CitedArticle[]): readonly CitedArticle[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const short = /^([A-Za-z]+)\s+(?:art\.?\s*)?(.+)$/.exec(line);
      const law = (Object.keys(laws) as (keyof typeof laws)[]).find(
        (each) => laws[each].short.toLowerCase() === short?.[1]?.toLowerCase(),
      );
      const article = (law === undefined ? line : (short?.[2] ?? line)).replace(/\s+/g, '');
      return before.find((each) => each.law === law && each.article === article) ?? { law: law ?? 'wgr', article };
    });
}
