import type { Comparison } from './comparison.ts';

/** The least share of criteria with a verdict at which an alternative is compared. */
export const leastComplete = 0.7;

/** What is compared, and what is left out because it is not known. Positions are those of the whole comparison. */
export interface CommonGround {
  readonly comparison: Comparison;
  /** Positions of the alternatives and criteria that stay. */
  readonly alternatives: readonly number[];
  readonly criteria: readonly number[];
  readonly leftOut: { readonly alternatives: readonly number[]; readonly criteria: readonly number[] };
}

/** Per alternative the share of the criteria on which it has a verdict. */
export function completeness({ criteria, verdicts }: Comparison): readonly number[] {
  return verdicts.map((row) => row.filter((verdict) => verdict !== undefined).length / criteria.length);
}

/**
 * Like with like: alternatives that are known on at least 70 % of the criteria, on the criteria on which all of those have a verdict.
 * Nothing is filled in for what is unknown.
 */
export function commonGround(whole: Comparison): CommonGround {
  const complete = completeness(whole);
  const stays = (alternative: number) => (complete[alternative] ?? 0) >= leastComplete;
  const all = whole.alternatives.map((_, alternative) => alternative);
  const alternatives = all.filter(stays);
  const isKnown = (criterion: number) =>
    alternatives.every((alternative) => whole.verdicts[alternative]?.[criterion] !== undefined);
  const allCriteria = whole.criteria.map((_, criterion) => criterion);
  const criteria = alternatives.length === 0 ? [] : allCriteria.filter(isKnown);
  return {
    comparison: {
      criteria: criteria.map((criterion) => whole.criteria[criterion] ?? ''),
      alternatives: alternatives.map((alternative) => whole.alternatives[alternative] ?? ''),
      scale: whole.scale,
      verdicts: alternatives.map((alternative) =>
        criteria.map((criterion) => whole.verdicts[alternative]?.[criterion]),
      ),
    },
    alternatives,
    criteria,
    leftOut: {
      alternatives: all.filter((alternative) => !stays(alternative)),
      criteria: allCriteria.filter((criterion) => !criteria.includes(criterion)),
    },
  };
}
