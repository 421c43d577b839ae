import type { Language } from '#words/language.ts';
import { exactShare, words } from './comparison-words.ts';
import type { ComparedAssessment } from './weigh-assessment.ts';
import { typedWrong, type WeighingFault } from './weighing-faults.ts';
import type { WeighingSettings } from './weighing-settings.ts';

/** The place of every criterion, with the weight that follows from it. */
export function OrderFields({
  settings,
  compared,
  faults,
  language,
}: {
  readonly settings: WeighingSettings;
  readonly compared: ComparedAssessment;
  readonly faults: readonly WeighingFault[];
  readonly language: Language;
}) {
  const t = words[language];
  const places = settings.weights?.way === 'order' ? settings.weights.places : {};
  return (
    <>
      {compared.criteria.map(({ id, text }, at) => {
        const weight = compared.weights[at];
        const wrong = typedWrong(faults, 'p', id);
        return (
          <div key={id} className={wrong === undefined ? 'weight-field' : 'weight-field wrong'}>
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
                aria-describedby={wrong === undefined ? 'gewicht-hint' : `p-${id}-fault gewicht-hint`}
                aria-invalid={wrong === undefined ? undefined : true}
                defaultValue={wrong ?? places[id] ?? ''}
              />
            </div>
            {wrong === undefined ? null : (
              <p className="fault" id={`p-${id}-fault`}>
                {t('unreadable.place')}
              </p>
            )}
          </div>
        );
      })}
    </>
  );
}
