import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordTypeNamed } from '../register/record-types.ts';
import { type ChainedEntry, ChainWalk, entryText } from './audit-chain.ts';
import { liftSecrecy, needsRatification, type Secrecy } from './confidentiality.ts';
import { closedActions, opensClosed, plainCheckCode, shownCheckCode } from './confirmation.ts';
import { editRight } from './edit.ts';
import { maySee, type Placed, publications } from './publication.ts';
import { actions, rights, roleMay } from './rights.ts';
import { namedBy, type Role, roles } from './roles.ts';
import { inForce, type RoleGrant, rightFor, type Standing, visitor } from './standing.ts';

const grant = (role: Role, more: Partial<RoleGrant> = {}): RoleGrant => ({
  id: `g-${role}`,
  role,
  organisation: 'voorschoten',
  partnership: null,
  body: null,
  group: null,
  from: '2026-01-01',
  until: null,
  confirmed: true,
  ...more,
});
const as = (...grants: RoleGrant[]): Standing => ({ account: 'a-1', grants });
const type = (name: string) => {
  const found = recordTypeNamed(name);
  if (found === undefined) throw new Error(name);
  return found;
};
const placed = (more: Partial<Placed>): Placed => ({
  publication: 'public',
  owner: 'voorschoten',
  partnership: 'hr',
  author: 'a-2',
  group: 'g1',
  participants: [],
  shared: true,
  ...more,
});

describe('roles', () => {
  test('a board member is none any more once the seat in council or executive ended (Wgr 13(2))', () => {
    const seat = grant('executive', { until: '2026-06-01' });
    const board = grant('board_member', { body: 'hr-ab' });
    expect(inForce([seat, board], '2026-05-31').map(({ role }) => role)).toEqual(['executive', 'board_member']);
    expect(inForce([seat, board], '2026-06-01')).toEqual([]);
    expect(inForce([grant('executive', { organisation: 'leiden' }), board], '2026-03-01')).toHaveLength(1);
  });
  test('a rapporteur is a councillor of the same municipality', () => {
    const rapporteur = grant('rapporteur', { partnership: 'hr' });
    expect(inForce([rapporteur], '2026-03-01')).toEqual([]);
    expect(inForce([rapporteur, grant('council_member')], '2026-03-01')).toHaveLength(2);
  });
  test('what a role must name', () => {
    expect(roles.filter((role) => namedBy(role) === 'body')).toEqual([
      'committee_member',
      'board_member',
      'board_deputy',
    ]);
    expect(namedBy('rapporteur')).toBe('partnership');
  });
});

describe('rights', () => {
  test('an administrator has no right to content, and a visitor no right at all', () => {
    expect(actions.filter((action) => rights[action].includes('administrator'))).toEqual([
      'see-sign-ins',
      'manage-accounts',
    ]);
    expect(actions.filter((action) => rights[action].includes('resident'))).toEqual([]);
  });
  test('a judgement is edited by its own organisation only, a shared fact by the keeper only', () => {
    const clerk = as(grant('clerk'));
    const risk = { owner: 'leiden', keeper: 'voorschoten', organisation: 'leiden', partnership: 'hr' };
    expect(editRight(clerk, type('risk'), risk)).toBeUndefined();
    expect(editRight(clerk, type('risk'), { ...risk, owner: 'voorschoten' })?.role).toBe('clerk');
    const fact = { owner: 'leiden', keeper: 'leiden', organisation: null, partnership: 'hr' };
    expect(editRight(clerk, type('theme_level'), fact)).toBeUndefined();
    expect(editRight(clerk, type('theme_level'), { ...fact, owner: 'voorschoten' })).toBeDefined();
  });
  test('a participant edits its own contribution and posts, whoever keeps the partnership', () => {
    const own = { owner: 'leiden', keeper: 'leiden', organisation: 'voorschoten', partnership: 'hr' };
    expect(editRight(as(grant('financial_officer')), type('contribution'), own)).toBeDefined();
    expect(editRight(as(grant('financial_officer')), type('finance'), own)).toBeUndefined();
    expect(editRight(as(grant('clerk')), type('post'), { ...own, owner: 'voorschoten' })).toBeDefined();
  });
  test('a rapporteur writes notes on the named partnership and on no other', () => {
    const rapporteur = as(grant('council_member'), grant('rapporteur', { partnership: 'hr' }));
    const note = { owner: 'voorschoten', keeper: 'leiden', organisation: 'voorschoten', partnership: 'hr' };
    expect(editRight(rapporteur, type('note'), note)?.role).toBe('rapporteur');
    expect(editRight(rapporteur, type('note'), { ...note, partnership: 'rdog' })).toBeUndefined();
    expect(editRight(rapporteur, type('risk'), note)).toBeUndefined();
  });
});

describe('publication', () => {
  test('a visitor sees what is public and nothing else', () => {
    for (const publication of publications)
      expect(maySee(visitor, placed({ publication })), publication).toBe(publication === 'public');
  });
  test('an administrator sees no more than a visitor', () => {
    for (const publication of publications)
      expect(maySee(as(grant('administrator', { organisation: null })), placed({ publication }))).toBe(
        publication === 'public',
      );
  });
  test('internal shared facts reach the participants, confidential ones do not', () => {
    const councillor = as(grant('council_member'));
    const record = placed({ publication: 'internal', owner: 'leiden', participants: ['voorschoten'] });
    expect(maySee(councillor, record)).toBe(true);
    expect(maySee(councillor, { ...record, shared: false })).toBe(false);
    expect(maySee(councillor, { ...record, publication: 'confidential' })).toBe(false);
    expect(maySee(as(grant('board_member', { partnership: 'hr' })), { ...record, publication: 'confidential' })).toBe(
      true,
    );
  });
  test('a draft is its author’s, a group’s matter its group’s', () => {
    expect(maySee(as(), placed({ publication: 'draft', author: 'a-1' }))).toBe(true);
    expect(maySee(as(grant('clerk')), placed({ publication: 'draft' }))).toBe(false);
    expect(maySee(as(grant('council_member', { group: 'g1' })), placed({ publication: 'group' }))).toBe(true);
    expect(maySee(as(grant('council_member', { group: 'g2' })), placed({ publication: 'group' }))).toBe(false);
  });
});

describe('secrecy', () => {
  const joint: Secrecy = {
    ground: 'woo-5.1-2-b',
    imposedBy: 'executive_board',
    imposedOn: '2026-05-01',
    ratifiedOn: null,
    liftedByBoardOn: null,
    liftedOn: null,
    liftedBy: null,
  };
  test('a council cannot lift a joint body’s secrecy before its board did (Wgr 16(5))', () => {
    expect(liftSecrecy(joint, 'council', '2026-06-01').kind).toBe('board-first');
    const lifted = liftSecrecy({ ...joint, liftedByBoardOn: '2026-05-20' }, 'council', '2026-06-01');
    expect(lifted).toMatchObject({ kind: 'lifted', secrecy: { liftedBy: 'council', liftedOn: '2026-06-01' } });
  });
  test('the council lifts what the executive imposed towards it; the executive not what the council imposed', () => {
    const own = { ...joint, imposedBy: 'executive' as const };
    expect(liftSecrecy(own, 'council', '2026-06-01').kind).toBe('lifted');
    expect(liftSecrecy({ ...own, imposedBy: 'council' }, 'executive', '2026-06-01').kind).toBe('not-this-body');
    expect(liftSecrecy({ ...own, liftedOn: '2026-05-02' }, 'council', '2026-06-01').kind).toBe('already-lifted');
  });
  test('ratification exists in a general board only (Wgr 23(3))', () => {
    expect(needsRatification({ imposedBy: 'executive_board' })).toBe(true);
    expect(needsRatification({ imposedBy: 'executive' })).toBe(false);
    expect(needsRatification({ imposedBy: 'general_board' })).toBe(false);
  });
});

describe('chain', () => {
  const link = (former: string, text: string) => `${former}|${text}`;
  const chainOf = (texts: readonly string[]): ChainedEntry[] => {
    let hash = '';
    return texts.map((text, index) => {
      hash = link(hash, entryText([text]));
      return { id: String(index + 1), chain: 'c', number: BigInt(index + 1), parts: [text], hash };
    });
  };
  const walk = (entries: readonly ChainedEntry[], head: readonly ChainedEntry[]) => {
    const last = head.at(-1);
    const steps = new ChainWalk({ chain: 'c', length: BigInt(head.length), hash: last?.hash ?? '' }, '', link);
    for (const entry of entries) steps.take(entry);
    return steps.end();
  };
  test('whatever entry is changed, taken out or cut off, the first broken link is named', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 12 }), fc.nat(), (texts, at) => {
        const entries = chainOf(texts);
        const index = at % entries.length;
        expect(walk(entries, entries).kind).toBe('whole');
        const changed = entries.map((entry, i) => (i === index ? { ...entry, parts: [`${texts[i]}x`] } : entry));
        expect(walk(changed, entries)).toMatchObject({ kind: 'broken', problem: 'changed', number: BigInt(index + 1) });
        const without = entries.filter((_, i) => i !== index);
        const problem = index === entries.length - 1 ? 'cut-off' : 'missing';
        expect(walk(without, entries)).toMatchObject({ kind: 'broken', problem, number: BigInt(index + 1) });
      }),
    );
  });
  test('no two entries read the same', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string(), { minLength: 3, maxLength: 3 }),
        fc.array(fc.string(), { minLength: 3, maxLength: 3 }),
        (one, two) => {
          expect(entryText(one) === entryText(two)).toBe(
            one.join('\n') === two.join('\n') && one.every((part, i) => part === two[i]),
          );
        },
      ),
    );
  });
});

describe('a role that nobody confirmed', () => {
  const waits = { confirmed: false } as const;
  test('does everything but open what is closed', () => {
    const clerk = as(grant('clerk', waits));
    expect(rightFor(clerk, 'edit-shared', 'voorschoten')).toBeDefined();
    expect(rightFor(clerk, 'publish', 'voorschoten')).toBeDefined();
    for (const action of closedActions) {
      expect(rightFor(clerk, action, 'voorschoten'), action).toBeUndefined();
      expect(rightFor(as(grant('clerk')), action, 'voorschoten'), action).toBeDefined();
    }
  });
  test('every role through which something closed is seen waits for it, an administrator never', () => {
    const reads = (role: Role, group: string | null) =>
      (['confidential', 'group'] as const).some((publication) => {
        const holder = as(grant(role, { group, partnership: 'hr' }));
        return maySee(holder, placed({ publication, group: 'g', partnership: 'hr' }));
      });
    for (const role of roles)
      for (const group of [null, 'g'])
        expect(opensClosed({ role, group }), `${role} ${group}`).toBe(
          reads(role, group) || roleMay(role, 'confirm-roles'),
        );
    expect(opensClosed({ role: 'administrator', group: null })).toBe(false);
  });
  test('a code is read however people write it', () => {
    expect(plainCheckCode(' 4071 8823 ')).toBe('40718823');
    expect(plainCheckCode('4071-8823')).toBe('40718823');
    expect(shownCheckCode('40718823')).toBe('4071 8823');
  });
});
