import type { Asker, Database } from '#database/connection.ts';
import { type ParticipantRow, type PartnershipPage, partnershipPage } from '#database/read/partnership-page.ts';
import { type Day, holdsOn, isDay } from '#domain/time/day.ts';

/** One partnership on a day. */
export interface PartnershipOnDay extends PartnershipPage {
  readonly day: Day;
  readonly confirmedOn: Day | null;
  /** Participations that hold on the day and count. */
  readonly present: readonly ParticipantRow[];
  /** Participations that are over, to come, or do not count. */
  readonly other: readonly ParticipantRow[];
}

/** A text fact of the partnership itself, or undefined. */
export function factOf(page: PartnershipPage, name: string): string | undefined {
  const value = page.facts[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A partnership on a day; without a day on the last one that its participants were confirmed. */
export async function partnershipOnDay(
  database: Database,
  asker: Asker,
  id: string,
  asked: string | undefined,
  today: Day,
): Promise<PartnershipOnDay | undefined> {
  const page = await database.read(asker, (tx) => partnershipPage(tx, id));
  if (page === undefined) return undefined;
  const confirmed =
    page.participants
      .flatMap((each) => (each.confirmed_on === null || each.counts === false ? [] : [each.confirmed_on]))
      .sort()
      .at(-1) ??
    factOf(page, 'confirmed_on') ??
    null;
  const day = asked !== undefined && isDay(asked) ? asked : (confirmed ?? today);
  const present = page.participants.filter(
    (each) => each.counts !== false && holdsOn(day, each.valid_from, each.valid_until),
  );
  return {
    ...page,
    day,
    confirmedOn: confirmed,
    present,
    other: page.participants.filter((each) => !present.includes(each)),
  };
}
