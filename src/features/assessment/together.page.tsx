import { completenessOf } from '#domain/assessment/completeness.ts';
import { differs, type MeetingCell, meetingCells } from '#domain/assessment/meeting.ts';
import type { PageContent } from '#ui/answer.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Deed } from '#ui/deed.tsx';
import { Details } from '#ui/details.tsx';
import { ErrorSummary } from '#ui/form-field.tsx';
import { EmptyState, Notice } from '#ui/notice.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { codeOf } from '#words/codes.ts';
import { dayText, percent } from '#words/format.ts';
import { quoted } from '#words/quoted.ts';
import { address, assessmentPage } from '../addresses.ts';
import { words } from './assess-words.ts';
import { type FormFaults, formFaults } from './form-faults.ts';
import { MeetingTable } from './meeting-table.tsx';
import { RoundChanges } from './round-changes.tsx';
import { attendeesOf } from './sides.ts';
import { StateStatus } from './state-status.tsx';
import type { TogetherPageProps } from './together-props.ts';

/** The meeting: where people differ most first, council and executive beside each other, and what they decide together. */
export function togetherPage(props: TogetherPageProps): PageContent {
  const { language, whole, shown, manages, findings, conflicts } = props;
  const { row, framework, alternatives, joint } = whole;
  const t = words[language];
  const faults = formFaults(language, findings);
  const closed = row.state === 'closed' || row.state === 'adopted';
  const cells = meetingCells(
    framework,
    alternatives.map((each) => each.id),
    attendeesOf(shown),
  );
  const differing = cells.filter(differs).length;
  const writes = manages && row.state !== 'adopted' && row.state !== 'draft';
  return {
    title: t('together.title', { title: row.title }),
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
            here: t('together'),
          }}
          kicker={framework.title[language]}
          question={t('together.question', { title: quoted(row.title) })}
          answer={
            !closed && !manages
              ? t('together.notClosed')
              : shown.length < 2
                ? t('together.alone')
                : differing === 0
                  ? t('together.agree')
                  : t('together.answer', { count: differing, all: cells.length })
          }
          stand={
            <>
              <StateStatus state={row.state} language={language} />
              <span>{t('round', { round: row.round })}</span>
            </>
          }
        />
        <PageBody spaced>
          {props.saved && findings.length === 0 && conflicts === undefined ? (
            <Notice kind="ok">{t('together.saved')}</Notice>
          ) : null}
          {conflicts === undefined ? null : <Notice kind="bad">{t('together.conflict')}</Notice>}
          {findings.length === 0 ? null : (
            <ErrorSummary
              title={t('errors', { count: findings.length })}
              kept={t('errors.kept')}
              errors={faults.list}
            />
          )}
          {closed || !manages ? null : <Notice kind="warn">{t('together.still')}</Notice>}
          {!closed && !manages ? null : (
            <>
              <Section
                title={t('together.who')}
                note={manages ? <a href={assessmentPage(language, row.id, 'manage')}>{t('manage')}</a> : null}
              >
                <Attendance {...props} />
              </Section>
              <Section
                title={t('together.cells')}
                note={
                  joint.length === 0
                    ? t('together.undecided')
                    : t('together.decided', { count: joint.length, all: cells.length })
                }
              >
                <p className="small quiet">{t('together.how')}</p>
                <MeetingParts {...props} cells={cells} writes={writes} faults={faults} />
              </Section>
              {row.follows_id === null ? null : <RoundChanges {...props} />}
            </>
          )}
          <p className="buttons">
            <a href={assessmentPage(language, row.id)}>{t('see')}</a>
            {manages && row.state === 'closed' ? (
              <Deed className="button" href={assessmentPage(language, row.id, 'manage')}>
                {t('together.adopt')}
              </Deed>
            ) : null}
          </p>
        </PageBody>
      </>
    ),
  };
}

/** What people differ about, and what they agree on behind a line; each with a button to save what is decided. */
function MeetingParts(
  props: TogetherPageProps & { cells: readonly MeetingCell[]; writes: boolean; faults: FormFaults },
) {
  const { language, cells, writes, conflicts, findings } = props;
  const t = words[language];
  const apart = cells.filter(differs);
  const alike = cells.filter((cell) => !differs(cell));
  const save = writes ? (
    <p className="buttons">
      <button className="button main" type="submit">
        {t('together.save')}
      </button>
    </p>
  ) : null;
  const parts = (
    <>
      {apart.length === 0 ? null : (
        <>
          <MeetingTable {...props} caption={t('together.apart')} cells={apart} />
          {save}
        </>
      )}
      {apart.length === 0 ? (
        <MeetingTable {...props} caption={t('together.cells')} cells={alike} />
      ) : alike.length === 0 ? null : (
        <Details
          question={t('together.alike', { count: alike.length })}
          isOpen={conflicts !== undefined || findings.length > 0}
          paper
        >
          <MeetingTable {...props} caption={t('together.alike', { count: alike.length })} cells={alike} />
          {save}
        </Details>
      )}
      {apart.length === 0 ? save : null}
    </>
  );
  return writes ? <form method="post">{parts}</form> : parts;
}

/** Who judged, and how much of it is answered. */
function Attendance({ language, whole, shown }: TogetherPageProps) {
  const t = words[language];
  const { framework, alternatives } = whole;
  return (
    <DataTable
      caption={t('together.who')}
      columns={[
        { id: 'name', head: t('assessor') },
        { id: 'kind', head: t('assessor.kind') },
        { id: 'answered', head: t('head.answered') },
        { id: 'submitted', head: t('head.submitted') },
      ]}
      rows={shown.map((each) => {
        const { answered, applicable } = completenessOf(
          framework,
          alternatives.map((alternative) => alternative.id),
          each.cells,
        );
        return {
          id: each.id,
          cells: [
            <>
              {each.name}
              {each.of_organisation === null ? null : <span className="second">{each.of_organisation}</span>}
            </>,
            codeOf(language, 'assessor.kind', each.kind),
            <>
              {t('answered', { answered, applicable })}
              <span className="second">
                {applicable === 0 ? '' : percent(language, Math.round((answered * 1000) / applicable))}
              </span>
            </>,
            each.kind === 'source' ? (
              <span className="quiet">{t('fromSource')}</span>
            ) : each.submitted_on === null ? (
              <span className="quiet">{t('notYet')}</span>
            ) : (
              dayText(language, each.submitted_on)
            ),
          ],
        };
      })}
      empty={<EmptyState title={t('assessors.none')} why={t('assessors.noneWhy')} />}
    />
  );
}
