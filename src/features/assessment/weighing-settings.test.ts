import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rational } from '#domain/figures/rational.ts';
import { faultsQuery, typedWrong, weighingFaults } from './weighing-faults.ts';
import { pairsOf, readWeighing, sortings, type WeighingSettings, weighingQuery } from './weighing-settings.ts';

const names = { criteria: ['a', 'b', 'c-d'], alternatives: ['x', 'y', 'z'] } as const;
const read = (query: string) => readWeighing(new URLSearchParams(query), names);

/** The query as an address has it. */
function written(settings: WeighingSettings): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(weighingQuery(settings)))
    for (const each of typeof value === 'string' ? [value] : (value ?? [])) query.append(name, each);
  return query.toString();
}

describe('a weighing in an address', () => {
  test('nothing chosen is an empty query', () => {
    expect(written(read(''))).toBe('');
    expect(written(read('wie=&zonder=q&stappen=raar&weeg=raar&g-q=1&sorteer=raar&cel=a.q&model=q&paar=a.b.0'))).toBe(
      '',
    );
  });

  test('comes back as it was written', () => {
    const number = fc.integer({ min: 1, max: 100_000 }).map((tenThousandth) => tenThousandth / 1000);
    const byCriterion = <T>(value: fc.Arbitrary<T>) =>
      fc.dictionary(fc.constantFrom(...names.criteria), value, { minKeys: 1, noNullPrototype: true });
    const weights = fc.oneof(
      fc.record({ way: fc.constantFrom('number' as const, 'points' as const), numbers: byCriterion(number) }),
      fc.record({ way: fc.constant('order' as const), places: byCriterion(fc.integer({ min: 1, max: 999 })) }),
      fc.array(fc.constantFrom('9', '1', '1/2', '1/9'), { minLength: 3, maxLength: 3 }).map((times) => ({
        way: 'pairs' as const,
        pairs: pairsOf(names.criteria).map(([one, other], at) => ({ one, other, times: times[at] ?? '1' })),
      })),
    );
    fc.assert(
      fc.property(
        weights.filter((given) => given.way !== 'pairs' || given.pairs.some(({ times }) => times !== '1')),
        fc.subarray([...names.alternatives]),
        fc.constantFrom('given' as const, 'sampled' as const, 'top-alike' as const),
        fc.constantFrom(...sortings),
        fc.integer({ min: 0, max: 100 }),
        (given, without, steps, sort, percent) => {
          const settings: WeighingSettings = {
            verdictsOf: 'bron',
            without,
            steps,
            way: given.way,
            weights: given,
            order: { b: 1, a: 2 },
            bounds: { a: { least: rational(percent, 100) }, b: { most: rational(percent, 100) } },
            sort,
            cell: { question: 'c-d', alternative: 'z' },
            model: 'y',
          };
          expect(read(written(settings))).toEqual(settings);
        },
      ),
    );
  });

  test('of number and slider whichever was changed holds, and nothing changed is nothing chosen', () => {
    const form = (number: string, slider: string) =>
      read(`vorm=1&nieuw=1&mee=x&mee=y&mee=z&g-a=${number}&s-a=${slider}&w-a=50,0&g-b=50,0&s-b=50&w-b=50,0`).weights;
    expect(form('50,0', '50')).toBeUndefined();
    expect(form('30,0', '50')).toMatchObject({ numbers: { a: 30, b: 50 } });
    expect(form('50,0', '70')).toMatchObject({ numbers: { a: 70 } });
    expect(form('30', '70')).toMatchObject({ numbers: { a: 30 } });
    expect(form('veel', '50')).toBeUndefined();
  });

  test('what does not fit is told with what was typed, and goes along until it is corrected', () => {
    const faults = (query: string) => weighingFaults(new URLSearchParams(query), names);
    const field = (name: string, criterion: string, typed: string) => ({
      kind: 'field',
      field: name,
      criterion,
      typed,
    });
    expect(faults('g-a=-5&g-b=1,5&p-b=0&o-a=1,5&min-c-d=101&max-a=-1')).toEqual([
      field('g', 'a', '-5'),
      field('p', 'b', '0'),
      field('o', 'a', '1,5'),
      field('min', 'c-d', '101'),
      field('max', 'a', '-1'),
    ]);
    expect(faults('g-a=veel&g-b=%20&w-a=x')).toEqual([field('g', 'a', 'veel')]);
    const again = weighingFaults(new URLSearchParams({ fout: String(faultsQuery(faults('g-a=a:b'))['fout']) }), names);
    expect(again).toEqual([field('g', 'a', 'a:b')]);
    expect(typedWrong(again, 'g', 'a')).toBe('a:b');
    expect(typedWrong(again, 'p', 'a')).toBeUndefined();
    // What an earlier answer told is not told twice, and nothing else can be put in its mouth.
    expect(faults('fout=g-a:veel&g-a=veel&fout=g-q:1&fout=raar')).toEqual([field('g', 'a', 'veel')]);
    expect(faults(`g-a=${'9'.repeat(100)}`)).toEqual([field('g', 'a', '9'.repeat(40))]);
    expect(faultsQuery([])['fout']).toBeUndefined();
  });

  test('a criterion, an alternative or a choice that is not there is told', () => {
    const unknown = (query: string) =>
      weighingFaults(new URLSearchParams(query), { ...names, verdicts: ['bron'] }).map((each) =>
        each.kind === 'unknown' ? `${each.name}=${each.typed}` : each,
      );
    const wrong =
      'g-q=1&wie=iemand&zonder=q&stappen=raar&weeg=raar&sorteer=raar&cel=a.q&model=q&paar=a.b.0&paar=b.a.3&paar=a.q.3';
    expect(unknown(wrong)).toEqual(wrong.split('&'));
    const right =
      'g-a=1&wie=bron&zonder=y&stappen=getrokken&weeg=punten&sorteer=gewicht&cel=a.z&model=x&paar=a.b.-3&paar=a.b.1';
    expect(unknown(right)).toEqual([]);
    expect(unknown('weeg=getal&stappen=gelijk&sorteer=criterium&bewaard=ja&vorm=1&mee=x')).toEqual([]);
  });

  test('an alternative without a tick does not count; without the form all do', () => {
    expect(read('vorm=1&mee=x&mee=z').without).toEqual(['y']);
    expect(read('zonder=z&zonder=x').without).toEqual(['x', 'z']);
    expect(read('mee=x').without).toEqual([]);
  });
});
