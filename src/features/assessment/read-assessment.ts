import type { InTransaction } from '#database/connection.ts';
import {
  type AssessmentRow,
  type AssessorRow,
  type CellRow,
  type JointRow,
  readAssessmentRow,
  readAssessors,
  readFrameworkRow,
  readJointVerdicts,
} from '#database/read/assessments.ts';
import type { Answered, Cell } from '#domain/assessment/answer.ts';
import { deliveredFrameworks } from '#domain/assessment/delivered-frameworks.ts';
import { type Alternative, type Framework, namedAlternatives } from '#domain/assessment/framework.ts';
import type { PoliticalWeights } from '#domain/assessment/political-weights.ts';
import { readAnswer } from '#domain/assessment/written-answer.ts';
import { wholeSubject } from '#domain/register/types/assessments.ts';
import { readFrameworkFile } from '#importers/framework/framework-file.ts';
import { readWeights } from './weights-file.ts';

/** A cell with who keeps which version of it, for optimistic locking. */
export interface KeptCell extends Cell {
  readonly id: string;
  readonly version: number;
  /** Title and address of the document it rests on. */
  readonly source?: { readonly title: string; readonly url: string | null };
  readonly example: boolean;
}

/** Someone who judges, with the answers and the political weights. */
export interface Assessor extends Omit<AssessorRow, 'cells' | 'weights' | 'revision'> {
  readonly version: number;
  readonly cells: readonly KeptCell[];
  /** undefined: none were given, or what is kept cannot be read. */
  readonly weights: PoliticalWeights | undefined;
}

export interface JointVerdict {
  readonly id: string;
  readonly version: number;
  readonly question: string;
  /** undefined where nothing is compared. */
  readonly alternative: string | undefined;
  readonly answered: Answered;
  readonly reason: string | null;
}

/** Everything of one assessment. */
export interface WholeAssessment {
  readonly row: AssessmentRow;
  readonly framework: Framework;
  /** What is judged beside each other; empty when the framework judges one subject. */
  readonly alternatives: readonly Alternative[];
  readonly assessors: readonly Assessor[];
  readonly joint: readonly JointVerdict[];
}

const alternativeOf = (written: string): string | undefined => (written === wholeSubject ? undefined : written);

function cellOf(row: CellRow): KeptCell {
  const alternative = alternativeOf(row.alternative);
  const text = (name: string, value: string | null) => (value === null || value === '' ? {} : { [name]: value });
  return {
    id: row.id,
    version: row.revision,
    question: row.question,
    ...(alternative === undefined ? {} : { alternative }),
    answered: readAnswer(row.answered, row.motivation ?? ''),
    ...text('strengths', row.strengths),
    ...text('weaknesses', row.weaknesses),
    ...text('buildingBlocks', row.building_blocks),
    ...text('barriers', row.barriers),
    ...text('motivation', row.motivation),
    evidence: [
      ...(row.source_id === null
        ? []
        : [
            {
              kind: 'document' as const,
              source: row.source_id,
              ...(row.source_place === null ? {} : { place: row.source_place }),
              ...(row.quote === null ? {} : { quote: row.quote }),
            },
          ]),
      ...(row.fact === null ? [] : [{ kind: 'fact' as const, fact: row.fact }]),
    ],
    ...(row.source === null ? {} : { source: { title: row.source, url: row.source_url } }),
    example: row.example === true,
  };
}

const jointOf = (row: JointRow): JointVerdict => ({
  id: row.id,
  version: row.revision,
  question: row.question,
  alternative: alternativeOf(row.alternative),
  answered: readAnswer(row.answered, row.reason ?? ''),
  reason: row.reason,
});

/** The framework an assessment names: one that comes with the program (`key/version`) or one of an organisation; undefined when it is not there. */
export async function readFramework(tx: InTransaction, id: string): Promise<Framework | undefined> {
  const delivered = deliveredFrameworks.find((each) => `${each.key}/${each.version}` === id);
  if (delivered !== undefined) return delivered;
  const row = await readFrameworkRow(tx, id);
  if (row === undefined) return undefined;
  const read = readFrameworkFile(row.content, row.id);
  return 'framework' in read ? read.framework : undefined;
}

/** The alternatives of an assessment: its own list, else those the framework names. */
export function alternativesOf(row: Pick<AssessmentRow, 'alternatives'>, framework: Framework): readonly Alternative[] {
  const named = namedAlternatives(framework);
  if (row.alternatives === null || framework.alternatives.kind !== 'free') return named;
  try {
    const list: unknown = JSON.parse(row.alternatives);
    if (!Array.isArray(list)) return named;
    return list.flatMap((each: unknown) => {
      const { id, name } = (each ?? {}) as { id?: unknown; name?: unknown };
      if (typeof id !== 'string' || typeof name !== 'string') return [];
      return [
        named.find((known) => known.id === id && Object.values(known.name).includes(name)) ?? {
          id,
          name: { nl: name, en: name },
        },
      ];
    });
  } catch {
    return named;
  }
}

/** Reads an assessment with everyone's answers; undefined when it is not there for who asks, or its framework is gone. */
export async function readAssessment(tx: InTransaction, id: string): Promise<WholeAssessment | undefined> {
  const row = await readAssessmentRow(tx, id);
  const framework = row === undefined ? undefined : await readFramework(tx, row.framework);
  if (row === undefined || framework === undefined) return undefined;
  const assessors = await readAssessors(tx, id);
  const joint = await readJointVerdicts(tx, id);
  return {
    row,
    framework,
    alternatives: alternativesOf(row, framework),
    assessors: assessors.map(({ cells, weights, revision, ...rest }) => ({
      ...rest,
      version: revision,
      cells: cells.map(cellOf),
      weights: weights === null ? undefined : readWeights(weights),
    })),
    joint: joint.map(jointOf),
  };
}
