import { readGroups } from '#database/accounts.ts';
import type { Asker, Database } from '#database/connection.ts';
import type { KeptSecrecy } from '#database/publication.ts';
import { imposingBodies, secrecyGrounds } from '#domain/access/confidentiality.ts';
import { publications } from '#domain/access/publication.ts';
import { recordTypeNamed } from '#domain/register/record-types.ts';
import type { Day } from '#domain/time/day.ts';
import { asked, type WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { Deed } from '#ui/deed.tsx';
import { type Fact, Facts } from '#ui/facts.tsx';
import { FormField } from '#ui/form-field.tsx';
import { EmptyState, Notice } from '#ui/notice.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { publicationName, publicationWho } from '#words/access.ts';
import { recordTypeName } from '#words/fields.ts';
import { dayText, dayTyped } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { imposingBodyName, secrecyGroundName } from '#words/secrecy.ts';
import { typedDay } from '#words/typed-day.ts';
import { address, recordForm, recordHistory } from '../addresses.ts';
import {
  type LiftOutcome,
  lift,
  publishRecord,
  readRecordReach,
  standing,
  type WantedReach,
} from './publish-record.ts';
import { words } from './words.ts';

type Problem = Exclude<LiftOutcome['kind'], 'done' | 'missing' | 'forbidden'> | 'date';

/** What a form asks, or which part of it is not right. */
function readWanted(form: URLSearchParams): WantedReach | 'secrecy-incomplete' | 'date' {
  const publication = publications.find((each) => each === form.get('zichtbaar'));
  if (publication === undefined) return 'secrecy-incomplete';
  const group = form.get('fractie') || null;
  if (publication !== 'confidential') return { publication, group };
  const ground = secrecyGrounds.find((each) => each === form.get('grond'));
  const imposedBy = imposingBodies.find((each) => each === form.get('orgaan'));
  const typedOn = form.get('opgelegd')?.trim() ?? '';
  const typedRatified = form.get('bekrachtigd')?.trim() ?? '';
  if (ground === undefined || imposedBy === undefined || typedOn === '') return 'secrecy-incomplete';
  const imposedOn = typedDay(typedOn);
  const ratifiedOn = typedRatified === '' ? null : typedDay(typedRatified);
  if (imposedOn === undefined || ratifiedOn === undefined) return 'date';
  return {
    publication,
    group: null,
    secrecy: { ground, imposedBy, imposedOn, ratifiedOn, remark: form.get('opmerking')?.trim().slice(0, 2000) || null },
  };
}

/** GET and POST /gegevens/:type/publicatie?id=: who may see a record, and secrecy on it. */
export async function publicationRoute(
  request: WebRequest,
  database: Database,
  asker: Asker,
  today: Day,
): Promise<Answer> {
  const { language, form } = request;
  const type = recordTypeNamed(request.parameters['type'] ?? '');
  const id = request.query.get('id') ?? '';
  if (type === undefined) return { kind: 'missing' };
  const own = (query: Readonly<Record<string, string>>) =>
    address(language, ['records', { id: type.name }, 'publication'], { id, ...query });
  let problem: Problem | undefined;
  if (request.method === 'POST') {
    const reason = form.get('reden')?.trim().slice(0, 1000) || null;
    let outcome: LiftOutcome | { readonly kind: 'date' };
    if (form.get('doe') === 'opheffen') {
      const by = form.get('door') === 'board' ? 'board' : imposingBodies.find((each) => each === form.get('door'));
      const on = typedDay(form.get('op') ?? undefined);
      outcome =
        by === undefined || on === undefined ? { kind: 'date' } : await lift(database, asker, type, id, by, on, reason);
    } else {
      const wanted = readWanted(form);
      outcome =
        typeof wanted === 'string'
          ? { kind: wanted }
          : await publishRecord(database, asker, type, id, Number(form.get('versie')), wanted, reason);
    }
    if (outcome.kind === 'done') return { kind: 'redirect', to: own({ gedaan: 'ja' }) };
    if (outcome.kind === 'missing' || outcome.kind === 'forbidden') return { kind: outcome.kind };
    problem = outcome.kind;
  }
  const known = await readRecordReach(database, asker, type, id);
  if (known === undefined) return { kind: 'missing' };
  const { reach, secrecy, right, record } = known;
  const ownDraft = reach.publication === 'draft' && reach.author === asker.standing.account;
  const t = words[language];
  const name = String(record.values['name'] ?? record.values['title'] ?? id);
  const groups = await database.read(asker, readGroups);
  const ownGroups = groups.filter((each) =>
    asker.standing.grants.some((grant) => grant.confirmed && grant.group === each.id),
  );
  const typed = (field: string) => form.get(field) ?? '';
  const now = standing(secrecy);
  return {
    kind: 'page',
    status: problem === 'conflict' ? 409 : problem === undefined ? 200 : 400,
    page: {
      title: t('title'),
      body: (
        <>
          <PageHead
            kicker={recordTypeName(language, type)}
            question={t('question', { name })}
            answer={t('answer', {
              now: publicationName(language, reach.publication),
              who: publicationWho(language, reach.publication),
            })}
          />
          <PageBody>
            {problem === undefined ? null : <Notice kind="bad">{t(`out.${problem}`)}</Notice>}
            {asked(request.query, 'gedaan') === undefined || problem !== undefined ? null : (
              <Notice kind="ok">{t('done')}</Notice>
            )}
            <div className="grid">
              <div className="column c7">
                <Section title={t('choose')}>
                  {right === undefined && !ownDraft ? (
                    <p>{t('may.not')}</p>
                  ) : (
                    <form method="post">
                      <input type="hidden" name="versie" value={reach.revision} />
                      <fieldset className="field choices">
                        <legend>{t('choose')}</legend>
                        {publications.map((publication) => (
                          <label key={publication} className="check">
                            <input
                              type="radio"
                              name="zichtbaar"
                              value={publication}
                              defaultChecked={publication === (typed('zichtbaar') || reach.publication)}
                            />
                            <span>
                              {publicationName(language, publication)}
                              <span className="second">{publicationWho(language, publication)}</span>
                            </span>
                          </label>
                        ))}
                      </fieldset>
                      {ownGroups.length === 0 ? (
                        <p className="small quiet">{t('group.none')}</p>
                      ) : (
                        <FormField
                          name="fractie"
                          label={t('group')}
                          kind="select"
                          value={typed('fractie')}
                          options={ownGroups.map((each) => ({ value: each.id, text: each.name }))}
                          faultWord={t('fault')}
                        />
                      )}
                      <details className="secrecy" open={typed('zichtbaar') === 'confidential'}>
                        <summary>{t('secrecy.fields')}</summary>
                        <FormField
                          name="grond"
                          label={t('ground')}
                          kind="select"
                          value={typed('grond')}
                          options={[
                            { value: '', text: '–' },
                            ...secrecyGrounds.map((each) => ({ value: each, text: secrecyGroundName(language, each) })),
                          ]}
                          faultWord={t('fault')}
                        />
                        <FormField
                          name="orgaan"
                          label={t('imposedBy')}
                          kind="select"
                          value={typed('orgaan')}
                          options={[
                            { value: '', text: '–' },
                            ...imposingBodies.map((each) => ({ value: each, text: imposingBodyName(language, each) })),
                          ]}
                          faultWord={t('fault')}
                        />
                        <FormField
                          name="opgelegd"
                          label={t('imposedOn')}
                          kind="date"
                          value={typed('opgelegd')}
                          faultWord={t('fault')}
                        />
                        <FormField
                          name="bekrachtigd"
                          label={t('ratifiedOn')}
                          hint={t('ratifiedOn.hint')}
                          kind="date"
                          value={typed('bekrachtigd')}
                          faultWord={t('fault')}
                        />
                        <FormField
                          name="opmerking"
                          label={t('remark')}
                          kind="long"
                          value={typed('opmerking')}
                          faultWord={t('fault')}
                        />
                      </details>
                      <FormField
                        name="reden"
                        label={t('reason')}
                        hint={t('reason.hint')}
                        kind="text"
                        value={typed('reden')}
                        faultWord={t('fault')}
                      />
                      <p className="buttons">
                        <button className="button main" type="submit">
                          {t('save')}
                        </button>
                        <Deed className="button" href={recordForm(language, type.name, id)}>
                          {t('back')}
                        </Deed>
                        <a href={recordHistory(language, type.name, id)}>{t('history')}</a>
                      </p>
                    </form>
                  )}
                </Section>
              </div>
              <div className="column c5">
                <Section title={t('secrecy')}>
                  {secrecy.length === 0 ? (
                    <EmptyState title={t('secrecy.none')} why={t('secrecy.noneWhy')} />
                  ) : (
                    secrecy.map((each) => <Facts key={each.imposedOn} facts={secrecyFacts(language, each)} />)
                  )}
                  {now === undefined || right === undefined ? null : (
                    <form method="post" className="stack">
                      <input type="hidden" name="doe" value="opheffen" />
                      <h3>{t('lift')}</h3>
                      <p className="small">{t('lift.text')}</p>
                      <FormField
                        name="door"
                        label={t('lift.by')}
                        kind="select"
                        value={typed('door') || now.imposedBy}
                        options={[
                          ...imposingBodies.map((each) => ({
                            value: each as string,
                            text: imposingBodyName(language, each),
                          })),
                          { value: 'board', text: t('lift.board') },
                        ]}
                        faultWord={t('fault')}
                      />
                      <FormField
                        name="op"
                        label={t('lift.on')}
                        kind="date"
                        value={typed('op') || dayTyped(today)}
                        faultWord={t('fault')}
                      />
                      <p className="buttons">
                        <button className="button" type="submit">
                          {t('lift.do')}
                        </button>
                      </p>
                    </form>
                  )}
                </Section>
              </div>
            </div>
          </PageBody>
        </>
      ),
    },
  };
}

function secrecyFacts(language: Language, secrecy: KeptSecrecy): Fact[] {
  const t = words[language];
  const day = (value: Day | null, label: string): Fact[] =>
    value === null ? [] : [{ label, value: dayText(language, value) }];
  return [
    { label: t('ground'), value: secrecyGroundName(language, secrecy.ground) },
    {
      label: t('imposed'),
      value: t('byWho', {
        day: dayText(language, secrecy.imposedOn),
        body: imposingBodyName(language, secrecy.imposedBy),
      }),
    },
    ...day(secrecy.ratifiedOn, t('ratified')),
    ...day(secrecy.liftedByBoardOn, t('boardLifted')),
    {
      label: t('lifted'),
      value:
        secrecy.liftedOn === null || secrecy.liftedBy === null
          ? t('open')
          : t('byWho', {
              day: dayText(language, secrecy.liftedOn),
              body: imposingBodyName(language, secrecy.liftedBy),
            }),
    },
    ...(secrecy.remark === null ? [] : [{ label: t('remark'), value: secrecy.remark }]),
  ];
}
