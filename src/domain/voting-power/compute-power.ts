import { groupedGame, isNeverWon, type VotingGame } from './game.ts';
import { halvesSwings } from './halves-swings.ts';
import { hasKernel, kernelLanes } from './kernel-lanes.ts';
import type { LaneMaker } from './lanes.ts';
import { listedMinimal } from './listed-minimal.ts';
import { type MemberClass, memberClasses } from './member-class.ts';
import { halvesMinimal, type MinimalCounts } from './minimal-counts.ts';
import { tableMinimal } from './minimal-table.ts';
import {
  type Budget,
  cheapest,
  defaultBudget,
  type Estimate,
  floatingEstimate,
  halvesEstimate,
  isWithin,
  minimalEstimates,
  tableEstimate,
  tableShape,
} from './plan.ts';
import type { Power, PowerIndex, PowerOutcome, PowerRequest, PowerTools, Working } from './power.ts';
import {
  banzhafPower,
  colemanPower,
  deeganPackelRatios,
  exactShares,
  factorials,
  publicGoodRatios,
  shapleyRatio,
} from './power-values.ts';
import { floatingPower } from './quadrature.ts';
import type { Ratio } from './ratio.ts';
import { samplePower } from './sampling.ts';
import { dictators, vetoMembers } from './standing.ts';
import type { SwingCounts } from './swing-counts.ts';
import { tableSwings } from './table-swings.ts';
import { typescriptLanes } from './typescript-lanes.ts';
import { unionValues, unionWork } from './union-values.ts';

/** Thrown inside a calculation to leave it; never leaves this file. */
class Left extends Error {
  readonly outcome: PowerOutcome;
  constructor(outcome: PowerOutcome) {
    super('calculation left');
    this.outcome = outcome;
  }
}

/** One calculation: its game without members that weigh nothing, and what it may use. */
interface Calculation {
  readonly game: VotingGame;
  readonly counted: VotingGame;
  /** Per member of the game its position in the counted game; undefined for one that weighs nothing. */
  readonly positions: readonly (number | undefined)[];
  readonly classes: readonly MemberClass[];
  /** Whether the kernel may be used; it is opened only when there is enough to count. */
  readonly isKernel: boolean;
  readonly budget: Budget;
  readonly clock: () => number;
  readonly progress: (share: number) => void;
  readonly working: Working[];
  /** Milliseconds spent on what every part needs. */
  readonly prepared: number;
}

/**
 * Power of the members of a game: the indices that are asked for, exact, by the method that costs least, within the budget.
 * A coalition wins at weight ≥ quota in every condition. When no member is ever critical (everything wins, or nothing does) all
 * values are zero.
 */
export function computePower(game: VotingGame, request: PowerRequest, tools: PowerTools = {}): PowerOutcome {
  try {
    const calculation = prepare(game, request, tools);
    const form = request.form ?? 'exact';
    if (form === 'exact') return exactPower(calculation, request, tools);
    return form === 'floating' ? floating(calculation) : sampled(calculation, form.samples, form.seed);
  } catch (problem) {
    if (problem instanceof Left) return problem.outcome;
    throw problem;
  }
}

function prepare(game: VotingGame, request: PowerRequest, tools: PowerTools): Calculation {
  const clock = tools.clock ?? (() => 0);
  const started = clock();
  const kept: number[] = [];
  const positions = Array.from({ length: game.members }, (_, member) =>
    game.conditions.some(({ weights }) => (weights[member] ?? 0n) > 0n) ? kept.push(member) - 1 : undefined,
  );
  const counted: VotingGame = {
    members: kept.length,
    conditions: game.conditions.map(({ weights, quota }) => ({
      weights: kept.map((member) => weights[member] ?? 0n),
      quota,
    })),
  };
  const classes = memberClasses(counted);
  return {
    game,
    counted,
    positions,
    classes,
    isKernel: request.lanes !== 'typescript',
    budget: request.budget ?? defaultBudget,
    clock,
    progress: (share) => {
      if (tools.progress?.(share) === false) throw new Left({ kind: 'stopped' });
    },
    working: [],
    prepared: clock() - started,
  };
}

function exactPower(calculation: Calculation, request: PowerRequest, tools: PowerTools): Power {
  const { game } = calculation;
  const asks = (...indices: PowerIndex[]) => indices.some((index) => request.indices.includes(index));
  const needsRaw = asks('banzhaf', 'coleman');
  const swings = countSwings(calculation, needsRaw, asks('shapley'));
  const minimal = asks('deegan-packel', 'public-good', 'minimal') ? countMinimal(calculation) : undefined;
  const members = calculation.classes.map((own) => own.members.length);
  const classDummies = minimal
    ? minimal.containing.map((row) => row.every((count) => count === 0n))
    : swings.some.map((hasSwings) => !hasSwings);
  const perMember = <T>(values: readonly T[], none: T) => spread(calculation, values, none);
  const none: Ratio = { numerator: 0n, denominator: 1n };
  return {
    kind: 'computed',
    members: game.members,
    exact: true,
    ...(swings.winning === undefined ? {} : { winning: swings.winning }),
    ...(asks('banzhaf') && swings.banzhaf ? { banzhaf: swings.banzhaf } : {}),
    ...(swings.shapley ? { shapley: swings.shapley } : {}),
    ...(asks('coleman') && swings.banzhaf ? { coleman: colemanPower(swings.banzhaf.raw, swings.winning ?? 0n) } : {}),
    ...(asks('deegan-packel') && minimal
      ? { deeganPackel: exactShares(perMember(deeganPackelRatios(minimal), none)) }
      : {}),
    ...(asks('public-good') && minimal
      ? { publicGood: exactShares(perMember(publicGoodRatios(minimal, members), none)) }
      : {}),
    ...(asks('minimal') && minimal
      ? { minimal: { count: minimal.bySize.reduce((sum, count) => sum + count, 0n), bySize: minimal.bySize } }
      : {}),
    ...(request.unions ? { unions: withUnions(calculation, request, request.unions, tools) } : {}),
    veto: vetoMembers(game),
    dictators: dictators(game),
    dummies: perMember(classDummies, true).flatMap((isDummy, member) => (isDummy ? [member] : [])),
    working: calculation.working,
  };
}

/** Where rows come from: small tables are not worth opening the kernel. */
function makerFor({ isKernel, counted }: Calculation, { bytes }: Estimate): LaneMaker {
  const isSmall = bytes * counted.members < 40_000;
  return isKernel && !isSmall && hasKernel() ? kernelLanes : typescriptLanes;
}

/** Values of classes as values of members; members that weigh nothing get `none`. */
function spread<T>({ classes, positions, counted }: Calculation, values: readonly T[], none: T): readonly T[] {
  const byPosition: T[] = new Array<T>(counted.members);
  for (const [at, { members }] of classes.entries()) for (const member of members) byPosition[member] = values[at] as T;
  return positions.map((position) => (position === undefined ? none : (byPosition[position] as T)));
}

interface CountedSwings {
  readonly winning?: bigint;
  readonly banzhaf?: Power['banzhaf'] & object;
  readonly shapley?: Power['shapley'] & object;
  /** Per class whether a member is ever critical. */
  readonly some: readonly boolean[];
}

/** Swings for Banzhaf and by size for Shapley: together where that costs no more, else the quick one first. */
function countSwings(calculation: Calculation, banzhaf: boolean, shapley: boolean): CountedSwings {
  const { game, counted, classes, clock, prepared } = calculation;
  if (!banzhaf && !shapley) return { some: [] };
  let result: CountedSwings = { some: [] };
  const started = clock() - prepared;
  let sized: Counted | undefined;
  if (banzhaf) {
    const plain = swingsEstimate(calculation, false);
    const together = shapley ? swingsEstimate(calculation, true) : undefined;
    const counts = count(calculation, 'banzhaf', plain, together?.method === 'halves' ? together : undefined);
    if (counts.bySize) sized = counts;
    const twice = BigInt(game.members - counted.members);
    const raw = counts.swings.map((row) => row.reduce((sum, swings) => sum + swings, 0n) << twice);
    result = {
      ...result,
      winning: counts.winning << twice,
      banzhaf: banzhafPower(spread(calculation, raw, 0n)),
      some: raw.map((swings) => swings > 0n),
    };
    note(calculation, 'banzhaf', counts.estimate, clock() - started);
  }
  if (shapley) {
    const from = sized || !banzhaf ? started : clock() - prepared;
    const counts = sized ?? count(calculation, 'shapley', swingsEstimate(calculation, true));
    const orders = factorials(counted.members);
    const products = orders.slice(0, -1).map((factor, size) => factor * (orders[counted.members - 1 - size] ?? 1n));
    const exact = counts.swings.map((row) => shapleyRatio(row, products, orders[counted.members] ?? 1n));
    const shares = exactShares(spread(calculation, exact, { numerator: 0n, denominator: 1n }));
    result = {
      ...result,
      shapley: shares,
      winning: counts.winning << BigInt(game.members - counted.members),
      some: classes.map((_, at) => (exact[at]?.numerator ?? 0n) > 0n),
    };
    note(calculation, 'shapley', counts.estimate, clock() - from);
  }
  return result;
}

type Counted = SwingCounts & { readonly bySize: boolean; readonly estimate: Estimate };

const nothing: Estimate = { method: 'nothing', why: 'nothing-decides', seconds: 0, bytes: 0 };

function swingsEstimate({ counted, classes, isKernel, budget }: Calculation, bySize: boolean): Estimate {
  if (counted.conditions.length === 0 || isNeverWon(counted)) return nothing;
  return cheapest([halvesEstimate(counted, classes, bySize), tableEstimate(counted, bySize, isKernel)], budget);
}

/** Counts swings as estimated; `together` instead counts by size, for both indices. */
function count(calculation: Calculation, part: 'banzhaf' | 'shapley', plain: Estimate, together?: Estimate): Counted {
  const { counted, classes, progress } = calculation;
  const isBySize = part === 'shapley' || together !== undefined;
  const estimate = together ?? plain;
  if (estimate.method === 'nothing') {
    const winning = isNeverWon(counted) ? 0n : 1n << BigInt(counted.members);
    return { winning, swings: classes.map(() => []), bySize: true, estimate };
  }
  refuseBeyond(calculation, part, estimate);
  progress(0);
  if (estimate.method === 'halves')
    return { ...halvesSwings(counted, classes, isBySize, calculation.isKernel), bySize: isBySize, estimate };
  const shape = tableShape(counted, isBySize);
  if (shape === undefined) throw new RangeError('weights do not fit a table');
  const table = tableSwings(
    shape,
    classes.map(({ members }) => members[0] ?? 0),
    makerFor(calculation, estimate),
    progress,
  );
  const within = table.within.reduce((sum, coalitions) => sum + coalitions, 0n);
  const isLosing =
    counted.conditions.length === 1 && BigInt(shape.limits[0] ?? 0) === (counted.conditions[0]?.quota ?? 0n) - 1n;
  const winning = isLosing ? (1n << BigInt(counted.members)) - within : within;
  return { winning, swings: table.swings, bySize: isBySize, estimate };
}

function countMinimal(calculation: Calculation): MinimalCounts {
  const { counted, classes, isKernel, clock, budget, progress } = calculation;
  const started = clock() - calculation.prepared;
  if (counted.conditions.length === 0 || isNeverWon(counted)) {
    note(calculation, 'minimal', nothing, clock() - started);
    // Where everything wins, the empty coalition is the one minimal winning coalition.
    return { bySize: [isNeverWon(counted) ? 0n : 1n], containing: classes.map(() => [0n]) };
  }
  const estimate = cheapest(minimalEstimates(counted, classes, isKernel), budget);
  refuseBeyond(calculation, 'minimal', estimate);
  progress(0);
  const counts =
    estimate.method === 'listing'
      ? listedMinimal(counted, classes, () => progress(0.5))
      : estimate.method === 'halves'
        ? halvesMinimal(counted, classes, isKernel)
        : tableMinimal(counted, classes, makerFor(calculation, estimate), progress);
  note(calculation, 'minimal', estimate, clock() - started);
  return counts;
}

function withUnions(
  calculation: Calculation,
  request: PowerRequest,
  unions: readonly (readonly number[])[],
  tools: PowerTools,
): NonNullable<Power['unions']> {
  const { game, clock } = calculation;
  const started = clock() - calculation.prepared;
  const estimate: Estimate = {
    method: 'halves',
    why: 'few-combinations',
    seconds: unionWork(unions) * 200e-9,
    bytes: 2 ** Math.ceil(unions.length / 2) * 400,
  };
  refuseBeyond(calculation, 'unions', estimate);
  const values = unionValues(game, unions, calculation.progress);
  const { unions: _, ...others } = request;
  const quotient = computePower(groupedGame(game, unions), others, tools);
  if (quotient.kind !== 'computed') throw new Left(quotient);
  note(calculation, 'unions', estimate, clock() - started);
  return { ...values, quotient };
}

function floating(calculation: Calculation): PowerOutcome {
  const { game, isKernel, clock, budget, progress } = calculation;
  const started = clock();
  const estimate = floatingEstimate(game, isKernel);
  if (isNeverWon(game) || game.conditions.length === 0) {
    const zero = new Array<number>(game.members).fill(0);
    return inexact(calculation, { floating: { banzhaf: zero, shapley: zero } });
  }
  if (estimate === undefined || !isWithin(estimate, budget))
    return {
      kind: 'refused',
      part: 'shapley',
      needs: estimate ?? {
        ...nothing,
        method: 'quadrature',
        why: 'several-conditions',
        bytes: Number.POSITIVE_INFINITY,
      },
      floating: undefined,
    };
  const [condition] = game.conditions;
  const weights = (condition?.weights ?? []).map(Number);
  const values = floatingPower(weights, Number(condition?.quota ?? 0n), makerFor(calculation, estimate), progress);
  note(calculation, 'shapley', estimate, clock() - started + calculation.prepared);
  return inexact(calculation, { floating: values });
}

function sampled(calculation: Calculation, samples: number, seed: number): Power {
  const { game, clock, progress } = calculation;
  const started = clock();
  const values = samplePower(game, samples, seed, progress);
  note(calculation, 'shapley', { method: 'sampling', why: 'asked-for', seconds: 0, bytes: 0 }, clock() - started);
  return inexact(calculation, { sampled: values });
}

/** An answer that is not exact: who is a dummy it cannot say. */
function inexact({ game, working }: Calculation, values: Pick<Power, 'floating' | 'sampled'>): Power {
  const standing = { veto: vetoMembers(game), dictators: dictators(game), dummies: [] };
  return { kind: 'computed', members: game.members, exact: false, ...values, ...standing, working };
}

function note(
  { working }: Calculation,
  part: Working['part'],
  { method, why, bytes }: Estimate,
  milliseconds: number,
): void {
  working.push({ part, method, why, bytes, milliseconds });
}

function refuseBeyond({ game, isKernel, budget }: Calculation, part: Working['part'], needs: Estimate): void {
  if (isWithin(needs, budget)) return;
  const form = floatingEstimate(game, isKernel);
  throw new Left({ kind: 'refused', part, needs, floating: form && isWithin(form, budget) ? form : undefined });
}
