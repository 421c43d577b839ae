import { regimeMatrix, regimePackages } from '#domain/assessment/delivered/regime-packages.ts';
import type { Framework } from '#domain/assessment/framework.ts';
import type { RiskAxis, RiskProfile } from '#domain/assessment/risk-regime.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Section } from '#ui/section.tsx';
import { codeOf } from '#words/codes.ts';
import type { Language } from '#words/language.ts';
import { outOf100 } from './verdict-sentence.ts';
import { verdictWords } from './verdict-words.ts';

const heavier = ['basic', 'plus', 'maximum'] as const;

/** The matrix of risk and importance with where this partnership stands, the three axes, and what the council then does. */
export function RegimeSections({
  framework,
  profile,
  language,
}: {
  framework: Framework;
  profile: RiskProfile;
  language: Language;
}) {
  const t = verdictWords[language];
  const name = (regime: string) => codeOf(language, 'council_regime.regime', regime);
  const axes: readonly RiskAxis[] = [profile.administrative, profile.financial, profile.importance];
  const upTo = profile.regime === undefined ? -1 : heavier.indexOf(profile.regime);
  return (
    <>
      <Section title={t('regime.matrix')}>
        <DataTable
          caption={t('regime.matrix')}
          narrow="table"
          columns={[
            { id: 'risk', head: t('regime.riskHead') },
            ...framework.bands.map((each) => ({
              id: each.id,
              head: t('regime.importance', { band: each.word[language] }),
            })),
          ]}
          rows={framework.bands.map((risk) => ({
            id: risk.id,
            own: profile.risk === risk,
            cells: [
              t('regime.risk', { band: risk.word[language] }),
              ...framework.bands.map((importance) => {
                const regime = regimeMatrix[risk.id]?.[importance.id];
                const text = regime === undefined ? t('unknown') : name(regime);
                return profile.risk === risk && profile.importance.band === importance ? (
                  <strong key={importance.id} className="here">
                    {text} ({t('regime.here')})
                  </strong>
                ) : (
                  text
                );
              }),
            ],
          }))}
        />
        <DataTable
          caption={t('regime.axes')}
          columns={[
            { id: 'axis', head: t('block') },
            { id: 'index', head: t('score'), align: 'right' },
            { id: 'band', head: t('regime.band') },
          ]}
          rows={axes.map((each) => ({
            id: each.block,
            cells: [
              framework.blocks.find((block) => block.id === each.block)?.title[language] ?? each.block,
              outOf100(language, each.index),
              each.band?.word[language] ?? t('regime.tooLittle'),
            ],
          }))}
        />
      </Section>
      {upTo === -1 ? null : (
        <Section title={t('regime.package')}>
          {heavier.slice(0, upTo + 1).map((regime) => (
            <div key={regime}>
              <h3>{name(regime)}</h3>
              <ul className="dots">
                {regimePackages[regime].map((each) => (
                  <li key={each.nl}>{each[language]}</li>
                ))}
              </ul>
            </div>
          ))}
          <p className="source-line">{t('regime.source')}</p>
        </Section>
      )}
    </>
  );
}
