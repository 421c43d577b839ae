import { fraction, toNumber } from '#domain/figures/rational.ts';
import type { Compared } from './compare-file.ts';

/** An object with these keys, whatever they are. */
const byName = <T>(names: readonly string[], value: (position: number) => T): Record<string, T> =>
  Object.fromEntries(names.map((name, position) => [name, value(position)]));

/** The answer of `verband compare --json`, as docs/cli/compare.schema.json describes it. */
export function comparisonAnswer(compared: Compared): Record<string, unknown> {
  const { file, acceptability, counts } = compared;
  const { whole, comparison } = file;
  const { alternatives, criteria } = comparison;
  const name = (alternative: number) => alternatives[alternative] ?? '';
  /** One name, or a list of those that share the first place. */
  const names = (positions: readonly number[]) =>
    positions.length === 1 ? name(positions[0] ?? 0) : positions.map(name);
  const scale = whole.scale.map(({ id }) => id);
  return {
    counts: byName(whole.alternatives, (at) => byName(scale, (step) => counts[at]?.bySteps[step] ?? 0)),
    uncertain: byName(whole.alternatives, (at) => counts[at]?.uncertain ?? 0),
    unknown: byName(whole.alternatives, (at) => counts[at]?.unknown ?? 0),
    leftOut: file.leftOut,
    weights: byName(criteria, (criterion) => toNumber(file.weights[criterion] ?? { numerator: 0n, denominator: 1n })),
    weighted: Object.fromEntries(
      compared.ranking
        .toSorted((left, right) => left.alternative - right.alternative)
        .map(({ alternative, score }) => [name(alternative), toNumber(score)]),
    ),
    ranking: compared.ranking.map(({ alternative }) => name(alternative)),
    ranks: Object.fromEntries(compared.ranking.map(({ alternative, rank }) => [name(alternative), rank])),
    dominates: compared.dominances.map((pair) => pair.map(name)),
    tippingPoints: compared.tippingPoints.map(({ criterion, weight, from, to }) => ({
      criterion: criteria[criterion] ?? '',
      weight: toNumber(weight),
      exact: fraction(weight),
      from: names(from),
      to: names(to),
    })),
    acceptability: byName(alternatives, (at) => acceptability.ranks[at] ?? []),
    standardErrors: byName(alternatives, (at) => acceptability.rankErrors[at] ?? []),
    centralWeights: byName(alternatives, (at) => {
      const central = acceptability.centralWeights[at];
      return central ? byName(criteria, (criterion) => central[criterion] ?? 0) : null;
    }),
    confidence: byName(alternatives, (at) => acceptability.confidence[at] ?? null),
    pairwise: byName(alternatives, (at) =>
      Object.fromEntries(
        alternatives.flatMap((other, position) =>
          position === at ? [] : [[other, acceptability.pairwise[at]?.[position] ?? 0]],
        ),
      ),
    ),
    standardError: acceptability.standardError,
    samples: acceptability.samples,
    seed: acceptability.seed,
    steps: compared.steps,
    method: acceptability.plan.method,
    accepted: acceptability.plan.accepted,
  };
}
