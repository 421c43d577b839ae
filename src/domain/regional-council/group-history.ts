import type { Day } from '../time/day.ts';
import type { CouncilComposition, GroupEvent, Seat, SeatedGroup } from './council-composition.ts';

/** Why an event cannot have happened to the composition before it. */
export type Impossible = 'unknown-group' | 'unknown-seat' | 'group-exists' | 'seat-exists' | 'nothing-moves';

export type CompositionOnDay =
  | { readonly kind: 'composition'; readonly composition: CouncilComposition; readonly applied: number }
  | { readonly kind: 'impossible'; readonly event: GroupEvent; readonly why: Impossible };

type Step = CouncilComposition | Impossible;

const party = (value: string | undefined) => (value === undefined ? {} : { party: value });
const holding = (composition: CouncilComposition, seat: string) =>
  composition.groups.find((group) => group.seats.some((each) => each.key === seat));

/** The groups without some seats; a group that keeps none stays only while votes of a list are with it. */
const without = (groups: readonly SeatedGroup[], seats: ReadonlySet<string>): SeatedGroup[] =>
  groups.map((group) => ({ ...group, seats: group.seats.filter((seat) => !seats.has(seat.key)) }));

function split(composition: CouncilComposition, event: Extract<GroupEvent, { kind: 'split' }>): Step {
  const from = composition.groups.find((group) => group.key === event.from);
  if (from === undefined) return 'unknown-group';
  if (composition.groups.some((group) => group.key === event.into.key)) return 'group-exists';
  const leaving = new Set(event.seats);
  const moved = from.seats.filter((seat) => leaving.has(seat.key));
  if (moved.length !== leaving.size) return 'unknown-seat';
  if (moved.length === 0) return 'nothing-moves';
  return {
    ...composition,
    groups: [...without(composition.groups, leaving), { ...event.into, seats: moved, lists: [] }],
  };
}

function merge(composition: CouncilComposition, event: Extract<GroupEvent, { kind: 'merge' }>): Step {
  const merging = composition.groups.filter((group) => event.groups.includes(group.key));
  if (merging.length !== new Set(event.groups).size) return 'unknown-group';
  if (merging.length < 2) return 'nothing-moves';
  const rest = composition.groups.filter((group) => !event.groups.includes(group.key));
  if (rest.some((group) => group.key === event.into.key)) return 'group-exists';
  const merged: SeatedGroup = {
    ...event.into,
    seats: merging.flatMap((group) => group.seats),
    lists: merging.flatMap((group) => group.lists),
  };
  const at = composition.groups.findIndex((group) => event.groups.includes(group.key));
  return { ...composition, groups: [...rest.slice(0, at), merged, ...rest.slice(at)] };
}

function moveSeat(composition: CouncilComposition, seat: string, to: string): Step {
  const from = holding(composition, seat);
  const moved = from?.seats.find((each) => each.key === seat);
  if (moved === undefined) return 'unknown-seat';
  if (!composition.groups.some((group) => group.key === to)) return 'unknown-group';
  if (from?.key === to) return 'nothing-moves';
  const groups = without(composition.groups, new Set([seat]));
  return {
    ...composition,
    groups: groups.map((each) => (each.key === to ? { ...each, seats: [...each.seats, moved] } : each)),
  };
}

function leave(composition: CouncilComposition, event: Extract<GroupEvent, { kind: 'leave' }>): Step {
  const leaver = holding(composition, event.seat)?.seats.find((each) => each.key === event.seat);
  if (leaver === undefined) return 'unknown-seat';
  const groups = without(composition.groups, new Set([event.seat]));
  const { successor } = event;
  if (successor === null) return { groups, vacant: [...composition.vacant, leaver] };
  if (successor.key !== event.seat && holding(composition, successor.key) !== undefined) return 'seat-exists';
  const seat: Seat = {
    key: successor.key,
    list: leaver.list,
    ...(successor.preferenceVotes === undefined ? {} : { preferenceVotes: successor.preferenceVotes }),
  };
  const home = groups.find((group) =>
    successor.group === undefined ? group.lists.includes(leaver.list) : group.key === successor.group,
  );
  if (home === undefined) return 'unknown-group';
  return {
    ...composition,
    groups: groups.map((each) => (each.key === home.key ? { ...each, seats: [...each.seats, seat] } : each)),
  };
}

function rename(composition: CouncilComposition, event: Extract<GroupEvent, { kind: 'rename' }>): Step {
  if (!composition.groups.some((group) => group.key === event.group)) return 'unknown-group';
  return {
    ...composition,
    groups: composition.groups.map((group) =>
      group.key === event.group ? { ...group, name: event.name, ...party(event.party) } : group,
    ),
  };
}

function apply(composition: CouncilComposition, event: GroupEvent): Step {
  switch (event.kind) {
    case 'split':
      return split(composition, event);
    case 'merge':
      return merge(composition, event);
    case 'rename':
      return rename(composition, event);
    case 'move':
      return moveSeat(composition, event.seat, event.to);
    case 'leave':
      return leave(composition, event);
  }
}

/**
 * The composition on a day: every event up to and including that day, in order of day and, within a day, as given. Stops at the first
 * event that cannot have happened.
 */
export function compositionOn(start: CouncilComposition, events: readonly GroupEvent[], day: Day): CompositionOnDay {
  const due = events.filter((event) => event.on <= day).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  let composition = start;
  for (const event of due) {
    const next = apply(composition, event);
    if (typeof next === 'string') return { kind: 'impossible', event, why: next };
    composition = next;
  }
  return { kind: 'composition', composition, applied: due.length };
}
