import type { Rational } from '#domain/figures/rational.ts';
import { decimalText } from '#words/format.ts';
import { percentCell } from './cells.ts';
import type { CouncilDesignDocument } from './council-design.ts';
import { groupKey, groupPowers } from './weight-sections.ts';
import { words } from './words.ts';

/**
 * The table of weights and power of groups for one CSV file. A fraction stands in two columns, because a spreadsheet reads `4/13` as a day.
 */
export function designTable(document: CouncilDesignDocument): {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  const { language, evaluated } = document;
  const t = words[language];
  const powers = groupPowers(document);
  const written = (share: Rational | undefined) =>
    share === undefined ? '' : decimalText(language, percentCell(share));
  return {
    header: [
      ...(['code', 'municipality', 'group', 'party', 'seats', 'percent', 'numerator', 'denominator'] as const).map(
        (name) => t(`column.${name}`),
      ),
      ...(powers.size === 0 ? [] : [t('column.banzhaf'), t('column.owen')]),
    ],
    rows: evaluated.weighed.groups.map((each) => {
      const own = powers.get(groupKey(each));
      return [
        each.code,
        each.municipality,
        each.name,
        each.party,
        String(each.seats),
        written(each.weight),
        String(each.weight.numerator),
        String(each.weight.denominator),
        ...(powers.size === 0 ? [] : [written(own?.banzhaf), written(own?.owen)]),
      ];
    }),
  };
}
