import type { Choice } from '#database/read/references.ts';
import { completenessOf } from '#domain/assessment/completeness.ts';
import { assessorKinds } from '#domain/register/types/assessments.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Details } from '#ui/details.tsx';
import { FormField } from '#ui/form-field.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { codeOf } from '#words/codes.ts';
import { dayText } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { assessmentPage } from '../addresses.ts';
import { words } from './assess-words.ts';
import type { AssessorForm } from './change-assessors.ts';
import { ChoiceList } from './choice-list.tsx';
import type { FormFaults } from './form-faults.ts';
import type { ManageTyped } from './manage-typed.ts';
import type { Assessor, WholeAssessment } from './read-assessment.ts';

/** How much of a form is answered, in words. */
function doneText(language: Language, { framework, alternatives }: WholeAssessment, assessor: Assessor): string {
  const { answered, applicable } = completenessOf(
    framework,
    alternatives.map((each) => each.id),
    assessor.cells,
  );
  return words[language]('answered', { answered, applicable });
}

/** Everyone who judges, how far they are, and the way to each form; `manages`: with the deeds of who manages it. */
export function AssessorTable({ language, whole }: { language: Language; whole: WholeAssessment }) {
  const { row, assessors } = whole;
  const t = words[language];
  const frozen = row.state === 'adopted';
  const fill = t(row.state === 'closed' ? 'assessor.see' : 'assessor.fill');
  return (
    <DataTable
      caption={t('assessors')}
      columns={[
        { id: 'name', head: t('assessor') },
        { id: 'done', head: t('head.answered') },
        { id: 'submitted', head: t('head.submitted') },
        ...(frozen ? [] : [{ id: 'do', head: t('mine.do'), long: true }]),
      ]}
      rows={assessors.map((each) => ({
        id: each.id,
        cells: [
          <>
            {each.name}
            <span className="second">
              {[
                codeOf(language, 'assessor.kind', each.kind),
                each.of_organisation,
                each.seats === null ? null : t('seats', { count: each.seats }),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </>,
          doneText(language, whole, each),
          each.submitted_on === null ? (
            <span className="quiet">{t('notYet')}</span>
          ) : (
            dayText(language, each.submitted_on)
          ),
          ...(frozen
            ? []
            : [
                <div key="do" className="row-deeds">
                  <a
                    href={assessmentPage(language, row.id, 'fill', { beoordelaar: each.id })}
                    aria-label={`${fill}: ${each.name}`}
                  >
                    {fill}
                  </a>
                  <a
                    href={`${assessmentPage(language, row.id, 'manage', { beoordelaar: each.id })}#beoordelaar-formulier`}
                    aria-label={`${t('assessor.edit')}: ${each.name}`}
                  >
                    {t('assessor.edit')}
                  </a>
                </div>,
              ]),
        ],
      }))}
      empty={<EmptyState title={t('assessors.none')} why={t('assessors.noneWhy')} />}
    />
  );
}

const blank: AssessorForm = {
  id: '',
  version: 0,
  kind: 'group',
  name: '',
  organisation: '',
  seats: '',
  account: '',
};

const formOf = (assessor: Assessor): AssessorForm => ({
  id: assessor.id,
  version: assessor.version,
  kind: assessor.kind,
  name: assessor.name,
  organisation: assessor.of_organisation_id ?? '',
  seats: assessor.seats === null ? '' : String(assessor.seats),
  account: assessor.account_id ?? '',
});

/** The form to add someone who judges, or to change who it is. */
export function AssessorFields({
  language,
  whole,
  accounts,
  organisations,
  typed,
  edited,
  faults,
}: {
  language: Language;
  whole: WholeAssessment;
  accounts: readonly Choice[];
  /** What each organisation is called, by its key. */
  organisations: ReadonlyMap<string, string>;
  typed: ManageTyped;
  edited: string | undefined;
  faults: FormFaults;
}) {
  const t = words[language];
  const chosen = whole.assessors.find((each) => each.id === (typed.assessor?.id ?? edited));
  if (chosen === undefined && typed.assessor === undefined && whole.row.state === 'closed')
    return <p className="small quiet">{t('assessor.closed')}</p>;
  const form = typed.assessor ?? (chosen === undefined ? blank : formOf(chosen));
  // After a conflict one saves on what is there now.
  const version = typed.conflict && chosen !== undefined ? chosen.version : form.version;
  const fault = { faultWord: t('fault') };
  return (
    <div id="beoordelaar-formulier" className="sub-form">
      <h3>{chosen === undefined ? t('assessor.add') : t('assessor.change', { name: chosen.name })}</h3>
      <form method="post">
        <input type="hidden" name="doe" value="beoordelaar" />
        <input type="hidden" name="beoordelaar" value={chosen?.id ?? ''} />
        <input type="hidden" name="beoordelaar-versie" value={version} />
        <FormField
          name="naam"
          label={t('assessor.name')}
          hint={t('assessor.nameHint')}
          kind="text"
          value={form.name}
          error={faults.of('naam')}
          {...fault}
        />
        <FormField
          name="soort"
          label={t('assessor.kind')}
          kind="select"
          value={form.kind}
          options={assessorKinds.map((kind) => ({ value: kind, text: codeOf(language, 'assessor.kind', kind) }))}
          {...fault}
        />
        <FormField
          name="van-organisatie"
          label={t('assessor.of')}
          kind="text"
          hint={t('choice.hint')}
          list="list-organisation"
          value={organisations.get(form.organisation) ?? form.organisation}
          error={faults.of('van-organisatie')}
          {...fault}
        />
        <FormField
          name="zetels"
          label={t('assessor.seats')}
          hint={t('assessor.seatsHint')}
          kind="number"
          value={form.seats}
          error={faults.of('zetels')}
          {...fault}
        />
        <FormField
          name="account"
          label={t('assessor.account')}
          hint={t('assessor.accountHint')}
          kind="select"
          value={form.account}
          options={[
            { value: '', text: t('assessor.noAccount') },
            ...accounts.map(({ id, name }) => ({ value: id, text: name })),
          ]}
          error={faults.of('account')}
          {...fault}
        />
        <p className="buttons">
          <button className="button" type="submit">
            {chosen === undefined ? t('assessor.add.do') : t('assessor.change.do')}
          </button>
          {chosen === undefined ? null : <a href={assessmentPage(language, whole.row.id, 'manage')}>{t('cancel')}</a>}
        </p>
        <ChoiceList id="list-organisation" names={organisations} />
      </form>
      {chosen === undefined ? null : (
        <Details question={t('assessor.remove')}>
          <form method="post">
            <input type="hidden" name="doe" value="beoordelaar-weg" />
            <input type="hidden" name="beoordelaar" value={chosen.id} />
            <input type="hidden" name="beoordelaar-versie" value={chosen.version} />
            <p>{t('assessor.removeWhy', { count: chosen.cells.length })}</p>
            <p className="buttons">
              <button className="button little delete" type="submit">
                {t('assessor.remove.do', { name: chosen.name })}
              </button>
            </p>
          </form>
        </Details>
      )}
    </div>
  );
}
