import { figureColumn, paragraph, row, textColumn } from '../report/pieces.ts';
import type { Block, ReportSection } from '../report/report.ts';
import type { AssessmentDocument, DocumentComparison } from './assessment-document.ts';
import { questionName, sampledText } from './names.ts';
import { groundName } from './robustness-section.ts';
import { words } from './words.ts';

const namesOf = (document: AssessmentDocument, comparison: DocumentComparison) =>
  comparison.ground.comparison.alternatives.map((_, at) => groundName(document, comparison, at));

function pairwiseTable(document: AssessmentDocument, comparison: DocumentComparison): Block {
  const { language } = document;
  const t = words[language];
  const names = namesOf(document, comparison);
  return {
    kind: 'table',
    caption: t('pairwise.caption'),
    columns: [textColumn(t('pairwise.wins')), ...names.map((name) => figureColumn(name))],
    rows: names.map((name, at) =>
      row([
        name,
        ...names.map((_, other) =>
          other === at ? '–' : sampledText(language, comparison.acceptability.pairwise[at]?.[other] ?? 0),
        ),
      ]),
    ),
  };
}

function centralTable(document: AssessmentDocument, comparison: DocumentComparison): Block {
  const { language } = document;
  const t = words[language];
  const names = namesOf(document, comparison);
  return {
    kind: 'table',
    caption: t('central.caption'),
    columns: [textColumn(t('question'), 1.6), ...names.map((name) => figureColumn(name))],
    rows: comparison.ground.comparison.criteria.map((criterion, at) =>
      row([
        questionName(document, criterion),
        ...names.map((_, alternative) => {
          const weights = comparison.acceptability.centralWeights[alternative];
          return weights === undefined ? t('central.never') : sampledText(language, weights[at] ?? 0);
        }),
      ]),
    ),
  };
}

/** Who beats whom, and the weights at which each is typically first. */
export function centralWeightSections(document: AssessmentDocument): readonly ReportSection[] {
  const { language, comparison } = document;
  if (comparison === undefined) return [];
  const t = words[language];
  return [
    { heading: t('pairwise.heading'), level: 3, together: true, blocks: [pairwiseTable(document, comparison)] },
    {
      heading: t('central.heading'),
      level: 3,
      together: true,
      blocks: [paragraph(t('central.lead')), centralTable(document, comparison)],
    },
  ];
}
