import type { Asker, Database } from '#database/connection.ts';
import { type FrameworkRow, listFrameworks } from '#database/read/assessments.ts';
import { frameworkUse } from '#database/read/framework-use.ts';
import { deliveredFrameworks } from '#domain/assessment/delivered-frameworks.ts';
import type { Framework } from '#domain/assessment/framework.ts';
import type { WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Deed } from '#ui/deed.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import type { Language } from '#words/language.ts';
import { address } from '../addresses.ts';
import { frameworkWords } from './framework-words.ts';
import { keptFramework } from './kept-framework.ts';

/** GET /kaders: the frameworks that come with the program and those of organisations. */
export async function listFrameworksRoute(request: WebRequest, database: Database, asker: Asker): Promise<Answer> {
  const { language } = request;
  const t = frameworkWords[language];
  const { own, use } = await database.read(asker, async (tx) => ({
    own: await listFrameworks(tx),
    use: await frameworkUse(tx),
  }));
  const groups = [...Map.groupBy(own, (each) => `${each.organisation_id}/${each.framework}`).values()];
  const add = address(language, ['frameworks', 'add']);
  return {
    kind: 'page',
    page: {
      title: t('title'),
      current: 'weigh',
      body: (
        <>
          <PageHead
            question={t('list.question')}
            answer={t('list.answer', { delivered: deliveredFrameworks.length, own: groups.length })}
            stand={
              <p className="buttons">
                <Deed className="button main" href={add}>
                  {t('list.add')}
                </Deed>
                <Deed className="button" href={`${add}#inlezen`}>
                  {t('list.import')}
                </Deed>
              </p>
            }
          />
          <PageBody spaced>
            <Section
              title={t('list.delivered')}
              note={<a href={address(language, ['legalForm'])}>{t('list.legalForm')}</a>}
            >
              <DataTable
                caption={t('list.delivered')}
                columns={columns(language, false)}
                rows={deliveredFrameworks.map((each) => {
                  const id = `${each.key}/${each.version}`;
                  return {
                    id,
                    cells: [
                      <Name key="name" framework={each} id={id} language={language} />,
                      t(`purpose.${each.purpose}`),
                      each.questions.length,
                      each.version,
                      usedText(language, use.get(id) ?? 0),
                    ],
                  };
                })}
              />
            </Section>
            <Section title={t('list.own')}>
              <DataTable
                caption={t('list.own')}
                columns={columns(language, true)}
                rows={groups.flatMap((versions) => ownRow(versions, language))}
                empty={
                  <EmptyState
                    title={t('list.empty')}
                    why={t('list.emptyWhy')}
                    action={{ href: add, text: t('list.add') }}
                  />
                }
              />
            </Section>
          </PageBody>
        </>
      ),
    },
  };
}

const columns = (language: Language, isOwn: boolean) => {
  const t = frameworkWords[language];
  return [
    { id: 'name', head: t('framework') },
    ...(isOwn ? [{ id: 'of', head: t('organisation') }] : []),
    { id: 'purpose', head: t('purpose') },
    { id: 'questions', head: t('questions'), align: 'right' as const },
    { id: 'versions', head: t('version'), align: 'right' as const },
    { id: 'used', head: t('used') },
  ];
};

function usedText(language: Language, count: number): string {
  const t = frameworkWords[language];
  return count === 0 ? t('used.none') : t('used.by', { count });
}

function Name({ framework, id, language }: { framework: Framework; id: string; language: Language }) {
  return (
    <>
      <a href={address(language, ['frameworks', { id }])}>{framework.title[language]}</a>
      <span className="second">{framework.summary[language]}</span>
    </>
  );
}

/** One line for all versions of a framework; the newest is what is shown. */
function ownRow(versions: readonly FrameworkRow[], language: Language) {
  const t = frameworkWords[language];
  const newest = versions[0];
  if (newest === undefined) return [];
  const framework = keptFramework(newest.content);
  const used = versions.reduce((sum, each) => sum + each.used, 0);
  return [
    {
      id: newest.id,
      cells: [
        framework !== undefined ? (
          <Name key="name" framework={framework} id={newest.id} language={language} />
        ) : (
          <>
            {newest.title}
            <span className="second">{t('unreadable')}</span>
          </>
        ),
        newest.organisation,
        framework === undefined ? t('unknown') : t(`purpose.${framework.purpose}`),
        framework?.questions.length ?? t('unknown'),
        <span key="versions">
          {versions.map((each, at) => (
            <span key={each.id}>
              {at === 0 ? '' : ', '}
              <a
                href={address(language, ['frameworks', { id: each.id }])}
                aria-label={`${each.title}, ${t('version')} ${each.version}`}
              >
                {each.version}
              </a>
            </span>
          ))}
        </span>,
        usedText(language, used),
      ],
    },
  ];
}
