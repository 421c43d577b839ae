import {
  compare,
  decimal,
  multiply,
  one,
  type Rational,
  rational,
  reduce,
  subtract,
  toNumber,
  zero,
} from '#domain/figures/rational.ts';
import { type Bloc, largestBloc } from '#domain/regional-council/bloc.ts';
import { aloneInGame, quotaOf, type WeightedGame, wins } from '#domain/regional-council/decision-rule.ts';
import type { Threshold } from '#domain/regional-council/thresholds.ts';
import { computePower } from '#domain/voting-power/compute-power.ts';
import { type VotingGame, votingGame } from '#domain/voting-power/game.ts';
import type { StatusKind } from '../status-shapes.ts';

/** A sentence for each thing that can be so of the largest municipality. Templates with {name} {percent} {threshold} {short} {names}. */
export interface ThresholdSentences {
  /** It decides alone and blocks alone; {names}: all that block alone. */
  readonly both: string;
  readonly alone: string;
  /** It cannot decide alone, but only it can block alone. */
  readonly blocks: string;
  /** Several can block alone. */
  readonly manyBlock: string;
  readonly neither: string;
  /** Several decide alone; {names}: all of them. Without it the first is named. */
  readonly manyPass?: string;
  /** Weight is enough, but the rule asks for others too. */
  readonly others?: string;
  /** Even everyone who is there together does not pass a proposal. */
  readonly never?: string;
}

/** Words of a page of thresholds. {percent} is a figure with its sign, {figure} the same without. */
export interface ThresholdTexts {
  /** In a cell; {short} is a figure in percentage points. */
  readonly aloneYes: string;
  readonly aloneShort: string;
  readonly aloneNo: string;
  readonly blocksYes: string;
  readonly blocksNo: string;
  /** At a bar, with {figure}. */
  readonly power: string;
  /** At the line over the half ring and at the ring on the bar, with {percent}. */
  readonly line: string;
  readonly chosen: string;
  /** A threshold of which some votes are away: {percent} of all is {raised} of what is there. */
  readonly raised?: string;
  /** By the name an element asks for: `answer` for one that names none; `ring` and `bar` become the names of those drawings. */
  readonly sentences: Readonly<Record<string, ThresholdSentences>>;
}

/** What is needed to answer for any threshold: exact whole weights, and words. Plain enough for JSON. */
export interface ThresholdDesign {
  /** Whole numbers as text; the total is that of the votes that are there. */
  readonly total: string;
  /** The votes of which the threshold is a share, when that is more than what is there: some are away and count all the same. */
  readonly base?: string;
  /** At least so many municipalities, and so many members, are needed besides. */
  readonly municipalitiesNeeded?: number;
  readonly membersNeeded?: number;
  readonly members: readonly { readonly weight: string; readonly municipality: number }[];
  readonly municipalities: readonly string[];
  readonly moreThan: boolean;
  readonly locale: 'nl' | 'en';
  readonly texts: ThresholdTexts;
  /** Members that vote together when power of members is counted; undefined: each by itself. Positions in `members`. */
  readonly unions?: readonly (readonly number[])[] | undefined;
}

export interface MunicipalityAnswer {
  readonly name: string;
  readonly share: Rational;
  readonly passes: boolean;
  readonly blocks: boolean;
  /** What its weight lacks to pass alone, as a share of the votes that are there; undefined when its weight is enough. Zero when it has just the threshold and more is asked. */
  readonly short: Rational | undefined;
  readonly isLargest: boolean;
}

/** Who can do what alone at a threshold in tenths of a percent, exact, in the order of the municipalities. */
export function answersAt(design: ThresholdDesign, tenths: number): readonly MunicipalityAnswer[] {
  const game = municipalGame(design, tenths);
  const { pass, block } = aloneInGame(game);
  const [weight] = game.conditions;
  const asked = shareOfThere(design, tenths);
  const blocs = blocsOf(design);
  const largest = largestBloc(blocs);
  return blocs.map((bloc, at) => ({
    name: bloc.name,
    share: bloc.share,
    passes: pass.includes(at),
    blocks: block.includes(at),
    short: weight !== undefined && (weight.weights[at] ?? 0n) >= weight.quota ? undefined : subtract(asked, bloc.share),
    isLargest: bloc === largest,
  }));
}

/** A threshold as a share of the votes that are there: more than was chosen when some are away and count all the same. */
function shareOfThere(design: ThresholdDesign, tenths: number): Rational {
  const chosen = rational(tenths, 1000);
  const there = BigInt(design.total);
  return design.base === undefined || there === 0n ? chosen : multiply(chosen, reduce(BigInt(design.base), there));
}

/** Where a threshold lies on drawings of the votes that are there, from 0 to 1. */
export const placeOf = (design: ThresholdDesign, tenths: number): number => {
  const share = shareOfThere(design, tenths);
  return compare(share, one) > 0 ? 1 : toNumber(share);
};

/** What besides the weight is asked, as conditions of a game. */
function further(
  { municipalitiesNeeded, membersNeeded }: ThresholdDesign,
  heads: readonly bigint[],
  members: readonly bigint[],
): WeightedGame['conditions'] {
  return [
    ...(municipalitiesNeeded === undefined ? [] : [{ weights: heads, quota: BigInt(municipalitiesNeeded) }]),
    ...(membersNeeded === undefined ? [] : [{ weights: members, quota: BigInt(membersNeeded) }]),
  ];
}

const quotaAt = (design: ThresholdDesign, tenths: number): bigint =>
  quotaOf(BigInt(design.base ?? design.total), thresholdOf(design, tenths));

/** The game of the municipalities, each voting as one. */
function municipalGame(design: ThresholdDesign, tenths: number): WeightedGame {
  const weights = weightsOf(design);
  const members = blocsOf(design).map((bloc) => BigInt(bloc.members));
  return {
    conditions: [
      { weights, quota: quotaAt(design, tenths) },
      ...further(
        design,
        weights.map((weight) => (weight > 0n ? 1n : 0n)),
        members,
      ),
    ],
  };
}

/**
 * Normalised Banzhaf power of the municipalities as blocs, in parts of one; all zero when nobody is ever decisive, undefined when it
 * would take too long.
 */
export function powerAt(design: ThresholdDesign, tenths: number): readonly number[] | undefined {
  const { conditions } = municipalGame(design, tenths);
  const outcome = computePower(votingGame(conditions), { indices: ['banzhaf'], lanes: 'typescript' });
  return outcome.kind === 'computed' ? outcome.banzhaf?.normalised : undefined;
}

/** The game of single members at a threshold; undefined when majorities within municipalities count, which is no weighted condition. */
export function thresholdGame(design: ThresholdDesign, tenths: number): VotingGame | undefined {
  if (design.municipalitiesNeeded !== undefined) return undefined;
  const weights = design.members.map((each) => BigInt(each.weight));
  return votingGame([
    { weights, quota: quotaAt(design, tenths) },
    ...further(
      design,
      [],
      weights.map(() => 1n),
    ),
  ]);
}

function thresholdOf({ moreThan }: ThresholdDesign, tenths: number): Threshold {
  return { share: rational(tenths, 1000), comparison: moreThan ? 'more-than' : 'at-least' };
}

function weightsOf({ municipalities, members }: ThresholdDesign): readonly bigint[] {
  const sums = municipalities.map(() => 0n);
  for (const { weight, municipality } of members) sums[municipality] = (sums[municipality] ?? 0n) + BigInt(weight);
  return sums;
}

function blocsOf(design: ThresholdDesign): readonly Bloc[] {
  const all = BigInt(design.total);
  return weightsOf(design).map((weight, index) => ({
    name: design.municipalities[index] ?? '',
    share: all === 0n ? zero : reduce(weight, all),
    members: design.members.filter(({ municipality }) => municipality === index).length,
  }));
}

/** The text of a cell, with the status it bears when it is more than a plain answer. */
export interface AnswerCell {
  readonly text: string;
  readonly status: StatusKind | undefined;
}

/** Whether a municipality decides alone, in words; of the largest also how much it lacks. */
export function aloneCell({ texts, locale }: ThresholdDesign, answer: MunicipalityAnswer): AnswerCell {
  if (answer.passes) return { text: texts.aloneYes, status: 'warn' };
  if (!answer.isLargest || answer.short === undefined) return { text: texts.aloneNo, status: undefined };
  return { text: fill(texts.aloneShort, { short: points(answer.short, locale) }), status: 'ok' };
}

/** Whether a municipality blocks alone, in words. */
export function blocksCell({ texts }: ThresholdDesign, answer: MunicipalityAnswer): AnswerCell {
  return answer.blocks ? { text: texts.blocksYes, status: 'warn' } : { text: texts.blocksNo, status: undefined };
}

/** The sentence that is true at a threshold; undefined when the page has none of that name. */
export function thresholdSentence(design: ThresholdDesign, tenths: number, name = 'answer'): string | undefined {
  const sentences = design.texts.sentences[name];
  const answers = answersAt(design, tenths);
  const largest = answers.find(({ isLargest }) => isLargest);
  if (sentences === undefined || largest === undefined) return undefined;
  const blocking = answers.filter(({ blocks }) => blocks);
  const passing = answers.filter(({ passes }) => passes);
  const [first] = passing;
  const everyone = answers.map((_, at) => at);
  const usual =
    first !== undefined
      ? sentences[first.blocks ? 'both' : 'alone']
      : sentences[blocking.length > 1 ? 'manyBlock' : blocking.length === 1 ? 'blocks' : 'neither'];
  const special = !wins(municipalGame(design, tenths), everyone)
    ? sentences.never
    : passing.length > 1
      ? sentences.manyPass
      : first === undefined && largest.short === undefined
        ? sentences.others
        : undefined;
  return fill(special ?? usual, {
    name: (first ?? (blocking.length === 1 ? blocking[0] : undefined) ?? largest).name,
    percent: `${percent(largest.share, design.locale)}\u00a0%`,
    threshold: thresholdText(design, tenths),
    short: points(largest.short ?? zero, design.locale),
    names: new Intl.ListFormat(design.locale).format(
      (first === undefined ? blocking : passing).map((each) => each.name),
    ),
  });
}

/** A threshold as it is printed: "60 %", "66,7 %". */
export function thresholdText({ locale }: ThresholdDesign, tenths: number): string {
  return `${inLocale(decimal(rational(tenths, 10), tenths % 10 === 0 ? 0 : 1), locale)}\u00a0%`;
}

/** A threshold as it is written at the drawings: as it was chosen, and what that is of who is there when that is more. */
export function lineText(design: ThresholdDesign, tenths: number): string {
  const chosen = thresholdText(design, tenths);
  const { raised } = design.texts;
  return design.base === undefined || raised === undefined
    ? chosen
    : fill(raised, { percent: chosen, raised: `${percent(shareOfThere(design, tenths), design.locale)}\u00a0%` });
}

/** A threshold as it stands in the field, always with one decimal: "60,0". */
export function fieldText(tenths: number, locale: 'nl' | 'en'): string {
  return inLocale(decimal(rational(tenths, 10), 1), locale);
}

/** Reads what one types as a percentage, to tenths; undefined when it is none from 0 to 100. */
export function readTenths(text: string): number | undefined {
  const bare = text.replace(/[\s%]/g, '').replace(',', '.');
  if (!/^\d{1,3}(\.\d+)?$/.test(bare)) return undefined;
  const tenths = Math.round(Number(bare) * 10);
  return tenths <= 1000 ? tenths : undefined;
}

/** Power of a municipality at its bar: a figure with the word; dots when it is not computed. */
export function powerText({ texts, locale }: ThresholdDesign, power: number | undefined): string {
  return fill(texts.power, { figure: power === undefined ? '…' : inLocale((power * 100).toFixed(1), locale) });
}

/** Power of every member and how it differs from its weight, as they stand in a table: percentages with one decimal. */
export function memberCells(
  { members, total, locale }: ThresholdDesign,
  shares: readonly number[],
): readonly { readonly power: string; readonly difference: string }[] {
  return members.map(({ weight }, at) => {
    const share = shares[at] ?? 0;
    const own = BigInt(total) === 0n ? 0 : Number((BigInt(weight) * 1_000_000_000n) / BigInt(total)) / 1e9;
    const difference = (Math.round(share * 1000) - Math.round(own * 1000)) / 10;
    const sign = difference > 0 ? '+ ' : difference < 0 ? '− ' : '';
    return {
      power: inLocale((share * 100).toFixed(1), locale),
      difference: `${sign}${inLocale(Math.abs(difference).toFixed(1), locale)}`,
    };
  });
}

/** A template with its figures and names filled in; what is not known stays as it is. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

const hundred = rational(100);

function percent(share: Rational, locale: 'nl' | 'en'): string {
  return inLocale(decimal(multiply(share, hundred), 1), locale);
}

/** Percentage points that are lacking; what is more than nothing is never printed as nothing. */
function points(short: Rational, locale: 'nl' | 'en'): string {
  const value = multiply(short, hundred);
  const isTiny = compare(value, zero) > 0 && compare(value, rational(1, 20)) < 0;
  return isTiny ? `< ${inLocale('0.1', locale)}` : inLocale(decimal(value, 1), locale);
}

function inLocale(text: string, locale: 'nl' | 'en'): string {
  return locale === 'nl' ? text.replace('.', ',') : text;
}
