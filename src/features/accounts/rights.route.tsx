import type { Asker } from '#database/connection.ts';
import { publications } from '#domain/access/publication.ts';
import { actions, roleMay } from '#domain/access/rights.ts';
import { roles } from '#domain/access/roles.ts';
import type { WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { DataTable } from '#ui/data-table.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { actionName, publicationName, publicationWho, roleName } from '#words/access.ts';
import { words } from './words.ts';

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
                  ...(['resident', ...roles] as const).map((role) => ({ id: role, head: roleName(language, role) })),
                ]}
                rows={actions.map((action) => ({
                  id: action,
                  cells: [
                    actionName(language, action),
                    ...(['resident', ...roles] as const).map((role) =>
                      roleMay(role, action) ? (
                        <strong key={role} data-right={`${role} ${action}`}>
                          {t('rights.yes')}
                        </strong>
                      ) : (
                        <span key={role} className="quiet">
                          {t('rights.no')}
                        </span>
                      ),
                    ),
                  ],
                }))}
                narrow="table"
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
