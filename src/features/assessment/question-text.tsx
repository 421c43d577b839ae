import type { Framework } from '#domain/assessment/framework.ts';
import type { Question } from '#domain/assessment/question.ts';
import { Details } from '#ui/details.tsx';
import { articleText } from '#words/article.ts';
import type { Language } from '#words/language.ts';
import { words } from './assess-words.ts';

/** What a question asks: text, marks, explanation, what each step means for it, and the articles it rests on. */
export function QuestionText({
  language,
  framework,
  question,
}: {
  language: Language;
  framework: Framework;
  question: Question;
}) {
  const t = words[language];
  const word = (step: string) => framework.scale.steps.find((each) => each.id === step)?.word[language] ?? step;
  const opens = question.wording !== undefined || question.anchors.length > 0 || question.articles.length > 0;
  return (
    <div className="question-text">
      <span className="question">{question.text[language]}</span>
      {question.knockOut || question.inverted ? (
        <span className="question-marks">
          {question.knockOut ? <span className="mark-tag">{t('knockOut')}</span> : null}
          {question.inverted ? <span className="mark-tag">{t('inverted')}</span> : null}
        </span>
      ) : null}
      {question.explanation === undefined ? null : (
        <span className="explanation">{question.explanation[language]}</span>
      )}
      {opens ? (
        <Details question={t('question.more')}>
          {question.wording === undefined ? null : (
            <p className="quiet">
              “{question.wording}”{question.place === undefined ? '' : `, ${question.place}`}
            </p>
          )}
          {question.anchors.length === 0 ? null : (
            <ul className="plain">
              {question.anchors.map((anchor) => (
                <li key={anchor.step}>
                  <strong>{word(anchor.step)}</strong>: {anchor.text[language]}
                </li>
              ))}
            </ul>
          )}
          {question.articles.length === 0 ? null : (
            <p>
              {question.articles.map((each) => articleText(language, each)).join('; ')}
              {question.articles.some((each) => each.readIn === undefined) ? ` (${t('article.unread')})` : ''}
            </p>
          )}
        </Details>
      ) : null}
    </div>
  );
}
