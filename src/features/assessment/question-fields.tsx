import { registerFacts } from '#domain/assessment/register-facts.ts';
import { articleLines } from './article-lines.ts';
import { BothFields, Field, type FormState, Tick } from './form-parts.tsx';
import type { FrameworkDraft } from './framework-draft.ts';
import { frameworkWords } from './framework-words.ts';
import { ListButtons } from './list-buttons.tsx';

const example = articleLines([{ law: 'wgr', article: '34b(1)', validFrom: '2022-07-01', readIn: '2025-02-12' }]);

/** The fields of one question; they open on their own when something in them is not right yet. */
export function QuestionFields({
  state,
  draft,
  at,
  place,
  isOpen,
}: {
  state: FormState;
  draft: FrameworkDraft;
  at: number;
  place: { readonly isFirst: boolean; readonly isLast: boolean };
  isOpen: boolean;
}) {
  const { language } = state;
  const t = frameworkWords[language];
  const question = draft.questions[at];
  if (question === undefined) return null;
  const name = `vraag-${at}`;
  const isWrong = [...state.faults.keys()].some((each) => each.startsWith(`${name}-`));
  const text = question[language] || question.nl;
  return (
    <fieldset className={isWrong ? 'form-part wrong' : 'form-part'} id={name}>
      <legend>{t('form.question', { number: at + 1 })}</legend>
      <div>
        <input type="hidden" name={`${name}-id`} value={question.id} />
        <details className="details" open={isOpen || isWrong || text === ''}>
          <summary>{text === '' ? t('form.newQuestion') : text}</summary>
          <div className="inside stack-tight">
            <BothFields state={state} name={name} label={t('field.text')} text={question} isLong />
            <BothFields
              state={state}
              name={`${name}-uitleg`}
              label={t('field.explanation')}
              text={question.explanation}
              isLong
            />
            <div className="form-row">
              <Field
                state={state}
                name={`${name}-blok`}
                label={t('field.block')}
                kind="select"
                value={String(question.block)}
                options={draft.blocks.map((each, position) => ({
                  value: String(position),
                  text: each[language] || each.nl || t('form.block', { number: position + 1 }),
                }))}
              />
              <Field
                state={state}
                name={`${name}-soort`}
                label={t('field.kind')}
                kind="select"
                value={question.kind}
                options={(['scored', 'choice', 'comply-or-explain'] as const).map((each) => ({
                  value: each,
                  text: t(`kind.${each}`),
                }))}
              />
              <Field
                state={state}
                name={`${name}-gewicht`}
                label={t('field.weight')}
                kind="select"
                value={question.weight}
                options={['1', '2', '3'].map((each) => ({ value: each, text: each }))}
              />
            </div>
            <Tick name={`${name}-hard`} label={t('form.hard')} isOn={question.knockOut} />
            <Tick name={`${name}-omgekeerd`} label={t('form.inverted')} isOn={question.inverted} />
            {draft.roles.every(({ id }) => id === '') ? null : (
              <fieldset className="field">
                <legend>{t('field.roles')}</legend>
                {draft.roles
                  .filter(({ id }) => id !== '')
                  .map((each) => (
                    <Tick
                      key={each.id}
                      name={`${name}-rol`}
                      value={each.id}
                      label={each[language] || each.nl}
                      isOn={question.roles.includes(each.id)}
                    />
                  ))}
              </fieldset>
            )}
            <details
              className="details"
              open={[...state.faults.keys()].some((each) => each.startsWith(`${name}-anker`))}
            >
              <summary>
                {t('form.anchors')}: {t('form.question', { number: at + 1 })}
              </summary>
              <div className="inside stack-tight">
                <p className="small">{t('form.anchorsHint')}</p>
                {draft.steps.map((step, position) => (
                  <BothFields
                    key={position}
                    state={state}
                    name={`${name}-anker-${position}`}
                    label={step[language] || step.nl || t('form.step', { number: position + 1 })}
                    text={question.anchors[position] ?? { nl: '', en: '' }}
                  />
                ))}
              </div>
            </details>
            <Field
              state={state}
              name={`${name}-antwoorden`}
              label={t('field.options')}
              hint={t('form.optionsHint')}
              kind="long"
              value={question.options}
            />
            <Field
              state={state}
              name={`${name}-artikelen`}
              label={t('field.articles')}
              hint={t('form.articlesHint', { example })}
              kind="long"
              value={question.articles}
            />
            <div className="form-row">
              <Field
                kind="text"
                state={state}
                name={`${name}-woorden`}
                label={t('field.wording')}
                value={question.wording}
              />
              <Field
                kind="text"
                state={state}
                name={`${name}-plaats`}
                label={t('field.place')}
                value={question.place}
              />
            </div>
            <Field
              state={state}
              name={`${name}-feit`}
              label={t('field.fact')}
              kind="select"
              value={question.fact}
              options={[
                { value: '', text: t('ground.noFact') },
                ...registerFacts.map((each) => ({ value: each.key, text: each.text[language] })),
              ]}
            />
          </div>
        </details>
        <ListButtons
          language={language}
          part="vraag"
          at={at}
          size={draft.questions.length}
          of={text === '' ? t('form.question', { number: at + 1 }) : text}
          first={place.isFirst}
          last={place.isLast}
          to={`#vragen-${question.block}`}
        />
      </div>
    </fieldset>
  );
}
