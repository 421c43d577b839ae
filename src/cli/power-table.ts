import type { Power } from '#domain/voting-power/power.ts';
import { ratioText } from '#domain/voting-power/ratio.ts';

const words = {
  nl: {
    member: 'lid',
    raw: 'doorslaggevend',
    absolute: 'Banzhaf',
    normalised: 'genormaliseerd',
    shapley: 'Shapley–Shubik',
    exact: 'als breuk',
    prevent: 'tegenhouden',
    initiate: 'doorzetten',
    deeganPackel: 'Deegan–Packel',
    publicGood: 'Public Good',
    owen: 'Owen',
    banzhafOwen: 'Banzhaf–Owen',
    error: '± standaardfout',
    winning: 'Winnende coalities: {count}',
    minimal: 'Minimale winnende coalities: {count}',
    act: 'Kans dat een voorstel het haalt (Coleman): {count}',
    veto: 'Met veto: {names}',
    dictators: 'Beslist alleen: {names}',
    dummies: 'Zonder invloed: {names}',
    working: '{part}: {method}, {milliseconds} ms, {bytes} MB',
    nothing: 'niemand is ooit doorslaggevend',
    halves: 'ontmoeten in het midden',
    table: 'tabel over gewicht',
    listing: 'coalitie voor coalitie',
    quadrature: 'kwadratuur (niet exact)',
    sampling: 'steekproef (niet exact)',
  },
  en: {
    member: 'member',
    raw: 'swings',
    absolute: 'Banzhaf',
    normalised: 'normalised',
    shapley: 'Shapley–Shubik',
    exact: 'as a fraction',
    prevent: 'prevent',
    initiate: 'initiate',
    deeganPackel: 'Deegan–Packel',
    publicGood: 'Public Good',
    owen: 'Owen',
    banzhafOwen: 'Banzhaf–Owen',
    error: '± standard error',
    winning: 'Winning coalitions: {count}',
    minimal: 'Minimal winning coalitions: {count}',
    act: 'Chance that a proposal passes (Coleman): {count}',
    veto: 'With a veto: {names}',
    dictators: 'Decides alone: {names}',
    dummies: 'Without influence: {names}',
    working: '{part}: {method}, {milliseconds} ms, {bytes} MB',
    nothing: 'nobody is ever critical',
    halves: 'meet in the middle',
    table: 'table over weight',
    listing: 'coalition by coalition',
    quadrature: 'quadrature (not exact)',
    sampling: 'sample (not exact)',
  },
} as const;

type Column = readonly [string, readonly string[]];
type MaybeColumn = readonly [string, readonly string[] | undefined];

/** The answer as a table for people: a row a member, then what holds for all. */
export function powerTable(power: Power, names: readonly string[], lang: 'nl' | 'en'): string {
  const t = words[lang];
  const digits = (value: number) => value.toFixed(6).replace('.', lang === 'nl' ? ',' : '.');
  const list = (values: readonly number[] | undefined) => values?.map(digits);
  const all: readonly MaybeColumn[] = [
    [t.member, names],
    [t.raw, power.banzhaf?.raw.map(String)],
    [t.absolute, list(power.banzhaf?.absolute ?? power.floating?.banzhaf ?? power.sampled?.banzhaf.value)],
    [t.error, list(power.sampled?.banzhaf.standardError)],
    [t.normalised, list(power.banzhaf?.normalised)],
    [t.shapley, list(power.shapley?.value ?? power.floating?.shapley ?? power.sampled?.shapley.value)],
    [t.error, list(power.sampled?.shapley.standardError)],
    [t.exact, power.shapley?.exact.map(ratioText)],
    [t.prevent, list(power.coleman?.prevent)],
    [t.initiate, list(power.coleman?.initiate)],
    [t.deeganPackel, list(power.deeganPackel?.value)],
    [t.publicGood, list(power.publicGood?.value)],
    [t.owen, list(power.unions?.owen.value)],
    [t.banzhafOwen, list(power.unions?.banzhafOwen.value)],
  ];
  const columns = all.filter((column): column is Column => column[1] !== undefined);
  return `${[...grid(columns), '', ...remarks(power, names, lang, digits)].join('\n')}\n`;
}

function grid(columns: readonly Column[]): readonly string[] {
  const widths = columns.map(([head, cells]) => Math.max(head.length, ...cells.map((cell) => cell.length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  const rows = (columns[0]?.[1] ?? []).map((_, row) => line(columns.map(([, cells]) => cells[row] ?? '')));
  return [line(columns.map(([head]) => head)), ...rows];
}

function remarks(
  power: Power,
  names: readonly string[],
  lang: 'nl' | 'en',
  digits: (value: number) => string,
): readonly string[] {
  const t = words[lang];
  const fill = (text: string, values: Readonly<Record<string, string>>) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  const named = (text: string, members: readonly number[]) =>
    members.length === 0 ? [] : [fill(text, { names: members.map((member) => names[member] ?? '').join(', ') })];
  return [
    ...(power.winning === undefined ? [] : [fill(t.winning, { count: String(power.winning) })]),
    ...(power.minimal ? [fill(t.minimal, { count: String(power.minimal.count) })] : []),
    ...(power.coleman ? [fill(t.act, { count: digits(power.coleman.act) })] : []),
    ...named(t.veto, power.veto),
    ...named(t.dictators, power.dictators),
    ...named(t.dummies, power.dummies),
    ...power.working.map(({ part, method, milliseconds, bytes }) =>
      fill(t.working, {
        part,
        method: t[method],
        milliseconds: milliseconds.toFixed(1),
        bytes: (bytes / 2 ** 20).toFixed(1),
      }),
    ),
  ];
}
