import { compare, divide, equals, percentage, rational, total } from '../figures/rational.ts';
import { type CouncilLimit, councilLimits } from '../law/council-limits.ts';
import { tellingAbsences } from './absences.ts';
import { type Bloc, largestBloc } from './bloc.ts';
import type { CouncilDraft } from './council-draft.ts';
import { executiveChecks } from './executive-limits.ts';
import { type Check, type Checked, conflictWhen, known } from './limit-check.ts';
import { aloneThresholds, blocksAlone, passesAlone } from './thresholds.ts';

/** A limit with its verdict on a draft. */
export type LimitOutcome = CouncilLimit & Checked;

const notHere: Checked = { verdict: 'not-applicable' };
/** The municipalities of a draft as blocs, with their shares of the votes that have a member. */
function blocsOfDraft(draft: CouncilDraft): readonly Bloc[] {
  const weights = draft.municipalities.map((each) => total(each.weights));
  const all = total(weights);
  if (all.numerator === 0n) return [];
  return draft.municipalities.map(({ name, weights: own }, at) => ({
    name,
    share: divide(weights[at] ?? rational(0), all),
    members: own.length,
  }));
}

const isQualified = (draft: CouncilDraft) => {
  const half = compare(draft.threshold.share, rational(1, 2));
  return half > 0;
};

function membersFrom(draft: CouncilDraft): Checked {
  const expected = {
    council: ['councillors'],
    mixed: ['councillors-and-aldermen'],
    executive: ['executive'],
    mayor: ['mayors'],
    executive_and_mayor: ['executive'],
  }[draft.kind];
  return known(draft.membersFrom, (from) => !expected.includes(from), { kind: draft.kind });
}

function weightsWithin(draft: CouncilDraft): Checked {
  const unequal = draft.municipalities.filter(({ weights: [first, ...others] }) =>
    others.some((each) => first !== undefined && !equals(first, each)),
  );
  return conflictWhen(unequal.length > 0, { municipalities: unequal.map((each) => each.name).join(', ') });
}

function majorityOfVotes(draft: CouncilDraft): Checked {
  const largest = largestBloc(blocsOfDraft(draft));
  if (largest === undefined) return { verdict: 'unknown' };
  const isMajority = compare(largest.share, rational(1, 2)) > 0;
  return conflictWhen(isMajority, { municipality: largest.name, share: percentage(largest.share) });
}

/** True when a rule of several municipalities keeps every single one from passing alone, whoever is absent. */
const needsOthers = (draft: CouncilDraft) => (draft.municipalitiesNeeded ?? 0) >= 2;

function blocks(draft: CouncilDraft): Checked {
  const largest = largestBloc(blocsOfDraft(draft));
  if (largest === undefined) return { verdict: 'unknown' };
  const tooFew = draft.municipalities.length - 1 < (draft.municipalitiesNeeded ?? 0);
  const values = { municipality: largest.name, share: percentage(largest.share) };
  return conflictWhen(tooFew || blocksAlone(largest, draft.threshold), values);
}

function aloneAtQuorum(draft: CouncilDraft): Checked {
  if (needsOthers(draft)) return { verdict: 'no-conflict' };
  const blocs = blocsOfDraft(draft);
  const largest = largestBloc(blocs);
  if (largest === undefined) return { verdict: 'unknown' };
  if (draft.base === 'all')
    return conflictWhen(passesAlone(largest, draft.threshold), {
      municipality: largest.name,
      absent: '–',
      share: percentage(largest.share),
    });
  const members = draft.municipalities.reduce((sum, each) => sum + each.weights.length, 0);
  const [first] = tellingAbsences(blocs, largest, draft.threshold, { members, quorum: true });
  if (first === undefined) return { verdict: 'no-conflict' };
  return {
    verdict: 'conflict',
    values: {
      municipality: first.passes,
      absent: first.absent.join(', ') || '–',
      share: percentage(first.shareOfCast),
    },
  };
}

function decidingHard(draft: CouncilDraft): Checked {
  if (needsOthers(draft)) return notHere;
  const answer = aloneThresholds(blocsOfDraft(draft), draft.threshold.comparison);
  if (answer === undefined) return { verdict: 'unknown' };
  if (answer.verdict.kind === 'both') return { verdict: 'no-conflict' };
  const { largest, cannotPassFrom, blocksFrom } = answer.verdict;
  return {
    verdict: 'conflict',
    values: { municipality: largest.name, passes: percentage(cannotPassFrom), blocks: percentage(blocksFrom) },
  };
}

const councilDesignates = (draft: CouncilDraft) => draft.kind === 'council' || draft.kind === 'mixed';
const isPublicBody = (draft: CouncilDraft) => draft.legalForm === 'public_body';

const boardChecks: Readonly<Record<string, Check>> = {
  'three-parts': (draft) => (isPublicBody(draft) ? known(draft.executive, (executive) => executive === null) : notHere),
  'one-board': (draft) =>
    draft.legalForm === 'operations_organisation'
      ? conflictWhen((draft.executive ?? null) !== null || draft.kind !== 'executive')
      : notHere,
  'members-from': membersFrom,
  'designated-by-council': (draft) =>
    councilDesignates(draft) ? known(draft.designatedBy, (by) => by !== 'council') : notHere,
  'members-fixed': (draft) => known(draft.numberOfMembers, (number) => number === 'follows-groups'),
  'two-designate': (draft) => {
    const count = draft.municipalities.filter((each) => each.weights.length > 0).length;
    return conflictWhen(count < 2, { count });
  },
  'membership-ends': (draft) => known(draft.membershipEnds, (ends) => !ends),
  'weights-within-municipality': weightsWithin,
  'majority-of-votes': majorityOfVotes,
  'qualified-for-named': (draft) =>
    isQualified(draft) ? known(draft.qualifiedFor, (what) => what === 'all-decisions') : { verdict: 'no-conflict' },
  'votes-cast': (draft) => (isPublicBody(draft) ? conflictWhen(draft.base !== 'cast') : notHere),
  'no-abstention': (draft) => (isPublicBody(draft) ? known(draft.mayAbstain, (may) => may) : notHere),
  'second-convocation': (draft) => (isPublicBody(draft) ? known(draft.quorumAtSecond, (quorum) => quorum) : notHere),
  'alone-at-quorum': aloneAtQuorum,
  'blocks-alone': blocks,
  'deciding-hard': decidingHard,
  'chair-from-board': (draft) => (isPublicBody(draft) ? known(draft.chairFrom, (from) => from === 'outside') : notHere),
};

/** Every limit with its verdict on a draft. No verdict is legal advice; one that finds nothing says only that. */
export function checkLimits(draft: CouncilDraft): readonly LimitOutcome[] {
  return councilLimits.map((limit) => {
    const check = boardChecks[limit.code] ?? executiveChecks[limit.code];
    return { ...limit, ...(check === undefined ? ({ verdict: 'unknown' } as const) : check(draft)) };
  });
}
