import { compare, type Rational, rational, zero } from '../figures/rational.ts';
import type { regimes } from '../register/types/own-views.ts';
import type { Cell } from './answer.ts';
import { type Band, bandOf } from './band.ts';
import { regimeMatrix } from './delivered/regime-packages.ts';
import type { Framework } from './framework.ts';
import { leastCompleteness, verdictOf, type Weights } from './verdict.ts';

export type Regime = (typeof regimes)[number];

/** One axis of the risk scan: an index from 0 to 1 (printed as 0 to 100) and its band; none when too little is answered. */
export interface RiskAxis {
  readonly block: string;
  readonly index: Rational | undefined;
  readonly completeness: Rational;
  readonly band: Band | undefined;
}

/** What the risk scan comes to. The regime is undefined as long as an axis that matters is not known. */
export interface RiskProfile {
  readonly administrative: RiskAxis;
  readonly financial: RiskAxis;
  readonly importance: RiskAxis;
  /** The higher band of administrative and financial risk. */
  readonly risk: Band | undefined;
  readonly regime: Regime | undefined;
}

/** The higher of two risks. One that is in the highest band is enough; otherwise both must be known. */
function higher(from: Framework, left: Band | undefined, right: Band | undefined): Band | undefined {
  const top = from.bands.at(-1);
  if (left === undefined || right === undefined)
    return [left, right].find((each) => each !== undefined && each === top);
  return from.bands.indexOf(left) >= from.bands.indexOf(right) ? left : right;
}

/**
 * From answers to the council's attention: per axis the weighted mean of risks from 0 to 1, its band, and the regime that the matrix names for
 * the higher risk and the importance. An axis of which less than 70 % is answered has no band.
 */
export function riskProfile(
  from: Framework,
  cells: readonly Cell[],
  weights: Weights = {},
  matrix: Readonly<Record<string, Readonly<Record<string, Regime>>>> = regimeMatrix,
): RiskProfile {
  const { blocks } = verdictOf(from, cells, weights);
  const axis = (id: string): RiskAxis => {
    const found = blocks.find((each) => each.block === id);
    const completeness =
      found === undefined || found.applicable === 0 ? zero : rational(found.answered, found.applicable);
    const index = found?.score;
    const isEnough = index !== undefined && compare(completeness, leastCompleteness) >= 0;
    return { block: id, index, completeness, band: isEnough ? bandOf(from.bands, index) : undefined };
  };
  const administrative = axis('administrative');
  const financial = axis('financial');
  const importance = axis('importance');
  const risk = higher(from, administrative.band, financial.band);
  const regime =
    risk === undefined || importance.band === undefined ? undefined : matrix[risk.id]?.[importance.band.id];
  return { administrative, financial, importance, risk, regime };
}
