import type { Asker, Database } from '#database/connection.ts';
import { organisationFacts } from '#database/read/organisations.ts';
import {
  type FilterChoices,
  filterChoices,
  type ListFilter,
  type ListRow,
  listPartnerships,
  type SortOrder,
  sortOrders,
} from '#database/read/partnership-list.ts';
import { writeCsv } from '#documents/tables/write-csv.ts';
import { writeXlsx } from '#documents/tables/write-xlsx.ts';
import { plainEuro } from '#domain/figures/money.ts';
import { regimes } from '#domain/register/types/own-views.ts';
import { levels, partnershipStatuses } from '#domain/register/types/partnerships.ts';
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
import { dayText, dayTyped, euroShort, wholeNumber } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { typedDay } from '#words/typed-day.ts';
import { address, newRecordForm, partnershipList, partnershipPage } from '../addresses.ts';
import { words } from './words.ts';

const pageSize = 100;

/** Names in the address, which are Dutch and lasting. */
const parameters = {
  text: 'zoek',
  theme: 'thema',
  level: 'niveau',
  form: 'vorm',
  participant: 'deelnemer',
  regime: 'aanpak',
  status: 'status',
  cooperation: 'soort',
} as const;
type FilterName = keyof typeof parameters;

/** GET /samenwerkingen: the list, filtered and sorted by its address; also as CSV and XLSX. */
export async function listPartnershipsRoute(request: WebRequest, database: Database, asker: Asker): Promise<Answer> {
  const { language, query } = request;
  const filter = Object.fromEntries(
    (Object.keys(parameters) as FilterName[])
      .map((name) => [name, asked(query, parameters[name])])
      .filter(([, value]) => value !== undefined),
  ) as ListFilter;
  const day = typedDay(asked(query, 'datum')) ?? null;
  const order = asked(query, 'sorteer') ?? 'name';
  const sort: SortOrder = sortOrders.find((each) => each === order.replace(/^-/, '')) ?? 'name';
  const page = askedPage(query);
  const format = asked(query, 'als');
  const download = format === 'csv' || format === 'xlsx';
  const { rows, choices, participant } = await database.read(asker, async (tx) => ({
    rows: await listPartnerships(tx, filter, {
      day,
      sort,
      descending: order.startsWith('-'),
      limit: download ? 100_000 : pageSize,
      offset: download ? 0 : (page - 1) * pageSize,
    }),
    choices: await filterChoices(tx),
    participant:
      filter.participant === undefined || download ? undefined : await organisationFacts(tx, filter.participant),
  }));
  if (download) return file(rows, format);
  return {
    kind: 'page',
    page: {
      title: words[language]('list.question'),
      current: 'partnerships',
      ...(participant === undefined ? {} : { looking: { id: participant.id, name: participant.name } }),
      body: (
        <ListPage
          language={language}
          rows={rows}
          choices={choices}
          filter={filter}
          day={day}
          order={order}
          page={page}
          participant={participant?.name}
        />
      ),
    },
  };
}

function ListPage(props: {
  language: Language;
  rows: readonly ListRow[];
  choices: FilterChoices;
  filter: ListFilter;
  day: string | null;
  order: string;
  page: number;
  participant: string | undefined;
}) {
  const { language, rows, choices, filter, day, order, page } = props;
  const t = words[language];
  const total = Number(rows[0]?.row_count ?? 0n);
  const query = {
    ...Object.fromEntries((Object.keys(parameters) as FilterName[]).map((name) => [parameters[name], filter[name]])),
    datum: day ?? undefined,
    sorteer: order === 'name' ? undefined : order,
  };
  const head = (id: SortOrder, text: string) => {
    const now = order.replace(/^-/, '') === id;
    const descending = now ? !order.startsWith('-') : id === 'total' || id === 'participants' || id === 'confirmed';
    return {
      href: partnershipList(language, { ...query, sorteer: `${descending ? '-' : ''}${id}` }),
      label: t('sortBy', { column: text }),
      ...(now ? { now: order.startsWith('-') ? ('descending' as const) : ('ascending' as const) } : {}),
    };
  };
  const names: Record<FilterName, (value: string) => string> = {
    text: (value) => `“${value}”`,
    theme: (value) => choices.themes.find((theme) => theme.id === value)?.name ?? value,
    level: (value) => codeOf(language, 'theme_level.level', value),
    form: (value) => codeOf(language, 'partnership.legal_form', value),
    participant: (value) => choices.participants.find((each) => each.id === value)?.name ?? value,
    regime: (value) => codeOf(language, 'council_regime.regime', value),
    status: (value) => codeOf(language, 'partnership.status', value),
    cooperation: (value) => codeOf(language, 'partnership.cooperation', value),
  };
  const active = (Object.keys(parameters) as FilterName[]).filter((name) => filter[name] !== undefined);
  const select = (name: FilterName, options: readonly (readonly [string, string])[]) => (
    <div key={name}>
      <label htmlFor={`filter-${name}`}>{t(`filter.${name}`)}</label>
      <select
        id={`filter-${name}`}
        name={parameters[name]}
        className="input utrecht-select"
        defaultValue={filter[name] ?? ''}
      >
        <option value="">{t('filter.all')}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <>
      <PageHead
        question={
          props.participant === undefined ? t('list.question') : t('list.question.of', { name: props.participant })
        }
        answer={t('list.answer', { count: total })}
        stand={<span>{day === null ? t('list.noStand') : t('list.stand', { day: dayText(language, day) })}</span>}
      />
      <PageBody>
        <form className="filters" method="get">
          <div>
            <label htmlFor="filter-text">{t('filter.text')}</label>
            <input
              id="filter-text"
              name={parameters.text}
              type="search"
              className="input utrecht-textbox"
              defaultValue={filter.text}
            />
          </div>
          {select(
            'participant',
            choices.participants.map(({ id, name }) => [id, name]),
          )}
          {select(
            'theme',
            choices.themes.map(({ id, name }) => [id, name]),
          )}
          {select(
            'level',
            levels.map((level) => [level, codeOf(language, 'theme_level.level', level)]),
          )}
          {select(
            'form',
            choices.forms.map((form) => [form, codeOf(language, 'partnership.legal_form', form)]),
          )}
          {select(
            'cooperation',
            ['policy', 'operations', 'both'].map((kind) => [kind, codeOf(language, 'partnership.cooperation', kind)]),
          )}
          {select(
            'regime',
            regimes.map((regime) => [regime, codeOf(language, 'council_regime.regime', regime)]),
          )}
          {select(
            'status',
            partnershipStatuses.map((status) => [status, codeOf(language, 'partnership.status', status)]),
          )}
          <div>
            <label htmlFor="filter-day">{t('filter.day')}</label>
            <input
              id="filter-day"
              name="datum"
              className="input utrecht-textbox"
              defaultValue={day === null ? '' : dayTyped(day)}
              placeholder="18-06-2027"
            />
          </div>
          <button className="button main" type="submit">
            {t('filter.apply')}
          </button>
        </form>
        {active.length === 0 ? null : (
          <ul className="chips">
            {active.map((name) => (
              <li key={name}>
                <a
                  href={partnershipList(language, { ...query, [parameters[name]]: undefined })}
                  title={t('filter.remove')}
                >
                  {t(`filter.${name}`)}: {names[name](filter[name] ?? '')} <span aria-hidden="true">×</span>
                  <span className="visually-hidden">({t('filter.remove')})</span>
                </a>
              </li>
            ))}
          </ul>
        )}
        <Section
          title={t('list.caption')}
          note={
            <>
              <a href={partnershipList(language, { ...query, als: 'csv' })}>{t('csv')}</a> ·{' '}
              <a href={partnershipList(language, { ...query, als: 'xlsx' })}>{t('xlsx')}</a>
            </>
          }
        >
          <DataTable
            caption={t('list.caption')}
            narrow="wide-table"
            columns={[
              { id: 'name', head: t('head.name'), sort: head('name', t('head.name')) },
              { id: 'form', head: t('head.form'), sort: head('form', t('head.form')) },
              { id: 'themes', head: t('head.themes'), long: true },
              {
                id: 'participants',
                head: t('head.participants'),
                align: 'right',
                sort: head('participants', t('head.participants')),
              },
              { id: 'total', head: t('head.total'), align: 'right', sort: head('total', t('head.total')) },
              ...(filter.participant === undefined ? [] : [{ id: 'regime', head: t('head.regime') }]),
              { id: 'confirmed', head: t('head.confirmed'), sort: head('confirmed', t('head.confirmed')) },
              { id: 'source', head: t('head.source'), long: true },
            ]}
            rows={rows.map((row) => ({
              id: row.id,
              cells: [
                <>
                  <a href={partnershipPage(language, row.id, undefined, { datum: day ?? undefined })}>{row.name}</a>
                  {row.status === 'active' ? null : (
                    <span className="second">{codeOf(language, 'partnership.status', row.status)}</span>
                  )}
                </>,
                <>
                  {codeOf(language, 'partnership.legal_form', row.legal_form)}
                  {row.cooperation === null ? null : (
                    <span className="second">{codeOf(language, 'partnership.cooperation', row.cooperation)}</span>
                  )}
                </>,
                row.themes.length === 0 ? <span className="quiet">{t('notNamed')}</span> : row.themes.join(', '),
                row.participants === 0 ? (
                  <span className="quiet">{t('unknown')}</span>
                ) : (
                  wholeNumber(language, row.participants)
                ),
                row.total_cents === null ? (
                  <span className="quiet">{t('unknown')}</span>
                ) : (
                  <>
                    {euroShort(language, row.total_cents)}
                    <span className="second">
                      {row.total_year} {row.total_example ? <ExampleTag text={t('list.example')} /> : null}
                    </span>
                  </>
                ),
                ...(filter.participant === undefined
                  ? []
                  : [
                      row.regime === null ? (
                        <span className="quiet">{t('none')}</span>
                      ) : (
                        codeOf(language, 'council_regime.regime', row.regime)
                      ),
                    ]),
                row.confirmed_on === null ? (
                  <span className="quiet">{t('unknown')}</span>
                ) : (
                  dayText(language, row.confirmed_on)
                ),
                row.source === null ? (
                  <span className="quiet">{t('unknown')}</span>
                ) : (
                  <span className="tiny">
                    {row.source_url === null ? row.source : <a href={row.source_url}>{row.source}</a>}
                    {row.source_place === null ? '' : `, ${row.source_place}`}
                  </span>
                ),
              ],
            }))}
            empty={
              <EmptyState
                title={t('list.empty')}
                why={t('list.emptyWhy')}
                action={{ href: partnershipList(language), text: t('list.clear') }}
              />
            }
          />
          {total > pageSize ? (
            <Pagination
              label={t('pages')}
              where={t('pages.where', {
                from: (page - 1) * pageSize + 1,
                to: Math.min(total, page * pageSize),
                total,
              })}
              {...(page > 1
                ? {
                    previous: {
                      href: partnershipList(language, { ...query, bladzijde: page - 1 }),
                      text: t('pages.previous'),
                    },
                  }
                : {})}
              {...(page * pageSize < total
                ? {
                    next: {
                      href: partnershipList(language, { ...query, bladzijde: page + 1 }),
                      text: t('pages.next'),
                    },
                  }
                : {})}
            />
          ) : null}
        </Section>
        <p className="buttons">
          <Deed className="button main" href={newRecordForm(language, 'partnership')}>
            {t('add')}
          </Deed>
          <a className="button" href={address(language, ['compare'])}>
            {t('compareChoose')}
          </a>
        </p>
      </PageBody>
    </>
  );
}

async function file(rows: readonly ListRow[], format: 'csv' | 'xlsx'): Promise<Answer> {
  const header = [
    'sleutel',
    'naam',
    'rechtsvorm',
    'beleid of bedrijfsvoering',
    'status',
    'themas',
    'deelnemers',
    'totale lasten (euro)',
    'jaar',
    'voorbeeldcijfer',
    'aanpak raad',
    'bevestigd op',
    'bron',
    'vindplaats',
  ];
  const cells = rows.map((row) => [
    row.id,
    row.name,
    codeOf('nl', 'partnership.legal_form', row.legal_form),
    row.cooperation === null ? '' : codeOf('nl', 'partnership.cooperation', row.cooperation),
    codeOf('nl', 'partnership.status', row.status),
    row.themes.join(', '),
    String(row.participants),
    row.total_cents === null ? '' : plainEuro(row.total_cents),
    row.total_year === null ? '' : String(row.total_year),
    row.total_cents === null ? '' : row.total_example ? 'ja' : 'nee',
    row.regime === null ? '' : codeOf('nl', 'council_regime.regime', row.regime),
    row.confirmed_on ?? '',
    row.source ?? '',
    row.source_place ?? '',
  ]);
  if (format === 'csv')
    return {
      kind: 'file',
      name: 'samenwerkingen.csv',
      type: 'text/csv; charset=utf-8',
      bytes: writeCsv(header, cells),
    };
  const money = header.indexOf('totale lasten (euro)');
  const bytes = await writeXlsx([
    {
      name: 'Samenwerkingen',
      columns: header.map((text, index) => ({
        header: text,
        width: Math.max(12, text.length + 2),
        kind: index === money ? ('money' as const) : ('text' as const),
      })),
      rows: cells.map((row) => row.map((cell, index) => (index === money ? cell.replace(',', '.') : cell))),
    },
  ]);
  return {
    kind: 'file',
    name: 'samenwerkingen.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes,
  };
}
