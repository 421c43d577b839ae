import { codeOf } from '#words/codes.ts';
import { dayText, listOf } from '#words/format.ts';
import { paragraph, row, textColumn } from '../report/pieces.ts';
import type { ReportSection } from '../report/report.ts';
import type { AssessmentDocument } from './assessment-document.ts';
import { words } from './words.ts';

/** What was judged, why and when, part by part: for the document and for the first sheet of the workbook. */
export function assessmentFacts(document: AssessmentDocument): readonly (readonly [string, string])[] {
  const { language, framework, alternatives } = document;
  const t = words[language];
  const day = (value: string | null) => (value === null ? undefined : dayText(language, value));
  const adopted = [day(document.adoptedOn), document.adoptedBy].filter((each) => each !== undefined && each !== null);
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [t('facts.subject'), document.partnership ?? document.title],
    [t('facts.proposal'), document.proposal],
    [
      t('facts.alternatives'),
      alternatives.length === 0
        ? undefined
        : listOf(
            language,
            alternatives.map((each) => each.name[language]),
          ),
    ],
    [
      t('facts.framework'),
      t('facts.framework.value', { title: framework.title[language], version: framework.version }),
    ],
    [t('facts.why'), framework.summary[language]],
    [t('facts.organisation'), document.organisation],
    [t('facts.round'), String(document.round)],
    [t('facts.state'), codeOf(language, 'assessment.state', document.state)],
    [t('facts.opened'), day(document.openedOn)],
    [t('facts.closed'), day(document.closedOn)],
    [t('facts.adopted'), adopted.length === 0 ? undefined : adopted.join(', ')],
    [t('facts.decision'), document.decision],
    [t('facts.due'), day(document.dueOn)],
    [t('facts.source'), document.source],
  ];
  return facts.flatMap(([name, value]) =>
    value === undefined || value === null || value === '' ? [] : [[name, value] as const],
  );
}

/** What was judged and why. */
export function factsSection(document: AssessmentDocument): ReportSection {
  const t = words[document.language];
  // How far it is and what was decided stand above, in full.
  const toldBefore = [t('facts.state'), t('facts.adopted'), t('facts.decision')];
  return {
    heading: t('facts.heading'),
    level: 2,
    together: true,
    blocks: [
      {
        kind: 'table',
        caption: t('facts.caption'),
        columns: [textColumn(t('facts.part')), textColumn(t('facts.value'), 3.6)],
        rows: assessmentFacts(document)
          .filter(([part]) => !toldBefore.includes(part))
          .map((fact) => row(fact)),
      },
      ...(document.example ? [paragraph(t('example.said'))] : []),
    ],
  };
}
