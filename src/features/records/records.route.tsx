import type { Asker, Database } from '#database/connection.ts';
import { dropDraft, keepDraft, readDraft } from '#database/form-drafts.ts';
import { auditOf } from '#database/read/audit.ts';
import { referenceChoices } from '#database/read/references.ts';
import { readRecord } from '#database/records.ts';
import { newReaches } from '#domain/access/publication.ts';
import type { Column, Value, Values } from '#domain/register/column.ts';
import { plainValue } from '#domain/register/plain-value.ts';
import type { RecordType } from '#domain/register/record-type.ts';
import { recordTypeNamed } from '#domain/register/record-types.ts';
import { asked, type WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { Deed } from '#ui/deed.tsx';
import { Facts } from '#ui/facts.tsx';
import { HistoryList } from '#ui/history-list.tsx';
import { EmptyState, Notice } from '#ui/notice.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { auditActionName, whoDid } from '#words/audit.ts';
import { changedFields, recordedText } from '#words/changed-fields.ts';
import { fieldName, recordTypeName } from '#words/fields.ts';
import { dayTyped, momentText } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { address, home, organisationPage, partnershipPage, recordForm, recordHistory } from '../addresses.ts';
import { recordFormPage } from './record-form.page.tsx';
import { dropRecord, mayOpenForm, saveRecord, type Typed } from './save-record.ts';
import { words } from './words.ts';

/** Where one goes after saving: to the page that shows the record. */
function pageOf(language: Language, type: RecordType, values: Readonly<Record<string, unknown>>): string {
  if (type.name === 'partnership') return partnershipPage(language, String(values['id']));
  if (type.name === 'organisation') return organisationPage(language, String(values['id']));
  if (typeof values['partnership_id'] === 'string') return partnershipPage(language, values['partnership_id']);
  if (typeof values['organisation_id'] === 'string') return organisationPage(language, values['organisation_id']);
  if (type.name === 'source') return address(language, ['sources']);
  if (type.name === 'person' && typeof values['id'] === 'string')
    return address(language, ['people', { id: values['id'] }]);
  return home(language);
}

/** Only an address of our own may be gone back to. */
const ownPath = (text: string | undefined): string | undefined =>
  text !== undefined && /^\/(?![/\\])/.test(text) ? text : undefined;

/** A value as it stands in a field of the form: codes by code, days as people type them. */
const typedValue = (column: Column, value: Value): string =>
  column.kind === 'code'
    ? String(value ?? '')
    : column.kind === 'date' && typeof value === 'string'
      ? dayTyped(value)
      : plainValue(column, value);

const typedOf = (type: RecordType, values: Values): Typed =>
  Object.fromEntries(type.columns.map((column) => [column.name, typedValue(column, values[column.name] ?? null)]));

const choicesOf = (database: Database, asker: Asker, type: RecordType) =>
  database.read(asker, (tx) =>
    referenceChoices(tx, [
      ...new Set(type.columns.flatMap((column) => (column.refers === undefined ? [] : [column.refers]))),
    ]),
  );

/** GET and POST /gegevens/:type/toevoegen */
export async function addRecordRoute(request: WebRequest, database: Database, asker: Asker): Promise<Answer> {
  const type = recordTypeNamed(request.parameters['type'] ?? '');
  if (type === undefined) return { kind: 'missing' };
  if (!(await mayOpenForm(database, asker, type, undefined))) return { kind: 'forbidden' };
  return request.method === 'GET'
    ? showForm(request, database, asker, type, Object.fromEntries(request.query), undefined)
    : receive(request, database, asker, type);
}

/** GET and POST /gegevens/:type/wijzigen?id= */
export async function editRecordRoute(request: WebRequest, database: Database, asker: Asker): Promise<Answer> {
  const type = recordTypeNamed(request.parameters['type'] ?? '');
  if (type === undefined) return { kind: 'missing' };
  const id = request.query.get('id') ?? request.form.get('was-id') ?? '';
  const kept = await database.read(asker, (tx) => readRecord(tx, type, id));
  if (kept === undefined) return { kind: 'missing' };
  if (!(await mayOpenForm(database, asker, type, kept.values))) return { kind: 'forbidden' };
  return request.method === 'POST'
    ? receive(request, database, asker, type)
    : showForm(request, database, asker, type, typedOf(type, kept.values), { id: kept.id, version: kept.version });
}

/** Under whose name a draft is kept. */
const accountOf = (asker: Asker): string => asker.standing.account ?? '';

/** Under which name the draft of a form is kept: one for each record, and one for a new record of a type. */
const draftOf = (type: RecordType, id: string | undefined): string => `${type.name}/${id ?? ''}`;

async function showForm(
  request: WebRequest,
  database: Database,
  asker: Asker,
  type: RecordType,
  typed: Typed,
  was: { id: string; version: number } | undefined,
): Promise<Answer> {
  const choices = await choicesOf(database, asker, type);
  const draft = await database.read(asker, (tx) => readDraft(tx, accountOf(asker), draftOf(type, was?.id)));
  const back =
    was === undefined
      ? typed['partnership_id'] === undefined
        ? undefined
        : partnershipPage(request.language, typed['partnership_id'])
      : pageOf(request.language, type, typed);
  return {
    kind: 'page',
    page: recordFormPage({
      language: request.language,
      type,
      typed: draft === undefined ? typed : { ...typed, ...draft.typed },
      choices,
      was: was === undefined || draft === undefined ? was : { id: was.id, version: Number(draft.typed['was-version']) },
      findings: [],
      reason: draft?.typed['reden'] ?? '',
      back,
      draftKept: draft?.kept_at,
    }),
  };
}

async function receive(request: WebRequest, database: Database, asker: Asker, type: RecordType): Promise<Answer> {
  const { form, language } = request;
  const publication = newReaches.find((each) => each === form.get('zichtbaar'));
  const typed: Typed = {
    ...Object.fromEntries(type.columns.map((column) => [column.name, form.get(column.name) ?? ''])),
    ...(publication === undefined ? {} : { zichtbaar: publication }),
  };
  const wasId = form.get('was-id');
  const was = wasId === null ? undefined : { id: wasId, version: Number(form.get('was-version')) || 0 };
  const reason = form.get('reden')?.trim().slice(0, 1000) ?? '';
  const doing = form.get('handeling');
  if (doing === 'concept' || doing === 'weg') {
    const draft = draftOf(type, was?.id);
    const texts = { ...typed, reden: reason, 'was-version': String(was?.version ?? 0) };
    await database.write(asker, (tx) =>
      doing === 'concept' ? keepDraft(tx, accountOf(asker), draft, texts) : dropDraft(tx, accountOf(asker), draft),
    );
    return { kind: 'redirect', to: `${request.path}${request.search}` };
  }
  const outcome = await saveRecord(database, asker, type, typed, was, reason === '' ? null : reason, publication);
  if (outcome.kind === 'saved') {
    await database.write(asker, (tx) => dropDraft(tx, accountOf(asker), draftOf(type, was?.id)));
    return { kind: 'redirect', to: pageOf(language, type, outcome.values) };
  }
  if (outcome.kind === 'forbidden') return { kind: 'forbidden' };
  if (outcome.kind === 'conflict' && outcome.now === undefined) return { kind: 'missing' };
  const choices = await choicesOf(database, asker, type);
  return {
    kind: 'page',
    status: outcome.kind === 'conflict' ? 409 : 400,
    page: recordFormPage({
      language,
      type,
      typed,
      choices,
      was,
      findings: outcome.kind === 'refused' ? outcome.findings : [],
      ...(outcome.kind === 'conflict' ? { conflict: outcome.now } : {}),
      reason,
      back: ownPath(form.get('terug') ?? undefined),
    }),
  };
}

/** GET and POST /gegevens/:type/verwijderen?id= */
export async function removeRecordRoute(request: WebRequest, database: Database, asker: Asker): Promise<Answer> {
  const { language } = request;
  const t = words[language];
  const type = recordTypeNamed(request.parameters['type'] ?? '');
  const id = request.query.get('id') ?? '';
  const kept = type === undefined ? undefined : await database.read(asker, (tx) => readRecord(tx, type, id));
  if (type === undefined || kept === undefined) return { kind: 'missing' };
  if (!(await mayOpenForm(database, asker, type, kept.values))) return { kind: 'forbidden' };
  let used = false;
  if (request.method === 'POST') {
    const outcome = await dropRecord(
      database,
      asker,
      type,
      id,
      Number(request.form.get('versie')),
      request.form.get('reden')?.trim() || null,
    );
    if (outcome === 'removed') {
      const target =
        type.name === 'partnership'
          ? address(language, ['partnerships'])
          : type.name === 'organisation'
            ? address(language, ['organisations'])
            : pageOf(language, type, kept.values);
      return { kind: 'redirect', to: target };
    }
    if (outcome === 'forbidden') return { kind: 'forbidden' };
    used = outcome === 'used';
  }
  return {
    kind: 'page',
    status: used ? 409 : 200,
    page: {
      title: t('remove.question'),
      body: (
        <>
          <PageHead
            kicker={recordTypeName(language, type)}
            question={t('remove.question')}
            answer={t('remove.answer', { name: String(kept.values['name'] ?? kept.values['title'] ?? id) })}
          />
          <PageBody>
            {used ? <Notice kind="bad">{t('remove.used')}</Notice> : null}
            <Facts
              facts={type.columns
                .filter((column) => kept.values[column.name] !== null)
                .map((column) => ({
                  label: fieldName(language, column),
                  value: recordedText(language, column, kept.values[column.name]),
                }))}
            />
            <form method="post">
              <input type="hidden" name="versie" value={kept.version} />
              <p className="buttons">
                <button className="button delete" type="submit">
                  {t('remove.do')}
                </button>
                <Deed className="button" href={recordForm(language, type.name, id)}>
                  {t('cancel')}
                </Deed>
              </p>
            </form>
          </PageBody>
        </>
      ),
    },
  };
}

/** GET /gegevens/:type/geschiedenis?id=&na=: changes of one record, and how it was after one of them. */
export async function recordHistoryRoute(request: WebRequest, database: Database, asker: Asker): Promise<Answer> {
  const { language } = request;
  const t = words[language];
  const type = recordTypeNamed(request.parameters['type'] ?? '');
  const id = request.query.get('id') ?? '';
  if (type === undefined) return { kind: 'missing' };
  const { rows, total } = await database.read(asker, (tx) => auditOf(tx, { type: type.name, id }, 200));
  if (rows.length === 0) return { kind: 'missing' };
  const after = asked(request.query, 'na');
  const chosen = rows.find((entry) => String(entry.id) === after);
  const moment = (entry: (typeof rows)[number]) => momentText(language, entry.recorded_at);
  const name = String(rows[0]?.becomes?.['name'] ?? rows[0]?.becomes?.['title'] ?? rows[0]?.was?.['name'] ?? id);
  return {
    kind: 'page',
    page: {
      title: t('history.question', { name }),
      body: (
        <>
          <PageHead
            kicker={recordTypeName(language, type)}
            question={t('history.question', { name })}
            answer={t('history.answer', { count: total })}
          />
          <PageBody spaced>
            {chosen?.becomes == null ? null : (
              <Section title={t('asItWas.on', { name, when: moment(chosen) })}>
                <Facts
                  facts={type.columns
                    .filter((column) => chosen.becomes?.[column.name] !== undefined)
                    .map((column) => ({
                      label: fieldName(language, column),
                      value: recordedText(language, column, chosen.becomes?.[column.name]),
                    }))}
                />
              </Section>
            )}
            <Section title={t('history')}>
              <HistoryList
                caption={t('history')}
                heads={{ when: t('when'), who: t('who'), what: t('what'), changes: t('changes') }}
                entries={rows.map((entry) => ({
                  id: String(entry.id),
                  when: moment(entry),
                  who: whoDid(language, entry),
                  what: (
                    <>
                      {auditActionName(language, entry.action)}
                      {entry.becomes === null ? null : (
                        <span className="second">
                          <a
                            href={`${recordHistory(language, type.name, id)}&na=${entry.id}`}
                            aria-label={`${t('asItWas.see')}: ${moment(entry)}`}
                          >
                            {t('asItWas.see')}
                          </a>
                        </span>
                      )}
                    </>
                  ),
                  fields: changedFields(language, type.name, entry.was, entry.becomes),
                  reason: entry.reason,
                }))}
                empty={<EmptyState title={t('history.none')} why="" />}
              />
            </Section>
            <p className="buttons">
              <Deed className="button" href={recordForm(language, type.name, id)}>
                {t('edit', { name })}
              </Deed>
            </p>
          </PageBody>
        </>
      ),
    },
  };
}
