import { type Reason, type Reassessment, type ReassessmentFacts, reassessmentOf } from '../assessment/re-evaluation.ts';
import { type Day, daysBetween } from '../time/day.ts';
import type { Signal } from './attention.ts';

/** An assessment of an organisation as the dashboard looks at it. */
export interface AssessmentToWatch {
  readonly assessment: string;
  readonly round: number;
  readonly title: string;
  readonly partnership_id: string | null;
  readonly example: boolean;
  readonly facts: ReassessmentFacts;
}

const codes = {
  due: ['assessment-due', 'bad'],
  triggered: ['assessment-triggered', 'warn'],
  soon: ['assessment-soon', 'warn'],
} as const;

const growthOf = (reasons: readonly Reason[]) => reasons.find((each) => each.code === 'growth');

function signalOf(watched: AssessmentToWatch, found: Reassessment, day: Day): readonly Signal[] {
  if (found.state === 'none') return [];
  const { assessment, round, title, partnership_id, example } = watched;
  const [code, kind] = codes[found.state];
  const growth = growthOf(found.reasons);
  return [
    {
      code,
      kind,
      partnership: partnership_id ?? '',
      assessment: { key: assessment, round },
      text: title,
      reasons: found.reasons,
      ...(found.dueOn === undefined ? {} : { day: found.dueOn, days: daysBetween(day, found.dueOn) }),
      ...(growth === undefined ? {} : { before: growth.before, amount: growth.after }),
      example: example || growth?.example === true,
    },
  ];
}

/** Assessments that are to be made again: past their day, something happened that asks for it, or within 180 days. */
export function assessmentSignals(watched: readonly AssessmentToWatch[], day: Day): readonly Signal[] {
  return watched.flatMap((each) => signalOf(each, reassessmentOf(each.facts, day), day));
}
