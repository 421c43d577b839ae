import type { Answered } from '#domain/assessment/answer.ts';
import type { Framework } from '#domain/assessment/framework.ts';
import type { Question } from '#domain/assessment/question.ts';
import { stepsOf } from '#domain/assessment/scale.ts';
import { Status } from '#ui/status.tsx';
import { StepMark } from '#ui/step-mark.tsx';
import type { Language } from '#words/language.ts';
import { verdictWords } from './verdict-words.ts';

/** An answer as word and shape: a step, two steps with "to" between, an option, or why there is none. */
export function AnswerMark({
  framework,
  question,
  answered,
  language,
}: {
  framework: Framework;
  question: Question;
  answered: Answered | undefined;
  language: Language;
}) {
  const t = verdictWords[language];
  const steps = stepsOf(framework.scale, answered);
  const [first, last] = [steps[0], steps.at(-1)];
  if (first !== undefined && last !== undefined) {
    const mark = (step: typeof first) => (
      <StepMark quarters={step.quarters} tint={step.tint} text={step.word[language]} />
    );
    return first === last ? (
      mark(first)
    ) : (
      <>
        {mark(first)} {t('to')} {mark(last)}
      </>
    );
  }
  switch (answered?.kind) {
    case 'option':
      return <>{question.options.find((each) => each.id === answered.option)?.text[language] ?? answered.option}</>;
    case 'followed':
      return <Status kind="ok" text={t('followed')} />;
    case 'departed':
      return <Status kind={answered.reason.trim() === '' ? 'bad' : 'warn'} text={t('departed')} />;
    case 'not-applicable':
      return <>{t('notApplicable')}</>;
    default:
      return <Status kind="unk" text={t('unknown')} />;
  }
}
