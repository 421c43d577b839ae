import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alternativeText, limitAsks, limitInstead, limitSentence } from '#words/legal-limits.ts';
import document2014 from '../../../reference/elections/leidse-regio-2014.json' with { type: 'json' };
import { compare, equals, one, rational, reduce, total } from '../figures/rational.ts';
import { articleAddress, citeArticle } from '../law/article.ts';
import { checkedVersions, councilLimits } from '../law/council-limits.ts';
import { type CouncilDraft, draftMunicipalities, draftOfProposal, type ExecutiveMember } from './council-draft.ts';
import { equalWithinMunicipality, membersInProportion } from './lawful-alternatives.ts';
import { checkLimits, type LimitOutcome } from './legal-limits.ts';
import type { Variant } from './missing-inputs.ts';
import type { Municipality } from './municipality.ts';
import { weighVotes } from './vote-weights.ts';

const region: readonly Municipality[] = document2014.municipalities;
const weighed = (variant: Variant) => {
  const result = weighVotes(region, { variant, ceiling: rational(2, 5) });
  if (result.kind !== 'weighed') throw new Error(result.kind);
  return result;
};
const executiveOf = (size: number, inside: number): ExecutiveMember[] =>
  [
    'Leiden',
    'Leiderdorp',
    'Oegstgeest',
    'Voorschoten',
    'Zoeterwoude',
    'Leiden',
    'Leiden',
    'Leiden',
    'Leiden',
    'Leiden',
    'Leiden',
    'Leiden',
  ]
    .slice(0, size)
    .map((municipality, at) => ({ municipality, inGeneralBoard: at < inside, isChair: at === 0 }));

/** The proposal of 2017 as its text reads: chapter 5, e to n. */
const proposal: CouncilDraft = draftOfProposal(
  weighed('A'),
  { share: rational(60, 100), comparison: 'at-least' },
  executiveOf(7, 0),
);
const verdictsOf = (draft: CouncilDraft) =>
  Object.fromEntries(checkLimits(draft).map((each) => [each.code, each.verdict]));
const outcome = (draft: CouncilDraft, code: string) =>
  checkLimits(draft).find((each) => each.code === code) as LimitOutcome;

/** A draft in which nothing is found: seats as weights, equal within municipalities, a simple majority. */
const plain: CouncilDraft = {
  ...proposal,
  municipalities: draftMunicipalities(equalWithinMunicipality(weighed('C'))),
  membersFrom: 'councillors-and-aldermen',
  designatedBy: 'council',
  numberOfMembers: 'fixed',
  membershipEnds: true,
  chairFrom: 'general-board',
  mayAbstain: false,
  quorumAtSecond: false,
  threshold: { share: rational(55, 100), comparison: 'at-least' },
  municipalitiesNeeded: 2,
  qualifiedFor: 'named-decisions',
  executive: executiveOf(7, 7),
};

describe('the proposal of 2017', () => {
  test('what is found, and what the draft does not say', () => {
    expect(verdictsOf(proposal)).toEqual({
      'three-parts': 'no-conflict',
      'one-board': 'not-applicable',
      'members-from': 'conflict',
      'designated-by-council': 'conflict',
      'members-fixed': 'conflict',
      'two-designate': 'no-conflict',
      'membership-ends': 'unknown',
      'weights-within-municipality': 'conflict',
      'majority-of-votes': 'conflict',
      'qualified-for-named': 'conflict',
      'votes-cast': 'no-conflict',
      'no-abstention': 'unknown',
      'second-convocation': 'unknown',
      'alone-at-quorum': 'conflict',
      'blocks-alone': 'conflict',
      'deciding-hard': 'conflict',
      'chair-from-board': 'unknown',
      'executive-least': 'no-conflict',
      'executive-two-municipalities': 'no-conflict',
      'executive-outsiders': 'conflict',
      'executive-chair-outside': 'conflict',
      'executive-majority-of-board': 'no-conflict',
      'executive-size-proposal': 'no-conflict',
      'executive-each-municipality': 'no-conflict',
      'executive-minimum': 'no-conflict',
    });
  });

  test('without persons the executive board is not judged', () => {
    const outcomes = checkLimits(draftOfProposal(weighed('A'), proposal.threshold));
    const unknown = outcomes.filter((each) => each.code.startsWith('executive-') || each.code === 'three-parts');
    expect(new Set(unknown.map((each) => each.verdict))).toEqual(new Set(['unknown']));
    const none = checkLimits({ ...proposal, legalForm: 'operations_organisation', kind: 'executive', executive: null });
    expect(none.find((each) => each.code === 'one-board')?.verdict).toBe('no-conflict');
    expect(none.find((each) => each.code === 'executive-least')?.verdict).toBe('not-applicable');
  });

  test('every variant of the annex gives groups of one municipality different weights; Leiden has a majority in A, not in C', () => {
    for (const [variant, majority] of [
      ['A', 'conflict'],
      ['C', 'no-conflict'],
      ['F', 'no-conflict'],
    ] as const) {
      const draft = { ...proposal, municipalities: draftMunicipalities(weighed(variant)) };
      expect(outcome(draft, 'weights-within-municipality').verdict).toBe('conflict');
      expect(outcome(draft, 'majority-of-votes').verdict).toBe(majority);
    }
  });

  test('the sentences name the figures', () => {
    expect(limitSentence('nl', outcome(proposal, 'alone-at-quorum'))).toContain('Zoeterwoude. Dan heeft zij 61,6 %');
    expect(limitSentence('nl', outcome(proposal, 'deciding-hard'))).toContain(
      'Onder 59,2 % beslist Leiden alleen; boven 40,8 %',
    );
    expect(limitSentence('en', outcome(proposal, 'majority-of-votes'))).toContain('Leiden has 59.2 %');
  });

  test('the two readings of the size of the executive board', () => {
    const size = (count: number) =>
      outcome({ ...proposal, executive: executiveOf(count, count) }, 'executive-size-proposal').verdict;
    expect([5, 6, 7, 9, 10, 11].map(size)).toEqual([
      'conflict',
      'depends',
      'no-conflict',
      'no-conflict',
      'depends',
      'conflict',
    ]);
  });
});

describe('one thing wrong at a time', () => {
  test('a draft in which nothing is found says only that nothing was found', () => {
    const outcomes = checkLimits(plain).filter((each) => each.verdict !== 'no-conflict');
    expect(outcomes.map((each) => [each.code, each.verdict])).toEqual([
      ['one-board', 'not-applicable'],
      ['deciding-hard', 'not-applicable'],
    ]);
    expect(limitSentence('nl', outcome(plain, 'votes-cast'))).toBe('Geen strijd gevonden.');
    expect(limitSentence('nl', outcome(proposal, 'membership-ends'))).toContain('Niet bekend');
  });

  test.each<[string, Partial<CouncilDraft>]>([
    ['three-parts', { executive: null }],
    ['one-board', { legalForm: 'operations_organisation' }],
    ['members-from', { membersFrom: 'executive' }],
    ['designated-by-council', { designatedBy: 'group' }],
    ['members-fixed', { numberOfMembers: 'follows-groups' }],
    ['two-designate', { municipalities: plain.municipalities.slice(0, 1) }],
    ['membership-ends', { membershipEnds: false }],
    ['weights-within-municipality', { municipalities: draftMunicipalities(weighed('C')) }],
    ['majority-of-votes', { municipalities: draftMunicipalities(weighed('A')) }],
    ['qualified-for-named', { qualifiedFor: 'all-decisions' }],
    ['votes-cast', { base: 'all' }],
    ['no-abstention', { mayAbstain: true }],
    ['second-convocation', { quorumAtSecond: true }],
    ['alone-at-quorum', { municipalitiesNeeded: 1, threshold: { share: rational(1, 2), comparison: 'more-than' } }],
    ['blocks-alone', { municipalitiesNeeded: 5 }],
    ['blocks-alone', { threshold: { share: rational(70, 100), comparison: 'at-least' } }],
    ['deciding-hard', { municipalitiesNeeded: 0, municipalities: draftMunicipalities(weighed('A')) }],
    ['chair-from-board', { chairFrom: 'outside' }],
    ['executive-least', { executive: executiveOf(2, 2) }],
    [
      'executive-two-municipalities',
      { executive: [0, 1, 2].map(() => ({ municipality: 'Leiden', inGeneralBoard: true })) },
    ],
    ['executive-outsiders', { executive: executiveOf(7, 3) }],
    ['executive-chair-outside', { executive: executiveOf(7, 0) }],
    [
      'executive-majority-of-board',
      { municipalities: plain.municipalities.map((each) => ({ ...each, weights: each.weights.slice(0, 2) })) },
    ],
    ['executive-size-proposal', { executive: executiveOf(3, 3) }],
    ['executive-each-municipality', { executive: executiveOf(3, 3) }],
    ['executive-minimum', { executive: executiveOf(5, 5) }],
  ])('%s', (code, change) => {
    expect(outcome({ ...plain, ...change }, code).verdict).toBe('conflict');
  });

  test('half of the executive board may come from outside, the majority may not; mayors of fewer than six are excepted', () => {
    const half = outcome({ ...plain, executive: executiveOf(8, 4) }, 'executive-outsiders');
    expect(half.verdict).toBe('no-conflict');
    expect(outcome({ ...plain, kind: 'mayor' }, 'executive-majority-of-board').verdict).toBe('not-applicable');
  });

  test('a draft that names nothing is not judged', () => {
    const { legalForm, kind, base, threshold } = plain;
    const outcomes = checkLimits({ legalForm, kind, base, threshold, municipalities: [] });
    for (const code of ['majority-of-votes', 'alone-at-quorum', 'deciding-hard', 'executive-least', 'members-from'])
      expect(outcomes.find((each) => each.code === code)?.verdict).toBe('unknown');
  });
});

test('every limit has words in both languages and an address for each article', () => {
  for (const { code, articles, alternatives } of councilLimits) {
    for (const language of ['nl', 'en'] as const) {
      expect(limitAsks(language, code)).not.toBe(code);
      expect(limitInstead(language, code)).not.toBe('');
      for (const each of alternatives ?? []) expect(alternativeText(language, each)).toMatch(/Wgr/);
    }
    for (const article of articles) {
      expect(citeArticle(article)).toMatch(/^art\. \S+ (Wgr|Gemeentewet)$/);
      expect(articleAddress(article)).toMatch(/^https:\/\/wetten\.overheid\.nl\//);
      expect(checkedVersions[article.law as 'wgr']).toMatch(/^\d{4}-/);
    }
  }
});

describe('lawful alternatives', () => {
  test('W1: equal within a municipality, the municipality keeps its weight', () => {
    const equal = equalWithinMunicipality(weighed('A'));
    for (const { name, weight } of equal.municipalities) {
      const own = equal.groups.filter((each) => each.municipality === name).map((each) => each.weight);
      expect(own.every((each) => equals(each, own[0] ?? one))).toBe(true);
      expect(total(own)).toEqual(weight);
    }
    expect(total(equal.parties.map((each) => each.weight))).toEqual(one);
  });

  test('W2: members in proportion, at least one each, as many as there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 8 }),
        fc.nat(40),
        (sizes, more) => {
          const all = sizes.reduce((sum, each) => sum + each, 0);
          const shares = sizes.map((each) => rational(each, all));
          const members = sizes.length + more;
          const seats = membersInProportion(shares, members) ?? [];
          expect(seats.reduce((sum, each) => sum + each, 0)).toBe(members);
          expect(Math.min(...seats)).toBeGreaterThanOrEqual(1);
          for (const [at, seat] of seats.entries())
            if (seat > 1)
              expect(
                compare(rational(seat - 1), reduce(BigInt(members * (sizes[at] ?? 0)), BigInt(all))),
              ).toBeLessThanOrEqual(0);
          expect(membersInProportion(shares, sizes.length - 1)).toBeUndefined();
        },
      ),
    );
  });
});
