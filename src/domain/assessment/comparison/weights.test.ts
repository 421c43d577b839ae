import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rational, toNumber } from '../../figures/rational.ts';
import { equalWeights, normalisedWeights, weightTenths } from './weights.ts';

test('tenths of a percent add up to 100 %, and none is a tenth or more away from its weight', () => {
  expect(weightTenths(equalWeights(3))).toEqual([334, 333, 333]);
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 }), (numbers) => {
      const weights = normalisedWeights(numbers.map((each) => rational(each)));
      if (weights === undefined) return;
      const tenths = weightTenths(weights);
      expect(tenths.reduce((sum, each) => sum + each, 0)).toBe(1000);
      for (const [at, each] of tenths.entries())
        expect(Math.abs(each - 1000 * toNumber(weights[at] ?? rational(0)))).toBeLessThan(1);
    }),
  );
});
