import { cellSpreads } from '#domain/assessment/agreed-cells.ts';
import { countWord, wholeNumber } from '#words/format.ts';
import { figureColumn, paragraph, row, textColumn } from '../report/pieces.ts';
import type { ReportSection } from '../report/report.ts';
import type { AssessmentDocument } from './assessment-document.ts';
import { alternativeName, answerName, questionName } from './names.ts';
import { words } from './words.ts';

/** Where several judges differ, most first: median, half of them, all of them. */
function spreadSection(document: AssessmentDocument): readonly ReportSection[] {
  const { language, framework, alternatives, assessors } = document;
  const t = words[language];
  const ids = alternatives.map((each) => each.id);
  const spreads = cellSpreads(framework, ids, assessors);
  if (spreads.length === 0) return [];
  const apart = spreads.filter((each) => each.spread > 0);
  const compared = ids.length > 0;
  return [
    {
      heading:
        apart.length === 0
          ? t('spread.heading.none')
          : t('spread.heading', { count: apart.length, number: countWord(language, apart.length) }),
      level: 2,
      together: true,
      blocks: [
        paragraph(t('spread.lead')),
        ...(apart.length === 0
          ? []
          : [
              {
                kind: 'table' as const,
                caption: t('spread.caption'),
                columns: [
                  textColumn(t('question'), 1.6),
                  ...(compared ? [textColumn(t('alternative'))] : []),
                  textColumn(t('spread.median')),
                  textColumn(t('spread.quartiles')),
                  textColumn(t('spread.extremes')),
                  figureColumn(t('spread.steps')),
                ],
                rows: apart.map((each) =>
                  row([
                    questionName(document, each.question),
                    ...(compared ? [alternativeName(document, each.alternative)] : []),
                    answerName(document, each.question, each.median),
                    answerName(document, each.question, each.quartiles),
                    answerName(document, each.question, each.extremes),
                    wholeNumber(language, each.spread),
                  ]),
                ),
              },
            ]),
      ],
    },
  ];
}

/** What was decided together, with the reason when it is not the median. */
function jointSection(document: AssessmentDocument): readonly ReportSection[] {
  const { language, joint, alternatives } = document;
  const t = words[language];
  if (joint.length === 0) return [];
  const compared = alternatives.length > 0;
  return [
    {
      heading: t('joint.heading', { count: joint.length, number: countWord(language, joint.length, true) }),
      level: 2,
      together: true,
      blocks: [
        {
          kind: 'table',
          caption: t('joint.caption'),
          columns: [
            textColumn(t('question'), 1.6),
            ...(compared ? [textColumn(t('alternative'))] : []),
            textColumn(t('verdict')),
            textColumn(t('joint.reason'), 2),
          ],
          rows: joint.map((each) =>
            row([
              questionName(document, each.question),
              ...(compared ? [alternativeName(document, each.alternative)] : []),
              answerName(document, each.question, each.answered),
              each.reason ?? t('joint.no-reason'),
            ]),
          ),
        },
      ],
    },
  ];
}

/** What several judges said, and what they came to together. */
export function togetherSections(document: AssessmentDocument): readonly ReportSection[] {
  return [...spreadSection(document), ...jointSection(document)];
}
