import {
  type ConfirmableGrant,
  confirmAsOwner,
  confirmGrant,
  readConfirmable,
  unconfirmGrant,
} from '#database/accounts.ts';
import type { Asker } from '#database/connection.ts';
import { opensClosed, plainCheckCode } from '#domain/access/confirmation.ts';
import { rightFor, type Standing } from '#domain/access/standing.ts';
import type { Day } from '#domain/time/day.ts';
import { type Doorway, recordAccount } from './doorway.ts';

/** Organisations for which someone confirms who holds a role. */
const confirmsFor = (standing: Standing): readonly string[] => [
  ...new Set(
    standing.grants.flatMap(({ organisation }) =>
      organisation !== null && rightFor(standing, 'confirm-roles', organisation) !== undefined ? [organisation] : [],
    ),
  ),
];

/** The roles that someone may confirm or has to know of: who reads here what is secret. Those that wait come first. */
export async function listConfirmable(
  doorway: Doorway,
  asker: Asker,
  today: Day,
): Promise<readonly ConfirmableGrant[]> {
  const rows = await doorway.database.read(asker, (tx) => readConfirmable(tx, confirmsFor(asker.standing), today));
  return rows.filter(opensClosed);
}

export type ConfirmOutcome = 'done' | 'code' | 'missing';

/** Confirms a role of someone else by the code that person reads from their own page, or takes the confirmation back. */
export async function confirmRole(
  doorway: Doorway,
  asker: Asker,
  id: string,
  deed: { readonly kind: 'confirm'; readonly code: string } | { readonly kind: 'withdraw' },
  today: Day,
): Promise<ConfirmOutcome> {
  const grant = (await listConfirmable(doorway, asker, today)).find((each) => each.id === id);
  if (grant === undefined || grant.account === asker.standing.account) return 'missing';
  const right = rightFor(asker.standing, 'confirm-roles', grant.organisation);
  if (right === undefined) return 'missing';
  return doorway.database.write(asker, async (tx): Promise<ConfirmOutcome> => {
    const outcome =
      deed.kind === 'confirm' ? await confirmGrant(tx, id, plainCheckCode(deed.code)) : await unconfirmGrant(tx, id);
    if (outcome === 'done')
      await recordAccount(tx, grant.account, 'role', {
        was: { role: grant.role, organisation: grant.organisation, confirmed: grant.confirmed },
        becomes: { role: grant.role, organisation: grant.organisation, confirmed: deed.kind === 'confirm' },
        role: right.role,
        organisation: grant.organisation,
      });
    return outcome;
  });
}

/** Who runs the installation confirms the roles of an account: for the first clerk of an organisation, whom nobody there can confirm yet. */
export async function confirmAsOperator(doorway: Doorway, asker: Asker, account: string): Promise<number> {
  if (asker.kind !== 'operator') return 0;
  return doorway.database.write(asker, async (tx) => {
    const organisations = await confirmAsOwner(tx, account);
    for (const organisation of new Set(organisations))
      await recordAccount(tx, account, 'role', { becomes: { organisation, confirmed: true }, organisation });
    return organisations.length;
  });
}
