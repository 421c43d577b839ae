/**
 * Who is asked to judge gives weights until the assessment is adopted: one can only weigh what one can see, and that is when it is closed.
 * Of the own row nothing else changes but the day of handing in, while it is open; and only who manages the assessment takes somebody off
 * the list. Never edit: add a migration.
 */
export const name = '2026-11-26-weights-until-adopted';

const definer = 'SECURITY DEFINER SET search_path = public, pg_temp';
const sees = `publication = 'public' OR verband_sees(publication, owner_id, NULL, author_id, group_id, false)
  OR (publication = 'internal' AND verband_judges(assessment_id))`;
const may = `verband_may('edit_own', owner_id) OR verband_weighs(id)`;

export const statements = `
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;
CREATE FUNCTION verband_weighs(of_assessor text) RETURNS boolean LANGUAGE sql STABLE ${definer} AS $$
  SELECT verband_account() <> '' AND EXISTS (SELECT FROM assessor a JOIN assessment s ON s.id = a.assessment_id
    WHERE a.id = of_assessor AND a.account_id = verband_account() AND s.state IN ('open', 'closed')) $$;
CREATE FUNCTION verband_own_assessor() RETURNS trigger LANGUAGE plpgsql ${definer} AS $$
DECLARE
  free text[] := ARRAY['weights', 'revision', 'search'];
BEGIN
  IF verband_account() = '' OR pg_trigger_depth() > 1 OR verband_may('edit_own', OLD.owner_id) OR verband_may('publish', OLD.owner_id) THEN RETURN NEW; END IF;
  IF verband_fills_in(OLD.id) THEN free := free || 'submitted_on'::text; END IF;
  IF to_jsonb(NEW) - free = to_jsonb(OLD) - free THEN RETURN NEW; END IF;
  RAISE insufficient_privilege USING MESSAGE = 'assessor';
END $$;
-- A change is written as an insertion that finds its row.
DROP POLICY add ON assessor;
CREATE POLICY add ON assessor FOR INSERT WITH CHECK (${may});
DROP POLICY change ON assessor;
CREATE POLICY change ON assessor FOR UPDATE USING ((${sees}) AND (${may})) WITH CHECK (${may});
DROP POLICY remove ON assessor;
CREATE POLICY remove ON assessor FOR DELETE USING ((${sees}) AND verband_may('edit_own', owner_id));
CREATE TRIGGER own_row BEFORE UPDATE ON assessor FOR EACH ROW EXECUTE FUNCTION verband_own_assessor();
`;
