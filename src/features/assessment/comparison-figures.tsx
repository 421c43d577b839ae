import { rational, toNumber } from '#domain/figures/rational.ts';
import { DataTable } from '#ui/data-table.tsx';
import { decimalText, wholeNumber } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { nameOf, shareWord, words } from './comparison-words.ts';
import type { Certainty, ComparedAssessment } from './weigh-assessment.ts';

/** The figures under the bars: shares with their standard errors, who beats whom, and at which weights one is typically first. */
export function CertaintyFigures({
  compared,
  certainty,
  language,
}: {
  readonly compared: ComparedAssessment;
  readonly certainty: Certainty;
  readonly language: Language;
}) {
  const t = words[language];
  const { acceptability } = certainty;
  const names = compared.alternatives.map((each) => nameOf(language, each));
  const error = (value: number) =>
    decimalText(language, toNumber(rational(Math.round(value * 10_000), 100)).toFixed(2));
  return (
    <>
      <DataTable
        caption={t('figures.ranks')}
        captionShown
        columns={[
          { id: 'name', head: t('model') },
          ...names.map((_, place) => ({
            id: `place-${place}`,
            head: t('place', { place: place + 1 }),
            align: 'right' as const,
          })),
        ]}
        rows={names.map((name, at) => ({
          id: name,
          cells: [
            name,
            ...names.map((_, place) => (
              <span key={place}>
                {shareWord(language, acceptability.ranks[at]?.[place] ?? 0)}
                <span className="second">± {error(acceptability.rankErrors[at]?.[place] ?? 0)}</span>
              </span>
            )),
          ],
        }))}
      />
      <p className="source-line">
        {t('figures.errors', {
          samples: wholeNumber(language, acceptability.samples),
          seed: acceptability.seed,
          method: t(`figures.${acceptability.plan.method}`),
        })}
      </p>
      <DataTable
        caption={t('figures.pairwise')}
        captionShown
        columns={[
          { id: 'name', head: t('figures.wins') },
          ...names.map((name) => ({ id: name, head: name, align: 'right' as const })),
        ]}
        rows={names.map((name, at) => ({
          id: name,
          cells: [
            name,
            ...names.map((_, other) =>
              other === at ? '–' : shareWord(language, acceptability.pairwise[at]?.[other] ?? 0),
            ),
          ],
        }))}
      />
      <DataTable
        caption={t('figures.central')}
        captionShown
        columns={[
          { id: 'criterion', head: t('criterion') },
          ...names.map((name) => ({ id: name, head: name, align: 'right' as const })),
        ]}
        rows={compared.criteria.map((criterion, at) => ({
          id: criterion.id,
          cells: [
            criterion.text[language],
            ...names.map((_, alternative) => {
              const weights = acceptability.centralWeights[alternative];
              return weights === undefined ? t('figures.neverFirst') : shareWord(language, weights[at] ?? 0);
            }),
          ],
        }))}
      />
      <p className="source-line">{t('figures.method')}</p>
    </>
  );
}
