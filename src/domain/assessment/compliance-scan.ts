import { boardChecks } from './board-checks.ts';
import { type CheckOutcome, type Judged, unknown } from './check-outcome.ts';
import type { ComplianceFacts } from './compliance-facts.ts';
import { cycleChecks, firstCycleYear } from './cycle-checks.ts';
import { type ComplianceCheck, checksFor, complianceChecks } from './delivered/compliance-checks.ts';
import type { DerivedAnswer } from './derived-answer.ts';

/** A check with its outcome and the values a sentence about it needs. */
export interface CheckResult {
  readonly check: ComplianceCheck;
  readonly outcome: CheckOutcome;
  readonly values: DerivedAnswer['values'];
}

const ofOutcome: Readonly<Record<string, CheckOutcome>> = {
  met: 'yes',
  partly: 'no',
  not_met: 'no',
  not_applicable: 'not-applicable',
};

/** An item of the checklist; where nobody looked, two of them follow from the text in the register. */
function contents(id: string, facts: ComplianceFacts): Judged {
  const stated = facts.checklist[id.toUpperCase()];
  if (stated !== undefined && stated !== 'unknown')
    return { outcome: ofOutcome[stated] ?? 'unknown', values: { stated } };
  const text = { c2: facts.transferredPowers, c9: facts.evaluationClause }[id];
  return text === undefined || text === null || text.trim() === '' ? unknown : { outcome: 'yes' };
}

function judgeCheck({ id, group }: ComplianceCheck, facts: ComplianceFacts): Judged {
  switch (group) {
    case 'contents':
      return contents(id, facts);
    case 'board':
      return boardChecks[id]?.(facts) ?? unknown;
    case 'cycle':
      return facts.cycle === null || facts.cycle.year < firstCycleYear
        ? unknown
        : (cycleChecks[id]?.(facts.cycle) ?? unknown);
  }
}

/**
 * The forty checks with what the register says: yes, no, not applicable to the form, or not known. "Partly" of the checklist is no. Nothing is
 * legal advice; what is not recorded is not known, never wrong.
 */
export function complianceScan(facts: ComplianceFacts): readonly CheckResult[] {
  const asked = new Set(checksFor(facts.legalForm));
  return complianceChecks.map((check) => {
    if (!asked.has(check)) return { check, outcome: 'not-applicable', values: {} };
    const { outcome, values = {} } = judgeCheck(check, facts);
    return { check, outcome, values };
  });
}

/** How many checks have each outcome. */
export function countOutcomes(results: readonly CheckResult[]): Readonly<Record<CheckOutcome, number>> {
  const counts: Record<CheckOutcome, number> = { yes: 0, no: 0, 'not-applicable': 0, unknown: 0 };
  for (const { outcome } of results) counts[outcome] += 1;
  return counts;
}

/** The results as answers to the questions of the framework, each with its fact. */
export function complianceAnswers(results: readonly CheckResult[]): readonly DerivedAnswer[] {
  return results.map(({ check, outcome, values }) => ({
    question: check.id,
    fact: check.fact,
    values,
    answered:
      outcome === 'yes' || outcome === 'no'
        ? { kind: 'step', step: outcome }
        : outcome === 'not-applicable'
          ? { kind: 'not-applicable' }
          : { kind: 'unknown' },
  }));
}
