import type { VerdictChange, WinningConditions } from '#domain/assessment/comparison/winning-conditions.ts';
import { compare, equals, zero } from '#domain/figures/rational.ts';
import { percentText } from '#words/council-design.ts';
import { paragraph, row, textColumn } from '../report/pieces.ts';
import type { ReportSection } from '../report/report.ts';
import type { AssessmentDocument, DocumentComparison } from './assessment-document.ts';
import { questionName } from './names.ts';
import { groundName } from './robustness-section.ts';
import { words } from './words.ts';

/** The least that would have to change in the weights, in words. */
export function weightsNeeded(
  document: AssessmentDocument,
  { ground, weights }: DocumentComparison,
  { lead, best, nearest }: WinningConditions,
): string {
  const { language } = document;
  const t = words[language];
  const ahead = compare(lead, zero);
  if (ahead >= 0) return t(ahead > 0 ? 'conditions.first' : 'conditions.shared');
  if (nearest === undefined) return t('conditions.no-weights');
  const moves = nearest.weights.flatMap((weight, at) => {
    const now = weights[at] ?? zero;
    return equals(weight, now)
      ? []
      : [
          t('conditions.move', {
            name: questionName(document, ground.comparison.criteria[at] ?? ''),
            now: percentText(language, now),
            weight: percentText(language, weight),
          }),
        ];
  });
  const how = compare(best.lead, zero) === 0 ? 'conditions.share' : 'conditions.nearest';
  return t(how, { moved: percentText(language, nearest.moved), moves: moves.join('; ') });
}

/** The fewest verdicts that would have to be a step different, in words. */
export function verdictsNeeded(
  document: AssessmentDocument,
  comparison: DocumentComparison,
  { lead, verdicts }: WinningConditions,
): string {
  const t = words[document.language];
  if (compare(lead, zero) >= 0) return t(compare(lead, zero) > 0 ? 'conditions.first' : 'conditions.shared');
  if (verdicts === undefined) return t('conditions.no-verdicts');
  return t('conditions.verdicts', {
    count: verdicts.length,
    changes: verdicts.map((each) => changeText(document, comparison, each)).join('; '),
  });
}

function changeText(document: AssessmentDocument, comparison: DocumentComparison, change: VerdictChange): string {
  const { language, framework } = document;
  const { scale, criteria } = comparison.ground.comparison;
  const step = (at: number) =>
    framework.scale.steps.find((each) => each.id === scale[at]?.id)?.word[language] ?? scale[at]?.id ?? '';
  return words[language]('conditions.change', {
    model: groundName(document, comparison, change.alternative),
    name: questionName(document, criteria[change.criterion] ?? ''),
    from: step(change.from),
    to: step(change.to),
  });
}

/** What would have to be true for each alternative to come first. */
export function conditionSections(document: AssessmentDocument): readonly ReportSection[] {
  const { language, comparison } = document;
  const known = comparison?.conditions.filter((each) => each !== undefined) ?? [];
  if (comparison === undefined || known.length === 0) return [];
  const t = words[language];
  return [
    {
      heading: t('conditions.heading'),
      level: 3,
      together: true,
      blocks: [
        paragraph(t('conditions.lead')),
        {
          kind: 'table',
          caption: t('conditions.caption'),
          columns: [
            textColumn(t('alternative')),
            textColumn(t('conditions.weights'), 1.8),
            textColumn(t('conditions.judged'), 1.8),
          ],
          rows: known.map((each) =>
            row([
              groundName(document, comparison, each.alternative),
              weightsNeeded(document, comparison, each),
              verdictsNeeded(document, comparison, each),
            ]),
          ),
        },
      ],
    },
  ];
}
