import type { AssessmentDocument, DocumentComparison } from '#documents/assessment/assessment-document.ts';
import { givenWeights } from '#domain/assessment/given-weights.ts';
import type { Day } from '#domain/time/day.ts';
import type { Language } from '#words/language.ts';
import type { WholeAssessment } from './read-assessment.ts';

/** How a document of an assessment is made: in which language, with which day and address, and how it is stopped. */
export interface DocumentSettings {
  readonly language: Language;
  /** The day that is printed. */
  readonly day: Day;
  /** The full address of the page with this assessment. */
  readonly address?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Everything of an assessment as its document needs it. */
export function assessmentDocument(
  whole: WholeAssessment,
  comparison: DocumentComparison | undefined,
  { language, day, address }: DocumentSettings,
): AssessmentDocument {
  const { row, framework, alternatives, assessors, joint } = whole;
  const scored = framework.questions.filter((each) => each.kind === 'scored').map((each) => each.id);
  return {
    language,
    day,
    address,
    title: row.title,
    organisation: row.organisation,
    round: row.round,
    state: row.state,
    framework,
    alternatives,
    partnership: row.partnership,
    proposal: row.proposal,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    adoptedOn: row.adopted_on,
    adoptedBy: row.adopted_by,
    decision: row.decision,
    dueOn: row.due_on,
    source: row.source,
    example: row.example === true,
    assessors: assessors.map(({ kind, name, of_organisation, seats, submitted_on, cells, weights }) => ({
      kind,
      name,
      of_organisation,
      seats,
      submitted_on,
      cells,
      weights: weights === undefined ? undefined : givenWeights(weights, scored)?.weights,
      way: weights?.way,
    })),
    joint,
    comparison,
  };
}
