import type { ReactNode } from 'react';
import { address, home } from '#features/addresses.ts';
import type { WebRequest } from '#platform/web-request.ts';
import type { PageContent } from '#ui/answer.ts';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { frameMessages } from '#words/frame.messages.ts';
import type { Language } from '#words/language.ts';
import { translators } from '#words/translator.ts';

const words = translators(frameMessages);

type Problem = 'missing' | 'forbidden' | 'failed' | 'refused' | 'unavailable' | 'full' | 'slow' | 'often' | 'insecure';

/** A page that says what happened, what was not changed, and what to do. */
export function problemPage(language: Language, problem: Problem, reference = ''): PageContent {
  const t = words[language];
  return {
    title: t(problem),
    body: (
      <>
        <PageHead question={t(problem)} answer={t(`${problem}Answer`, { reference })} />
        <PageBody>
          <p className="buttons">
            <a className="button main" href={home(language)}>
              {t('toHome')}
            </a>
          </p>
        </PageBody>
      </>
    ),
  };
}

/** Fields that are never sent back: a browser asks for them again. */
const secrets: readonly string[] = ['wachtwoord', 'nogmaals', 'code', 'antwoord'];

/** A form that holds what was typed, unseen, with buttons to send it again. */
function Resend({ request, beside }: { readonly request: WebRequest; readonly beside?: ReactNode }) {
  const t = words[request.language];
  return (
    <form method="post" action={`${request.path}${request.search}`} encType="multipart/form-data">
      {[...request.form]
        .filter(([name]) => !secrets.includes(name))
        .map(([name, value], index) => (
          <textarea key={`${name}${index}`} name={name} defaultValue={value} hidden />
        ))}
      {request.files.length === 0 ? null : <p>{t('resendFiles')}</p>}
      <p className="buttons">
        {beside}
        <button className="button main" type="submit">
          {t('sendAgain')}
        </button>
      </p>
    </form>
  );
}

/** The database could not keep what was typed: it is on this page, to be sent again. */
export function notKeptPage(request: WebRequest, problem: 'unavailable' | 'full' | 'slow'): PageContent {
  const t = words[request.language];
  return {
    title: t(problem),
    body: (
      <>
        <PageHead question={t(problem)} answer={`${t(`${problem}Answer`)} ${t('typedStays')}`} />
        <PageBody>
          <Resend request={request} />
        </PageBody>
      </>
    ),
  };
}

/** Someone was signed out while typing: what was typed is on this page, to be sent again after signing in beside it. */
export function signedOutPage(request: WebRequest): PageContent {
  const { language } = request;
  const t = words[language];
  return {
    title: t('signedOut'),
    body: (
      <>
        <PageHead question={t('signedOut')} answer={t('signedOutAnswer')} />
        <PageBody>
          <Resend
            request={request}
            beside={
              <a className="button" href={address(language, ['signIn'])} target="_blank" rel="noopener">
                {t('signInBeside')}
              </a>
            }
          />
        </PageBody>
      </>
    ),
  };
}
