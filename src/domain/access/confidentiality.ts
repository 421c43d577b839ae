import type { Day } from '../time/day.ts';

/** Grounds on which secrecy may rest: the exceptions of the Open Government Act (Woo 5.1), as Gemeentewet 87(1) and Wgr 23(1) refer to. */
export const secrecyGrounds = [
  'woo-5.1-1-a',
  'woo-5.1-1-b',
  'woo-5.1-1-c',
  'woo-5.1-1-d',
  'woo-5.1-1-e',
  'woo-5.1-2-a',
  'woo-5.1-2-b',
  'woo-5.1-2-c',
  'woo-5.1-2-d',
  'woo-5.1-2-e',
  'woo-5.1-2-f',
  'woo-5.1-2-g',
  'woo-5.1-2-h',
  'woo-5.1-2-i',
] as const;
export type SecrecyGround = (typeof secrecyGrounds)[number];

/** Bodies that can impose secrecy. */
export const imposingBodies = [
  'council',
  'executive',
  'mayor',
  'committee',
  'general_board',
  'executive_board',
  'chair',
] as const;
export type ImposingBody = (typeof imposingBodies)[number];

/** Secrecy that a body imposed on a record. */
export interface Secrecy {
  readonly ground: SecrecyGround;
  readonly imposedBy: ImposingBody;
  readonly imposedOn: Day;
  /** Only where the general board must ratify (Wgr 23(3)): the day it did. */
  readonly ratifiedOn: Day | null;
  /** The day the board of the joint body lifted it; the council may follow after that (Wgr 16(5)). */
  readonly liftedByBoardOn: Day | null;
  readonly liftedOn: Day | null;
  readonly liftedBy: ImposingBody | null;
}

const jointBodies: readonly ImposingBody[] = ['general_board', 'executive_board', 'chair'];

/** Whether secrecy comes from a joint body. */
export const isJoint = (secrecy: Pick<Secrecy, 'imposedBy'>): boolean => jointBodies.includes(secrecy.imposedBy);

/**
 * Whether a general board must ratify the secrecy, or it lapses: what the executive board or its chair imposed towards the general
 * board (Wgr 23(3)). A municipal council has not ratified since 2023.
 */
export const needsRatification = (secrecy: Pick<Secrecy, 'imposedBy'>): boolean =>
  secrecy.imposedBy === 'executive_board' || secrecy.imposedBy === 'chair';

export type Lifting =
  | { readonly kind: 'lifted'; readonly secrecy: Secrecy }
  /** The board of the joint body has not lifted it yet (Wgr 16(5)). */
  | { readonly kind: 'board-first' }
  /** Another body imposed it (Gemeentewet 89). */
  | { readonly kind: 'not-this-body' }
  | { readonly kind: 'already-lifted' };

/**
 * Lifts secrecy. The body that imposed it may always lift it; the council lifts what it received (Gemeentewet 89(4)), but what came
 * from a joint body only after its board did (Wgr 16(5)).
 */
export function liftSecrecy(secrecy: Secrecy, by: ImposingBody, on: Day): Lifting {
  if (secrecy.liftedOn !== null) return { kind: 'already-lifted' };
  if (isJoint(secrecy)) {
    const boardLifts = by === secrecy.imposedBy || by === 'general_board';
    if (boardLifts) return { kind: 'lifted', secrecy: { ...secrecy, liftedByBoardOn: on, liftedOn: on, liftedBy: by } };
    if (by !== 'council') return { kind: 'not-this-body' };
    return secrecy.liftedByBoardOn === null
      ? { kind: 'board-first' }
      : { kind: 'lifted', secrecy: { ...secrecy, liftedOn: on, liftedBy: by } };
  }
  if (by === secrecy.imposedBy || by === 'council')
    return { kind: 'lifted', secrecy: { ...secrecy, liftedOn: on, liftedBy: by } };
  return { kind: 'not-this-body' };
}
