import type { Asker } from '#database/connection.ts';
import type { OpenSession } from '#database/sessions.ts';
import { opensClosed, shownCheckCode } from '#domain/access/confirmation.ts';
import { asked, type WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { DataTable } from '#ui/data-table.tsx';
import { FormField } from '#ui/form-field.tsx';
import { EmptyState, Notice } from '#ui/notice.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { roleName } from '#words/access.ts';
import { dayText, momentText } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { address } from '../addresses.ts';
import type { Doorway } from './doorway.ts';
import {
  beginAddPasskey,
  beginPassword,
  changePassword,
  dropPasskey,
  finishAddPasskey,
  mayKeepSecrets,
  mustProveAgain,
  readOwnAccount,
  rename,
  renewRecoveryCodes,
  revoke,
} from './own-account.ts';
import { PasskeyForm, passkeyAnswer } from './passkey-form.tsx';
import { PasswordFields } from './password-fields.tsx';
import { codesPage } from './set-up.route.tsx';
import { words } from './words.ts';

/** What happened, to be told on the next page. */
const told = ['account.saved', 'session.ended', 'passkey.added', 'passkey.removed'] as const;

/** Deeds that add a way to sign in. */
const adding: readonly string[] = ['passkey', 'wachtwoord-begin', 'wachtwoord', 'codes'];

interface Faults {
  readonly name?: string;
  readonly password?: string;
  readonly code?: string;
  readonly page?: string;
}

/** The browser and system of a session, in short: the rest of what a browser says of itself nobody reads. */
export function deviceName(agent: string | null): string {
  const text = agent ?? '';
  const browser = /Edg\//.test(text)
    ? 'Edge'
    : /Firefox\//.test(text)
      ? 'Firefox'
      : /Chrom(e|ium)\//.test(text)
        ? 'Chrome'
        : /Safari\//.test(text)
          ? 'Safari'
          : '';
  const system = /Android/.test(text)
    ? 'Android'
    : /iPhone|iPad/.test(text)
      ? 'iOS'
      : /Windows/.test(text)
        ? 'Windows'
        : /Mac OS/.test(text)
          ? 'macOS'
          : /Linux/.test(text)
            ? 'Linux'
            : '';
  return [browser, system].filter((part) => part !== '').join(', ') || text.slice(0, 40) || '–';
}

/** GET and POST /account */
export async function ownAccountRoute(
  request: WebRequest,
  doorway: Doorway,
  asker: Asker,
  session: OpenSession,
): Promise<Answer> {
  const { language, form } = request;
  const own = address(language, ['account']);
  const done = (what: (typeof told)[number]): Answer => ({
    kind: 'redirect',
    to: address(language, ['account'], { gedaan: what }),
  });
  const again: Answer = { kind: 'redirect', to: address(language, ['signIn'], { terug: own, opnieuw: 'ja' }) };
  const t = words[language];
  if (request.method === 'GET') return show(request, doorway, asker, session, {});
  const deed = form.get('doe');
  if (deed === 'naam')
    return (await rename(doorway, asker, form.get('naam') ?? ''))
      ? done('account.saved')
      : show(request, doorway, asker, session, { name: t('account.name.wrong') });
  if (deed === 'sessie')
    return (await revoke(doorway, asker, { id: form.get('id') ?? '' })) ? done('session.ended') : { kind: 'missing' };
  if (deed === 'sessies') {
    await revoke(doorway, asker, { except: session.session_id });
    return done('session.ended');
  }
  if (mustProveAgain(session)) return again;
  if (adding.includes(deed ?? '') && !mayKeepSecrets((await readOwnAccount(doorway, asker, session)).account))
    return { kind: 'forbidden' };
  switch (deed) {
    case 'passkey':
      return (await finishAddPasskey(
        doorway,
        asker,
        session,
        request.origin,
        passkeyAnswer(form),
        form.get('naam')?.trim().slice(0, 60) || t('setUp.passkey.labelDefault'),
      ))
        ? done('passkey.added')
        : show(request, doorway, asker, session, { page: t('setUp.passkey.wrong') });
    case 'passkey-weg': {
      const outcome = await dropPasskey(doorway, asker, form.get('id') ?? '');
      if (outcome === 'missing') return { kind: 'missing' };
      return outcome === 'removed'
        ? done('passkey.removed')
        : show(request, doorway, asker, session, { page: t('passkey.last') });
    }
    case 'wachtwoord-begin':
      await beginPassword(doorway, asker, session);
      return { kind: 'redirect', to: `${own}#wachtwoord` };
    case 'wachtwoord': {
      const outcome = await changePassword(doorway, asker, session, {
        password: form.get('wachtwoord') ?? '',
        again: form.get('nogmaals') ?? '',
        code: form.get('code') ?? '',
      });
      if (outcome.kind === 'changed') return { kind: 'page', page: codesPage(language, outcome.recoveryCodes, own) };
      return show(
        request,
        doorway,
        asker,
        session,
        outcome.kind === 'code' ? { code: t('setUp.code.wrong') } : { password: t(`problem.${outcome.problem}`) },
      );
    }
    case 'codes':
      return { kind: 'page', page: codesPage(language, await renewRecoveryCodes(doorway, asker), own) };
    default:
      return { kind: 'redirect', to: own };
  }
}

/** POST /account/passkey/begin: asked by script. */
export async function beginOwnPasskeyRoute(
  request: WebRequest,
  doorway: Doorway,
  asker: Asker,
  session: OpenSession,
): Promise<Answer> {
  if (mustProveAgain(session) || !mayKeepSecrets((await readOwnAccount(doorway, asker, session)).account))
    return { kind: 'json', status: 403, body: {} };
  return { kind: 'json', body: await beginAddPasskey(doorway, asker, session, request.origin) };
}

/** A button in a table that does one thing. */
function Deed({ deed, id, text, what }: { deed: string; id: string; text: string; what: string }) {
  return (
    <form method="post" className="inline-form">
      <input type="hidden" name="doe" value={deed} />
      <input type="hidden" name="id" value={id} />
      <button className="button little" type="submit" aria-label={`${text}: ${what}`}>
        {text}
      </button>
    </form>
  );
}

const day = (language: Language, moment: Date) => dayText(language, moment.toISOString().slice(0, 10));

async function show(
  request: WebRequest,
  doorway: Doorway,
  asker: Asker,
  session: OpenSession,
  faults: Faults,
): Promise<Answer> {
  const { language } = request;
  const t = words[language];
  const { account, grants, sessions, passkeys, pendingTotp, checkCode } = await readOwnAccount(doorway, asker, session);
  const own = mayKeepSecrets(account);
  const happened = told.find((each) => each === asked(request.query, 'gedaan'));
  const wrong = Object.values(faults).some((each) => each !== undefined);
  return {
    kind: 'page',
    status: wrong ? 400 : 200,
    page: {
      title: t('account.question'),
      script: 'passkey',
      body: (
        <>
          <PageHead
            question={t('account.question')}
            answer={t('account.answer')}
            kicker={account.email ?? account.name ?? ''}
          />
          <PageBody>
            {happened === undefined ? null : <Notice kind="ok">{t(happened)}</Notice>}
            {faults.page === undefined ? null : <Notice kind="bad">{faults.page}</Notice>}
            <div className="grid">
              <div className="column c7">
                <Section title={t('account.roles')}>
                  <DataTable
                    caption={t('account.roles')}
                    columns={[
                      { id: 'role', head: t('role') },
                      { id: 'of', head: t('of') },
                      { id: 'from', head: t('from') },
                      { id: 'until', head: t('until') },
                      { id: 'closed', head: t('confirm.state') },
                    ]}
                    rows={grants.map((grant) => ({
                      id: grant.id,
                      cells: [
                        roleName(language, grant.role),
                        grant.organisation ?? t('wholeInstallation'),
                        dayText(language, grant.from),
                        grant.until === null ? '–' : dayText(language, grant.until),
                        t(`confirm.state.${opensClosed(grant) ? (grant.confirmed ? 'yes' : 'waits') : 'none'}`),
                      ],
                    }))}
                    empty={<EmptyState title={t('account.roles.none')} why={t('account.roles.noneWhy')} />}
                  />
                  {checkCode === undefined ? null : (
                    <Notice>
                      {t('confirm.checkWhy')}
                      <br />
                      {t('confirm.check')}: <strong className="number">{shownCheckCode(checkCode)}</strong>
                    </Notice>
                  )}
                  <p>
                    <a href={address(language, ['rights'])}>{t('rights.title')}</a>
                  </p>
                </Section>
                <Section title={t('account.sessions')}>
                  <DataTable
                    caption={t('account.sessions')}
                    columns={[
                      { id: 'device', head: t('session.device') },
                      { id: 'how', head: t('session.how') },
                      { id: 'since', head: t('session.since') },
                      { id: 'seen', head: t('session.seen') },
                      { id: 'end', head: t('session.end') },
                    ]}
                    rows={sessions.map((each) => ({
                      id: each.id,
                      cells: [
                        deviceName(each.agent),
                        t(`method.${each.method}`),
                        momentText(language, each.created_at),
                        momentText(language, each.seen_at),
                        each.id === session.session_id ? (
                          t('session.this')
                        ) : (
                          <Deed
                            key="end"
                            deed="sessie"
                            id={each.id}
                            text={t('session.end')}
                            what={`${deviceName(each.agent)}, ${momentText(language, each.created_at)}`}
                          />
                        ),
                      ],
                    }))}
                  />
                  {sessions.length > 1 ? (
                    <form method="post">
                      <p className="buttons">
                        <button className="button" type="submit" name="doe" value="sessies">
                          {t('session.endAll')}
                        </button>
                      </p>
                    </form>
                  ) : null}
                </Section>
                <Section title={t('account.passkeys')}>
                  <DataTable
                    caption={t('account.passkeys')}
                    columns={[
                      { id: 'label', head: t('passkey.label') },
                      { id: 'made', head: t('passkey.made') },
                      { id: 'used', head: t('passkey.used') },
                      { id: 'remove', head: t('passkey.remove') },
                    ]}
                    rows={passkeys.map((key) => ({
                      id: key.id,
                      cells: [
                        key.label,
                        day(language, key.created_at),
                        key.used_at === null ? '–' : day(language, key.used_at),
                        <Deed
                          key="remove"
                          deed="passkey-weg"
                          id={key.id}
                          text={t('passkey.remove')}
                          what={key.label}
                        />,
                      ],
                    }))}
                    empty={<EmptyState title={t('passkey.none')} why={t('passkey.noneWhy')} />}
                  />
                  {own ? (
                    <PasskeyForm
                      what="make"
                      action={address(language, ['account'])}
                      begin={address(language, ['account', 'passkey', 'begin'])}
                      button={t('passkey.add')}
                      label={{ text: t('setUp.passkey.label'), value: t('setUp.passkey.labelDefault') }}
                      fields={{ doe: 'passkey' }}
                    />
                  ) : (
                    <p>{t('account.fromProvider')}</p>
                  )}
                </Section>
              </div>
              <div className="column c5">
                <Section title={t('account.name')}>
                  <form method="post">
                    <input type="hidden" name="doe" value="naam" />
                    <FormField
                      name="naam"
                      label={t('account.name')}
                      hint={t('account.nameHint')}
                      error={faults.name}
                      kind="text"
                      value={account.name ?? ''}
                      autoComplete="name"
                      faultWord={t('fault')}
                    />
                    <p className="buttons">
                      <button className="button" type="submit">
                        {t('account.save')}
                      </button>
                    </p>
                  </form>
                </Section>
                <Section title={t('account.password')} id="wachtwoord">
                  <p>
                    {account.has_password
                      ? t('account.password.has', { count: account.recovery_codes })
                      : t('account.password.none')}
                  </p>
                  {!own ? null : pendingTotp === null ? (
                    <form method="post">
                      <p className="buttons">
                        <button className="button" type="submit" name="doe" value="wachtwoord-begin">
                          {t('account.password.begin')}
                        </button>
                        {account.has_password ? (
                          <button className="button" type="submit" name="doe" value="codes">
                            {t('account.codes')}
                          </button>
                        ) : null}
                      </p>
                    </form>
                  ) : (
                    <form method="post">
                      <input type="hidden" name="doe" value="wachtwoord" />
                      <input type="hidden" name="email" value={account.email ?? ''} autoComplete="username" />
                      <PasswordFields
                        language={language}
                        secret={pendingTotp}
                        account={account.email ?? account.name ?? ''}
                        faults={faults}
                      />
                      <p className="buttons">
                        <button className="button main" type="submit">
                          {t('account.save')}
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
