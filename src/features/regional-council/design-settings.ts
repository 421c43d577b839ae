import {
  compare,
  equals,
  percentage,
  type Rational,
  rational,
  readRational,
  reduce,
  zero,
} from '#domain/figures/rational.ts';
import { type Base, bases } from '#domain/regional-council/decision-rule.ts';
import { type VotesAfterSplit, votesAfterSplit } from '#domain/regional-council/group-votes.ts';
import { type Variant, variants } from '#domain/regional-council/missing-inputs.ts';
import type { Comparison } from '#domain/regional-council/thresholds.ts';
import type { Day } from '#domain/time/day.ts';
import { typedDay } from '#words/typed-day.ts';

/** How members are taken to vote when power is counted: each by itself, or together with their municipality or party. */
export const unionKinds = ['municipalities', 'parties', 'none'] as const;
export type UnionKind = (typeof unionKinds)[number];

/** A design as it stands in an address: everything that was chosen, nothing that was computed. */
export interface DesignSettings {
  /** Keys of municipalities; empty: those of the region. */
  readonly municipalities: readonly string[];
  /** Day of the election; undefined: the newest of which the votes are known. */
  readonly election: Day | undefined;
  readonly variant: Variant;
  readonly ceiling: Rational;
  readonly threshold: Rational;
  readonly comparison: Comparison;
  readonly base: Base;
  /** At least so many municipalities for; 0: not asked. */
  readonly majority: number;
  readonly absent: readonly string[];
  /** Single groups that are away. */
  readonly absentGroups: readonly { readonly municipality: string; readonly name: string }[];
  /** Members of the executive board per municipality; empty: not thought of. */
  readonly executive: readonly { readonly municipality: string; readonly members: number }[];
  /** Of which municipality the chair is. */
  readonly chair: string | undefined;
  /** Members of the executive board from outside the general board. */
  readonly outsiders: number;
  /** A group that splits, as a what-if. */
  readonly split:
    | { readonly municipality: string; readonly group: string; readonly seats: number; readonly into: string }
    | undefined;
  /** Groups as they were on this day; undefined: right after the election. */
  readonly day: Day | undefined;
  readonly votesAfterSplit: VotesAfterSplit;
  readonly unions: UnionKind;
  /** Year of the figures of inhabitants; undefined: the newest. */
  readonly inhabitantsOf: number | undefined;
}

const hundred = rational(100);

/** A percentage as it is typed, with a comma or a point, or a part such as 2/3, as an exact share from 0 to 1; undefined when it is none. */
export function typedShare(text: string | null): Rational | undefined {
  const plain = text?.trim().replace(/\s*%$/, '').replace(',', '.');
  const part = /^(\d{1,6})\/(\d{1,6})$/.exec(plain ?? '');
  if (part !== null)
    return Number(part[2]) === 0 || Number(part[1]) > Number(part[2])
      ? undefined
      : reduce(BigInt(part[1] ?? 0), BigInt(part[2] ?? 1));
  if (plain === undefined || !/^\d{1,3}(\.\d{1,6})?$/.test(plain)) return undefined;
  const read = readRational(plain);
  if (read === undefined) return undefined;
  const share = { numerator: read.numerator, denominator: read.denominator * 100n };
  return compare(share, zero) >= 0 && compare(read, hundred) <= 0 ? share : undefined;
}

/** A share as it stands in an address or a field: `60`, `59.5`, or `2/3` when no percentage is exact. */
export const shareField = (share: Rational, language: 'nl' | 'en' = 'en'): string => {
  const text = percentage(share, 4)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
  const back = readRational(text);
  if (back === undefined || !equals({ numerator: back.numerator, denominator: back.denominator * 100n }, share))
    return `${share.numerator}/${share.denominator}`;
  return language === 'nl' ? text.replace('.', ',') : text;
};

const key = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const keys = (query: URLSearchParams, name: string): readonly string[] =>
  [...new Set(query.getAll(name).flatMap((each) => each.split(',')))].filter((each) => key.test(each)).slice(0, 60);
const oneOf = <T extends string>(from: readonly T[], text: string | null, otherwise: T): T =>
  from.find((each) => each === text) ?? otherwise;
const whole = (text: string | null, most: number): number | undefined =>
  text !== null && /^\d{1,4}$/.test(text) && Number(text) <= most ? Number(text) : undefined;

/** The threshold of the form: the number when that was changed, else the slider when that was, else what it was exactly. */
function readThreshold(query: URLSearchParams): Rational | undefined {
  const [slider, number, was, exact] = ['drempel', 'drempel-getal', 'drempel-was', 'drempel-precies'].map((name) =>
    typedShare(query.get(name)),
  );
  if (was === undefined) return slider;
  if (number !== undefined && !equals(number, was)) return number;
  return slider !== undefined && !equals(slider, was) ? slider : (exact ?? slider);
}

/** Groups that are away, as `leiden:D66`. */
function readAbsentGroups(query: URLSearchParams): DesignSettings['absentGroups'] {
  return query
    .getAll('afwezige-fractie')
    .slice(0, 100)
    .flatMap((text) => {
      const found = /^([a-z0-9-]+):(.{1,200})$/.exec(text);
      return found === null ? [] : [{ municipality: found[1] ?? '', name: found[2] ?? '' }];
    });
}

/** A group that splits: `leiden:D66`, so many seats, and the name of the new group. */
function readSplit(query: URLSearchParams): DesignSettings['split'] {
  const found = /^([a-z0-9-]+):(.{1,200})$/.exec(query.get('splitsing-fractie') ?? '');
  const seats = whole(query.get('splitsing-zetels'), 99) ?? 0;
  const into = (query.get('splitsing-naam') ?? '').trim().slice(0, 100);
  if (found === null || seats === 0) return undefined;
  return { municipality: found[1] ?? '', group: found[2] ?? '', seats, into: into === '' ? 'Nieuwe fractie' : into };
}

/** The executive board as `leiden:2,leiderdorp:1`, or a field of the form for each municipality. */
function readExecutive(query: URLSearchParams): DesignSettings['executive'] {
  const written = (query.get('bestuur') ?? '').split(',').map((text) => text.split(':'));
  const typed = [...query].flatMap(([name, value]) =>
    name.startsWith('bestuur-') ? [[name.slice('bestuur-'.length), value]] : [],
  );
  return [...written, ...typed].slice(0, 60).flatMap(([municipality = '', count = '']) => {
    const members = whole(count, 20) ?? 0;
    return key.test(municipality) && members > 0 ? [{ municipality, members }] : [];
  });
}

/** Reads a design from an address. What is missing or makes no sense is what it would be without. */
export function readSettings(query: URLSearchParams): DesignSettings {
  return {
    municipalities: keys(query, 'gemeente'),
    election: typedDay(query.get('verkiezing') ?? undefined),
    variant: oneOf(variants, query.get('variant'), 'A'),
    ceiling: typedShare(query.get('plafond')) ?? rational(40, 100),
    threshold: readThreshold(query) ?? rational(60, 100),
    comparison: oneOf(['at-least', 'more-than'] as const, query.get('vergelijking'), 'at-least'),
    base: oneOf(bases, query.get('over'), 'cast'),
    majority: whole(query.get('meerderheid'), 60) ?? 0,
    absent: keys(query, 'afwezig'),
    absentGroups: readAbsentGroups(query),
    executive: readExecutive(query),
    chair: keys(query, 'voorzitter')[0],
    outsiders: whole(query.get('van-buiten'), 20) ?? 0,
    split: readSplit(query),
    day: typedDay(query.get('dag') ?? undefined),
    votesAfterSplit: oneOf(votesAfterSplit, query.get('stemmen'), 'stay-with-list'),
    unions: oneOf(unionKinds, query.get('blok'), 'municipalities'),
    inhabitantsOf: whole(query.get('inwoners'), 2200),
  };
}

/** The design as a query; what is as it would be anyway is left out, so that an address stays short. */
export function settingsQuery(
  settings: DesignSettings,
): Readonly<Record<string, string | readonly string[] | undefined>> {
  const unless = (text: string, usual: string) => (text === usual ? undefined : text);
  return {
    gemeente: settings.municipalities.length === 0 ? undefined : settings.municipalities.join(','),
    verkiezing: settings.election,
    variant: unless(settings.variant, 'A'),
    plafond: settings.variant === 'F' ? shareField(settings.ceiling) : undefined,
    drempel: unless(shareField(settings.threshold), '60'),
    vergelijking: unless(settings.comparison, 'at-least'),
    over: unless(settings.base, 'cast'),
    meerderheid: unless(String(settings.majority), '0'),
    afwezig: settings.absent.length === 0 ? undefined : settings.absent.join(','),
    'afwezige-fractie':
      settings.absentGroups.length === 0
        ? undefined
        : settings.absentGroups.map(({ municipality, name }) => `${municipality}:${name}`),
    bestuur:
      settings.executive.length === 0
        ? undefined
        : settings.executive.map(({ municipality, members }) => `${municipality}:${members}`).join(','),
    voorzitter: settings.executive.length === 0 ? undefined : settings.chair,
    'van-buiten': unless(String(settings.outsiders), '0'),
    'splitsing-fractie':
      settings.split === undefined ? undefined : `${settings.split.municipality}:${settings.split.group}`,
    'splitsing-zetels': settings.split === undefined ? undefined : String(settings.split.seats),
    'splitsing-naam': settings.split?.into,
    dag: settings.day,
    stemmen: unless(settings.votesAfterSplit, 'stay-with-list'),
    blok: unless(settings.unions, 'municipalities'),
    inwoners: settings.inhabitantsOf === undefined ? undefined : String(settings.inhabitantsOf),
  };
}

/** The design as text to keep under a name; read back with `readSettings(new URLSearchParams(text))`. */
export function settingsText(settings: DesignSettings): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(settingsQuery(settings)))
    for (const each of typeof value === 'string' ? [value] : (value ?? [])) query.append(name, each);
  return query.toString();
}
