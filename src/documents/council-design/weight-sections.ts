import { equals, one, total } from '#domain/figures/rational.ts';
import { sumDifferences } from '#domain/regional-council/printed-comparison.ts';
import type { MemberWeight, Weighed } from '#domain/regional-council/vote-weights.ts';
import { banzhafRatios } from '#domain/voting-power/power-values.ts';
import type { Ratio } from '#domain/voting-power/ratio.ts';
import { percentText } from '#words/council-design.ts';
import { decimalText } from '#words/format.ts';
import { figureColumn, row, textColumn } from '../report/pieces.ts';
import type { Block, ReportRow, ReportSection } from '../report/report.ts';
import type { CouncilDesignDocument } from './council-design.ts';
import { words } from './words.ts';

/** Power of one group. */
export interface GroupPower {
  readonly banzhaf: Ratio;
  readonly owen: Ratio;
}

/** What tells a group from others: two municipalities can have a group of one name. */
export function groupKey({ code, name }: Pick<MemberWeight, 'code' | 'name'>): string {
  return `${code} ${name}`;
}

/** Power of the groups that are there, by `groupKey`; empty when it was not computed. */
export function groupPowers({ evaluated, power }: CouncilDesignDocument): ReadonlyMap<string, GroupPower> {
  const { banzhaf, unions } = power?.members ?? {};
  if (banzhaf === undefined || unions === undefined) return new Map();
  const nothing: Ratio = { numerator: 0n, denominator: 1n };
  const { normalised } = banzhafRatios(banzhaf);
  return new Map(
    evaluated.present.groups.map((each, at) => [
      groupKey(each),
      { banzhaf: normalised[at] ?? nothing, owen: unions.owen.exact[at] ?? nothing },
    ]),
  );
}

/** The notes under a table of weights: how totals are made, where they differ from their printed parts, what is vacant. */
function notes({ language, evaluated }: CouncilDesignDocument, kind: 'municipalities' | 'parties'): Block[] {
  const t = words[language];
  const { weighed } = evaluated;
  const partsOf = (name: string, code?: string) =>
    weighed.groups.filter((each) => (code === undefined ? each.party === name : each.code === code));
  const sums: readonly (Weighed['parties'][number] & { readonly code?: string })[] = weighed[kind];
  const differences = sumDifferences(sums.map(({ name, code }) => ({ name, parts: partsOf(name, code) })));
  const lines = [
    t('weights.rounded'),
    ...differences.map((each) =>
      t('weights.differs', {
        name: each.name,
        total: decimalText(language, each.total),
        sum: decimalText(language, each.sumOfPrinted),
      }),
    ),
    ...(equals(weighed.total, one) ? [] : [t('weights.vacant', { total: percentText(language, weighed.total) })]),
  ];
  return lines.map((line) => ({ kind: 'note', runs: [line] }));
}

/** Weights per party across the region. */
export function partySection(document: CouncilDesignDocument): ReportSection {
  const { language, evaluated } = document;
  const t = words[language];
  const { parties, groups, total: all } = evaluated.weighed;
  return {
    heading: t('parties.heading'),
    level: 2,
    together: true,
    blocks: [
      {
        kind: 'table',
        caption: t('parties.caption'),
        columns: [
          textColumn(t('parties.party'), 1),
          figureColumn(t('parties.groups')),
          figureColumn(t('alone.weight')),
        ],
        rows: [
          ...parties.map((each) => row([each.name, String(each.members), percentText(language, each.weight)])),
          row([t('region'), String(groups.length), percentText(language, all)], 'total'),
        ],
      },
      ...notes(document, 'parties'),
    ],
  };
}

/** Weights per group, with the total of each municipality and of the region: the annex. */
export function groupSection(document: CouncilDesignDocument): ReportSection {
  const { language, evaluated } = document;
  const t = words[language];
  const { municipalities, groups, total: all } = evaluated.weighed;
  const powers = groupPowers(document);
  // Who is absent is in the table of weights and has no power.
  const powerCells = (members: readonly MemberWeight[]): string[] => {
    if (powers.size === 0) return [];
    const own = members.flatMap((each) => powers.get(groupKey(each)) ?? []);
    if (own.length === 0) return ['–', '–'];
    return [total(own.map((each) => each.banzhaf)), total(own.map((each) => each.owen))].map((sum) =>
      percentText(language, sum),
    );
  };
  const seatsOf = (members: readonly MemberWeight[]) => String(members.reduce((sum, each) => sum + each.seats, 0));
  const rows = municipalities.flatMap(({ code, name, weight }): ReportRow[] => {
    const own = groups.filter((each) => each.code === code);
    return [
      ...own.map((each) =>
        row([each.name, name, String(each.seats), percentText(language, each.weight), ...powerCells([each])]),
      ),
      row([t('sum'), name, seatsOf(own), percentText(language, weight), ...powerCells(own)], 'lead'),
    ];
  });
  const last = [t('sum'), t('region'), seatsOf(groups), percentText(language, all), ...powerCells(groups)];
  return {
    heading: t('weights.heading'),
    level: 2,
    newPage: true,
    blocks: [
      {
        kind: 'table',
        caption: t(powers.size === 0 ? 'weights.caption.plain' : 'weights.caption'),
        columns: [
          textColumn(t('weights.group'), 1.4),
          textColumn(t('alone.municipality')),
          figureColumn(t('weights.seats')),
          figureColumn(t('alone.weight')),
          ...(powers.size === 0 ? [] : [figureColumn(t('weights.banzhaf')), figureColumn(t('weights.owen'))]),
        ],
        rows: [...rows, row(last, 'total')],
      },
      ...notes(document, 'municipalities'),
    ],
  };
}
