import type { ReactNode } from 'react';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { Section } from '#ui/section.tsx';
import { codeOf } from '#words/codes.ts';
import { dayText } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { newRecordForm, recordForm } from '../addresses.ts';
import { factOf, type PartnershipOnDay } from './partnership.ts';
import { words } from './words.ts';

/** Documents, links and changes of the arrangement. */
export function documentsTab(model: PartnershipOnDay, language: Language): ReactNode {
  const t = words[language];
  const { facts } = model;
  const text = factOf(model, 'text_url');
  const website = factOf(model, 'website');
  return (
    <div className="grid">
      <div className="column c12">
        <Section
          title={t('documents')}
          note={<a href={newRecordForm(language, 'document', { partnership_id: facts.id })}>{t('documents.add')}</a>}
        >
          {text === undefined && website === undefined ? null : (
            <p>
              {text === undefined ? null : <a href={text}>{t('documents.text')}</a>}{' '}
              {website === undefined ? null : <a href={website}>{website}</a>}
            </p>
          )}
          <DataTable
            caption={t('documents')}
            columns={[
              { id: 'title', head: t('documents.title') },
              { id: 'kind', head: t('documents.kind') },
              { id: 'date', head: t('documents.date') },
              { id: 'pages', head: t('documents.pages'), align: 'right' },
              { id: 'woo', head: t('documents.woo') },
            ]}
            rows={model.documents.map((each) => ({
              id: each.id,
              cells: [
                <>
                  {each.url === null ? each.title : <a href={each.url}>{each.title}</a>}{' '}
                  <a
                    className="no-print tiny"
                    href={recordForm(language, 'document', each.id)}
                    aria-label={`${t('participants.edit')}: ${each.title}`}
                  >
                    {t('participants.edit')}
                  </a>
                </>,
                codeOf(language, 'document.kind', each.kind),
                each.dated_on === null ? (
                  <span className="quiet">{t('unknown')}</span>
                ) : (
                  dayText(language, each.dated_on)
                ),
                each.pages ?? <span className="quiet">{t('unknown')}</span>,
                each.woo_category === null ? (
                  <span className="quiet">{t('none')}</span>
                ) : (
                  codeOf(language, 'document.woo_category', each.woo_category)
                ),
              ],
            }))}
            empty={
              <EmptyState
                title={t('documents.none')}
                why={t('documents.noneWhy')}
                action={{
                  href: newRecordForm(language, 'document', { partnership_id: facts.id }),
                  text: t('documents.add'),
                }}
              />
            }
          />
        </Section>
        {model.changes.length === 0 ? null : (
          <Section title={t('documents.changes')}>
            <ul className="changes">
              {model.changes.map((each) => (
                <li key={each.changed_on}>
                  <span>{each.url === null ? each.what : <a href={each.url}>{each.what}</a>}</span>
                  <span className="quiet nowrap">{dayText(language, each.changed_on)}</span>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </div>
  );
}
