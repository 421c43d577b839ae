import { totalWeight, type VotingGame } from './game.ts';
import { randomStream } from './random.ts';
import { amountsFor } from './split.ts';

/** Estimates with their standard errors, in the order of the members. */
export interface SampledPower {
  readonly samples: number;
  readonly seed: number;
  /** Absolute Banzhaf value. */
  readonly banzhaf: Estimates;
  readonly shapley: Estimates;
}

export interface Estimates {
  readonly value: readonly number[];
  readonly standardError: readonly number[];
}

/**
 * Monte Carlo: random coalitions for Banzhaf, random orders for Shapley–Shubik (Castro, Gómez and Tejada 2009). Only on request: the
 * answer names its samples, its seed and its standard error, and the same seed gives the same answer.
 */
export function samplePower(
  game: VotingGame,
  samples: number,
  seed: number,
  progress: (share: number) => void,
): SampledPower {
  const next = randomStream(seed);
  const toAmount = amountsFor(game.conditions.map(totalWeight));
  const weights = game.conditions.map((condition) => condition.weights.map(toAmount));
  const quotas = game.conditions.map(({ quota }) => toAmount(quota));
  const swings = new Float64Array(game.members);
  const pivots = new Float64Array(game.members);
  const order = Array.from({ length: game.members }, (_, member) => member);
  const sums = quotas.map(() => toAmount(0n));
  const isWon = () => quotas.every((quota, c) => (sums[c] as number) >= quota);
  const join = (member: number) => {
    for (let c = 0; c < sums.length; c++) sums[c] = (sums[c] as number) + (weights[c]?.[member] as number);
  };
  for (let sample = 0; sample < samples; sample++) {
    sums.fill(toAmount(0n));
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor((next() / 2 ** 32) * (at + 1));
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    let hasWon = isWon();
    for (const member of order) {
      if (hasWon) break;
      join(member);
      hasWon = isWon();
      if (hasWon) pivots[member] = (pivots[member] as number) + 1;
    }
    countSwings(game.members, next, weights, quotas, sums, toAmount(0n), swings);
    if (sample % 4096 === 4095) progress((sample + 1) / samples);
  }
  return { samples, seed, banzhaf: estimates(swings, samples), shapley: estimates(pivots, samples) };
}

/** One random coalition: each member swings or not given the others. */
function countSwings(
  members: number,
  next: () => number,
  weights: readonly (readonly number[])[],
  quotas: readonly number[],
  sums: number[],
  zero: number,
  swings: Float64Array,
): void {
  sums.fill(zero);
  const isIn: boolean[] = [];
  for (let member = 0; member < members; member++) {
    isIn.push(next() >= 2 ** 31);
    if (isIn[member])
      for (let c = 0; c < sums.length; c++) sums[c] = (sums[c] as number) + (weights[c]?.[member] as number);
  }
  for (let member = 0; member < members; member++) {
    let withIt = true;
    let without = true;
    for (let c = 0; c < sums.length; c++) {
      const own = weights[c]?.[member] as number;
      const rest = isIn[member] ? (sums[c] as number) - own : (sums[c] as number);
      if (rest < (quotas[c] as number)) without = false;
      if (rest + own < (quotas[c] as number)) withIt = false;
    }
    if (withIt && !without) swings[member] = (swings[member] as number) + 1;
  }
}

function estimates(hits: Float64Array, samples: number): Estimates {
  const value = Array.from(hits, (count) => count / samples);
  return { value, standardError: value.map((share) => Math.sqrt((share * (1 - share)) / Math.max(1, samples - 1))) };
}
