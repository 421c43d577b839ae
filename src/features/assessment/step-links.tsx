import type { Framework } from '#domain/assessment/framework.ts';
import type { Language } from '#words/language.ts';
import { words } from './assess-words.ts';

/** On a narrow screen: which question this is, and the way to the one before and after; saving goes on as well. */
export function StepLinks({ language, framework, at }: { language: Language; framework: Framework; at: number }) {
  const t = words[language];
  const [previous, question, next] = [at - 1, at, at + 1].map((each) => framework.questions[each]);
  return (
    <div className="fill-links">
      {previous === undefined ? null : <a href={`#v-${previous.id}`}>← {t('step.previous')}</a>}
      <span>{t('step.where', { number: at + 1, count: framework.questions.length })}</span>
      {next === undefined ? (
        <a href="#formulier-einde">{t('step.end')} →</a>
      ) : (
        <a href={`#v-${next.id}`}>{t('step.next')} →</a>
      )}
      <button className="button little" type="submit" name="doe" value={`verder:${question?.id}`}>
        {t('step.save')}
      </button>
    </div>
  );
}
