import type { CouncilDraft, ExecutiveMember } from './council-draft.ts';
import { type Check, type Checked, conflictWhen } from './limit-check.ts';

/** A check that needs the executive board; a form without one has nothing to check, a draft that does not name it is not known. */
const withExecutive =
  (judge: (members: readonly ExecutiveMember[], draft: CouncilDraft) => Checked): Check =>
  (draft) => {
    if (draft.executive === undefined)
      return { verdict: draft.legalForm === 'public_body' ? 'unknown' : 'not-applicable' };
    return draft.executive === null ? { verdict: 'not-applicable' } : judge(draft.executive, draft);
  };

const countOf = (members: readonly ExecutiveMember[], municipality: string) =>
  members.filter((each) => each.municipality === municipality).length;

/** Members of the executive board may not be the majority of the general board, except for fewer than six mayors. */
function majorityOfBoard(members: readonly ExecutiveMember[], draft: CouncilDraft): Checked {
  if (draft.kind === 'mayor' && draft.municipalities.length < 6) return { verdict: 'not-applicable' };
  const board = draft.municipalities.reduce((sum, each) => sum + each.weights.length, 0);
  const inside = members.filter((each) => each.inGeneralBoard).length;
  return conflictWhen(inside * 2 > board, { inside, board });
}

/** The proposal says both “six to nine members” and “a chair and six to nine members”: a size can fit one reading only. */
function sizeOfProposal(members: readonly ExecutiveMember[], draft: CouncilDraft): Checked {
  const proposal = draft.executiveProposal;
  if (proposal === undefined) return { verdict: 'not-applicable' };
  const fits = (size: number) => size >= proposal.least && size <= proposal.most;
  const readings = [fits(members.length), fits(members.length - 1)];
  const values = { size: members.length, least: proposal.least, most: proposal.most };
  if (readings.every((fit) => fit)) return { verdict: 'no-conflict' };
  return { verdict: readings.some((fit) => fit) ? 'depends' : 'conflict', values };
}

export const executiveChecks: Readonly<Record<string, Check>> = {
  'executive-least': withExecutive((members) => conflictWhen(members.length < 3, { size: members.length })),
  'executive-two-municipalities': withExecutive((members) => {
    // Only those from the general board are meant; outsiders have their own limit.
    const inside = members.filter((each) => each.inGeneralBoard);
    const homes = new Set(inside.map((each) => each.municipality));
    return conflictWhen(inside.length > 0 && homes.size === 1, { municipality: inside[0]?.municipality ?? '' });
  }),
  'executive-outsiders': withExecutive((members) => {
    const outside = members.filter((each) => !each.inGeneralBoard).length;
    return conflictWhen(outside * 2 > members.length, { outside, size: members.length });
  }),
  'executive-chair-outside': withExecutive((members) => {
    const chair = members.find((each) => each.isChair);
    return chair === undefined ? { verdict: 'unknown' } : conflictWhen(!chair.inGeneralBoard);
  }),
  'executive-majority-of-board': withExecutive(majorityOfBoard),
  'executive-size-proposal': withExecutive(sizeOfProposal),
  'executive-each-municipality': withExecutive((members, draft) => {
    if (draft.executiveProposal === undefined) return { verdict: 'not-applicable' };
    const without = draft.municipalities.filter((each) => countOf(members, each.name) === 0).map((each) => each.name);
    return conflictWhen(without.length > 0, { municipalities: without.join(', ') });
  }),
  'executive-minimum': withExecutive((members, draft) => {
    if (draft.executiveProposal === undefined) return { verdict: 'not-applicable' };
    const short = Object.entries(draft.executiveProposal.minimum).filter(
      ([name, least]) => countOf(members, name) < least,
    );
    return conflictWhen(short.length > 0, {
      municipalities: short.map(([name]) => name).join(', '),
      least: short.map(([, least]) => least).join(', '),
    });
  }),
};
