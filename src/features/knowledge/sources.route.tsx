import type { Asker, Database } from '#database/connection.ts';
import { readSources } from '#database/read/knowledge.ts';
import type { WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Deed } from '#ui/deed.tsx';
import { ExampleTag } from '#ui/example-tag.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { codeOf } from '#words/codes.ts';
import { dayText } from '#words/format.ts';
import { newRecordForm, recordForm } from '../addresses.ts';
import { words } from './words.ts';

/** GET /bronnen: every source and how many facts name it. */
export async function sourcesRoute(request: WebRequest, database: Database, asker: Asker): Promise<Answer> {
  const { language } = request;
  const t = words[language];
  const sources = await database.read(asker, readSources);
  return {
    kind: 'page',
    page: {
      title: t('sources.title'),
      body: (
        <>
          <PageHead question={t('sources.question')} answer={t('sources.answer', { count: sources.length })} />
          <PageBody>
            <Section
              title={t('sources.title')}
              note={<Deed href={newRecordForm(language, 'source')}>{t('sources.add')}</Deed>}
            >
              <DataTable
                caption={t('sources.title')}
                narrow="wide-table"
                columns={[
                  { id: 'title', head: t('sources.name') },
                  { id: 'publisher', head: t('sources.publisher') },
                  { id: 'kind', head: t('sources.kind') },
                  { id: 'date', head: t('sources.date') },
                  { id: 'licence', head: t('sources.licence') },
                  { id: 'uses', head: t('sources.uses'), align: 'right' },
                  { id: 'remark', head: t('sources.remark'), long: true },
                ]}
                rows={sources.map((source) => ({
                  id: source.id,
                  cells: [
                    <span key="title" id={source.id}>
                      {source.url === null ? source.title : <a href={source.url}>{source.title}</a>}{' '}
                      {source.example ? <ExampleTag text={t('example')} /> : null}{' '}
                      <Deed
                        className="tiny no-print"
                        href={recordForm(language, 'source', source.id)}
                        label={`${t('sources.edit')}: ${source.title}`}
                      >
                        {t('sources.edit')}
                      </Deed>
                    </span>,
                    source.publisher ?? t('unknown'),
                    codeOf(language, 'source.kind', source.kind),
                    source.published_text ??
                      (source.published_on === null ? t('unknown') : dayText(language, source.published_on)),
                    source.licence ?? t('unknown'),
                    source.uses,
                    source.remark ?? '–',
                  ],
                }))}
              />
            </Section>
          </PageBody>
        </>
      ),
    },
  };
}
