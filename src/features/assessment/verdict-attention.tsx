import type { Cell } from '#domain/assessment/answer.ts';
import { attentionPoints } from '#domain/assessment/attention-points.ts';
import type { Framework } from '#domain/assessment/framework.ts';
import type { Question } from '#domain/assessment/question.ts';
import { Details } from '#ui/details.tsx';
import { Section } from '#ui/section.tsx';
import type { Language } from '#words/language.ts';
import { AnswerMark } from './answer-mark.tsx';
import { verdictWords } from './verdict-words.ts';

/** How many points stand open; the rest is behind a line. */
const most = 5;

/** What to look at first: the weak points, then what is not known. Nothing when there is neither. */
export function AttentionSection({
  framework,
  cells,
  language,
}: {
  readonly framework: Framework;
  readonly cells: readonly Cell[];
  readonly language: Language;
}) {
  const t = verdictWords[language];
  const { weak, unknown } = attentionPoints(framework, cells);
  if (weak.length === 0 && unknown.length === 0) return null;
  const isRisk = framework.outcome === 'regime';
  const lines = (questions: readonly Question[]) => (
    <ul className="dots">
      {questions.map((question) => (
        <li key={question.id}>
          <a href={`#vraag-${question.id}`}>{question.text[language]}</a>{' '}
          <AnswerMark
            framework={framework}
            question={question}
            answered={cells.find((each) => each.question === question.id)?.answered}
            language={language}
          />
        </li>
      ))}
    </ul>
  );
  const shown = (questions: readonly Question[]) => (
    <>
      {lines(questions.slice(0, most))}
      {questions.length > most ? (
        <Details question={t('attention.more', { count: questions.length - most })} paper>
          {lines(questions.slice(most))}
        </Details>
      ) : null}
    </>
  );
  return (
    <Section title={t('attention')} id="aandacht">
      {weak.length === 0 ? null : (
        <>
          <h3>{t(isRisk ? 'attention.heavy' : 'attention.weak', { count: weak.length })}</h3>
          {shown(weak.map((each) => each.question))}
        </>
      )}
      {unknown.length === 0 ? null : (
        <>
          <h3>{t('attention.unknown', { count: unknown.length })}</h3>
          {shown(unknown)}
        </>
      )}
    </Section>
  );
}
