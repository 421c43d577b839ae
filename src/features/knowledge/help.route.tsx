import type { WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { DataTable } from '#ui/data-table.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { glossary } from '#words/glossary.ts';
import { words } from './words.ts';

/** GET /uitleg: how to read the pages, the terms, accessibility. */
export async function helpRoute(request: WebRequest): Promise<Answer> {
  const { language } = request;
  const t = words[language];
  return {
    kind: 'page',
    page: {
      title: t('help.title'),
      body: (
        <>
          <PageHead question={t('help.question')} answer={t('help.answer')} />
          <PageBody>
            <div className="grid">
              <div className="column c7">
                <Section title={t('help.terms')}>
                  <DataTable
                    caption={t('help.terms')}
                    columns={[
                      { id: 'term', head: t('help.term') },
                      { id: 'meaning', head: t('help.meaning'), long: true },
                      { id: 'law', head: t('help.law') },
                    ]}
                    rows={glossary.map((each) => ({
                      id: each.nl,
                      cells: [
                        <>
                          {language === 'nl' ? each.nl : each.en}
                          <span className="second">{language === 'nl' ? each.en : each.nl}</span>
                        </>,
                        each.meaning[language],
                        each.law,
                      ],
                    }))}
                  />
                </Section>
              </div>
              <div className="column c5">
                {(['dates', 'money', 'signals'] as const).map((subject) => (
                  <Section key={subject} title={t(`help.${subject}`)}>
                    <p>{t(`help.${subject}.text`)}</p>
                  </Section>
                ))}
                <Section title={t('help.access')} id="toegankelijkheid">
                  <p>{t('help.access.text')}</p>
                </Section>
              </div>
            </div>
          </PageBody>
        </>
      ),
    },
  };
}
