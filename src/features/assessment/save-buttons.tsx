import type { Language } from '#words/language.ts';
import { frameworkWords } from './framework-words.ts';

/** To keep what was typed, or to leave; the first button is what Enter in a field does. */
export function SaveButtons({ language, back, isNext }: { language: Language; back: string; isNext: boolean }) {
  const t = frameworkWords[language];
  return (
    <p className="buttons">
      <button className="button main" type="submit" name="handeling" value="bewaar">
        {isNext ? t('form.saveNext') : t('form.save')}
      </button>
      <a className="button" href={back}>
        {t('form.cancel')}
      </a>
    </p>
  );
}
