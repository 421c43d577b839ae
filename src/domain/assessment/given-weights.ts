import { divide, multiply, type Rational, rational, readRational, total, zero } from '../figures/rational.ts';
import { type PairwiseWeights, pairwiseWeights } from './comparison/pairwise-judgements.ts';
import { normalisedWeights, orderWeights, type Weights } from './comparison/weights.ts';
import type { Framework } from './framework.ts';
import type { PoliticalWeights } from './political-weights.ts';

/** Weights as someone gave them, ready to compute with; of pairs also how far the answers agree. */
export interface GivenWeights {
  readonly weights: Weights;
  readonly pairwise?: PairwiseWeights;
}

/** A number as it was typed, without what binary digits add to it. */
const exact = (value: number): Rational => readRational(String(value)) ?? rational(Math.round(value));

/** A weight that was computed and not typed: to the twelfth decimal. */
const computed = (value: number): Rational => rational(BigInt(Math.round(value * 1e12)), 10n ** 12n);

/**
 * What the weights someone gave say of these criteria, in proportion; undefined when they say nothing: all are zero, or a pair was not judged.
 * A criterion without a number weighs nothing; those without a place share the last one.
 */
export function givenWeights(given: PoliticalWeights, criteria: readonly string[]): GivenWeights | undefined {
  switch (given.way) {
    case 'number':
    case 'points': {
      const weights = normalisedWeights(criteria.map((id) => exact(given.numbers[id] ?? 0)));
      return weights === undefined ? undefined : { weights };
    }
    case 'order': {
      if (criteria.every((id) => given.places[id] === undefined)) return undefined;
      const last = Math.max(0, ...Object.values(given.places)) + 1;
      const byPlace = Map.groupBy(criteria.keys(), (at) => given.places[criteria[at] ?? ''] ?? last);
      const places = [...byPlace].sort(([left], [right]) => left - right).map(([, at]) => at);
      return { weights: orderWeights(places) };
    }
    case 'pairs': {
      const judged = given.pairs.flatMap(({ one, other, times }) => {
        const pair = { one: criteria.indexOf(one), other: criteria.indexOf(other), times: timesOf(times) };
        return pair.one === -1 || pair.other === -1 ? [] : [pair];
      });
      if (criteria.length === 0) return undefined;
      try {
        const pairwise = pairwiseWeights(criteria.length, judged);
        const weights = normalisedWeights(pairwise.weights.map(computed));
        return weights === undefined ? undefined : { weights, pairwise };
      } catch (problem) {
        if (problem instanceof RangeError) return undefined;
        throw problem;
      }
    }
  }
}

/** `3` or `1/3` as a number. */
const timesOf = (text: string): number => {
  const [whole = '1', part = '1'] = text.split('/');
  return Number(whole) / Number(part);
};

/** What the framework itself gives: the weight of each block, shared out over its criteria by their own weights. */
export function frameworkWeights(from: Framework, criteria: readonly string[]): Weights {
  const chosen = from.questions.filter((each) => criteria.includes(each.id));
  const shares = criteria.map((id) => {
    const own = chosen.find((each) => each.id === id);
    const block = from.blocks.find((each) => each.id === own?.block);
    if (own === undefined) return zero;
    const together = total(chosen.filter((each) => each.block === own.block).map((each) => rational(each.weight)));
    return multiply(exact(block?.weight ?? 1), divide(rational(own.weight), together));
  });
  return normalisedWeights(shares) ?? criteria.map(() => rational(1, Math.max(1, criteria.length)));
}
