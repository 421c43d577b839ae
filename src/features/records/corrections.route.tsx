import type { Asker, Database } from '#database/connection.ts';
import {
  addCorrection,
  answerCorrection,
  type Correction,
  openCorrection,
  readCorrections,
} from '#database/corrections.ts';
import { readOwnership } from '#database/ownership.ts';
import { referenceChoices } from '#database/read/references.ts';
import { readRecord, writeRecords } from '#database/records.ts';
import { editRight } from '#domain/access/edit.ts';
import { plainValue } from '#domain/register/plain-value.ts';
import { recordTypeNamed } from '#domain/register/record-types.ts';
import { readValue } from '#importers/register/read-value.ts';
import { asked, type WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { DataTable } from '#ui/data-table.tsx';
import { ErrorSummary, FormField } from '#ui/form-field.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { Status } from '#ui/status.tsx';
import { fieldName } from '#words/fields.ts';
import { findingSentence } from '#words/findings.ts';
import { dayText } from '#words/format.ts';
import { address, partnershipPage } from '../addresses.ts';
import { words } from './words.ts';

/** GET and POST /correcties/toevoegen?type=&id=: a participant proposes that a fact should be otherwise. */
export async function addCorrectionRoute(request: WebRequest, database: Database, asker: Asker): Promise<Answer> {
  const { language, query, form } = request;
  const t = words[language];
  const type = recordTypeNamed(asked(query, 'type') ?? '');
  const id = query.get('id') ?? '';
  const found =
    type === undefined
      ? undefined
      : await database.read(asker, async (tx) => ({
          kept: await readRecord(tx, type, id),
          organisations: await referenceChoices(tx, ['organisation']),
        }));
  if (type === undefined || found?.kept === undefined) return { kind: 'missing' };
  const { kept } = found;
  const errors: { field: string; text: string }[] = [];
  const column = type.columns.find((each) => each.name === (form.get('veld') ?? asked(query, 'veld')));
  if (request.method === 'POST') {
    const proposed = form.get('waarde')?.trim() ?? '';
    const reason = form.get('waarom')?.trim() ?? '';
    const organisation = form.get('namens')?.trim() || null;
    if (column === undefined || proposed === '' || reason === '')
      errors.push({ field: proposed === '' ? 'waarde' : 'waarom', text: t('cor.missing') });
    else {
      const read = readValue(column, { kind: 'text', text: proposed }, {});
      if (read.finding) errors.push({ field: 'waarde', text: findingSentence(language, read.finding) });
      else {
        const partnership =
          type.name === 'partnership'
            ? id
            : typeof kept.values['partnership_id'] === 'string'
              ? kept.values['partnership_id']
              : null;
        const known =
          organisation === null ||
          (found.organisations.get('organisation') ?? []).some((each) => each.id === organisation);
        await database.write(asker, async (tx) =>
          addCorrection(tx, {
            type: type.name,
            id,
            partnership,
            field: column.name,
            now: plainValue(column, kept.values[column.name] ?? null),
            proposed,
            reason: reason.slice(0, 2000),
            organisation: known ? organisation : null,
            by: asker.standing.account ?? '',
            owner: (await readOwnership(tx, type, kept.values)).owner,
          }),
        );
        return { kind: 'redirect', to: address(language, ['corrections'], { samenwerking: partnership }) };
      }
    }
  }
  const name = String(kept.values['name'] ?? kept.values['title'] ?? id);
  const fields = type.columns.filter(
    (each) => !each.key && !['example', 'source_id', 'source_place', 'confirmed_on', 'keeper_id'].includes(each.name),
  );
  return {
    kind: 'page',
    status: errors.length > 0 ? 400 : 200,
    page: {
      title: t('cor.add.question', { name }),
      body: (
        <>
          <PageHead question={t('cor.add.question', { name })} answer={t('cor.add.answer')} />
          <PageBody>
            {errors.length === 0 ? null : (
              <ErrorSummary title={t('errors', { count: errors.length })} kept={t('kept')} errors={errors} />
            )}
            <form method="post">
              <FormField
                name="veld"
                label={t('cor.field')}
                kind="select"
                value={column?.name ?? fields[0]?.name ?? ''}
                options={fields.map((each) => ({
                  value: each.name,
                  text: `${fieldName(language, each)} (${t('cor.now').toLowerCase()}: ${plainValue(each, kept.values[each.name] ?? null).slice(0, 60) || '–'})`,
                }))}
                faultWord={t('fault')}
              />
              <FormField
                name="waarde"
                label={t('cor.value')}
                kind="text"
                value={form.get('waarde') ?? ''}
                error={errors.find((each) => each.field === 'waarde')?.text}
                faultWord={t('fault')}
              />
              <FormField
                name="waarom"
                label={t('cor.reason')}
                hint={t('cor.reason.hint')}
                kind="long"
                value={form.get('waarom') ?? ''}
                error={errors.find((each) => each.field === 'waarom')?.text}
                faultWord={t('fault')}
              />
              <FormField
                name="namens"
                label={t('cor.for')}
                kind="text"
                value={form.get('namens') ?? ''}
                list="list-organisation"
                faultWord={t('fault')}
              />
              <datalist id="list-organisation">
                {(found.organisations.get('organisation') ?? []).map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.name}
                  </option>
                ))}
              </datalist>
              <p className="buttons">
                <button className="button main" type="submit">
                  {t('cor.send')}
                </button>
              </p>
            </form>
          </PageBody>
        </>
      ),
    },
  };
}

/** GET and POST /correcties: what is proposed; the keeper accepts or rejects. */
export async function correctionsRoute(request: WebRequest, database: Database, asker: Asker): Promise<Answer> {
  const { language, form } = request;
  const t = words[language];
  const partnership = asked(request.query, 'samenwerking');
  let problem: 'changed' | 'forbidden' | undefined;
  if (request.method === 'POST') {
    problem = await decide(
      database,
      asker,
      form.get('nummer') ?? '',
      form.get('besluit') === 'neem-over',
      form.get('antwoord')?.trim().slice(0, 2000) ?? '',
    );
    if (problem === 'forbidden') return { kind: 'forbidden' };
    if (problem === undefined)
      return { kind: 'redirect', to: address(language, ['corrections'], { samenwerking: partnership }) };
  }
  const rows = await database.read(asker, (tx) => readCorrections(tx, partnership, 200));
  const open = rows.filter((row) => row.status === 'open').length;
  return {
    kind: 'page',
    status: problem === undefined ? 200 : 409,
    page: {
      title: t('cor.title'),
      body: (
        <>
          <PageHead
            question={t('cor.question')}
            answer={open === 0 ? t('cor.answer.none') : t('cor.answer', { count: open })}
          />
          <PageBody>
            {problem === undefined ? null : (
              <ErrorSummary
                title={t('errors', { count: 1 })}
                kept={t('kept')}
                errors={[{ field: '', text: t('cor.changed') }]}
              />
            )}
            <Section title={t('cor.title')}>
              <DataTable
                caption={t('cor.title')}
                columns={[
                  { id: 'field', head: t('cor.field') },
                  { id: 'now', head: t('cor.now'), long: true },
                  { id: 'proposed', head: t('cor.proposed'), long: true },
                  { id: 'by', head: t('cor.by') },
                  { id: 'state', head: t('cor.state'), long: true },
                ]}
                rows={rows.map((row) => {
                  const column = recordTypeNamed(row.record_type)?.columns.find((each) => each.name === row.field);
                  return {
                    id: String(row.id),
                    cells: [
                      <>
                        {column === undefined ? row.field : fieldName(language, column)}
                        <span className="second">
                          {row.partnership_id === null ? (
                            row.record_id
                          ) : (
                            <a href={partnershipPage(language, row.partnership_id)}>{row.record_id}</a>
                          )}
                        </span>
                      </>,
                      row.value_now || '–',
                      <>
                        <strong>{row.value_proposed}</strong>
                        <span className="second">{row.reason}</span>
                      </>,
                      `${row.organisation ?? row.proposed_by}, ${dayText(language, row.proposed_at.toISOString().slice(0, 10))}`,
                      row.status === 'open' && !mayDecide(asker, row) ? (
                        t('cor.waits')
                      ) : row.status === 'open' ? (
                        <form key="form" method="post" className="stack-tight">
                          <input type="hidden" name="nummer" value={String(row.id)} />
                          <label className="small">
                            {t('cor.answerField')}
                            <input className="input" name="antwoord" />
                          </label>
                          <button
                            className="button little main"
                            type="submit"
                            name="besluit"
                            value="neem-over"
                            aria-label={`${t('cor.accept')}: ${row.value_proposed}`}
                          >
                            {t('cor.accept')}
                          </button>{' '}
                          <button
                            className="button little"
                            type="submit"
                            name="besluit"
                            value="wijs-af"
                            aria-label={`${t('cor.reject')}: ${row.value_proposed}`}
                          >
                            {t('cor.reject')}
                          </button>
                        </form>
                      ) : (
                        <>
                          <Status
                            kind={row.status === 'accepted' ? 'ok' : 'unk'}
                            text={t(`cor.status.${row.status}`)}
                          />{' '}
                          {row.answer}
                        </>
                      ),
                    ],
                  };
                })}
                empty={<EmptyState title={t('cor.empty')} why={t('cor.emptyWhy')} />}
              />
            </Section>
          </PageBody>
        </>
      ),
    },
  };
}

/** Whether the buttons to decide are shown; deciding asks again. */
function mayDecide(asker: Asker, proposal: Correction): boolean {
  const type = recordTypeNamed(proposal.record_type);
  const { owner_id: owner, partnership_id: partnership } = proposal;
  return (
    type !== undefined &&
    editRight(asker.standing, type, { owner, keeper: owner, organisation: null, partnership }) !== undefined
  );
}

/** Decides one proposal; accepting changes the fact in the same transaction, unless it was changed since. Answers a problem, or nothing. */
async function decide(
  database: Database,
  asker: Asker,
  number: string,
  accept: boolean,
  answer: string,
): Promise<'changed' | 'forbidden' | undefined> {
  return database.write(asker, async (tx) => {
    const proposal = await openCorrection(tx, number);
    if (proposal === undefined) return undefined;
    const type = recordTypeNamed(proposal.record_type);
    const kept = type === undefined ? undefined : await readRecord(tx, type, proposal.record_id);
    if (type === undefined || kept === undefined) return 'changed';
    const ownership = await readOwnership(tx, type, kept.values);
    const right = editRight(asker.standing, type, ownership);
    if (right === undefined) return 'forbidden';
    if (accept) {
      const column = type.columns.find((each) => each.name === proposal.field);
      if (column === undefined) return 'changed';
      if (plainValue(column, kept.values[column.name] ?? null) !== (proposal.value_now ?? '')) return 'changed';
      const read = readValue(column, { kind: 'text', text: proposal.value_proposed }, {});
      if (read.finding) return 'changed';
      const values = { ...kept.values, [column.name]: read.value };
      const conflicts = await writeRecords(tx, type, [{ id: kept.id, values, was: kept }], {
        role: right.role,
        organisation: right.organisation ?? ownership.owner,
        reason: proposal.reason,
        origin: 'correction',
      });
      if (conflicts.length > 0) return 'changed';
    }
    await answerCorrection(tx, proposal.id, accept ? 'accepted' : 'rejected', answer, asker.standing.account ?? '');
    return undefined;
  });
}
