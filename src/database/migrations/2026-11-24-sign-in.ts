/**
 * Signing in: passwords, passkeys, recovery codes, invitations, sessions and slow-down. The local editor of before is closed.
 * Never edit: add a migration.
 */
export const name = '2026-11-24-sign-in';

/** An account touches its own rows; the door (signing in, before anyone is known) and administrators touch all. */
const ownRows = (table: string) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON ${table} USING (account_id = verband_account() OR verband_account() = 'door' OR verband_any('manage_accounts'))
  WITH CHECK (account_id = verband_account() OR verband_account() = 'door' OR verband_any('manage_accounts'));`;

export const statements = `
CREATE TABLE account_login (
  account_id text PRIMARY KEY REFERENCES account,
  email text UNIQUE CHECK (email = lower(email)),
  password_hash text,
  totp_secret text,
  totp_step bigint,
  oidc_issuer text,
  oidc_subject text,
  UNIQUE (oidc_issuer, oidc_subject)
);
CREATE TABLE passkey (
  id text PRIMARY KEY,
  account_id text NOT NULL REFERENCES account,
  public_key bytea NOT NULL,
  counter bigint NOT NULL,
  transports text[] NOT NULL DEFAULT '{}',
  label text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  used_at timestamptz
);
CREATE INDEX ON passkey (account_id);
CREATE TABLE recovery_code (
  account_id text NOT NULL REFERENCES account,
  hash bytea NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (account_id, hash)
);
CREATE TABLE account_link (
  hash bytea PRIMARY KEY,
  account_id text NOT NULL REFERENCES account,
  purpose text NOT NULL CHECK (purpose IN ('invitation', 'reset')),
  made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  made_by text,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX ON account_link (account_id);
-- A session that is not complete waits for a second factor (method password) or for the account to be set up (method link).
CREATE TABLE session (
  id text PRIMARY KEY,
  hash bytea NOT NULL UNIQUE,
  former_hash bytea,
  former_until timestamptz,
  account_id text NOT NULL REFERENCES account,
  method text NOT NULL CHECK (method IN ('link', 'password', 'password-totp', 'password-recovery', 'passkey', 'oidc')),
  complete boolean NOT NULL,
  agent text,
  oidc_id_token text,
  challenge text,
  pending_totp text,
  link_hash bytea,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  rotated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  proved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  idle_until timestamptz NOT NULL,
  ends_at timestamptz NOT NULL
);
CREATE INDEX ON session (account_id);
CREATE INDEX ON session (former_hash) WHERE former_hash IS NOT NULL;
CREATE TABLE sign_in_flow (
  hash bytea PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('oidc', 'passkey')),
  data jsonb NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE TABLE attempt (
  subject text PRIMARY KEY,
  failures integer NOT NULL,
  last_at timestamptz NOT NULL,
  allowed_at timestamptz NOT NULL
);
${['account_login', 'passkey', 'recovery_code', 'account_link', 'session'].map(ownRows).join('\n')}
ALTER TABLE sign_in_flow ENABLE ROW LEVEL SECURITY;
CREATE POLICY door ON sign_in_flow USING (verband_account() = 'door') WITH CHECK (verband_account() = 'door');
ALTER TABLE attempt ENABLE ROW LEVEL SECURITY;
CREATE POLICY door ON attempt USING (verband_account() = 'door') WITH CHECK (verband_account() = 'door');

DROP POLICY change ON account;
CREATE POLICY change ON account USING (id = verband_account() OR verband_account() = 'door' OR verband_any('manage_accounts'))
  WITH CHECK (id = verband_account() OR verband_account() = 'door' OR verband_any('manage_accounts'));
DROP POLICY see ON role_grant;
CREATE POLICY see ON role_grant FOR SELECT USING (account_id = verband_account() OR verband_account() = 'door' OR verband_any('manage_accounts'));
DROP POLICY change ON role_grant;
-- The door gives and ends only what an identity provider says; an administrator gives roles to others, never to oneself.
CREATE POLICY change ON role_grant USING ((verband_account() = 'door' AND origin = 'oidc') OR (verband_may('manage_accounts', organisation_id) AND account_id <> verband_account()))
  WITH CHECK ((verband_account() = 'door' AND origin = 'oidc') OR (verband_may('manage_accounts', organisation_id) AND account_id <> verband_account()));

-- A session by the hash of its token: who it is and which roles are in force, in one statement.
CREATE FUNCTION verband_session(token bytea) RETURNS TABLE (
    session_id text, account_id text, account_name text, complete boolean, method text, seconds_since_rotation float8, seconds_since_seen float8,
    seconds_since_proof float8, former boolean, grants json)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.id, a.id, coalesce(a.name, ''), s.complete, s.method, extract(epoch from clock_timestamp() - s.rotated_at)::float8, extract(epoch from clock_timestamp() - s.seen_at)::float8,
    extract(epoch from clock_timestamp() - s.proved_at)::float8, s.hash <> token,
    coalesce((SELECT json_agg(json_build_object('id', g.id, 'role', g.role, 'organisation', g.organisation_id, 'partnership', coalesce(g.partnership_id, b.partnership_id),
      'body', g.body_id, 'group', g.group_id, 'from', g.valid_from, 'until', g.valid_until) ORDER BY g.id)
      FROM verband_in_force(a.id) g LEFT JOIN body b ON b.id = g.body_id), '[]'::json)
  FROM session s JOIN account a ON a.id = s.account_id
  WHERE (s.hash = token OR (s.former_hash = token AND s.former_until > clock_timestamp()))
    AND (a.state = 'active' OR (a.state = 'invited' AND NOT s.complete)) AND s.ends_at > clock_timestamp() AND s.idle_until > clock_timestamp()
$$;

-- The roles an account has today, for work that runs later in its name.
CREATE FUNCTION verband_standing(asking text) RETURNS TABLE (account_name text, grants json)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(a.name, ''), coalesce((SELECT json_agg(json_build_object('id', g.id, 'role', g.role, 'organisation', g.organisation_id,
      'partnership', coalesce(g.partnership_id, b.partnership_id), 'body', g.body_id, 'group', g.group_id, 'from', g.valid_from, 'until', g.valid_until) ORDER BY g.id)
      FROM verband_in_force(a.id) g LEFT JOIN body b ON b.id = g.body_id), '[]'::json)
  FROM account a WHERE a.id = asking AND a.state = 'active'
$$;

-- The audit trail also keeps sign-ins and what happens to accounts. Names and addresses are never in it: they can be erased.
ALTER TABLE audit DROP CONSTRAINT audit_action_check;
ALTER TABLE audit ADD CONSTRAINT audit_action_check CHECK (action IN ('create', 'change', 'remove', 'publish', 'sign-in', 'sign-in-refused', 'sign-out', 'account', 'role'));
DROP POLICY see ON audit;
CREATE POLICY see ON audit FOR SELECT USING (
  CASE WHEN record_type = 'account' THEN record_id = verband_account() OR verband_may('see_sign_ins', owner_id) OR '*' = ANY (verband_list('see_sign_ins'))
  ELSE (publication = 'public' OR verband_sees(publication, owner_id, partnership_id, author_id, group_id, shared)) AND NOT verband_hidden(record_type, record_id) END);
DROP FUNCTION verband_record(text, jsonb, text, text, text, text);
-- The only way in for the application: who asks is who is written down; only the door, who is nobody, may say whom it let in.
CREATE FUNCTION verband_record(type text, entries jsonb, door_actor text, actor_role text, organisation text, reason text, origin text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF verband_account() = 'door' AND type <> 'account' THEN RAISE insufficient_privilege USING MESSAGE = 'door'; END IF;
  INSERT INTO audit (actor, actor_role, organisation_id, chain, action, record_type, record_id, partnership_id, was, becomes, reason, origin,
      publication, owner_id, author_id, group_id, shared)
    SELECT CASE verband_account() WHEN 'door' THEN coalesce(door_actor, 'door') WHEN '' THEN session_user::text ELSE verband_account() END,
      actor_role, organisation, coalesce(organisation, ''),
      r.action, type, r.record_id, r.partnership_id, r.was, r.becomes, reason, origin,
      coalesce(x.publication, r.publication, 'public'), coalesce(x.owner_id, r.owner_id), x.author_id, x.group_id, coalesce(x.shared, false)
    FROM jsonb_to_recordset(entries) AS r(record_id text, action text, partnership_id text, was jsonb, becomes jsonb, publication text, owner_id text)
    LEFT JOIN restricted_record x ON x.record_type = type AND x.record_id = r.record_id;
END $$;

-- The local editor was everyone on this computer; now people sign in.
UPDATE account SET state = 'blocked' WHERE id = 'a-local';
DELETE FROM role_grant WHERE id = 'g-local';
DELETE FROM form_draft WHERE asker = 'a-local';
`;
