import type { Asker, Database } from '#database/connection.ts';
import { type LogEntry, type LogFilter, readHeads, readLog } from '#database/read/log.ts';
import { writeCsv } from '#documents/tables/write-csv.ts';
import { rightAnywhere } from '#domain/access/standing.ts';
import { recordTypeNamed, recordTypes } from '#domain/register/record-types.ts';
import { asked, type WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { FormField } from '#ui/form-field.tsx';
import { HistoryList } from '#ui/history-list.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Section } from '#ui/section.tsx';
import { accountFacts } from '#words/account-facts.ts';
import { auditActionName, auditActions, whoDid } from '#words/audit.ts';
import { changedFields } from '#words/changed-fields.ts';
import { recordTypeName } from '#words/fields.ts';
import { momentText } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { typedDay } from '#words/typed-day.ts';
import { address, recordHistory } from '../addresses.ts';
import { words } from './words.ts';

const perPage = 50;
/** Rows of an export; more are fetched with a narrower filter. */
const mostExported = 20_000;

const typeName = (language: Language, name: string): string => {
  const type = recordTypeNamed(name);
  return type === undefined ? (name === 'account' ? words[language]('account') : name) : recordTypeName(language, type);
};

const fieldsOf = (language: Language, entry: LogEntry) =>
  entry.record_type === 'account'
    ? accountFacts(language, entry.was, entry.becomes)
    : changedFields(language, entry.record_type, entry.was, entry.becomes);

/** GET /beheer/logboek: everything that happened and that one may know, filtered, a page at a time or as a file. */
export async function logRoute(request: WebRequest, database: Database, asker: Asker): Promise<Answer> {
  const { language, query } = request;
  const t = words[language];
  const typed = {
    organisatie: asked(query, 'organisatie'),
    soort: asked(query, 'soort'),
    wat: asked(query, 'wat'),
    zoek: asked(query, 'zoek'),
    van: asked(query, 'van'),
    tot: asked(query, 'tot'),
  };
  const before = asked(query, 'voor');
  const filter: LogFilter = {
    organisation: typed.organisatie,
    type: typed.soort,
    action: typed.wat,
    text: typed.zoek,
    from: typedDay(typed.van),
    until: typedDay(typed.tot),
    before: before !== undefined && /^\d{1,18}$/.test(before) ? BigInt(before) : undefined,
  };
  if (asked(query, 'als') === 'csv')
    return exported(language, await database.read(asker, (tx) => readLog(tx, filter, mostExported)));
  const own = asker.standing.grants.flatMap((grant) => (grant.organisation === null ? [] : [grant.organisation]));
  const { rows, heads } = await database.read(asker, async (tx) => ({
    rows: await readLog(tx, filter, perPage + 1),
    heads: await readHeads(tx, ['', ...own]),
  }));
  const shown = rows.slice(0, perPage);
  const here = (more: Readonly<Record<string, string | undefined>>) =>
    address(language, ['admin', 'log'], { ...typed, ...more });
  const last = shown.at(-1);
  return {
    kind: 'page',
    page: {
      title: t('title'),
      current: 'log',
      body: (
        <>
          <PageHead
            question={t('question')}
            answer={rightAnywhere(asker.standing, 'see-log') === undefined ? t('answer.signIns') : t('answer')}
          />
          <PageBody spaced>
            <form method="get" className="filters">
              <FormField
                name="organisatie"
                label={t('organisation')}
                kind="text"
                value={typed.organisatie ?? ''}
                faultWord=""
              />
              <FormField
                name="soort"
                label={t('type')}
                kind="select"
                value={typed.soort ?? ''}
                options={[
                  { value: '', text: t('all') },
                  { value: 'account', text: t('account') },
                  ...recordTypes.map((type) => ({ value: type.name, text: recordTypeName(language, type) })),
                ]}
                faultWord=""
              />
              <FormField
                name="wat"
                label={t('what')}
                kind="select"
                value={typed.wat ?? ''}
                options={[
                  { value: '', text: t('all') },
                  ...auditActions.map((action) => ({ value: action, text: auditActionName(language, action) })),
                ]}
                faultWord=""
              />
              <FormField name="zoek" label={t('text')} kind="search" value={typed.zoek ?? ''} faultWord="" />
              <FormField name="van" label={t('from')} kind="date" value={typed.van ?? ''} faultWord="" />
              <FormField name="tot" label={t('until')} kind="date" value={typed.tot ?? ''} faultWord="" />
              <button className="button little" type="submit">
                {t('filter')}
              </button>
            </form>
            <Section title={t('title')} note={<a href={here({ als: 'csv' })}>{t('export')}</a>}>
              <HistoryList
                caption={t('title')}
                heads={{ when: t('when'), who: t('who'), what: t('what'), changes: t('changes') }}
                entries={shown.map((entry) => ({
                  id: String(entry.id),
                  when: momentText(language, entry.recorded_at),
                  who: whoDid(language, entry),
                  what: (
                    <>
                      {auditActionName(language, entry.action)}
                      <span className="second">
                        {typeName(language, entry.record_type)}{' '}
                        {entry.record_type === 'account' ? (
                          (entry.about ?? entry.record_id.slice(0, 10))
                        ) : (
                          <a href={recordHistory(language, entry.record_type, entry.record_id)}>{entry.record_id}</a>
                        )}
                      </span>
                    </>
                  ),
                  fields: fieldsOf(language, entry),
                  reason: entry.reason,
                }))}
                empty={<EmptyState title={t('none')} why={t('noneWhy')} />}
              />
              {before === undefined && rows.length <= perPage ? null : (
                <Pagination
                  label={t('title')}
                  where=""
                  {...(before === undefined ? {} : { previous: { href: here({}), text: t('newest') } })}
                  {...(rows.length > perPage && last !== undefined
                    ? { next: { href: here({ voor: String(last.id) }), text: t('older') } }
                    : {})}
                />
              )}
            </Section>
            <Section title={t('heads')}>
              <p className="small">{t('heads.text')}</p>
              <ul className="plain small">
                {heads.map((each) => (
                  <li key={each.chain}>
                    {each.chain === '' ? t('installation') : each.chain}: {String(each.length)}{' '}
                    <code className="secret">{each.head}</code>
                  </li>
                ))}
              </ul>
            </Section>
          </PageBody>
        </>
      ),
    },
  };
}

function exported(language: Language, rows: readonly LogEntry[]): Answer {
  const t = words[language];
  return {
    kind: 'file',
    name: 'verband-logboek.csv',
    type: 'text/csv; charset=utf-8',
    bytes: writeCsv(
      [
        t('number'),
        t('when'),
        t('who'),
        t('what'),
        t('type'),
        t('record'),
        t('organisation'),
        t('was'),
        t('becomes'),
        t('reason'),
      ],
      rows.map((entry) => [
        String(entry.id),
        entry.recorded_at.toISOString(),
        whoDid(language, entry),
        auditActionName(language, entry.action),
        typeName(language, entry.record_type),
        entry.record_id,
        entry.organisation_id ?? '',
        entry.was === null ? '' : JSON.stringify(entry.was),
        entry.becomes === null ? '' : JSON.stringify(entry.becomes),
        entry.reason ?? '',
      ]),
    ),
  };
}
