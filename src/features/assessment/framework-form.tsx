import { outcomes, purposes } from '#domain/assessment/framework.ts';
import type { Finding } from '#domain/findings/finding.ts';
import { ErrorSummary } from '#ui/form-field.tsx';
import { Section } from '#ui/section.tsx';
import type { Language } from '#words/language.ts';
import { BothFields, Field, type FormState, Tick } from './form-parts.tsx';
import { formFault } from './form-place.ts';
import { type FrameworkDraft, tints } from './framework-draft.ts';
import { GroundFields } from './framework-ground.tsx';
import { frameworkWords } from './framework-words.ts';
import { ListButtons } from './list-buttons.tsx';
import { QuestionFields } from './question-fields.tsx';

/** The summary of what is not right yet, and the same by field. */
export function formState(language: Language, findings: readonly Finding[]) {
  const errors = findings.map((each) => formFault(language, each));
  const state: FormState = {
    language,
    faults: new Map(errors.toReversed().map(({ field, text }) => [field, text])),
  };
  return { state, errors };
}

/** What is wrong with what was typed; nothing when all is right. */
export function FormErrors({ language, findings }: { language: Language; findings: readonly Finding[] }) {
  const t = frameworkWords[language];
  const { errors } = formState(language, findings);
  return errors.length === 0 ? null : (
    <ErrorSummary title={t('form.wrong', { count: errors.length })} kept={t('form.stays')} errors={errors} />
  );
}

/** The fields of a framework: what it is, its scale, its blocks with questions, its alternatives. Every list changes with buttons, without a script. */
export function FrameworkFields({
  language,
  draft,
  findings,
  open,
}: {
  language: Language;
  draft: FrameworkDraft;
  findings: readonly Finding[];
  /** The position of the question, or the name of the list, that stands open. */
  open: number | string | undefined;
}) {
  const t = frameworkWords[language];
  const { state } = formState(language, findings);
  return (
    <>
      <Section title={t('form.what')}>
        <p className="small">{t('form.bothLanguages')}</p>
        <BothFields state={state} name="titel" label={t('form.title')} text={draft.title} />
        <BothFields state={state} name="samenvatting" label={t('form.summary')} text={draft.summary} isLong />
        <div className="form-row">
          <Field
            state={state}
            name="doel"
            label={t('purpose')}
            kind="select"
            value={draft.purpose}
            options={purposes.map((each) => ({ value: each, text: t(`purpose.${each}`) }))}
          />
          <Field
            state={state}
            name="uitkomst"
            label={t('outcome')}
            kind="select"
            value={draft.outcome}
            options={outcomes.map((each) => ({ value: each, text: t(`outcome.${each}`) }))}
          />
        </div>
      </Section>
      <ScaleFields state={state} draft={draft} />
      <Section title={t('form.blocks')} id="blokken">
        {draft.blocks.map((block, at) => (
          <fieldset key={at} className="form-part" id={`blok-${at}`}>
            <legend>{t('form.block', { number: at + 1 })}</legend>
            <div>
              <input type="hidden" name={`blok-${at}-id`} value={block.id} />
              <BothFields state={state} name={`blok-${at}`} label={t('form.blockTitle')} text={block} />
              <Field
                state={state}
                name={`blok-${at}-gewicht`}
                label={t('form.blockWeight')}
                kind="number"
                value={block.weight}
              />
              <ListButtons
                language={language}
                part="blok"
                at={at}
                size={draft.blocks.length}
                of={t('form.block', { number: at + 1 })}
              />
            </div>
          </fieldset>
        ))}
        <p className="buttons">
          <button className="button" type="submit" name="handeling" value="blok-erbij-0" formAction="#blokken">
            {t('form.addBlock')}
          </button>
        </p>
      </Section>
      {draft.blocks.map((block, at) => {
        const own = draft.questions.flatMap((each, position) => (each.block === at ? [position] : []));
        const title = block[language] || block.nl || t('form.block', { number: at + 1 });
        return (
          <Section key={at} title={t('form.questionsOf', { block: title })} id={`vragen-${at}`}>
            {own.map((position, place) => (
              <QuestionFields
                key={position}
                state={state}
                draft={draft}
                at={position}
                place={{ isFirst: place === 0, isLast: place === own.length - 1 }}
                isOpen={open === position}
              />
            ))}
            <p className="buttons">
              <button
                className="button"
                type="submit"
                name="handeling"
                value={`vraag-erbij-${at}`}
                formAction={`#vraag-${draft.questions.length}`}
                aria-label={`${t('form.addQuestion')}: ${title}`}
              >
                {t('form.addQuestion')}
              </button>
            </p>
          </Section>
        );
      })}
      <AlternativeFields state={state} draft={draft} />
      <GroundFields state={state} draft={draft} open={typeof open === 'string' ? open : undefined} />
    </>
  );
}

function ScaleFields({ state, draft }: { state: FormState; draft: FrameworkDraft }) {
  const { language } = state;
  const t = frameworkWords[language];
  return (
    <Section title={t('scale')} id="schaal">
      <p className="small">{t('form.scaleHint')}</p>
      {draft.steps.map((step, at) => (
        <fieldset key={at} className="form-part" id={`stap-${at}`}>
          <legend>{t('form.step', { number: at + 1 })}</legend>
          <div>
            <input type="hidden" name={`stap-${at}-id`} value={step.id} />
            <BothFields state={state} name={`stap-${at}`} label={t('form.stepWord')} text={step} />
            <div className="form-row">
              <Field
                state={state}
                name={`stap-${at}-waarde`}
                label={t('form.stepValue')}
                kind="number"
                value={step.value}
              />
              <Field
                state={state}
                name={`stap-${at}-kwarten`}
                label={t('form.quarters')}
                kind="select"
                value={step.quarters}
                options={['0', '1', '2', '3', '4'].map((each) => ({
                  value: each,
                  text: t(`quarters.${each}` as 'quarters.0'),
                }))}
              />
              <Field
                state={state}
                name={`stap-${at}-tint`}
                label={t('form.tint')}
                kind="select"
                value={step.tint}
                options={tints.map((each) => ({
                  value: each,
                  text: t(`tint.${each}`),
                }))}
              />
            </div>
            <ListButtons
              language={language}
              part="stap"
              at={at}
              size={draft.steps.length}
              of={t('form.step', { number: at + 1 })}
            />
          </div>
        </fieldset>
      ))}
      <p className="buttons">
        <button className="button" type="submit" name="handeling" value="stap-erbij-0" formAction="#schaal">
          {t('form.addStep')}
        </button>
      </p>
      <Field
        state={state}
        name="grens"
        label={t('form.knockOut')}
        hint={t('form.knockOutHint')}
        kind="number"
        value={draft.knockOutUpTo}
      />
      <Tick name="nvt" label={t('form.mayNotApply')} isOn={draft.mayNotApply} />
    </Section>
  );
}

function AlternativeFields({ state, draft }: { state: FormState; draft: FrameworkDraft }) {
  const { language } = state;
  const t = frameworkWords[language];
  return (
    <Section title={t('alternatives')} id="lijst-alternatieven">
      <Field
        state={state}
        name="alternatieven"
        label={t('form.alternativesKind')}
        kind="select"
        value={draft.alternativesKind}
        options={(['none', 'fixed', 'free'] as const).map((each) => ({ value: each, text: t(`alternatives.${each}`) }))}
      />
      {draft.alternatives.map((each, at) => (
        <fieldset key={at} className="form-part">
          <legend>{t('form.alternative', { number: at + 1 })}</legend>
          <div>
            <input type="hidden" name={`alternatief-${at}-id`} value={each.id} />
            <BothFields state={state} name={`alternatief-${at}`} label={t('form.alternativeName')} text={each} />
            <Field
              state={state}
              name={`alternatief-${at}-ook`}
              label={t('form.alsoCalled')}
              hint={t('form.onePerLine')}
              kind="long"
              value={each.alsoCalled}
            />
            <BothFields
              state={state}
              name={`alternatief-${at}-zin`}
              label={t('ground.inSentence')}
              text={each.inSentence}
            />
            <BothFields
              state={state}
              name={`alternatief-${at}-opmerking`}
              label={t('ground.remark')}
              text={each.remark}
            />
            <ListButtons
              language={language}
              part="alternatief"
              at={at}
              size={draft.alternatives.length}
              of={t('form.alternative', { number: at + 1 })}
            />
          </div>
        </fieldset>
      ))}
      <p className="buttons">
        <button
          className="button"
          type="submit"
          name="handeling"
          value="alternatief-erbij-0"
          formAction="#lijst-alternatieven"
        >
          {t('form.addAlternative')}
        </button>
      </p>
    </Section>
  );
}
