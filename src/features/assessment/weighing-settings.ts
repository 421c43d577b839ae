import type { PoliticalWeights, WeighingWay } from '#domain/assessment/political-weights.ts';
import { weighingWays } from '#domain/assessment/political-weights.ts';
import type { Rational } from '#domain/figures/rational.ts';
import type { Steps } from './compare-file.ts';
import { typedNumber, typedPlace, typedShare } from './weighing-fields.ts';

/** Whose verdicts are weighed when they are no one assessor's: the median of all, or what was decided together. */
export const together = { median: 'mediaan', joint: 'samen' } as const;

export const sortings = ['criterium', 'verschil', 'gewicht'] as const;
export type Sorting = (typeof sortings)[number];

/** The least and the most that a criterion may weigh, as shares. */
export interface TypedBounds {
  readonly least?: Rational;
  readonly most?: Rational;
}

/** A weighing as it stands in an address: everything that was chosen, nothing that was computed. */
export interface WeighingSettings {
  /** Key of an assessor, or one of `together`; undefined: the page chooses. */
  readonly verdictsOf: string | undefined;
  /** Alternatives that are left out. */
  readonly without: readonly string[];
  readonly steps: Steps;
  /** The form that is shown, also before anything is given. */
  readonly way: WeighingWay;
  /** undefined: the weights of the framework. */
  readonly weights: PoliticalWeights | undefined;
  /** The place of criteria in an order that all weights must keep. */
  readonly order: Readonly<Record<string, number>>;
  readonly bounds: Readonly<Record<string, TypedBounds>>;
  readonly sort: Sorting;
  /** The verdict that is opened. */
  readonly cell: { readonly question: string; readonly alternative: string } | undefined;
  /** The alternative of which is asked what would have to be true. */
  readonly model: string | undefined;
}

/** What an address may name. */
export interface WeighingNames {
  readonly criteria: readonly string[];
  readonly alternatives: readonly string[];
  /** Words for whose verdicts there are; undefined when that is not looked at. */
  readonly verdicts?: readonly string[];
}

const oneOf = <T extends string>(from: readonly T[], text: string | null, otherwise: T): T =>
  from.find((each) => each === text) ?? otherwise;

const given = <T>(ids: readonly string[], read: (id: string) => T | undefined): Readonly<Record<string, T>> =>
  Object.fromEntries(
    ids.flatMap((id) => {
      const value = read(id);
      return value === undefined ? [] : [[id, value] as const];
    }),
  );

/** Every pair of criteria, the first before the other. */
export const pairsOf = (criteria: readonly string[]): readonly (readonly [one: string, other: string])[] =>
  criteria.flatMap((first, at) => criteria.slice(at + 1).map((other) => [first, other] as const));

/** Times as it stands in an address: 3, or -3 for one third, so that no sign has to be written out. */
export const timesCode = (times: string): string => (times.startsWith('1/') ? `-${times.slice(2)}` : times);
const timesOf = (code: string | undefined): string | undefined =>
  /^[1-9]$/.test(code ?? '') ? code : /^-[2-9]$/.test(code ?? '') ? `1/${code?.slice(1)}` : undefined;

/** The number of a criterion: what was typed when that was changed, else the slider when that was, else what it was. */
function readNumber(query: URLSearchParams, id: string): number | undefined {
  const [number, slider, was] = ['g', 's', 'w'].map((name) => typedNumber(query.get(`${name}-${id}`)));
  if (was === undefined) return number;
  if (number !== undefined && number !== was) return number;
  return slider !== undefined && Math.abs(slider - was) >= 0.06 ? slider : (number ?? was);
}

function readWeightsOf(query: URLSearchParams, way: WeighingWay, criteria: readonly string[]) {
  switch (way) {
    case 'number':
    case 'points': {
      const numbers = given(criteria, (id) => readNumber(query, id));
      const untouched = query.has('nieuw') && criteria.every((id) => numbers[id] === typedNumber(query.get(`w-${id}`)));
      const nothing = Object.values(numbers).every((number) => number === 0);
      return untouched || nothing ? undefined : ({ way, numbers } as const);
    }
    case 'order': {
      const places = given(criteria, (id) => typedPlace(query.get(`p-${id}`)));
      return Object.keys(places).length === 0 ? undefined : ({ way, places } as const);
    }
    case 'pairs': {
      const said = new Map(
        query.getAll('paar').flatMap((text) => {
          const [first = '', other = '', code] = text.split('.');
          const times = timesOf(code);
          return times === undefined ? [] : [[`${first}.${other}`, times] as const];
        }),
      );
      const pairs = pairsOf(criteria).map(([first, other]) => ({
        one: first,
        other,
        times: said.get(`${first}.${other}`) ?? '1',
      }));
      return pairs.every(({ times }) => times === '1') ? undefined : ({ way, pairs } as const);
    }
  }
}

/** Reads a weighing from an address or a form. What is missing or makes no sense is what it would be without. */
export function readWeighing(query: URLSearchParams, { criteria, alternatives }: WeighingNames): WeighingSettings {
  const way = oneOf(weighingWays, wayOfWord(query.get('weeg')), 'number');
  const counted = query.getAll('mee');
  const without = query.has('vorm') ? alternatives.filter((id) => !counted.includes(id)) : query.getAll('zonder');
  const [question = '', alternative = ''] = (query.get('cel') ?? '').split('.');
  const model = query.get('model');
  return {
    verdictsOf: /^[a-z0-9-]{1,120}$/.test(query.get('wie') ?? '') ? (query.get('wie') ?? undefined) : undefined,
    without: alternatives.filter((id) => without.includes(id)),
    steps: stepsOfWord(query.get('stappen')),
    way,
    weights: readWeightsOf(query, way, criteria),
    order: given(criteria, (id) => typedPlace(query.get(`o-${id}`))),
    bounds: given(criteria, (id) => {
      const [least, most] = [typedShare(query.get(`min-${id}`)), typedShare(query.get(`max-${id}`))];
      return least === undefined && most === undefined
        ? undefined
        : { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) };
    }),
    sort: oneOf(sortings, query.get('sorteer'), 'criterium'),
    cell: criteria.includes(question) && alternatives.includes(alternative) ? { question, alternative } : undefined,
    model: alternatives.find((id) => id === model),
  };
}

const wayWords: Readonly<Record<WeighingWay, string>> = {
  number: 'getal',
  order: 'volgorde',
  points: 'punten',
  pairs: 'paren',
};
const wayOfWord = (word: string | null) => weighingWays.find((way) => wayWords[way] === word) ?? null;
const stepWords: Readonly<Record<Steps, string>> = {
  given: 'gelijk',
  sampled: 'getrokken',
  'top-alike': 'top-gelijk',
};
const stepsOfWord = (word: string | null): Steps =>
  (['given', 'sampled', 'top-alike'] as const).find((steps) => stepWords[steps] === word) ?? 'given';

/** A share as a percentage to type again: `12.5`. */
export const shareTyped = (share: Rational): string =>
  String(Number((share.numerator * 1_000_000n) / share.denominator) / 10_000);

/** The weights alone as a query. Pairs that are alike are left out. */
function weightsQuery(weights: PoliticalWeights): Readonly<Record<string, string | readonly string[]>> {
  const weeg = weights.way === 'number' ? {} : { weeg: wayWords[weights.way] };
  switch (weights.way) {
    case 'number':
    case 'points':
      return { ...weeg, ...prefixed('g', weights.numbers) };
    case 'order':
      return { ...weeg, ...prefixed('p', weights.places) };
    case 'pairs':
      return {
        ...weeg,
        paar: weights.pairs.flatMap(({ one: first, other, times }) =>
          times === '1' ? [] : [`${first}.${other}.${timesCode(times)}`],
        ),
      };
  }
}

const prefixed = (name: string, values: Readonly<Record<string, number>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [`${name}-${id}`, String(value)]));

/** A query with what is as it would be anyway left out, so that an address stays short. */
export type WeighingQuery = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The weighing as a query. The opened verdict and the model asked about stand for what is looked at, and are left out of a form. */
export function weighingQuery(settings: WeighingSettings): WeighingQuery {
  const bound = (side: 'least' | 'most', name: string) =>
    Object.fromEntries(
      Object.entries(settings.bounds).flatMap(([id, bounds]) => {
        const share = bounds[side];
        return share === undefined ? [] : [[`${name}-${id}`, shareTyped(share)]];
      }),
    );
  return {
    wie: settings.verdictsOf,
    zonder: settings.without.length === 0 ? undefined : settings.without,
    stappen: settings.steps === 'given' ? undefined : stepWords[settings.steps],
    ...(settings.weights === undefined
      ? { weeg: settings.way === 'number' ? undefined : wayWords[settings.way] }
      : weightsQuery(settings.weights)),
    ...prefixed('o', settings.order),
    ...bound('least', 'min'),
    ...bound('most', 'max'),
    sorteer: settings.sort === 'criterium' ? undefined : settings.sort,
    model: settings.model,
    cel: settings.cell === undefined ? undefined : `${settings.cell.question}.${settings.cell.alternative}`,
  };
}

/** The query with other settings: `changed(settings, { sort: 'verschil' })`. */
export const changed = (settings: WeighingSettings, changes: Partial<WeighingSettings>): WeighingQuery =>
  weighingQuery({ ...settings, ...changes });
