import type { Attendee, Side } from '#domain/assessment/meeting.ts';
import type { AssessorKind } from '#domain/register/types/assessments.ts';
import type { Assessor } from './read-assessment.ts';

/** A group of a council and a council itself stand on the side of the council. */
const sides: Readonly<Partial<Record<AssessorKind, Side>>> = {
  group: 'council',
  council: 'council',
  executive: 'executive',
};

/** Assessors as they come to the meeting. */
export const attendeesOf = (assessors: readonly Assessor[]): readonly Attendee[] =>
  assessors.map(({ id, kind, cells }) => ({ id, side: sides[kind] ?? 'other', cells }));
