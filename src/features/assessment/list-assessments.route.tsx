import type { Asker, Database } from '#database/connection.ts';
import {
  type AskedForm,
  type AssessmentChoice,
  type AssessmentFilter,
  type AssessmentOrder,
  askedForms,
  assessmentChoices,
  assessmentOrders,
  type ListedAssessment,
  listAssessmentPage,
} from '#database/read/assessment-list.ts';
import { deliveredFrameworks } from '#domain/assessment/delivered-frameworks.ts';
import { assessmentStates } from '#domain/register/types/assessments.ts';
import { asked, askedPage, type WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Deed } from '#ui/deed.tsx';
import { ExampleTag } from '#ui/example-tag.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Section } from '#ui/section.tsx';
import { codeOf } from '#words/codes.ts';
import { countWord, dayText } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { address, assessmentPage, type Query } from '../addresses.ts';
import { words } from './assess-words.ts';
import { manageRight } from './fill-right.ts';
import { MyForms } from './my-forms.tsx';
import { assessesFor } from './start-assessment.ts';
import { StateStatus } from './state-status.tsx';

const pageSize = 100;

/** Names in the address, which are Dutch and lasting. */
const parameters = {
  organisation: 'organisatie',
  partnership: 'samenwerking',
  framework: 'kader',
  state: 'stand',
} as const;
type FilterName = keyof typeof parameters;
const filterNames = Object.keys(parameters) as readonly FilterName[];

interface ListProps {
  readonly language: Language;
  readonly rows: readonly ListedAssessment[];
  readonly choices: readonly AssessmentChoice[];
  readonly mine: readonly AskedForm[];
  readonly filter: AssessmentFilter;
  readonly order: string;
  readonly manages: (row: ListedAssessment) => boolean;
  readonly page: number;
  /** Whether who reads it may begin an assessment. */
  readonly mayStart: boolean;
}

/** GET /afwegen: what someone is asked to judge, and every assessment one may see. */
export async function listAssessmentsRoute(request: WebRequest, database: Database, asker: Asker): Promise<Answer> {
  const { language, query } = request;
  const filter = Object.fromEntries(
    filterNames.map((name) => [name, asked(query, parameters[name])]).filter(([, value]) => value !== undefined),
  ) as AssessmentFilter;
  const order = asked(query, 'sorteer') ?? 'title';
  const sort: AssessmentOrder = assessmentOrders.find((each) => each === order.replace(/^-/, '')) ?? 'title';
  const page = askedPage(query);
  const { account } = asker.standing;
  const found = await database.read(asker, async (tx) => ({
    rows: await listAssessmentPage(tx, filter, {
      sort,
      descending: order.startsWith('-'),
      limit: pageSize,
      offset: (page - 1) * pageSize,
    }),
    choices: await assessmentChoices(tx),
    mine: account === null ? [] : await askedForms(tx, account),
  }));
  return {
    kind: 'page',
    page: {
      title: words[language]('list.title'),
      current: 'weigh',
      body: (
        <ListPage
          language={language}
          filter={filter}
          order={order}
          page={page}
          mayStart={assessesFor(asker).length > 0}
          manages={(row) => manageRight(asker, row) !== undefined}
          {...found}
        />
      ),
    },
  };
}

/** The title of a framework: of one that comes with the program, else the one it has in the register. */
const frameworkTitle = (language: Language, id: string, title: string | null): string =>
  deliveredFrameworks.find((each) => `${each.key}/${each.version}` === id)?.title[language] ?? title ?? id;

function ListPage({ language, rows, choices, mine, filter, order, page, manages, mayStart }: ListProps) {
  const t = words[language];
  const total = Number(rows[0]?.row_count ?? 0n);
  const toDo = mine.filter((each) => each.state === 'open' && each.submitted_on === null).length;
  const query: Query = {
    ...Object.fromEntries(filterNames.map((name) => [parameters[name], filter[name]])),
    sorteer: order === 'title' ? undefined : order,
  };
  const head = (id: AssessmentOrder) => {
    const now = order.replace(/^-/, '') === id;
    const descending = now && !order.startsWith('-');
    return {
      id,
      head: t(`head.${id}`),
      sort: {
        href: address(language, ['weigh'], { ...query, sorteer: `${descending ? '-' : ''}${id}` }),
        label: t('sortBy', { column: t(`head.${id}`) }),
        ...(now ? { now: order.startsWith('-') ? ('descending' as const) : ('ascending' as const) } : {}),
      },
    };
  };
  const options: Record<FilterName, readonly (readonly [string, string])[]> = {
    organisation: choices.flatMap((each) => (each.kind === 'organisation' ? [[each.id, each.name ?? each.id]] : [])),
    partnership: choices.flatMap((each) => (each.kind === 'partnership' ? [[each.id, each.name ?? each.id]] : [])),
    framework: choices.flatMap((each) =>
      each.kind === 'framework' ? [[each.id, frameworkTitle(language, each.id, each.name)]] : [],
    ),
    state: assessmentStates.map((state) => [state, codeOf(language, 'assessment.state', state)]),
  };
  const active = filterNames.some((name) => filter[name] !== undefined);
  return (
    <>
      <PageHead
        question={t('list.question')}
        answer={
          mine.length === 0
            ? [
                total === 0
                  ? t(active ? 'list.answer.nothing' : 'list.answer.none')
                  : t('list.answer', { count: total, number: countWord(language, total, true) }),
                ...(mayStart ? [t('list.answer.start')] : []),
              ].join(' ')
            : t('list.answerMine', { count: toDo, number: countWord(language, toDo, language === 'en') })
        }
      />
      <PageBody spaced>
        {mine.length === 0 ? null : <MyForms language={language} mine={mine} />}
        <Section
          title={t('list.caption')}
          note={
            <>
              <a href={address(language, ['frameworks'])}>{t('list.frameworks')}</a> ·{' '}
              <a href={address(language, ['legalForm'])}>{t('list.legalForm')}</a>
            </>
          }
        >
          <form className="filters" method="get">
            {filterNames.map((name) => (
              <div key={name}>
                <label htmlFor={`filter-${name}`}>{t(`filter.${name}`)}</label>
                <select
                  id={`filter-${name}`}
                  name={parameters[name]}
                  className="input utrecht-select"
                  defaultValue={filter[name] ?? ''}
                >
                  <option value="">{t('filter.all')}</option>
                  {options[name].map(([value, text]) => (
                    <option key={value} value={value}>
                      {text}
                    </option>
                  ))}
                </select>
              </div>
            ))}
            <button className="button" type="submit">
              {t('filter.apply')}
            </button>
          </form>
          <DataTable
            caption={t('list.caption')}
            narrow="wide-table"
            columns={[
              head('title'),
              head('organisation'),
              { id: 'framework', head: t('head.framework') },
              head('state'),
              { id: 'judged', head: t('head.judged') },
              head('due'),
            ]}
            rows={rows.map((row) => ({
              id: row.id,
              cells: [
                <>
                  <a href={assessmentPage(language, row.id)}>{row.title}</a>{' '}
                  {row.example ? <ExampleTag text={t('example')} /> : null}
                  {row.round === 1 && row.partnership === null ? null : (
                    <span className="second">
                      {[row.partnership, row.round === 1 ? null : t('round', { round: row.round })]
                        .filter((part) => part !== null)
                        .join(' · ')}
                    </span>
                  )}
                </>,
                <>
                  {row.organisation}
                  {manages(row) ? (
                    <span className="second">
                      <a
                        href={assessmentPage(language, row.id, 'manage')}
                        aria-label={`${t('manage')}: ${row.title}, ${t('round', { round: row.round })}`}
                      >
                        {t('manage')}
                      </a>
                    </span>
                  ) : null}
                </>,
                frameworkTitle(language, row.framework, row.framework_title),
                <StateStatus key="state" state={row.state} language={language} />,
                row.state === 'open'
                  ? t('judged.of', { done: row.submitted, all: row.assessors })
                  : t('judged', { count: row.assessors }),
                row.due_on === null ? <span className="quiet">{t('none')}</span> : dayText(language, row.due_on),
              ],
            }))}
            empty={
              active ? (
                <EmptyState
                  title={t('list.nothing')}
                  why={t('list.nothingWhy')}
                  action={{ href: address(language, ['weigh']), text: t('list.clear') }}
                />
              ) : (
                <EmptyState
                  title={t('list.empty')}
                  why={t('list.emptyWhy')}
                  action={{ href: address(language, ['weigh', 'add']), text: t('start') }}
                />
              )
            }
          />
          {total > pageSize ? (
            <Pagination
              label={t('pages')}
              where={t('pages.where', { from: (page - 1) * pageSize + 1, to: Math.min(total, page * pageSize), total })}
              {...(page > 1
                ? {
                    previous: {
                      href: address(language, ['weigh'], { ...query, bladzijde: page - 1 }),
                      text: t('pages.previous'),
                    },
                  }
                : {})}
              {...(page * pageSize < total
                ? {
                    next: {
                      href: address(language, ['weigh'], { ...query, bladzijde: page + 1 }),
                      text: t('pages.next'),
                    },
                  }
                : {})}
            />
          ) : null}
          <p className="buttons">
            <Deed className="button main" href={address(language, ['weigh', 'add'])}>
              {t('start')}
            </Deed>
          </p>
        </Section>
      </PageBody>
    </>
  );
}
