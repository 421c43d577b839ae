import { type Rational, rational, toNumber } from '../figures/rational.ts';
import { fewestNeeded } from './deciding.ts';
import { aloneInGame, type DecisionRule, isProper, municipalGame, type WeightedGame } from './decision-rule.ts';
import { type MissingInput, type Variant, variants } from './missing-inputs.ts';
import type { Municipality } from './municipality.ts';
import type { Threshold } from './thresholds.ts';
import { type Weighed, weighVotes } from './vote-weights.ts';

/** What a design should do. Each wish may be left out. */
export interface Wishes {
  /** Power (normalised Banzhaf of municipalities that vote as one) in proportion to this; the best first. */
  readonly powerLike?: 'inhabitants' | 'validVotes' | 'equal';
  readonly nobodyPassesAlone?: boolean;
  readonly nobodyBlocksAlone?: boolean;
  /** A yes takes members of at least so many municipalities. */
  readonly municipalitiesForYes?: number;
  /** No municipality has half of the votes or more (VNG; see legal limits). */
  readonly nobodyHasMajority?: boolean;
}

/** What is tried; every combination. */
export interface SearchSpace {
  readonly variants: readonly Variant[];
  readonly ceilings: readonly Rational[];
  readonly thresholds: readonly Threshold[];
  /** Numbers of municipalities of a double rule; undefined tries the weight alone. */
  readonly municipalities: readonly (number | undefined)[];
}

/** A design that meets the wishes. */
export interface FoundDesign {
  readonly variant: Variant;
  readonly ceiling?: Rational;
  readonly rule: DecisionRule;
  /** Normalised Banzhaf power per municipality, in their order. */
  readonly power: readonly number[];
  /** Half the sum of differences between power and what was wished, 0 to 1; 0 without that wish. */
  readonly misfit: number;
  readonly fewestMembers: number | undefined;
  readonly fewestMunicipalities: number | undefined;
  /** The largest share of the votes of one municipality. */
  readonly largestShare: number;
}

export interface SearchOutcome {
  /** Best first: least misfit, then a single condition before a double one, then fewest members needed. */
  readonly designs: readonly FoundDesign[];
  readonly tried: number;
  /** Variants that could not be tried, with what they miss. */
  readonly untried: readonly { readonly variant: Variant; readonly missing: readonly MissingInput[] }[];
}

/** The power calculation, put in by the caller: normalised Banzhaf values in the order of the players. */
export type PowerOf = (game: WeightedGame) => { readonly banzhaf: readonly number[] };

const percent = (share: number): Rational => rational(share, 100);

/** All variants, ceilings of a third, 40 and 45 %, usual thresholds, and double rules up to all municipalities but one. */
export function usualSearchSpace(municipalities: number): SearchSpace {
  return {
    variants,
    ceilings: [rational(1, 3), percent(40), percent(45)],
    thresholds: [
      { share: percent(40), comparison: 'at-least' },
      { share: percent(50), comparison: 'more-than' },
      ...[55, 60, 65].map((share): Threshold => ({ share: percent(share), comparison: 'at-least' })),
      { share: rational(2, 3), comparison: 'at-least' },
      ...[70, 75, 80].map((share): Threshold => ({ share: percent(share), comparison: 'at-least' })),
    ],
    municipalities: [undefined, ...Array.from({ length: Math.max(0, municipalities - 2) }, (_, at) => at + 2)],
  };
}

/** The wished part of each municipality; undefined when it is not known. */
function wishedPower(municipalities: readonly Municipality[], wishes: Wishes): readonly number[] | undefined {
  if (wishes.powerLike === undefined) return undefined;
  const sizes = municipalities.map((each) =>
    wishes.powerLike === 'equal' ? 1 : wishes.powerLike === 'inhabitants' ? each.inhabitants : each.validVotes,
  );
  if (sizes.includes(undefined)) return undefined;
  const all = sizes.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  return all === 0 ? undefined : sizes.map((each) => (each ?? 0) / all);
}

function judge(
  weighed: Weighed,
  rule: DecisionRule,
  wishes: Wishes,
  wished: readonly number[] | undefined,
  powerOf: PowerOf,
) {
  if (!isProper(weighed, rule)) return undefined;
  const game = municipalGame(weighed, rule);
  const alone = aloneInGame(game);
  if (wishes.nobodyPassesAlone && alone.pass.length > 0) return undefined;
  if (wishes.nobodyBlocksAlone && alone.block.length > 0) return undefined;
  const whole = toNumber(weighed.total);
  const largestShare = Math.max(...weighed.municipalities.map((each) => toNumber(each.weight) / whole));
  if (wishes.nobodyHasMajority && largestShare >= 0.5) return undefined;
  const fewest = fewestNeeded(weighed, rule);
  if (fewest.members === undefined) return undefined;
  if (wishes.municipalitiesForYes !== undefined && (fewest.municipalities ?? 0) < wishes.municipalitiesForYes)
    return undefined;
  const power = powerOf(game).banzhaf;
  const misfit =
    wished === undefined ? 0 : wished.reduce((sum, each, at) => sum + Math.abs(each - (power[at] ?? 0)), 0) / 2;
  return { power, misfit, largestShare, fewestMembers: fewest.members, fewestMunicipalities: fewest.municipalities };
}

/** Tries variants × thresholds × double rules and lists those that meet the wishes, best first. */
export function searchDesigns(
  municipalities: readonly Municipality[],
  wishes: Wishes,
  space: SearchSpace,
  powerOf: PowerOf,
): SearchOutcome {
  const wished = wishedPower(municipalities, wishes);
  const over = municipalities.every((each) => each.validVotes !== undefined) ? 'A' : 'B';
  const designs: FoundDesign[] = [];
  const untried: { variant: Variant; missing: readonly MissingInput[] }[] = [];
  let tried = 0;
  for (const variant of space.variants) {
    for (const ceiling of variant === 'F' ? space.ceilings : [undefined]) {
      const weighed = weighVotes(municipalities, {
        variant,
        ...(ceiling === undefined ? {} : { ceiling, ceilingOver: over }),
      });
      if (weighed.kind === 'inputs-missing' && !untried.some((each) => each.variant === variant))
        untried.push({ variant, missing: weighed.missing });
      if (weighed.kind !== 'weighed' || weighed.total.numerator === 0n) continue;
      for (const weight of space.thresholds) {
        for (const heads of space.municipalities) {
          tried += 1;
          const rule: DecisionRule = {
            weight,
            base: 'cast',
            ...(heads === undefined ? {} : { municipalities: heads }),
          };
          const verdict = judge(weighed, rule, wishes, wished, powerOf);
          if (verdict !== undefined)
            designs.push({ variant, ...(ceiling === undefined ? {} : { ceiling }), rule, ...verdict });
        }
      }
    }
  }
  const doubled = (design: FoundDesign) => (design.rule.municipalities === undefined ? 0 : 1);
  designs.sort(
    (a, b) =>
      Number((a.misfit - b.misfit).toFixed(12)) ||
      doubled(a) - doubled(b) ||
      (a.fewestMembers ?? 0) - (b.fewestMembers ?? 0),
  );
  return { designs, tried, untried };
}
