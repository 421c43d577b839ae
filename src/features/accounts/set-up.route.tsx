import type { OpenSession } from '#database/sessions.ts';
import type { WebRequest } from '#platform/web-request.ts';
import type { Answer, PageContent } from '#ui/answer.ts';
import { FormField } from '#ui/form-field.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import type { Language } from '#words/language.ts';
import { address, home } from '../addresses.ts';
import type { Doorway } from './doorway.ts';
import { PasskeyForm, passkeyAnswer } from './passkey-form.tsx';
import { PasswordFields, RecoveryCodes } from './password-fields.tsx';
import {
  beginSetUpPasskey,
  openInvitation,
  readSetUp,
  type SetUp,
  type SetUpOutcome,
  setUpWithPasskey,
  setUpWithPassword,
} from './set-up.ts';
import { words } from './words.ts';

const gone = (language: Language): Answer => ({
  kind: 'page',
  status: 404,
  page: {
    title: words[language]('invite.gone'),
    body: (
      <>
        <PageHead question={words[language]('invite.gone')} answer={words[language]('invite.goneWhy')} />
        <PageBody>
          <p className="buttons">
            <a className="button main" href={home(language)}>
              {words[language]('toStart')}
            </a>
          </p>
        </PageBody>
      </>
    ),
  },
});

/** GET and POST /inloggen/uitnodiging/:code. Opening the page does nothing yet, so that a program that looks at links uses nothing up. */
export async function invitationRoute(
  request: WebRequest,
  doorway: Doorway,
  session: OpenSession | undefined,
): Promise<Answer> {
  const { language } = request;
  const t = words[language];
  if (request.method === 'POST') {
    const outcome = await openInvitation(doorway, request.parameters['id'] ?? '', request.client, session);
    if (outcome.kind === 'gone') return gone(language);
    return { kind: 'redirect', to: address(language, ['signIn', 'setUp']), session: { token: outcome.token } };
  }
  return {
    kind: 'page',
    page: {
      title: t('invite.question'),
      body: (
        <>
          <PageHead question={t('invite.question')} answer={t('invite.answer')} />
          <PageBody>
            <form method="post">
              <p className="buttons">
                <button className="button main" type="submit">
                  {t('invite.open')}
                </button>
              </p>
            </form>
          </PageBody>
        </>
      ),
    },
  };
}

interface Faults {
  readonly email?: string;
  readonly password?: string;
  readonly code?: string;
  readonly passkey?: string;
}

function setUpPage(language: Language, setUp: SetUp, faults: Faults, email: string): PageContent {
  const t = words[language];
  const own = address(language, ['signIn', 'setUp']);
  return {
    title: t('setUp.question'),
    script: 'passkey',
    body: (
      <>
        <PageHead question={t('setUp.question')} answer={t('setUp.answer', { name: setUp.email ?? setUp.name })} />
        <PageBody>
          {faults.passkey === undefined ? null : <Notice kind="bad">{faults.passkey}</Notice>}
          <div className="grid">
            <div className="column c6">
              <Section title={t('setUp.passkey')}>
                <p>{t('setUp.passkey.text')}</p>
                <PasskeyForm
                  what="make"
                  action={own}
                  begin={address(language, ['signIn', 'setUp', 'begin'])}
                  button={t('setUp.passkey.do')}
                  label={{ text: t('setUp.passkey.label'), value: t('setUp.passkey.labelDefault') }}
                  fields={{ manier: 'passkey' }}
                />
              </Section>
            </div>
            <div className="column c6">
              <Section title={t('setUp.password')}>
                <p>{t('setUp.password.text')}</p>
                <form method="post" action={own}>
                  <input type="hidden" name="manier" value="wachtwoord" />
                  {setUp.email === null ? (
                    <FormField
                      name="email"
                      label={t('email')}
                      error={faults.email}
                      kind="email"
                      value={email}
                      autoComplete="username"
                      required
                      faultWord={t('fault')}
                    />
                  ) : (
                    <input type="hidden" name="email" value={setUp.email} autoComplete="username" />
                  )}
                  <PasswordFields
                    language={language}
                    secret={setUp.totp}
                    account={setUp.email ?? setUp.name}
                    faults={faults}
                  />
                  <p className="buttons">
                    <button className="button main" type="submit">
                      {t('setUp.do')}
                    </button>
                  </p>
                </form>
              </Section>
            </div>
          </div>
        </PageBody>
      </>
    ),
  };
}

function faultsOf(language: Language, outcome: Exclude<SetUpOutcome, { kind: 'done' | 'gone' }>): Faults {
  const t = words[language];
  switch (outcome.kind) {
    case 'email':
      return { email: t(`problem.${outcome.problem}`) };
    case 'password':
      return { password: t(`problem.${outcome.problem}`) };
    case 'code':
      return { code: t('setUp.code.wrong') };
    case 'wait':
      return { code: t('wait', { seconds: outcome.seconds }) };
    case 'passkey':
      return { passkey: t('setUp.passkey.wrong') };
  }
}

/** GET and POST /inloggen/instellen: the first way to sign in. */
export async function setUpRoute(
  request: WebRequest,
  doorway: Doorway,
  session: OpenSession | undefined,
): Promise<Answer> {
  const { language, form } = request;
  const t = words[language];
  const setUp = session?.method === 'link' ? await readSetUp(doorway, session) : undefined;
  if (session === undefined || setUp === undefined) return gone(language);
  if (request.method === 'GET') return { kind: 'page', page: setUpPage(language, setUp, {}, '') };
  const outcome =
    form.get('manier') === 'passkey'
      ? await setUpWithPasskey(
          doorway,
          session,
          request.origin,
          passkeyAnswer(form),
          form.get('naam')?.trim().slice(0, 60) || t('setUp.passkey.labelDefault'),
          request.client,
        )
      : await setUpWithPassword(
          doorway,
          session,
          {
            email: form.get('email') ?? '',
            password: form.get('wachtwoord') ?? '',
            again: form.get('nogmaals') ?? '',
            code: form.get('code') ?? '',
          },
          request.client,
        );
  if (outcome.kind === 'gone') return gone(language);
  if (outcome.kind !== 'done')
    return {
      kind: 'page',
      status: outcome.kind === 'wait' ? 429 : 400,
      page: setUpPage(language, setUp, faultsOf(language, outcome), form.get('email') ?? ''),
    };
  if (outcome.recoveryCodes.length === 0)
    return { kind: 'redirect', to: home(language), session: { token: outcome.token } };
  return {
    kind: 'page',
    session: { token: outcome.token },
    page: codesPage(language, outcome.recoveryCodes, home(language)),
  };
}

/** The page that shows recovery codes, once. */
export function codesPage(language: Language, codes: readonly string[], next: string): PageContent {
  const t = words[language];
  return {
    title: t('codes.question'),
    body: (
      <>
        <PageHead question={t('codes.question')} answer={t('codes.answer')} />
        <PageBody>
          <RecoveryCodes codes={codes} />
          <p className="buttons">
            <a className="button main" href={next}>
              {t('codes.done')}
            </a>
          </p>
        </PageBody>
      </>
    ),
  };
}

/** POST /inloggen/instellen/begin: asked by script. */
export async function beginSetUpRoute(
  request: WebRequest,
  doorway: Doorway,
  session: OpenSession | undefined,
): Promise<Answer> {
  const options = session?.method === 'link' ? await beginSetUpPasskey(doorway, session, request.origin) : undefined;
  return options === undefined ? { kind: 'json', status: 403, body: {} } : { kind: 'json', body: options };
}
