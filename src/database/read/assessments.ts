import { sql } from 'kysely';
import type { AssessmentState, AssessorKind } from '#domain/register/types/assessments.ts';
import type { InTransaction } from '../connection.ts';

/** An assessment as the register keeps it. */
export interface AssessmentRow {
  readonly id: string;
  readonly revision: number;
  readonly publication: string;
  readonly organisation_id: string;
  readonly organisation: string;
  readonly assessment: string;
  readonly round: number;
  readonly title: string;
  readonly framework: string;
  readonly partnership_id: string | null;
  readonly partnership: string | null;
  readonly proposal: string | null;
  /** JSON list of `{id, name}`. */
  readonly alternatives: string | null;
  readonly state: AssessmentState;
  readonly opened_on: string | null;
  readonly closed_on: string | null;
  readonly adopted_on: string | null;
  readonly adopted_by: string | null;
  readonly decision: string | null;
  readonly due_on: string | null;
  readonly follows_id: string | null;
  readonly source_id: string | null;
  readonly source: string | null;
  readonly source_place: string | null;
  readonly example: boolean | null;
}

export interface AssessorRow {
  readonly id: string;
  readonly revision: number;
  readonly assessor: string;
  readonly kind: AssessorKind;
  readonly name: string;
  readonly of_organisation_id: string | null;
  readonly of_organisation: string | null;
  readonly seats: number | null;
  readonly account_id: string | null;
  readonly submitted_on: string | null;
  readonly weights: string | null;
  readonly cells: readonly CellRow[];
}

export interface CellRow {
  readonly id: string;
  readonly revision: number;
  readonly question: string;
  readonly alternative: string;
  readonly answered: string;
  readonly strengths: string | null;
  readonly weaknesses: string | null;
  readonly building_blocks: string | null;
  readonly barriers: string | null;
  readonly motivation: string | null;
  readonly quote: string | null;
  readonly fact: string | null;
  readonly source_id: string | null;
  readonly source: string | null;
  readonly source_url: string | null;
  readonly source_place: string | null;
  readonly example: boolean | null;
}

export interface JointRow {
  readonly id: string;
  readonly revision: number;
  readonly question: string;
  readonly alternative: string;
  readonly answered: string;
  readonly reason: string | null;
}

const columns =
  sql.raw(`a.id, a.revision, a.publication, a.organisation_id, o.name as organisation, a.assessment, a.round, a.title, a.framework,
  a.partnership_id, p.name as partnership, a.proposal, a.alternatives, a.state, a.opened_on::text, a.closed_on::text, a.adopted_on::text, a.adopted_by,
  a.decision, a.due_on::text, a.follows_id, a.source_id, s.title as source, a.source_place, a.example`);
const joins =
  sql.raw(`join organisation o on o.id = a.organisation_id left join partnership p on p.id = a.partnership_id
  left join source s on s.id = a.source_id`);

/** One assessment, or undefined. */
export async function readAssessmentRow(tx: InTransaction, id: string): Promise<AssessmentRow | undefined> {
  const { rows } = await sql<AssessmentRow>`select ${columns} from assessment a ${joins} where a.id = ${id}`.execute(
    tx,
  );
  return rows[0];
}

/** Everyone who judges in an assessment, with what they answered: one statement. */
export async function readAssessors(tx: InTransaction, assessment: string): Promise<AssessorRow[]> {
  const { rows } = await sql<AssessorRow>`
    select r.id, r.revision, r.assessor, r.kind, r.name, r.of_organisation_id, o.name as of_organisation, r.seats, r.account_id,
      r.submitted_on::text, r.weights, coalesce((select json_agg(json_build_object('id', c.id, 'revision', c.revision, 'question', c.question,
        'alternative', c.alternative, 'answered', c.answered, 'strengths', c.strengths, 'weaknesses', c.weaknesses,
        'building_blocks', c.building_blocks, 'barriers', c.barriers, 'motivation', c.motivation, 'quote', c.quote, 'fact', c.fact,
        'source_id', c.source_id, 'source', s.title, 'source_url', s.url, 'source_place', c.source_place, 'example', c.example) order by c.id)
        from assessment_cell c left join source s on s.id = c.source_id where c.assessor_id = r.id), '[]'::json) as cells
    from assessor r left join organisation o on o.id = r.of_organisation_id where r.assessment_id = ${assessment} order by r.kind, r.name, r.id`.execute(
    tx,
  );
  return rows;
}

/** What was decided together, by cell. */
export async function readJointVerdicts(tx: InTransaction, assessment: string): Promise<JointRow[]> {
  const { rows } = await sql<JointRow>`select id, revision, question, alternative, answered, reason from joint_verdict
    where assessment_id = ${assessment} order by id`.execute(tx);
  return rows;
}

/** A framework of an organisation itself. */
export interface FrameworkRow {
  readonly id: string;
  readonly revision: number;
  readonly organisation_id: string;
  readonly organisation: string;
  readonly framework: string;
  readonly version: number;
  readonly title: string;
  readonly content: string;
  /** Assessments that use it: then it is frozen. */
  readonly used: number;
}

const own =
  sql.raw(`f.id, f.revision, f.organisation_id, o.name as organisation, f.framework, f.version, f.title, f.content,
  (select count(*)::int from assessment a where a.framework = f.id) as used`);

/** Frameworks that organisations made, by title, newest version first. */
export async function listFrameworks(tx: InTransaction): Promise<FrameworkRow[]> {
  const { rows } =
    await sql<FrameworkRow>`select ${own} from framework f join organisation o on o.id = f.organisation_id
    order by lower(f.title), f.organisation_id, f.framework, f.version desc limit 500`.execute(tx);
  return rows;
}

/** One version of a framework that an organisation made, or undefined. */
export async function readFrameworkRow(tx: InTransaction, id: string): Promise<FrameworkRow | undefined> {
  const { rows } =
    await sql<FrameworkRow>`select ${own} from framework f join organisation o on o.id = f.organisation_id where f.id = ${id}`.execute(
      tx,
    );
  return rows[0];
}
