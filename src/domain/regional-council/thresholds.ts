import { compare, one, type Rational, subtract, zero } from '../figures/rational.ts';
import { type Bloc, largestBloc } from './bloc.ts';

/** `at-least`: a proposal passes with a share of the votes of q or more; `more-than`: only with more than q. */
export type Comparison = 'at-least' | 'more-than';

/** A threshold: a share from 0 to 1 of the votes of the base. */
export interface Threshold {
  readonly share: Rational;
  readonly comparison: Comparison;
}

/** True when a share is enough. */
export function reaches(share: Rational, threshold: Threshold): boolean {
  const difference = compare(share, threshold.share);
  return threshold.comparison === 'at-least' ? difference >= 0 : difference > 0;
}

/** True when the bloc, everyone present, passes a proposal against all others. */
export function passesAlone(bloc: Bloc, threshold: Threshold): boolean {
  return reaches(bloc.share, threshold);
}

/** True when all others together cannot pass a proposal against the bloc. */
export function blocksAlone(bloc: Bloc, threshold: Threshold): boolean {
  return !reaches(subtract(one, bloc.share), threshold);
}

/** Thresholds from one share to another; `none` is empty. */
export interface Interval {
  readonly from: Rational;
  readonly fromIncluded: boolean;
  readonly to: Rational;
  readonly toIncluded: boolean;
}

/** True when a threshold lies in the interval. */
export function lies(share: Rational, interval: Interval): boolean {
  const [below, above] = [compare(share, interval.from), compare(share, interval.to)];
  return (below > 0 || (below === 0 && interval.fromIncluded)) && (above < 0 || (above === 0 && interval.toIncluded));
}

/**
 * The interval between two shares in the way of the comparison: with `at-least` an answer changes just above a share, so intervals are
 * open below and closed above, within (0, 1]; with `more-than` it changes at the share: closed below, open above, within [0, 1).
 */
function between(from: Rational, to: Rational, comparison: Comparison): Interval | undefined {
  if (compare(from, to) >= 0) return undefined;
  const atLeast = comparison === 'at-least';
  return { from, fromIncluded: !atLeast, to, toIncluded: atLeast };
}

/** Thresholds for which the answers are the same. */
export interface ThresholdRange {
  readonly interval: Interval;
  readonly passAlone: readonly string[];
  readonly blockAlone: readonly string[];
}

/** All thresholds, cut where somebody stops passing alone or starts blocking alone. Together the intervals are the whole line. */
export function thresholdRanges(blocs: readonly Bloc[], comparison: Comparison): readonly ThresholdRange[] {
  const inside = blocs
    .flatMap(({ share }) => [share, subtract(one, share)])
    .filter((share) => compare(share, zero) > 0 && compare(share, one) < 0);
  const cuts = [zero, ...inside, one]
    .sort(compare)
    .filter((cut, at, all) => at === 0 || compare(cut, all[at - 1] ?? zero) !== 0);
  return cuts.slice(1).flatMap((to, at): ThresholdRange[] => {
    const interval = between(cuts[at] ?? zero, to, comparison);
    if (interval === undefined) return [];
    // The closed end lies in the interval, so its answers are those of the whole.
    const threshold = { share: comparison === 'at-least' ? interval.to : interval.from, comparison };
    return [
      {
        interval,
        passAlone: blocs.filter((bloc) => passesAlone(bloc, threshold)).map((bloc) => bloc.name),
        blockAlone: blocs.filter((bloc) => blocksAlone(bloc, threshold)).map((bloc) => bloc.name),
      },
    ];
  });
}

/** Whether one threshold can keep everybody from both passing and blocking alone. */
export type AloneVerdict =
  | {
      readonly kind: 'both';
      /** Thresholds at which nobody passes alone and nobody blocks alone. */
      readonly interval: Interval;
    }
  | {
      /** No single threshold does both. The proof is the largest share: half or more. */
      readonly kind: 'never-both';
      readonly largest: Bloc;
      /** Above this share (at it, with `more-than`) the largest cannot pass alone: its own share. */
      readonly cannotPassFrom: Rational;
      /** Above this share (at it, with `more-than`) the largest blocks alone: what the others have together. */
      readonly blocksFrom: Rational;
    };

export interface AloneAnswer {
  readonly comparison: Comparison;
  /** Thresholds at which no bloc passes alone; undefined when there are none (one bloc has everything). */
  readonly nobodyPasses: Interval | undefined;
  /** Thresholds at which no bloc blocks alone. */
  readonly nobodyBlocks: Interval | undefined;
  readonly verdict: AloneVerdict;
}

/** The thresholds at which nobody passes alone, those at which nobody blocks alone, and whether they meet. Undefined without blocs. */
export function aloneThresholds(blocs: readonly Bloc[], comparison: Comparison): AloneAnswer | undefined {
  const largest = largestBloc(blocs);
  if (largest === undefined) return undefined;
  const others = subtract(one, largest.share);
  const both = between(largest.share, others, comparison);
  return {
    comparison,
    nobodyPasses: between(largest.share, one, comparison),
    nobodyBlocks: between(zero, others, comparison),
    verdict:
      both === undefined
        ? { kind: 'never-both', largest, cannotPassFrom: largest.share, blocksFrom: others }
        : { kind: 'both', interval: both },
  };
}
