import { home } from '#features/addresses.ts';
import type { PageContent } from '#ui/answer.ts';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { frameMessages } from '#words/frame.messages.ts';
import type { Language } from '#words/language.ts';
import { translators } from '#words/translator.ts';

const words = translators(frameMessages);

/** A page that says what happened, what was not changed, and what to do. */
export function problemPage(
  language: Language,
  problem: 'missing' | 'forbidden' | 'failed' | 'refused' | 'unavailable',
  reference = '',
): PageContent {
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
