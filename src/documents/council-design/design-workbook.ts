import { fraction, type Rational } from '#domain/figures/rational.ts';
import { remedyName, remedySentence } from '#words/council-design.ts';
import { listOf } from '#words/format.ts';
import type { XlsxColumn, XlsxSheet } from '../tables/write-xlsx.ts';
import { percentCell } from './cells.ts';
import type { CouncilDesignDocument } from './council-design.ts';
import { designFacts } from './design-section.ts';
import { limitRows } from './legal-section.ts';
import { municipalPowers } from './power-section.ts';
import { groupKey, groupPowers } from './weight-sections.ts';
import { words } from './words.ts';

const text = (header: string, width = 24): XlsxColumn => ({ header, width, kind: 'text' });
const number = (header: string, width = 16): XlsxColumn => ({ header, width, kind: 'number' });
const cell = (value: number | undefined): string => (value === undefined ? '' : String(value));

function designSheet(document: CouncilDesignDocument): XlsxSheet {
  const t = words[document.language];
  const marker = document.example === true ? [[t('example'), t('yes')]] : [];
  return {
    name: t('sheet.design'),
    columns: [text(t('column.part'), 28), text(t('column.choice'), 90)],
    rows: [...designFacts(document), ...marker],
  };
}

function municipalitySheet(document: CouncilDesignDocument): XlsxSheet {
  const { language, evaluated, power } = document;
  const t = words[language];
  const powers = municipalPowers(document);
  const { design, present, aloneByRule } = evaluated;
  const isComputed = power?.municipalities.banzhaf !== undefined;
  const rows = evaluated.weighed.municipalities.map(({ code, name, weight, members }) => {
    const own = design.municipalities.find((each) => each.code === code);
    // Who is absent has no power; powers are in the order of those present.
    const held = powers[present.municipalities.findIndex((each) => each.code === code)];
    const exact = held === undefined ? ['', ''] : [percentCell(held.power), fraction(held.power)];
    const yes = (isSo: boolean) => t(isSo ? 'yes' : 'no');
    return [
      code,
      name,
      cell(own?.councilSeats),
      cell(members),
      cell(own?.validVotes),
      cell(own?.inhabitants),
      percentCell(weight),
      percentCell(weight, 1),
      fraction(weight),
      ...(isComputed ? exact : []),
      yes(aloneByRule.pass.includes(name)),
      yes(aloneByRule.block.includes(name)),
    ];
  });
  return {
    name: t('sheet.municipalities'),
    columns: [
      text(t('column.code'), 14),
      text(t('column.municipality')),
      number(t('column.council')),
      number(t('column.members')),
      number(t('column.votes')),
      number(t('column.inhabitants')),
      number(t('column.percent')),
      number(t('column.printed'), 22),
      text(t('column.exact'), 28),
      ...(isComputed ? [number(t('column.banzhaf'), 20), text(t('column.banzhaf-exact'), 28)] : []),
      text(t('column.passes')),
      text(t('column.blocks')),
    ],
    rows,
  };
}

function groupSheet(document: CouncilDesignDocument): XlsxSheet {
  const { language, evaluated } = document;
  const t = words[language];
  const powers = groupPowers(document);
  return {
    name: t('sheet.groups'),
    columns: [
      text(t('column.code'), 14),
      text(t('column.municipality')),
      text(t('column.group')),
      text(t('column.party')),
      number(t('column.seats')),
      number(t('column.percent')),
      number(t('column.printed'), 22),
      text(t('column.exact'), 28),
      ...(powers.size === 0
        ? []
        : [number(t('column.banzhaf'), 20), number(t('column.owen'), 20), text(t('column.banzhaf-exact'), 34)]),
    ],
    rows: evaluated.weighed.groups.map((each) => {
      const own = powers.get(groupKey(each));
      const held =
        own === undefined ? ['', '', ''] : [percentCell(own.banzhaf), percentCell(own.owen), fraction(own.banzhaf)];
      return [
        each.code,
        each.municipality,
        each.name,
        each.party,
        cell(each.seats),
        percentCell(each.weight),
        percentCell(each.weight, 1),
        fraction(each.weight),
        ...(powers.size === 0 ? [] : held),
      ];
    }),
  };
}

function partySheet({ language, evaluated }: CouncilDesignDocument): XlsxSheet {
  const t = words[language];
  return {
    name: t('sheet.parties'),
    columns: [
      text(t('column.party'), 30),
      number(t('column.members')),
      number(t('column.percent')),
      number(t('column.printed'), 22),
      text(t('column.exact'), 28),
    ],
    rows: evaluated.weighed.parties.map((each) => [
      each.name,
      cell(each.members),
      percentCell(each.weight),
      percentCell(each.weight, 1),
      fraction(each.weight),
    ]),
  };
}

function thresholdSheet({ language, evaluated }: CouncilDesignDocument): XlsxSheet {
  const t = words[language];
  const bound = (share: Rational, isIncluded: boolean) => [
    percentCell(share),
    fraction(share),
    t(isIncluded ? 'yes' : 'no'),
  ];
  return {
    name: t('sheet.thresholds'),
    columns: [
      number(t('column.from')),
      text(t('column.from-exact')),
      text(t('column.from-included'), 16),
      number(t('column.to')),
      text(t('column.to-exact')),
      text(t('column.to-included'), 16),
      text(t('column.passes'), 50),
      text(t('column.blocks'), 50),
    ],
    rows: evaluated.ranges.map(({ interval, passAlone, blockAlone }) => [
      ...bound(interval.from, interval.fromIncluded),
      ...bound(interval.to, interval.toIncluded),
      passAlone.join(', '),
      blockAlone.join(', '),
    ]),
  };
}

function otherSheets({ language, evaluated, sources, address }: CouncilDesignDocument): readonly XlsxSheet[] {
  const t = words[language];
  return [
    {
      name: t('sheet.remedies'),
      columns: [text(t('column.rule'), 46), text(t('column.outcome'), 100)],
      rows: evaluated.remedies.map((each) => [remedyName(language, each.remedy), remedySentence(language, each)]),
    },
    {
      name: t('sheet.absences'),
      columns: [
        text(t('column.absent'), 40),
        text(t('column.passes')),
        number(t('column.share'), 34),
        text(t('column.exact')),
        number(t('column.present')),
      ],
      rows: evaluated.absences.map((each) => [
        listOf(language, each.absent),
        each.passes,
        percentCell(each.shareOfCast),
        fraction(each.shareOfCast),
        cell(each.membersPresent),
      ]),
    },
    {
      name: t('sheet.law'),
      columns: [
        text(t('column.asks'), 60),
        text(t('column.verdict')),
        text(t('column.found'), 80),
        text(t('column.article'), 40),
        text(t('column.basis'), 36),
        text(t('column.instead'), 70),
      ],
      rows: limitRows(language, evaluated.limits),
    },
    {
      name: t('sheet.sources'),
      columns: [text(t('column.source'), 140)],
      rows: [...sources.map((line) => [line]), ...(address === undefined ? [] : [[t('sources.address', { address })]])],
    },
  ];
}

/** The sheets of a design: numbers as numbers, exact fractions as text beside them. */
export function designSheets(document: CouncilDesignDocument): readonly XlsxSheet[] {
  return [
    designSheet(document),
    municipalitySheet(document),
    groupSheet(document),
    partySheet(document),
    thresholdSheet(document),
    ...otherSheets(document),
  ];
}
