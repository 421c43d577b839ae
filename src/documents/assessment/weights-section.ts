import type { Ranked } from '#domain/assessment/comparison/weighted-score.ts';
import { equals } from '#domain/figures/rational.ts';
import { percentText } from '#words/council-design.ts';
import { countWord, wholeNumber } from '#words/format.ts';
import { figureColumn, paragraph, row, textColumn } from '../report/pieces.ts';
import type { Block, ReportSection } from '../report/report.ts';
import type { AssessmentDocument, DocumentComparison } from './assessment-document.ts';
import { countedQuestionsText } from './counted-questions.ts';
import { alternativeName, questionName, scoreText } from './names.ts';
import { words } from './words.ts';

/** The place of each alternative, with those that share one. */
function placeOf(ranking: readonly Ranked[], alternative: number): string {
  const own = ranking.find((each) => each.alternative === alternative);
  return own === undefined ? '–' : String(own.rank);
}

/** Whether the mean of the weights is by seats: someone who gave weights has seats. */
const isBySeats = ({ assessors }: AssessmentDocument): boolean =>
  assessors.some((each) => each.weights !== undefined && (each.seats ?? 0) > 0);

/** Which weights the ranking is at: the mean of those people gave, by seats or each alike, the same for every question, or those of the framework. */
export function weightsKind(
  document: AssessmentDocument,
  { groups, weights }: DocumentComparison,
): 'mean' | 'each' | 'equal' | 'framework' {
  if (groups !== undefined) return isBySeats(document) ? 'mean' : 'each';
  return weights.every((each) => equals(each, weights[0] ?? each)) ? 'equal' : 'framework';
}

function weightTable(document: AssessmentDocument, comparison: DocumentComparison): Block {
  const { language } = document;
  const t = words[language];
  const { groups, weights, ground } = comparison;
  const columns = [
    ...(groups?.groups ?? []).map((each) => ({ name: each.name, weights: each.weights })),
    { name: t(`weights.${weightsKind(document, comparison)}`), weights },
  ];
  return {
    kind: 'table',
    caption: t('weights.caption'),
    columns: [textColumn(t('question'), 1.6), ...columns.map(({ name }) => figureColumn(name))],
    rows: ground.comparison.criteria.map((criterion, at) =>
      row([
        questionName(document, criterion),
        ...columns.map((each) => {
          const weight = each.weights[at];
          return weight === undefined ? '–' : percentText(language, weight);
        }),
      ]),
    ),
  };
}

function rankingTable(document: AssessmentDocument, comparison: DocumentComparison): Block {
  const t = words[document.language];
  const { groups, ranking, ground } = comparison;
  return {
    kind: 'table',
    caption: t('ranking.caption'),
    columns: [
      textColumn(t('alternative')),
      figureColumn(t('ranking.score')),
      figureColumn(t('ranking.place')),
      ...(groups?.groups ?? []).map((each) => figureColumn(t('ranking.of', { name: each.name }))),
    ],
    rows: ranking.map(({ alternative, rank, score }) =>
      row([
        alternativeName(document, ground.comparison.alternatives[alternative]),
        scoreText(document.language, score),
        String(rank),
        ...(groups?.groups ?? []).map((each) => placeOf(each.ranking, alternative)),
      ]),
    ),
  };
}

/** What was left out of the comparison because it is not known. */
export function leftOutText(document: AssessmentDocument, { whole, ground }: DocumentComparison): readonly string[] {
  const t = words[document.language];
  const { alternatives, criteria } = ground.leftOut;
  const names = (list: readonly number[], from: readonly string[], name: (id: string) => string) =>
    list.map((at) => name(from[at] ?? '')).join(', ');
  return [
    ...(alternatives.length === 0
      ? []
      : [
          t('left-out.alternatives', {
            names: names(alternatives, whole.alternatives, (id) => alternativeName(document, id)),
          }),
        ]),
    ...(criteria.length === 0
      ? []
      : [t('left-out.criteria', { names: names(criteria, whole.criteria, (id) => questionName(document, id)) })]),
  ];
}

/** Weights of every group and their mean by seats, and the ranking each leads to. */
export function weightSections(document: AssessmentDocument): readonly ReportSection[] {
  const { language, comparison } = document;
  if (comparison === undefined) return [];
  const t = words[language];
  const groups = comparison.groups?.groups ?? [];
  const counted =
    document.framework.outcome === 'comparison'
      ? countedQuestionsText(document, [comparison.whole.criteria.length])
      : undefined;
  const kind = weightsKind(document, comparison);
  const seats = groups.reduce((sum, each) => sum + each.seats, 0);
  return [
    {
      heading: t(kind === 'mean' || kind === 'each' ? 'weights.heading' : `weights.heading.${kind}`, {
        count: groups.length,
        number: countWord(language, groups.length),
      }),
      level: 2,
      together: true,
      blocks: [
        paragraph(t(`weights.lead.${kind}`, { seats: wholeNumber(language, seats) })),
        ...(counted === undefined ? [] : [paragraph(counted)]),
        ...leftOutText(document, comparison).map(paragraph),
        rankingTable(document, comparison),
        weightTable(document, comparison),
        ...(kind === 'mean' ? [{ kind: 'note' as const, runs: [t('seats.note')] }] : []),
      ],
    },
  ];
}
