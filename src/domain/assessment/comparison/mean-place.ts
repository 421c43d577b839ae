/** Positions of alternatives in the order of the place each has on average over all weights, the best first. */
export function byMeanPlace(ranks: readonly (readonly number[])[]): readonly number[] {
  const mean = (shares: readonly number[]) => shares.reduce((sum, share, place) => sum + share * place, 0);
  return ranks.map((_, at) => at).sort((one, other) => mean(ranks[one] ?? []) - mean(ranks[other] ?? []));
}
