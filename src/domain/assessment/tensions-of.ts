import type { Judge } from './agreed-cells.ts';
import type { Framework, Tension } from './framework.ts';

/**
 * The tensions that matter for an assessment: those of the framework itself, and those in the verdicts of the source only where these
 * verdicts are there.
 */
export function tensionsOf(from: Framework, judges: readonly Pick<Judge, 'kind' | 'cells'>[]): readonly Tension[] {
  const hasSource = judges.some((each) => each.kind === 'source' && each.cells.length > 0);
  return from.tensions.filter((each) => each.ofVerdicts !== true || hasSource);
}
