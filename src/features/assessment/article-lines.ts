import type { CitedArticle } from '#domain/assessment/cited-law.ts';
import { laws } from '#domain/law/article.ts';
import type { Day } from '#domain/time/day.ts';
import { dayTyped } from '#words/format.ts';
import { typedDay } from '#words/typed-day.ts';

/** What may follow an article, and how people write it: since when and until when it holds, and the day of the text in which it was read. */
const parts = [
  { key: 'validFrom', words: ['vanaf', 'from'] },
  { key: 'validUntil', words: ['tot', 'until'] },
  { key: 'readIn', words: ['gelezen', 'read'] },
] as const;

/** Articles as people type them, one a line: `Wgr 34b(1), vanaf 01-07-2022, gelezen 12-02-2025`. */
export function articleLines(articles: readonly CitedArticle[]): string {
  return articles
    .map((each) =>
      [
        `${laws[each.law].short} ${each.article}`,
        ...parts.flatMap(({ key, words }) => {
          const day = each[key];
          return day === undefined ? [] : [`${words[0]} ${dayTyped(day)}`];
        }),
      ].join(', '),
    )
    .join('\n');
}

/** The days that stand behind an article, or undefined when one of them cannot be read. */
function daysIn(texts: readonly string[]): Omit<CitedArticle, 'law' | 'article'> | undefined {
  const days: { validFrom?: Day; validUntil?: Day; readIn?: Day } = {};
  for (const text of texts) {
    const [word = '', typed = ''] = text.split(/\s+/);
    const part = parts.find(({ words }) => words.some((each) => each === word.toLowerCase()));
    const day = typedDay(typed);
    if (part === undefined || day === undefined || days[part.key] !== undefined) return undefined;
    days[part.key] = day;
  }
  const { validFrom, validUntil } = days;
  return validFrom !== undefined && validUntil !== undefined && validUntil <= validFrom ? undefined : days;
}

/**
 * Reads the lines back. An article without a day of reading was not read. What is no law, no article or no day is given as the article, so
 * that the check names it.
 */
export function readArticleLines(text: string): readonly CitedArticle[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line): CitedArticle => {
      const [cited = '', ...rest] = line.split(',').map((each) => each.trim());
      const short = /^([A-Za-z]+)\s+(?:art\.?\s*)?(.+)$/.exec(cited);
      const law = (Object.keys(laws) as (keyof typeof laws)[]).find(
        (each) => laws[each].short.toLowerCase() === short?.[1]?.toLowerCase(),
      );
      const days = daysIn(rest);
      return law === undefined || days === undefined
        ? { law: law ?? 'wgr', article: line }
        : { law, article: (short?.[2] ?? cited).replace(/\s+/g, ''), ...days };
    });
}
