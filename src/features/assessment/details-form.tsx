import { FormField } from '#ui/form-field.tsx';
import { Section } from '#ui/section.tsx';
import { dayTyped } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { AlternativeRows } from './alternative-rows.tsx';
import { words } from './assess-words.ts';
import { answersAbout } from './change-alternatives.ts';
import type { FormFaults } from './form-faults.ts';
import type { ManageTyped } from './manage-typed.ts';
import type { WholeAssessment } from './read-assessment.ts';
import { emptyRow, rowsOf } from './start-form.ts';

interface DetailsProps {
  readonly language: Language;
  readonly whole: WholeAssessment;
  readonly typed: ManageTyped;
  readonly faults: FormFaults;
}

/** What of an assessment can be changed until it is adopted; of a draft also what is compared. */
export function DetailsForm(props: DetailsProps) {
  const { language, whole, typed, faults } = props;
  const { row, framework } = whole;
  const t = words[language];
  const details = typed.details ?? {
    title: row.title,
    proposal: row.proposal ?? '',
    due: row.due_on === null ? '' : dayTyped(row.due_on),
  };
  const fault = { faultWord: t('fault') };
  return (
    <Section title={t('details')}>
      <form method="post">
        <input type="hidden" name="doe" value="gegevens" />
        <input type="hidden" name="versie" value={row.revision} />
        <FormField
          name="titel"
          label={t('start.title')}
          kind="text"
          value={details.title}
          error={faults.of('titel')}
          {...fault}
        />
        <FormField
          name="voorstel"
          label={t('start.proposal')}
          kind="long"
          value={details.proposal}
          error={faults.of('voorstel')}
          {...fault}
        />
        {row.state === 'draft' && framework.alternatives.kind === 'free' ? <Alternatives {...props} /> : null}
        <FormField
          name="opnieuw"
          label={t('due')}
          hint={t('due.hint')}
          kind="date"
          value={details.due}
          error={faults.of('opnieuw')}
          {...fault}
        />
        <p className="buttons">
          <button className="button" type="submit">
            {t('details.save')}
          </button>
        </p>
      </form>
    </Section>
  );
}

/** What is compared, to be named otherwise, added to or taken from; what was answered goes only with a tick. */
function Alternatives({ language, whole, typed, faults }: DetailsProps) {
  const t = words[language];
  const rows = typed.details?.alternatives ?? [...rowsOf(whole.alternatives, language), emptyRow, emptyRow];
  return (
    <AlternativeRows
      language={language}
      rows={rows}
      hint={t('alternatives.changeHint')}
      fault={faults.of('alternatief-1')}
      under={({ id, name }) => {
        const was = whole.alternatives.find((each) => each.id === id);
        const count = was === undefined || name !== '' ? 0 : answersAbout(whole, id);
        if (was === undefined || count === 0) return null;
        const wrong = faults.of(`weg-${id}`);
        return (
          <>
            {wrong === undefined ? null : (
              <p className="fault" id={`weg-${id}-fault`}>
                {t('fault')}: {wrong}
              </p>
            )}
            <label className="check">
              <input
                type="checkbox"
                id={`weg-${id}`}
                name="alternatief-weg"
                value={id}
                defaultChecked={typed.details?.ticked.includes(id)}
                aria-describedby={wrong === undefined ? undefined : `weg-${id}-fault`}
              />
              <span>{t('alternatives.remove', { name: was.name[language], count })}</span>
            </label>
          </>
        );
      }}
    />
  );
}
