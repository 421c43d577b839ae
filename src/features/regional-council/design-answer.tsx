import type { EvaluatedDesign } from '#domain/regional-council/evaluate-design.ts';
import { ThresholdSentence } from '#ui/charts/threshold-panel.tsx';
import { answerSentence, intervalText, percentText } from '#words/council-design.ts';
import type { Language } from '#words/language.ts';
import type { SlidingDesign } from './design-threshold.ts';
import { words } from './words.ts';

/** The answer of the page: who decides and who blocks alone, and what keeping anyone from it costs. It follows the slider where it can. */
export function DesignAnswer({
  evaluated,
  sliding,
  language,
}: {
  readonly evaluated: EvaluatedDesign;
  readonly sliding: SlidingDesign | undefined;
  readonly language: Language;
}) {
  const t = words[language];
  if (sliding === undefined) return <>{answerSentence(language, evaluated)}</>;
  const notes = [...(evaluated.proper ? [] : [t('improper')]), ...(evaluated.quorate ? [] : [t('noQuorum')])];
  return (
    <>
      {sliding.exact ? (
        <ThresholdSentence design={sliding.design} tenths={sliding.tenths} />
      ) : (
        <span data-answer="answer">{answerSentence(language, evaluated)}</span>
      )}{' '}
      {notes.length > 0 && sliding.exact ? <span data-at-load="">{notes.join(' ')} </span> : null}
      {costOf(evaluated, language)}
    </>
  );
}

/** What no threshold can do, or which thresholds do both; true whatever threshold is chosen. */
function costOf({ thresholds }: EvaluatedDesign, language: Language): string {
  const t = words[language];
  if (thresholds === undefined) return '';
  const { verdict } = thresholds;
  if (verdict.kind === 'both') return t('cost.both', { interval: intervalText(language, verdict.interval) });
  return t(thresholds.comparison === 'at-least' ? 'cost.above' : 'cost.from', {
    name: verdict.largest.name,
    passes: percentText(language, verdict.cannotPassFrom),
    blocks: percentText(language, verdict.blocksFrom),
  });
}
