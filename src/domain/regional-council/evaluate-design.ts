import { compare, divide, multiply, type Rational, subtract, total } from '../figures/rational.ts';
import { type TellingAbsence, tellingAbsences } from './absences.ts';
import { type Bloc, blocsOf, largestBloc, type levels } from './bloc.ts';
import { type CouncilDraft, draftOfProposal, type ExecutiveMember } from './council-draft.ts';
import { type FewestNeeded, fewestNeeded } from './deciding.ts';
import { aloneInGame, type DecisionRule, isProper, municipalGame } from './decision-rule.ts';
import { checkLimits, type LimitOutcome } from './legal-limits.ts';
import type { Municipality } from './municipality.ts';
import { type RemedyOutcome, tryRemedies } from './remedies.ts';
import {
  type AloneAnswer,
  aloneThresholds,
  blocksAlone,
  passesAlone,
  type ThresholdRange,
  thresholdRanges,
} from './thresholds.ts';
import { type MemberWeight, type Weighed, type Weighing, type WeighingRequest, weighVotes } from './vote-weights.ts';

/** A regional council as someone draws it: who takes part, how votes weigh, when a proposal passes, and who is absent. */
export interface CouncilDesign {
  readonly municipalities: readonly Municipality[];
  readonly weighing: WeighingRequest;
  readonly rule: DecisionRule;
  /** Who is away, a what-if: whole municipalities by code, single groups by code and name. */
  readonly absent: readonly string[];
  readonly absentGroups?: readonly { readonly code: string; readonly name: string }[];
  /** The executive board that is thought of; undefined when it is not. */
  readonly executive?: readonly ExecutiveMember[];
  /** The ceiling that is tried as a remedy. */
  readonly triedCeiling: Rational;
}

/** What a bloc can do alone. */
export interface AloneBloc extends Bloc {
  readonly passes: boolean;
  readonly blocks: boolean;
  /** What it falls short of the threshold; zero when it passes. */
  readonly short: Rational;
}

/** Everything that follows from a design by arithmetic. Power is counted apart: it can take time. */
export interface EvaluatedDesign {
  readonly kind: 'evaluated';
  readonly design: CouncilDesign;
  /** The weights of everyone. */
  readonly weighed: Weighed;
  /** The weights of who is there; the same when nobody is absent. */
  readonly present: Weighed;
  /** The rule as it works on who is there: with base `all` the share is raised by what is absent. */
  readonly rule: DecisionRule;
  readonly alone: Readonly<Record<(typeof levels)[number], readonly AloneBloc[]>>;
  /** With every condition of the rule, so also the number of municipalities: names of municipalities. */
  readonly aloneByRule: { readonly pass: readonly string[]; readonly block: readonly string[] };
  /** The thresholds cut where an answer changes, for municipalities. */
  readonly ranges: readonly ThresholdRange[];
  readonly thresholds: AloneAnswer | undefined;
  readonly remedies: readonly RemedyOutcome[];
  readonly fewest: FewestNeeded;
  /** Worst case at quorum for the largest municipality, when it does not pass alone with everyone there. */
  readonly absences: readonly TellingAbsence[];
  readonly proper: boolean;
  /** Whether more than half of the members are there, so that the council may decide at its first convocation (Gemeentewet 20). */
  readonly quorate: boolean;
  readonly limits: readonly LimitOutcome[];
}

export type DesignOutcome = EvaluatedDesign | Exclude<Weighing, Weighed> | { readonly kind: 'nobody-there' };

/** The weights of who is there. */
function without(weighed: Weighed, { absent, absentGroups = [] }: CouncilDesign): Weighed {
  if (absent.length === 0 && absentGroups.length === 0) return weighed;
  const isAway = (each: MemberWeight) =>
    absent.includes(each.code) || absentGroups.some((away) => away.code === each.code && away.name === each.name);
  const groups = weighed.groups.filter((each) => !isAway(each));
  const byParty = Map.groupBy(groups, (each) => each.party);
  return {
    ...weighed,
    groups,
    municipalities: weighed.municipalities.flatMap(({ code, name }) => {
      const own = groups.filter((each) => each.code === code);
      return own.length === 0
        ? []
        : [{ code, name, weight: total(own.map((each) => each.weight)), members: own.length }];
    }),
    parties: [...byParty].map(([name, members]) => ({
      name,
      weight: total(members.map((each) => each.weight)),
      members: members.length,
    })),
    total: total(groups.map((each) => each.weight)),
  };
}

/** The municipalities of who is there, with their groups. */
function thereOf({ municipalities, absent, absentGroups = [] }: CouncilDesign): readonly Municipality[] {
  return municipalities
    .filter((each) => !absent.includes(each.code))
    .map((each) => ({
      ...each,
      groups: each.groups.filter(
        (group) => !absentGroups.some((away) => away.code === each.code && away.name === group.name),
      ),
    }));
}

/** The rule as it works when some are away: a share of all members asks more of those who are there. */
function ruleFor(weighed: Weighed, present: Weighed, rule: DecisionRule): DecisionRule {
  if (rule.base !== 'all' || present === weighed) return rule;
  const share = multiply(rule.weight.share, divide(weighed.total, present.total));
  return { ...rule, weight: { ...rule.weight, share } };
}

function aloneOf(blocs: readonly Bloc[], rule: DecisionRule): readonly AloneBloc[] {
  return blocs.map((bloc) => {
    const passes = passesAlone(bloc, rule.weight);
    const gap = subtract(rule.weight.share, bloc.share);
    return {
      ...bloc,
      passes,
      blocks: blocksAlone(bloc, rule.weight),
      short: passes || gap.numerator < 0n ? { numerator: 0n, denominator: 1n } : gap,
    };
  });
}

/** The proposal of 2017 with the rule of the design: its base and its number of municipalities decide on several limits. */
function draftOf(weighed: Weighed, { rule, executive }: CouncilDesign): CouncilDraft {
  const { weight, base, municipalities } = rule;
  return {
    ...draftOfProposal(weighed, weight, executive),
    base,
    ...(municipalities === undefined ? {} : { municipalitiesNeeded: municipalities }),
  };
}

/** Evaluates a design: weights, who can do what alone, thresholds, remedies, legal limits. Definitions: docs/methods/thresholds.md. */
export function evaluateDesign(design: CouncilDesign): DesignOutcome {
  const weighed = weighVotes(design.municipalities, design.weighing);
  if (weighed.kind !== 'weighed') return weighed;
  const present = without(weighed, design);
  if (present.total.numerator === 0n) return { kind: 'nobody-there' };
  const rule = ruleFor(weighed, present, design.rule);
  const municipalities = blocsOf(present, 'municipalities');
  const largest = largestBloc(municipalities);
  const game = aloneInGame(municipalGame(present, rule));
  const nameOf = (at: number) => municipalities[at]?.name ?? '';
  const comparison = rule.weight.comparison;
  return {
    kind: 'evaluated',
    design,
    weighed,
    present,
    rule,
    alone: {
      members: aloneOf(blocsOf(present, 'members'), rule),
      municipalities: aloneOf(municipalities, rule),
      parties: aloneOf(blocsOf(present, 'parties'), rule),
    },
    aloneByRule: { pass: game.pass.map(nameOf), block: game.block.map(nameOf) },
    ranges: thresholdRanges(municipalities, comparison),
    thresholds: aloneThresholds(municipalities, comparison),
    remedies: tryRemedies(present === weighed ? design.municipalities : thereOf(design), present, design.triedCeiling),
    fewest: fewestNeeded(present, rule),
    absences:
      largest === undefined ||
      rule.base === 'all' ||
      (rule.municipalities ?? 0) >= 2 ||
      compare(largest.share, rule.weight.share) >= 0
        ? []
        : tellingAbsences(municipalities, largest, rule.weight, {
            members: weighed.groups.length,
            quorum: true,
            most: 3,
          }),
    proper: isProper(present, rule),
    quorate: 2 * present.groups.length > weighed.groups.length,
    limits: checkLimits(draftOf(weighed, design)),
  };
}
