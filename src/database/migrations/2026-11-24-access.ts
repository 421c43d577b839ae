/**
 * Who may see and do what: accounts, roles, sessions, publication, secrecy, the hash chain of the audit trail, and row-level security
 * as a second lock behind the use cases. Never edit: add a migration.
 */
export const name = '2026-11-24-access';

/** Tables of the register by what an edit of them is; the same division as domain/access/edit.ts, a test compares them. */
const kinds = {
  shared: [
    'partnership', 'partnership_name', 'partnership_identifier', 'arrangement_change', 'participation', 'partnership_module',
    'module_participation', 'theme_level', 'task_field', 'body', 'seat', 'document', 'checklist', 'indicator', 'indicator_value',
    'meeting', 'decision',
  ],
  figures: ['finance', 'contribution'],
  own: ['council_regime', 'risk', 'rapporteur', 'note', 'post', 'membership'],
  ownFigures: ['organisation_year', 'organisation_spending'],
  common: [
    'source', 'organisation', 'organisation_identifier', 'person', 'theme', 'cooperation_model', 'model_level', 'model_actor',
    'reference_case', 'reading',
  ],
  citation: ['citation'],
} as const; // biome-ignore format: a list of names reads best as lines of names

const tables: readonly string[] = Object.values(kinds).flat();
const withPartnership: readonly string[] = [
  'partnership_name', 'partnership_identifier', 'arrangement_change', 'participation', 'partnership_module', 'module_participation',
  'theme_level', 'task_field', 'body', 'finance', 'contribution', 'document', 'checklist', 'indicator', 'indicator_value', 'meeting',
  'decision', 'council_regime', 'risk', 'rapporteur', 'note',
]; // biome-ignore format: a list of names reads best as lines of names

const orCommon = "(owner_id IS NULL AND verband_any('edit_common'))";
const edits: Readonly<Record<keyof typeof kinds, string>> = {
  shared: `verband_may('edit_shared', owner_id) OR ${orCommon}`,
  figures: `verband_may('edit_figures', owner_id) OR ${orCommon}`,
  own: `verband_may('edit_own', owner_id)`,
  ownFigures: `verband_may('edit_own_figures', owner_id)`,
  common: `verband_any('edit_common')`,
  citation: `verband_may('edit_shared', owner_id) OR verband_may('edit_figures', owner_id) OR verband_may('edit_own', owner_id) OR verband_may('edit_own_figures', owner_id) OR ${orCommon}`,
};
const more: Readonly<Record<string, string>> = {
  contribution: ` OR verband_may('edit_own_figures', organisation_id)`,
  note: ` OR owner_id || '/' || partnership_id = ANY ((SELECT verband_list('rapporteur'))::text[])`,
  post: ` OR verband_may('edit_shared', verband_keeper('post', jsonb_build_object('body_id', body_id)))`,
  membership: ` OR verband_may('edit_shared', verband_keeper('membership', jsonb_build_object('post_id', post_id)))`,
};

const policies = Object.entries(kinds)
  .flatMap(([kind, names]) => names.map((table) => ({ table, kind: kind as keyof typeof kinds })))
  .map(({ table, kind }) => {
    const partnership = table === 'partnership' ? 'id' : withPartnership.includes(table) ? 'partnership_id' : 'NULL';
    const shared = kind === 'shared' || kind === 'figures' || kind === 'citation';
    const sees = `publication = 'public' OR verband_sees(publication, owner_id, ${partnership}, author_id, group_id, ${shared})`;
    const may = `(${edits[kind]}${more[table] ?? ''})`;
    return `
ALTER TABLE ${table} ADD COLUMN author_id text, ADD COLUMN group_id text;
CREATE INDEX ON ${table} (publication) WHERE publication <> 'public';
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
CREATE POLICY see ON ${table} FOR SELECT USING (${sees});
CREATE POLICY add ON ${table} FOR INSERT WITH CHECK (${may});
CREATE POLICY change ON ${table} FOR UPDATE USING ((${sees}) AND ${may}) WITH CHECK (${may});
CREATE POLICY remove ON ${table} FOR DELETE USING ((${sees}) AND ${may});
CREATE TRIGGER place BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION verband_place();
CREATE TRIGGER restrict_new AFTER INSERT ON ${table} FOR EACH ROW WHEN (NEW.publication <> 'public') EXECUTE FUNCTION verband_restrict();
CREATE TRIGGER restrict_changed AFTER UPDATE ON ${table} FOR EACH ROW
  WHEN (OLD.publication <> 'public' OR NEW.publication <> 'public') EXECUTE FUNCTION verband_restrict();`;
  })
  .join('\n');

export const statements = `
-- Accounts ------------------------------------------------------------------------------------------------------------
CREATE TABLE account (
  id text PRIMARY KEY CHECK (id ~ '^a-'),
  name text,
  state text NOT NULL CHECK (state IN ('invited', 'active', 'blocked', 'removed')),
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  created_by text,
  removed_at timestamptz
);
CREATE TABLE party_group (
  id text PRIMARY KEY,
  organisation_id text NOT NULL REFERENCES organisation,
  name text NOT NULL
);
CREATE TABLE role_grant (
  id text PRIMARY KEY,
  account_id text NOT NULL REFERENCES account,
  role text NOT NULL,
  organisation_id text REFERENCES organisation DEFERRABLE INITIALLY DEFERRED,
  partnership_id text REFERENCES partnership DEFERRABLE INITIALLY DEFERRED,
  body_id text REFERENCES body DEFERRABLE INITIALLY DEFERRED,
  group_id text REFERENCES party_group,
  valid_from date NOT NULL,
  valid_until date,
  origin text NOT NULL DEFAULT 'administrator' CHECK (origin IN ('administrator', 'oidc', 'operator')),
  given_by text,
  given_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK (organisation_id IS NOT NULL OR role = 'administrator' OR account_id = 'a-local'),
  CHECK (valid_until IS NULL OR valid_until >= valid_from)
);
CREATE INDEX ON role_grant (account_id);
CREATE INDEX ON role_grant (organisation_id);
-- The table of rights of domain/access/rights.ts, copied at every start.
CREATE TABLE access_right (
  action text NOT NULL,
  role text NOT NULL,
  PRIMARY KEY (action, role)
);


-- What one asks with ---------------------------------------------------------------------------------------------------
CREATE FUNCTION verband_account() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(nullif(current_setting('verband.account', true), ''), '') $$;
CREATE FUNCTION verband_list(what text) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(nullif(current_setting('verband.' || what, true), ''), '{}')::text[] $$;
CREATE FUNCTION verband_any(what text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT cardinality(verband_list(what)) > 0 $$;
CREATE FUNCTION verband_may(what text, owner text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(owner = ANY (verband_list(what)) OR '*' = ANY (verband_list(what)), false) $$;

-- The roles of an account that are in force today; the same rule as domain/access/standing.ts.
CREATE FUNCTION verband_in_force(account text) RETURNS SETOF role_grant LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH day AS (SELECT (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date AS today),
  running AS (
    SELECT g.* FROM role_grant g, day, account a
    WHERE g.account_id = account AND a.id = g.account_id AND a.state = 'active'
      AND g.valid_from <= day.today AND (g.valid_until IS NULL OR day.today < g.valid_until)
  )
  SELECT r.* FROM running r
  WHERE (r.role NOT IN ('board_member', 'board_deputy')
      OR EXISTS (SELECT FROM running o WHERE o.organisation_id = r.organisation_id AND o.role IN ('council_member', 'executive')))
    AND (r.role <> 'rapporteur' OR EXISTS (SELECT FROM running o WHERE o.organisation_id = r.organisation_id AND o.role = 'council_member'))
$$;

-- Opens a transaction for an account: looks up its roles itself, so that nobody who asks can claim one.
CREATE FUNCTION verband_open(asking text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE r record;
BEGIN
  PERFORM set_config('verband.account', asking, true);
  IF asking = '' THEN RETURN; END IF;
  FOR r IN
    SELECT replace(a.action, '-', '_') AS what, array_agg(DISTINCT coalesce(g.organisation_id, '*')) AS organisations
    FROM verband_in_force(asking) g JOIN access_right a ON a.role = g.role GROUP BY 1
  LOOP
    PERFORM set_config('verband.' || r.what, r.organisations::text, true);
  END LOOP;
  SELECT array_agg(DISTINCT g.group_id) FILTER (WHERE g.group_id IS NOT NULL) AS groups,
    array_agg(DISTINCT coalesce(g.partnership_id, b.partnership_id)) FILTER (WHERE g.role IN ('board_member', 'board_deputy') AND coalesce(g.partnership_id, b.partnership_id) IS NOT NULL) AS boards,
    array_agg(DISTINCT g.organisation_id || '/' || g.partnership_id) FILTER (WHERE g.role = 'rapporteur' AND g.partnership_id IS NOT NULL) AS rapporteur
    INTO r FROM verband_in_force(asking) g LEFT JOIN body b ON b.id = g.body_id;
  PERFORM set_config('verband.groups', coalesce(r.groups, '{}')::text, true), set_config('verband.boards', coalesce(r.boards, '{}')::text, true),
    set_config('verband.rapporteur', coalesce(r.rapporteur, '{}')::text, true);
END $$;

-- Whose a record is ----------------------------------------------------------------------------------------------------
CREATE FUNCTION verband_keeper(type text, r jsonb) RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF type = 'partnership' THEN RETURN r->>'keeper_id'; END IF;
  IF r->>'partnership_id' IS NOT NULL THEN RETURN (SELECT keeper_id FROM partnership WHERE id = r->>'partnership_id'); END IF;
  IF type IN ('post', 'seat') THEN
    RETURN (SELECT p.keeper_id FROM body b JOIN partnership p ON p.id = b.partnership_id WHERE b.id = r->>'body_id');
  END IF;
  IF type = 'membership' THEN
    RETURN (SELECT p.keeper_id FROM post o JOIN body b ON b.id = o.body_id JOIN partnership p ON p.id = b.partnership_id WHERE o.id = r->>'post_id');
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION verband_owner(type text, r jsonb) RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE result text;
BEGIN
  CASE
    WHEN type IN ('council_regime', 'risk', 'rapporteur', 'note', 'organisation_year', 'organisation_spending') THEN RETURN r->>'organisation_id';
    WHEN type IN ('body', 'document') THEN RETURN coalesce(verband_keeper(type, r), r->>'organisation_id');
    WHEN type = 'post' THEN RETURN coalesce(r->>'organisation_id', (SELECT owner_id FROM body WHERE id = r->>'body_id'));
    WHEN type = 'seat' THEN RETURN (SELECT owner_id FROM body WHERE id = r->>'body_id');
    WHEN type = 'membership' THEN RETURN (SELECT owner_id FROM post WHERE id = r->>'post_id');
    WHEN type = 'citation' THEN
      IF r->>'record_type' NOT IN (${tables.map((table) => `'${table}'`).join(', ')}) THEN RETURN NULL; END IF;
      EXECUTE format('SELECT owner_id FROM %I WHERE id = $1', r->>'record_type') INTO result USING r->>'record_id';
      RETURN result;
    ELSE RETURN verband_keeper(type, r);
  END CASE;
END $$;

-- Records that are not public, so that their history and what hangs from them is not either.
CREATE TABLE restricted_record (
  record_type text NOT NULL,
  record_id text NOT NULL,
  publication text NOT NULL,
  owner_id text,
  partnership_id text,
  author_id text,
  group_id text,
  shared boolean NOT NULL,
  PRIMARY KEY (record_type, record_id)
);

CREATE FUNCTION verband_sees(publication text, owner text, partnership text, author text, group_name text, shared boolean) RETURNS boolean
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  CASE publication
    WHEN 'public' THEN RETURN true;
    WHEN 'draft' THEN RETURN author IS NOT NULL AND author = verband_account();
    WHEN 'group' THEN RETURN group_name IS NOT NULL AND group_name = ANY (verband_list('groups'));
    WHEN 'internal' THEN
      IF owner IS NULL THEN RETURN verband_any('see_internal'); END IF;
      RETURN verband_may('see_internal', owner) OR (shared AND partnership IS NOT NULL AND EXISTS (
        SELECT FROM participation p WHERE p.partnership_id = partnership AND p.organisation_id = ANY (verband_list('see_internal'))));
    WHEN 'confidential' THEN
      RETURN verband_may('see_confidential', owner) OR (shared AND partnership IS NOT NULL AND partnership = ANY (verband_list('boards')));
    ELSE RETURN false;
  END CASE;
END $$;

-- Whether something is known to be closed to who asks.
CREATE FUNCTION verband_hidden(type text, record text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM restricted_record r WHERE r.record_type = type AND r.record_id = record
    AND NOT verband_sees(r.publication, r.owner_id, r.partnership_id, r.author_id, r.group_id, r.shared))
$$;

-- Fills in whose a record is, and keeps what hangs from something closed at least as closed.
CREATE FUNCTION verband_place() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  r jsonb := to_jsonb(NEW);
  parent restricted_record;
BEGIN
  NEW.owner_id := verband_owner(TG_TABLE_NAME, r);
  IF TG_OP = 'INSERT' AND NEW.author_id IS NULL AND verband_account() <> '' THEN NEW.author_id := verband_account(); END IF;
  -- Only who may publish changes how far a record reaches; an author may take a draft of one's own to colleagues.
  IF verband_account() <> '' AND pg_trigger_depth() = 1 THEN
    IF TG_OP = 'INSERT' AND NEW.publication = 'confidential' AND NOT verband_may('publish', NEW.owner_id)
        AND NOT (NEW.owner_id IS NULL AND verband_any('publish')) THEN
      RAISE insufficient_privilege USING MESSAGE = 'publication';
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.publication <> NEW.publication AND NOT verband_may('publish', OLD.owner_id)
        AND NOT (OLD.owner_id IS NULL AND verband_any('publish'))
        AND NOT (OLD.publication = 'draft' AND NEW.publication = 'internal' AND OLD.author_id = verband_account()) THEN
      RAISE insufficient_privilege USING MESSAGE = 'publication';
    END IF;
  END IF;
  IF NEW.publication = 'public' AND EXISTS (SELECT FROM restricted_record) THEN
    SELECT c.* INTO parent FROM restricted_record c WHERE
      (TG_TABLE_NAME <> 'partnership' AND c.record_type = 'partnership' AND c.record_id = r->>'partnership_id')
      OR (TG_TABLE_NAME NOT IN ('partnership', 'organisation') AND c.record_type = 'organisation' AND c.record_id = r->>'organisation_id')
      OR (c.record_type = 'body' AND c.record_id = r->>'body_id')
      OR (c.record_type = 'post' AND c.record_id = r->>'post_id')
      OR (c.record_type = 'person' AND c.record_id = r->>'person_id')
      OR (c.record_type = 'cooperation_model' AND c.record_id = r->>'model_id')
      OR (c.record_type = 'theme' AND c.record_id = r->>'theme_id')
      OR (TG_TABLE_NAME = 'citation' AND c.record_type = r->>'record_type' AND c.record_id = r->>'record_id')
      OR (TG_TABLE_NAME = 'citation' AND c.record_type = 'source' AND c.record_id = r->>'cites_id')
      ORDER BY (c.publication = 'confidential') DESC, (c.publication = 'draft') DESC LIMIT 1;
    IF FOUND THEN
      NEW.publication := parent.publication;
      NEW.group_id := parent.group_id;
      NEW.author_id := parent.author_id;
    END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION verband_restrict() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE r jsonb := to_jsonb(NEW);
BEGIN
  IF NEW.publication = 'public' THEN
    DELETE FROM restricted_record WHERE record_type = TG_TABLE_NAME AND record_id = NEW.id;
  ELSE
    INSERT INTO restricted_record (record_type, record_id, publication, owner_id, partnership_id, author_id, group_id, shared)
    VALUES (TG_TABLE_NAME, NEW.id, NEW.publication, NEW.owner_id, CASE WHEN TG_TABLE_NAME = 'partnership' THEN NEW.id ELSE r->>'partnership_id' END,
      NEW.author_id, NEW.group_id, TG_TABLE_NAME IN (${[...kinds.shared, ...kinds.figures, ...kinds.citation].map((table) => `'${table}'`).join(', ')}))
    ON CONFLICT (record_type, record_id) DO UPDATE SET publication = excluded.publication, owner_id = excluded.owner_id,
      partnership_id = excluded.partnership_id, author_id = excluded.author_id, group_id = excluded.group_id;
  END IF;
  RETURN NULL;
END $$;

-- A new keeper, or another reach, of a partnership goes on to everything that hangs from it; what has secrecy of its own keeps that.
CREATE FUNCTION verband_spread() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE child text;
BEGIN
  FOREACH child IN ARRAY ARRAY[${withPartnership.map((table) => `'${table}'`).join(', ')}] LOOP
    EXECUTE format('UPDATE %I c SET publication = CASE WHEN c.publication = $1 AND NOT EXISTS (SELECT FROM secrecy s WHERE s.record_type = %L AND s.record_id = c.id)
      THEN $2 ELSE c.publication END WHERE partnership_id = $3', child, child) USING OLD.publication, NEW.publication, NEW.id;
  END LOOP;
  UPDATE post SET publication = CASE publication WHEN OLD.publication THEN NEW.publication ELSE publication END
    WHERE body_id IN (SELECT id FROM body WHERE partnership_id = NEW.id);
  UPDATE seat SET publication = CASE publication WHEN OLD.publication THEN NEW.publication ELSE publication END
    WHERE body_id IN (SELECT id FROM body WHERE partnership_id = NEW.id);
  UPDATE membership SET publication = CASE publication WHEN OLD.publication THEN NEW.publication ELSE publication END
    WHERE post_id IN (SELECT o.id FROM post o JOIN body b ON b.id = o.body_id WHERE b.partnership_id = NEW.id);
  UPDATE citation c SET publication = CASE c.publication WHEN OLD.publication THEN NEW.publication ELSE c.publication END
    WHERE c.publication IN (OLD.publication, NEW.publication) AND (
      EXISTS (SELECT FROM restricted_record r WHERE r.record_type = c.record_type AND r.record_id = c.record_id)
      OR (c.publication <> 'public' AND NOT EXISTS (SELECT FROM restricted_record r WHERE r.record_type = c.record_type AND r.record_id = c.record_id)));
  RETURN NULL;
END $$;
CREATE TRIGGER spread AFTER UPDATE ON partnership FOR EACH ROW
  WHEN (OLD.publication <> NEW.publication OR OLD.keeper_id IS DISTINCT FROM NEW.keeper_id) EXECUTE FUNCTION verband_spread();

CREATE TABLE secrecy (
  record_type text NOT NULL,
  record_id text NOT NULL,
  owner_id text,
  ground text NOT NULL,
  imposed_by text NOT NULL,
  imposed_on date NOT NULL,
  ratified_on date,
  lifted_by_board_on date,
  lifted_on date,
  lifted_by text,
  remark text,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (record_type, record_id, imposed_on)
);
${policies}

ALTER TABLE secrecy ENABLE ROW LEVEL SECURITY;
CREATE POLICY see ON secrecy FOR SELECT USING (NOT verband_hidden(record_type, record_id));
CREATE POLICY change ON secrecy USING (verband_may('publish', owner_id) OR (owner_id IS NULL AND verband_any('publish')))
  WITH CHECK (verband_may('publish', owner_id) OR (owner_id IS NULL AND verband_any('publish')));

-- Audit trail: one chain an organisation and one for the installation ---------------------------------------------------
ALTER TABLE audit DROP CONSTRAINT audit_action_check;
ALTER TABLE audit ADD COLUMN actor_role text, ADD COLUMN chain text NOT NULL DEFAULT '', ADD COLUMN publication text NOT NULL DEFAULT 'public',
  ADD COLUMN owner_id text, ADD COLUMN author_id text, ADD COLUMN group_id text, ADD COLUMN shared boolean NOT NULL DEFAULT false,
  ADD COLUMN tx xid8 NOT NULL DEFAULT pg_current_xact_id();
ALTER TABLE audit ADD CHECK (action IN ('create', 'change', 'remove', 'publish'));
CREATE INDEX ON audit (tx);
CREATE INDEX ON audit (organisation_id, id);
CREATE INDEX ON audit (actor, id);
CREATE TABLE audit_chain (chain text PRIMARY KEY, length bigint NOT NULL DEFAULT 0, head bytea NOT NULL DEFAULT sha256('')); 
CREATE TABLE audit_link (
  audit_id bigint PRIMARY KEY REFERENCES audit,
  chain text NOT NULL,
  number bigint NOT NULL,
  hash bytea NOT NULL,
  UNIQUE (chain, number)
);
-- The text of an entry of which the hash is taken: every part with its length in bytes before it, so that no two entries read the same.
CREATE FUNCTION verband_audit_text(a audit) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT string_agg(octet_length(part) || ':' || part, ',' ORDER BY place) FROM unnest(ARRAY[
    a.id::text, to_char(a.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), a.actor, coalesce(a.actor_role, ''), coalesce(a.organisation_id, ''),
    a.action, a.record_type, a.record_id, coalesce(a.partnership_id, ''), coalesce(a.was::text, ''), coalesce(a.becomes::text, ''), coalesce(a.reason, ''),
    a.origin, a.publication, coalesce(a.owner_id, ''), a.chain]) WITH ORDINALITY AS t(part, place)
$$;
-- At the end of every transaction its entries are linked, so that a chain is locked for a moment only.
CREATE FUNCTION verband_link(for_tx xid8) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE c text; n bigint; h bytea; a audit;
BEGIN
  FOR c IN SELECT DISTINCT chain FROM audit WHERE tx = for_tx ORDER BY 1 LOOP
    INSERT INTO audit_chain (chain) VALUES (c) ON CONFLICT DO NOTHING;
    SELECT length, head INTO n, h FROM audit_chain WHERE chain = c FOR UPDATE;
    FOR a IN SELECT * FROM audit e WHERE e.tx = for_tx AND e.chain = c AND NOT EXISTS (SELECT FROM audit_link l WHERE l.audit_id = e.id) ORDER BY e.id LOOP
      n := n + 1;
      h := sha256(h || convert_to(verband_audit_text(a), 'UTF8'));
      INSERT INTO audit_link VALUES (a.id, c, n, h);
    END LOOP;
    UPDATE audit_chain SET length = n, head = h WHERE chain = c;
  END LOOP;
END $$;
CREATE FUNCTION verband_link_once() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF current_setting('verband.linked', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
    PERFORM set_config('verband.linked', pg_current_xact_id()::text, true);
    PERFORM verband_link(pg_current_xact_id());
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER link AFTER INSERT ON audit DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION verband_link_once();

-- The only way in for the application: who asks is who is written down. Where a record is kept decides who may read the entry later.
CREATE FUNCTION verband_record(type text, entries jsonb, actor_role text, organisation text, reason text, origin text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO audit (actor, actor_role, organisation_id, chain, action, record_type, record_id, partnership_id, was, becomes, reason, origin,
      publication, owner_id, author_id, group_id, shared)
    SELECT coalesce(nullif(verband_account(), ''), session_user::text), actor_role, organisation, coalesce(organisation, ''),
      r.action, type, r.record_id, r.partnership_id, r.was, r.becomes, reason, origin,
      coalesce(x.publication, r.publication, 'public'), coalesce(x.owner_id, r.owner_id), x.author_id, x.group_id, coalesce(x.shared, false)
    FROM jsonb_to_recordset(entries) AS r(record_id text, action text, partnership_id text, was jsonb, becomes jsonb, publication text, owner_id text)
    LEFT JOIN restricted_record x ON x.record_type = type AND x.record_id = r.record_id;
END $$;
ALTER TABLE audit ENABLE ROW LEVEL SECURITY;
CREATE POLICY see ON audit FOR SELECT USING (
  (publication = 'public' OR verband_sees(publication, owner_id, partnership_id, author_id, group_id, shared)) AND NOT verband_hidden(record_type, record_id));

-- Everything else ------------------------------------------------------------------------------------------------------
ALTER TABLE account ENABLE ROW LEVEL SECURITY;
CREATE POLICY see ON account FOR SELECT USING (verband_account() <> '');
CREATE POLICY change ON account USING (id = verband_account() OR verband_any('manage_accounts'))
  WITH CHECK (id = verband_account() OR verband_any('manage_accounts'));
ALTER TABLE party_group ENABLE ROW LEVEL SECURITY;
CREATE POLICY see ON party_group FOR SELECT USING (verband_account() <> '');
CREATE POLICY change ON party_group USING (verband_may('manage_accounts', organisation_id)) WITH CHECK (verband_may('manage_accounts', organisation_id));
ALTER TABLE role_grant ENABLE ROW LEVEL SECURITY;
CREATE POLICY see ON role_grant FOR SELECT USING (account_id = verband_account() OR verband_any('manage_accounts'));
-- An administrator gives roles to others, never to oneself.
CREATE POLICY change ON role_grant USING ((verband_may('manage_accounts', organisation_id) AND account_id <> verband_account()))
  WITH CHECK ((verband_may('manage_accounts', organisation_id) AND account_id <> verband_account()));

ALTER TABLE form_draft ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON form_draft USING (verband_account() <> '' AND asker = verband_account()) WITH CHECK (verband_account() <> '' AND asker = verband_account());
ALTER TABLE import_job ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON import_job USING (verband_account() <> '' AND actor = verband_account()) WITH CHECK (verband_any('import') AND actor = verband_account());
ALTER TABLE correction ADD COLUMN owner_id text;
ALTER TABLE correction ENABLE ROW LEVEL SECURITY;
CREATE POLICY see ON correction FOR SELECT USING (verband_any('see_internal') AND NOT verband_hidden(record_type, record_id));
CREATE POLICY add ON correction FOR INSERT WITH CHECK (verband_any('propose_correction') AND proposed_by = verband_account());
CREATE POLICY decide ON correction FOR UPDATE USING (verband_may('edit_shared', owner_id) OR verband_may('edit_figures', owner_id) OR verband_may('edit_own', owner_id)
  OR verband_may('edit_own_figures', owner_id) OR (owner_id IS NULL AND verband_any('edit_common')));

-- What is there already ------------------------------------------------------------------------------------------------
-- Until people sign in, everyone on this computer is the local editor, with the rights of a clerk everywhere.
INSERT INTO account (id, name, state) VALUES ('a-local', 'plaatselijke beheerder', 'active');
INSERT INTO role_grant (id, account_id, role, organisation_id, valid_from, origin) VALUES ('g-local', 'a-local', 'clerk', NULL, '2026-11-24', 'operator');
UPDATE body SET revision = revision; UPDATE post SET revision = revision; UPDATE membership SET revision = revision;
UPDATE seat SET revision = revision; UPDATE document SET revision = revision; UPDATE citation SET revision = revision;
UPDATE form_draft SET asker = 'a-local';
UPDATE import_job SET actor = 'a-local';
UPDATE correction SET proposed_by = 'a-local';
UPDATE correction c SET owner_id = (SELECT p.keeper_id FROM partnership p WHERE p.id = c.partnership_id);
SELECT verband_link(pg_current_xact_id());
`;
