/**
 * An administrator of one organisation reaches the accounts of that organisation only, their ways to sign in and their sessions too, also
 * by the database's own check. Never edit: add a migration.
 */
export const name = '2026-11-25-accounts-by-organisation';

const reach = (column: string): string =>
  `(${column} = verband_account() OR verband_account() = 'door' OR verband_manages(${column}))`;

const ownRows = (table: string): string => `
DROP POLICY own ON ${table};
CREATE POLICY own ON ${table} USING ${reach('account_id')} WITH CHECK ${reach('account_id')};`;

export const statements = `
-- Who asks manages an account: everywhere, or for one of the organisations the account has a role for, or it has none yet.
CREATE FUNCTION verband_manages(account text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT verband_any('manage_accounts') AND ('*' = ANY (verband_list('manage_accounts'))
    OR EXISTS (SELECT FROM role_grant g WHERE g.account_id = account AND g.organisation_id = ANY (verband_list('manage_accounts')))
    OR NOT EXISTS (SELECT FROM role_grant g WHERE g.account_id = account)) $$;
-- Whether an address is somebody's: the one thing that must be known of everyone's accounts, and only by who manages some.
CREATE FUNCTION verband_email_taken(address text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT (verband_any('manage_accounts') OR verband_account() IN ('', 'door')) AND EXISTS (SELECT FROM account_login l WHERE l.email = address) $$;
${['account_login', 'passkey', 'recovery_code', 'account_link', 'session'].map(ownRows).join('\n')}
DROP POLICY change ON account;
CREATE POLICY change ON account USING ${reach('id')} WITH CHECK ${reach('id')};
DROP POLICY see ON role_grant;
CREATE POLICY see ON role_grant FOR SELECT USING ${reach('account_id')};
`;
