import type { Asker, Database } from '#database/connection.ts';
import { type Hit, searchAll } from '#database/read/search.ts';
import { recordTypeNamed } from '#domain/register/record-types.ts';
import { asked, askedPage, type WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Section } from '#ui/section.tsx';
import { recordTypeName } from '#words/fields.ts';
import type { Language } from '#words/language.ts';
import { quoted } from '#words/quoted.ts';
import { translators } from '#words/translator.ts';
import { address, organisationPage, partnershipPage, personPage, recordForm, type Segment } from '../addresses.ts';
import en from './search.messages.en.json' with { type: 'json' };
import nl from './search.messages.nl.json' with { type: 'json' };

const words = translators({ nl, en });
const pageSize = 50;

/** Which part of a partnership's pages shows a record. */
const parts: Readonly<Record<string, Segment>> = {
  participation: 'participants',
  finance: 'finance',
  contribution: 'finance',
  body: 'governance',
  decision: 'governance',
  meeting: 'governance',
  risk: 'risks',
  council_regime: 'risks',
  note: 'risks',
  indicator: 'risks',
  checklist: 'checklist',
  document: 'documents',
  arrangement_change: 'documents',
};

function addressOf(language: Language, hit: Hit): string {
  if (hit.type === 'person') return personPage(language, hit.id);
  if (hit.partnership_id !== null) return partnershipPage(language, hit.partnership_id, parts[hit.type]);
  if (hit.organisation_id !== null) return organisationPage(language, hit.organisation_id);
  if (hit.type === 'source') return `${address(language, ['sources'])}#${hit.id}`;
  if (['cooperation_model', 'model_level', 'model_actor', 'reference_case', 'reading'].includes(hit.type))
    return address(language, ['knowledge']);
  return recordForm(language, hit.type, hit.id);
}

/** The words that were found, marked. */
function Piece({ text }: { text: string }) {
  return (
    <p className="small hit">
      {text.split(/«b»|«\/b»/).map((part, index) => (index % 2 === 1 ? <b key={index}>{part}</b> : part))}
    </p>
  );
}

/** GET /zoeken?q= */
export async function searchRoute(request: WebRequest, database: Database, asker: Asker): Promise<Answer> {
  const { language, query } = request;
  const t = words[language];
  const text = asked(query, 'q');
  const page = askedPage(query);
  const hits =
    text === undefined ? [] : await database.read(asker, (tx) => searchAll(tx, text, pageSize, (page - 1) * pageSize));
  const total = Number(hits[0]?.total ?? 0n);
  const to = (number: number) => address(language, ['search'], { q: text, bladzijde: number });
  return {
    kind: 'page',
    page: {
      title: text === undefined ? t('question') : t('question.for', { text: quoted(text) }),
      ...(text === undefined ? {} : { searched: text }),
      body: (
        <>
          <PageHead
            question={text === undefined ? t('question') : t('question.for', { text: quoted(text) })}
            answer={
              text === undefined ? t('answer.start') : total === 0 ? t('answer.none') : t('answer', { count: total })
            }
          />
          <PageBody>
            <form className="filters" method="get">
              <div>
                <label htmlFor="q">{t('label')}</label>
                <input id="q" name="q" type="search" className="input utrecht-textbox" defaultValue={text} />
              </div>
              <button className="button main" type="submit">
                {t('find')}
              </button>
            </form>
            {hits.length === 0 ? null : (
              <Section title={t('results')}>
                <ul className="plain stack">
                  {hits.map((hit) => {
                    const type = recordTypeNamed(hit.type);
                    return (
                      <li key={`${hit.type}/${hit.id}`}>
                        <h3>
                          <a href={addressOf(language, hit)}>{hit.title}</a>
                        </h3>
                        <p className="tiny">{type === undefined ? hit.type : recordTypeName(language, type)}</p>
                        <Piece text={hit.piece} />
                      </li>
                    );
                  })}
                </ul>
                {total > pageSize ? (
                  <Pagination
                    label={t('pages')}
                    where={t('where', {
                      from: (page - 1) * pageSize + 1,
                      to: Math.min(total, page * pageSize),
                      total,
                    })}
                    {...(page > 1 ? { previous: { href: to(page - 1), text: t('previous') } } : {})}
                    {...(page * pageSize < total ? { next: { href: to(page + 1), text: t('next') } } : {})}
                  />
                ) : null}
              </Section>
            )}
          </PageBody>
        </>
      ),
    },
  };
}
