import type { Framework } from '#domain/assessment/framework.ts';
import type { Question } from '#domain/assessment/question.ts';
import { registerFacts } from '#domain/assessment/register-facts.ts';
import { answeredText } from '#words/answered.ts';
import type { Language } from '#words/language.ts';
import { AnswerFields } from './answer-fields.tsx';
import { words } from './assess-words.ts';
import type { RegisterAnswer } from './derived-answers.ts';
import { factSentence } from './fact-sentence.ts';
import { filledTexts, type ShownCell } from './fill-form.ts';
import type { FormFaults } from './form-faults.ts';
import type { KeptCell } from './read-assessment.ts';
import { type CellText, cellTextNames, shownText } from './typed-cell.ts';

const single: readonly CellText[] = ['bron', 'plaats', 'feit'];
const lists: Readonly<Partial<Record<CellText, string>>> = { bron: 'list-source', feit: 'list-fact' };

/** One cell of the form: its answer, what was answered a round ago, and behind one line its reasons and evidence. */
export function CellFields({
  language,
  framework,
  question,
  cellKey: key,
  shown,
  name,
  before,
  register,
  sources,
  faults,
}: {
  language: Language;
  framework: Framework;
  question: Question;
  cellKey: string;
  shown: ShownCell;
  name: string;
  before: KeptCell | undefined;
  register?: RegisterAnswer | undefined;
  sources: ReadonlyMap<string, string>;
  faults: FormFaults;
}) {
  const t = words[language];
  const { typed } = shown;
  const filled = filledTexts(typed);
  const wrong = cellTextNames.some((each) => faults.of(`${each}.${key}`) !== undefined);
  const fact = registerFacts.find((each) => each.key === question.fact);
  return (
    <div className="cell-fields">
      <input type="hidden" name={`was.${key}`} value={shown.was} />
      <AnswerFields
        language={language}
        framework={framework}
        question={question}
        cellKey={key}
        typed={typed}
        name={name}
        fault={faults.of(`antwoord.${key}`)}
      />
      {before === undefined ? null : (
        <p className="tiny quiet">
          {t('before', { answer: answeredText(language, framework, question, before.answered) })}
        </p>
      )}
      {register === undefined ? null : (
        <p className="tiny quiet">
          {t('register', {
            answer: answeredText(language, framework, question, register.answered),
            fact: factSentence(language, register),
          })}
        </p>
      )}
      <details
        className="details"
        open={wrong || (question.kind === 'comply-or-explain' && typed.answer === 'departed')}
      >
        <summary>
          {t('reasons', { count: filled.length })}
          <span className="visually-hidden">: {name}</span>
        </summary>
        <div className="inside">
          {cellTextNames.map((each) => (
            <TextField
              key={each}
              id={`${each}.${key}`}
              label={t(`text.${each}`)}
              hint={
                each === 'feit' && fact !== undefined
                  ? t('fact.hint', { text: fact.text[language] })
                  : each === 'bron'
                    ? t('choice.hint')
                    : undefined
              }
              value={shownText(language, typed, each, sources)}
              isLine={single.includes(each)}
              list={lists[each]}
              fault={faults.of(`${each}.${key}`)}
              faultWord={t('fault')}
            />
          ))}
          {shown.kept ? (
            <label className="check">
              <input type="checkbox" name={`weg.${key}`} value="ja" />
              <span>{t('cell.clear')}</span>
            </label>
          ) : null}
        </div>
      </details>
    </div>
  );
}

/** A small field of a cell. */
function TextField(props: {
  id: string;
  label: string;
  hint: string | undefined;
  value: string;
  isLine: boolean;
  list: string | undefined;
  fault: string | undefined;
  faultWord: string;
}) {
  const { id, fault, hint } = props;
  const common = {
    id,
    name: id,
    defaultValue: props.value,
    'aria-describedby':
      [hint === undefined ? '' : `${id}-hint`, fault === undefined ? '' : `${id}-fault`]
        .filter((each) => each !== '')
        .join(' ') || undefined,
    'aria-invalid': fault === undefined ? undefined : (true as const),
  };
  return (
    <div className={fault === undefined ? 'field cell-field' : 'field cell-field wrong'}>
      <label htmlFor={id}>{props.label}</label>
      {hint === undefined ? null : (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault === undefined ? null : (
        <p className="fault" id={`${id}-fault`}>
          {props.faultWord}: {fault}
        </p>
      )}
      {props.isLine ? (
        <input {...common} className="input utrecht-textbox" list={props.list} autoComplete="off" />
      ) : (
        <textarea {...common} className="input utrecht-textarea" rows={2} />
      )}
    </div>
  );
}
