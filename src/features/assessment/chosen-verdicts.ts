import { counting } from '#domain/assessment/agreed-cells.ts';
import type { Comparison, Verdict } from '#domain/assessment/comparison/comparison.ts';
import { jointVerdict } from '#domain/assessment/comparison/several-assessors.ts';
import { verdictTable } from '#domain/assessment/verdict-table.ts';
import type { WholeAssessment } from './read-assessment.ts';
import { together } from './weighing-settings.ts';

/** Whose verdicts are weighed: one assessor's, the median of all, or what was decided together with the median where nothing was. */
export type VerdictsOf =
  | { readonly kind: 'assessor'; readonly assessor: string }
  | { readonly kind: 'median' }
  | { readonly kind: 'joint' };

/** The verdicts one can choose between. */
export function verdictChoices({ assessors, joint }: WholeAssessment): readonly VerdictsOf[] {
  const judging = counting(assessors);
  return [
    ...(joint.length > 0 ? [{ kind: 'joint' } as const] : []),
    ...(judging.length > 1 ? [{ kind: 'median' } as const] : []),
    ...judging.map((each) => ({ kind: 'assessor', assessor: each.assessor }) as const),
  ];
}

/** How a choice stands in an address. */
export const verdictsWord = (of: VerdictsOf): string => (of.kind === 'assessor' ? of.assessor : together[of.kind]);

/** The choice an address names; else what was decided together, else the median, else the only assessor. */
export function chosenVerdicts(whole: WholeAssessment, word: string | undefined): VerdictsOf {
  const choices = verdictChoices(whole);
  return choices.find((each) => verdictsWord(each) === word) ?? choices[0] ?? { kind: 'median' };
}

/** The verdicts of a choice as a comparison of all alternatives on all criteria. */
export function comparisonOf(whole: WholeAssessment, of: VerdictsOf): Comparison {
  const { framework, assessors, joint } = whole;
  const alternatives = whole.alternatives.map((each) => each.id);
  const judging = counting(assessors);
  const tables = judging.map((each) => ({
    assessor: each.assessor,
    table: verdictTable(framework, alternatives, each.cells),
  }));
  const empty = verdictTable(framework, alternatives, []);
  if (of.kind === 'assessor') return tables.find((each) => each.assessor === of.assessor)?.table ?? empty;
  const median = (alternative: number, criterion: number): Verdict | undefined =>
    jointVerdict(
      alternative,
      criterion,
      tables.map(({ table }) => table.verdicts[alternative]?.[criterion]),
    ).median;
  const decided =
    of.kind === 'joint'
      ? verdictTable(
          framework,
          alternatives,
          joint.flatMap((each) =>
            each.alternative === undefined
              ? []
              : [{ question: each.question, alternative: each.alternative, answered: each.answered, evidence: [] }],
          ),
        ).verdicts
      : [];
  return {
    ...empty,
    verdicts: empty.verdicts.map((row, alternative) =>
      row.map((_, criterion) => decided[alternative]?.[criterion] ?? median(alternative, criterion)),
    ),
  };
}
