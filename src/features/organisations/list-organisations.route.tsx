import type { Asker, Database } from '#database/connection.ts';
import { type OrganisationOrder, organisationOrders, organisationSummaries } from '#database/read/organisations.ts';
import { organisationKinds } from '#domain/register/types/organisations.ts';
import { asked, askedPage, type WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Deed } from '#ui/deed.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Section } from '#ui/section.tsx';
import { codeOf } from '#words/codes.ts';
import { dayText } from '#words/format.ts';
import { address, newRecordForm, organisationPage, overview } from '../addresses.ts';
import { words } from './words.ts';

const pageSize = 100;

/** GET /organisaties: everyone who takes part. */
export async function listOrganisationsRoute(request: WebRequest, database: Database, asker: Asker): Promise<Answer> {
  const { language, query } = request;
  const t = words[language];
  const [text, kind] = [asked(query, 'zoek'), asked(query, 'soort')];
  const typed = asked(query, 'sorteer') ?? 'region';
  const descending = typed.startsWith('-');
  const order = organisationOrders.find((each) => each === typed.replace(/^-/, '')) ?? 'region';
  const page = askedPage(query);
  const { rows, total } = await database.read(asker, (tx) =>
    organisationSummaries(tx, {
      limit: pageSize,
      offset: (page - 1) * pageSize,
      order,
      descending,
      ...(text === undefined ? {} : { text }),
      ...(kind === undefined ? {} : { kind }),
    }),
  );
  const to = (change: { bladzijde?: number; sorteer?: string }) =>
    address(language, ['organisations'], {
      zoek: text,
      soort: kind,
      sorteer: typed === 'region' ? undefined : typed,
      ...change,
    });
  const head = (id: OrganisationOrder, name: string) => {
    const turned = order === id ? !descending : id === 'partnerships' || id === 'confirmed';
    return {
      href: to({ sorteer: `${turned ? '-' : ''}${id}` }),
      label: t('sortBy', { column: name }),
      ...(order === id ? { now: descending ? ('descending' as const) : ('ascending' as const) } : {}),
    };
  };
  return {
    kind: 'page',
    page: {
      title: t('title'),
      current: 'organisations',
      body: (
        <>
          <PageHead question={t('question')} answer={t('answer', { count: total })} />
          <PageBody>
            <form className="filters" method="get">
              <div>
                <label htmlFor="zoek">{t('name')}</label>
                <input id="zoek" name="zoek" type="search" className="input utrecht-textbox" defaultValue={text} />
              </div>
              <div>
                <label htmlFor="soort">{t('kind')}</label>
                <select id="soort" name="soort" className="input utrecht-select" defaultValue={kind ?? ''}>
                  <option value="">{t('all')}</option>
                  {organisationKinds.map((each) => (
                    <option key={each} value={each}>
                      {codeOf(language, 'organisation.kind', each)}
                    </option>
                  ))}
                </select>
              </div>
              <button className="button main" type="submit">
                {t('find')}
              </button>
            </form>
            <Section title={t('title')}>
              <DataTable
                caption={t('title')}
                columns={[
                  { id: 'name', head: t('name'), sort: head('name', t('name')) },
                  { id: 'kind', head: t('kind'), sort: head('kind', t('kind')) },
                  { id: 'region', head: t('region'), sort: head('region', t('region')) },
                  {
                    id: 'partnerships',
                    head: t('partnerships'),
                    align: 'right',
                    sort: head('partnerships', t('partnerships')),
                  },
                  { id: 'confirmed', head: t('confirmed'), sort: head('confirmed', t('confirmed')) },
                  { id: 'data', head: t('data') },
                ]}
                rows={rows.map((row) => ({
                  id: row.id,
                  cells: [
                    <a key="name" href={overview(language, row.id)}>
                      {row.name}
                    </a>,
                    codeOf(language, 'organisation.kind', row.kind),
                    row.region ?? '–',
                    row.partnerships,
                    row.confirmed_on === null ? (
                      <span className="quiet">{t('unknown')}</span>
                    ) : (
                      dayText(language, row.confirmed_on)
                    ),
                    <a key="data" href={organisationPage(language, row.id)} aria-label={`${t('data')}: ${row.name}`}>
                      {t('data')}
                    </a>,
                  ],
                }))}
                empty={
                  <EmptyState
                    title={t('empty')}
                    why={t('emptyWhy')}
                    action={{ href: address(language, ['organisations']), text: t('clear') }}
                  />
                }
              />
              {total > pageSize ? (
                <Pagination
                  label={t('pages')}
                  where={t('where', { from: (page - 1) * pageSize + 1, to: Math.min(total, page * pageSize), total })}
                  {...(page > 1 ? { previous: { href: to({ bladzijde: page - 1 }), text: t('previous') } } : {})}
                  {...(page * pageSize < total ? { next: { href: to({ bladzijde: page + 1 }), text: t('next') } } : {})}
                />
              ) : null}
            </Section>
            <p className="buttons">
              <Deed className="button main" href={newRecordForm(language, 'organisation')}>
                {t('add')}
              </Deed>
            </p>
          </PageBody>
        </>
      ),
    },
  };
}
