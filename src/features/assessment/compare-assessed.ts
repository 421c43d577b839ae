import type { DocumentComparison } from '#documents/assessment/assessment-document.ts';
import { agreedCells } from '#domain/assessment/agreed-cells.ts';
import { type Comparison, withTopAlike } from '#domain/assessment/comparison/comparison.ts';
import { weighedComparison } from '#domain/assessment/comparison/weighed-comparison.ts';
import { weightRegion } from '#domain/assessment/comparison/weight-region.ts';
import { isSoonFound, winningConditions } from '#domain/assessment/comparison/winning-conditions.ts';
import { frameworkWeights, givenWeights } from '#domain/assessment/given-weights.ts';
import { isCompared, verdictTable } from '#domain/assessment/verdict-table.ts';
import type { WholeAssessment } from './read-assessment.ts';
import { runAcceptability } from './run-acceptability.ts';

/** What is drawn when nobody asks otherwise; at most 0.16 percentage points of standard error. */
const usual = { samples: 100_000, seed: 1 } as const;

/**
 * The alternatives of an assessment compared, with the robustness of the outcome; undefined when the framework compares nothing, too little
 * is known, or it was cancelled.
 */
export async function compareAssessed(
  whole: WholeAssessment,
  signal?: AbortSignal,
): Promise<DocumentComparison | undefined> {
  const { framework, alternatives, assessors, joint } = whole;
  if (!isCompared(framework, alternatives)) return undefined;
  const ids = alternatives.map((each) => each.id);
  const table = verdictTable(framework, ids, agreedCells(framework, ids, assessors, joint));
  const namesOf = (criteria: readonly number[]) => criteria.map((at) => table.criteria[at] ?? '');
  const weighed = weighedComparison(
    table,
    (criteria) =>
      assessors.flatMap(({ name, seats, weights }) => {
        const own = weights === undefined ? undefined : givenWeights(weights, namesOf(criteria));
        return own === undefined ? [] : [{ name, seats: seats ?? 0, weights: own.weights }];
      }),
    (criteria) => frameworkWeights(framework, namesOf(criteria)),
  );
  const region = weighed === undefined ? undefined : weightRegion(weighed.ground.comparison.criteria.length);
  if (weighed === undefined || region?.kind !== 'region') return undefined;
  const draw = async (comparison: Comparison, sampledSteps = false) => {
    const question = { comparison, region, ...usual, ...(sampledSteps ? { sampledSteps } : {}) };
    const drawn = await runAcceptability(question, undefined, signal === undefined ? {} : { signal });
    return drawn.kind === 'done' ? drawn.acceptability : undefined;
  };
  const { comparison } = weighed.ground;
  const acceptability = await draw(comparison);
  const sampledSteps = await draw(comparison, true);
  const topAlike = await draw({ ...comparison, scale: withTopAlike(comparison.scale) });
  if (acceptability === undefined || sampledSteps === undefined || topAlike === undefined) return undefined;
  const conditions = comparison.alternatives.map((_, at) =>
    isSoonFound(comparison) ? winningConditions(comparison, weighed.weights, region, at) : undefined,
  );
  return { ...weighed, acceptability, sampledSteps, topAlike, conditions };
}
