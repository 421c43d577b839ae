import { type Rational, rational, readRational, zero } from '../../figures/rational.ts';
import type { PoliticalWeights } from '../political-weights.ts';
import { pairwiseWeights } from './pairwise-judgements.ts';
import { normalisedWeights, orderWeights, type Weights } from './weights.ts';

/** Millionths: an eigenvector is a decimal number, and so is what a slider gives. */
const millionths = (number: number): Rational => rational(Math.round(number * 1_000_000), 1_000_000);

/** The weights of the criteria as someone gave them; undefined when they do not make weights: nothing given, or a pair that misses. */
export function givenWeights(given: PoliticalWeights, criteria: readonly string[]): Weights | undefined {
  switch (given.way) {
    case 'number':
    case 'points':
      return normalisedWeights(criteria.map((id) => millionths(given.numbers[id] ?? 0)));
    case 'order': {
      if (criteria.every((id) => given.places[id] === undefined)) return undefined;
      // What has no place comes last, all of it alike.
      const last = Math.max(...Object.values(given.places)) + 1;
      const byPlace = Map.groupBy(criteria.keys(), (at) => given.places[criteria[at] ?? ''] ?? last);
      const places = [...byPlace].sort(([left], [right]) => left - right).map(([, own]) => own);
      return orderWeights(places);
    }
    case 'pairs': {
      const judgements = given.pairs.flatMap(({ one, other, times }) => {
        const [from, to, ratio] = [criteria.indexOf(one), criteria.indexOf(other), readRational(times)];
        if (from < 0 || to < 0 || ratio === undefined) return [];
        return [{ one: from, other: to, times: Number(ratio.numerator) / Number(ratio.denominator) }];
      });
      try {
        return normalisedWeights(pairwiseWeights(criteria.length, judgements).weights.map(millionths));
      } catch {
        return undefined;
      }
    }
  }
}

/** The weights of some of the criteria, in proportion; undefined when those weigh nothing. */
export function weightsOfSome(weights: Weights, criteria: readonly number[]): Weights | undefined {
  return normalisedWeights(criteria.map((criterion) => weights[criterion] ?? zero));
}
