import { codeOf } from '#words/codes.ts';
import { countWord, dayText, wholeNumber } from '#words/format.ts';
import { figureColumn, row, textColumn } from '../report/pieces.ts';
import type { ReportSection } from '../report/report.ts';
import type { AssessmentDocument, DocumentAssessor } from './assessment-document.ts';
import { awaitedIn } from './standing-section.ts';
import { words } from './words.ts';

/** When someone handed in; a source does not hand in. */
export function submittedText({ language }: AssessmentDocument, { kind, submitted_on }: DocumentAssessor): string {
  const t = words[language];
  if (submitted_on !== null) return dayText(language, submitted_on);
  return t(kind === 'source' ? 'who.source' : 'who.not-yet');
}

/** Who took part: in which role, for whom, with how many seats, and when they handed in. */
export function whoSection(document: AssessmentDocument): ReportSection {
  const { language, assessors } = document;
  const t = words[language];
  const waiting = awaitedIn(document).length;
  const notes = [
    ...(waiting === 0 ? [] : [t('who.waiting', { count: waiting, number: countWord(language, waiting, true) })]),
    ...(assessors.some((each) => (each.seats ?? 0) > 0) ? [t('seats.note')] : []),
  ];
  return {
    heading: t('who.heading', { count: assessors.length, number: countWord(language, assessors.length, true) }),
    level: 2,
    together: true,
    blocks: [
      {
        kind: 'table',
        caption: t('who.caption'),
        columns: [
          textColumn(t('who.name'), 2),
          textColumn(t('who.kind')),
          textColumn(t('who.organisation'), 1.4),
          figureColumn(t('who.seats')),
          figureColumn(t('who.answers')),
          textColumn(t('who.submitted'), 1.2),
        ],
        rows: assessors.map((each) =>
          row([
            each.name,
            codeOf(language, 'assessor.kind', each.kind),
            each.of_organisation ?? '–',
            each.seats === null ? '–' : wholeNumber(language, each.seats),
            wholeNumber(language, each.cells.length),
            submittedText(document, each),
          ]),
        ),
      },
      ...notes.map((said) => ({ kind: 'note' as const, runs: [said] })),
    ],
  };
}
