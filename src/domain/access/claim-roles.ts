import { namedBy, type Role, roles } from './roles.ts';

/** What an identity provider says that gives a role here. */
export interface ClaimRule {
  readonly claim: string;
  readonly value: string;
  readonly role: Role;
  /** null: the whole installation; for administrators only. */
  readonly organisation: string | null;
}

/** A role that follows from claims. */
export type ClaimedRole = Pick<ClaimRule, 'role' | 'organisation'>;

/**
 * Reads rules as `claim:value=role@organisation; …`, for example `groups:griffie=clerk@voorschoten`. Roles that name a body or a
 * partnership cannot come from a provider: an administrator gives those.
 * @returns the rules, or the first part that is not one
 */
export function readClaimRules(text: string): { readonly rules: readonly ClaimRule[] } | { readonly wrong: string } {
  const rules: ClaimRule[] = [];
  for (const part of text
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '')) {
    const found = /^([^:=]+):([^=]+)=([a-z_]+)(?:@([a-z0-9-]+))?$/.exec(part);
    const role = roles.find((each) => each === found?.[3]);
    const organisation = found?.[4] ?? null;
    if (
      found === null ||
      role === undefined ||
      namedBy(role) !== 'nothing' ||
      (organisation === null && role !== 'administrator')
    )
      return { wrong: part };
    rules.push({ claim: found[1]?.trim() ?? '', value: found[2]?.trim() ?? '', role, organisation });
  }
  return { rules };
}

/** Whether a claim holds a value: as text, or as one of a list. */
const holds = (claim: unknown, value: string): boolean =>
  Array.isArray(claim) ? claim.some((each) => holds(each, value)) : typeof claim === 'string' && claim === value;

/** The roles that follow from the claims of a person, each once. */
export function rolesFromClaims(
  rules: readonly ClaimRule[],
  claims: Readonly<Record<string, unknown>>,
): readonly ClaimedRole[] {
  const given = new Map<string, ClaimedRole>();
  for (const { claim, value, role, organisation } of rules)
    if (holds(claims[claim], value)) given.set(`${role}@${organisation ?? ''}`, { role, organisation });
  return [...given.values()];
}
