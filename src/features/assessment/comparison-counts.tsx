import { VerdictCircle } from '#ui/charts/verdict-circle.tsx';
import { Section } from '#ui/section.tsx';
import type { Language } from '#words/language.ts';
import { nameOf, words } from './comparison-words.ts';
import type { WeighedAssessment } from './weigh-assessment.ts';

/** How often every alternative has each verdict: the overview without weights. */
export function CountsPart({
  weighed,
  language,
}: {
  readonly weighed: WeighedAssessment;
  readonly language: Language;
}) {
  const t = words[language];
  const { whole, counts } = weighed;
  const steps = whole.framework.scale.steps.toReversed();
  const uncertain = counts.some((each) => each.uncertain > 0);
  const unknown = counts.some((each) => each.unknown > 0);
  return (
    <Section title={t('counts')}>
      <table className="data-table counts">
        <caption className="visually-hidden">{t('counts.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('model')}</th>
            {steps.map((step) => (
              <th key={step.id} scope="col" className="right">
                <VerdictCircle quarters={step.quarters} tint={step.tint} />
                <span className="visually-hidden">{step.word[language]}</span>
              </th>
            ))}
            {uncertain ? (
              <th scope="col" className="right">
                {t('counts.uncertain')}
              </th>
            ) : null}
            {unknown ? (
              <th scope="col" className="right">
                {t('counts.unknown')}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {whole.alternatives.map((alternative, at) => (
            <tr key={alternative.id}>
              <th scope="row">{nameOf(language, alternative)}</th>
              {steps.map((step) => (
                <td key={step.id} className="right">
                  {counts[at]?.bySteps[whole.framework.scale.steps.indexOf(step)] ?? 0}
                </td>
              ))}
              {uncertain ? <td className="right">{counts[at]?.uncertain ?? 0}</td> : null}
              {unknown ? <td className="right">{counts[at]?.unknown ?? 0}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="source-line">{t('counts.note')}</p>
    </Section>
  );
}
