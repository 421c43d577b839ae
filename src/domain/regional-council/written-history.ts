import type { Day } from '../time/day.ts';
import { type ElectedList, electedComposition, type GroupEvent, type SeatedGroup } from './council-composition.ts';
import { compositionOn, type Impossible } from './group-history.ts';
import { groupsWithVotes, type VotesAfterSplit } from './group-votes.ts';
import type { Group } from './municipality.ts';

/** A group as it was elected, as the register keeps it. */
export interface WrittenGroup {
  readonly name: string;
  readonly party?: string;
  readonly seats: number;
  readonly votes?: number;
}

/** What happened to a group, as the register keeps it: names and numbers of seats, never persons. */
export interface WrittenEvent {
  readonly on: Day;
  readonly group: string;
  readonly event: GroupEvent['kind'];
  /** The new group, the group that takes the seats, or the new name. */
  readonly into?: string;
  readonly party?: string;
  /** Seats that go; one when left out. */
  readonly seats?: number;
  /** Votes in person for those who go, together. */
  readonly preferenceVotes?: number;
}

export type WrittenHistory =
  | { readonly kind: 'groups'; readonly groups: readonly Group[]; readonly vacant: number }
  | { readonly kind: 'impossible'; readonly why: Impossible; readonly event: WrittenEvent }
  | { readonly kind: 'preference-votes-missing' };

/** The seats that go: the last of the group, so that who heads the list stays. */
const leaving = (group: SeatedGroup, count: number): string[] => group.seats.slice(-count).map((seat) => seat.key);

/** The event in terms of seats, given the groups as they are just before it; undefined when it names no group or name that is needed. */
function inSeats(written: WrittenEvent, groups: readonly SeatedGroup[]): readonly GroupEvent[] | undefined {
  const { on, into, party } = written;
  const find = (name: string | undefined) => groups.find((each) => each.name === name);
  const group = find(written.group);
  if (group === undefined) return undefined;
  const count = written.seats ?? 1;
  if (count > group.seats.length) return undefined;
  const named = into === undefined ? undefined : { key: into, name: into, ...(party === undefined ? {} : { party }) };
  switch (written.event) {
    case 'split':
      return named && [{ kind: 'split', on, from: group.key, seats: leaving(group, count), into: named }];
    case 'merge': {
      const other = find(into);
      if (named === undefined) return undefined;
      return [{ kind: 'merge', on, groups: [group.key, ...(other === undefined ? [] : [other.key])], into: named }];
    }
    case 'rename':
      if (find(into) !== undefined) return undefined;
      return (
        named && [{ kind: 'rename', on, group: group.key, name: named.name, ...(party === undefined ? {} : { party }) }]
      );
    case 'move': {
      const other = find(into);
      return other && leaving(group, count).map((seat) => ({ kind: 'move', on, seat, to: other.key }));
    }
    case 'leave':
      return leaving(group, count).map((seat) => ({ kind: 'leave', on, seat, successor: null }));
  }
}

/** Names a group had before: the name at the election, however often it was changed since. */
function electedName(events: readonly WrittenEvent[], event: WrittenEvent): string {
  return events
    .slice(0, events.indexOf(event))
    .toReversed()
    .reduce((name, each) => (each.event === 'rename' && each.into === name ? each.group : name), event.group);
}

/** Lists with the preference votes of those who go put on the last seats, where they leave from. */
function listsOf(groups: readonly WrittenGroup[], events: readonly WrittenEvent[]): ElectedList[] {
  return groups.map(({ name, party, seats, votes = 0 }) => {
    const gone = events.filter(
      (each) => ['split', 'move', 'leave'].includes(each.event) && electedName(events, each) === name,
    );
    // One whose votes are not known makes that none can follow the person; a seat that is left takes no votes along.
    const isKnown = gone.every((each) => each.event === 'leave' || each.preferenceVotes !== undefined);
    const perSeat: number[] = Array.from({ length: seats }, () => 0);
    let last = seats;
    for (const each of isKnown ? gone : []) {
      last -= each.seats ?? 1;
      if (last >= 0) perSeat[last] = each.preferenceVotes ?? 0;
    }
    const counted = isKnown && gone.some((each) => each.event !== 'leave');
    return { key: name, name, ...(party === undefined ? {} : { party }), votes, seats: counted ? perSeat : seats };
  });
}

/**
 * The groups of a council on a day, from what the register keeps of its election and of what happened after.
 * @param rule which votes go along with seats; only variant D asks for it
 */
export function groupsOn(
  groups: readonly WrittenGroup[],
  events: readonly WrittenEvent[],
  day: Day,
  rule: VotesAfterSplit,
): WrittenHistory {
  const past = events
    .filter((each) => each.on <= day)
    .toSorted((one, two) => (one.on < two.on ? -1 : one.on > two.on ? 1 : 0));
  const lists = listsOf(groups, past);
  const start = electedComposition(lists);
  let composition = start;
  const done: GroupEvent[] = [];
  for (const event of past) {
    const steps = inSeats(event, composition.groups);
    if (steps === undefined) return { kind: 'impossible', why: 'nothing-moves', event };
    done.push(...steps);
    const next = compositionOn(start, done, day);
    if (next.kind === 'impossible') return { kind: 'impossible', why: next.why, event };
    composition = next.composition;
  }
  const known = groups.every((each) => each.votes !== undefined);
  const found = groupsWithVotes(composition, lists, known ? rule : 'stay-with-list');
  if (found.kind === 'preference-votes-missing') return { kind: 'preference-votes-missing' };
  return {
    kind: 'groups',
    vacant: composition.vacant.length,
    groups: found.groups.map(({ votes, ...rest }) => (known && votes !== undefined ? { ...rest, votes } : rest)),
  };
}
