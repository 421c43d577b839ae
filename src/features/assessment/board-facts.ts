import type { FactPost, FactRows } from '#database/read/assessment-facts.ts';
import type { ComplianceFacts } from '#domain/assessment/compliance-facts.ts';
import type { RiskFacts } from '#domain/assessment/risk-answers.ts';
import { divide, multiply, type Rational, rational, readRational, total, zero } from '#domain/figures/rational.ts';

const sits = (post: FactPost) => ['chair', 'member'].includes(post.role);
const bodiesOf = (rows: FactRows, kinds: readonly string[]) =>
  new Set(rows.bodies.filter((each) => kinds.includes(each.kind)).map((each) => each.id));

/** The highest body that is recorded: where the votes of the participants count. */
export function highestBody(rows: FactRows): string | undefined {
  for (const kind of ['general_board', 'board', 'joint_body']) {
    const found = rows.bodies.find((each) => each.kind === kind);
    if (found !== undefined) return found.id;
  }
  return undefined;
}

/** Our part of the votes in the highest body; null unless the seats of every participant are recorded. A seat without a weight is one vote. */
export function voteShare(rows: FactRows, organisation: string): Rational | null {
  const body = highestBody(rows);
  const seats = rows.seats.filter((each) => each.body_id === body);
  const isComplete = rows.participations.every((part) =>
    seats.some((each) => each.organisation_id === part.organisation_id && each.seats !== null),
  );
  if (body === undefined || seats.length === 0 || !isComplete) return null;
  const votes = seats.map((each) =>
    multiply(rational(each.seats ?? 0), readRational(each.votes_per_seat ?? '1') ?? zero),
  );
  const all = total(votes);
  const ours = total(votes.filter((_, at) => seats[at]?.organisation_id === organisation));
  return all.numerator === 0n ? null : divide(ours, all);
}

/** Where we sit; null when neither a seat nor a post of ours is recorded, for then it is not known. */
export function ownSeats(rows: FactRows, organisation: string): RiskFacts['seats'] {
  const posts = rows.posts.filter((each) => each.organisation_id === organisation && sits(each));
  const seats = rows.seats.filter((each) => each.organisation_id === organisation);
  const boards = bodiesOf(rows, ['general_board', 'executive_board', 'board', 'joint_body']);
  const inBoards = posts.filter((each) => boards.has(each.body_id));
  const seatsInBoards = seats.filter((each) => boards.has(each.body_id) && each.seats !== null);
  if (inBoards.length === 0 && seatsInBoards.length === 0) return null;
  const near = bodiesOf(rows, ['executive_board', 'board', 'joint_body']);
  const general = bodiesOf(rows, ['general_board']);
  const recorded = seatsInBoards.filter((each) => general.has(each.body_id));
  return {
    chair: inBoards.some((each) => each.role === 'chair'),
    executiveBoard:
      inBoards.some((each) => near.has(each.body_id)) ||
      seatsInBoards.some((each) => near.has(each.body_id) && (each.seats ?? 0) > 0),
    generalBoard:
      recorded.length > 0
        ? recorded.reduce((sum, each) => sum + (each.seats ?? 0), 0)
        : new Set(inBoards.filter((each) => general.has(each.body_id)).map((each) => each.id)).size,
  };
}

/** Persons who sit on a board for us and hold an office with us; null when one of both is not recorded. */
export function ownDualRoles(rows: FactRows, organisation: string): number | null {
  const boards = bodiesOf(rows, ['general_board', 'executive_board', 'board', 'joint_body']);
  const ours = rows.posts.filter(
    (each) => each.organisation_id === organisation && boards.has(each.body_id) && each.person_id !== null,
  );
  if (ours.length === 0 || !rows.knows_office_holders) return null;
  return new Set(ours.filter((each) => each.office === 'holds').map((each) => each.person_id)).size;
}

/** Kinds of the bodies; none for a public body of which a part is not recorded, for the register cannot say that a body is not there. */
function recordedBodies(rows: FactRows): readonly string[] {
  const kinds = rows.bodies.map((each) => each.kind);
  const isPartly = !kinds.includes('general_board') || !kinds.includes('executive_board');
  return rows.legal_form === 'public_body' && isPartly ? [] : kinds;
}

/** What the posts and seats of the boards say for the legal scan. An executive board without a chair is recorded in part, and says nothing. */
export function boardFacts(
  rows: FactRows,
): Pick<
  ComplianceFacts,
  | 'bodies'
  | 'hasChair'
  | 'chairInGeneralBoard'
  | 'executiveBoard'
  | 'generalBoardMembers'
  | 'seats'
  | 'membersWithoutOffice'
> {
  const general = bodiesOf(rows, ['general_board', 'board']);
  const executive = bodiesOf(rows, ['executive_board']);
  const inGeneral = rows.posts.filter((each) => general.has(each.body_id) && sits(each));
  const inExecutive = rows.posts.filter((each) => executive.has(each.body_id) && sits(each));
  const chairs = [...inGeneral, ...inExecutive].filter((each) => each.role === 'chair');
  const people = new Set(inGeneral.flatMap((each) => each.person_id ?? []));
  const seats = rows.seats.filter((each) => general.has(each.body_id));
  const seatsKnown = seats.length > 0 && seats.every((each) => each.seats !== null);
  const posts = new Set(inGeneral.map((each) => each.id)).size;
  const size = seatsKnown ? seats.reduce((sum, each) => sum + (each.seats ?? 0), 0) : posts > 0 ? posts : null;
  const everyoneKnown = size !== null && size > 0 && people.size >= size;
  const isInGeneral = ({ person_id: person }: FactPost): boolean | null =>
    person === null ? null : people.has(person) ? true : everyoneKnown ? false : null;
  const named = chairs.filter((each) => each.person_id !== null);
  const withChair = inExecutive.some((each) => each.role === 'chair') ? inExecutive : [...chairs, ...inExecutive];
  const withPerson = inGeneral.filter((each) => each.person_id !== null);
  const ended = new Set(withPerson.filter((each) => each.office === 'ended').map((each) => each.person_id)).size;
  const isOfficeKnown = withPerson.length > 0 && withPerson.every((each) => each.office !== null);
  return {
    bodies: recordedBodies(rows),
    hasChair: chairs.length > 0 ? true : null,
    chairInGeneralBoard:
      named.length === 0
        ? null
        : named.every(isInGeneral)
          ? true
          : named.some((each) => isInGeneral(each) === false)
            ? false
            : null,
    executiveBoard:
      inExecutive.length === 0 || chairs.length === 0
        ? null
        : withChair.map((each) => ({
            organisation: each.organisation_id,
            inGeneralBoard: isInGeneral(each),
            isChair: each.role === 'chair',
          })),
    generalBoardMembers: size,
    seats: seats.map((each) => ({
      organisation: each.organisation_id,
      seats: each.seats,
      votesPerSeat: each.votes_per_seat,
    })),
    membersWithoutOffice: ended > 0 || isOfficeKnown ? ended : null,
  };
}
