import { describe, expect, test } from 'vitest';
import { choiceNames, meantBy } from './typed-choice.ts';

const choices = [
  { id: 'a', name: 'Twee keer' },
  { id: 'b', name: 'twee keer' },
  { id: 'c', name: 'Eén keer' },
  { id: 'd', name: 'c' },
  { id: 'e', name: 'e' },
];

describe('a record that is chosen by its name', () => {
  test('has its key with it only where the name alone does not say which', () => {
    expect([...choiceNames(choices).values()]).toEqual(['Twee keer (a)', 'twee keer (b)', 'Eén keer', 'c (d)', 'e']);
  });

  test('is found by every name the list shows', () => {
    for (const [id, name] of choiceNames(choices)) expect(meantBy(name, choices), name).toEqual({ kind: 'one', id });
  });

  test.each([
    ['eén KEER', { kind: 'one', id: 'c' }],
    ['c', { kind: 'one', id: 'c' }],
    ['TWEE KEER', { kind: 'several', names: ['Twee keer (a)', 'twee keer (b)'] }],
    ['Eén keer (a)', { kind: 'none' }],
    ['Eén', { kind: 'none' }],
  ])('%s means %j', (text, expected) => {
    expect(meantBy(text, choices)).toEqual(expected);
  });
});
