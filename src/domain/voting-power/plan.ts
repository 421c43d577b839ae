import { largestSize, type TableShape, tableCells } from './coalition-table.ts';
import { totalWeight, type VotingGame } from './game.ts';
import { weighedConditions } from './halves-swings.ts';
import type { MemberClass } from './member-class.ts';
import { minimalTableCells, minimalTablePrimes } from './minimal-table.ts';
import { primesFor } from './primes.ts';
import { quadratureNodes } from './quadrature.ts';
import { splitEntries } from './split.ts';

/**
 * How something is counted. `nothing`: no coalition decides, so there is nothing to count. `halves`: meet in the middle. `table`: dynamic
 * programming over weight (and size). `listing`: one coalition after the other. `quadrature`: floating form. `sampling`: Monte Carlo.
 */
export type Method = 'nothing' | 'halves' | 'table' | 'listing' | 'quadrature' | 'sampling';

/** Why a method was taken: the code of a sentence. */
export type Reason = 'nothing-decides' | 'few-combinations' | 'small-weights' | 'several-conditions' | 'asked-for';

/** What a method is expected to take. Seconds are a rough estimate on an ordinary computer; bytes are what it sets aside. */
export interface Estimate {
  readonly method: Method;
  readonly why: Reason;
  readonly seconds: number;
  readonly bytes: number;
}

/** The most that a calculation may be expected to take. */
export interface Budget {
  readonly seconds: number;
  readonly bytes: number;
}

export const defaultBudget: Budget = { seconds: 60, bytes: 2 * 2 ** 30 };

/** Members that the halves and the listing can count exactly: their counts are floating numbers up to 2⁵³. */
const exactMembers = 52;
/** A kernel addresses four gigabytes. */
const mostBytes = 4 * 2 ** 30 - 2 ** 17;
const nanosecond = 1e-9;
const impossible = (method: Method, why: Reason): Estimate => ({
  method,
  why,
  seconds: Number.POSITIVE_INFINITY,
  bytes: Number.POSITIVE_INFINITY,
});

/**
 * The table of a game: coalitions that leave a winning one (complements weigh at most total − quota), or of one condition the losing
 * ones when those are lighter. Undefined when the weights do not fit a floating number.
 */
export function tableShape(game: VotingGame, bySize: boolean): TableShape | undefined {
  const totals = game.conditions.map(totalWeight);
  if (totals.some((total) => total > 2n ** 52n)) return undefined;
  const limits = game.conditions.map(({ quota }, at) => Number((totals[at] ?? 0n) - quota));
  const quota = Number(game.conditions[0]?.quota ?? 0n);
  if (limits.length === 1) limits[0] = Math.min(limits[0] ?? 0, quota - 1);
  const order = limits.map((_, at) => at).sort((left, right) => (limits[left] ?? 0) - (limits[right] ?? 0));
  return {
    weights: order.map((at) => (game.conditions[at]?.weights ?? []).map(Number)),
    limits: order.map((at) => limits[at] ?? 0),
    bySize,
  };
}

/** What the table takes; slower in plain TypeScript. */
export function tableEstimate(game: VotingGame, bySize: boolean, isKernel: boolean): Estimate {
  const shape = tableShape(game, bySize);
  if (shape === undefined) return impossible('table', 'small-weights');
  const cells = tableCells(shape);
  const bytes = cells * 4;
  if (bytes > mostBytes) return { ...impossible('table', 'small-weights'), bytes };
  const passes = primesFor(game.members).length;
  // A cell that does not fit the cache waits for memory; sums of few members leave most rows of sizes empty.
  const each = (bytes > 4e6 ? 0.35 : 0.12) * (isKernel ? 1 : 8) * (bySize ? 0.35 : 0.6);
  const rows = (cells / ((shape.limits.at(-1) ?? 0) + 1)) * game.members * 60;
  const reads = bySize ? game.members * (largestSize(shape) + 1) * 150 : game.members * 300;
  return {
    method: 'table',
    why: 'small-weights',
    seconds: (passes * (cells * game.members * each + cells * 1.5 + rows + reads) + 150_000) * nanosecond,
    bytes,
  };
}

/** What the two halves take. */
export function halvesEstimate(game: VotingGame, classes: readonly MemberClass[], bySize: boolean): Estimate {
  if (game.members > exactMembers) return impossible('halves', 'few-combinations');
  const [left, right] = splitEntries(classes);
  const { weighed } = weighedConditions(game);
  const isBig = game.conditions.some((condition) => totalWeight(condition) > 2n ** 52n);
  const width = bySize ? game.members / 2 + 1 : 2;
  const pairs = weighed.length > 1 ? 2 * left * right * weighed.length * 2 : 0;
  return {
    method: 'halves',
    why: 'few-combinations',
    seconds: ((left + right) * (width * 15 + (isBig ? 1500 : 120)) + pairs + 300_000) * nanosecond,
    bytes: (left + right) * (width * 8 + (isBig ? 160 : 60)),
  };
}

/** What the minimal winning coalitions take, by the way that takes least. */
export function minimalEstimates(
  game: VotingGame,
  classes: readonly MemberClass[],
  isKernel: boolean,
): readonly Estimate[] {
  if (game.conditions.length > 1) {
    if (game.members > exactMembers) return [impossible('listing', 'several-conditions')];
    return [
      { method: 'listing', why: 'several-conditions', seconds: 2 ** game.members * 15 * nanosecond, bytes: 2 ** 20 },
    ];
  }
  const halves = halvesEstimate(game, classes, true);
  const perClass = classes.reduce((sum, { members }) => sum + members.length, 0) / Math.max(1, classes.length);
  const cells = minimalTableCells(game, classes);
  const passes = minimalTablePrimes(game.members).length;
  const work = cells * game.members * 0.25 * (isKernel ? 1 : 8) + game.members ** 2 * classes.length * 60;
  const fits = totalWeight(game.conditions[0] ?? { weights: [], quota: 0n }) <= 2n ** 52n && cells * 4 <= mostBytes;
  return [
    { ...halves, seconds: halves.seconds * 4 * perClass },
    fits
      ? { method: 'table', why: 'small-weights', seconds: passes * work * nanosecond, bytes: cells * 4 }
      : { ...impossible('table', 'small-weights'), bytes: cells * 4 },
  ];
}

/** What the floating form takes; only one condition has one. */
export function floatingEstimate(game: VotingGame, isKernel: boolean): Estimate | undefined {
  const condition = game.conditions[0];
  if (condition === undefined || game.conditions.length > 1) return undefined;
  const total = totalWeight(condition);
  const length = Number(
    condition.quota > total - condition.quota + 1n ? condition.quota : total - condition.quota + 1n,
  );
  const bytes = length * 8;
  if (bytes > mostBytes) return undefined;
  const nodes = quadratureNodes(game.members) / 2 + 1;
  const each = (bytes > 4e6 ? 1 : 0.4) * (isKernel ? 1 : 4);
  return { method: 'quadrature', why: 'asked-for', seconds: nodes * length * game.members * each * nanosecond, bytes };
}

/** The estimate that takes least time among those within the memory, else the one that needs least. */
export function cheapest(estimates: readonly Estimate[], budget: Budget): Estimate {
  const byTime = [...estimates].sort((left, right) => left.seconds - right.seconds);
  const fitting = byTime.find(({ bytes }) => bytes <= budget.bytes);
  if (fitting !== undefined && Number.isFinite(fitting.seconds)) return fitting;
  return [...estimates].sort((left, right) => left.bytes - right.bytes)[0] as Estimate;
}

/** True when the estimate is within the budget. */
export function isWithin({ seconds, bytes }: Estimate, budget: Budget): boolean {
  return seconds <= budget.seconds && bytes <= budget.bytes;
}
