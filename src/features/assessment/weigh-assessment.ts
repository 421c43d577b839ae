import type { Acceptability } from '#domain/assessment/comparison/acceptability.ts';
import { type CommonGround, commonGround, completeness } from '#domain/assessment/comparison/common-ground.ts';
import { type Comparison, withTopAlike, worths } from '#domain/assessment/comparison/comparison.ts';
import { type GroupRankings, groupRankings } from '#domain/assessment/comparison/council-groups.ts';
import { type Dominance, dominances } from '#domain/assessment/comparison/dominance.ts';
import type { PairwiseWeights } from '#domain/assessment/comparison/pairwise-judgements.ts';
import { type VerdictCounts, verdictCounts } from '#domain/assessment/comparison/verdict-counts.ts';
import {
  isWithin,
  type NoRegion,
  type WeightRegion,
  weightRegion,
  weightsWithin,
} from '#domain/assessment/comparison/weight-region.ts';
import { type Ranked, ranking, weightedScores } from '#domain/assessment/comparison/weighted-score.ts';
import type { Weights } from '#domain/assessment/comparison/weights.ts';
import {
  isSoonFound,
  type WinningConditions,
  winningConditions,
} from '#domain/assessment/comparison/winning-conditions.ts';
import type { Alternative, Framework } from '#domain/assessment/framework.ts';
import { frameworkWeights, givenWeights } from '#domain/assessment/given-weights.ts';
import type { Question } from '#domain/assessment/question.ts';
import { equals, one, zero } from '#domain/figures/rational.ts';
import { chosenVerdicts, comparisonOf, type VerdictsOf } from './chosen-verdicts.ts';
import type { Steps } from './compare-file.ts';
import type { Assessor, WholeAssessment } from './read-assessment.ts';
import type { SampleAcceptability } from './sample-acceptability.ts';
import type { WeighingSettings } from './weighing-settings.ts';

/** The same for every page, so that the same question has the same answer. */
export const pageSampling = { samples: 100_000, seed: 1 } as const;

/** What is known of an assessment whose alternatives can be compared. Positions are those of the common ground. */
export interface ComparedAssessment {
  readonly ground: CommonGround;
  /** As the chosen steps make it. */
  readonly comparison: Comparison;
  readonly alternatives: readonly Alternative[];
  readonly criteria: readonly Question[];
  /** The words of the scale, in the order of its steps. */
  readonly words: Framework['scale']['steps'];
  readonly weights: Weights;
  /** Nobody chose weights: those of the framework. */
  readonly unchosen: boolean;
  readonly pairwise: PairwiseWeights | undefined;
  readonly scores: readonly Ranked[];
  readonly dominances: readonly Dominance[];
  readonly region: WeightRegion | NoRegion;
  readonly constrained: boolean;
  /** The chosen weights meet the constraints. */
  readonly within: boolean;
  /** undefined when no weights meet the constraints. */
  readonly certainty: Certainty | undefined;
  /** Per alternative what would have to be true, where it is asked or needed for the answer. */
  readonly conditions: readonly (WinningConditions | undefined)[];
  readonly groups: (GroupRankings & { readonly bySeats: boolean; readonly assessors: readonly Assessor[] }) | undefined;
}

/** How sure the order is. */
export interface Certainty {
  readonly acceptability: Acceptability;
  /** First for most weights. */
  readonly winner: number;
  /** Others that are worth the same as the winner on everything, so that they share every place with it. */
  readonly alike: readonly number[];
  /** The best of the others when the winner is left out, as a position here. */
  readonly without: { readonly alternative: number; readonly share: number } | undefined;
  /** The share of the winner under each choice of steps, and who shares the place. */
  readonly bySteps: readonly {
    readonly steps: Steps;
    readonly winner: number;
    readonly alike: readonly number[];
    readonly share: number;
  }[];
}

/** An assessment as it is weighed by an address. */
export interface WeighedAssessment {
  readonly whole: WholeAssessment;
  readonly settings: WeighingSettings;
  readonly verdictsOf: VerdictsOf;
  /** The scored criteria of the framework, all of them. */
  readonly criteria: readonly Question[];
  /** All alternatives on all criteria. */
  readonly table: Comparison;
  readonly counts: readonly VerdictCounts[];
  readonly completeness: readonly number[];
  /** undefined when fewer than two alternatives can be compared. */
  readonly compared: ComparedAssessment | undefined;
}

/** Weighs an assessment as the settings say. Samples are drawn beside the server; the rest is exact and soon done. */
export async function weighAssessment(
  whole: WholeAssessment,
  settings: WeighingSettings,
  sample: SampleAcceptability,
): Promise<WeighedAssessment> {
  const verdictsOf = chosenVerdicts(whole, settings.verdictsOf);
  const table = comparisonOf(whole, verdictsOf);
  const criteria = whole.framework.questions.filter((each) => each.kind === 'scored');
  const kept = table.alternatives.flatMap((id, at) => (settings.without.includes(id) ? [] : [at]));
  const ground = commonGround(only(table, kept));
  return {
    whole,
    settings,
    verdictsOf,
    criteria,
    table,
    counts: verdictCounts(table),
    completeness: completeness(table),
    compared:
      ground.alternatives.length < 2 || ground.criteria.length === 0
        ? undefined
        : await compared(whole, settings, ground, criteria, sample),
  };
}

/** The comparison of some of its alternatives. */
const only = (comparison: Comparison, alternatives: readonly number[]): Comparison => ({
  ...comparison,
  alternatives: alternatives.map((at) => comparison.alternatives[at] ?? ''),
  verdicts: alternatives.map((at) => comparison.verdicts[at] ?? []),
});

async function compared(
  whole: WholeAssessment,
  settings: WeighingSettings,
  ground: CommonGround,
  questions: readonly Question[],
  sample: SampleAcceptability,
): Promise<ComparedAssessment> {
  const given = ground.comparison;
  const comparison = settings.steps === 'top-alike' ? { ...given, scale: withTopAlike(given.scale) } : given;
  const criteria = questions.filter((each) => given.criteria.includes(each.id));
  const alternatives = given.alternatives.flatMap((id) => whole.alternatives.filter((each) => each.id === id));
  const chosen = settings.weights === undefined ? undefined : givenWeights(settings.weights, given.criteria);
  const region = weightRegion(given.criteria.length, constraintsOf(settings, given.criteria));
  const constrained = Object.keys(settings.order).length > 1 || Object.keys(settings.bounds).length > 0;
  const standard = frameworkWeights(whole.framework, given.criteria);
  const weights =
    chosen?.weights ??
    (region.kind === 'region' && constrained && !isWithin(region, standard) ? weightsWithin(region) : standard);
  const certainty = region.kind === 'region' ? await certaintyOf(given, region, settings.steps, sample) : undefined;
  const asked = isSoonFound(given);
  return {
    ground,
    comparison,
    alternatives,
    criteria,
    words: whole.framework.scale.steps,
    weights,
    unchosen: chosen === undefined,
    pairwise: chosen?.pairwise,
    scores: ranking(weightedScores(comparison, weights)),
    dominances: dominances(comparison),
    region,
    constrained,
    within: region.kind === 'region' && isWithin(region, weights),
    certainty,
    conditions: given.alternatives.map((id, at) =>
      region.kind === 'region' && (asked || id === settings.model)
        ? winningConditions(comparison, weights, region, at)
        : undefined,
    ),
    groups: groupsOf(whole, comparison),
  };
}

function constraintsOf(settings: WeighingSettings, criteria: readonly string[]) {
  const order = criteria
    .flatMap((id, at) => (settings.order[id] === undefined ? [] : [{ at, place: settings.order[id] }]))
    .sort((left, right) => left.place - right.place)
    .map(({ at }) => at);
  return {
    ...(order.length > 1 ? { order } : {}),
    bounds: criteria.map((id) => {
      const bounds = settings.bounds[id];
      return bounds === undefined ? undefined : { least: bounds.least ?? zero, most: bounds.most ?? one };
    }),
  };
}

async function certaintyOf(
  comparison: Comparison,
  region: WeightRegion,
  steps: Steps,
  sample: SampleAcceptability,
): Promise<Certainty> {
  const ask = (of: Comparison, by: Steps) =>
    sample({
      comparison: by === 'top-alike' ? { ...of, scale: withTopAlike(of.scale) } : of,
      region,
      ...pageSampling,
      ...(by === 'sampled' ? { sampledSteps: true } : {}),
    });
  const acceptability = await ask(comparison, steps);
  const winner = mostlyFirst(acceptability);
  const others = comparison.alternatives.flatMap((_, at) => (at === winner ? [] : [at]));
  const rest = others.length < 2 ? undefined : await ask(only(comparison, others), steps);
  const second = rest === undefined ? 0 : mostlyFirst(rest);
  const bySteps: Certainty['bySteps'][number][] = [];
  for (const by of comparison.scale.length < 3 ? [] : (['given', 'sampled', 'top-alike'] as const)) {
    const found = by === steps ? acceptability : await ask(comparison, by);
    const first = mostlyFirst(found);
    bySteps.push({
      steps: by,
      winner: first,
      alike: alikeTo(by === 'top-alike' ? { ...comparison, scale: withTopAlike(comparison.scale) } : comparison, first),
      share: found.ranks[first]?.[0] ?? 0,
    });
  }
  return {
    acceptability,
    winner,
    alike: alikeTo(
      steps === 'top-alike' ? { ...comparison, scale: withTopAlike(comparison.scale) } : comparison,
      winner,
    ),
    without: rest === undefined ? undefined : { alternative: others[second] ?? 0, share: rest.ranks[second]?.[0] ?? 0 },
    bySteps,
  };
}

const mostlyFirst = ({ ranks }: Acceptability): number =>
  ranks.reduce((best, row, at) => ((row[0] ?? 0) > (ranks[best]?.[0] ?? 0) ? at : best), 0);

function alikeTo(comparison: Comparison, alternative: number): readonly number[] {
  const rows = worths(comparison);
  return rows.flatMap((row, at) =>
    at !== alternative && row.every((worth, criterion) => equals(worth, rows[alternative]?.[criterion] ?? zero))
      ? [at]
      : [],
  );
}

/** Everyone who gave weights; by seats when anyone has seats, else each the same. */
function groupsOf(whole: WholeAssessment, comparison: Comparison): ComparedAssessment['groups'] {
  const weighing = whole.assessors.flatMap((assessor) => {
    const found = assessor.weights === undefined ? undefined : givenWeights(assessor.weights, comparison.criteria);
    return found === undefined ? [] : [{ assessor, weights: found.weights }];
  });
  if (weighing.length === 0) return undefined;
  const bySeats = weighing.some(({ assessor }) => (assessor.seats ?? 0) > 0);
  const rankings = groupRankings(
    comparison,
    weighing.map(({ assessor, weights }) => ({
      name: assessor.name,
      seats: bySeats ? (assessor.seats ?? 0) : 1,
      weights,
    })),
  );
  return { ...rankings, bySeats, assessors: weighing.map(({ assessor }) => assessor) };
}

/** Every criterion weighs the same. */
export const isEven = ({ weights }: ComparedAssessment): boolean =>
  weights.every((each) => equals(each, weights[0] ?? zero));
