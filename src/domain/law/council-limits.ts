import type { Day } from '../time/day.ts';
import type { Article } from './article.ts';

/** On what a limit rests: the text of the law, a strict reading of it, an opinion of others, or the proposal’s own rules. */
export type LimitBasis = 'law' | 'strict-reading' | 'opinion' | 'proposal';

/** Lawful ways to keep different weights between municipalities: see regional-council/lawful-alternatives.ts. */
export type LawfulAlternative = 'W1' | 'W2' | 'W3';

/** A limit on the board of a joint arrangement and on how it decides. */
export interface CouncilLimit {
  readonly code: string;
  readonly articles: readonly Article[];
  readonly basis: LimitBasis;
  readonly severity: 'error' | 'warning' | 'note';
  /** Where the draft proposal of 2017 (Notitie bestuurlijke samenwerkingsvormen Leidse regio) or its notes speak of it. */
  readonly source?: string;
  readonly alternatives?: readonly LawfulAlternative[];
}

/** The version of each law in which the articles were read: the day from which that text holds. */
export const checkedVersions: Readonly<Record<'wgr' | 'gemeentewet', Day>> = {
  wgr: '2025-02-12',
  gemeentewet: '2026-01-01',
};

const wgr = (...articles: string[]): Article[] => articles.map((article) => ({ law: 'wgr', article }));
const meeting = (...articles: string[]): Article[] => [
  ...wgr('22(1)'),
  ...articles.map((article): Article => ({ law: 'gemeentewet', article })),
];
const all: readonly LawfulAlternative[] = ['W1', 'W2', 'W3'];

/** What is checked on a draft, in the order in which it is shown. */
export const councilLimits: readonly CouncilLimit[] = [
  { code: 'three-parts', articles: wgr('12(1)'), basis: 'law', severity: 'error' },
  { code: 'one-board', articles: wgr('8(3)', '14a(1)'), basis: 'law', severity: 'error' },
  {
    code: 'members-from',
    articles: wgr('13(1)', '13(6)', '13(7)', '13(10)'),
    basis: 'law',
    severity: 'error',
    source: 'note 27',
  },
  { code: 'designated-by-council', articles: wgr('13(1)'), basis: 'law', severity: 'error', source: '5 (g)' },
  { code: 'members-fixed', articles: wgr('13(3)', '13(4)(a)'), basis: 'law', severity: 'warning', source: '5 (g)' },
  { code: 'two-designate', articles: wgr('13(5)'), basis: 'law', severity: 'error' },
  { code: 'membership-ends', articles: wgr('13(2)'), basis: 'law', severity: 'error' },
  {
    code: 'weights-within-municipality',
    articles: wgr('13(4)(b)'),
    basis: 'strict-reading',
    severity: 'error',
    source: 'note 27',
    alternatives: all,
  },
  {
    code: 'majority-of-votes',
    articles: wgr('13(4)(b)'),
    basis: 'opinion',
    severity: 'error',
    alternatives: ['W2', 'W3'],
  },
  { code: 'qualified-for-named', articles: wgr('13(4)(c)'), basis: 'law', severity: 'error', source: '5 (i)' },
  { code: 'votes-cast', articles: meeting('30(1)'), basis: 'law', severity: 'warning' },
  { code: 'no-abstention', articles: meeting('32(2)'), basis: 'law', severity: 'warning' },
  { code: 'second-convocation', articles: meeting('20(2)', '20(3)'), basis: 'law', severity: 'warning' },
  {
    code: 'alone-at-quorum',
    articles: meeting('20(1)', '30(1)'),
    basis: 'proposal',
    severity: 'warning',
    source: '5 (i)',
  },
  { code: 'blocks-alone', articles: [], basis: 'proposal', severity: 'note', source: 'note 28' },
  { code: 'deciding-hard', articles: [], basis: 'proposal', severity: 'note', source: 'note 28' },
  { code: 'chair-from-board', articles: wgr('13(9)'), basis: 'law', severity: 'error' },
  { code: 'executive-least', articles: wgr('14(1)'), basis: 'law', severity: 'error' },
  { code: 'executive-two-municipalities', articles: wgr('14(1)'), basis: 'law', severity: 'error' },
  { code: 'executive-outsiders', articles: wgr('14(2)'), basis: 'law', severity: 'error', source: 'note 37' },
  { code: 'executive-chair-outside', articles: wgr('14(2)'), basis: 'law', severity: 'error' },
  { code: 'executive-majority-of-board', articles: wgr('14(3)'), basis: 'law', severity: 'error' },
  { code: 'executive-size-proposal', articles: [], basis: 'proposal', severity: 'note', source: '5, 5 (n)' },
  { code: 'executive-each-municipality', articles: [], basis: 'proposal', severity: 'note', source: '5 (n)' },
  { code: 'executive-minimum', articles: [], basis: 'proposal', severity: 'note', source: '5 (n)' },
];
