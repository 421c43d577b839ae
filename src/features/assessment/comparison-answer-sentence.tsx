import { neverFirst } from '#domain/assessment/comparison/never-first.ts';
import { WeighingSentence } from '#ui/charts/weighing-panel.tsx';
import { listOf, sentence } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { inSentence, roundShareWord, words } from './comparison-words.ts';
import type { SlidingWeights } from './sliding-weights.ts';
import type { ComparedAssessment } from './weigh-assessment.ts';

/** The answer of the page: how robust the first place is, who can never have it, what the chosen weights say, and whose choice it stays. */
export function ComparisonAnswer({
  compared,
  sliding,
  language,
}: {
  readonly compared: ComparedAssessment;
  readonly sliding: SlidingWeights;
  readonly language: Language;
}) {
  const t = words[language];
  const { certainty, alternatives } = compared;
  const never = neverFirst(compared).filter(({ kind }) => kind !== 'shares');
  return (
    <>
      {certainty === undefined
        ? `${t('answer.infeasible')} `
        : `${t(compared.constrained ? 'answer.within' : 'answer', {
            share: roundShareWord(language, certainty.acceptability.ranks[certainty.winner]?.[0] ?? 0),
            names: listOf(
              language,
              [certainty.winner, ...certainty.alike].map((at) => inSentence(language, alternatives[at])),
            ),
            count: 1 + certainty.alike.length,
          })} `}
      {never.length === 0 || certainty === undefined
        ? null
        : `${sentence(
            t('answer.never', {
              names: listOf(
                language,
                never.map(({ alternative }) => inSentence(language, alternatives[alternative])),
              ),
              count: never.length,
            }),
          )} `}
      <WeighingSentence answer={sliding.answer} /> {t('answer.political')}
    </>
  );
}
