import { add, multiply, type Rational, rational, zero } from '../figures/rational.ts';
import type { CouncilComposition, ElectedList, Seat } from './council-composition.ts';
import type { Group } from './municipality.ts';

/** What happens with votes of an election when a councillor leaves the group (annex of 004, still to be settled in variant D). */
export const votesAfterSplit = ['seats-proportionally', 'stay-with-list', 'preference-votes-follow'] as const;
export type VotesAfterSplit = (typeof votesAfterSplit)[number];

export type GroupsWithVotes =
  | {
      readonly kind: 'groups';
      readonly groups: readonly Group[];
      /** Votes that no group stands for any more: those of vacant seats, or of a list whose group holds no seat. */
      readonly lost: Rational;
    }
  | { readonly kind: 'preference-votes-missing'; readonly seats: readonly string[] };

/**
 * The groups of a composition with the votes each stands for.
 * - seats-proportionally: the votes of a list are shared equally by the seats it won; each takes its part along.
 * - stay-with-list: all votes of a list stay with the group that carries the list, whoever leaves.
 * - preference-votes-follow: who sits elsewhere than with the list takes the votes cast for that person along; the rest stays.
 */
export function groupsWithVotes(
  composition: CouncilComposition,
  lists: readonly ElectedList[],
  rule: VotesAfterSplit,
): GroupsWithVotes {
  const listOf = new Map(lists.map((list) => [list.key, list]));
  const isAway = (group: { readonly lists: readonly string[] }, seat: Seat) => !group.lists.includes(seat.list);
  const missing = composition.groups.flatMap((group) =>
    group.seats.filter((seat) => isAway(group, seat) && seat.preferenceVotes === undefined),
  );
  if (rule === 'preference-votes-follow' && missing.length > 0)
    return { kind: 'preference-votes-missing', seats: missing.map((seat) => seat.key) };

  const perSeat = (seat: Seat): Rational => {
    const list = listOf.get(seat.list);
    const won = typeof list?.seats === 'number' ? list.seats : (list?.seats.length ?? 0);
    return list === undefined || won === 0 ? zero : rational(list.votes, won);
  };
  const away = composition.groups.flatMap((group) => group.seats.filter((seat) => isAway(group, seat)));
  const staying = (list: string): Rational => {
    const votes = listOf.get(list)?.votes ?? 0;
    const gone = away.filter((seat) => seat.list === list);
    return rational(votes - gone.reduce((sum, seat) => sum + (seat.preferenceVotes ?? 0), 0));
  };
  const votesOf = (group: CouncilComposition['groups'][number]): Rational => {
    if (rule === 'seats-proportionally') return group.seats.map(perSeat).reduce(add, zero);
    const stay = group.lists.map((list) =>
      rule === 'stay-with-list' ? rational(listOf.get(list)?.votes ?? 0) : staying(list),
    );
    const came =
      rule === 'stay-with-list'
        ? []
        : group.seats.filter((seat) => isAway(group, seat)).map((seat) => rational(seat.preferenceVotes ?? 0));
    return [...stay, ...came].reduce(add, zero);
  };

  const seated = composition.groups.filter((group) => group.seats.length > 0);
  const groups = seated.map(
    (group): Group => ({
      name: group.name,
      ...(group.party === undefined ? {} : { party: group.party }),
      seats: group.seats.length,
      votes: votesOf(group),
    }),
  );
  const held = seated.map(votesOf).reduce(add, zero);
  const cast = lists.filter((list) => (typeof list.seats === 'number' ? list.seats : list.seats.length) > 0);
  const all = rational(cast.reduce((sum, list) => sum + list.votes, 0));
  return { kind: 'groups', groups, lost: add(all, multiply(held, rational(-1))) };
}
