/**
 * Elections of municipal councils, their groups and what happened to them after, and designs of a regional council. Never edit: add a
 * migration.
 */
export const name = '2026-11-25-councils';

const common = `
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  author_id text,
  group_id text`;
const election = `
  id text PRIMARY KEY CHECK (id <> ''),
  organisation_id text NOT NULL REFERENCES organisation DEFERRABLE INITIALLY DEFERRED,
  held_on date NOT NULL,`;
const search = (columns: string) => `search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', ${columns})) STORED`;

/** The same policies and triggers as the other tables of the register have. */
const guarded = (table: string, may: string) => {
  const sees = `publication = 'public' OR verband_sees(publication, owner_id, NULL, author_id, group_id, false)`;
  return `
CREATE INDEX ON ${table} (organisation_id);
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
};

export const statements = `
CREATE TABLE council_election (${election}
  council_seats integer NOT NULL CHECK (council_seats BETWEEN 1 AND 99),
  valid_votes integer CHECK (valid_votes >= 0),${common}
);
CREATE TABLE council_group (${election}
  name text NOT NULL,
  party text,
  seats integer NOT NULL CHECK (seats BETWEEN 0 AND 99),
  votes integer CHECK (votes >= 0),${common},
  ${search("name || ' ' || coalesce(party, '')")}
);
CREATE INDEX ON council_group USING gin (search);
CREATE TABLE council_group_event (${election}
  happened_on date NOT NULL,
  group_name text NOT NULL,
  event text NOT NULL CHECK (event IN ('split', 'merge', 'rename', 'move', 'leave')),
  into_name text,
  party text,
  seats integer CHECK (seats BETWEEN 1 AND 99),
  preference_votes integer CHECK (preference_votes >= 0),${common},
  ${search("group_name || ' ' || coalesce(into_name, '')")}
);
CREATE INDEX ON council_group_event USING gin (search);
CREATE TABLE council_design (
  id text PRIMARY KEY CHECK (id <> ''),
  organisation_id text NOT NULL REFERENCES organisation DEFERRABLE INITIALLY DEFERRED,
  design text NOT NULL,
  name text NOT NULL,
  settings text NOT NULL,
  remark text,${common},
  ${search("name || ' ' || coalesce(remark, '')")}
);
CREATE INDEX ON council_design USING gin (search);
${['council_election', 'council_group', 'council_group_event'].map((table) => guarded(table, "verband_any('edit_common')")).join('\n')}
${guarded('council_design', "verband_may('edit_own', owner_id)")}

CREATE OR REPLACE FUNCTION verband_owner(type text, r jsonb) RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE result text;
BEGIN
  CASE
    WHEN type IN ('council_regime', 'risk', 'rapporteur', 'note', 'organisation_year', 'organisation_spending', 'council_design') THEN
      RETURN r->>'organisation_id';
    WHEN type IN ('council_election', 'council_group', 'council_group_event') THEN RETURN NULL;
    WHEN type IN ('body', 'document') THEN RETURN coalesce(verband_keeper(type, r), r->>'organisation_id');
    WHEN type = 'post' THEN RETURN coalesce(r->>'organisation_id', (SELECT owner_id FROM body WHERE id = r->>'body_id'));
    WHEN type = 'seat' THEN RETURN (SELECT owner_id FROM body WHERE id = r->>'body_id');
    WHEN type = 'membership' THEN RETURN (SELECT owner_id FROM post WHERE id = r->>'post_id');
    WHEN type = 'citation' THEN
      -- Only a table of the register, and none that could lead back here.
      IF r->>'record_type' = 'citation' OR NOT EXISTS (SELECT FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
          WHERE c.relnamespace = 'public'::regnamespace AND c.relname = r->>'record_type' AND t.tgname = 'place') THEN RETURN NULL; END IF;
      EXECUTE format('SELECT owner_id FROM %I WHERE id = $1', r->>'record_type') INTO result USING r->>'record_id';
      RETURN result;
    ELSE RETURN verband_keeper(type, r);
  END CASE;
END $$;
`;
