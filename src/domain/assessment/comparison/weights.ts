import {
  add,
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  reduce,
  total,
  zero,
} from '../../figures/rational.ts';

/** Weights of the criteria: zero or more, together one. */
export type Weights = readonly Rational[];

/** Every criterion weighs the same. */
export function equalWeights(criteria: number): Weights {
  return Array.from({ length: criteria }, () => rational(1, criteria));
}

/**
 * Numbers in proportion: points out of 100, sliders, or swing weights (von Winterfeldt and Edwards 1986: the step from worst to best that
 * matters most is 100, the others relative to it). Undefined when a number is negative or all are zero.
 */
export function normalisedWeights(numbers: readonly Rational[]): Weights | undefined {
  const sum = total(numbers);
  if (numbers.some((number) => compare(number, zero) < 0) || compare(sum, zero) === 0) return undefined;
  return numbers.map((number) => divide(number, sum));
}

/** The weights of some of the criteria, in proportion; undefined when those weigh nothing. */
export function weightsOfSome(weights: Weights, criteria: readonly number[]): Weights | undefined {
  return normalisedWeights(criteria.map((criterion) => weights[criterion] ?? zero));
}

/** Weights in tenths of a percent that add up to 1000: rounded down, the rest to the largest remainders, the first of equal ones. */
export function weightTenths(weights: Weights): readonly number[] {
  const exact = weights.map((weight) => multiply(weight, rational(1000)));
  const down = exact.map(({ numerator, denominator }) => Number(numerator / denominator));
  const rest = 1000 - down.reduce((sum, each) => sum + each, 0);
  const raised = new Set(
    exact
      .map((value, at) => ({ at, remainder: add(value, rational(-(down[at] ?? 0))) }))
      .sort((one, other) => compare(other.remainder, one.remainder) || one.at - other.at)
      .slice(0, rest)
      .map(({ at }) => at),
  );
  return down.map((each, at) => (raised.has(at) ? each + 1 : each));
}

/** How many of the 100 points are left to divide; negative when too many are given. */
export function pointsLeft(points: readonly Rational[]): Rational {
  return add(rational(100), multiply(rational(-1), total(points)));
}

/**
 * Weights from an order of importance, most important first: the centre of all weights that keep the order (rank-order centroid;
 * Barron and Barrett 1996). Criteria in one place are as important as each other and share the mean of the places they take.
 * @param places criteria by place; together they name every criterion once.
 */
export function orderWeights(places: readonly (readonly number[])[]): Weights {
  const count = places.reduce((sum, place) => sum + place.length, 0);
  const centroid: Rational[] = [];
  let tail = zero;
  for (let place = count; place >= 1; place--) {
    tail = add(tail, rational(1, place));
    centroid[place - 1] = divide(tail, rational(count));
  }
  const weights: Rational[] = new Array<Rational>(count).fill(zero);
  let first = 0;
  for (const place of places) {
    const mean = divide(total(centroid.slice(first, first + place.length)), rational(Math.max(1, place.length)));
    for (const criterion of place) weights[criterion] = mean;
    first += place.length;
  }
  return weights;
}

/** The mean of several people's weights, each counting for so many (seats). @throws RangeError when nobody counts. */
export function meanWeights(of: readonly { readonly weights: Weights; readonly seats: number }[]): Weights {
  const seats = BigInt(of.reduce((sum, each) => sum + each.seats, 0));
  return (of[0]?.weights ?? []).map((_, criterion) =>
    multiply(
      total(of.map((each) => multiply(each.weights[criterion] ?? zero, rational(each.seats)))),
      reduce(1n, seats),
    ),
  );
}
