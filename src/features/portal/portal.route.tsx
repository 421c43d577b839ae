import type { WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { words } from './words.ts';

/** GET /privacy: what is kept of whom, and how it goes away. */
export function privacyRoute(request: WebRequest): Promise<Answer> {
  const t = words[request.language];
  return Promise.resolve({
    kind: 'page',
    page: {
      title: t('privacy.title'),
      body: (
        <>
          <PageHead question={t('privacy.question')} answer={t('privacy.answer')} />
          <PageBody spaced>
            {(['visitors', 'accounts', 'erase', 'people', 'security'] as const).map((part) => (
              <Section key={part} title={t(`privacy.${part}`)}>
                <p className="measure">{t(`privacy.${part}.text`)}</p>
              </Section>
            ))}
          </PageBody>
        </>
      ),
    },
  });
}

/** GET /toegankelijkheid: the accessibility statement. */
export function accessibilityRoute(request: WebRequest): Promise<Answer> {
  const t = words[request.language];
  return Promise.resolve({
    kind: 'page',
    page: {
      title: t('acc.title'),
      body: (
        <>
          <PageHead question={t('acc.question')} answer={t('acc.answer')} />
          <PageBody spaced>
            <Section title={t('acc.state')}>
              <p className="measure">{t('acc.state.text')}</p>
            </Section>
            <Section title={t('acc.done')}>
              <ul className="dots measure">
                {(['acc.done.1', 'acc.done.2', 'acc.done.3', 'acc.done.4'] as const).map((line) => (
                  <li key={line}>{t(line)}</li>
                ))}
              </ul>
            </Section>
            <Section title={t('acc.open')}>
              <ul className="dots measure">
                {(['acc.open.1', 'acc.open.2'] as const).map((line) => (
                  <li key={line}>{t(line)}</li>
                ))}
              </ul>
            </Section>
            <Section title={t('acc.help')}>
              <p className="measure">{t('acc.help.text')}</p>
            </Section>
          </PageBody>
        </>
      ),
    },
  });
}
