import { expect, test } from 'vitest';
import { toNumber } from '../figures/rational.ts';
import { exactVotes } from './municipality.ts';
import { groupsOn, type WrittenEvent, type WrittenGroup } from './written-history.ts';

const groups: readonly WrittenGroup[] = [
  { name: 'Rood', seats: 4, votes: 4000 },
  { name: 'Blauw', seats: 2, votes: 2100 },
];
const on = (events: readonly WrittenEvent[], day: string, rule: Parameters<typeof groupsOn>[3] = 'stay-with-list') => {
  const found = groupsOn(groups, events, day, rule);
  return found.kind === 'groups'
    ? found.groups.map((each) => [
        each.name,
        each.seats,
        Math.round(toNumber(exactVotes(each) ?? { numerator: -1n, denominator: 1n })),
      ])
    : found;
};
const split: WrittenEvent = { on: '2015-05-01', group: 'Rood', event: 'split', into: 'Nieuw', preferenceVotes: 300 };

test('before its day an event has not happened; from its day on it has', () => {
  expect(on([split], '2015-04-30')).toEqual([
    ['Rood', 4, 4000],
    ['Blauw', 2, 2100],
  ]);
  expect(on([split], '2015-05-01')).toEqual([
    ['Rood', 3, 4000],
    ['Blauw', 2, 2100],
    ['Nieuw', 1, 0],
  ]);
});

test('the three rules for votes after a split', () => {
  expect(on([split], '2016-01-01', 'seats-proportionally')).toEqual([
    ['Rood', 3, 3000],
    ['Blauw', 2, 2100],
    ['Nieuw', 1, 1000],
  ]);
  expect(on([split], '2016-01-01', 'preference-votes-follow')).toEqual([
    ['Rood', 3, 3700],
    ['Blauw', 2, 2100],
    ['Nieuw', 1, 300],
  ]);
  expect(
    on([{ on: '2015-05-01', group: 'Rood', event: 'split', into: 'Nieuw' }], '2016-01-01', 'preference-votes-follow'),
  ).toEqual({
    kind: 'preference-votes-missing',
  });
});

test('a group goes up in another, takes a new name, and a councillor leaves a seat empty', () => {
  const events: readonly WrittenEvent[] = [
    split,
    { on: '2016-01-01', group: 'Nieuw', event: 'merge', into: 'Blauw' },
    { on: '2016-02-01', group: 'Blauw', event: 'rename', into: 'Blauw en nieuw' },
    { on: '2016-03-01', group: 'Rood', event: 'leave' },
  ];
  expect(on(events, '2017-01-01')).toEqual([
    ['Rood', 2, 4000],
    ['Blauw en nieuw', 3, 2100],
  ]);
  expect(
    on([split, { on: '2016-01-01', group: 'Rood', event: 'move', into: 'Nieuw', seats: 2 }], '2017-01-01'),
  ).toEqual([
    ['Rood', 1, 4000],
    ['Blauw', 2, 2100],
    ['Nieuw', 3, 0],
  ]);
});

test('what cannot have happened is named with its event', () => {
  const wrong: WrittenEvent = { on: '2016-01-01', group: 'Paars', event: 'rename', into: 'Lila' };
  expect(on([wrong], '2017-01-01')).toMatchObject({ kind: 'impossible', event: wrong });
  expect(on([{ ...split, seats: 9 }], '2017-01-01')).toMatchObject({ kind: 'impossible' });
});
