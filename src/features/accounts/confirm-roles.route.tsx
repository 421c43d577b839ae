import type { ConfirmableGrant } from '#database/accounts.ts';
import type { Asker } from '#database/connection.ts';
import type { Day } from '#domain/time/day.ts';
import { asked, type WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState, Notice } from '#ui/notice.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { roleName } from '#words/access.ts';
import { momentText } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { address } from '../addresses.ts';
import { confirmRole, listConfirmable } from './confirm-roles.ts';
import type { Doorway } from './doorway.ts';
import { words } from './words.ts';

const personOf = (grant: ConfirmableGrant): string => grant.account_name ?? grant.account;
const roleOf = (language: Language, grant: ConfirmableGrant) => (
  <>
    {roleName(language, grant.role)}
    <span className="second">{grant.organisation}</span>
  </>
);

/** The field for the code of one role, or what it waits for. */
function ConfirmForm({
  language,
  grant,
  own,
  fault,
}: {
  language: Language;
  grant: ConfirmableGrant;
  own: boolean;
  fault: string | undefined;
}) {
  const t = words[language];
  if (own) return <span className="quiet">{t('confirm.own')}</span>;
  if (grant.account_state !== 'active') return <span className="quiet">{t('confirm.notYet')}</span>;
  const id = `code-${grant.id}`;
  return (
    <form method="post" className="inline-form">
      <input type="hidden" name="doe" value="bevestig" />
      <input type="hidden" name="rol-nummer" value={grant.id} />
      <label htmlFor={id} className="visually-hidden">
        {t('confirm.code', { name: personOf(grant), role: roleName(language, grant.role) })}
      </label>
      <input
        id={id}
        name="code"
        className={`input utrecht-textbox code${fault === undefined ? '' : ' wrong'}`}
        inputMode="numeric"
        autoComplete="off"
        size={10}
        placeholder="0000 0000"
        {...(fault === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-fault` })}
      />
      <button className="button little" type="submit">
        {t('confirm.do')}
      </button>
      {fault === undefined ? null : (
        <p id={`${id}-fault`} className="field-fault">
          {t('fault')}: {fault}
        </p>
      )}
    </form>
  );
}

/** GET and POST /beheer/rollen: who waits for a confirmation, and who reads what is secret. */
export async function confirmRolesRoute(
  request: WebRequest,
  doorway: Doorway,
  asker: Asker,
  today: Day,
): Promise<Answer> {
  const { language, form } = request;
  const t = words[language];
  const id = form.get('rol-nummer') ?? '';
  let wrong: string | undefined;
  if (request.method === 'POST') {
    const withdraw = form.get('doe') === 'intrek';
    const outcome = await confirmRole(
      doorway,
      asker,
      id,
      withdraw ? { kind: 'withdraw' } : { kind: 'confirm', code: form.get('code') ?? '' },
      today,
    );
    if (outcome === 'missing') return { kind: 'missing' };
    if (outcome === 'done')
      return {
        kind: 'redirect',
        to: address(language, ['admin', 'roles'], { gedaan: withdraw ? 'withdrawn' : 'done' }),
      };
    wrong = id;
  }
  const grants = await listConfirmable(doorway, asker, today);
  const waiting = grants.filter((grant) => !grant.confirmed);
  const confirmed = grants.filter((grant) => grant.confirmed);
  const happened = (['done', 'withdrawn'] as const).find((each) => each === asked(request.query, 'gedaan'));
  return {
    kind: 'page',
    status: wrong === undefined ? 200 : 400,
    page: {
      title: t('confirm.title'),
      current: 'roles',
      body: (
        <>
          <PageHead question={t('confirm.question')} answer={t('confirm.answer', { count: waiting.length })} />
          <PageBody>
            {happened === undefined ? null : <Notice kind="ok">{t(`confirm.${happened}`)}</Notice>}
            {wrong === undefined ? null : <Notice kind="bad">{t('confirm.wrong')}</Notice>}
            <div className="grid">
              <div className="column c12">
                <Section title={t('confirm.waiting')} note={t('confirm.how')}>
                  <DataTable
                    caption={t('confirm.waiting')}
                    columns={[
                      { id: 'person', head: t('person.name') },
                      { id: 'role', head: t('role') },
                      { id: 'given', head: t('confirm.given') },
                      { id: 'code', head: t('confirm.codeHead') },
                    ]}
                    rows={waiting.map((grant) => ({
                      id: grant.id,
                      cells: [
                        personOf(grant),
                        roleOf(language, grant),
                        <>
                          {grant.given_by ?? '–'}
                          <span className="second">{momentText(language, grant.given_at)}</span>
                        </>,
                        <ConfirmForm
                          key="code"
                          language={language}
                          grant={grant}
                          own={grant.account === asker.standing.account}
                          fault={wrong === grant.id ? t('confirm.wrong') : undefined}
                        />,
                      ],
                    }))}
                    empty={<EmptyState title={t('confirm.none')} why={t('confirm.noneWhy')} />}
                  />
                </Section>
              </div>
              <div className="column c12">
                <Section title={t('confirm.readers')}>
                  <DataTable
                    caption={t('confirm.readers')}
                    columns={[
                      { id: 'person', head: t('person.name') },
                      { id: 'role', head: t('role') },
                      { id: 'confirmed', head: t('confirm.by') },
                      { id: 'withdraw', head: t('confirm.withdraw') },
                    ]}
                    rows={confirmed.map((grant) => ({
                      id: grant.id,
                      cells: [
                        personOf(grant),
                        roleOf(language, grant),
                        <>
                          {grant.confirmed_by === 'operator'
                            ? t('origin.operator')
                            : grant.confirmed_by === 'oidc'
                              ? t('origin.oidc')
                              : grant.confirmed_by === 'before'
                                ? t('confirm.before')
                                : (grant.confirmed_by ?? '–')}
                          <span className="second">
                            {grant.confirmed_at === null ? '' : momentText(language, grant.confirmed_at)}
                          </span>
                        </>,
                        grant.account === asker.standing.account ? (
                          <span key="own" className="quiet">
                            {t('confirm.own')}
                          </span>
                        ) : (
                          <form key="withdraw" method="post" className="inline-form">
                            <input type="hidden" name="doe" value="intrek" />
                            <input type="hidden" name="rol-nummer" value={grant.id} />
                            <button
                              className="button little"
                              type="submit"
                              aria-label={`${t('confirm.withdraw')}: ${personOf(grant)}, ${roleName(language, grant.role)}`}
                            >
                              {t('confirm.withdraw')}
                            </button>
                          </form>
                        ),
                      ],
                    }))}
                    empty={<EmptyState title={t('confirm.readersNone')} why={t('confirm.noneWhy')} />}
                  />
                </Section>
              </div>
            </div>
          </PageBody>
        </>
      ),
    },
  };
}
