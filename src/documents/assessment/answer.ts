import { counting } from '#domain/assessment/agreed-cells.ts';
import { percentText } from '#words/council-design.ts';
import { listOf, sentence } from '#words/format.ts';
import type { AssessmentDocument, DocumentComparison } from './assessment-document.ts';
import { alternativeName, nameInSentence } from './names.ts';
import { profileIn, regimeText } from './regime-section.ts';
import { robustnessSentence } from './robustness-section.ts';
import { outcomeWord, verdictsIn } from './verdict-section.ts';
import { weightsKind } from './weights-section.ts';
import { words } from './words.ts';

/** The question of the document. */
export function assessmentQuestion(document: AssessmentDocument): string {
  const t = words[document.language];
  if (document.alternatives.length > 0) return t('title.compare');
  if (document.framework.outcome === 'regime')
    return t('title.regime', { name: document.partnership ?? document.title });
  return t('title.judge', { name: document.partnership ?? document.title });
}

function comparedAnswer(document: AssessmentDocument, comparison: DocumentComparison): string {
  const { language } = document;
  const t = words[language];
  const first = comparison.ranking.filter((each) => each.rank === 1);
  const names = listOf(
    language,
    first.map((each) => nameInSentence(document, comparison.ground.comparison.alternatives[each.alternative])),
  );
  const lead = t(`answer.first.${weightsKind(document, comparison)}`, { names, count: first.length });
  const named = first.length === 1 ? first[0]?.alternative : undefined;
  return `${sentence(lead)} ${robustnessSentence(document, comparison, named)}`;
}

/** The answer in one to three sentences. */
export function assessmentAnswer(document: AssessmentDocument): string {
  const { language, comparison, framework, assessors } = document;
  const t = words[language];
  if (counting(assessors).length === 0) return t('answer.nobody');
  const profile = profileIn(document);
  if (profile !== undefined) return regimeText(document, profile);
  if (framework.outcome === 'comparison')
    return comparison === undefined ? t('answer.too-little') : comparedAnswer(document, comparison);
  const verdicts = verdictsIn(document);
  const [only] = verdicts;
  if (verdicts.length === 1 && only !== undefined) {
    const { verdict } = only;
    const completeness = percentText(language, verdict.completeness, 0);
    return t(`answer.${verdict.outcome.kind}`, { word: outcomeWord(document, verdict), completeness });
  }
  return [
    ...verdicts.map(({ alternative, verdict }) =>
      sentence(`${alternativeName(document, alternative)}: ${outcomeWord(document, verdict)}.`),
    ),
    ...(comparison === undefined ? [] : [comparedAnswer(document, comparison)]),
  ].join(' ');
}
