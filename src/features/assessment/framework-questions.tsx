import { type Framework, questionsOf } from '#domain/assessment/framework.ts';
import type { Question } from '#domain/assessment/question.ts';
import { registerFact } from '#domain/assessment/register-facts.ts';
import { Details } from '#ui/details.tsx';
import { Section } from '#ui/section.tsx';
import { StepMark } from '#ui/step-mark.tsx';
import type { Language } from '#words/language.ts';
import { CitedArticles } from './cited-articles.tsx';
import { frameworkWords } from './framework-words.ts';

/** The questions of a framework, a section a block. */
export function FrameworkQuestions({ framework, language }: { framework: Framework; language: Language }) {
  const t = frameworkWords[language];
  return framework.blocks.map((block) => {
    const questions = questionsOf(framework, block.id);
    return (
      <Section
        key={block.id}
        title={block.title[language]}
        note={`${t('block.weight', { weight: block.weight })} · ${t('list.questions', { count: questions.length })}`}
      >
        <ol className="questions">
          {questions.map((each) => (
            <li key={each.id} id={`vraag-${each.id}`}>
              <OneQuestion framework={framework} question={each} language={language} />
            </li>
          ))}
        </ol>
      </Section>
    );
  });
}

function OneQuestion({
  framework,
  question,
  language,
}: {
  framework: Framework;
  question: Question;
  language: Language;
}) {
  const t = frameworkWords[language];
  const roles = framework.roles.filter((each) => question.roles.includes(each.id));
  const fact = question.fact === undefined ? undefined : registerFact(question.fact);
  const traits = [
    t(`kind.${question.kind}`),
    ...(question.kind === 'scored' ? [t('question.weight', { weight: question.weight })] : []),
    ...(question.knockOut ? [t('question.knockOut')] : []),
    ...(question.inverted ? [t('question.inverted')] : []),
    ...(roles.length === 0
      ? []
      : [t('question.roles', { roles: roles.map((each) => each.title[language]).join(', ') })]),
    ...(fact === undefined ? [] : [t('question.fact', { fact: fact.text[language] })]),
  ];
  return (
    <>
      <p>{question.text[language]}</p>
      {question.explanation === undefined ? null : <p className="small">{question.explanation[language]}</p>}
      <p className="traits">
        {traits.map((each) => (
          <span key={each}>{each}</span>
        ))}
      </p>
      {question.wording === undefined ? null : (
        <p className="source-line">
          {t('question.wording', { wording: question.wording })}
          {question.place === undefined ? '' : ` (${question.place})`}
        </p>
      )}
      <CitedArticles articles={question.articles} language={language} />
      {question.options.length === 0 ? null : (
        <Details question={t('question.options')}>
          <ul className="dots small">
            {question.options.map((each) => (
              <li key={each.id}>{each.text[language]}</li>
            ))}
          </ul>
        </Details>
      )}
      {question.anchors.length === 0 ? null : (
        <Details question={`${t('question.anchors')}: ${question.text[language]}`}>
          <dl className="anchor-list">
            {framework.scale.steps.map((step) => (
              <div key={step.id}>
                <dt>
                  <StepMark quarters={step.quarters} tint={step.tint} text={step.word[language]} />
                </dt>
                <dd>{question.anchors.find((each) => each.step === step.id)?.text[language] ?? t('unknown')}</dd>
              </div>
            ))}
          </dl>
        </Details>
      )}
    </>
  );
}
