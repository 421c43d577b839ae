import {
  add,
  compare,
  equals,
  multiply,
  one,
  type Rational,
  rational,
  subtract,
  total,
  zero,
} from '../../figures/rational.ts';
import { type Comparison, scaledValues, worths } from './comparison.ts';
import { greatest, type LinearRow } from './linear-programme.ts';
import { stretches } from './tipping-points.ts';
import type { WeightRegion } from './weight-region.ts';
import { weightedScores } from './weighted-score.ts';
import type { Weights } from './weights.ts';

/** The weight nearest to the present one at which an alternative is first, when the other criteria keep their proportions. */
export interface WeightShift {
  readonly criterion: number;
  readonly now: Rational;
  readonly weight: Rational;
}

/** A verdict that would have to be one step of the scale higher or lower. */
export interface VerdictChange {
  readonly alternative: number;
  readonly criterion: number;
  readonly from: number;
  readonly to: number;
}

/** What would have to be true for an alternative to be first, alone or with others. */
export interface WinningConditions {
  readonly alternative: number;
  /** How far it is ahead of the best other; negative when it is behind. */
  readonly lead: Rational;
  /** The weights in the region at which it is furthest ahead: it can be first when that lead is not negative, alone when positive. */
  readonly best: { readonly weights: Weights; readonly lead: Rational };
  /** The weights in the region nearest to the present ones at which it is first, and how much weight moves; undefined when there are none. */
  readonly nearest: { readonly weights: Weights; readonly moved: Rational } | undefined;
  /** Changes of the weight of one criterion that make it first, the smallest first. */
  readonly shifts: readonly WeightShift[];
  /** The fewest verdicts that would have to be one step different; undefined when no such changes are enough. */
  readonly verdicts: readonly VerdictChange[] | undefined;
}

/** Whether a comparison is small enough to look up the conditions of every alternative at once. */
export function isSoonFound({ alternatives, criteria }: Comparison): boolean {
  return alternatives.length * criteria.length <= 130;
}

/** What would have to be true for the alternative to be first, exact, at these weights and in this region. */
export function winningConditions(
  comparison: Comparison,
  weights: Weights,
  region: WeightRegion,
  alternative: number,
): WinningConditions {
  const rows = worths(comparison);
  const own = rows[alternative] ?? [];
  const leads = rows
    .filter((_, other) => other !== alternative)
    .map((other) => own.map((worth, criterion) => subtract(worth, other[criterion] ?? zero)));
  const best = furthestAhead(leads, region);
  return {
    alternative,
    lead: leads
      .map((lead) => weigh(lead, weights))
      .reduce<Rational>((least, lead) => (compare(lead, least) < 0 ? lead : least), one),
    best,
    nearest: compare(best.lead, zero) < 0 ? undefined : nearestWeights(leads, weights, region),
    shifts: weightShifts(comparison, weights, alternative),
    verdicts: fewestChanges(comparison, weights, alternative),
  };
}

const weigh = (values: readonly Rational[], weights: Weights): Rational =>
  total(values.map((value, criterion) => multiply(value, weights[criterion] ?? zero)));
const minus = (value: Rational): Rational => subtract(zero, value);
const unit = (length: number, ...ones: readonly (readonly [number, Rational])[]): readonly Rational[] => {
  const row = new Array<Rational>(length).fill(zero);
  for (const [at, value] of ones) row[at] = value;
  return row;
};

/** Variables: what each criterion weighs above its least, and the lead plus one. */
function furthestAhead(leads: readonly (readonly Rational[])[], region: WeightRegion): WinningConditions['best'] {
  const { criteria, least, most, order } = region;
  const rows: LinearRow[] = leads.map((lead) => ({
    coefficients: [...lead.map(minus), one],
    kind: 'at most',
    limit: add(one, weigh(lead, least)),
  }));
  rows.push({ coefficients: unit(criteria + 1, [criteria, one]), kind: 'at most', limit: rational(2) });
  rows.push({
    coefficients: [...least.map(() => one), zero],
    kind: 'equal',
    limit: subtract(one, total(least)),
  });
  for (const [criterion, limit] of most.entries())
    rows.push({
      coefficients: unit(criteria + 1, [criterion, one]),
      kind: 'at most',
      limit: subtract(limit, least[criterion] ?? zero),
    });
  for (const [heavier, lighter] of neighbours(order))
    rows.push({
      coefficients: unit(criteria + 1, [lighter, one], [heavier, rational(-1)]),
      kind: 'at most',
      limit: subtract(least[heavier] ?? zero, least[lighter] ?? zero),
    });
  const optimum = greatest(unit(criteria + 1, [criteria, one]), rows);
  if (optimum === undefined) throw new RangeError('a region holds weights');
  return {
    weights: least.map((value, criterion) => add(value, optimum.values[criterion] ?? zero)),
    lead: subtract(optimum.sum, one),
  };
}

const neighbours = (order: readonly number[]): readonly (readonly [number, number])[] =>
  order.slice(1).map((lighter, at) => [order[at] ?? 0, lighter]);

/** Variables: how much every criterion gains, then how much every criterion loses; the least loss over all. */
function nearestWeights(
  leads: readonly (readonly Rational[])[],
  weights: Weights,
  { criteria, least, most, order }: WeightRegion,
): WinningConditions['nearest'] {
  const both = (row: readonly Rational[]) => [...row, ...row.map(minus)];
  const rows: LinearRow[] = leads.map((lead) => ({
    coefficients: both(lead.map(minus)),
    kind: 'at most',
    limit: weigh(lead, weights),
  }));
  rows.push({ coefficients: both(weights.map(() => one)), kind: 'equal', limit: zero });
  for (const [criterion, now] of weights.entries()) {
    const self = both(unit(criteria, [criterion, one]));
    rows.push({ coefficients: self, kind: 'at most', limit: subtract(most[criterion] ?? one, now) });
    rows.push({ coefficients: self.map(minus), kind: 'at most', limit: subtract(now, least[criterion] ?? zero) });
  }
  for (const [heavier, lighter] of neighbours(order))
    rows.push({
      coefficients: both(unit(criteria, [lighter, one], [heavier, rational(-1)])),
      kind: 'at most',
      limit: subtract(weights[heavier] ?? zero, weights[lighter] ?? zero),
    });
  const optimum = greatest([...weights.map(() => zero), ...weights.map(() => rational(-1))], rows);
  if (optimum === undefined) return undefined;
  const { values } = optimum;
  return {
    weights: weights.map((weight, at) => subtract(add(weight, values[at] ?? zero), values[criteria + at] ?? zero)),
    moved: minus(optimum.sum),
  };
}

function weightShifts(comparison: Comparison, weights: Weights, alternative: number): readonly WeightShift[] {
  const size = ({ now, weight }: WeightShift) =>
    compare(weight, now) < 0 ? subtract(now, weight) : subtract(weight, now);
  return stretches(comparison, weights)
    .flatMap((row, criterion): readonly WeightShift[] => {
      const now = weights[criterion] ?? zero;
      const shifts = row
        .filter(({ winners }) => winners.includes(alternative))
        .map(({ from, to }) => ({
          criterion,
          now,
          weight: compare(now, from) < 0 ? from : compare(now, to) > 0 ? to : now,
        }))
        .sort((left, right) => compare(size(left), size(right)));
      return shifts.slice(0, 1);
    })
    .sort((left, right) => compare(size(left), size(right)) || left.criterion - right.criterion);
}

/**
 * The fewest verdicts to change by one step. A verdict of the alternative itself that rises counts against every other, so for every
 * number of those the ones that gain most are taken, and each other that is still ahead falls where it loses most.
 */
function fewestChanges(
  comparison: Comparison,
  weights: Weights,
  alternative: number,
): readonly VerdictChange[] | undefined {
  const scores = weightedScores(comparison, weights);
  const own = changes(comparison, weights, alternative, 1);
  const rivals = scores.flatMap((score, other) =>
    other === alternative
      ? []
      : [{ behind: subtract(score, scores[alternative] ?? zero), falls: changes(comparison, weights, other, -1) }],
  );
  let best: readonly VerdictChange[] | undefined;
  let gained = zero;
  for (let rises = 0; rises <= own.length; rises++) {
    if (rises > 0) gained = add(gained, own[rises - 1]?.gain ?? zero);
    const needed: VerdictChange[] = own.slice(0, rises).map(({ change }) => change);
    const suffices = rivals.every(({ behind, falls }) => {
      let still = subtract(behind, gained);
      for (const { change, gain } of falls) {
        if (compare(still, zero) <= 0) break;
        still = subtract(still, gain);
        needed.push(change);
      }
      return compare(still, zero) <= 0;
    });
    if (suffices && (best === undefined || needed.length < best.length)) best = needed;
  }
  return best;
}

/** Certain verdicts of an alternative that can rise (1) or fall (-1) by a step, with what that gains, the most first. */
function changes(
  { scale, verdicts }: Comparison,
  weights: Weights,
  alternative: number,
  by: 1 | -1,
): readonly { readonly change: VerdictChange; readonly gain: Rational }[] {
  const values = scaledValues(scale);
  return (verdicts[alternative] ?? [])
    .flatMap((verdict, criterion) => {
      const to = (verdict?.low ?? 0) + by;
      const [now, then] = [values[verdict?.low ?? 0], values[to]];
      if (verdict === undefined || verdict.low !== verdict.high || now === undefined || then === undefined) return [];
      const step = by > 0 ? subtract(then, now) : subtract(now, then);
      const gain = multiply(weights[criterion] ?? zero, step);
      return equals(gain, zero) ? [] : [{ change: { alternative, criterion, from: verdict.low, to }, gain }];
    })
    .sort((left, right) => compare(right.gain, left.gain) || left.change.criterion - right.change.criterion);
}
