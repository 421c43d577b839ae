import type { Choice } from '#database/read/references.ts';
import { publications } from '#domain/access/publication.ts';
import type { Day } from '#domain/time/day.ts';
import type { PageContent } from '#ui/answer.ts';
import { Deed } from '#ui/deed.tsx';
import { Details } from '#ui/details.tsx';
import { Facts } from '#ui/facts.tsx';
import { ErrorSummary } from '#ui/form-field.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { publicationName } from '#words/access.ts';
import { dayText } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { address, assessmentPage, partnershipPage, recordHistory, recordPublication } from '../addresses.ts';
import { words } from './assess-words.ts';
import { AssessorFields, AssessorTable } from './assessor-list.tsx';
import { DetailsForm } from './details-form.tsx';
import { type FormFaults, formFaults } from './form-faults.ts';
import type { ManageDeed, ManageTyped } from './manage-typed.ts';
import { NextStep } from './next-step.tsx';
import type { WholeAssessment } from './read-assessment.ts';
import { StateStatus } from './state-status.tsx';

export interface ManagePageProps {
  readonly language: Language;
  readonly whole: WholeAssessment;
  readonly accounts: readonly Choice[];
  /** What each organisation is called, by its key. */
  readonly organisations: ReadonlyMap<string, string>;
  readonly today: Day;
  readonly typed: ManageTyped;
  readonly done: ManageDeed | undefined;
  /** Who is changed in the form. */
  readonly edited: string | undefined;
}

/** Who judges, how far it is, and what is decided. */
export function managePage(props: ManagePageProps): PageContent {
  const { language, whole, typed, done } = props;
  const { row, framework } = whole;
  const t = words[language];
  const faults = formFaults(language, typed.findings);
  return {
    title: t('manage.title', { title: row.title }),
    current: 'weigh',
    body: (
      <>
        <PageHead
          crumbs={{
            label: t('crumbs'),
            links: [
              { href: address(language, ['weigh']), text: t('list.title') },
              { href: assessmentPage(language, row.id), text: row.title },
            ],
            here: t('manage'),
          }}
          kicker={framework.title[language]}
          question={row.title}
          answer={t(`manage.answer.${row.state}`)}
          stand={
            <>
              <StateStatus state={row.state} language={language} />
              <span>{t('round', { round: row.round })}</span>
            </>
          }
        />
        <PageBody>
          {done === undefined || typed.conflict || typed.asks !== undefined || typed.findings.length > 0 ? null : (
            <Notice kind="ok">{t(`done.${done}`)}</Notice>
          )}
          {typed.asks === undefined ? null : (
            <Notice kind="warn">
              {t('adopt.asks')} <a href="#zeker">{t('adopt.asksWhere')}</a>
            </Notice>
          )}
          {typed.conflict ? <Notice kind="bad">{t('manage.conflict')}</Notice> : null}
          {typed.findings.length === 0 ? null : (
            <ErrorSummary
              title={t('errors', { count: typed.findings.length })}
              kept={t('errors.kept')}
              errors={faults.list}
            />
          )}
          <div className="grid">
            <div className="column c8">
              <NextStep language={language} whole={whole} today={props.today} typed={typed} faults={faults} />
              <Section title={t('assessors')} id="beoordelaars" note={t('assessors.note')}>
                <AssessorTable language={language} whole={whole} />
                {row.state === 'draft' || row.state === 'open' ? (
                  <p className="small quiet">{t('assessors.seen')}</p>
                ) : null}
                {row.state === 'adopted' ? null : <AssessorFields {...props} faults={faults} />}
              </Section>
            </div>
            <div className="column c4">
              <Subject {...props} faults={faults} />
            </div>
          </div>
        </PageBody>
      </>
    ),
  };
}

/** About what it is, who sees it, and what else can be done with it. */
function Subject({ language, whole, typed, faults }: ManagePageProps & { faults: FormFaults }) {
  const { row, alternatives } = whole;
  const t = words[language];
  return (
    <>
      <Section title={t('subject')}>
        <Facts
          facts={[
            { label: t('filter.organisation'), value: row.organisation },
            ...(row.partnership_id === null
              ? []
              : [
                  {
                    label: t('filter.partnership'),
                    value: <a href={partnershipPage(language, row.partnership_id)}>{row.partnership}</a>,
                  },
                ]),
            ...(alternatives.length === 0
              ? []
              : [{ label: t('alternatives'), value: alternatives.map((each) => each.name[language]).join(', ') }]),
            ...(row.opened_on === null ? [] : [{ label: t('opened'), value: dayText(language, row.opened_on) }]),
            ...(row.closed_on === null ? [] : [{ label: t('closed'), value: dayText(language, row.closed_on) }]),
            ...(row.due_on === null ? [] : [{ label: t('due'), value: dayText(language, row.due_on) }]),
            ...(row.follows_id === null
              ? []
              : [
                  {
                    label: t('follows'),
                    value: <a href={assessmentPage(language, row.follows_id)}>{t('follows.see')}</a>,
                  },
                ]),
            {
              label: t('reach'),
              value: (
                <span id="zicht">
                  {publicationName(language, publications.find((each) => each === row.publication) ?? 'internal')}{' '}
                  <Deed href={recordPublication(language, 'assessment', row.id)}>{t('reach.change')}</Deed>
                </span>
              ),
            },
          ]}
        />
        <p className="buttons">
          <a href={assessmentPage(language, row.id)}>{t('see')}</a>
          <a href={recordHistory(language, 'assessment', row.id)}>{t('history')}</a>
        </p>
      </Section>
      {row.state === 'adopted' ? null : <DetailsForm language={language} whole={whole} typed={typed} faults={faults} />}
      <Section title={t('further')}>
        {row.state === 'closed' || row.state === 'adopted' ? (
          <form method="post">
            <input type="hidden" name="doe" value="ronde" />
            <p className="small">{t('newRound.why')}</p>
            <p className="buttons">
              <button className="button" type="submit">
                {t('newRound')}
              </button>
            </p>
          </form>
        ) : null}
        <p className="buttons">
          <Deed className="button little" href={address(language, ['weigh', 'add'], { kopie: row.id })}>
            {t('copy')}
          </Deed>
        </p>
        {row.state === 'draft' ? (
          <Details question={t('remove')}>
            <form method="post">
              <input type="hidden" name="doe" value="weg" />
              <input type="hidden" name="versie" value={row.revision} />
              <p>{t('remove.why')}</p>
              <p className="buttons">
                <button className="button little delete" type="submit">
                  {t('remove.do')}
                </button>
              </p>
            </form>
          </Details>
        ) : null}
      </Section>
    </>
  );
}
