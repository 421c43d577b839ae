import type { Comparison } from '#domain/assessment/comparison/comparison.ts';
import { type Stretch, stretches } from '#domain/assessment/comparison/tipping-points.ts';
import { ranking, weightedScores } from '#domain/assessment/comparison/weighted-score.ts';
import { normalisedWeights, type Weights, weightTenths } from '#domain/assessment/comparison/weights.ts';
import {
  compare,
  decimal,
  percentage,
  type Rational,
  rational,
  readRational,
  toNumber,
  zero,
} from '#domain/figures/rational.ts';
import { fieldText, fill } from './threshold-answers.ts';

/** Words of a page on which alternatives are weighed; holes between braces. */
export interface WeighingTexts {
  readonly and: string;
  /** With {name}; with {names}: several share the first place. */
  readonly leads: string;
  readonly leadTogether: string;
  /** With {leads}, and with {next}: who comes after. */
  readonly answer: string;
  readonly answerNext: string;
  /** With {criterion}, {percent} and {leads}: what more or less of a criterion changes. */
  readonly above: string;
  readonly below: string;
  readonly neverTips: string;
  /** With {leads}, {count} and {all}: several share the first place, and any change of so many of the criteria decides it. */
  readonly tied: string;
  /** With {place}. */
  readonly place: string;
  /** Along the weight of one criterion: with {names}; with {percent} and {names}. */
  readonly always: string;
  readonly from: string;
  readonly until: string;
  /** With {total}, a percentage, or {points}: what the numbers are together, and what is said when that is not 100. */
  readonly total: string;
  readonly proportion: string;
}

/** What is needed to weigh again for any weights: exact verdicts, and words. Plain enough for JSON. */
export interface WeighingDesign {
  readonly locale: 'nl' | 'en';
  readonly criteria: readonly { readonly id: string; readonly name: string }[];
  /** A name, and as a sentence says it. */
  readonly alternatives: readonly { readonly name: string; readonly inSentence: string }[];
  /** Exact worths, as `p/q`. */
  readonly scale: readonly { readonly id: string; readonly value: string }[];
  readonly verdicts: readonly (readonly (readonly [low: number, high: number])[])[];
  /** Weights that are moved keep together at 100 %; else each number stands by itself. */
  readonly slides: boolean;
  readonly texts: WeighingTexts;
}

/** What the weights lead to, in words and figures. */
export interface WeighingAnswer {
  /** What each criterion weighs; together 100 %. */
  readonly weights: readonly string[];
  readonly scores: readonly string[];
  readonly places: readonly string[];
  readonly sentence: string;
  readonly tipping: readonly string[];
  readonly strips: readonly Strip[];
}

/** Who is first along the weight of one criterion, from 0 to 100 %. */
export interface Strip {
  readonly parts: readonly StripPart[];
  /** The present weight, in percent. */
  readonly now: number;
  readonly text: string;
}
export interface StripPart {
  /** In percent of the whole. */
  readonly from: number;
  readonly size: number;
  readonly winner: number;
}

/** A percentage with one decimal and its sign. */
export const shareText = (locale: 'nl' | 'en', share: Rational): string => {
  const text = percentage(share, 1);
  return `${locale === 'nl' ? text.replace('.', ',') : text}\u00a0%`;
};

/** A score with two decimals. */
export const scoreText = (locale: 'nl' | 'en', score: Rational): string => {
  const text = decimal(score, 2);
  return locale === 'nl' ? text.replace('.', ',') : text;
};

/** The verdicts of the design, to compute with. */
export const comparisonOfDesign = ({ criteria, alternatives, scale, verdicts }: WeighingDesign): Comparison => ({
  criteria: criteria.map(({ id }) => id),
  alternatives: alternatives.map(({ name }) => name),
  scale: scale.map(({ id, value }) => ({ id, value: readRational(value) ?? zero })),
  verdicts: verdicts.map((row) => row.map(([low, high]) => ({ low, high }))),
});

/** Whole numbers in proportion; undefined when all are zero. */
export const proportionalWeights = (numbers: readonly number[]): Weights | undefined =>
  normalisedWeights(numbers.map((number) => rational(number)));

/** All weight, in tenths of a percent. */
const all = 1000;

/** Names as people write a list, with the word of the language before the last. */
const listed = (names: readonly string[], and: string): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;

/** Everything that follows from the weights, exact until it is written out. */
export function weighingAt(design: WeighingDesign, weights: Weights): WeighingAnswer {
  const comparison = comparisonOfDesign(design);
  const { locale, texts } = design;
  const ranked = ranking(weightedScores(comparison, weights));
  const named = (of: readonly number[]) => of.map((at) => design.alternatives[at]?.inSentence ?? '');
  const leads = (of: readonly number[]) =>
    of.length === 1
      ? fill(texts.leads, { name: named(of)[0] ?? '' })
      : fill(texts.leadTogether, { names: listed(named(of), texts.and) });
  const first = ranked.filter(({ rank }) => rank === 1).map(({ alternative }) => alternative);
  const nextRank = ranked.find(({ rank }) => rank > 1)?.rank;
  const next = ranked.filter(({ rank }) => rank === nextRank).map(({ alternative }) => alternative);
  const rows = stretches(comparison, weights);
  const byAlternative = ranked.toSorted((left, right) => left.alternative - right.alternative);
  return {
    weights: weightTenths(weights).map((tenths) => shareText(locale, rational(tenths, all))),
    scores: byAlternative.map(({ score }) => scoreText(locale, score)),
    places: byAlternative.map(({ rank }) => fill(texts.place, { place: String(rank) })),
    sentence: fill(next.length === 0 ? texts.answer : texts.answerNext, {
      leads: leads(first),
      next: listed(named(next), texts.and),
    }),
    tipping: tippingSentences(design, rows, weights, first, leads),
    strips: rows.map((row, criterion) => stripOf(design, row, weights[criterion] ?? zero)),
  };
}

/**
 * Per criterion the nearest weight above and below the present one at which the first place changes. Where several are first now, each
 * criterion on which they differ changes that at once: those are counted in one sentence.
 */
function tippingSentences(
  { criteria, locale, texts }: WeighingDesign,
  rows: readonly (readonly Stretch[])[],
  weights: Weights,
  first: readonly number[],
  leads: (of: readonly number[]) => string,
): readonly string[] {
  const atOnce = rows.filter((row, criterion) =>
    row.slice(1).some(({ from }) => compare(from, weights[criterion] ?? zero) === 0),
  );
  const found = rows.flatMap((row, criterion) => {
    if (atOnce.includes(row)) return [];
    const now = weights[criterion] ?? zero;
    const say = (text: string, weight: Rational, winners: readonly number[]) =>
      fill(text, {
        criterion: criteria[criterion]?.name ?? '',
        percent: shareText(locale, weight),
        leads: leads(winners),
      });
    const above = row.slice(1).find(({ from }) => compare(from, now) >= 0);
    const below = row.slice(0, -1).findLast(({ to }) => compare(to, now) <= 0);
    return [
      ...(above === undefined ? [] : [say(texts.above, above.from, above.winners)]),
      ...(below === undefined ? [] : [say(texts.below, below.to, below.winners)]),
    ];
  });
  if (atOnce.length > 0)
    return [
      fill(texts.tied, { leads: leads(first), count: String(atOnce.length), all: String(criteria.length) }),
      ...found,
    ];
  return found.length === 0 ? [texts.neverTips] : found;
}

function stripOf({ alternatives, locale, texts }: WeighingDesign, row: readonly Stretch[], now: Rational): Strip {
  const names = (winners: readonly number[]) =>
    listed(
      winners.map((at) => alternatives[at]?.inSentence ?? ''),
      texts.and,
    );
  const percent = (share: Rational) => Math.round(toNumber(share) * 100_000) / 1000;
  const [only] = row;
  return {
    now: percent(now),
    parts: row.map(({ from, to, winners }) => ({
      from: percent(from),
      size: Math.round((percent(to) - percent(from)) * 1000) / 1000,
      winner: winners[0] ?? 0,
    })),
    text:
      row.length === 1 && only !== undefined
        ? fill(texts.always, { names: names(only.winners) })
        : row
            .map(({ from, to, winners }, at) =>
              at === 0
                ? fill(texts.until, { percent: shareText(locale, to), names: names(winners) })
                : fill(texts.from, { percent: shareText(locale, from), names: names(winners) }),
            )
            .join('; '),
  };
}

/**
 * Gives one criterion a weight and shares the rest out over the others in the proportions they had; alike when they had none. In tenths of
 * a percent, together always 100 %.
 */
export function slide(before: readonly number[], moved: number, to: number): readonly number[] {
  const rest = all - to;
  const others = before.reduce((sum, value, at) => (at === moved ? sum : sum + value), 0);
  const wished = before.map((value, at) =>
    at === moved ? to : others === 0 ? rest / Math.max(1, before.length - 1) : (value * rest) / others,
  );
  return wholeTenths(wished, moved);
}

/** Rounds down, and gives what is left to those that lost most, never to the one that was moved. */
function wholeTenths(wished: readonly number[], moved: number): readonly number[] {
  const down = wished.map((value) => Math.floor(value + 1e-9));
  const left = all - down.reduce((sum, value) => sum + value, 0);
  const neediest = wished
    .map((value, at) => ({ at, lost: value - (down[at] ?? 0) }))
    .filter(({ at }) => at !== moved)
    .sort((one, other) => other.lost - one.lost || one.at - other.at)
    .slice(0, left)
    .map(({ at }) => at);
  return down.map((value, at) => (neediest.includes(at) ? value + 1 : value));
}

/** What the numbers are together; in tenths. */
export const totalText = (design: WeighingDesign, total: number): string =>
  fillTotal(design, design.texts.total, total);

/** What stands under numbers that together are not 100; nothing when they are. */
export const proportionText = (design: WeighingDesign, total: number): string =>
  total === all ? '' : fillTotal(design, design.texts.proportion, total);

const fillTotal = ({ locale }: WeighingDesign, text: string, total: number): string =>
  fill(text, { total: shareText(locale, rational(total, all)), points: fieldText(total, locale) });
