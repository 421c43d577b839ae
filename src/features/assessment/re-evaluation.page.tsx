import type { ReactNode } from 'react';
import type { CellChange, ComparedCell } from '#domain/assessment/compare-rounds.ts';
import type { Reassessment } from '#domain/assessment/re-evaluation.ts';
import type { Verdict } from '#domain/assessment/verdict.ts';
import { toNumber } from '#domain/figures/rational.ts';
import type { PageContent } from '#ui/answer.ts';
import { Slope } from '#ui/charts/slope.tsx';
import { DataTable, type TableRow } from '#ui/data-table.tsx';
import { Details } from '#ui/details.tsx';
import { ExampleTag } from '#ui/example-tag.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { Status, type StatusKind } from '#ui/status.tsx';
import { answeredText } from '#words/answered.ts';
import { percentText } from '#words/council-design.ts';
import { dayText } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { reasonSentences } from '#words/reassessment.ts';
import { address, assessmentPage } from '../addresses.ts';
import { AssessmentStand } from './assessment-stand.tsx';
import { baselineSection } from './baseline-section.tsx';
import type { ReEvaluation } from './re-evaluation.ts';
import { words } from './re-evaluation-words.ts';

const kinds: Readonly<Record<CellChange, StatusKind>> = {
  improved: 'ok',
  worsened: 'warn',
  other: 'info',
  'newly-known': 'info',
  'new-question': 'info',
  'no-longer-known': 'unk',
  'not-known': 'unk',
  gone: 'unk',
  same: 'unk',
};
/** Changes that are told apart from what stayed as it was. */
const quiet: readonly CellChange[] = ['same', 'not-known'];
const dueKinds = { due: 'bad', triggered: 'warn', soon: 'info', none: 'ok' } as const;

/** The page of a round beside the one before. */
export function reEvaluationPage(model: ReEvaluation, language: Language): PageContent {
  const t = words[language];
  const { now, before, revisit, due } = model;
  const { row } = now;
  return {
    title: `${t('title')} – ${row.title}`,
    current: 'weigh',
    body: (
      <>
        <PageHead
          crumbs={{
            label: t('crumbs'),
            links: [
              { href: address(language, ['weigh']), text: t('weigh') },
              { href: assessmentPage(language, row.id), text: row.title },
            ],
            here: t('title'),
          }}
          kicker={t('kicker', { title: row.title, round: row.round })}
          question={t(before === undefined ? 'question.first' : 'question')}
          answer={answerOf(model, language)}
          stand={row.example === true ? <ExampleTag text={t('example')} /> : undefined}
        />
        <PageBody spaced>
          <AssessmentStand whole={now} sight={model.sight} language={language} />
          {before === undefined || now.row.state === 'adopted' ? null : (
            <Notice kind="info">
              {t(model.sight === 'partly' ? 'copied.partly' : 'copied', { round: before.row.round })}
            </Notice>
          )}
          {dueSection(due, language)}
          {before === undefined ? null : (
            <>
              {verdictSection(model, language)}
              {changeSection(model, language)}
            </>
          )}
          {baselineSection(model.indicators, language)}
          <p className="buttons">
            <a className="button" href={assessmentPage(language, row.id)}>
              {t('open.now', { round: row.round })}
            </a>
            {before === undefined ? null : (
              <a className="button" href={assessmentPage(language, before.row.id)}>
                {t('open.before', { round: before.row.round })}
              </a>
            )}
            {revisit.next_round === null ? null : (
              <a
                className="button"
                href={assessmentPage(
                  language,
                  `${row.organisation_id}/${row.assessment}/${revisit.next_round}`,
                  'compare',
                )}
              >
                {t('open.next', { round: revisit.next_round })}
              </a>
            )}
          </p>
        </PageBody>
      </>
    ),
  };
}

function answerOf({ before, cells, counts, due }: ReEvaluation, language: Language): string {
  const t = words[language];
  const when = t(`due.${due.state}`, { day: due.dueOn === undefined ? '' : dayText(language, due.dueOn) });
  const whenSaid = due.state === 'none' && due.dueOn === undefined ? t('due.unknown') : when;
  if (before === undefined) return `${t('answer.first')} ${whenSaid}`;
  if (cells.every((each) => quiet.includes(each.change))) return `${t('changes.none')} ${whenSaid}`;
  const told = (['improved', 'worsened', 'newly-known'] as const).map((change) =>
    t(`answer.${change}`, { count: counts[change] }),
  );
  return `${told.join(' ')} ${whenSaid}`;
}

function dueSection(due: Reassessment, language: Language): ReactNode {
  const t = words[language];
  const reasons = reasonSentences(language, due.reasons);
  return (
    <Section title={t('when')}>
      <p>
        <Status kind={dueKinds[due.state]} text={t(`state.${due.state}`)} pill />{' '}
        {due.dueOn === undefined ? t('when.unknown') : t('when.day', { day: dayText(language, due.dueOn) })}
      </p>
      {reasons.length === 0 ? (
        <p className="quiet">{t('when.nothing')}</p>
      ) : (
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <p className="quiet measure">{t('when.rule')}</p>
    </Section>
  );
}

function verdictSection({ verdicts, now, before }: ReEvaluation, language: Language): ReactNode {
  if (verdicts.before === undefined || verdicts.now === undefined || before === undefined) return null;
  const t = words[language];
  const word = ({ outcome }: Verdict) =>
    outcome.kind === 'word' ? outcome.band.word[language] : t(`outcome.${outcome.kind}`);
  const cells = (verdict: Verdict): readonly string[] => [
    word(verdict),
    verdict.score === undefined ? '–' : percentText(language, verdict.score).replace('\u00a0%', ''),
    percentText(language, verdict.completeness),
  ];
  return (
    <Section title={t('verdict')}>
      <DataTable
        caption={t('verdict')}
        columns={[
          { id: 'round', head: t('round') },
          { id: 'word', head: t('verdict') },
          { id: 'score', head: t('score'), align: 'right' },
          { id: 'complete', head: t('complete'), align: 'right' },
        ]}
        rows={[
          { id: 'before', cells: [t('round.of', { round: before.row.round }), ...cells(verdicts.before)] },
          { id: 'now', cells: [t('round.of', { round: now.row.round }), ...cells(verdicts.now)] },
        ]}
      />
    </Section>
  );
}

function changeSection(model: ReEvaluation, language: Language): ReactNode {
  const t = words[language];
  const { cells, now, before } = model;
  const changed = cells.filter((each) => !quiet.includes(each.change));
  const stayed = cells.filter((each) => quiet.includes(each.change));
  const versions = before !== undefined && before.row.framework !== now.row.framework;
  return (
    <Section title={t('changes', { count: changed.length })} note={t('changes.note')} newPage={cells.length > 20}>
      {versions ? <p className="quiet measure">{t('changes.versions')}</p> : null}
      {changed.length === 0 ? (
        <p>{t('changes.none')}</p>
      ) : (
        <ChangeTable model={model} cells={changed} language={language} />
      )}
      {stayed.length === 0 ? null : (
        <Details question={t('stayed', { count: stayed.length })}>
          <ChangeTable model={model} cells={stayed} language={language} />
        </Details>
      )}
    </Section>
  );
}

function ChangeTable(props: {
  readonly model: ReEvaluation;
  readonly cells: ReEvaluation['cells'];
  readonly language: Language;
}) {
  const { model, cells, language } = props;
  const t = words[language];
  const { now, before } = model;
  const was = before ?? now;
  const place = (share: ComparedCell['shareAfter']) => (share === undefined ? undefined : toNumber(share));
  const nameOf = (id: string) =>
    [...now.alternatives, ...was.alternatives].find((each) => each.id === id)?.name[language] ?? id;
  const rows = cells.map((cell): TableRow => {
    const { question, alternative } = cell;
    const old = was.framework.questions.find((each) => each.id === question.id) ?? question;
    return {
      id: `${question.id}/${alternative ?? ''}`,
      cells: [
        <>
          {question.text[language]}
          {alternative === undefined ? null : <span className="second">{nameOf(alternative)}</span>}
        </>,
        <>
          {answeredText(language, was.framework, old, cell.before)}
          {cell.decidedThen === undefined ? null : (
            <span className="second">
              {t('decided.then', { answer: answeredText(language, was.framework, old, cell.decidedThen) })}
            </span>
          )}
        </>,
        answeredText(language, now.framework, question, cell.after),
        <Slope before={place(cell.shareBefore)} after={place(cell.shareAfter)} />,
        <Status kind={kinds[cell.change]} text={t(`change.${cell.change}`)} />,
      ],
    };
  });
  return (
    <DataTable
      caption={t('changes.caption')}
      columns={[
        { id: 'question', head: t('question.head') },
        { id: 'before', head: t('round.of', { round: was.row.round }) },
        { id: 'after', head: t('round.of', { round: now.row.round }) },
        { id: 'picture', head: t('picture') },
        { id: 'change', head: t('change') },
      ]}
      rows={rows}
    />
  );
}
