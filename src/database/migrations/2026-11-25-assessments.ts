/**
 * Frameworks, assessments, who judges, what they answer and what they come to together. Who is asked to judge may fill in their own form. An
 * adopted assessment and a framework that is used do not change. Never edit: add a migration.
 */
export const name = '2026-11-25-assessments';

const definer = 'SECURITY DEFINER SET search_path = public, pg_temp';
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
const refer = (table: string, deletes = '') =>
  `text NOT NULL REFERENCES ${table} ${deletes} DEFERRABLE INITIALLY DEFERRED`;
const search = (columns: string) => `search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', ${columns})) STORED`;

/** The same policies and triggers as the other tables of the register have; `part` is the assessment a record is part of. */
const guarded = (table: string, part: string | undefined, asked?: string) => {
  const sees = [
    `publication = 'public'`,
    `verband_sees(publication, owner_id, NULL, author_id, group_id, false)`,
    ...(part === undefined ? [] : [`(publication = 'internal' AND verband_judges(${part}))`]),
  ].join(' OR ');
  const may = `verband_may('edit_own', owner_id)${asked === undefined ? '' : ` OR ${asked}`}`;
  return `
CREATE INDEX ON ${table} (publication) WHERE publication <> 'public';
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
CREATE POLICY see ON ${table} FOR SELECT USING (${sees});
CREATE POLICY add ON ${table} FOR INSERT WITH CHECK (${may});
CREATE POLICY change ON ${table} FOR UPDATE USING ((${sees}) AND (${may})) WITH CHECK (${may});
CREATE POLICY remove ON ${table} FOR DELETE USING ((${sees}) AND (${may}));
CREATE TRIGGER place BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION verband_place();
CREATE TRIGGER restrict_new AFTER INSERT ON ${table} FOR EACH ROW WHEN (NEW.publication <> 'public') EXECUTE FUNCTION verband_restrict();
CREATE TRIGGER restrict_changed AFTER UPDATE ON ${table} FOR EACH ROW
  WHEN (OLD.publication <> 'public' OR NEW.publication <> 'public') EXECUTE FUNCTION verband_restrict();
${table === 'framework' ? '' : `CREATE TRIGGER frozen BEFORE INSERT OR UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION verband_frozen();`}`;
};

export const statements = `
CREATE TABLE framework (
  id text PRIMARY KEY CHECK (id <> ''),
  organisation_id ${refer('organisation')},
  framework text NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  title text NOT NULL,
  content text NOT NULL CHECK (length(content) <= 1000000),${common},
  ${search('title')}
);
CREATE INDEX ON framework (organisation_id);
CREATE INDEX ON framework USING gin (search);
CREATE TABLE assessment (
  id text PRIMARY KEY CHECK (id <> ''),
  organisation_id ${refer('organisation')},
  assessment text NOT NULL,
  round integer NOT NULL CHECK (round >= 1),
  title text NOT NULL,
  framework text NOT NULL,
  partnership_id text REFERENCES partnership DEFERRABLE INITIALLY DEFERRED,
  proposal text,
  alternatives text,
  state text NOT NULL CHECK (state IN ('draft', 'open', 'closed', 'adopted')),
  opened_on date,
  closed_on date,
  adopted_on date,
  adopted_by text,
  decision text,
  due_on date,
  follows_id text REFERENCES assessment DEFERRABLE INITIALLY DEFERRED,${common},
  ${search("title || ' ' || coalesce(proposal, '') || ' ' || coalesce(decision, '')")}
);
CREATE INDEX ON assessment (organisation_id);
CREATE INDEX ON assessment USING gin (search);
CREATE INDEX ON assessment (partnership_id);
CREATE INDEX ON assessment (framework);
CREATE INDEX ON assessment (due_on) WHERE due_on IS NOT NULL;
CREATE TABLE assessor (
  id text PRIMARY KEY CHECK (id <> ''),
  assessment_id ${refer('assessment')},
  assessor text NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  of_organisation_id text REFERENCES organisation DEFERRABLE INITIALLY DEFERRED,
  seats integer CHECK (seats BETWEEN 0 AND 999),
  account_id text,
  submitted_on date,
  weights text,${common},
  ${search('name')}
);
CREATE INDEX ON assessor (assessment_id);
CREATE INDEX ON assessor USING gin (search);
CREATE INDEX ON assessor (account_id) WHERE account_id IS NOT NULL;
CREATE TABLE assessment_cell (
  id text PRIMARY KEY CHECK (id <> ''),
  assessor_id ${refer('assessor')},
  question text NOT NULL,
  alternative text NOT NULL,
  answered text NOT NULL,
  strengths text,
  weaknesses text,
  building_blocks text,
  barriers text,
  motivation text,
  quote text,
  fact text,${common},
  ${search("coalesce(strengths, '') || ' ' || coalesce(weaknesses, '') || ' ' || coalesce(building_blocks, '') || ' ' || coalesce(barriers, '') || ' ' || coalesce(motivation, '') || ' ' || coalesce(quote, '')")}
);
CREATE INDEX ON assessment_cell (assessor_id);
CREATE INDEX ON assessment_cell USING gin (search);
CREATE TABLE joint_verdict (
  id text PRIMARY KEY CHECK (id <> ''),
  assessment_id ${refer('assessment')},
  question text NOT NULL,
  alternative text NOT NULL,
  answered text NOT NULL,
  reason text,${common},
  ${search("coalesce(reason, '')")}
);
CREATE INDEX ON joint_verdict (assessment_id);
CREATE INDEX ON joint_verdict USING gin (search);

-- Whether who asks is asked to judge in an assessment, or by one form of it.
CREATE FUNCTION verband_judges(of_assessment text) RETURNS boolean LANGUAGE sql STABLE ${definer} AS $$
  SELECT verband_account() <> '' AND EXISTS (SELECT FROM assessor a WHERE a.assessment_id = of_assessment AND a.account_id = verband_account()) $$;
CREATE FUNCTION verband_fills_in(of_assessor text) RETURNS boolean LANGUAGE sql STABLE ${definer} AS $$
  SELECT verband_account() <> '' AND EXISTS (SELECT FROM assessor a JOIN assessment s ON s.id = a.assessment_id
    WHERE a.id = of_assessor AND a.account_id = verband_account() AND s.state = 'open') $$;
CREATE FUNCTION verband_assessment_of(of_assessor text) RETURNS text LANGUAGE sql STABLE ${definer} AS $$
  SELECT assessment_id FROM assessor WHERE id = of_assessor $$;

-- What is adopted stays as it is; only how far it reaches may change. Who owns the tables may load and restore.
CREATE FUNCTION verband_frozen() RETURNS trigger LANGUAGE plpgsql ${definer} AS $$
DECLARE
  r jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
  of_assessment text;
BEGIN
  of_assessment := CASE TG_TABLE_NAME WHEN 'assessment' THEN r->>'id' WHEN 'assessment_cell' THEN verband_assessment_of(r->>'assessor_id') ELSE r->>'assessment_id' END;
  IF verband_account() <> '' AND EXISTS (SELECT FROM assessment s WHERE s.id = of_assessment AND s.state = 'adopted') THEN
    IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - ARRAY['publication', 'group_id', 'revision', 'search', 'owner_id', 'author_id']
        = to_jsonb(OLD) - ARRAY['publication', 'group_id', 'revision', 'search', 'owner_id', 'author_id'] THEN RETURN NEW; END IF;
    RAISE insufficient_privilege USING MESSAGE = 'adopted';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE FUNCTION verband_frozen_framework() RETURNS trigger LANGUAGE plpgsql ${definer} AS $$
BEGIN
  IF EXISTS (SELECT FROM assessment s WHERE s.framework = OLD.id)
      AND (TG_OP = 'DELETE' OR (NEW.id, NEW.content, NEW.version) IS DISTINCT FROM (OLD.id, OLD.content, OLD.version)) THEN
    RAISE insufficient_privilege USING MESSAGE = 'used';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE OR REPLACE FUNCTION verband_owner(type text, r jsonb) RETURNS text LANGUAGE plpgsql STABLE ${definer} AS $$
DECLARE result text;
BEGIN
  CASE
    WHEN type IN ('council_regime', 'risk', 'rapporteur', 'note', 'organisation_year', 'organisation_spending', 'council_design', 'framework', 'assessment') THEN
      RETURN r->>'organisation_id';
    WHEN type IN ('council_election', 'council_group', 'council_group_event') THEN RETURN NULL;
    WHEN type IN ('assessor', 'joint_verdict') THEN RETURN (SELECT owner_id FROM assessment WHERE id = r->>'assessment_id');
    WHEN type = 'assessment_cell' THEN RETURN (SELECT owner_id FROM assessor WHERE id = r->>'assessor_id');
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

-- As before, and what hangs from an assessment or an assessor is at least as closed.
CREATE OR REPLACE FUNCTION verband_place() RETURNS trigger LANGUAGE plpgsql ${definer} AS $$
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
      OR (TG_TABLE_NAME <> 'assessment' AND c.record_type = 'assessment' AND c.record_id = r->>'assessment_id')
      OR (c.record_type = 'assessor' AND c.record_id = r->>'assessor_id')
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

-- Another reach of an assessment goes on to everything that hangs from it.
CREATE FUNCTION verband_spread_assessment() RETURNS trigger LANGUAGE plpgsql ${definer} AS $$
BEGIN
  UPDATE assessor SET publication = NEW.publication, group_id = NEW.group_id WHERE assessment_id = NEW.id AND publication = OLD.publication;
  UPDATE joint_verdict SET publication = NEW.publication, group_id = NEW.group_id WHERE assessment_id = NEW.id AND publication = OLD.publication;
  UPDATE assessment_cell SET publication = NEW.publication, group_id = NEW.group_id
    WHERE assessor_id IN (SELECT id FROM assessor WHERE assessment_id = NEW.id) AND publication = OLD.publication;
  RETURN NULL;
END $$;
${guarded('framework', undefined)}
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON framework FOR EACH ROW EXECUTE FUNCTION verband_frozen_framework();
${guarded('assessment', 'id')}
CREATE TRIGGER spread AFTER UPDATE ON assessment FOR EACH ROW WHEN (OLD.publication <> NEW.publication) EXECUTE FUNCTION verband_spread_assessment();
${guarded('assessor', 'assessment_id', 'verband_fills_in(id)')}
${guarded('assessment_cell', 'verband_assessment_of(assessor_id)', 'verband_fills_in(assessor_id)')}
${guarded('joint_verdict', 'assessment_id')}
`;
