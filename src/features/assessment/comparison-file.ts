import { z } from 'zod';
import { commonGround } from '#domain/assessment/comparison/common-ground.ts';
import type { Comparison, ScaleStep, Verdict } from '#domain/assessment/comparison/comparison.ts';
import {
  type WeightConstraints,
  type WeightRegion,
  weightRegion,
} from '#domain/assessment/comparison/weight-region.ts';
import { equalWeights, normalisedWeights, type Weights } from '#domain/assessment/comparison/weights.ts';
import { compare, decimal, equals, one, type Rational, reduce, zero } from '#domain/figures/rational.ts';
import { error, type Finding, isAcceptable, warning } from '#domain/findings/finding.ts';

/** The most that a file may hold. */
export const comparisonFileLimits = { bytes: 5_000_000, criteria: 200, alternatives: 100, steps: 50 } as const;

/** A comparison as a file gives it, ready to compute with: on common ground, with weights and the region of all weights. */
export interface ComparisonFile {
  /** Everything that the file holds, for the counts. */
  readonly whole: Comparison;
  /** What can be compared, like with like. */
  readonly comparison: Comparison;
  readonly leftOut: { readonly alternatives: readonly string[]; readonly criteria: readonly string[] };
  /** Those of the file, or else equal. */
  readonly weights: Weights;
  readonly region: WeightRegion;
  /** What people should know; nothing here refuses the file. */
  readonly warnings: readonly Finding[];
}

/** A number or the same as text; digits beyond floating point are kept. */
const amount = z.union([z.number(), z.string().regex(/^-?\d{1,40}(\.\d{1,40})?([eE][+-]?\d{1,2})?$/)]);
/** Any text that can be printed: no control characters. */
const id = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => !/\p{Cc}/u.test(text));
/** Entries are read one by one, so that an id may be any text, `__proto__` too. */
const entries = z.custom<object>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
const identified = (most: number) => z.array(z.object({ id })).min(1).max(most);
const document = z.object({
  criteria: identified(comparisonFileLimits.criteria),
  alternatives: identified(comparisonFileLimits.alternatives),
  scale: z
    .array(z.object({ id, value: amount }))
    .min(2)
    .max(comparisonFileLimits.steps),
  verdicts: entries,
  weights: entries.nullish(),
  constraints: z.object({ order: z.array(id).nullish(), bounds: entries.nullish() }).nullish(),
});
type Document = z.infer<typeof document>;

/** Reads a comparison from JSON text, or answers a finding for every problem. Fields that the format does not know are left alone. */
export function readComparisonFile(
  text: string,
  file: string,
): ComparisonFile | { readonly findings: readonly Finding[] } {
  if (text.length > comparisonFileLimits.bytes)
    return { findings: [error('file-too-large', { file }, { file, limit: comparisonFileLimits.bytes / 1_000_000 })] };
  let value: unknown;
  try {
    value = JSON.parse(text, keepDigits);
  } catch (problem) {
    return { findings: [error('game-json-broken', { file }, { reason: (problem as Error).message })] };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { findings: [error('comparison-expected', { file })] };
  const read = document.safeParse(value);
  if (!read.success) return { findings: read.error.issues.map((issue) => findingOf(issue, file)) };
  return new Reader(file, read.data).comparison();
}

/** A number that floating point would change becomes the text that was written. */
function keepDigits(this: unknown, _key: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value !== 'number' || context?.source === undefined) return value;
  return String(value) === context.source && Number.isSafeInteger(value) ? value : context.source;
}

function findingOf(issue: z.core.$ZodIssue, file: string): Finding {
  const field = issue.path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .slice(1);
  const place = { file, ...(field === '' ? {} : { column: field }) };
  const last = issue.path.at(-1);
  if (issue.code === 'too_big' && issue.origin === 'array')
    return error('too-many-items', place, { field, limit: Number(issue.maximum) });
  if (last === 'id' || issue.path.at(-2) === 'order') return error('id-expected', place, { field });
  if (last === 'value') return error('value-expected', place, { field });
  if (last === 'scale') return error('steps-expected', place, { field });
  if (last === 'verdicts' || last === 'weights' || last === 'bounds' || last === 'constraints')
    return error('entries-expected', place, { field });
  return error('list-expected', place, { field });
}

/** An exact number from what `amount` lets through; undefined for anything else. */
function exactAmount(value: unknown): Rational | undefined {
  if (!amount.safeParse(value).success) return undefined;
  const written = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(String(value));
  if (written === null) return undefined;
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = written;
  const digits = BigInt(`${whole}${decimals}`) * (sign === '-' ? -1n : 1n);
  const power = Number(exponent) - decimals.length;
  return power >= 0 ? reduce(digits * 10n ** BigInt(power), 1n) : reduce(digits, 10n ** BigInt(-power));
}

/** Cuts what was written to what fits a sentence. */
const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

/** Looks up what the parts of a file say of each other, and gathers what is wrong with it. */
class Reader {
  readonly #file: string;
  readonly #document: Document;
  readonly #findings: Finding[] = [];

  constructor(file: string, read: Document) {
    this.#file = file;
    this.#document = read;
  }

  comparison(): ComparisonFile | { readonly findings: readonly Finding[] } {
    const criteria = this.#positions('criteria', this.#document.criteria);
    const alternatives = this.#positions('alternatives', this.#document.alternatives);
    const scale = this.#scale();
    const steps = new Map(scale.map((step, position) => [step.id, position]));
    const whole: Comparison = {
      criteria: [...criteria.keys()],
      alternatives: [...alternatives.keys()],
      scale,
      verdicts: this.#verdicts(alternatives, criteria, steps),
    };
    const numbers = this.#weights(criteria);
    const constraints = this.#constraints(criteria);
    if (!isAcceptable(this.#findings)) return { findings: this.#findings };
    return this.#compared(whole, numbers, constraints);
  }

  /** What is left on common ground, with its weights and region. */
  #compared(
    whole: Comparison,
    numbers: readonly Rational[] | undefined,
    constraints: WeightConstraints,
  ): ComparisonFile | { readonly findings: readonly Finding[] } {
    const ground = commonGround(whole);
    const { comparison, criteria } = ground;
    const leftOut = {
      alternatives: ground.leftOut.alternatives.map((each) => whole.alternatives[each] ?? ''),
      criteria: ground.leftOut.criteria.map((each) => whole.criteria[each] ?? ''),
    };
    if (criteria.length === 0) this.#say(error, 'nothing-compared', 'verdicts', {});
    else {
      for (const name of leftOut.alternatives) this.#say(warning, 'alternative-left-out', 'verdicts', { name });
      for (const name of leftOut.criteria) this.#say(warning, 'criterion-left-out', 'verdicts', { name });
    }
    const weights = numbers
      ? normalisedWeights(criteria.map((criterion) => numbers[criterion] ?? zero))
      : equalWeights(criteria.length);
    if (criteria.length > 0 && weights === undefined) this.#say(error, 'weights-nothing', 'weights', {});
    const region = weightRegion(criteria.length, {
      order: (constraints.order ?? []).map((each) => criteria.indexOf(each)).filter((each) => each >= 0),
      bounds: criteria.map((each) => constraints.bounds?.[each]),
    });
    const share = (value: Rational) => decimal(value, 3);
    if (criteria.length > 0 && region.kind !== 'region') {
      const ends = { least: share(region.least), most: share(region.most) };
      if (region.kind === 'crossed')
        this.#say(error, 'weights-crossed', 'constraints', {
          name: comparison.criteria[region.criterion] ?? '',
          ...ends,
        });
      else this.#say(error, 'weights-never-whole', 'constraints', ends);
    }
    if (!isAcceptable(this.#findings) || weights === undefined || region.kind !== 'region')
      return { findings: this.#findings };
    return { whole, comparison, leftOut, weights, region, warnings: this.#findings };
  }

  #say(how: typeof error, code: string, column: string, values: Finding['values']): void {
    this.#findings.push(how(code, { file: this.#file, column }, values));
  }

  #positions(list: string, items: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
    const positions = new Map<string, number>();
    for (const [at, item] of items.entries())
      if (positions.has(item.id))
        this.#findings.push(
          error('id-twice', { file: this.#file, column: `${list}[${at}].id` }, { id: shown(item.id) }),
        );
      else positions.set(item.id, positions.size);
    return positions;
  }

  /** Lowest first. Steps of one worth keep the direction in which the file names the others. */
  #scale(): readonly ScaleStep[] {
    this.#positions('scale', this.#document.scale);
    const steps = this.#document.scale.map(({ id, value }) => ({ id, value: exactAmount(value) ?? zero }));
    const [first, last] = [steps[0]?.value ?? zero, steps.at(-1)?.value ?? zero];
    const rising = compare(first, last) > 0 ? steps.toReversed() : steps;
    if (steps.every(({ value }) => equals(value, first)))
      this.#findings.push(error('scale-flat', { file: this.#file, column: 'scale' }, {}));
    return rising.toSorted((left, right) => compare(left.value, right.value));
  }

  /** The entries of an object under a known name; others are findings. */
  *#known(
    object: object | null | undefined,
    field: string,
    among: ReadonlyMap<string, number>,
    list: string,
  ): Generator<readonly [position: number, value: unknown, path: string]> {
    for (const [name, value] of Object.entries(object ?? {})) {
      const position = among.get(name);
      const path = `${field}.${shown(name)}`;
      if (position === undefined)
        this.#findings.push(error('id-unknown', { file: this.#file, column: path }, { field, id: shown(name), list }));
      else yield [position, value, path];
    }
  }

  #verdicts(
    alternatives: ReadonlyMap<string, number>,
    criteria: ReadonlyMap<string, number>,
    steps: ReadonlyMap<string, number>,
  ): readonly (readonly (Verdict | undefined)[])[] {
    const table = [...alternatives].map(() => new Array<Verdict | undefined>(criteria.size).fill(undefined));
    for (const [alternative, row, path] of this.#known(
      this.#document.verdicts,
      'verdicts',
      alternatives,
      'alternatives',
    )) {
      if (!entries.safeParse(row).success) {
        this.#findings.push(error('entries-expected', { file: this.#file, column: path }, { field: path }));
        continue;
      }
      for (const [criterion, value, cell] of this.#known(row as object, path, criteria, 'criteria')) {
        const cells = table[alternative];
        if (cells) cells[criterion] = value === null ? undefined : this.#verdict(value, cell, steps);
      }
    }
    return table;
  }

  #verdict(value: unknown, field: string, steps: ReadonlyMap<string, number>): Verdict | undefined {
    const place = { file: this.#file, column: field };
    const ends: readonly unknown[] = Array.isArray(value) ? value : [value, value];
    const [low, high] = ends.map((end) => (typeof end === 'string' ? steps.get(end) : undefined));
    if (ends.length !== 2 || low === undefined || high === undefined)
      this.#findings.push(error('verdict-expected', place, { field, value: shown(value) }));
    else if (low > high) this.#findings.push(error('range-reversed', place, { field }));
    else return { low, high };
    return undefined;
  }

  #weights(criteria: ReadonlyMap<string, number>): readonly Rational[] | undefined {
    const { weights } = this.#document;
    if (weights === undefined || weights === null) return undefined;
    const numbers = new Map<number, Rational>();
    for (const [criterion, value, field] of this.#known(weights, 'weights', criteria, 'criteria')) {
      const number = exactAmount(value);
      if (number === undefined || compare(number, zero) < 0)
        this.#findings.push(error('weight-expected', { file: this.#file, column: field }, { field }));
      else numbers.set(criterion, number);
    }
    for (const [name, criterion] of criteria)
      if (!numbers.has(criterion) && isAcceptable(this.#findings))
        this.#say(warning, 'weight-absent', 'weights', { name });
    return [...criteria.values()].map((criterion) => numbers.get(criterion) ?? zero);
  }

  #constraints(criteria: ReadonlyMap<string, number>): WeightConstraints {
    const { order, bounds } = this.#document.constraints ?? {};
    const places: number[] = [];
    for (const [at, name] of (order ?? []).entries()) {
      const criterion = criteria.get(name);
      const place = { file: this.#file, column: `constraints.order[${at}]` };
      if (criterion === undefined)
        this.#findings.push(
          error('id-unknown', place, { field: 'constraints.order', id: shown(name), list: 'criteria' }),
        );
      else if (places.includes(criterion)) this.#findings.push(error('id-twice', place, { id: shown(name) }));
      else places.push(criterion);
    }
    const limits: ({ readonly least: Rational; readonly most: Rational } | undefined)[] = new Array(criteria.size);
    for (const [criterion, value, field] of this.#known(bounds, 'constraints.bounds', criteria, 'criteria')) {
      const ends: readonly unknown[] = Array.isArray(value) ? value : [];
      const [least, most] = ends.map(exactAmount);
      const fits = least && most && compare(least, zero) >= 0 && compare(most, one) <= 0;
      if (ends.length !== 2 || !fits || compare(least, most) > 0)
        this.#findings.push(error('bounds-expected', { file: this.#file, column: field }, { field }));
      else limits[criterion] = { least, most };
    }
    return { order: places, bounds: limits };
  }
}
