import type { ReactNode } from 'react';
import { nextStatutoryDate, statutoryDates } from '#domain/budget-cycle/statutory-date.ts';
import { articleAddress, citeArticle } from '#domain/law/article.ts';
import { checklistFor } from '#domain/law/checklist.ts';
import { affiliatedParty } from '#domain/partnerships/affiliated-party.ts';
import { recordTypeNamed } from '#domain/register/record-types.ts';
import { levels } from '#domain/register/types/partnerships.ts';
import { daysBetween, holdsOn, yearOf } from '#domain/time/day.ts';
import type { PageContent } from '#ui/answer.ts';
import { type LineMoment, YearLine } from '#ui/charts/year-line.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Deed } from '#ui/deed.tsx';
import { ExampleTag } from '#ui/example-tag.tsx';
import { type Fact, Facts } from '#ui/facts.tsx';
import { LevelSquare } from '#ui/level-square.tsx';
import { EmptyState, Notice } from '#ui/notice.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { Status, type StatusKind } from '#ui/status.tsx';
import { checklistText } from '#words/checklist.ts';
import { codeOf } from '#words/codes.ts';
import { fieldName } from '#words/fields.ts';
import { dayLong, dayShort, dayText, dayTyped, listOf } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import {
  address,
  newRecordForm,
  organisationPage,
  partnershipPage as pageAddress,
  partnershipList,
  personPage,
  recordForm,
  type Segment,
} from '../addresses.ts';
import { factOf, type PartnershipOnDay } from './partnership.ts';
import { words } from './words.ts';

export const tabs = [
  'overview',
  'participants',
  'finance',
  'governance',
  'risks',
  'checklist',
  'documents',
  'history',
] as const;
export type Tab = (typeof tabs)[number];

/** The frame of every page of one partnership: question, answer, date, tabs. */
export function partnershipFrame(
  model: PartnershipOnDay,
  language: Language,
  tab: Tab,
  asked: string | undefined,
  content: ReactNode,
): PageContent {
  const t = words[language];
  const { facts, day } = model;
  const proposal = facts.status === 'proposed' || facts.status === 'withdrawn';
  const purpose = factOf(model, 'purpose');
  const count = model.present.length === 0 ? t('unknown') : model.present.length;
  const examples = [model.contributions, model.bodies, model.risks].some((list) =>
    list.some((row) => row.example === true),
  );
  const question = proposal
    ? t('page.question.proposed', { name: facts.name })
    : t('page.question', { name: facts.name });
  const ended = factOf(model, 'ended_on');
  return {
    title: `${facts.name} – ${tab === 'documents' ? t('documents') : t(`tab.${tab}`)}`,
    current: 'partnerships',
    body: (
      <>
        <PageHead
          crumbs={{
            label: t('crumbs'),
            links: [{ href: partnershipList(language), text: t('list.caption') }],
            here: facts.name,
          }}
          question={question}
          answer={
            proposal
              ? (purpose ?? t('page.withdrawn'))
              : purpose === undefined
                ? t('page.answer.plain', { count })
                : t('page.answer', { purpose, count })
          }
          stand={
            <>
              <span>{t('page.stand', { day: dayLong(language, day) })}</span>
              {examples ? <ExampleTag text={t('exampleData')} /> : null}
              <details>
                <summary>{t('page.otherDate')}</summary>
                <form method="get">
                  <label>
                    {t('page.date')}
                    <input className="input narrow" name="datum" defaultValue={dayTyped(day)} />
                  </label>
                  <button className="button" type="submit">
                    {t('page.show')}
                  </button>
                </form>
              </details>
            </>
          }
          subMenu={{
            label: t('tabs'),
            links: tabs.map((each) => ({
              href: pageAddress(language, facts.id, each === 'overview' ? undefined : (each as Segment), {
                datum: asked,
              }),
              text: each === 'documents' ? t('tab.documents', { count: model.documents.length }) : t(`tab.${each}`),
              current: each === tab,
            })),
          }}
        />
        <PageBody>
          {facts.status === 'withdrawn' ? <Notice kind="warn">{t('page.withdrawn')}</Notice> : null}
          {ended !== undefined && ended <= day ? (
            <Notice kind="warn">{t('page.ended', { day: dayText(language, ended) })}</Notice>
          ) : null}
          {model.confirmedOn !== null && model.confirmedOn < day ? (
            <Notice kind="warn">{t('page.stale', { day: dayText(language, model.confirmedOn) })}</Notice>
          ) : null}
          {model.corrections > 0 ? (
            <Notice>
              {t('corrections', { count: model.corrections })}{' '}
              <a href={address(language, ['corrections'], { samenwerking: facts.id })}>{t('seeCorrections')}</a>
            </Notice>
          ) : null}
          {content}
        </PageBody>
      </>
    ),
  };
}

/** The first page of a partnership. @param assessments the part about its assessments */
export function overviewTab(model: PartnershipOnDay, language: Language, assessments: ReactNode): ReactNode {
  const t = words[language];
  const { facts } = model;
  const source = model.source;
  return (
    <>
      <div className="grid">
        <div className="column c8">
          <Section title={t('purpose')}>
            <p className="measure">{factOf(model, 'purpose') ?? t('purpose.none')}</p>
            {factOf(model, 'remark') === undefined ? null : <p className="measure quiet">{factOf(model, 'remark')}</p>}
            {source === null ? null : (
              <p className="source-line">
                {t('source', {
                  source: `${source.title}${factOf(model, 'source_place') === undefined ? '' : `, ${factOf(model, 'source_place')}`}`,
                })}{' '}
                {source.url === null ? null : <a href={source.url}>{t('source.read')}</a>}
              </p>
            )}
          </Section>
          {yearSection(model, language)}
          {levelSection(model, language)}
          {assessments}
        </div>
        <div className="column c4">
          <Section title={t('brief')}>
            <Facts facts={briefFacts(model, language)} />
          </Section>
          {decidesSection(model, language)}
          {sourcesSection(model, language)}
        </div>
        <div className="column c7">{checkSection(model, language, 6)}</div>
        <div className="column c5">{indicatorSection(model, language)}</div>
      </div>
      <p className="buttons">
        <Deed className="button main" href={recordForm(language, 'partnership', facts.id)}>
          {t('edit')}
        </Deed>
        <Deed
          className="button"
          href={address(language, ['corrections', 'add'], { type: 'partnership', id: facts.id })}
        >
          {t('propose')}
        </Deed>
        <a className="button" href={address(language, ['compare'], { a: facts.id })}>
          {t('compare')}
        </a>
      </p>
    </>
  );
}

function briefFacts(model: PartnershipOnDay, language: Language): Fact[] {
  const t = words[language];
  const { facts, day } = model;
  const quiet = (text: string) => <span className="plain quiet">{text}</span>;
  const text = (name: string) => factOf(model, name);
  const rapporteurs = model.rapporteurs.filter((each) => holdsOn(day, each.valid_from, each.valid_until));
  const duty = facts['statutory_duty'];
  const exit = text('exit_terms');
  const due = text('evaluation_due');
  const rows: (Fact | undefined)[] = [
    { label: t('fact.form'), value: codeOf(language, 'partnership.legal_form', facts.legal_form) },
    text('arrangement_kind') === undefined
      ? undefined
      : {
          label: t('fact.kind'),
          value: codeOf(language, 'partnership.arrangement_kind', text('arrangement_kind') ?? ''),
        },
    {
      label: t('fact.cooperation'),
      value:
        text('cooperation') === undefined
          ? quiet(t('unknown'))
          : codeOf(language, 'partnership.cooperation', text('cooperation') ?? ''),
    },
    {
      label: t('fact.participants'),
      value:
        model.present.length === 0
          ? quiet(t('unknown'))
          : t('fact.participantsValue', { count: model.present.length, day: dayText(language, day) }),
    },
    { label: t('fact.seat'), value: text('seat') ?? quiet(t('unknown')) },
    { label: t('fact.supervisor'), value: text('supervisor') ?? quiet(t('unknown')) },
    {
      label: t('fact.duty'),
      value:
        duty === true
          ? t('fact.dutyYes', { article: text('statutory_article') ?? t('unknown') })
          : duty === false
            ? t('fact.dutyNo')
            : quiet(t('unknown')),
    },
    text('special_law') === undefined ? undefined : { label: t('fact.special'), value: text('special_law') },
    text('founded_on') === undefined && text('founded_text') === undefined
      ? undefined
      : { label: t('fact.founded'), value: text('founded_text') ?? dayText(language, text('founded_on') ?? '') },
    { label: t('fact.exit'), value: exit ?? quiet(t('unknown')) },
    {
      label: t('fact.evaluation'),
      value:
        due === undefined
          ? (text('evaluation_clause') ?? quiet(t('unknown')))
          : t('fact.evaluationDue', { day: dayText(language, due) }),
    },
    {
      label: t('fact.rapporteurs'),
      value:
        rapporteurs.length === 0
          ? quiet(t('none'))
          : listOf(
              language,
              rapporteurs.map((each) => `${each.person} (${each.organisation})`),
            ),
    },
    model.names.length === 0
      ? undefined
      : { label: t('fact.names'), value: model.names.map((each) => each.name).join('; ') },
    model.identifiers.length === 0
      ? undefined
      : { label: t('fact.codes'), value: model.identifiers.map((each) => `${each.scheme} ${each.code}`).join('; ') },
    model.tasks.length === 0
      ? undefined
      : {
          label: t('fact.tasks'),
          value: model.tasks.map((each) => `${each.task_field} ${each.name ?? ''}`.trim()).join('; '),
        },
    { label: t('fact.keeper'), value: model.keeper ?? quiet(t('unknown')) },
  ];
  return rows.filter((row) => row !== undefined);
}

function yearSection(model: PartnershipOnDay, language: Language) {
  const t = words[language];
  const { facts, day } = model;
  const next = nextStatutoryDate(facts.legal_form, day);
  const calendarYear = next === undefined ? yearOf(day) : yearOf(next.lastDay);
  const dates = statutoryDates(facts.legal_form, calendarYear);
  const meetings = model.meetings.filter((each) => yearOf(each.held_on) === calendarYear);
  const title = t('year', { year: calendarYear + 1 });
  if (dates.length === 0 && meetings.length === 0) {
    return (
      <Section title={t('year.none')}>
        <p className="quiet">{t('year.noneWhy')}</p>
      </Section>
    );
  }
  const at = (date: string) => daysBetween(`${calendarYear}-01-01`, date) / 365;
  const moments: LineMoment[] = [
    ...dates.map((date) => ({
      id: date.step,
      at: at(date.lastDay),
      shape: 'diamond' as const,
      done: date.lastDay < day,
      day: dayShort(language, date.lastDay),
      text: t(`step.${date.step}`, { year: date.year }),
    })),
    ...meetings.map((each) => ({
      id: `${each.held_on}${each.meeting}`,
      at: at(each.held_on),
      shape: 'circle' as const,
      done: each.held_on < day,
      day: dayShort(language, each.held_on),
      text: each.meeting,
    })),
    ...(yearOf(day) === calendarYear
      ? [
          {
            id: 'today',
            at: at(day),
            shape: 'today' as const,
            done: true,
            day: dayShort(language, day),
            text: t('year.today'),
          },
        ]
      : []),
  ].sort((left, right) => left.at - right.at);
  return (
    <Section title={title} note={meetings.some((each) => each.example) ? <ExampleTag text={t('example')} /> : null}>
      <p className="small quiet">{t('year.line')}</p>
      <YearLine
        name={`${title} ${moments.map((moment) => `${moment.day}: ${moment.text}`).join('; ')}`}
        moments={moments}
        months={[0, 3, 6, 9].map((month) => ({
          at: month / 12,
          text: dayShort(language, `${calendarYear}-${String(month + 1).padStart(2, '0')}-01`).replace(/^1 /, ''),
        }))}
      />
      {dates.length === 0 ? null : (
        <DataTable
          caption={title}
          columns={[
            { id: 'step', head: t('year.step') },
            { id: 'day', head: t('year.lastDay') },
            { id: 'rule', head: t('year.rule') },
            { id: 'state', head: t('year.state') },
          ]}
          rows={dates.map((date) => ({
            id: date.step,
            cells: [
              t(`step.${date.step}`, { year: date.year }),
              dayLong(language, date.lastDay),
              <a key="rule" href={articleAddress(date.article)}>
                {citeArticle(date.article)}
              </a>,
              date.lastDay < day ? (
                <Status key="state" kind="ok" text={t('year.past')} />
              ) : (
                <Status key="state" kind="info" text={t('year.coming', { days: daysBetween(day, date.lastDay) })} />
              ),
            ],
          }))}
        />
      )}
    </Section>
  );
}

function levelSection(model: PartnershipOnDay, language: Language) {
  const t = words[language];
  const themes = [...Map.groupBy(model.levels, (row) => row.theme_id).values()];
  if (!model.levels.some((row) => row.level !== null)) return null;
  const name = (row: (typeof model.levels)[number]) => (language === 'en' ? (row.theme_en ?? row.theme) : row.theme);
  const decides = model.levels
    .filter((row) => row.level === 'decision' && row.present === true)
    .map((row) => name(row).toLowerCase());
  return (
    <Section
      title={
        decides.length === 0
          ? t('levels.findingNone', { name: model.facts.name })
          : t('levels.finding', { name: model.facts.name, themes: listOf(language, decides) })
      }
    >
      <DataTable
        caption={t('levels')}
        columns={[
          { id: 'theme', head: t('levels.theme') },
          ...levels.map((level) => ({ id: level, head: codeOf(language, 'theme_level.level', level) })),
        ]}
        rows={themes.flatMap((rows) => {
          const [first] = rows;
          if (first === undefined) return [];
          return [
            {
              id: first.theme_id,
              cells: [
                name(first),
                ...levels.map((level) => {
                  const row = rows.find((each) => each.level === level);
                  return row === undefined ? (
                    <LevelSquare key={level} state="not-named" text={t('notNamed')} />
                  ) : (
                    <LevelSquare
                      key={level}
                      state={row.present === true ? 'yes' : 'no'}
                      text={row.present === true ? t('yes') : t('no')}
                      second={row.remark ?? undefined}
                    />
                  );
                }),
              ],
            },
          ];
        })}
      />
      <p className="source-line">{t('levels.note')}</p>
    </Section>
  );
}

function decidesSection(model: PartnershipOnDay, language: Language) {
  const t = words[language];
  const supervisor = factOf(model, 'supervisor');
  const municipalities = model.present.filter((each) => each.kind === 'municipality').length;
  return (
    <Section
      title={t('decides')}
      note={model.bodies.some((each) => each.example) ? <ExampleTag text={t('example')} /> : null}
    >
      {model.bodies.length === 0 ? (
        <EmptyState
          title={t('decides.none')}
          why={t('decides.noneWhy')}
          action={{ href: newRecordForm(language, 'body', { partnership_id: model.facts.id }), text: t('decides.add') }}
        />
      ) : (
        <ol className="steps">
          {municipalities > 0 && model.facts.legal_form !== 'network' ? (
            <li>
              <strong>{t('decides.councils', { count: municipalities })}</strong>
              {t('decides.councilsWhat')}
            </li>
          ) : null}
          {model.bodies.map((body) => (
            <li key={body.id}>
              <strong>{body.name}</strong>
              {[body.decides, body.decision_rule === null ? null : t('decides.rule', { rule: body.decision_rule })]
                .filter((part) => part !== null)
                .join('; ')}
            </li>
          ))}
          {supervisor === undefined ? null : (
            <li>
              <strong>{supervisor}</strong>
              {t('decides.supervisor')}
            </li>
          )}
        </ol>
      )}
    </Section>
  );
}

function sourcesSection(model: PartnershipOnDay, language: Language) {
  const t = words[language];
  const sources = [...new Set(model.participants.map((each) => each.source).filter((source) => source !== null))];
  if (model.participants.length === 0) return null;
  return (
    <Section title={t('sources')}>
      <p className="names">
        {model.present.map((each, index) => (
          <span key={each.id}>
            {index > 0 ? ' · ' : ''}
            {each.region === null ? (
              <a href={organisationPage(language, each.organisation_id)}>{each.name}</a>
            ) : (
              <strong>
                <a href={organisationPage(language, each.organisation_id)}>{each.name}</a>
              </strong>
            )}
          </span>
        ))}
      </p>
      <p className="source-line">
        {sources.join('; ')}. <a href={pageAddress(language, model.facts.id, 'participants')}>{t('sources.all')}</a>
      </p>
    </Section>
  );
}

const outcomeKind: Record<string, StatusKind> = {
  met: 'ok',
  partly: 'warn',
  not_met: 'bad',
  not_applicable: 'info',
  unknown: 'unk',
};

/** The legal checklist, whole or the first few of it: what does not meet the law comes first. */
export function checkSection(model: PartnershipOnDay, language: Language, most?: number): ReactNode {
  const t = words[language];
  const items = checklistFor(model.facts.legal_form);
  if (items.length === 0) {
    return (
      <Section title={t('check.none')}>
        <p className="quiet">{t('check.noneWhy')}</p>
      </Section>
    );
  }
  const found = new Map(model.checklist.map((each) => [each.item, each]));
  const rank = (item: string) =>
    ['not_met', 'partly', undefined, 'unknown', 'met', 'not_applicable'].indexOf(found.get(item)?.outcome);
  const shown =
    most === undefined
      ? items
      : items
          .toSorted(
            (left, right) =>
              rank(left.item) - rank(right.item) || Number(left.item.slice(1)) - Number(right.item.slice(1)),
          )
          .slice(0, most);
  const failing = items.filter((each) => found.get(each.item)?.outcome === 'not_met').length;
  const unchecked = items.filter((each) => !found.has(each.item)).length;
  return (
    <Section
      title={failing > 0 ? t('check.finding', { count: failing }) : t('check')}
      note={model.checklist.some((each) => each.example) ? <ExampleTag text={t('example')} /> : null}
    >
      <p className="small quiet">
        {t('check.unchecked', { count: unchecked, total: items.length })}. {t('check.law')}
      </p>
      <DataTable
        caption={t('check')}
        columns={[
          { id: 'must', head: t('check.must') },
          { id: 'article', head: t('check.article') },
          { id: 'state', head: t('check.state') },
          { id: 'place', head: t('check.place') },
        ]}
        rows={shown.map((each) => {
          const result = found.get(each.item);
          return {
            id: each.item,
            cells: [
              <>
                {checklistText(language, each.item)} <span className="tiny">({each.item})</span>
              </>,
              each.articles.length === 0 ? (
                <span className="quiet">{t('check.practice')}</span>
              ) : (
                each.articles.map((article, index) => (
                  <span key={article.article}>
                    {index > 0 ? ', ' : ''}
                    <a href={articleAddress(article)}>{citeArticle(article)}</a>
                  </span>
                ))
              ),
              result === undefined ? (
                <Status kind="unk" text={t('check.notChecked')} />
              ) : (
                <Status
                  kind={outcomeKind[result.outcome] ?? 'unk'}
                  text={codeOf(language, 'checklist.outcome', result.outcome)}
                />
              ),
              <>
                {result?.article ?? ''} {result?.remark ?? ''}{' '}
                {most === undefined ? (
                  <Deed
                    className="no-print"
                    href={
                      result === undefined
                        ? newRecordForm(language, 'checklist', { partnership_id: model.facts.id, item: each.item })
                        : recordForm(language, 'checklist', `${model.facts.id}/${each.item}`)
                    }
                    label={`${t('check.fill')}: ${each.item}`}
                  >
                    {t('check.fill')}
                  </Deed>
                ) : null}
              </>,
            ],
          };
        })}
      />
      {most === undefined ? null : (
        <p>
          <a href={pageAddress(language, model.facts.id, 'checklist')}>{t('check.all', { count: items.length })}</a>
        </p>
      )}
    </Section>
  );
}

/** Indicators against their baseline. */
export function indicatorSection(model: PartnershipOnDay, language: Language): ReactNode {
  const t = words[language];
  return (
    <Section
      title={t('indicator')}
      note={model.indicators.some((each) => each.example) ? <ExampleTag text={t('exampleFigure')} /> : null}
    >
      <DataTable
        caption={t('indicator')}
        columns={[
          { id: 'name', head: t('indicator.name') },
          { id: 'baseline', head: t('indicator.baseline'), align: 'right' },
          { id: 'now', head: t('indicator.now'), align: 'right' },
          { id: 'target', head: t('indicator.target'), align: 'right' },
        ]}
        rows={model.indicators.map((each) => {
          const difference =
            each.measured === null || each.baseline === null
              ? undefined
              : Number(each.measured) - Number(each.baseline);
          const good =
            difference === undefined
              ? undefined
              : difference === 0
                ? 0
                : difference > 0 === (each.better === 'higher')
                  ? 1
                  : -1;
          return {
            id: each.indicator,
            cells: [
              <>
                {each.name}
                <span className="second">{each.unit}</span>
              </>,
              each.baseline?.replace('.', language === 'nl' ? ',' : '.') ?? t('unknown'),
              <>
                {each.measured?.replace('.', language === 'nl' ? ',' : '.') ?? t('unknown')}
                {good === undefined ? null : (
                  <span className="second">
                    {good === 0 ? (
                      t('indicator.same')
                    ) : (
                      <Status
                        kind={good > 0 ? 'ok' : 'warn'}
                        text={t(good > 0 ? 'indicator.better' : 'indicator.worse')}
                      />
                    )}
                  </span>
                )}
              </>,
              each.target?.replace('.', language === 'nl' ? ',' : '.') ?? t('unknown'),
            ],
          };
        })}
        empty={
          <EmptyState
            title={t('indicator.none')}
            why={t('indicator.noneWhy')}
            action={{
              href: newRecordForm(language, 'indicator', { partnership_id: model.facts.id }),
              text: t('indicator.add'),
            }}
          />
        }
      />
    </Section>
  );
}

/** What a citation is about: the participant or the record, and the field. */
function citedFact(model: PartnershipOnDay, language: Language, cited: PartnershipOnDay['citations'][number]): string {
  const column = recordTypeNamed(cited.record_type)?.columns.find((each) => each.name === cited.field);
  const field = column === undefined ? cited.field : fieldName(language, column);
  const about =
    cited.record_id === model.facts.id
      ? ''
      : (model.participants.find((row) => row.id === cited.record_id)?.name ?? cited.record_id);
  return about === '' ? field : `${about}: ${field.toLowerCase()}`;
}

/** Who takes part, who did, and where sources differ. */
export function participantsTab(model: PartnershipOnDay, language: Language): ReactNode {
  const t = words[language];
  const { facts, day } = model;
  const edit = (id: string, name: string) => (
    <Deed
      className="no-print"
      href={recordForm(language, 'participation', id)}
      label={`${t('participants.edit')}: ${name}`}
    >
      {t('participants.edit')}
    </Deed>
  );
  const seats = new Map<string, number>();
  for (const body of model.bodies)
    for (const seat of body.seats)
      seats.set(seat.organisation_id, (seats.get(seat.organisation_id) ?? 0) + (seat.seats ?? 0));
  const paying = new Set(
    model.contributions.filter((each) => each.amount_cents !== '0').map((each) => each.organisation_id),
  );
  return (
    <div className="grid">
      <div className="column c12">
        <Section
          title={t('participants.finding', { count: model.present.length, day: dayText(language, day) })}
          note={
            <Deed href={newRecordForm(language, 'participation', { partnership_id: facts.id })}>
              {t('participants.add')}
            </Deed>
          }
        >
          <DataTable
            caption={t('participants')}
            columns={[
              { id: 'name', head: t('contribution.participant') },
              { id: 'role', head: t('participants.role') },
              { id: 'from', head: t('participants.from') },
              { id: 'confirmed', head: t('participants.confirmed') },
              { id: 'affiliated', head: t('fact.affiliated'), long: true },
              { id: 'source', head: t('participants.source'), long: true },
            ]}
            rows={model.present.map((each) => {
              const party = affiliatedParty({
                legalForm: facts.legal_form,
                seats: seats.get(each.organisation_id) ?? null,
                contributes: paying.has(each.organisation_id),
                liable: each.liable,
              });
              return {
                id: each.id,
                own: false,
                cells: [
                  <>
                    <a href={organisationPage(language, each.organisation_id)}>{each.name}</a>{' '}
                    {edit(each.id, each.name)}
                  </>,
                  codeOf(language, 'participation.role', each.role),
                  each.valid_from === null ? (
                    <span className="quiet">{t('unknown')}</span>
                  ) : (
                    dayText(language, each.valid_from)
                  ),
                  each.confirmed_on === null ? (
                    <span className="quiet">{t('unknown')}</span>
                  ) : (
                    dayText(language, each.confirmed_on)
                  ),
                  <>
                    {t(`affiliated.${party.answer}`)}
                    <span className="second">
                      {t(`reason.${party.administrativeReason}`)}; {t(`reason.${party.financialReason}`)}
                    </span>
                  </>,
                  <span key="source" className="tiny">
                    {each.source ?? t('unknown')}
                    {each.place === null ? '' : `, ${each.place}`}
                    {each.counts_reason === null ? '' : ` – ${each.counts_reason}`}
                  </span>,
                ],
              };
            })}
            empty={
              <EmptyState
                title={t('participants.none')}
                why={t('participants.noneWhy')}
                action={{
                  href: newRecordForm(language, 'participation', { partnership_id: facts.id }),
                  text: t('participants.add'),
                }}
              />
            }
          />
        </Section>
        {model.other.length === 0 ? null : (
          <Section title={t('participants.others')}>
            <p className="small quiet">{t('participants.othersNote')}</p>
            <DataTable
              caption={t('participants.others')}
              columns={[
                { id: 'name', head: t('contribution.participant') },
                { id: 'from', head: t('participants.from') },
                { id: 'until', head: t('participants.until') },
                { id: 'why', head: t('participants.why'), long: true },
                { id: 'source', head: t('participants.source'), long: true },
              ]}
              rows={model.other.map((each) => ({
                id: each.id,
                cells: [
                  <>
                    <a href={organisationPage(language, each.organisation_id)}>{each.name}</a>{' '}
                    {edit(each.id, each.name)}
                  </>,
                  each.valid_from === null ? t('unknown') : dayText(language, each.valid_from),
                  each.valid_until === null ? '–' : dayText(language, each.valid_until),
                  each.counts_reason ?? '–',
                  each.source ?? t('unknown'),
                ],
              }))}
            />
          </Section>
        )}
        {model.citations.length === 0 ? null : (
          <Section title={t('conflict')}>
            <DataTable
              caption={t('conflict')}
              columns={[
                { id: 'what', head: t('conflict.what') },
                { id: 'says', head: t('conflict.says') },
                { id: 'source', head: t('participants.source'), long: true },
                { id: 'counts', head: t('conflict.counts') },
                { id: 'why', head: t('conflict.why'), long: true },
              ]}
              rows={model.citations.map((each, index) => ({
                id: String(index),
                cells: [
                  citedFact(model, language, each),
                  each.stated_value ?? '–',
                  <>
                    {each.url === null ? each.source : <a href={each.url}>{each.source}</a>}
                    <span className="second">
                      {[each.place, each.stated_on === null ? null : dayText(language, each.stated_on)]
                        .filter((part) => part !== null)
                        .join(', ')}
                    </span>
                  </>,
                  each.counts === true ? (
                    <Status kind="ok" text={t('yes')} />
                  ) : (
                    <span className="quiet">{t('no')}</span>
                  ),
                  each.counts_reason === null ? '–' : `${each.counts_reason} (${each.counts_by ?? ''})`,
                ],
              }))}
            />
          </Section>
        )}
      </div>
    </div>
  );
}

/** Bodies, seats, people, decisions, meetings, modules. */
export function governanceTab(model: PartnershipOnDay, language: Language): ReactNode {
  const t = words[language];
  const { facts } = model;
  const special = factOf(model, 'special_law');
  const modules = [...Map.groupBy(model.modules, (row) => row.module)];
  return (
    <>
      {special === undefined ? null : <Notice>{t('governance.special', { law: special })}</Notice>}
      <div className="grid">
        <div className="column c7">
          {model.bodies.length === 0 ? decidesSection(model, language) : null}
          {model.bodies.map((body) => {
            const total = body.seats.reduce((sum, seat) => sum + Number(seat.votes ?? 0), 0);
            return (
              <Section key={body.id} title={body.name} note={body.example ? <ExampleTag text={t('example')} /> : null}>
                <p className="small">
                  {codeOf(language, 'body.kind', body.kind)}
                  {body.decides === null ? '' : `: ${body.decides}`}
                  {body.decision_rule === null ? '' : `; ${t('decides.rule', { rule: body.decision_rule })}`}
                </p>
                {body.seats.length === 0 ? null : (
                  <DataTable
                    caption={`${body.name}: ${t('governance.seats')}`}
                    narrow="table"
                    columns={[
                      { id: 'name', head: t('contribution.participant') },
                      { id: 'seats', head: t('governance.seats'), align: 'right' },
                      { id: 'votes', head: t('governance.votes'), align: 'right' },
                      { id: 'share', head: t('governance.share'), align: 'right' },
                    ]}
                    rows={body.seats.map((seat) => ({
                      id: seat.organisation_id,
                      cells: [
                        <a key="name" href={organisationPage(language, seat.organisation_id)}>
                          {seat.name}
                        </a>,
                        seat.seats ?? t('unknown'),
                        (seat.votes ?? t('unknown')).replace(/\.0+$/, ''),
                        total === 0 || seat.votes === null
                          ? t('unknown')
                          : `${((Number(seat.votes) / total) * 100).toFixed(1).replace('.', language === 'nl' ? ',' : '.')}\u00a0%`,
                      ],
                    }))}
                    total={[
                      t('governance.total'),
                      body.seats.reduce((sum, seat) => sum + (seat.seats ?? 0), 0),
                      String(total),
                      '',
                    ]}
                  />
                )}
                <h3>{t('governance.people')}</h3>
                {body.posts.length === 0 ? (
                  <p className="quiet small">{t('governance.peopleNone')}</p>
                ) : (
                  <ul className="dots small">
                    {body.posts.map((post) => (
                      <li key={`${post.person_id}${post.role}${post.valid_from}`}>
                        <a href={personPage(language, post.person_id)}>{post.person}</a>,{' '}
                        {post.label ?? codeOf(language, 'post.role', post.role)}
                        {post.for_name === null ? '' : ` (${post.for_name})`}
                      </li>
                    ))}
                  </ul>
                )}
              </Section>
            );
          })}
          {modules.length === 0 ? null : (
            <Section
              title={t('governance.modules')}
              note={model.modules.some((each) => each.example) ? <ExampleTag text={t('example')} /> : null}
            >
              <DataTable
                caption={t('governance.modules')}
                columns={[
                  { id: 'module', head: t('governance.module') },
                  { id: 'who', head: t('participants'), long: true },
                ]}
                rows={modules.map(([id, rows]) => ({
                  id,
                  cells: [
                    rows[0]?.name ?? id,
                    listOf(
                      language,
                      rows.flatMap((row) =>
                        row.organisation === null
                          ? []
                          : [
                              `${row.organisation}${row.performer === null ? '' : ` (${t('tasks.by', { name: row.performer })})`}`,
                            ],
                      ),
                    ),
                  ],
                }))}
              />
            </Section>
          )}
        </div>
        <div className="column c5">
          <Section
            title={t('governance.decisions')}
            note={
              <Deed href={newRecordForm(language, 'decision', { partnership_id: facts.id })}>
                {t('governance.addDecision')}
              </Deed>
            }
          >
            {model.decisions.length === 0 ? (
              <EmptyState title={t('governance.decisionsNone')} why={t('governance.decisionsWhy')} />
            ) : (
              <ul className="changes">
                {model.decisions.map((each) => (
                  <li key={`${each.decided_on}${each.title}`}>
                    <span>
                      <strong>{each.title}</strong>
                      {each.outcome === null ? '' : ` – ${codeOf(language, 'decision.outcome', each.outcome)}`}
                      <span className="tiny">
                        <br />
                        {each.text} {each.source === null ? '' : t('source', { source: each.source })}
                      </span>
                    </span>
                    <span className="quiet nowrap">{dayText(language, each.decided_on)}</span>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <Section
            title={t('governance.meetings')}
            note={
              <Deed href={newRecordForm(language, 'meeting', { partnership_id: facts.id })}>
                {t('governance.addMeeting')}
              </Deed>
            }
          >
            <ul className="changes">
              {model.meetings.map((each) => (
                <li key={`${each.held_on}${each.meeting}`}>
                  <span>
                    {each.url === null ? each.meeting : <a href={each.url}>{each.meeting}</a>}{' '}
                    {each.example ? <ExampleTag text={t('example')} /> : null}
                  </span>
                  <span className="quiet nowrap">{dayText(language, each.held_on)}</span>
                </li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
    </>
  );
}
