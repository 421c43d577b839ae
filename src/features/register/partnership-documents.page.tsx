import type { ReactNode } from 'react';
import { recordTypeNamed } from '#domain/register/record-types.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Deed } from '#ui/deed.tsx';
import { type Fact, Facts } from '#ui/facts.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { Section } from '#ui/section.tsx';
import { recordedText } from '#words/changed-fields.ts';
import { codeOf } from '#words/codes.ts';
import { fieldName } from '#words/fields.ts';
import { dayText } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { newRecordForm, recordForm } from '../addresses.ts';
import { factOf, type PartnershipOnDay } from './partnership.ts';
import { words } from './words.ts';

/** Columns of the partnership that the national register asks for (Wgr 136), in the order of the law. */
const nationalColumns = [
  'entry_responsible',
  'governing_provisions',
  'transferred_powers',
  'address',
  'postcode',
  'seat',
  'contact',
  'legal_form',
  'founded_on',
  'text_url',
];

function nationalFacts(model: PartnershipOnDay, language: Language): Fact[] {
  const t = words[language];
  const columns = recordTypeNamed('partnership')?.columns ?? [];
  const joined = model.present.map(
    (each) => `${each.name}${each.valid_from === null ? '' : ` (${dayText(language, each.valid_from)})`}`,
  );
  return [
    { label: t('head.participants'), value: joined.length === 0 ? t('unknown') : joined.join(', ') },
    ...columns
      .filter((column) => nationalColumns.includes(column.name))
      .map((column) => {
        const value = recordedText(language, column, model.facts[column.name]);
        return {
          label: fieldName(language, column),
          value: value === '' ? <span className="plain quiet">{t('unknown')}</span> : value,
        };
      }),
  ];
}

/** Documents, links, changes of the arrangement, and what the national register asks for. */
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
          note={
            <Deed href={newRecordForm(language, 'document', { partnership_id: facts.id })}>{t('documents.add')}</Deed>
          }
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
                  <Deed
                    className="no-print tiny"
                    href={recordForm(language, 'document', each.id)}
                    label={`${t('participants.edit')}: ${each.title}`}
                  >
                    {t('participants.edit')}
                  </Deed>
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
        <Section title={t('national')} note={t('national.note')}>
          <Facts facts={nationalFacts(model, language)} />
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
