import type { VerdictChange, WinningConditions } from '#domain/assessment/comparison/winning-conditions.ts';
import { compare, equals, type Rational, subtract, zero } from '#domain/figures/rational.ts';
import { percentText } from '#words/council-design.ts';
import { countWord } from '#words/format.ts';
import { paragraph, row, textColumn } from '../report/pieces.ts';
import type { ReportSection } from '../report/report.ts';
import type { AssessmentDocument, DocumentComparison } from './assessment-document.ts';
import { questionName } from './names.ts';
import { groundName } from './robustness-section.ts';
import { words } from './words.ts';

/** So many changes are named; of more than these only the first, and how many others there are. */
const mostNamed = 3;

/** Changes in one line: all of them, or the first and how many more. */
function listed(document: AssessmentDocument, changes: readonly string[], most: number): string {
  const named = changes.slice(0, most);
  const left = changes.length - named.length;
  return [...named, ...(left === 0 ? [] : [words[document.language]('conditions.more', { count: left })])].join('; ');
}

const sizeOf = ({ now, weight }: { readonly now: Rational; readonly weight: Rational }): Rational =>
  compare(weight, now) < 0 ? subtract(now, weight) : subtract(weight, now);

/** The least that would have to change in the weights, in words, the largest moves first. @param most so many are named */
export function weightsNeeded(
  document: AssessmentDocument,
  { ground, weights }: DocumentComparison,
  { lead, best, nearest }: WinningConditions,
  most = mostNamed,
): string {
  const { language } = document;
  const t = words[language];
  const ahead = compare(lead, zero);
  if (ahead >= 0) return t(ahead > 0 ? 'conditions.first' : 'conditions.shared');
  if (nearest === undefined) return t('conditions.no-weights');
  const moves = nearest.weights
    .flatMap((weight, at) => {
      const now = weights[at] ?? zero;
      return equals(weight, now) ? [] : [{ criterion: ground.comparison.criteria[at] ?? '', now, weight }];
    })
    .toSorted((one, other) => compare(sizeOf(other), sizeOf(one)))
    .map(({ criterion, now, weight }) =>
      t('conditions.move', {
        name: questionName(document, criterion),
        now: percentText(language, now),
        weight: percentText(language, weight),
      }),
    );
  const how = compare(best.lead, zero) === 0 ? 'conditions.share' : 'conditions.nearest';
  return t(how, { moved: percentText(language, nearest.moved), moves: listed(document, moves, most) });
}

/** The fewest verdicts that would have to be a step different, in words. @param most so many are named */
export function verdictsNeeded(
  document: AssessmentDocument,
  comparison: DocumentComparison,
  { alternative, lead, verdicts }: WinningConditions,
  most = mostNamed,
): string {
  const { language } = document;
  const t = words[language];
  if (compare(lead, zero) >= 0) return t(compare(lead, zero) > 0 ? 'conditions.first' : 'conditions.shared');
  if (verdicts === undefined) return t('conditions.no-verdicts');
  const changes = verdicts.map((each) => changeText(document, comparison, alternative, each));
  return t('conditions.verdicts', {
    count: verdicts.length,
    number: countWord(language, verdicts.length, true),
    changes: listed(document, changes, most),
  });
}

/** A change of a verdict; on the alternative that the row is about its name is not repeated. */
function changeText(
  document: AssessmentDocument,
  comparison: DocumentComparison,
  own: number,
  change: VerdictChange,
): string {
  const { language, framework } = document;
  const { scale, criteria } = comparison.ground.comparison;
  const step = (at: number) =>
    framework.scale.steps.find((each) => each.id === scale[at]?.id)?.word[language] ?? scale[at]?.id ?? '';
  return words[language](change.alternative === own ? 'conditions.change.own' : 'conditions.change', {
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
