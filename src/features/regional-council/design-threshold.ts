import { compare, multiply, rational, toNumber, wholeNumbers } from '#domain/figures/rational.ts';
import type { EvaluatedDesign } from '#domain/regional-council/evaluate-design.ts';
import type { ThresholdDesign, ThresholdSentences } from '#ui/charts/threshold-answers.ts';
import { absenceLead, baseName } from '#words/council-design.ts';
import type { Language } from '#words/language.ts';
import { words } from './words.ts';

/** A design of which the answers can follow a slider. */
export interface SlidingDesign {
  readonly design: ThresholdDesign;
  readonly tenths: number;
  /** The threshold stands on a tenth of a percent; else what the server says holds until the slider is moved. */
  readonly exact: boolean;
}

/** What the page needs to let answers follow the slider; undefined when the threshold is more than everything. */
export function slidingDesign(
  evaluated: EvaluatedDesign,
  unions: readonly (readonly number[])[] | undefined,
  language: Language,
): SlidingDesign | undefined {
  const { present, weighed } = evaluated;
  const { rule } = evaluated.design;
  const thousandths = multiply(rule.weight.share, rational(1000));
  const tenths = Math.round(toNumber(thousandths));
  if (tenths > 1000) return undefined;
  const { whole: all } = wholeNumbers([...present.groups.map((each) => each.weight), weighed.total]);
  const [whole, base] = [all.slice(0, -1), all.at(-1) ?? 0n];
  const isRaised = rule.base === 'all' && present !== weighed;
  const place = new Map(present.municipalities.map((each, at) => [each.code, at]));
  return {
    tenths,
    exact: compare(thousandths, rational(tenths)) === 0,
    design: {
      total: String(whole.reduce((sum, each) => sum + each, 0n)),
      members: present.groups.map((each, at) => ({
        weight: String(whole[at] ?? 0n),
        municipality: place.get(each.code) ?? 0,
      })),
      municipalities: present.municipalities.map((each) => each.name),
      ...(isRaised ? { base: String(base) } : {}),
      ...(rule.municipalities === undefined ? {} : { municipalitiesNeeded: rule.municipalities }),
      ...(rule.members === undefined ? {} : { membersNeeded: rule.members }),
      moreThan: rule.weight.comparison === 'more-than',
      locale: language,
      texts: textsOf(evaluated, language),
      ...(unions === undefined ? {} : { unions }),
    },
  };
}

function textsOf(evaluated: EvaluatedDesign, language: Language): ThresholdDesign['texts'] {
  const t = words[language];
  const { rule } = evaluated.design;
  const away = absenceLead(language, evaluated);
  const others = [
    ...(rule.municipalities === undefined ? [] : [t('slide.municipalities', { count: rule.municipalities })]),
    ...(rule.members === undefined ? [] : [t('slide.members', { count: rule.members })]),
  ].join('');
  const plain = `${t(`slide.${rule.weight.comparison}`, { base: baseName(language, rule.base) })}${others}`;
  const lead = away === '' ? plain : `${away} ${plain.charAt(0).toLowerCase()}${plain.slice(1)}`;
  const answer: ThresholdSentences = {
    both: `${lead} ${t('slide.passes')}`,
    alone: `${lead} ${t('slide.passes')}`,
    blocks: `${lead} ${t('slide.blocks')}`,
    manyBlock: `${lead} ${t('slide.manyBlock')}`,
    neither: `${lead} ${t('slide.neither')}`,
    manyPass: `${lead} ${t('slide.manyPass')}`,
    never: `${lead} ${t('slide.never')}`,
  };
  const needsOthers = t('finding.needsOthers', { name: '{name}' });
  const short = (rule.municipalities ?? 0) >= 2 ? needsOthers : t('slide.heading.short');
  return {
    aloneYes: t('yes'),
    aloneShort: t('no.short', { short: '{short}' }),
    aloneNo: t('no'),
    blocksYes: t('yes'),
    blocksNo: t('no'),
    power: t('power.of', { share: '{figure}' }),
    line: t('thresholdAt', { threshold: '{percent}' }),
    chosen: t('chosen', { threshold: '{percent}' }),
    raised: t('raised', { chosen: '{percent}', raised: '{raised}' }),
    sentences: {
      answer,
      heading: {
        both: t('slide.heading.passes'),
        alone: t('slide.heading.passes'),
        blocks: short,
        manyBlock: short,
        neither: short,
        others: needsOthers,
      },
    },
  };
}
