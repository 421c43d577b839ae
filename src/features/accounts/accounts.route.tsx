import { type AccountState, addGroup, readGroups } from '#database/accounts.ts';
import type { Asker } from '#database/connection.ts';
import { referenceChoices } from '#database/read/references.ts';
import { opensClosed } from '#domain/access/confirmation.ts';
import type { Finding } from '#domain/findings/finding.ts';
import { error } from '#domain/findings/finding.ts';
import type { Day } from '#domain/time/day.ts';
import { newId } from '#platform/tokens.ts';
import { asked, askedPage, type WebRequest } from '#platform/web-request.ts';
import type { Answer, PageContent } from '#ui/answer.ts';
import { DataTable } from '#ui/data-table.tsx';
import { ErrorSummary, FormField } from '#ui/form-field.tsx';
import { EmptyState, Notice } from '#ui/notice.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Section } from '#ui/section.tsx';
import { Status, type StatusKind } from '#ui/status.tsx';
import { roleName } from '#words/access.ts';
import { findingSentence } from '#words/findings.ts';
import { dayText } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { address } from '../addresses.ts';
import type { Doorway } from './doorway.ts';
import {
  type AccountDeed,
  endRole,
  giveRole,
  invite,
  listManaged,
  type ManageOutcome,
  manage,
  managed,
  readManaged,
} from './manage-accounts.ts';
import { type RoleChoices, RoleFields, readRole } from './role-fields.tsx';
import { words } from './words.ts';

const perPage = 50;
const kinds: Record<AccountState, StatusKind> = { invited: 'info', active: 'ok', blocked: 'bad', removed: 'unk' };

const readChoices = (doorway: Doorway, asker: Asker): Promise<RoleChoices> =>
  doorway.database.read(asker, async (tx) => {
    const { all, organisations } = managed(asker.standing);
    const records = new Map(await referenceChoices(tx, ['organisation', 'partnership', 'body']));
    if (!all)
      records.set(
        'organisation',
        (records.get('organisation') ?? []).filter((each) => organisations.includes(each.id)),
      );
    const groups = (await readGroups(tx)).filter((each) => all || organisations.includes(each.organisation_id));
    return { records, groups };
  });

const fieldOf: Readonly<Record<string, string>> = { naam: 'naam', 'e-mailadres': 'email' };

function Findings({ language, findings }: { language: Language; findings: readonly Finding[] }) {
  const t = words[language];
  return findings.length === 0 ? null : (
    <ErrorSummary
      title={t('errors', { count: findings.length })}
      kept={t('kept')}
      errors={findings.map((each) => ({
        field: fieldOf[each.place.column ?? ''] ?? each.place.column ?? '',
        text: findingSentence(language, each),
      }))}
    />
  );
}

/** The page with a link that is shown once. */
function linkPage(request: WebRequest, account: string, name: string, code: string): PageContent {
  const { language } = request;
  const t = words[language];
  const link = `${request.origin}${address(language, ['signIn', 'invitation', { id: code }])}`;
  return {
    title: t('link.question', { name }),
    body: (
      <>
        <PageHead question={t('link.question', { name })} answer={t('link.answer')} />
        <PageBody>
          <div className="field">
            <label htmlFor="link">{t('link.label')}</label>
            <textarea id="link" className="input utrecht-textarea" readOnly rows={3} defaultValue={link} />
          </div>
          <p className="buttons">
            <a className="button main" href={address(language, ['admin', 'accounts', { id: account }])}>
              {t('link.back')}
            </a>
          </p>
        </PageBody>
      </>
    ),
  };
}

/** GET and POST /beheer/accounts: who there is, and inviting someone. */
export async function accountsRoute(request: WebRequest, doorway: Doorway, asker: Asker, today: Day): Promise<Answer> {
  const { language, form } = request;
  const t = words[language];
  let findings: readonly Finding[] = [];
  if (request.method === 'POST' && form.get('doe') === 'fractie') {
    const [organisation, name] = [
      form.get('fractie-organisatie') ?? '',
      form.get('fractie-naam')?.trim().slice(0, 120) ?? '',
    ];
    const { all, organisations } = managed(asker.standing);
    if (name !== '' && (all || organisations.includes(organisation)))
      await doorway.database.write(asker, (tx) => addGroup(tx, newId('f'), organisation, name));
    return { kind: 'redirect', to: address(language, ['admin', 'accounts']) };
  }
  if (request.method === 'POST') {
    const wanted = readRole(form, today);
    if (wanted === undefined) findings = [error('date-expected', { column: 'van' }, { value: form.get('van') ?? '' })];
    else {
      const outcome = await invite(
        doorway,
        asker,
        { name: form.get('naam') ?? '', email: form.get('email') ?? '' },
        wanted,
      );
      if (outcome.kind === 'forbidden') return { kind: 'forbidden' };
      if (outcome.kind === 'invited')
        return { kind: 'page', page: linkPage(request, outcome.account, form.get('naam') ?? '', outcome.code) };
      findings = outcome.findings;
    }
  }
  const text = asked(request.query, 'zoek');
  const number = askedPage(request.query);
  const { rows, total } = await listManaged(doorway, asker, text, perPage, (number - 1) * perPage);
  const pages = Math.max(1, Math.ceil(total / perPage));
  const pageHref = (page: number) => address(language, ['admin', 'accounts'], { zoek: text, bladzijde: page });
  const choices = await readChoices(doorway, asker);
  return {
    kind: 'page',
    status: findings.length > 0 ? 400 : 200,
    page: {
      title: t('accounts.title'),
      current: 'accounts',
      body: (
        <>
          <PageHead question={t('accounts.question')} answer={t('accounts.answer')} />
          <PageBody>
            <Findings language={language} findings={findings} />
            {asked(request.query, 'gedaan') === 'erased' ? <Notice kind="ok">{t('erased')}</Notice> : null}
            <div className="grid">
              <div className="column c7">
                <Section title={t('accounts.title')} note={t('count', { count: total })}>
                  <form method="get" className="filters">
                    <div>
                      <label htmlFor="zoek">{t('accounts.search')}</label>
                      <input
                        id="zoek"
                        name="zoek"
                        type="search"
                        className="input utrecht-textbox"
                        defaultValue={text}
                      />
                    </div>
                    <button className="button little" type="submit">
                      {t('accounts.find')}
                    </button>
                  </form>
                  <DataTable
                    caption={t('accounts.title')}
                    columns={[
                      { id: 'name', head: t('person.name') },
                      { id: 'state', head: t('state') },
                      { id: 'roles', head: t('role'), long: true },
                    ]}
                    rows={rows.map((account) => ({
                      id: account.id,
                      cells: [
                        <>
                          <a key="name" href={address(language, ['admin', 'accounts', { id: account.id }])}>
                            {account.name ?? account.email ?? account.id}
                          </a>
                          <span className="second">{account.email}</span>
                        </>,
                        <Status key="state" kind={kinds[account.state]} text={t(`state.${account.state}`)} />,
                        account.grants
                          .map(
                            (grant) =>
                              `${roleName(language, grant.role)} ${grant.organisation ?? t('wholeInstallation')}`,
                          )
                          .join('; '),
                      ],
                    }))}
                    empty={
                      text === undefined ? (
                        <EmptyState title={t('accounts.none')} why={t('accounts.noneWhy')} />
                      ) : (
                        <EmptyState title={t('accounts.noneFound')} why={t('accounts.noneFoundWhy')} />
                      )
                    }
                  />
                  {pages === 1 ? null : (
                    <Pagination
                      label={t('accounts.title')}
                      where={`${number} / ${pages}`}
                      {...(number > 1 ? { previous: { href: pageHref(number - 1), text: t('previous') } } : {})}
                      {...(number < pages ? { next: { href: pageHref(number + 1), text: t('next') } } : {})}
                    />
                  )}
                </Section>
                <Section title={t('groups')}>
                  {choices.groups.length === 0 ? (
                    <p className="quiet">{t('groups.none')}</p>
                  ) : (
                    <ul className="dots small">
                      {choices.groups.map((each) => (
                        <li key={each.id}>
                          {each.name} ({each.organisation_id})
                        </li>
                      ))}
                    </ul>
                  )}
                  <form method="post" className="filters">
                    <input type="hidden" name="doe" value="fractie" />
                    <div>
                      <label htmlFor="fractie-organisatie">{t('organisation')}</label>
                      <input
                        id="fractie-organisatie"
                        name="fractie-organisatie"
                        className="input utrecht-textbox"
                        list="organisatie-lijst"
                      />
                    </div>
                    <div>
                      <label htmlFor="fractie-naam">{t('group.name')}</label>
                      <input id="fractie-naam" name="fractie-naam" className="input utrecht-textbox" />
                    </div>
                    <button className="button little" type="submit">
                      {t('group.do')}
                    </button>
                  </form>
                </Section>
              </div>
              <div className="column c5">
                <Section title={t('accounts.invite')}>
                  <form method="post">
                    <FormField
                      name="naam"
                      label={t('person.name')}
                      kind="text"
                      value={form.get('naam') ?? ''}
                      faultWord={t('fault')}
                    />
                    <FormField
                      name="email"
                      label={t('person.email')}
                      kind="email"
                      value={form.get('email') ?? ''}
                      faultWord={t('fault')}
                    />
                    <RoleFields language={language} choices={choices} form={form} findings={findings} today={today} />
                    <p className="buttons">
                      <button className="button main" type="submit">
                        {t('invite.do')}
                      </button>
                    </p>
                  </form>
                </Section>
              </div>
            </div>
          </PageBody>
        </>
      ),
    },
  };
}

const deeds: ReadonlyMap<string, AccountDeed> = new Map([
  ['blokkeer', 'block'],
  ['laat-toe', 'unblock'],
  ['link', 'link'],
  ['wis', 'erase'],
]);

/** GET and POST /beheer/accounts/:id: one account with its roles. */
export async function accountRoute(request: WebRequest, doorway: Doorway, asker: Asker, today: Day): Promise<Answer> {
  const { language, form } = request;
  const t = words[language];
  const id = request.parameters['id'] ?? '';
  let findings: readonly Finding[] = [];
  const own = (gedaan: string) =>
    ({ kind: 'redirect', to: address(language, ['admin', 'accounts', { id }], { gedaan }) }) as const;
  if (request.method === 'POST') {
    const doing = form.get('doe') ?? '';
    const deed = deeds.get(doing);
    let outcome: ManageOutcome;
    if (deed !== undefined) {
      const before = await readManaged(doorway, asker, id);
      outcome = await manage(doorway, asker, id, deed);
      if (outcome.kind === 'done' && outcome.code !== undefined)
        return { kind: 'page', page: linkPage(request, id, before?.account.name ?? id, outcome.code) };
      if (outcome.kind === 'done' && deed === 'erase')
        return { kind: 'redirect', to: address(language, ['admin', 'accounts'], { gedaan: 'erased' }) };
    } else if (doing === 'einde') outcome = await endRole(doorway, asker, id, form.get('rol-nummer') ?? '', today);
    else {
      const wanted = readRole(form, today);
      outcome =
        wanted === undefined
          ? { kind: 'refused', findings: [error('date-expected', { column: 'van' }, { value: form.get('van') ?? '' })] }
          : await giveRole(doorway, asker, id, wanted);
    }
    if (outcome.kind === 'forbidden' || outcome.kind === 'missing') return { kind: outcome.kind };
    if (outcome.kind === 'done')
      return own(doing === 'einde' ? 'grant.ended' : deed === undefined ? 'grant.given' : 'manage.done');
    findings = outcome.findings;
  }
  const known = await readManaged(doorway, asker, id);
  if (known === undefined) return { kind: 'missing' };
  const { account, grants, whole } = known;
  const choices = await readChoices(doorway, asker);
  const happened = (['grant.ended', 'grant.given', 'manage.done'] as const).find(
    (each) => each === asked(request.query, 'gedaan'),
  );
  const isOwn = asker.standing.account === id;
  const name = account.name ?? account.email ?? account.id;
  const when = (grant: (typeof grants)[number]) =>
    grant.from > today
      ? t('grant.coming')
      : grant.until !== null && grant.until <= today
        ? t('grant.ended.state')
        : t('grant.active');
  return {
    kind: 'page',
    status: findings.length > 0 ? 400 : 200,
    page: {
      title: name,
      current: 'accounts',
      body: (
        <>
          <PageHead
            crumbs={{
              label: t('accounts.title'),
              links: [{ href: address(language, ['admin', 'accounts']), text: t('accounts.title') }],
              here: name,
            }}
            question={name}
            answer={[account.email, t(`state.${account.state}`)].filter((part) => part !== null).join(', ')}
          />
          <PageBody>
            <Findings language={language} findings={findings} />
            {happened === undefined ? null : <Notice kind="ok">{t(happened)}</Notice>}
            {grants.some((grant) => opensClosed(grant) && !grant.confirmed) ? (
              <Notice>{t('confirm.admin')}</Notice>
            ) : null}
            {isOwn ? <Notice>{t('manage.own')}</Notice> : whole ? null : <Notice>{t('manage.forbidden')}</Notice>}
            <div className="grid">
              <div className="column c7">
                <Section title={t('role')}>
                  <DataTable
                    caption={t('role')}
                    columns={[
                      { id: 'role', head: t('role') },
                      { id: 'of', head: t('of') },
                      { id: 'from', head: t('from') },
                      { id: 'until', head: t('until') },
                      { id: 'state', head: t('state') },
                      { id: 'end', head: t('grant.end') },
                    ]}
                    rows={grants.map((grant) => ({
                      id: grant.id,
                      cells: [
                        <>
                          {roleName(language, grant.role)}
                          <span className="second">{t(`origin.${grant.origin}`)}</span>
                        </>,
                        [grant.organisation ?? t('wholeInstallation'), grant.body ?? grant.partnership]
                          .filter((part) => part !== null)
                          .join(', '),
                        dayText(language, grant.from),
                        grant.until === null ? '–' : dayText(language, grant.until),
                        when(grant),
                        isOwn || (grant.until !== null && grant.until <= today) ? (
                          ''
                        ) : (
                          <form key="end" method="post" className="inline-form">
                            <input type="hidden" name="doe" value="einde" />
                            <input type="hidden" name="rol-nummer" value={grant.id} />
                            <button
                              className="button little"
                              type="submit"
                              aria-label={`${t('grant.end')}: ${roleName(language, grant.role)}`}
                            >
                              {t('grant.end')}
                            </button>
                          </form>
                        ),
                      ],
                    }))}
                    empty={<EmptyState title={t('account.roles.none')} why={t('account.roles.noneWhy')} />}
                  />
                </Section>
                {isOwn || !whole ? null : (
                  <Section title={t('menu.admin')}>
                    <form method="post" className="stack">
                      {account.state === 'blocked' ? (
                        <p>
                          <button className="button" type="submit" name="doe" value="laat-toe">
                            {t('manage.unblock')}
                          </button>
                        </p>
                      ) : (
                        <>
                          {account.oidc ? null : <p>{t('manage.linkWhy')}</p>}
                          <p className="buttons">
                            {account.oidc ? null : (
                              <button className="button" type="submit" name="doe" value="link">
                                {t('manage.link')}
                              </button>
                            )}
                            <button className="button delete" type="submit" name="doe" value="blokkeer">
                              {t('manage.block')}
                            </button>
                          </p>
                        </>
                      )}
                    </form>
                    <details className="erase">
                      <summary>{t('manage.erase')}</summary>
                      <p>{t('manage.eraseWhy')}</p>
                      <form method="post">
                        <button className="button delete" type="submit" name="doe" value="wis">
                          {t('manage.confirm')}
                        </button>
                      </form>
                    </details>
                  </Section>
                )}
              </div>
              <div className="column c5">
                {isOwn ? null : (
                  <Section title={t('grant.add')}>
                    <form method="post">
                      <input type="hidden" name="doe" value="rol" />
                      <RoleFields language={language} choices={choices} form={form} findings={findings} today={today} />
                      <p className="buttons">
                        <button className="button main" type="submit">
                          {t('grant.do')}
                        </button>
                      </p>
                    </form>
                  </Section>
                )}
              </div>
            </div>
          </PageBody>
        </>
      ),
    },
  };
}
