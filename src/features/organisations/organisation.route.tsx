import type { Asker, Database } from '#database/connection.ts';
import { organisationTies } from '#database/read/organisation-page.ts';
import { organisationFacts } from '#database/read/organisations.ts';
import { holdsOn } from '#domain/time/day.ts';
import { asked, type WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Deed } from '#ui/deed.tsx';
import { ExampleTag } from '#ui/example-tag.tsx';
import { Facts } from '#ui/facts.tsx';
import { EmptyState, Notice } from '#ui/notice.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { codeOf } from '#words/codes.ts';
import { dayText, euro, wholeNumber } from '#words/format.ts';
import { typedDay } from '#words/typed-day.ts';
import {
  address,
  newRecordForm,
  organisationPage,
  overview,
  partnershipPage,
  personPage,
  recordForm,
} from '../addresses.ts';
import { words } from './words.ts';

/** GET /organisaties/:id: one organisation, with its codes, figures, people and participations. */
export async function organisationRoute(request: WebRequest, database: Database, asker: Asker): Promise<Answer> {
  const { language } = request;
  const t = words[language];
  const id = request.parameters['id'] ?? '';
  const found = await database.read(asker, async (tx) => {
    const facts = await organisationFacts(tx, id);
    return facts === undefined ? undefined : { facts, ties: await organisationTies(tx, id) };
  });
  if (found === undefined) return { kind: 'missing' };
  const { facts, ties } = found;
  const day = typedDay(asked(request.query, 'datum')) ?? facts.confirmed_on;
  const present = ties.participations.filter(
    (each) => each.counts !== false && (day === null || holdsOn(day, each.valid_from, each.valid_until)),
  );
  const unknown = <span className="quiet">{t('unknown')}</span>;
  const years = [...new Set([...facts.years.map((each) => each.year), ...facts.spending.map((each) => each.year)])]
    .sort()
    .reverse();
  return {
    kind: 'page',
    page: {
      title: facts.name,
      looking: { id: facts.id, name: facts.name },
      current: 'organisations',
      body: (
        <>
          <PageHead
            crumbs={{
              label: t('crumbs'),
              links: [{ href: address(language, ['organisations']), text: t('title') }],
              here: facts.name,
            }}
            question={t('page.question', { name: facts.name })}
            answer={
              day === null
                ? t('page.answer.none', { name: facts.name })
                : t('page.answer', { name: facts.name, count: present.length, day: dayText(language, day) })
            }
          />
          <PageBody>
            {facts.valid_until === null ? null : (
              <Notice kind="warn">
                {t('page.ended', {
                  name: facts.name,
                  day: dayText(language, facts.valid_until),
                  successor: facts.successor_name ?? t('unknown'),
                })}{' '}
                {facts.successor_id === null ? null : (
                  <a href={organisationPage(language, facts.successor_id)}>{facts.successor_name}</a>
                )}
              </Notice>
            )}
            <div className="grid">
              <div className="column c8">
                <Section title={t('participations')}>
                  <DataTable
                    caption={t('participations')}
                    columns={[
                      { id: 'name', head: t('partnerships') },
                      { id: 'role', head: t('role') },
                      { id: 'from', head: t('from') },
                      { id: 'until', head: t('until') },
                      { id: 'source', head: t('source'), long: true },
                    ]}
                    rows={ties.participations.map((each) => ({
                      id: each.id,
                      cells: [
                        <>
                          <a href={partnershipPage(language, each.partnership_id)}>{each.partnership}</a>
                          <span className="second">
                            {codeOf(language, 'partnership.legal_form', each.legal_form)}
                            {each.counts === false ? ` · ${t('notCounting')}: ${each.counts_reason ?? ''}` : ''}
                          </span>
                        </>,
                        codeOf(language, 'participation.role', each.role),
                        each.valid_from === null ? unknown : dayText(language, each.valid_from),
                        each.valid_until === null ? '–' : dayText(language, each.valid_until),
                        <span key="source" className="tiny">
                          {each.source ?? t('unknown')}
                          {each.place === null ? '' : `, ${each.place}`}
                          {each.confirmed_on === null ? '' : ` (${dayText(language, each.confirmed_on)})`}
                        </span>,
                      ],
                    }))}
                  />
                </Section>
                <Section
                  title={t('people')}
                  note={ties.people.some((each) => each.example) ? <ExampleTag text={t('example')} /> : null}
                >
                  <DataTable
                    caption={t('people')}
                    columns={[
                      { id: 'person', head: t('person') },
                      { id: 'post', head: t('post') },
                      { id: 'body', head: t('body') },
                      { id: 'from', head: t('from') },
                    ]}
                    rows={ties.people.map((each, index) => ({
                      id: String(index),
                      cells: [
                        <a key="person" href={personPage(language, each.person_id)}>
                          {each.person}
                        </a>,
                        each.label ?? codeOf(language, 'post.role', each.role),
                        `${each.body}${each.partnership === null ? '' : `, ${each.partnership}`}`,
                        each.valid_from === null ? unknown : dayText(language, each.valid_from),
                      ],
                    }))}
                    empty={
                      <EmptyState
                        title={t('noPeople')}
                        why={t('noPeopleWhy')}
                        action={{ href: newRecordForm(language, 'membership'), text: t('addPost') }}
                      />
                    }
                  />
                </Section>
                {ties.citations.length === 0 ? null : (
                  <Section title={t('conflicts')}>
                    <DataTable
                      caption={t('conflicts')}
                      columns={[
                        { id: 'what', head: t('what') },
                        { id: 'says', head: t('says') },
                        { id: 'source', head: t('source'), long: true },
                        { id: 'counts', head: t('counts') },
                      ]}
                      rows={ties.citations.map((each, index) => ({
                        id: String(index),
                        cells: [
                          `${each.record_id.split('/').at(-1)} ${each.field}`,
                          each.stated_value ?? '–',
                          each.url === null ? (
                            each.source
                          ) : (
                            <a key="source" href={each.url}>
                              {each.source}
                            </a>
                          ),
                          each.counts === true ? `${t('yes')}: ${each.counts_reason ?? ''}` : t('no'),
                        ],
                      }))}
                    />
                  </Section>
                )}
              </div>
              <div className="column c4">
                <Section title={t('brief')}>
                  <Facts
                    facts={[
                      { label: t('kind'), value: codeOf(language, 'organisation.kind', facts.kind) },
                      { label: t('region'), value: facts.region ?? unknown },
                      { label: t('province'), value: facts.province ?? unknown },
                      { label: t('seat'), value: facts.seat ?? unknown },
                      {
                        label: t('codes'),
                        value:
                          facts.codes.length === 0
                            ? unknown
                            : facts.codes.map((each) => `${each.scheme} ${each.code}`).join('; '),
                      },
                      { label: t('source'), value: facts.source_title ?? unknown },
                    ]}
                  />
                </Section>
                <Section
                  title={t('years')}
                  note={
                    <Deed href={newRecordForm(language, 'organisation_spending', { organisation_id: id })}>
                      {t('addYear')}
                    </Deed>
                  }
                >
                  <DataTable
                    caption={t('years')}
                    narrow="table"
                    columns={[
                      { id: 'year', head: t('year') },
                      { id: 'inhabitants', head: t('inhabitants'), align: 'right' },
                      { id: 'spending', head: t('spending'), align: 'right' },
                    ]}
                    rows={years.map((year) => {
                      const people = facts.years.find((each) => each.year === year);
                      const money = facts.spending.find((each) => each.year === year);
                      return {
                        id: String(year),
                        cells: [
                          year,
                          people === undefined || people.inhabitants === null ? (
                            unknown
                          ) : (
                            <span title={people.source ?? ''}>{wholeNumber(language, people.inhabitants)}</span>
                          ),
                          money === undefined ? (
                            unknown
                          ) : (
                            <>
                              {euro(language, BigInt(money.spending_cents))}{' '}
                              {money.example ? <ExampleTag text={t('example')} /> : null}
                            </>
                          ),
                        ],
                      };
                    })}
                  />
                  <p className="source-line">
                    {[
                      ...new Set([
                        ...facts.years.map((each) => each.source),
                        ...facts.spending.map((each) => each.source),
                      ]),
                    ]
                      .filter((source) => source !== null)
                      .join('; ')}
                  </p>
                </Section>
                {ties.documents.length === 0 ? null : (
                  <Section title={t('documents')}>
                    <ul className="dots">
                      {ties.documents.map((each) => (
                        <li key={each.id}>{each.url === null ? each.title : <a href={each.url}>{each.title}</a>}</li>
                      ))}
                    </ul>
                  </Section>
                )}
              </div>
            </div>
            <p className="buttons">
              <a className="button main" href={overview(language, id)}>
                {t('toOverview')}
              </a>
              <Deed className="button" href={recordForm(language, 'organisation', id)}>
                {t('edit')}
              </Deed>
            </p>
          </PageBody>
        </>
      ),
    },
  };
}
