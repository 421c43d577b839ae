import { agreedCells } from '#domain/assessment/agreed-cells.ts';
import type { DeliveredAssessment } from '#domain/assessment/answer.ts';
import { sampleAcceptability } from '#domain/assessment/comparison/acceptability.ts';
import { withTopAlike } from '#domain/assessment/comparison/comparison.ts';
import { weighedComparison } from '#domain/assessment/comparison/weighed-comparison.ts';
import { weightRegion } from '#domain/assessment/comparison/weight-region.ts';
import { weightsOfSome } from '#domain/assessment/comparison/weights.ts';
import { winningConditions } from '#domain/assessment/comparison/winning-conditions.ts';
import { exampleAssessment } from '#domain/assessment/delivered/example-assessment.ts';
import { leidseRegioModels } from '#domain/assessment/delivered/leidse-regio-models.ts';
import { deliveredFrameworks } from '#domain/assessment/delivered-frameworks.ts';
import { namedAlternatives } from '#domain/assessment/framework.ts';
import { frameworkWeights } from '#domain/assessment/given-weights.ts';
import { verdictTable } from '#domain/assessment/verdict-table.ts';
import { rational } from '#domain/figures/rational.ts';
import type { AssessmentDocument, DocumentAssessor, DocumentComparison } from './assessment-document.ts';

/** Who judges, with what it does not say filled in. */
export function assessor(more: Partial<DocumentAssessor>): DocumentAssessor {
  return {
    kind: 'group',
    name: 'Fractie',
    of_organisation: null,
    seats: null,
    submitted_on: '2026-11-01',
    cells: [],
    weights: undefined,
    way: undefined,
    ...more,
  };
}

/** The comparison of a document as a feature makes it, with few samples. */
export function comparisonOf(document: AssessmentDocument, samples = 20_000): DocumentComparison | undefined {
  const { framework, alternatives, assessors, joint } = document;
  const ids = alternatives.map((each) => each.id);
  const table = verdictTable(framework, ids, agreedCells(framework, ids, assessors, joint));
  const weighed = weighedComparison(
    table,
    (criteria) =>
      assessors.flatMap(({ name, seats, weights }) => {
        const own = weights === undefined ? undefined : weightsOfSome(weights, criteria);
        return own === undefined ? [] : [{ name, seats: seats ?? 0, weights: own }];
      }),
    (criteria) =>
      frameworkWeights(
        framework,
        criteria.map((at) => table.criteria[at] ?? ''),
      ),
  );
  if (weighed === undefined) return undefined;
  const { comparison } = weighed.ground;
  const region = weightRegion(comparison.criteria.length);
  if (region.kind !== 'region') throw new Error(region.kind);
  const draw = (of: typeof comparison, sampledSteps: boolean) =>
    sampleAcceptability({ comparison: of, region, samples, seed: 1, ...(sampledSteps ? { sampledSteps } : {}) });
  return {
    ...weighed,
    acceptability: draw(comparison, false),
    sampledSteps: draw(comparison, true),
    topAlike: draw({ ...comparison, scale: withTopAlike(comparison.scale) }, false),
    conditions: comparison.alternatives.map((_, at) => winningConditions(comparison, weighed.weights, region, at)),
  };
}

function delivered(
  assessed: DeliveredAssessment,
  source: string,
  more: Partial<AssessmentDocument>,
): AssessmentDocument {
  const framework = deliveredFrameworks.find((each) => each.key === assessed.framework.key);
  if (framework === undefined) throw new Error(assessed.framework.key);
  const document: AssessmentDocument = {
    language: 'nl',
    day: '2026-11-24',
    address: 'https://verband.voorbeeld.nl/afwegen/leidse-regio/leidse-regio-modellen-2017/1',
    title: assessed.subject,
    organisation: 'Leidse regio',
    round: 1,
    state: 'closed',
    framework,
    alternatives: namedAlternatives(framework),
    partnership: null,
    proposal: null,
    openedOn: null,
    closedOn: null,
    adoptedOn: null,
    adoptedBy: null,
    decision: null,
    dueOn: null,
    source,
    example: assessed.example,
    assessors: [
      assessor({
        kind: 'source',
        name: assessed.by,
        submitted_on: null,
        cells: assessed.cells.map((cell) => ({
          ...cell,
          source: { title: source, url: null },
          example: assessed.example,
        })),
      }),
    ],
    joint: [],
    comparison: undefined,
    ...more,
  };
  return framework.outcome === 'comparison' && more.comparison === undefined
    ? { ...document, comparison: comparisonOf(document) }
    : document;
}

/** The forty verdicts on four models. */
export function modelsDocument(more: Partial<AssessmentDocument> = {}): AssessmentDocument {
  return delivered(leidseRegioModels, 'Notitie bestuurlijke samenwerkingsvormen Leidse regio', more);
}

/** The framework of four kinds of questions on one partnership: invented. */
export function exampleDocument(more: Partial<AssessmentDocument> = {}): AssessmentDocument {
  return delivered(exampleAssessment, 'Voorbeeldgegevens', {
    title: 'Voorbeeld: toetsing van de werkorganisatie WODV',
    partnership: 'Werkorganisatie Duivenvoorde',
    organisation: 'Voorschoten',
    ...more,
  });
}

/** The forty verdicts with three groups that weigh differently: one by equal weights, one by a single criterion, one by two. */
export function weighedDocument(): AssessmentDocument {
  const base = modelsDocument();
  const [source] = base.assessors;
  const count = base.framework.questions.length;
  const only = (positions: readonly number[]) =>
    Array.from({ length: count }, (_, at) => (positions.includes(at) ? rational(1, positions.length) : rational(0)));
  const flip = (step: string, to: string) =>
    (source?.cells ?? []).map((cell) =>
      cell.answered.kind === 'step' && cell.answered.step === step && cell.alternative === 'regioraad'
        ? { ...cell, answered: { kind: 'step' as const, step: to } }
        : cell,
    );
  const document: AssessmentDocument = {
    ...base,
    comparison: undefined,
    assessors: [
      assessor({
        name: 'Fractie A',
        of_organisation: 'Leiden',
        seats: 9,
        cells: source?.cells ?? [],
        weights: only([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
        way: 'points',
      }),
      assessor({
        name: 'Fractie B',
        of_organisation: 'Leiden',
        seats: 6,
        cells: flip('alleen-kansen', 'vooral-kansen'),
        weights: only([5]),
        way: 'number',
      }),
      assessor({
        name: 'Fractie C',
        of_organisation: 'Leiden',
        seats: 3,
        cells: flip('alleen-kansen', 'kansen-en-kwetsbaarheden'),
        weights: only([0, 8]),
        way: 'order',
      }),
    ],
    joint: [
      {
        question: 'slagvaardigheid',
        alternative: 'regioraad',
        answered: { kind: 'step', step: 'vooral-kansen' },
        reason: 'De regioraad moet nog beginnen.',
      },
    ],
  };
  return { ...document, comparison: comparisonOf(document) };
}
