import { seriesClass } from '#ui/charts/series-class.ts';
import { WeightStrip } from '#ui/charts/weighing-panel.tsx';
import { Section } from '#ui/section.tsx';
import type { Language } from '#words/language.ts';
import { nameOf, words } from './comparison-words.ts';
import type { SlidingWeights } from './sliding-weights.ts';
import type { ComparedAssessment } from './weigh-assessment.ts';

/** Per criterion who is first along its weight, the others in proportion: a line each, with the same in words. */
export function StripsPart({
  compared,
  sliding,
  language,
}: {
  readonly compared: ComparedAssessment;
  readonly sliding: SlidingWeights;
  readonly language: Language;
}) {
  const t = words[language];
  return (
    <Section title={t('strips')} note={<span>{t('strips.note')}</span>}>
      <ul className="series-key">
        {compared.alternatives.map((each, at) => (
          <li key={each.id}>
            <svg className="chart" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
              <rect width="16" height="16" rx="2" className={seriesClass(at)} />
            </svg>
            {nameOf(language, each)}
          </li>
        ))}
        <li>
          <svg className="chart" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <line x1="8" x2="8" y1="0" y2="16" className="strip-now" />
          </svg>
          {t('strips.now')}
        </li>
      </ul>
      <table className="strips">
        <caption className="visually-hidden">{t('strips.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('criterion')}</th>
            <th scope="col">
              <span className="strip-scale">
                <span>0</span>
                <span>50</span>
                <span>100&nbsp;%</span>
              </span>
              <span className="visually-hidden">{t('strips.line')}</span>
            </th>
            <th scope="col">{t('strips.first')}</th>
          </tr>
        </thead>
        <tbody>
          {compared.criteria.map((criterion, at) => {
            const strip = sliding.answer.strips[at];
            return strip === undefined ? null : (
              <tr key={criterion.id}>
                <th scope="row">
                  {criterion.text[language]}
                  <span className="second">
                    {t('strips.weighs')} <span data-weight={at}>{sliding.answer.weights[at]}</span>
                  </span>
                </th>
                <td className="line">
                  <WeightStrip strip={strip} at={at} />
                </td>
                <td className="text" data-strip-text={at}>
                  {strip.text}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}
