import type { Budget, Estimate, Method, Reason } from './plan.ts';
import type { BanzhafPower, ColemanPower, ExactShares } from './power-values.ts';
import type { Estimates } from './sampling.ts';

/** The indices by the names of the command line. */
export const powerIndices = ['banzhaf', 'shapley', 'coleman', 'deegan-packel', 'public-good', 'minimal'] as const;
export type PowerIndex = (typeof powerIndices)[number];

/** What is asked: only that is computed. */
export interface PowerRequest {
  readonly indices: readonly PowerIndex[];
  /** A-priori unions: every member in exactly one; the answer then has the values with unions too. */
  readonly unions?: readonly (readonly number[])[];
  /** Exact unless asked otherwise; a form that is not exact is never taken in silence. */
  readonly form?: 'exact' | 'floating' | { readonly samples: number; readonly seed: number };
  readonly budget?: Budget;
  /** Plain TypeScript instead of the kernel, to compare. */
  readonly lanes?: 'kernel' | 'typescript';
}

/** What comes from outside: a clock in milliseconds, and someone to tell how far it is, who answers false to stop. */
export interface PowerTools {
  readonly clock?: () => number;
  readonly progress?: (share: number) => boolean;
}

/** How one part was counted, and what it took: milliseconds by the clock (0 without one) and bytes set aside. */
export interface Working {
  readonly part: 'banzhaf' | 'shapley' | 'minimal' | 'unions';
  readonly method: Method;
  readonly why: Reason;
  readonly milliseconds: number;
  readonly bytes: number;
}

/** Minimal winning coalitions: how many, and by number of members (index = members). */
export interface MinimalWinning {
  readonly count: bigint;
  readonly bySize: readonly bigint[];
}

/** Power in a game, in the order of its members; parts that were not asked for are absent. */
export interface Power {
  readonly kind: 'computed';
  readonly members: number;
  readonly exact: boolean;
  readonly winning?: bigint;
  readonly banzhaf?: BanzhafPower;
  readonly shapley?: ExactShares;
  readonly coleman?: ColemanPower;
  readonly deeganPackel?: ExactShares;
  readonly publicGood?: ExactShares;
  readonly minimal?: MinimalWinning;
  readonly unions?: { readonly owen: ExactShares; readonly banzhafOwen: ExactShares; readonly quotient: Power };
  /** Values that are not exact: absolute Banzhaf, Shapley–Shubik; with standard errors when sampled. */
  readonly floating?: { readonly banzhaf: readonly number[]; readonly shapley: readonly number[] };
  readonly sampled?: {
    readonly samples: number;
    readonly seed: number;
    readonly banzhaf: Estimates;
    readonly shapley: Estimates;
  };
  /** Members in every winning coalition; none when nothing wins. */
  readonly veto: readonly number[];
  /** Members that win alone and without whom nothing wins. */
  readonly dictators: readonly number[];
  /** Members that are never critical. */
  readonly dummies: readonly number[];
  readonly working: readonly Working[];
}

/** The answer: computed, refused before it started because of the budget, or stopped on request. */
export type PowerOutcome =
  | Power
  | {
      readonly kind: 'refused';
      readonly part: Working['part'];
      readonly needs: Estimate;
      /** What the floating form would take; undefined when the rule has none within the budget. */
      readonly floating: Estimate | undefined;
    }
  | { readonly kind: 'stopped' };
