import type { Municipality } from './municipality.ts';

/** Something about seats that cannot be, or that a person should look at. */
export type SeatProblem =
  /** The groups hold more seats than the council has: nothing can be computed. */
  | {
      readonly kind: 'more-seats-than-council';
      readonly municipality: string;
      readonly seats: number;
      readonly of: number;
    }
  /** The groups hold fewer: the rest is vacant and nobody casts its weight, so that the weights add up to less than one. */
  | { readonly kind: 'vacant-seats'; readonly municipality: string; readonly seats: number; readonly of: number }
  | { readonly kind: 'municipality-twice'; readonly municipality: string }
  | { readonly kind: 'group-twice'; readonly municipality: string; readonly group: string };

/** Compares the seats of groups with those of their council, and looks for names that come twice. */
export function seatProblems(municipalities: readonly Municipality[]): readonly SeatProblem[] {
  const seen = new Set<string>();
  return municipalities.flatMap((municipality): SeatProblem[] => {
    const problems: SeatProblem[] = [];
    const { name, councilSeats, groups } = municipality;
    if (seen.has(municipality.code)) problems.push({ kind: 'municipality-twice', municipality: name });
    seen.add(municipality.code);
    const names = new Set<string>();
    for (const group of groups) {
      if (names.has(group.name)) problems.push({ kind: 'group-twice', municipality: name, group: group.name });
      names.add(group.name);
    }
    const seats = groups.reduce((sum, group) => sum + group.seats, 0);
    if (seats > councilSeats)
      problems.push({ kind: 'more-seats-than-council', municipality: name, seats, of: councilSeats });
    if (seats < councilSeats) problems.push({ kind: 'vacant-seats', municipality: name, seats, of: councilSeats });
    return problems;
  });
}
