import fc from 'fast-check';
import { rational } from '../../figures/rational.ts';
import type { Comparison } from './comparison.ts';

/** Comparisons of any kind: scales with steps alike, ranges when asked. */
export function comparisons(
  most: { readonly alternatives: number; readonly criteria: number },
  ranges = false,
): fc.Arbitrary<Comparison> {
  return fc
    .record({
      alternatives: fc.integer({ min: 1, max: most.alternatives }),
      criteria: fc.integer({ min: 1, max: most.criteria }),
      rises: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 4 }),
    })
    .chain(({ alternatives, criteria, rises }) => {
      const values = [-2];
      for (const [at, rise] of rises.entries()) values.push((values[at] ?? 0) + (at === 0 ? rise + 1 : rise));
      const step = fc.integer({ min: 0, max: values.length - 1 });
      const verdict = fc.tuple(step, step).map(([one, other]) => ({
        low: ranges ? Math.min(one, other) : one,
        high: ranges ? Math.max(one, other) : one,
      }));
      const row = fc.array(verdict, { minLength: criteria, maxLength: criteria });
      return fc.array(row, { minLength: alternatives, maxLength: alternatives }).map((verdicts) => ({
        criteria: verdicts[0]?.map((_, at) => `c${at}`) ?? [],
        alternatives: verdicts.map((_, at) => `a${at}`),
        scale: values.map((value, at) => ({ id: `s${at}`, value: rational(value) })),
        verdicts,
      }));
    });
}
