import type { Action } from '#domain/access/rights.ts';
import { rightAnywhere } from '#domain/access/standing.ts';
import type { Asker } from '../services.ts';

/**
 * Who may ask for an address at all; what one may do with what is behind it the use case decides, and the database again.
 * `door`: to sign in, only over a safe connection. A list of actions: who may do any of them for any organisation.
 */
export type Access = 'public' | 'door' | 'signed-in' | readonly [Action, ...Action[]];

/** What happens to a request: on, first sign in, or no. */
export function gate(access: Access, asker: Asker): 'pass' | 'sign-in' | 'forbidden' {
  if (access === 'public' || access === 'door') return 'pass';
  if (asker.kind !== 'account') return 'sign-in';
  if (access === 'signed-in') return 'pass';
  return access.some((action) => rightAnywhere(asker.standing, action) !== undefined) ? 'pass' : 'forbidden';
}
