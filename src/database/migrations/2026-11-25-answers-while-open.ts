/**
 * Until an assessment is closed nobody sees the answers of another: each who judges sees their own and what a source says, who manages it sees
 * all. What the pages hold, the database holds too, also for search, exports and the log. Never edit: add a migration.
 */
export const name = '2026-11-25-answers-while-open';

const definer = 'SECURITY DEFINER SET search_path = public, pg_temp';
const sees = `publication = 'public' OR verband_sees(publication, owner_id, NULL, author_id, group_id, false)
  OR (publication = 'internal' AND verband_judges(verband_assessment_of(assessor_id)))`;
const may = `verband_may('edit_own', owner_id) OR verband_fills_in(assessor_id)`;

export const statements = `
-- What earlier migrations left to check at the end is checked now: a table with checks to come cannot be altered.
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;
CREATE FUNCTION verband_answers_shown(of_assessor text) RETURNS boolean LANGUAGE sql STABLE ${definer} AS $$
  SELECT NOT EXISTS (SELECT FROM assessor a JOIN assessment s ON s.id = a.assessment_id WHERE a.id = of_assessor
    AND s.state NOT IN ('closed', 'adopted') AND a.kind <> 'source'
    AND (verband_account() = '' OR a.account_id IS DISTINCT FROM verband_account())
    AND NOT verband_may('edit_own', s.owner_id)) $$;
DROP POLICY see ON assessment_cell;
CREATE POLICY see ON assessment_cell FOR SELECT USING ((${sees}) AND verband_answers_shown(assessor_id));
DROP POLICY change ON assessment_cell;
CREATE POLICY change ON assessment_cell FOR UPDATE USING ((${sees}) AND verband_answers_shown(assessor_id) AND (${may})) WITH CHECK (${may});
DROP POLICY remove ON assessment_cell;
CREATE POLICY remove ON assessment_cell FOR DELETE USING ((${sees}) AND verband_answers_shown(assessor_id) AND (${may}));
-- The log tells what was answered as well: the identifier of an answer begins with that of who gave it.
DROP POLICY see ON audit;
CREATE POLICY see ON audit FOR SELECT USING (
  (publication = 'public' OR verband_sees(publication, owner_id, partnership_id, author_id, group_id, shared)) AND NOT verband_hidden(record_type, record_id)
  AND (record_type <> 'assessment_cell' OR verband_answers_shown(array_to_string((string_to_array(record_id, '/'))[1:4], '/'))));
`;
