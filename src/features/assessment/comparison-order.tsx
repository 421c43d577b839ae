import type { Language } from '#words/language.ts';
import { exactShare, words } from './comparison-words.ts';
import type { ComparedAssessment } from './weigh-assessment.ts';
import type { WeighingSettings } from './weighing-settings.ts';

/** The place of every criterion, with the weight that follows from it. */
export function OrderFields({
  settings,
  compared,
  language,
}: {
  readonly settings: WeighingSettings;
  readonly compared: ComparedAssessment;
  readonly language: Language;
}) {
  const t = words[language];
  const places = settings.weights?.way === 'order' ? settings.weights.places : {};
  return (
    <>
      {compared.criteria.map(({ id, text }, at) => {
        const weight = compared.weights[at];
        return (
          <div key={id} className="weight-field">
            <label htmlFor={`p-${id}`}>{text[language]}</label>
            <div className="both">
              <span className="follows">
                {weight === undefined || compared.unchosen
                  ? ''
                  : t('order.weighs', { share: exactShare(language, weight) })}
              </span>
              <input
                className="input"
                id={`p-${id}`}
                name={`p-${id}`}
                inputMode="numeric"
                autoComplete="off"
                size={3}
                defaultValue={places[id] ?? ''}
              />
            </div>
          </div>
        );
      })}
    </>
  );
}
