import { Fragment, type ReactElement, type ReactNode } from 'react';
import type { Asker } from '#database/connection.ts';
import { publications } from '#domain/access/publication.ts';
import { actions, roleMay } from '#domain/access/rights.ts';
import { type AnyRole, type Role, roles } from '#domain/access/roles.ts';
import type { WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { DataTable } from '#ui/data-table.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { actionName, publicationName, publicationWho, roleName } from '#words/access.ts';
import { words } from './words.ts';

const everyone: readonly AnyRole[] = ['resident', ...roles];

/** Things after one another with a comma between them, or what is said when there are none. */
const listed = (items: readonly ReactElement[], none: string): ReactNode =>
  items.length === 0 ? (
    <span className="quiet">{none}</span>
  ) : (
    items.map((item, index) => (
      <Fragment key={item.key}>
        {index > 0 ? ', ' : ''}
        {item}
      </Fragment>
    ))
  );

/** GET /wie-mag-wat: the table of rights as it is asked, in words. */
export function rightsRoute(request: WebRequest, asker: Asker): Promise<Answer> {
  const { language } = request;
  const t = words[language];
  const own = new Set(asker.standing.grants.map((grant) => grant.role));
  return Promise.resolve({
    kind: 'page',
    page: {
      title: t('rights.title'),
      body: (
        <>
          <PageHead question={t('rights.question')} answer={t('rights.answer')} />
          <PageBody>
            {own.size === 0 ? null : (
              <p>
                {t('rights.you')}: {[...own].map((role) => roleName(language, role)).join(', ')}.
              </p>
            )}
            <Section title={t('rights.table')}>
              <DataTable
                caption={t('rights.table')}
                columns={[
                  { id: 'action', head: t('rights.action') },
                  { id: 'who', head: t('rights.who'), long: true },
                ]}
                rows={actions.map((action) => ({
                  id: action,
                  cells: [
                    actionName(language, action),
                    listed(
                      everyone
                        .filter((role) => roleMay(role, action))
                        .map((role) => (
                          <span key={role} data-right={`${role} ${action}`}>
                            {own.has(role as Role) ? (
                              <strong>{roleName(language, role)}</strong>
                            ) : (
                              roleName(language, role)
                            )}
                          </span>
                        )),
                      t('rights.nobody'),
                    ),
                  ],
                }))}
              />
            </Section>
            <Section title={t('rights.byRole')}>
              <DataTable
                caption={t('rights.byRole')}
                columns={[
                  { id: 'role', head: t('rights.role') },
                  { id: 'actions', head: t('rights.action'), long: true },
                ]}
                rows={everyone.map((role) => ({
                  id: role,
                  own: own.has(role as Role),
                  cells: [
                    roleName(language, role),
                    listed(
                      actions
                        .filter((action) => roleMay(role, action))
                        .map((action) => <span key={action}>{actionName(language, action)}</span>),
                      t('rights.onlyPublic'),
                    ),
                  ],
                }))}
              />
            </Section>
            <Section title={t('rights.reach')}>
              <DataTable
                caption={t('rights.reach')}
                columns={[
                  { id: 'state', head: t('state') },
                  { id: 'who', head: t('rights.reach'), long: true },
                ]}
                rows={publications.map((publication) => ({
                  id: publication,
                  cells: [publicationName(language, publication), publicationWho(language, publication)],
                }))}
              />
            </Section>
            <Section title={t('rights.rules')}>
              <ul className="dots">
                {(
                  [
                    'rights.rule1',
                    'rights.rule2',
                    'rights.rule3',
                    'rights.rule4',
                    'rights.rule5',
                    'rights.rule6',
                    'rights.rule7',
                  ] as const
                ).map((rule) => (
                  <li key={rule}>{t(rule)}</li>
                ))}
              </ul>
            </Section>
          </PageBody>
        </>
      ),
    },
  });
}
