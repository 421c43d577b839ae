import { verdictCounts } from '#domain/assessment/comparison/verdict-counts.ts';
import { stepWord } from '#words/answered.ts';
import { wholeNumber } from '#words/format.ts';
import { figureColumn, row, textColumn } from '../report/pieces.ts';
import type { Block, ReportSection } from '../report/report.ts';
import type { AssessmentDocument } from './assessment-document.ts';
import { matrixOf } from './matrix.ts';
import { matrixPictures } from './matrix-picture.ts';
import { alternativeName, answerName } from './names.ts';
import { words } from './words.ts';

/** How often each alternative has each verdict: the overview without weights. */
function countTable(document: AssessmentDocument): readonly Block[] {
  const { language, comparison, framework } = document;
  if (comparison === undefined) return [];
  const t = words[language];
  const steps = comparison.whole.scale.map(({ id }) => id).reverse();
  const counts = verdictCounts(comparison.whole);
  return [
    {
      kind: 'table',
      caption: t('counts.caption'),
      columns: [
        textColumn(t('alternative')),
        ...steps.map((step) => figureColumn(stepWord(language, framework, step))),
        figureColumn(t('counts.uncertain')),
        figureColumn(t('counts.unknown')),
      ],
      rows: comparison.whole.alternatives.map((alternative, at) =>
        row([
          alternativeName(document, alternative),
          ...steps.map((_, back) => wholeNumber(language, counts[at]?.bySteps.at(-1 - back) ?? 0)),
          wholeNumber(language, counts[at]?.uncertain ?? 0),
          wholeNumber(language, counts[at]?.unknown ?? 0),
        ]),
      ),
    },
  ];
}

/** The matrix as a drawing and as a table, and the counts. */
export function matrixSections(document: AssessmentDocument): readonly ReportSection[] {
  const t = words[document.language];
  const matrix = matrixOf(document);
  const table: Block = {
    kind: 'table',
    caption: t('matrix.caption'),
    columns: [textColumn(t('question'), 1.6), ...matrix.columns.map(({ name }) => textColumn(name))],
    rows: matrix.rows.map(({ question, answers }) =>
      row([question.text[document.language], ...answers.map((answered) => answerName(document, question, answered))]),
    ),
  };
  return [
    {
      heading: t('matrix.heading'),
      level: 2,
      together: true,
      blocks: [...matrixPictures(document, matrix), ...countTable(document)],
    },
    { heading: t('matrix.table'), level: 3, together: true, blocks: [table] },
  ];
}
