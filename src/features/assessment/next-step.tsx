import type { Day } from '#domain/time/day.ts';
import { Facts } from '#ui/facts.tsx';
import { FormField } from '#ui/form-field.tsx';
import { Section } from '#ui/section.tsx';
import { findingSentence } from '#words/findings.ts';
import { dayText, dayTyped, listOf } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { assessmentPage } from '../addresses.ts';
import { words } from './assess-words.ts';
import { missingFor, type StateStep } from './change-state.ts';
import type { FormFaults } from './form-faults.ts';
import type { ManageTyped } from './manage-typed.ts';
import type { OpenPoints } from './open-points.ts';
import type { WholeAssessment } from './read-assessment.ts';

interface NextStepProps {
  readonly language: Language;
  readonly whole: WholeAssessment;
  readonly today: Day;
  readonly typed: ManageTyped;
  readonly faults: FormFaults;
}

/** The step that comes next with what it needs, and the way back. */
export function NextStep(props: NextStepProps) {
  const { language, whole } = props;
  const { row, assessors } = whole;
  const t = words[language];
  const waiting = assessors.filter((each) => each.submitted_on === null);
  switch (row.state) {
    case 'draft':
      return (
        <Section title={t('step.open')}>
          <p>{t('step.open.what')}</p>
          <Missing {...props} step="open" />
          <StepButton {...props} step="open" main />
        </Section>
      );
    case 'open':
      return (
        <Section title={t('step.close')}>
          <p>
            {waiting.length === 0
              ? t('step.close.all')
              : t('step.close.waiting', {
                  count: waiting.length,
                  names: waiting.map((each) => each.name).join(', '),
                })}
          </p>
          <Missing {...props} step="close" />
          <StepButton {...props} step="close" main />
        </Section>
      );
    case 'closed':
      return (
        <Section title={t('step.adopt')}>
          <p>
            {t('step.adopt.what')} <a href={assessmentPage(language, row.id, 'together')}>{t('together.see')}</a>
          </p>
          <AdoptionFields {...props} />
          <p>{t('step.reopen.what')}</p>
          <StepButton {...props} step="reopen" />
        </Section>
      );
    case 'adopted':
      return (
        <Section title={t('adopted')}>
          <Facts
            facts={[
              { label: t('decision'), value: row.decision ?? '–' },
              { label: t('decision.on'), value: row.adopted_on === null ? '–' : dayText(language, row.adopted_on) },
              { label: t('decision.by'), value: row.adopted_by ?? '–' },
            ]}
          />
          <p className="buttons">
            <a href={assessmentPage(language, row.id, 'together')}>{t('together.see')}</a>
          </p>
        </Section>
      );
  }
}

/** What still stands in the way, said before one tries. */
function Missing({ language, whole, step }: NextStepProps & { step: StateStep }) {
  const missing = missingFor(step, whole);
  return missing.length === 0 ? null : (
    <ul className="needs">
      {missing.map((each) => (
        <li key={each.code}>
          <a href={`#${each.place.column ?? ''}`}>{findingSentence(language, each)}</a>
        </li>
      ))}
    </ul>
  );
}

function StepButton({ language, whole, step, main }: NextStepProps & { step: StateStep; main?: boolean }) {
  return (
    <form method="post">
      <input type="hidden" name="doe" value={step} />
      <input type="hidden" name="versie" value={whole.row.revision} />
      <p className="buttons">
        <button className={main ? 'button main' : 'button'} type="submit">
          {words[language](`step.${step}.do`)}
        </button>
      </p>
    </form>
  );
}

function AdoptionFields({ language, whole, today, typed, faults }: NextStepProps) {
  const t = words[language];
  const fault = { faultWord: t('fault') };
  const adoption = typed.adoption ?? { decision: '', by: '', on: dayTyped(today), sure: false };
  return (
    <form method="post" className="adoption">
      <input type="hidden" name="doe" value="adopt" />
      <input type="hidden" name="versie" value={whole.row.revision} />
      <FormField
        name="besluit"
        label={t('decision')}
        hint={t('decision.hint')}
        kind="long"
        value={adoption.decision}
        error={faults.of('besluit')}
        {...fault}
      />
      <FormField
        name="vastgesteld-op"
        label={t('decision.on')}
        kind="date"
        value={adoption.on}
        error={faults.of('vastgesteld-op')}
        {...fault}
      />
      <FormField
        name="vastgesteld-door"
        label={t('decision.by')}
        hint={t('decision.byHint')}
        kind="text"
        value={adoption.by}
        error={faults.of('vastgesteld-door')}
        {...fault}
      />
      {typed.asks === undefined ? null : <Sure language={language} points={typed.asks} />}
      <p className="buttons">
        <button className="button main" type="submit">
          {t(typed.asks === undefined ? 'step.adopt.do' : 'adopt.do')}
        </button>
      </p>
      {typed.asks === undefined ? <p className="small quiet">{t('step.adopt.frozen')}</p> : null}
    </form>
  );
}

/** What is still open before it is adopted, and that one knows it. */
function Sure({ language, points }: { language: Language; points: OpenPoints }) {
  const t = words[language];
  const { waiting, undecided, incomplete } = points;
  const open = [
    ...(waiting.length === 0 ? [] : [t('adopt.waiting', { count: waiting.length, names: listOf(language, waiting) })]),
    ...(undecided === 0 ? [] : [t('adopt.undecided', { count: undecided })]),
    ...(incomplete === undefined ? [] : [t('adopt.incomplete', { ...incomplete })]),
  ];
  return (
    <div className="sure">
      <p>{t(open.length === 0 ? 'adopt.nothingOpen' : 'adopt.open')}</p>
      {open.length === 0 ? null : (
        <ul className="dots">
          {open.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      <label className="check">
        <input type="checkbox" id="zeker" name="zeker" value="ja" required />
        <span>{t(open.length === 0 ? 'adopt.sure' : 'adopt.sureOpen')}</span>
      </label>
    </div>
  );
}
