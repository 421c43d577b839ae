import { describe, expect, test } from 'vitest';
import { fraction } from '../figures/rational.ts';
import { cooperationModels } from './delivered/cooperation-models.ts';
import { frameworkWeights, givenWeights } from './given-weights.ts';

const of = (...arguments_: Parameters<typeof givenWeights>) => givenWeights(...arguments_)?.weights.map(fraction);

describe('weights as someone gave them', () => {
  test('numbers and points count in proportion, exactly as typed; what has none weighs nothing', () => {
    expect(of({ way: 'number', numbers: { a: 12.5, b: 37.5 } }, ['a', 'b', 'c'])).toEqual(['1/4', '3/4', '0/1']);
    expect(of({ way: 'points', numbers: { a: 0.1, b: 0.2 } }, ['a', 'b'])).toEqual(['1/3', '2/3']);
    expect(of({ way: 'number', numbers: { q: 5 } }, ['a', 'b'])).toBeUndefined();
  });

  test('an order gives the centre of all weights that keep it; who has no place shares the last', () => {
    expect(of({ way: 'order', places: { b: 1, a: 2 } }, ['a', 'b'])).toEqual(['1/4', '3/4']);
    expect(of({ way: 'order', places: { b: 1 } }, ['a', 'b', 'c'])).toEqual(['7/36', '11/18', '7/36']);
    expect(of({ way: 'order', places: { q: 1 } }, ['a', 'b'])).toBeUndefined();
    expect(of({ way: 'order', places: {} }, [])).toBeUndefined();
  });

  test('pairs give the eigenvector; a pair outside the criteria is left out, one that misses says nothing', () => {
    const pairs = [
      { one: 'a', other: 'b', times: '3' },
      { one: 'c', other: 'a', times: '1/3' },
      { one: 'b', other: 'c', times: '1' },
    ];
    expect(of({ way: 'pairs', pairs }, ['a', 'b', 'c'])).toEqual(['3/5', '1/5', '1/5']);
    expect(givenWeights({ way: 'pairs', pairs }, ['a', 'b', 'c'])?.pairwise?.consistencyRatio).toBeCloseTo(0, 9);
    expect(of({ way: 'pairs', pairs }, ['a', 'b'])).toEqual(['3/4', '1/4']);
    expect(of({ way: 'pairs', pairs: pairs.slice(0, 2) }, ['a', 'b', 'c'])).toBeUndefined();
    expect(of({ way: 'pairs', pairs: [] }, [])).toBeUndefined();
  });
});

test('a framework shares the weight of a block out over its criteria: those of the models weigh alike', () => {
  const criteria = cooperationModels.questions.map(({ id }) => id);
  expect(new Set(frameworkWeights(cooperationModels, criteria).map(fraction))).toEqual(new Set(['1/10']));
  // Of what is left of a block the weight stays with the block.
  expect(frameworkWeights(cooperationModels, ['slagvaardigheid', 'lobbymacht']).map(fraction)).toEqual(['2/5', '3/5']);
});
