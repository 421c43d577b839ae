import type { Asker, Database } from '#database/connection.ts';
import { personPage as readPerson } from '#database/read/organisation-page.ts';
import { articleAddress, citeArticle } from '#domain/law/article.ts';
import { dualRoles } from '#domain/organisations/dual-roles.ts';
import type { WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { DataTable } from '#ui/data-table.tsx';
import { ExampleTag } from '#ui/example-tag.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { codeOf } from '#words/codes.ts';
import { dayText } from '#words/format.ts';
import { newRecordForm, organisationPage, partnershipPage } from '../addresses.ts';
import { words } from './words.ts';

/** GET /personen/:id: posts over time, and where the law has something to say about two of them. */
export async function personRoute(request: WebRequest, database: Database, asker: Asker): Promise<Answer> {
  const { language } = request;
  const t = words[language];
  const person = await database.read(asker, (tx) => readPerson(tx, request.parameters['id'] ?? ''));
  if (person === undefined) return { kind: 'missing' };
  const dual = dualRoles(
    person.posts.map((post) => ({
      bodyKind: post.body_kind,
      bodyName: post.body,
      organisation: post.organisation_id,
      partnership: post.partnership_id,
      role: post.role,
      from: post.valid_from,
      until: post.valid_until,
    })),
  );
  const place = (post: { readonly bodyName: string; readonly partnership: string | null }) =>
    `${post.bodyName}${post.partnership === null ? '' : `, ${person.posts.find((each) => each.partnership_id === post.partnership)?.partnership ?? ''}`}`;
  return {
    kind: 'page',
    page: {
      title: person.name,
      body: (
        <>
          <PageHead
            question={t('person.question', { name: person.name })}
            answer={
              dual.length === 0
                ? t('person.answer.none', { name: person.name })
                : t('person.answer', { count: dual.length, name: person.name })
            }
            stand={person.example ? <ExampleTag text={t('example')} /> : undefined}
          />
          <PageBody>
            <div className="grid">
              <div className="column c7">
                <Section title={t('posts')}>
                  <DataTable
                    caption={t('posts')}
                    columns={[
                      { id: 'post', head: t('post') },
                      { id: 'body', head: t('body') },
                      { id: 'for', head: t('title') },
                      { id: 'from', head: t('from') },
                      { id: 'until', head: t('until') },
                    ]}
                    rows={person.posts.map((post, index) => ({
                      id: String(index),
                      cells: [
                        post.label ?? codeOf(language, 'post.role', post.role),
                        <>
                          {post.body}
                          {post.partnership_id === null ? null : (
                            <>
                              ,{' '}
                              <a href={partnershipPage(language, post.partnership_id, 'governance')}>
                                {post.partnership}
                              </a>
                            </>
                          )}
                        </>,
                        post.organisation_id === null ? (
                          '–'
                        ) : (
                          <a href={organisationPage(language, post.organisation_id)}>{post.organisation}</a>
                        ),
                        post.valid_from === null ? t('unknown') : dayText(language, post.valid_from),
                        post.valid_until === null ? '–' : dayText(language, post.valid_until),
                      ],
                    }))}
                    empty={
                      <EmptyState
                        title={t('noPosts')}
                        why={t('noPostsWhy')}
                        action={{
                          href: newRecordForm(language, 'membership', { person_id: person.id }),
                          text: t('addPost'),
                        }}
                      />
                    }
                  />
                </Section>
                {person.rapporteur.length === 0 ? null : (
                  <Section title={t('rapporteur')}>
                    <ul className="dots">
                      {person.rapporteur.map((each) => (
                        <li key={each.partnership_id}>
                          <a href={partnershipPage(language, each.partnership_id)}>
                            {t('rapporteurOf', { partnership: each.partnership, organisation: each.organisation })}
                          </a>
                        </li>
                      ))}
                    </ul>
                  </Section>
                )}
              </div>
              <div className="column c5">
                {dual.length === 0 ? null : (
                  <Section title={t('dual')}>
                    <DataTable
                      caption={t('dual')}
                      columns={[
                        { id: 'what', head: t('dual.what') },
                        { id: 'article', head: t('dual.article') },
                        { id: 'roles', head: t('dual.roles'), long: true },
                      ]}
                      rows={dual.map((each, index) => ({
                        id: String(index),
                        cells: [
                          t(`dual.${each.code}`),
                          each.articles.map((article, position) => (
                            <span key={article.article}>
                              {position > 0 ? ', ' : ''}
                              <a href={articleAddress(article)}>{citeArticle(article)}</a>
                            </span>
                          )),
                          `${place(each.local)} ↔ ${place(each.regional)}`,
                        ],
                      }))}
                    />
                  </Section>
                )}
              </div>
            </div>
          </PageBody>
        </>
      ),
    },
  };
}
