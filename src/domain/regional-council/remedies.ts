import { compare, one, type Rational, rational, subtract, zero } from '../figures/rational.ts';
import { blocsOf } from './bloc.ts';
import { aloneInGame, type DecisionRule, isProper, municipalGame } from './decision-rule.ts';
import type { MissingInput } from './missing-inputs.ts';
import type { Municipality } from './municipality.ts';
import { aloneThresholds, type Interval } from './thresholds.ts';
import { type Weighed, type WeighingRequest, weighVotes } from './vote-weights.ts';

/** A rule that is tried so that no municipality passes alone and none blocks alone. */
export type Remedy =
  | { readonly kind: 'double-majority'; readonly municipalities: number }
  | { readonly kind: 'ceiling'; readonly ceiling: Rational }
  | { readonly kind: 'square-root' };

export type RemedyOutcome = { readonly remedy: Remedy } & (
  | {
      readonly outcome: 'meets';
      /** Thresholds of the weight at which nobody passes and nobody blocks alone. */
      readonly interval: Interval;
      /** A rule within it that was tried on the game itself. */
      readonly rule: DecisionRule;
      readonly largest: { readonly name: string; readonly share: Rational };
    }
  | { readonly outcome: 'does-not-meet'; readonly largest: { readonly name: string; readonly share: Rational } }
  | { readonly outcome: 'inputs-missing'; readonly missing: readonly MissingInput[] }
  | { readonly outcome: 'impossible' }
);

/** True when, by trying every municipality on the game, none passes alone and none blocks alone. */
export function nobodyAlone(weighed: Weighed, rule: DecisionRule): boolean {
  const { pass, block } = aloneInGame(municipalGame(weighed, rule));
  return pass.length === 0 && block.length === 0;
}

/** More than half where the interval allows it, else its closed end. */
function ruleWithin(interval: Interval, more: Partial<DecisionRule>): DecisionRule {
  const half = rational(1, 2);
  const allowsHalf = compare(interval.from, half) <= 0 && compare(half, interval.to) < 0;
  return {
    weight: allowsHalf ? { share: half, comparison: 'more-than' } : { share: interval.to, comparison: 'at-least' },
    base: 'cast',
    ...more,
  };
}

function tryWeights(remedy: Remedy, municipalities: readonly Municipality[], request: WeighingRequest): RemedyOutcome {
  const weighed = weighVotes(municipalities, request);
  if (weighed.kind === 'inputs-missing') return { remedy, outcome: 'inputs-missing', missing: weighed.missing };
  if (weighed.kind !== 'weighed') return { remedy, outcome: 'impossible' };
  const blocs = blocsOf(weighed, 'municipalities');
  const answer = aloneThresholds(blocs, 'at-least');
  if (answer === undefined) return { remedy, outcome: 'impossible' };
  const largest = blocs.reduce((best, each) => (compare(each.share, best.share) > 0 ? each : best));
  if (answer.verdict.kind === 'never-both') return { remedy, outcome: 'does-not-meet', largest };
  const rule = ruleWithin(answer.verdict.interval, {});
  return nobodyAlone(weighed, rule) && isProper(weighed, rule)
    ? { remedy, outcome: 'meets', interval: answer.verdict.interval, rule, largest }
    : { remedy, outcome: 'does-not-meet', largest };
}

/**
 * A threshold of the weight together with a number of municipalities. The number keeps the largest from passing alone; then the
 * weight may be so low that the others together reach it. More than half of the municipalities makes the rule proper all the same.
 */
function tryDoubleMajority(weighed: Weighed, municipalities: number): RemedyOutcome {
  const remedy: Remedy = { kind: 'double-majority', municipalities };
  const blocs = blocsOf(weighed, 'municipalities');
  const largest = blocs.reduce((best, each) => (compare(each.share, best.share) > 0 ? each : best));
  const others = subtract(one, largest.share);
  if (others.numerator === 0n) return { remedy, outcome: 'does-not-meet', largest };
  const interval: Interval = { from: zero, fromIncluded: false, to: others, toIncluded: true };
  const rule = ruleWithin(interval, { municipalities });
  return nobodyAlone(weighed, rule) && isProper(weighed, rule)
    ? { remedy, outcome: 'meets', interval, rule, largest }
    : { remedy, outcome: 'does-not-meet', largest };
}

/** Tries double majorities on the weights that are there, a ceiling, and square roots; each is tried on the game, not only reasoned. */
export function tryRemedies(
  municipalities: readonly Municipality[],
  weighed: Weighed,
  ceiling: Rational,
): readonly RemedyOutcome[] {
  if (weighed.municipalities.length === 0 || weighed.total.numerator === 0n) return [];
  const counts = Array.from({ length: Math.max(0, municipalities.length - 2) }, (_, at) => at + 2);
  const over = municipalities.every((each) => each.validVotes !== undefined) ? 'A' : 'B';
  return [
    ...counts.map((count) => tryDoubleMajority(weighed, count)),
    tryWeights({ kind: 'ceiling', ceiling }, municipalities, { variant: 'F', ceiling, ceilingOver: over }),
    tryWeights({ kind: 'square-root' }, municipalities, { variant: 'E' }),
  ];
}
