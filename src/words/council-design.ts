import {
  compare,
  equals,
  fraction,
  multiply,
  one,
  percentage,
  type Rational,
  rational,
  zero,
} from '#domain/figures/rational.ts';
import type { TellingAbsence } from '#domain/regional-council/absences.ts';
import type { Base, DecisionRule } from '#domain/regional-council/decision-rule.ts';
import type { EvaluatedDesign } from '#domain/regional-council/evaluate-design.ts';
import type { MissingInput, Variant } from '#domain/regional-council/missing-inputs.ts';
import type { Remedy, RemedyOutcome } from '#domain/regional-council/remedies.ts';
import type { Interval, Threshold } from '#domain/regional-council/thresholds.ts';
import { councilDesignMessages } from './council-design.messages.ts';
import { decimalText, listOf } from './format.ts';
import type { Language } from './language.ts';
import { translators } from './translator.ts';

const texts = translators(councilDesignMessages);
const noBreak = '\u00a0';

/** The question every design answers; the heading of its page and of its document. */
export function designQuestion(language: Language): string {
  return texts[language]('question');
}

/** `Variant A: naar geldige stemmen`. */
export function variantName(language: Language, variant: Variant): string {
  return texts[language](`variant.${variant}`);
}

/** How the weight of a group is computed, in words; no capital and no full stop. */
export function variantFormula(language: Language, variant: Variant): string {
  return texts[language](`formula.${variant}`);
}

/** What a threshold is a share of: `uitgebrachte stemmen`. */
export function baseName(language: Language, base: Base): string {
  return texts[language](`base.${base}`);
}

/** A share as a percentage of so many decimals, rounded half away from zero: `59,2 %`. */
export function percentText(language: Language, share: Rational, decimals = 1): string {
  return `${decimalText(language, percentage(share, decimals))}${noBreak}%`;
}

/** A chosen share as someone wrote it: `60 %`, `66,5 %`; `2/3` when two decimals cannot hold it. */
export function shareText(language: Language, share: Rational): string {
  for (const decimals of [0, 1, 2]) {
    const hundreds = multiply(share, rational(100 * 10 ** decimals));
    if (hundreds.denominator === 1n) return percentText(language, share, decimals);
  }
  return share.denominator <= 100n ? fraction(share) : percentText(language, share, 2);
}

/** `ten minste 60 %` or `meer dan 50 %`. */
export function thresholdText(language: Language, threshold: Threshold): string {
  return texts[language](`threshold.${threshold.comparison}`, { share: shareText(language, threshold.share) });
}

/** When a proposal passes, as a sentence without its full stop. */
export function ruleText(language: Language, rule: DecisionRule): string {
  const t = texts[language];
  const weight = t('rule', { threshold: thresholdText(language, rule.weight), of: t(`of.${rule.base}`) });
  const municipalities =
    (rule.municipalities ?? 0) > 0 ? t('rule.municipalities', { count: rule.municipalities ?? 0 }) : '';
  const members = (rule.members ?? 0) > 0 ? t('rule.members', { count: rule.members ?? 0 }) : '';
  return `${weight}${municipalities}${members}`;
}

/** Who is away: municipalities by name, single groups with that of their municipality. */
function namesOf({ design }: EvaluatedDesign): string[] {
  const nameOf = (code: string) => design.municipalities.find((each) => each.code === code)?.name ?? code;
  return [
    ...design.absent.map(nameOf),
    ...(design.absentGroups ?? [])
      .filter((each) => !design.absent.includes(each.code))
      .map((each) => `${each.name} (${nameOf(each.code)})`),
  ];
}

/** `Als Zoeterwoude ontbreekt:`, or nothing when everyone is there. */
export function absenceLead(language: Language, evaluated: EvaluatedDesign): string {
  const absent = namesOf(evaluated);
  return absent.length === 0 ? '' : texts[language]('answer.absent', { absent: listOf(language, absent) });
}

/** The answer in two sentences: who decides alone, who can stop every decision; a third when the rule is not proper. */
export function answerSentence(language: Language, evaluated: EvaluatedDesign): string {
  const t = texts[language];
  const { pass, block } = evaluated.aloneByRule;
  const { rule } = evaluated.design;
  if (evaluated.fewest.municipalities === undefined) return t('answer.never');
  const of = t(`of.${rule.base}`);
  const count = rule.municipalities ?? 0;
  const values = {
    threshold: thresholdText(language, rule.weight),
    of: count > 0 ? t('answer.of.municipalities', { of, count }) : of,
  };
  const lead = absenceLead(language, evaluated);
  const together = listOf(language, pass);
  const stop = listOf(language, block);
  // Who decides alone stops the others too; that goes without saying.
  const onlyBlock = block.filter((name) => !pass.includes(name));
  const sentences = [
    pass.length === 0
      ? t('answer.nobody-passes', values)
      : t('answer.passes', { ...values, names: together, count: pass.length }),
    ...(pass.length === 0
      ? [block.length === 0 ? t('answer.nobody-blocks') : t('answer.blocks-but', { names: stop, count: block.length })]
      : block.length === 0
        ? [t('answer.nobody-blocks-but')]
        : onlyBlock.length === 0
          ? []
          : [t('answer.blocks', { names: listOf(language, onlyBlock), count: onlyBlock.length })]),
    ...(evaluated.proper ? [] : [t('improper')]),
    ...(evaluated.quorate ? [] : [t('answer.quorum')]),
  ];
  const [first = '', ...rest] = sentences;
  if (lead === '') return [first, ...rest].join(' ');
  return [lead, `${first.slice(0, 1).toLowerCase()}${first.slice(1)}`, ...rest].join(' ');
}

/** Thresholds from one share to another in words, fit after “een drempel”: `boven 40,8 % tot en met 59,2 %`. */
export function intervalText(language: Language, interval: Interval, decimals = 1): string {
  const t = texts[language];
  const fromStart = equals(interval.from, zero);
  const toEnd = compare(interval.to, one) >= 0;
  const bound = (share: Rational) =>
    equals(share, zero) || equals(share, one) ? shareText(language, share) : percentText(language, share, decimals);
  const values = { from: bound(interval.from), to: bound(interval.to) };
  if (fromStart && toEnd) return t('interval.all');
  if (fromStart) return t(interval.toIncluded ? 'interval.up-to' : 'interval.below', values);
  if (toEnd) return t(interval.fromIncluded ? 'interval.from' : 'interval.above', values);
  return t(interval.fromIncluded ? 'interval.from-below' : 'interval.above-up-to', values);
}

/** The proof: the thresholds that keep everybody from passing and from blocking alone, or why there are none. */
export function thresholdSentence(language: Language, evaluated: EvaluatedDesign): string {
  const t = texts[language];
  const { thresholds } = evaluated;
  if (thresholds === undefined) return t('proof.none');
  const { verdict } = thresholds;
  if (verdict.kind === 'both') return t('proof.both', { interval: intervalText(language, verdict.interval) });
  return t(thresholds.comparison === 'at-least' ? 'proof.above' : 'proof.from', {
    name: verdict.largest.name,
    share: percentText(language, verdict.largest.share),
    passes: percentText(language, verdict.cannotPassFrom),
    blocks: percentText(language, verdict.blocksFrom),
  });
}

/** The name of a rule that is tried. */
export function remedyName(language: Language, remedy: Remedy): string {
  const t = texts[language];
  if (remedy.kind === 'double-majority') return t('remedy.double-majority', { count: remedy.municipalities });
  if (remedy.kind === 'ceiling') return t('remedy.ceiling', { share: shareText(language, remedy.ceiling) });
  return t('remedy.square-root');
}

function missingText(language: Language, missing: readonly MissingInput[]): string {
  const t = texts[language];
  const parts = [...Map.groupBy(missing, (each) => each.need)].map(([need, items]) =>
    t(`missing.${need}`, { names: listOf(language, [...new Set(items.map((each) => each.municipality))]) }),
  );
  return listOf(language, parts);
}

/** What trying a rule gave, in one or two sentences. */
export function remedySentence(language: Language, outcome: RemedyOutcome): string {
  const t = texts[language];
  const remedy = remedyName(language, outcome.remedy);
  if (outcome.outcome === 'impossible') return t('remedy.impossible', { remedy });
  if (outcome.outcome === 'inputs-missing')
    return t('remedy.inputs-missing', { remedy, missing: missingText(language, outcome.missing) });
  const largest =
    outcome.remedy.kind === 'double-majority'
      ? ''
      : ` ${t('remedy.largest', { name: outcome.largest.name, share: percentText(language, outcome.largest.share) })}`;
  return outcome.outcome === 'meets'
    ? `${t('remedy.meets', { remedy, interval: intervalText(language, outcome.interval) })}${largest}`
    : `${t('remedy.does-not-meet', { remedy })}${largest}`;
}

/** Who decides alone when some are absent, in a sentence. */
export function absenceSentence(language: Language, absence: TellingAbsence): string {
  const key =
    absence.absent.length === 0
      ? 'absence.none'
      : absence.absent.length === 1
        ? 'absence.with'
        : 'absence.with-several';
  return texts[language](key, {
    absent: listOf(language, absence.absent),
    name: absence.passes,
    share: percentText(language, absence.shareOfCast),
  });
}
