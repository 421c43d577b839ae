/**
 * A role opens what is secret only after a second person of the organisation confirmed who holds it, so that who gives roles cannot read
 * through a second self. Never edit: add a migration.
 */
export const name = '2026-11-25-confirmed-roles';

const digits = `lpad((('x' || substr(md5(gen_random_uuid()::text), 1, 8))::bit(32)::bigint % 100000000)::text, 8, '0')`;
const definer = 'SECURITY DEFINER SET search_path = public, pg_temp';
const grants = `coalesce((SELECT json_agg(json_build_object('id', g.id, 'role', g.role, 'organisation', g.organisation_id,
      'partnership', coalesce(g.partnership_id, b.partnership_id), 'body', g.body_id, 'group', g.group_id, 'from', g.valid_from, 'until', g.valid_until,
      'confirmed', g.confirmed_at IS NOT NULL) ORDER BY g.id)
      FROM verband_in_force(a.id) g LEFT JOIN body b ON b.id = g.body_id), '[]'::json)`;

export const statements = `
-- What earlier migrations left to check at the end is checked now: a table with checks to come cannot be altered.
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;
-- Which rights wait for a confirmation; copied with the rights at every start.
ALTER TABLE access_right ADD COLUMN closed boolean NOT NULL DEFAULT true;
ALTER TABLE role_grant ADD COLUMN confirmed_at timestamptz, ADD COLUMN confirmed_by text;
-- Who has a role from before this rule keeps what it opens.
UPDATE role_grant SET confirmed_at = given_at, confirmed_by = 'before';
DROP POLICY see ON role_grant;
CREATE POLICY see ON role_grant FOR SELECT USING (account_id = verband_account() OR verband_account() = 'door' OR verband_manages(account_id)
  OR verband_may('confirm_roles', organisation_id));

-- What a person reads to the one who confirms, to show that it is they who sign in. Nobody else can read it here.
CREATE TABLE account_check (account_id text PRIMARY KEY REFERENCES account, code text NOT NULL);
ALTER TABLE account_check ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON account_check FOR SELECT USING (account_id = verband_account());
INSERT INTO account_check SELECT id, ${digits} FROM account WHERE state = 'active';
CREATE FUNCTION verband_account_check() RETURNS trigger LANGUAGE plpgsql ${definer} AS $$
BEGIN
  IF NEW.state = 'removed' THEN DELETE FROM account_check WHERE account_id = NEW.id;
  ELSIF NEW.state = 'active' THEN INSERT INTO account_check VALUES (NEW.id, ${digits}) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER check_code AFTER INSERT OR UPDATE OF state ON account FOR EACH ROW EXECUTE FUNCTION verband_account_check();

-- Only the functions below and who owns the tables confirm; the door confirms what the identity provider says of its own people.
CREATE FUNCTION verband_guard_confirmation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user = (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID) THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' THEN
    NEW.confirmed_at := CASE WHEN NEW.origin = 'oidc' AND verband_account() = 'door' THEN clock_timestamp() END;
    NEW.confirmed_by := CASE WHEN NEW.confirmed_at IS NOT NULL THEN 'oidc' END;
  ELSIF (NEW.account_id, NEW.role, NEW.organisation_id, NEW.partnership_id, NEW.body_id, NEW.group_id)
      IS DISTINCT FROM (OLD.account_id, OLD.role, OLD.organisation_id, OLD.partnership_id, OLD.body_id, OLD.group_id) THEN
    NEW.confirmed_at := NULL; NEW.confirmed_by := NULL;
  ELSE
    NEW.confirmed_at := OLD.confirmed_at; NEW.confirmed_by := OLD.confirmed_by;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_confirmation BEFORE INSERT OR UPDATE ON role_grant FOR EACH ROW EXECUTE FUNCTION verband_guard_confirmation();

-- A link that someone other than the installation made may have been used by its maker: after it everything is confirmed anew.
CREATE FUNCTION verband_link_maker() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user <> (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID) THEN NEW.made_by := verband_account(); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER maker BEFORE INSERT ON account_link FOR EACH ROW EXECUTE FUNCTION verband_link_maker();
CREATE FUNCTION verband_link_used() RETURNS trigger LANGUAGE plpgsql ${definer} AS $$
BEGIN
  DELETE FROM account_check WHERE account_id = NEW.account_id;
  INSERT INTO account_check VALUES (NEW.account_id, ${digits});
  IF NEW.made_by IS DISTINCT FROM 'operator' THEN
    UPDATE role_grant SET confirmed_at = NULL, confirmed_by = NULL WHERE account_id = NEW.account_id AND origin <> 'oidc';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER used AFTER UPDATE OF used_at ON account_link FOR EACH ROW WHEN (OLD.used_at IS NULL AND NEW.used_at IS NOT NULL)
  EXECUTE FUNCTION verband_link_used();

-- Confirms a role by the code its holder reads out, or takes the confirmation back. Answers done, code (it is another) or missing.
CREATE FUNCTION verband_confirm(grant_id text, typed text) RETURNS text LANGUAGE plpgsql ${definer} AS $$
DECLARE r role_grant;
BEGIN
  SELECT g.* INTO r FROM role_grant g JOIN account a ON a.id = g.account_id WHERE g.id = grant_id AND a.state = 'active' FOR UPDATE OF g;
  IF NOT FOUND OR r.account_id = verband_account() OR NOT verband_may('confirm_roles', r.organisation_id) THEN RETURN 'missing'; END IF;
  IF NOT EXISTS (SELECT FROM account_check c WHERE c.account_id = r.account_id AND c.code = typed) THEN RETURN 'code'; END IF;
  UPDATE role_grant SET confirmed_at = clock_timestamp(), confirmed_by = verband_account() WHERE id = grant_id;
  RETURN 'done';
END $$;
CREATE FUNCTION verband_unconfirm(grant_id text) RETURNS text LANGUAGE plpgsql ${definer} AS $$
DECLARE r role_grant;
BEGIN
  SELECT g.* INTO r FROM role_grant g WHERE g.id = grant_id FOR UPDATE;
  IF NOT FOUND OR r.account_id = verband_account() OR NOT verband_may('confirm_roles', r.organisation_id) THEN RETURN 'missing'; END IF;
  UPDATE role_grant SET confirmed_at = NULL, confirmed_by = NULL WHERE id = grant_id;
  RETURN 'done';
END $$;

-- The roles in force open what they open; what is closed only when they were confirmed.
-- One statement, because every page of someone who signed in waits for it.
CREATE OR REPLACE FUNCTION verband_open(asking text) RETURNS void LANGUAGE plpgsql ${definer} AS $$
BEGIN
  PERFORM set_config('verband.account', asking, true);
  IF asking = '' THEN RETURN; END IF;
  PERFORM set_config('verband.' || told.what, told.which::text, true) FROM (
    WITH held AS MATERIALIZED (
      SELECT g.role, g.organisation_id, g.group_id, g.confirmed_at IS NOT NULL AS confirmed, g.partnership_id AS named,
        CASE WHEN g.body_id IS NULL THEN g.partnership_id ELSE coalesce(g.partnership_id, (SELECT b.partnership_id FROM body b WHERE b.id = g.body_id)) END AS through
      FROM verband_in_force(asking) g
    )
    SELECT replace(a.action, '-', '_') AS what, array_agg(DISTINCT coalesce(h.organisation_id, '*')) AS which
      FROM held h JOIN access_right a ON a.role = h.role WHERE NOT a.closed OR h.confirmed GROUP BY a.action
    UNION ALL SELECT 'groups', array_agg(DISTINCT h.group_id) FROM held h WHERE h.confirmed AND h.group_id IS NOT NULL HAVING count(*) > 0
    UNION ALL SELECT 'boards', array_agg(DISTINCT h.through) FROM held h
      WHERE h.confirmed AND h.role IN ('board_member', 'board_deputy') AND h.through IS NOT NULL HAVING count(*) > 0
    UNION ALL SELECT 'rapporteur', array_agg(DISTINCT h.organisation_id || '/' || h.named) FROM held h
      WHERE h.role = 'rapporteur' AND h.named IS NOT NULL HAVING count(*) > 0
  ) told;
END $$;

CREATE OR REPLACE FUNCTION verband_session(token bytea) RETURNS TABLE (
    session_id text, account_id text, account_name text, complete boolean, method text, seconds_since_rotation float8, seconds_since_seen float8,
    seconds_since_proof float8, former boolean, grants json)
  LANGUAGE sql STABLE ${definer} AS $$
  SELECT s.id, a.id, coalesce(a.name, ''), s.complete, s.method, extract(epoch from clock_timestamp() - s.rotated_at)::float8, extract(epoch from clock_timestamp() - s.seen_at)::float8,
    extract(epoch from clock_timestamp() - s.proved_at)::float8, s.hash <> token, ${grants}
  FROM session s JOIN account a ON a.id = s.account_id
  WHERE (s.hash = token OR (s.former_hash = token AND s.former_until > clock_timestamp()))
    AND (a.state = 'active' OR (a.state = 'invited' AND NOT s.complete)) AND s.ends_at > clock_timestamp() AND s.idle_until > clock_timestamp()
$$;
CREATE OR REPLACE FUNCTION verband_standing(asking text) RETURNS TABLE (account_name text, grants json)
  LANGUAGE sql STABLE ${definer} AS $$
  SELECT coalesce(a.name, ''), ${grants}
  FROM account a WHERE a.id = asking AND a.state = 'active'
$$;
`;
