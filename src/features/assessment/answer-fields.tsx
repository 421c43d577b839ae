import type { Framework } from '#domain/assessment/framework.ts';
import type { Question } from '#domain/assessment/question.ts';
import { StepCircle } from '#ui/step-mark.tsx';
import { answeredText } from '#words/answered.ts';
import type { Language } from '#words/language.ts';
import { words } from './assess-words.ts';
import { type TypedCell, uncertain } from './typed-cell.ts';

/** One answer that can be given. */
interface Choice {
  readonly value: string;
  readonly text: string;
  readonly quarters?: 0 | 1 | 2 | 3 | 4;
  readonly tint?: string;
}

function choicesOf(language: Language, from: Framework, question: Question): readonly Choice[] {
  const plain = (kind: 'followed' | 'departed' | 'unknown' | 'not-applicable'): Choice => ({
    value: kind,
    text: answeredText(language, from, question, kind === 'departed' ? { kind, reason: '' } : { kind }),
  });
  switch (question.kind) {
    case 'choice':
      return [
        ...question.options.map((option) => ({ value: `option:${option.id}`, text: option.text[language] })),
        plain('unknown'),
      ];
    case 'comply-or-explain':
      return [plain('followed'), plain('departed'), plain('unknown')];
    case 'scored':
      return [
        ...from.scale.steps.map((step) => ({
          value: step.id,
          text: step.word[language],
          quarters: step.quarters,
          tint: step.tint,
        })),
        plain('unknown'),
        ...(from.scale.mayNotApply ? [plain('not-applicable')] : []),
      ];
  }
}

/** The answers to one question as radio buttons, each a word with its shape; a scored one may be uncertain, between two steps. */
export function AnswerFields({
  language,
  framework,
  question,
  cellKey: key,
  typed,
  name,
  fault,
}: {
  language: Language;
  framework: Framework;
  question: Question;
  cellKey: string;
  typed: TypedCell;
  /** What the group is called: the question, and the alternative where there are several. */
  name: string;
  fault: string | undefined;
}) {
  const t = words[language];
  const field = `antwoord.${key}`;
  const scored = question.kind === 'scored';
  const isRange = typed.answer === uncertain;
  return (
    <fieldset
      className={fault === undefined ? 'answers' : 'answers wrong'}
      id={field}
      aria-describedby={fault === undefined ? undefined : `${field}-fault`}
    >
      <legend className="visually-hidden">{name}</legend>
      {fault === undefined ? null : (
        <p className="fault" id={`${field}-fault`}>
          {t('fault')}: {fault}
        </p>
      )}
      {choicesOf(language, framework, question).map((each) => (
        <label key={each.value} className={each.tint === undefined ? 'answer-choice' : `answer-choice ${each.tint}`}>
          <input type="radio" name={field} value={each.value} defaultChecked={typed.answer === each.value} />
          {scored ? <StepCircle quarters={each.quarters} /> : null}
          <span>{each.text}</span>
        </label>
      ))}
      {scored ? (
        <details className="uncertain" open={isRange}>
          <summary>{t('uncertain')}</summary>
          <label className="answer-choice">
            <input type="radio" name={field} value={uncertain} defaultChecked={isRange} />
            <span>{t('uncertain.choose')}</span>
          </label>
          <div className="range">
            {(['van', 'tot'] as const).map((end) => (
              <select
                key={end}
                name={`${end}.${key}`}
                className="input utrecht-select"
                aria-label={`${t(`uncertain.${end}`)}: ${name}`}
                defaultValue={end === 'van' ? typed.lowest : typed.highest}
              >
                <option value="">{t(`uncertain.${end}`)}</option>
                {framework.scale.steps.map((step) => (
                  <option key={step.id} value={step.id}>
                    {step.word[language]}
                  </option>
                ))}
              </select>
            ))}
          </div>
        </details>
      ) : null}
    </fieldset>
  );
}
