import { add, compare, divide, multiply, one, type Rational, subtract, total, zero } from '../../figures/rational.ts';
import type { Weights } from './weights.ts';

/** What is said of the weights without saying them. */
export interface WeightConstraints {
  /** Criteria, most important first: each weighs at least the next; criteria that are not named are free. */
  readonly order?: readonly number[];
  /** Per criterion the least and the most that it may weigh; undefined is free. */
  readonly bounds?: readonly ({ readonly least: Rational; readonly most: Rational } | undefined)[];
}

/** All weights that meet the constraints: bounds as tight as order and sum make them, and the order. */
export interface WeightRegion {
  readonly kind: 'region';
  readonly criteria: number;
  readonly order: readonly number[];
  readonly least: readonly Rational[];
  readonly most: readonly Rational[];
}

/** No weights meet the constraints: a criterion would weigh at least more than at most, or all together too little or too much. */
export type NoRegion =
  | { readonly kind: 'crossed'; readonly criterion: number; readonly least: Rational; readonly most: Rational }
  | { readonly kind: 'sum'; readonly least: Rational; readonly most: Rational };

const higher = (left: Rational, right: Rational) => (compare(left, right) >= 0 ? left : right);
const lower = (left: Rational, right: Rational) => (compare(left, right) <= 0 ? left : right);

/**
 * The region of the constraints, or why there is none. A bound holds on along the order: what weighs at least another weighs at least its
 * least. With bounds that fall along the order, the straight line from all least to all most weights keeps the order, so weights exist
 * exactly when the one end is at most 1 and the other at least 1.
 */
export function weightRegion(criteria: number, constraints: WeightConstraints = {}): WeightRegion | NoRegion {
  const order = constraints.order ?? [];
  const ends = Array.from({ length: criteria }, (_, criterion) => constraints.bounds?.[criterion]);
  const least = ends.map((bound) => higher(zero, bound?.least ?? zero));
  const most = ends.map((bound) => lower(one, bound?.most ?? one));
  for (const [at, criterion] of order.entries())
    if (at > 0) most[criterion] = lower(most[criterion] ?? one, most[order[at - 1] ?? 0] ?? one);
  for (let at = order.length - 2; at >= 0; at--) {
    const criterion = order[at] ?? 0;
    least[criterion] = higher(least[criterion] ?? zero, least[order[at + 1] ?? 0] ?? zero);
  }
  const crossed = least.findIndex((value, criterion) => compare(value, most[criterion] ?? one) > 0);
  if (crossed >= 0)
    return { kind: 'crossed', criterion: crossed, least: least[crossed] ?? zero, most: most[crossed] ?? one };
  const together = { least: total(least), most: total(most) };
  if (compare(together.least, one) > 0 || compare(together.most, one) < 0) return { kind: 'sum', ...together };
  const room = subtract(one, together.least);
  const lack = subtract(one, together.most);
  return {
    kind: 'region',
    criteria,
    order,
    least: least.map((value, criterion) => higher(value, add(lack, most[criterion] ?? one))),
    most: most.map((value, criterion) => lower(value, add(room, least[criterion] ?? zero))),
  };
}

/** Weights in the region: as far between the least and the most for every criterion. */
export function weightsWithin({ least, most }: WeightRegion): Weights {
  const [low, high] = [total(least), total(most)];
  const share = compare(low, high) === 0 ? zero : divide(subtract(one, low), subtract(high, low));
  return least.map((value, criterion) => add(value, multiply(share, subtract(most[criterion] ?? value, value))));
}

/** True when the weights meet the constraints of the region. */
export function isWithin({ order, least, most }: WeightRegion, weights: Weights): boolean {
  const within = weights.every(
    (weight, criterion) =>
      compare(weight, least[criterion] ?? zero) >= 0 && compare(weight, most[criterion] ?? one) <= 0,
  );
  return (
    within &&
    order.every(
      (criterion, at) => at === 0 || compare(weights[order[at - 1] ?? 0] ?? zero, weights[criterion] ?? zero) >= 0,
    )
  );
}
