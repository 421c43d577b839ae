import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equals, fraction, zero } from '../figures/rational.ts';
import { type ElectedList, electedComposition, type GroupEvent } from './council-composition.ts';
import { compositionOn } from './group-history.ts';
import { groupsWithVotes, type VotesAfterSplit, votesAfterSplit } from './group-votes.ts';
import { exactVotes } from './municipality.ts';
import { weighVotes } from './vote-weights.ts';

const lists: readonly ElectedList[] = [
  { key: 'a', name: 'Party A', party: 'A', votes: 900, seats: [500, 120, 30] },
  { key: 'b', name: 'Party B', votes: 400, seats: [350] },
  { key: 'c', name: 'Party C', votes: 50, seats: 0 },
];
const start = electedComposition(lists);
const splitOff: GroupEvent = {
  kind: 'split',
  on: '2027-03-01',
  from: 'a',
  seats: ['a.2'],
  into: { key: 'x', name: 'Group X' },
};

function on(day: string, ...events: GroupEvent[]) {
  const result = compositionOn(start, events, day);
  if (result.kind !== 'composition') throw new Error(result.why);
  return result.composition;
}
function votes(rule: VotesAfterSplit, day: string, ...events: GroupEvent[]) {
  const result = groupsWithVotes(on(day, ...events), lists, rule);
  if (result.kind !== 'groups') throw new Error(result.kind);
  return result;
}
const shown = (rule: VotesAfterSplit, ...events: GroupEvent[]) =>
  votes(rule, '2030-01-01', ...events).groups.map((group) => [
    group.name,
    group.seats,
    fraction(exactVotes(group) ?? zero),
  ]);

describe('after a split variant D needs a rule', () => {
  test('an event holds from its day on', () => {
    expect(on('2027-02-28', splitOff).groups.map((group) => group.seats.length)).toEqual([3, 1]);
    expect(on('2027-03-01', splitOff).groups.map((group) => group.seats.length)).toEqual([2, 1, 1]);
  });

  test('votes follow seats proportionally', () => {
    expect(shown('seats-proportionally', splitOff)).toEqual([
      ['Party A', 2, '600/1'],
      ['Party B', 1, '400/1'],
      ['Group X', 1, '300/1'],
    ]);
  });

  test('votes stay with the list', () => {
    expect(shown('stay-with-list', splitOff)).toEqual([
      ['Party A', 2, '900/1'],
      ['Party B', 1, '400/1'],
      ['Group X', 1, '0/1'],
    ]);
  });

  test('preference votes follow the person', () => {
    expect(shown('preference-votes-follow', splitOff)).toEqual([
      ['Party A', 2, '780/1'],
      ['Party B', 1, '400/1'],
      ['Group X', 1, '120/1'],
    ]);
    const unknown = electedComposition([{ key: 'a', name: 'A', votes: 9, seats: 2 }]);
    const after = compositionOn(unknown, [{ ...splitOff, seats: ['a.2'] }], '2028-01-01');
    expect(
      after.kind === 'composition' &&
        groupsWithVotes(after.composition, [{ key: 'a', name: 'A', votes: 9, seats: 2 }], 'preference-votes-follow'),
    ).toEqual({ kind: 'preference-votes-missing', seats: ['a.2'] });
  });

  test('the weights of variant D follow', () => {
    const { groups } = votes('seats-proportionally', '2028-01-01', splitOff);
    const weighing = weighVotes([{ code: 'GM0001', name: 'M', councilSeats: 4, groups }], { variant: 'D' });
    expect(weighing.kind === 'weighed' && weighing.groups.map((each) => fraction(each.weight))).toEqual([
      '6/13',
      '4/13',
      '3/13',
    ]);
  });
});

describe('other events', () => {
  test('a merger brings seats and votes together, a new name keeps them', () => {
    const merge: GroupEvent = { kind: 'merge', on: '2027-01-01', groups: ['a', 'b'], into: { key: 'ab', name: 'AB' } };
    const rename: GroupEvent = { kind: 'rename', on: '2027-06-01', group: 'ab', name: 'United', party: 'U' };
    for (const rule of votesAfterSplit) expect(shown(rule, rename, merge)).toEqual([['United', 4, '1300/1']]);
    expect(on('2028-01-01', merge, rename).groups[0]?.party).toBe('U');
  });

  test('a councillor who leaves is followed up on the list, or the seat is vacant and its votes are nobody’s', () => {
    const successor: GroupEvent = { kind: 'leave', on: '2027-04-01', seat: 'a.2', successor: { key: 'a.4' } };
    expect(shown('seats-proportionally', splitOff, successor)).toEqual([
      ['Party A', 3, '900/1'],
      ['Party B', 1, '400/1'],
    ]);
    const vacant: GroupEvent = { kind: 'leave', on: '2027-04-01', seat: 'a.3', successor: null };
    expect(fraction(votes('seats-proportionally', '2028-01-01', vacant).lost)).toBe('300/1');
    expect(on('2028-01-01', vacant).vacant.map((seat) => seat.key)).toEqual(['a.3']);
  });

  test('a councillor who moves to another group', () => {
    const move: GroupEvent = { kind: 'move', on: '2027-05-01', seat: 'a.1', to: 'b' };
    expect(shown('preference-votes-follow', move)).toEqual([
      ['Party A', 2, '400/1'],
      ['Party B', 2, '900/1'],
    ]);
  });

  test.each<[string, GroupEvent]>([
    ['unknown-group', { ...splitOff, from: 'q' } as GroupEvent],
    ['unknown-seat', { ...splitOff, seats: ['b.1'] } as GroupEvent],
    ['nothing-moves', { ...splitOff, seats: [] } as GroupEvent],
    ['group-exists', { ...splitOff, into: { key: 'b', name: 'B' } } as GroupEvent],
    ['unknown-group', { kind: 'merge', on: '2027-01-01', groups: ['a', 'q'], into: { key: 'z', name: 'Z' } }],
    ['nothing-moves', { kind: 'merge', on: '2027-01-01', groups: ['a'], into: { key: 'z', name: 'Z' } }],
    ['unknown-group', { kind: 'rename', on: '2027-01-01', group: 'q', name: 'Q' }],
    ['unknown-seat', { kind: 'move', on: '2027-01-01', seat: 'q.1', to: 'a' }],
    ['nothing-moves', { kind: 'move', on: '2027-01-01', seat: 'a.1', to: 'a' }],
    ['seat-exists', { kind: 'leave', on: '2027-01-01', seat: 'a.1', successor: { key: 'b.1' } }],
  ])('%s is said, not guessed', (why, event) => {
    expect(compositionOn(start, [event], '2028-01-01')).toEqual({ kind: 'impossible', event, why });
  });
});

test('no rule makes or loses votes while every seat is held and every list has its group', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ votes: fc.integer({ min: 400, max: 9000 }), seats: fc.integer({ min: 2, max: 6 }) }), {
        minLength: 1,
        maxLength: 5,
      }),
      fc.array(fc.tuple(fc.nat(4), fc.nat(5)), { maxLength: 6 }),
      fc.constantFrom(...votesAfterSplit),
      (parties, moves, rule) => {
        const elected = parties.map(({ votes: cast, seats }, at) => ({
          key: `l${at}`,
          name: `L${at}`,
          votes: cast,
          seats: Array.from({ length: seats }, (_, seat) => 10 + seat),
        }));
        let composition = electedComposition(elected);
        for (const [index, [list, seat]] of moves.entries()) {
          const group = composition.groups[list % composition.groups.length];
          const chosen = group?.seats[seat % Math.max(1, group.seats.length)];
          if (group === undefined || chosen === undefined || group.seats.length < 2) continue;
          const into = { key: `x${index}`, name: `X${index}` };
          const event: GroupEvent = { kind: 'split', on: '2027-01-01', from: group.key, seats: [chosen.key], into };
          const next = compositionOn(composition, [event], '2027-01-01');
          if (next.kind === 'composition') composition = next.composition;
        }
        const result = groupsWithVotes(composition, elected, rule);
        expect(result.kind === 'groups' && equals(result.lost, zero)).toBe(true);
        if (result.kind !== 'groups') return;
        const seats = result.groups.reduce((sum, group) => sum + group.seats, 0);
        expect(seats).toBe(parties.reduce((sum, party) => sum + party.seats, 0));
      },
    ),
  );
});
