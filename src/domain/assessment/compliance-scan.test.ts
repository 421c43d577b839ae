import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { legalForms } from '../register/types/partnerships.ts';
import type { CheckOutcome } from './check-outcome.ts';
import type { ComplianceFacts, CycleFacts } from './compliance-facts.ts';
import { complianceAnswers, complianceScan, countOutcomes } from './compliance-scan.ts';
import { complianceChecks } from './delivered/compliance-checks.ts';
import { wgrCompliance } from './delivered/wgr-compliance.ts';
import { asCells } from './derived-answer.ts';
import { verdictOf } from './verdict.ts';

const nothing: ComplianceFacts = {
  legalForm: 'public_body',
  arrangementKind: null,
  checklist: {},
  transferredPowers: null,
  evaluationClause: null,
  bodies: [],
  hasChair: null,
  chairInGeneralBoard: null,
  executiveBoard: null,
  generalBoardMembers: null,
  participants: null,
  seats: [],
  membersWithoutOffice: null,
  cycle: null,
};
const cycle: CycleFacts = {
  year: 2027,
  frameworkSentOn: null,
  draftSentOn: null,
  draftOfferedOn: null,
  draftPublicOn: null,
  opinionsAdded: null,
  reactionsSentOn: null,
  budgetAdoptedOn: null,
  budgetSubmittedOn: null,
  amendmentsSamePath: null,
  accountsAdoptedOn: null,
  accountsSubmittedOn: null,
};
const outcome = (id: string, facts: Partial<ComplianceFacts>): CheckOutcome | undefined =>
  complianceScan({ ...nothing, ...facts }).find(({ check }) => check.id === id)?.outcome;
const dated = (id: string, facts: Partial<CycleFacts>) => outcome(id, { cycle: { ...cycle, ...facts } });
const member = (organisation: string | null, inGeneralBoard: boolean | null = true, isChair = false) => ({
  organisation,
  inGeneralBoard,
  isChair,
});
const seat = (organisation: string, seats: number | null, votesPerSeat: string | null = '1') => ({
  organisation,
  seats,
  votesPerSeat,
});

describe('which checks', () => {
  test('nineteen on the contents, eleven on the board, ten on the budget, each with an article and a fact', () => {
    expect(
      ['contents', 'board', 'cycle'].map((group) => complianceChecks.filter((c) => c.group === group).length),
    ).toEqual([19, 11, 10]);
    for (const check of complianceChecks) {
      expect(check.articles.length > 0, check.id).toBe(check.basis === 'law');
      expect(check.fact).not.toBe('');
    }
    expect(complianceChecks.filter((each) => each.basis === 'practice').map((each) => each.id)).toEqual(['c18']);
  });

  test('those of the form: a public body has no b11, an operations organisation no b1 to b5, a covenant nothing', () => {
    const asked = (legalForm: ComplianceFacts['legalForm']) =>
      complianceScan({ ...nothing, legalForm }).filter((each) => each.outcome !== 'not-applicable').length;
    expect(asked('public_body')).toBe(39);
    expect(asked('operations_organisation')).toBe(33);
    expect(asked('joint_body')).toBe(27);
    expect(asked('light')).toBe(7);
    expect(asked('covenant')).toBe(0);
    expect(asked('unknown')).toBe(40);
  });
});

test('what nobody recorded is not known, whatever the form', () => {
  fc.assert(
    fc.property(fc.constantFrom(...legalForms), (legalForm) => {
      const counts = countOutcomes(complianceScan({ ...nothing, legalForm }));
      return counts.yes === 0 && counts.no === 0 && counts.unknown + counts['not-applicable'] === 40;
    }),
  );
});

describe('the contents', () => {
  test('follow the checklist; partly is no', () => {
    const checklist = { C1: 'met', C4: 'partly', C8: 'not_met', C13: 'not_applicable', C9: 'unknown' };
    expect(['c1', 'c4', 'c8', 'c13', 'c9', 'c5'].map((id) => outcome(id, { checklist }))).toEqual([
      'yes',
      'no',
      'no',
      'not-applicable',
      'unknown',
      'unknown',
    ]);
  });

  test('where nobody looked, two follow from the register; the checklist goes first', () => {
    expect(outcome('c9', { evaluationClause: 'elke vier jaar' })).toBe('yes');
    expect(outcome('c9', { evaluationClause: ' ' })).toBe('unknown');
    expect(outcome('c2', { transferredPowers: 'beleid', checklist: { C2: 'not_met' } })).toBe('no');
  });
});

describe('the board', () => {
  test('b1: three parts', () => {
    expect(outcome('b1', { bodies: ['general_board'] })).toBe('no');
    expect(outcome('b1', { bodies: ['general_board', 'executive_board'], hasChair: true })).toBe('yes');
    expect(outcome('b1', { bodies: ['general_board', 'executive_board'] })).toBe('unknown');
  });

  test('b3: a chair and at least two others, not all of one municipality', () => {
    const chair = member('leiden', true, true);
    expect(outcome('b3', { executiveBoard: [chair, member('leiden')] })).toBe('no');
    expect(outcome('b3', { executiveBoard: [chair, member('leiden'), member('leiden')] })).toBe('no');
    expect(outcome('b3', { executiveBoard: [chair, member('leiden'), member('oegstgeest')] })).toBe('yes');
    expect(outcome('b3', { executiveBoard: [chair, member('leiden'), member(null)] })).toBe('unknown');
  });

  test('b4: outsiders are no majority; half is none', () => {
    const board = (...inside: (boolean | null)[]) => ({ executiveBoard: inside.map((each) => member('leiden', each)) });
    expect(outcome('b4', board(true, true, false, false))).toBe('yes');
    expect(outcome('b4', board(true, false, false))).toBe('no');
    expect(outcome('b4', board(true, false, null))).toBe('unknown');
    expect(outcome('b4', board(true, true, null))).toBe('yes');
  });

  test('b5: the executive board is no majority of the general board, except few mayors', () => {
    const three = { executiveBoard: [member('a', true, true), member('b'), member('c')] };
    expect(outcome('b5', { ...three, generalBoardMembers: 6 })).toBe('yes');
    expect(outcome('b5', { ...three, generalBoardMembers: 5 })).toBe('no');
    const mayors = { ...three, generalBoardMembers: 5, arrangementKind: 'mayor' };
    expect(outcome('b5', { ...mayors, participants: 5 })).toBe('not-applicable');
    expect(outcome('b5', { ...mayors, participants: 6 })).toBe('no');
  });

  test('b6, b7 and b9: seats and votes of every participant', () => {
    const two = { participants: 2, seats: [seat('a', 3), seat('b', 2)] };
    expect([outcome('b6', two), outcome('b7', two), outcome('b9', two)]).toEqual(['yes', 'no', 'yes']);
    const even = { participants: 3, seats: [seat('a', 1, '3'), seat('b', 1, '2'), seat('c', 1, '1')] };
    expect(outcome('b7', even)).toBe('yes');
    expect(outcome('b7', { ...even, participants: 4 })).toBe('unknown');
    expect(outcome('b6', { ...even, participants: 4 })).toBe('unknown');
    expect(outcome('b9', { seats: [seat('a', 3)] })).toBe('no');
    expect(outcome('b9', { seats: [seat('a', 3), seat('b', null)] })).toBe('unknown');
  });

  test('b11: one board, of executives', () => {
    const of = (bodies: readonly string[], arrangementKind: string | null) =>
      outcome('b11', { legalForm: 'operations_organisation', bodies, arrangementKind });
    expect(of(['board'], 'executive')).toBe('yes');
    expect(of(['board'], 'mixed')).toBe('no');
    expect(of(['general_board', 'executive_board'], 'executive')).toBe('no');
    expect(of(['board'], null)).toBe('unknown');
  });
});

describe('the budget cycle', () => {
  test('d1: before 30 April is 29 April at the latest', () => {
    expect(dated('d1', { frameworkSentOn: '2026-04-29' })).toBe('yes');
    expect(dated('d1', { frameworkSentOn: '2026-04-30' })).toBe('no');
  });

  test('d2: twelve weeks before the draft is offered, counted back without extension', () => {
    const year = { year: 2028, draftOfferedOn: '2027-06-23' };
    expect(dated('d2', { ...year, draftSentOn: '2027-03-31' })).toBe('yes');
    expect(dated('d2', { ...year, draftSentOn: '2027-04-01' })).toBe('no');
    expect(dated('d2', { ...year, draftOfferedOn: null, draftSentOn: '2027-03-31' })).toBe('unknown');
  });

  test('d7: within two weeks and before 15 September; an end that may move on stays open', () => {
    const adopted = { budgetAdoptedOn: '2026-07-01' };
    expect(dated('d7', { ...adopted, budgetSubmittedOn: '2026-07-15' })).toBe('yes');
    expect(dated('d7', { ...adopted, budgetSubmittedOn: '2026-07-17' })).toBe('unknown');
    expect(dated('d7', { ...adopted, budgetSubmittedOn: '2026-07-20' })).toBe('no');
    expect(dated('d7', { budgetAdoptedOn: '2026-09-10', budgetSubmittedOn: '2026-09-15' })).toBe('no');
  });

  test('d5, d6, d9 and d10', () => {
    expect(dated('d5', { budgetAdoptedOn: '2026-07-01', reactionsSentOn: '2026-06-20' })).toBe('yes');
    expect(dated('d5', { budgetAdoptedOn: '2026-07-01', reactionsSentOn: '2026-07-02' })).toBe('no');
    expect(dated('d6', { budgetAdoptedOn: '2027-01-05' })).toBe('no');
    expect(dated('d9', { accountsAdoptedOn: '2028-07-01' })).toBe('yes');
    expect(dated('d10', { accountsAdoptedOn: '2028-07-05', accountsSubmittedOn: '2028-07-14' })).toBe('yes');
    expect(dated('d10', { accountsAdoptedOn: '2028-07-05', accountsSubmittedOn: '2028-07-15' })).toBe('no');
  });

  test('years under the old terms are left alone', () => {
    expect(dated('d1', { year: 2023, frameworkSentOn: '2022-06-01' })).toBe('unknown');
  });
});

test('the results answer the framework, each with its fact', () => {
  const answers = complianceAnswers(complianceScan({ ...nothing, checklist: { C1: 'met', C4: 'partly' } }));
  expect(answers.map((each) => each.question)).toEqual(wgrCompliance.questions.map((each) => each.id));
  expect(answers[0]).toMatchObject({ fact: 'checklist-c1', answered: { kind: 'step', step: 'yes' } });
  const verdict = verdictOf(wgrCompliance, asCells(answers));
  expect([verdict.answered, verdict.applicable]).toEqual([2, 39]);
  const own = { question: 'c1', answered: { kind: 'step', step: 'no' }, evidence: [] } as const;
  expect(asCells(answers, [own]).filter((cell) => cell.question === 'c1')).toEqual([own]);
});
