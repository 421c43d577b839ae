import type { Asker, Database } from '#database/connection.ts';
import { organisationSummaries } from '#database/read/organisations.ts';
import type { WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { Deed } from '#ui/deed.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { dayText } from '#words/format.ts';
import { translators } from '#words/translator.ts';
import { address, newRecordForm, overview } from '../addresses.ts';
import en from './home.messages.en.json' with { type: 'json' };
import nl from './home.messages.nl.json' with { type: 'json' };

const words = translators({ nl, en });

/** GET /: the region and its municipalities. Without a region: the municipalities that take part in most. */
export async function homeRoute(request: WebRequest, database: Database, asker: Asker): Promise<Answer> {
  const { language } = request;
  const t = words[language];
  const { rows, total } = await database.read(asker, (tx) =>
    organisationSummaries(tx, { kind: 'municipality', limit: 60, offset: 0, order: 'region' }),
  );
  const regions = [...Map.groupBy(rows, (row) => row.region ?? '')].filter(([region]) => region !== '').slice(0, 3);
  return {
    kind: 'page',
    page: {
      title: t('title'),
      body: (
        <>
          <PageHead question={t('question')} answer={total === 0 ? t('answer.empty') : t('answer')} />
          <PageBody>
            <div className="grid">
              <div className="column c12">
                {total === 0 ? (
                  <EmptyState
                    title={t('empty')}
                    why={t('emptyWhy')}
                    action={{ href: address(language, ['admin', 'files']), text: t('import') }}
                  />
                ) : null}
                {regions.map(([region, members]) => (
                  <Section key={region} title={t('region', { region })}>
                    <ul className="cards">
                      {members.map((row) => (
                        <li key={row.id} className="card">
                          <h3>
                            <a href={overview(language, row.id)}>{row.name}</a>
                          </h3>
                          <p>{t('takes', { count: row.partnerships })}</p>
                          <p className="tiny">
                            {row.confirmed_on === null
                              ? t('noStand')
                              : t('stand', { day: dayText(language, row.confirmed_on) })}
                          </p>
                        </li>
                      ))}
                    </ul>
                  </Section>
                ))}
              </div>
              <div className="column c6">
                <Section title={t('about')}>
                  <ul className="dots">
                    <li>{t('about.1')}</li>
                    <li>{t('about.2')}</li>
                    <li>{t('about.3')}</li>
                  </ul>
                </Section>
              </div>
              <div className="column c6">
                <Section title={t('others')}>
                  <p>{t('othersWhy', { count: total })}</p>
                  <p className="buttons">
                    <a className="button main" href={address(language, ['organisations'])}>
                      {t('all')}
                    </a>
                    <a className="button" href={address(language, ['partnerships'])}>
                      {t('partnerships')}
                    </a>
                    <Deed className="button" href={newRecordForm(language, 'organisation')}>
                      {t('add')}
                    </Deed>
                  </p>
                </Section>
              </div>
            </div>
          </PageBody>
        </>
      ),
    },
  };
}
