import { compare, zero } from '../../figures/rational.ts';
import type { Acceptability } from './acceptability.ts';
import type { Comparison } from './comparison.ts';
import type { Dominance } from './dominance.ts';
import type { WinningConditions } from './winning-conditions.ts';

/** An alternative that cannot be first alone, at any weights that meet the constraints. */
export interface NeverFirst {
  readonly alternative: number;
  /**
   * `never`: others are always ahead. `dominated`: another is at least as good on everything and better on something, so that at best they
   * share the place. `shares`: it can only share the place.
   */
  readonly kind: 'never' | 'dominated' | 'shares';
  /** Who is better whatever the weights, and on which criteria it is better; the criteria on which it is not are as good. */
  readonly by:
    | { readonly alternative: number; readonly better: readonly number[]; readonly certain: boolean }
    | undefined;
}

/** A comparison with what is known about who can be first; the conditions may not have been looked up. */
interface Compared {
  readonly comparison: Comparison;
  readonly dominances: readonly Dominance[];
  readonly conditions: readonly (WinningConditions | undefined)[];
  /** Shares of weights for each rank, when they were sampled. */
  readonly certainty: { readonly acceptability: Pick<Acceptability, 'ranks'> } | undefined;
}

/** Which alternatives can never be first, and why. */
export function neverFirst(compared: Compared): readonly NeverFirst[] {
  return compared.comparison.alternatives.flatMap((_, alternative): readonly NeverFirst[] => {
    const by = dominatedBy(compared, alternative);
    const lead = compared.conditions[alternative]?.best.lead;
    const side = lead === undefined ? undefined : compare(lead, zero);
    // An uncertain verdict may turn out better than its mean, with which the lead is computed.
    if (
      by === undefined &&
      (compared.certainty?.acceptability.ranks[alternative]?.[0] ?? 0) > 0 &&
      !isCertain(compared)
    )
      return [];
    if (side !== undefined && side < 0) return [{ alternative, kind: 'never', by }];
    if (by !== undefined) return [{ alternative, kind: 'dominated', by }];
    return side === 0 ? [{ alternative, kind: 'shares', by }] : [];
  });
}

/** Every verdict is one step of the scale. */
export const isCertain = ({ comparison }: Pick<Compared, 'comparison'>): boolean =>
  comparison.verdicts.every((row) => row.every((verdict) => verdict?.low === verdict?.high));

function dominatedBy({ comparison, dominances }: Compared, worse: number): NeverFirst['by'] {
  const found = dominances.find(([, other]) => other === worse);
  if (found === undefined) return undefined;
  const [better] = found;
  const rows = [comparison.verdicts[better] ?? [], comparison.verdicts[worse] ?? []] as const;
  const worth = (step: number | undefined) => comparison.scale[step ?? 0]?.value ?? zero;
  return {
    alternative: better,
    better: comparison.criteria.flatMap((_, at) =>
      compare(worth(rows[0][at]?.low), worth(rows[1][at]?.high)) > 0 ? [at] : [],
    ),
    certain: rows.every((row) => row.every((verdict) => verdict?.low === verdict?.high)),
  };
}
