import { equals, percentage, type Rational, subtract, zero } from '#domain/figures/rational.ts';
import type { AloneBloc } from '#domain/regional-council/evaluate-design.ts';
import { banzhafRatios } from '#domain/voting-power/power-values.ts';
import { percentText } from '#words/council-design.ts';
import { countWord, decimalText, wholeNumber } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { figureColumn, row, textColumn } from '../report/pieces.ts';
import type { ReportSection } from '../report/report.ts';
import type { CouncilDesignDocument } from './council-design.ts';
import { words } from './words.ts';

/** A municipality with its weight and its power, of those present. */
export interface MunicipalPower extends AloneBloc {
  readonly swings: bigint;
  readonly power: Rational;
}

/** Power of the municipalities that are there; empty when it was not computed. */
export function municipalPowers({ evaluated, power }: CouncilDesignDocument): readonly MunicipalPower[] {
  const banzhaf = power?.municipalities.banzhaf;
  if (banzhaf === undefined) return [];
  const { normalised } = banzhafRatios(banzhaf);
  return evaluated.alone.municipalities.map((each, at) => ({
    ...each,
    swings: banzhaf.raw[at] ?? 0n,
    power: normalised[at] ?? zero,
  }));
}

function headingOf(language: Language, powers: readonly MunicipalPower[]): string {
  const t = words[language];
  const withPower = powers.filter((each) => each.power.numerator > 0n);
  const [only] = withPower;
  if (withPower.length === 1 && only !== undefined) return t('power.heading.all', { name: only.name });
  // The largest number of municipalities with the same power and different weights says most.
  const equal = [...Map.groupBy(withPower, (each) => `${each.power.numerator}/${each.power.denominator}`).values()]
    .filter((same) => same.some((each) => !equals(each.share, same[0]?.share ?? zero)))
    .sort((a, b) => b.length - a.length)[0];
  return equal === undefined
    ? t('power.heading')
    : t('power.heading.equal', { number: countWord(language, equal.length, true) });
}

const signed = (language: Language, difference: Rational): string => {
  const text = decimalText(language, percentage(difference));
  return difference.numerator > 0n && /[1-9]/.test(text) ? `+\u00a0${text}` : text.replace('\u2212', '\u2212\u00a0');
};

/** Power beside weight. */
export function powerSection(document: CouncilDesignDocument): readonly ReportSection[] {
  const { language, power } = document;
  const powers = municipalPowers(document);
  if (powers.length === 0) return [];
  const t = words[language];
  const swings = powers.reduce((sum, each) => sum + each.swings, 0n);
  return [
    {
      heading: headingOf(language, powers),
      level: 2,
      together: true,
      blocks: [
        { kind: 'paragraph', runs: [t('power.lead')] },
        {
          kind: 'table',
          caption: t('power.caption'),
          columns: [
            textColumn(t('alone.municipality'), 1),
            figureColumn(t('alone.weight')),
            figureColumn(t('power.swings')),
            figureColumn(t('power.power')),
            figureColumn(t('power.difference')),
          ],
          rows: powers.map((each) =>
            row([
              each.name,
              percentText(language, each.share),
              wholeNumber(language, each.swings),
              percentText(language, each.power),
              signed(language, subtract(each.power, each.share)),
            ]),
          ),
        },
        { kind: 'note', runs: [t('power.swings.note', { swings: wholeNumber(language, swings) })] },
        ...(power?.members === undefined ? [{ kind: 'note' as const, runs: [t('power.missing')] }] : []),
      ],
    },
  ];
}
