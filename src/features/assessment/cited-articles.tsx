import type { CitedArticle } from '#domain/assessment/cited-law.ts';
import { articleAddress } from '#domain/law/article.ts';
import { articleText } from '#words/article.ts';
import { dayText } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { frameworkWords } from './framework-words.ts';

/** Articles with their validity and the text in which they were read; one that was not read says so. */
export function CitedArticles({ articles, language }: { articles: readonly CitedArticle[]; language: Language }) {
  const t = frameworkWords[language];
  if (articles.length === 0) return null;
  return (
    <ul className="dots small">
      {articles.map((each) => {
        const said = [
          ...(each.validFrom === undefined ? [] : [t('article.from', { day: dayText(language, each.validFrom) })]),
          ...(each.validUntil === undefined ? [] : [t('article.until', { day: dayText(language, each.validUntil) })]),
          each.readIn === undefined ? t('article.unread') : t('article.read', { day: dayText(language, each.readIn) }),
        ];
        return (
          <li key={`${each.law}${each.article}`}>
            <a href={articleAddress(each)}>{articleText(language, each)}</a> ({said.join('; ')})
          </li>
        );
      })}
    </ul>
  );
}
