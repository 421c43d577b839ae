import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextStatutoryDate, statutoryDates } from '../budget-cycle/statutory-date.ts';
import { totalOf } from '../finance/total.ts';
import { dualRoles } from '../organisations/dual-roles.ts';
import { affiliatedParty } from '../partnerships/affiliated-party.ts';
import { type AttentionFacts, type Signal, signalsOf, sortSignals } from './attention.ts';
import { partnersOf } from './ties.ts';

const quiet: AttentionFacts = {
  partnership: 'p',
  legalForm: 'network',
  confirmedOn: '2027-05-01',
  evaluationDue: null,
  evaluatedOn: null,
  exitTerms: null,
  statutoryDuty: null,
  regime: 'basic',
  contribution: undefined,
  contributionBefore: undefined,
  contributionExample: false,
  year: 2027,
  riskNow: null,
  riskBefore: null,
  riskTitle: null,
  riskExample: false,
  conflicts: 0,
  dualRoles: [],
  nextLawDate: undefined,
  nextMeeting: null,
};
const codes = (facts: Partial<AttentionFacts>) =>
  signalsOf({ ...quiet, ...facts }, '2027-05-10').map((signal) => `${signal.code}:${signal.kind}`);

describe('attention', () => {
  test('nothing to say about a quiet partnership', () => expect(codes({})).toEqual([]));
  test('a rise of exactly five percent is a signal, just under is not, ten asks for action', () => {
    expect(codes({ contributionBefore: 100_000n, contribution: 105_000n })).toEqual(['cost-rise:warn']);
    expect(codes({ contributionBefore: 100_000n, contribution: 104_999n })).toEqual([]);
    expect(codes({ contributionBefore: 100_000n, contribution: 110_000n })).toEqual(['cost-rise:bad']);
  });
  test('an unknown contribution is no rise', () => expect(codes({ contribution: 100n })).toEqual([]));
  test('an evaluation is overdue the day after, unless it was done', () => {
    expect(codes({ evaluationDue: '2027-05-09' })).toEqual(['evaluation-overdue:bad']);
    expect(codes({ evaluationDue: '2027-05-10' })).toEqual(['evaluation-soon:warn']);
    expect(codes({ evaluationDue: '2027-05-09', evaluatedOn: '2027-03-01' })).toEqual([]);
  });
  test('exit terms are asked of arrangements since 1 July 2024, not of those the law requires', () => {
    expect(codes({ legalForm: 'public_body' })).toContain('exit-terms-missing:warn');
    expect(codes({ legalForm: 'public_body', statutoryDuty: true })).not.toContain('exit-terms-missing:warn');
    expect(signalsOf({ ...quiet, legalForm: 'public_body' }, '2024-06-30').map((each) => each.code)).not.toContain(
      'exit-terms-missing',
    );
  });
  test('high and rising risks', () => {
    expect(codes({ riskNow: 15, riskBefore: 15 })).toEqual(['risk-high:bad']);
    expect(codes({ riskNow: 9, riskBefore: 6 })).toEqual(['risk-rose:warn']);
    expect(codes({ riskNow: 6, riskBefore: 9 })).toEqual([]);
  });
  test('the order does not depend on the order of what came in', () => {
    const signals = (['bad', 'warn', 'info', 'unk'] as const).flatMap((kind, index) =>
      ['a', 'b'].map(
        (partnership): Signal => ({
          code: 'cost-rise',
          kind,
          partnership,
          amount: BigInt(index * 10),
          before: 0n,
          example: false,
        }),
      ),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(signals, { minLength: signals.length }), (shuffled) => {
        expect(sortSignals(shuffled)).toEqual(sortSignals(signals));
      }),
    );
    expect(sortSignals(signals).map((each) => each.kind)).toEqual([
      'bad',
      'bad',
      'warn',
      'warn',
      'info',
      'info',
      'unk',
      'unk',
    ]);
  });
});

describe('dates of the law', () => {
  test('since July 2022: 29 April, 14 July, 14 September', () => {
    expect(statutoryDates('public_body', 2027).map((date) => [date.step, date.lastDay, date.year])).toEqual([
      ['framework_note', '2027-04-29', 2028],
      ['submit_accounts', '2027-07-14', 2026],
      ['submit_budget', '2027-09-14', 2028],
    ]);
  });
  test('before July 2022: 14 April and 31 July', () =>
    expect(statutoryDates('public_body', 2021).map((date) => date.lastDay)).toEqual([
      '2021-04-14',
      '2021-07-14',
      '2021-07-31',
    ]));
  test('2022 itself has the old framework note and the new budget', () =>
    expect(statutoryDates('public_body', 2022).map((date) => date.lastDay)).toEqual([
      '2022-04-14',
      '2022-07-14',
      '2022-09-14',
    ]));
  test('forms outside the law have none', () => expect(statutoryDates('covenant', 2027)).toEqual([]));
  test('after the last date of a year comes the first of the next', () =>
    expect(nextStatutoryDate('public_body', '2027-09-15')?.lastDay).toBe('2028-04-29'));
});

describe('affiliated party', () => {
  test('needs both interests; what is not known is never a no', () => {
    expect(affiliatedParty({ legalForm: 'public_body', seats: null, contributes: true, liable: null }).answer).toBe(
      'yes',
    );
    expect(affiliatedParty({ legalForm: 'light', seats: null, contributes: true, liable: null }).answer).toBe('no');
    expect(affiliatedParty({ legalForm: 'public_body', seats: 1, contributes: false, liable: null }).answer).toBe(
      'unknown',
    );
    expect(affiliatedParty({ legalForm: 'public_body', seats: 1, contributes: false, liable: false }).answer).toBe(
      'no',
    );
    expect(affiliatedParty({ legalForm: 'network', seats: null, contributes: true, liable: null }).answer).toBe(
      'unknown',
    );
  });
});

test('a total without any part is unknown, with some parts it says how many miss', () => {
  expect(totalOf([], 2021, new Set(['a']))).toEqual({ known: undefined, partnerships: 0, missing: 1, example: false });
  const some = [{ partnership: 'a', year: 2021, amount: 5n, example: true }];
  expect(totalOf(some, 2021, new Set(['a', 'b']))).toEqual({ known: 5n, partnerships: 1, missing: 1, example: true });
});

test('partners are counted by what is really shared, against a slow count', () => {
  const tie = fc.record({
    partnership: fc.constantFrom('p1', 'p2', 'p3', 'p4'),
    organisation: fc.constantFrom('a', 'b', 'c', 'd'),
  });
  fc.assert(
    fc.property(fc.uniqueArray(tie, { selector: (each) => `${each.partnership}${each.organisation}` }), (ties) => {
      for (const { organisation, shared } of partnersOf('a', ties)) {
        const slow = ['p1', 'p2', 'p3', 'p4'].filter(
          (p) =>
            ties.some((x) => x.partnership === p && x.organisation === 'a') &&
            ties.some((x) => x.partnership === p && x.organisation === organisation),
        );
        expect(shared).toEqual(slow);
        expect(organisation).not.toBe('a');
      }
    }),
  );
});

test('dual roles: an alderman on a board, with the articles; not when the periods do not meet', () => {
  const alderman = {
    bodyKind: 'executive',
    bodyName: 'College',
    organisation: 'voorschoten',
    partnership: null,
    role: 'alderman',
    from: '2018-06-01',
    until: null,
  };
  const board = {
    bodyKind: 'executive_board',
    bodyName: 'DB',
    organisation: 'voorschoten',
    partnership: 'hr',
    role: 'member',
    from: '2018-06-01',
    until: null,
  };
  expect(
    dualRoles([alderman, board]).map((each) => [each.code, each.articles.map((article) => article.article).join()]),
  ).toEqual([
    ['vote-on-own-body', '28,58'],
    ['ends-with-office', '13(2)'],
    ['accountable-through-executive', '18,19'],
  ]);
  expect(dualRoles([{ ...alderman, until: '2018-06-01' }, board])).toEqual([]);
  expect(dualRoles([alderman])).toEqual([]);
});
