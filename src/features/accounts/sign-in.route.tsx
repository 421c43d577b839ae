import type { OpenSession } from '#database/sessions.ts';
import { asked, type WebRequest } from '#platform/web-request.ts';
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
import { comeBack, leave, leaveBehind } from './provider-sign-in.ts';
import {
  beginPasskey,
  confirmSecondFactor,
  type SignInOutcome,
  signInWithPasskey,
  signInWithPassword,
  signOut,
} from './sign-in.ts';
import { words } from './words.ts';

/** Only a page of our own may be gone on to; never the sign-in itself. */
export const ownPage = (text: string | null | undefined, language: Language): string =>
  text != null &&
  /^\/(?![/\\])[^\s\\]*$/.test(text) &&
  text.length < 1000 &&
  !/^(\/en)?\/(inloggen|sign-in|uitloggen|sign-out)/.test(text)
    ? text
    : home(language);

interface SignInPage {
  readonly language: Language;
  readonly doorway: Doorway;
  readonly back: string;
  readonly email?: string;
  readonly problem?: string;
  readonly again?: boolean;
}

function signInPage({ language, doorway, back, email = '', problem, again }: SignInPage): PageContent {
  const t = words[language];
  const { oidc } = doorway.config;
  return {
    title: t('signIn'),
    script: 'passkey',
    body: (
      <>
        <PageHead question={t('signIn.question')} answer={again ? t('signIn.again') : t('signIn.answer')} />
        <PageBody>
          {problem === undefined ? null : <Notice kind="bad">{problem}</Notice>}
          <div className="grid">
            <div className="column c6">
              {oidc === undefined ? null : (
                <Section title={t('signIn.withProvider', { name: oidc.name })}>
                  <p>{t('signIn.withProvider.text')}</p>
                  <p className="buttons">
                    <a className="button main" href={address(language, ['signIn', 'provider'], { terug: back })}>
                      {t('signIn.withProvider', { name: oidc.name })}
                    </a>
                  </p>
                </Section>
              )}
              <Section title={t('signIn.withPasskey')}>
                <p>{t('signIn.withPasskey.text')}</p>
                <PasskeyForm
                  what="use"
                  action={address(language, ['signIn', 'passkey'])}
                  begin={address(language, ['signIn', 'passkey', 'begin'])}
                  button={t('signIn.withPasskey')}
                  fields={{ terug: back }}
                />
              </Section>
            </div>
            <div className="column c6">
              <Section title={t('signIn.withPassword')}>
                <form method="post" action={address(language, ['signIn'])}>
                  <input type="hidden" name="terug" value={back} />
                  <FormField
                    name="email"
                    label={t('email')}
                    kind="email"
                    value={email}
                    autoComplete="username"
                    required
                    faultWord={t('fault')}
                  />
                  <FormField
                    name="wachtwoord"
                    label={t('password')}
                    kind="password"
                    value=""
                    autoComplete="current-password"
                    required
                    faultWord={t('fault')}
                  />
                  <p className="buttons">
                    <button className="button main" type="submit">
                      {t('signIn.next')}
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

/** What goes wrong while signing in, as a sentence and a status. */
function problemOf(
  language: Language,
  outcome: SignInOutcome,
  wrong: 'signIn.wrong' | 'signIn.wrongPasskey' | 'code.wrong',
): { readonly text: string; readonly status: 400 | 429 | 503 } {
  const t = words[language];
  if (outcome.kind === 'wait') return { text: t('wait', { seconds: outcome.seconds }), status: 429 };
  if (outcome.kind === 'busy') return { text: t('busy'), status: 503 };
  return { text: t(wrong), status: 400 };
}

/** GET and POST /inloggen */
export async function signInRoute(
  request: WebRequest,
  doorway: Doorway,
  session: OpenSession | undefined,
): Promise<Answer> {
  const { language, form, query } = request;
  if (request.method === 'GET') {
    const back = ownPage(asked(query, 'terug'), language);
    const again = asked(query, 'opnieuw') !== undefined;
    if (session?.complete === true && !again) return { kind: 'redirect', to: back };
    return { kind: 'page', page: signInPage({ language, doorway, back, again }) };
  }
  const back = ownPage(form.get('terug'), language);
  const email = form.get('email') ?? '';
  const outcome = await signInWithPassword(doorway, email, form.get('wachtwoord') ?? '', request.client, session);
  if (outcome.kind === 'half')
    return {
      kind: 'redirect',
      to: address(language, ['signIn', 'code'], { terug: back }),
      session: { token: outcome.token },
    };
  const { text, status } = problemOf(language, outcome, 'signIn.wrong');
  return {
    kind: 'page',
    status,
    page: signInPage({ language, doorway, back, email: email.slice(0, 320), problem: text }),
  };
}

/** GET and POST /inloggen/code */
export async function codeRoute(
  request: WebRequest,
  doorway: Doorway,
  session: OpenSession | undefined,
): Promise<Answer> {
  const { language } = request;
  const t = words[language];
  const back = ownPage(request.method === 'GET' ? asked(request.query, 'terug') : request.form.get('terug'), language);
  if (session?.method !== 'password' || session.complete)
    return { kind: 'redirect', to: address(language, ['signIn'], { terug: back }) };
  let problem: string | undefined;
  let status: 200 | 400 | 429 | 503 = 200;
  if (request.method === 'POST') {
    const outcome = await confirmSecondFactor(doorway, session, request.form.get('code') ?? '', request.client);
    if (outcome.kind === 'signed-in') return { kind: 'redirect', to: back, session: { token: outcome.token } };
    ({ text: problem, status } = problemOf(language, outcome, 'code.wrong'));
  }
  return {
    kind: 'page',
    status,
    page: {
      title: t('code.question'),
      body: (
        <>
          <PageHead question={t('code.question')} answer={t('code.answer')} />
          <PageBody>
            <form method="post">
              <input type="hidden" name="terug" value={back} />
              <FormField
                name="code"
                label={t('code')}
                hint={t('code.hint')}
                error={problem}
                kind="number"
                value=""
                autoComplete="one-time-code"
                required
                faultWord={t('fault')}
              />
              <p className="buttons">
                <button className="button main" type="submit">
                  {t('code.do')}
                </button>
              </p>
            </form>
          </PageBody>
        </>
      ),
    },
  };
}

/** POST /inloggen/passkey/begin: asked by script. */
export async function beginPasskeyRoute(request: WebRequest, doorway: Doorway): Promise<Answer> {
  const { options, flow } = await beginPasskey(doorway, request.origin);
  return { kind: 'json', body: options, flow };
}

/** POST /inloggen/passkey */
export async function passkeyRoute(
  request: WebRequest,
  doorway: Doorway,
  session: OpenSession | undefined,
): Promise<Answer> {
  const { language, form } = request;
  const back = ownPage(form.get('terug'), language);
  const outcome = await signInWithPasskey(
    doorway,
    request.origin,
    request.flow,
    passkeyAnswer(form),
    request.client,
    session,
  );
  if (outcome.kind === 'signed-in') return { kind: 'redirect', to: back, session: { token: outcome.token } };
  const { text, status } = problemOf(language, outcome, 'signIn.wrongPasskey');
  return { kind: 'page', status, page: signInPage({ language, doorway, back, problem: text }) };
}

/** The one address an identity provider sends people back to. */
const returnAddress = (origin: string): string => `${origin}${address('nl', ['signIn', 'back'])}`;

/** GET /inloggen/aanbieder: on to the identity provider. */
export async function providerRoute(request: WebRequest, doorway: Doorway): Promise<Answer> {
  const { oidc } = doorway.config;
  const { language } = request;
  if (oidc === undefined) return { kind: 'missing' };
  const back = ownPage(asked(request.query, 'terug'), language);
  const outcome = await leave(doorway, oidc, returnAddress(request.origin), back);
  if (outcome.kind === 'leave') return { kind: 'redirect', to: outcome.to, flow: outcome.flow };
  return {
    kind: 'page',
    status: 503,
    page: signInPage({
      language,
      doorway,
      back,
      problem: words[language]('provider.unavailable', { name: oidc.name }),
    }),
  };
}

/** GET /inloggen/terug: back from the identity provider. */
export async function backRoute(
  request: WebRequest,
  doorway: Doorway,
  session: OpenSession | undefined,
  today: string,
): Promise<Answer> {
  const { oidc } = doorway.config;
  if (oidc === undefined) return { kind: 'missing' };
  const outcome = await comeBack(
    doorway,
    oidc,
    new URL(`${returnAddress(request.origin)}${request.search}`),
    request.flow,
    request.client,
    session,
    today,
  );
  if (outcome.kind === 'signed-in') {
    const back = ownPage(outcome.back, 'nl');
    return { kind: 'redirect', to: back, session: { token: outcome.token } };
  }
  const { language } = request;
  const t = words[language];
  const problem = {
    unavailable: () => t('provider.unavailable', { name: oidc.name }),
    lost: () => t('provider.lost'),
    'no-role': () => t('provider.noRole', { name: oidc.name }),
    blocked: () => t('provider.blocked'),
    refused: () => t('provider.refused', { name: oidc.name, reason: outcome.kind === 'refused' ? outcome.reason : '' }),
  }[outcome.kind]();
  return {
    kind: 'page',
    status: outcome.kind === 'unavailable' ? 503 : 403,
    page: signInPage({ language, doorway, back: home(language), problem }),
  };
}

/** POST /uitloggen */
export async function signOutRoute(
  request: WebRequest,
  doorway: Doorway,
  session: OpenSession | undefined,
): Promise<Answer> {
  const { language } = request;
  const t = words[language];
  const { oidc } = doorway.config;
  const idToken = session === undefined ? null : await signOut(doorway, session);
  const further =
    idToken === null || oidc === undefined ? undefined : await leaveBehind(oidc, idToken, `${request.origin}/`);
  return {
    kind: 'page',
    session: 'end',
    page: {
      title: t('signedOut.question'),
      body: (
        <>
          <PageHead question={t('signedOut.question')} answer={t('signedOut.answer')} />
          <PageBody>
            <p className="buttons">
              {further === undefined ? null : (
                <a className="button main" href={further}>
                  {t('signedOut.provider', { name: oidc?.name ?? '' })}
                </a>
              )}
              <a className={further === undefined ? 'button main' : 'button'} href={home(language)}>
                {t('toStart')}
              </a>
            </p>
          </PageBody>
        </>
      ),
    },
  };
}
