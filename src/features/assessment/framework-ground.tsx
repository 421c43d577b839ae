import type { ReactNode } from 'react';
import { Section } from '#ui/section.tsx';
import type { DraftChange } from './change-draft.ts';
import { BothFields, Field, type FormState, Tick } from './form-parts.tsx';
import { type FrameworkDraft, tints } from './framework-draft.ts';
import { frameworkWords } from './framework-words.ts';
import { ListButtons } from './list-buttons.tsx';

interface Props {
  readonly state: FormState;
  readonly draft: FrameworkDraft;
  /** The list that stands open because it was just changed. */
  readonly open: string | undefined;
}

type GroundPart = Extract<DraftChange['part'], 'uitkomst' | 'rol' | 'bron' | 'uitgangspunt' | 'spanning' | 'as'>;

/** A list of the form: its lines with buttons to move and remove them, and one to add. */
function Lines<T>({
  state,
  part,
  list,
  hint,
  isOpen,
  children,
}: {
  state: FormState;
  part: GroundPart;
  list: readonly T[];
  hint: string;
  isOpen: boolean;
  children: (each: T, name: string, at: number) => ReactNode;
}) {
  const { language } = state;
  const t = frameworkWords[language];
  const name = (at: number) => t(`ground.${part}`, { number: at + 1 });
  const isFaulty = [...state.faults.keys()].some((each) => each.startsWith(`${part}-`));
  return (
    <div id={`lijst-${part}`}>
      <details className="details" open={isFaulty || isOpen}>
        <summary>
          {t(`ground.${part}.list`)} ({list.length})
        </summary>
        <div className="inside stack-tight">
          <p className="small">{hint}</p>
          {list.map((each, at) => (
            <fieldset key={at} className="form-part" id={`${part}-${at}`}>
              <legend>{name(at)}</legend>
              <div>
                {children(each, `${part}-${at}`, at)}
                <ListButtons language={language} part={part} at={at} size={list.length} of={name(at)} />
              </div>
            </fieldset>
          ))}
          <p className="buttons">
            <button
              className="button"
              type="submit"
              name="handeling"
              value={`${part}-erbij-0`}
              formAction={`#lijst-${part}`}
            >
              {t(`ground.${part}.add`)}
            </button>
          </p>
        </div>
      </details>
    </div>
  );
}

/** What the framework rests on: outcome words, roles, sources, principles, tensions and axes. Closed until someone wants to change it. */
export function GroundFields({ state, draft, open }: Props) {
  const { language } = state;
  const t = frameworkWords[language];
  const id = (name: string, value: string) => <input type="hidden" name={`${name}-id`} value={value} />;
  return (
    <Section title={t('ground')}>
      <Lines
        state={state}
        part="uitkomst"
        isOpen={open === 'uitkomst'}
        list={draft.bands}
        hint={t('ground.uitkomst.hint')}
      >
        {(each, name) => (
          <>
            {id(name, each.id)}
            <BothFields state={state} name={name} label={t('form.stepWord')} text={each} />
            <div className="form-row">
              <Field
                kind="text"
                state={state}
                name={`${name}-tot`}
                label={t('ground.until')}
                hint={t('ground.until.hint')}
                value={each.until}
              />
              <Field
                state={state}
                name={`${name}-tint`}
                label={t('form.tint')}
                kind="select"
                value={each.tint}
                options={tints.map((tint) => ({ value: tint, text: t(`tint.${tint}`) }))}
              />
            </div>
            <Tick name={`${name}-mee`} label={t('ground.included')} isOn={each.endIncluded} />
          </>
        )}
      </Lines>
      <Lines state={state} part="rol" isOpen={open === 'rol'} list={draft.roles} hint={t('ground.rol.hint')}>
        {(each, name) => (
          <>
            {id(name, each.id)}
            <BothFields state={state} name={name} label={t('form.alternativeName')} text={each} />
          </>
        )}
      </Lines>
      <Lines state={state} part="bron" isOpen={open === 'bron'} list={draft.sources} hint={t('ground.bron.hint')}>
        {(each, name) => (
          <>
            {id(name, each.id)}
            <Field kind="text" state={state} name={`${name}-titel`} label={t('form.title')} value={each.title} />
            <div className="form-row">
              <Field kind="text" state={state} name={`${name}-plaats`} label={t('field.place')} value={each.place} />
              <Field kind="text" state={state} name={`${name}-sleutel`} label={t('ground.key')} value={each.key} />
            </div>
            <BothFields state={state} name={`${name}-opmerking`} label={t('ground.remark')} text={each.remark} />
          </>
        )}
      </Lines>
      <Lines
        state={state}
        part="uitgangspunt"
        isOpen={open === 'uitgangspunt'}
        list={draft.principles}
        hint={t('ground.uitgangspunt.hint')}
      >
        {(each, name) => (
          <>
            {id(name, each.id)}
            <BothFields state={state} name={name} label={t('form.alternativeName')} text={each} />
            <BothFields state={state} name={`${name}-tekst`} label={t('ground.text')} text={each.text} isLong />
            <Field kind="text" state={state} name={`${name}-plaats`} label={t('field.place')} value={each.place} />
            <Field
              state={state}
              name={`${name}-vakken`}
              label={t('ground.cells')}
              hint={t('ground.cells.hint', {
                roles: draft.roles.map((role) => role.id).join(', ') || '–',
                criteria: draft.questions.flatMap((question) => question.id || []).join(', ') || '–',
              })}
              kind="long"
              value={each.cells}
            />
          </>
        )}
      </Lines>
      <Lines
        state={state}
        part="spanning"
        isOpen={open === 'spanning'}
        list={draft.tensions}
        hint={t('ground.spanning.hint')}
      >
        {(each, name) => (
          <>
            {id(name, each.id)}
            <BothFields state={state} name={name} label={t('ground.text')} text={each} isLong />
            <Field kind="text" state={state} name={`${name}-plaats`} label={t('field.place')} value={each.place} />
            <Tick name={`${name}-oordelen`} value="ja" label={t('ground.ofVerdicts')} isOn={each.ofVerdicts} />
            <fieldset className="field">
              <legend>{t('ground.about')}</legend>
              {draft.questions.map((question) =>
                question.id === '' ? null : (
                  <Tick
                    key={question.id}
                    name={`${name}-vraag`}
                    value={question.id}
                    label={question[language] || question.nl}
                    isOn={each.questions.includes(question.id)}
                  />
                ),
              )}
            </fieldset>
          </>
        )}
      </Lines>
      <Lines state={state} part="as" isOpen={open === 'as'} list={draft.axes} hint={t('ground.as.hint')}>
        {(each, name) => (
          <>
            {id(name, each.id)}
            <BothFields state={state} name={name} label={t('form.alternativeName')} text={each} />
          </>
        )}
      </Lines>
    </Section>
  );
}
