import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rational } from '#domain/figures/rational.ts';
import {
  pairsOf,
  readWeighing,
  sortings,
  unreadable,
  type WeighingSettings,
  weighingQuery,
} from './weighing-settings.ts';

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
    expect(unreadable(new URLSearchParams('g-a=veel&g-b=1,5&p-b=0&min-c-d=101'), names)).toEqual(['a', 'b', 'c-d']);
  });

  test('an alternative without a tick does not count; without the form all do', () => {
    expect(read('vorm=1&mee=x&mee=z').without).toEqual(['y']);
    expect(read('zonder=z&zonder=x').without).toEqual(['x', 'z']);
    expect(read('mee=x').without).toEqual([]);
  });
});
