/** The register: one table a record type, and beside them the audit trail, corrections, import jobs and settings. Never edit: add a migration. */
export const name = '2026-11-24-register';

export const statements = `
CREATE TABLE source (
  id text PRIMARY KEY CHECK (id <> ''),
  title text NOT NULL,
  publisher text,
  kind text NOT NULL CHECK (kind IN ('document', 'dataset', 'webpage', 'law', 'entered')),
  published_on date,
  published_text text,
  url text,
  licence text,
  remark text,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', coalesce(title, '') || ' ' || coalesce(publisher, '') || ' ' || coalesce(published_text, '') || ' ' || coalesce(licence, '') || ' ' || coalesce(remark, ''))) STORED
);
CREATE INDEX ON source USING gin (search);

CREATE TABLE organisation (
  id text PRIMARY KEY CHECK (id <> ''),
  name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('municipality', 'province', 'water_board', 'joint_body', 'foundation', 'company', 'association', 'state', 'other')),
  region text,
  province text,
  seat text,
  website text,
  valid_from date,
  valid_until date,
  successor_id text REFERENCES organisation DEFERRABLE INITIALLY DEFERRED,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', coalesce(name, '') || ' ' || coalesce(region, '') || ' ' || coalesce(province, '') || ' ' || coalesce(seat, ''))) STORED,
  CHECK (valid_until IS NULL OR valid_from IS NULL OR valid_until >= valid_from)
);
CREATE INDEX ON organisation USING gin (search);

CREATE TABLE organisation_identifier (
  id text PRIMARY KEY CHECK (id <> ''),
  organisation_id text NOT NULL REFERENCES organisation DEFERRABLE INITIALLY DEFERRED,
  scheme text NOT NULL CHECK (scheme IN ('CBS', 'TOOI', 'KVK', 'OIN')),
  code text NOT NULL,
  valid_from date,
  valid_until date,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', coalesce(code, ''))) STORED,
  CHECK (valid_until IS NULL OR valid_from IS NULL OR valid_until >= valid_from)
);
CREATE INDEX ON organisation_identifier (organisation_id);
CREATE INDEX ON organisation_identifier USING gin (search);

CREATE TABLE organisation_year (
  id text PRIMARY KEY CHECK (id <> ''),
  organisation_id text NOT NULL REFERENCES organisation DEFERRABLE INITIALLY DEFERRED,
  year integer NOT NULL CHECK (year BETWEEN 1800 AND 2200),
  inhabitants integer CHECK (inhabitants >= 0 AND inhabitants <= 20000000),
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1
);
CREATE INDEX ON organisation_year (organisation_id);

CREATE TABLE organisation_spending (
  id text PRIMARY KEY CHECK (id <> ''),
  organisation_id text NOT NULL REFERENCES organisation DEFERRABLE INITIALLY DEFERRED,
  year integer NOT NULL CHECK (year BETWEEN 1800 AND 2200),
  spending_cents bigint NOT NULL,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1
);
CREATE INDEX ON organisation_spending (organisation_id);

CREATE TABLE person (
  id text PRIMARY KEY CHECK (id <> ''),
  name text NOT NULL,
  party text,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', coalesce(name, '') || ' ' || coalesce(party, ''))) STORED
);
CREATE INDEX ON person USING gin (search);

CREATE TABLE theme (
  id text PRIMARY KEY CHECK (id <> ''),
  name text NOT NULL,
  name_en text,
  rank integer CHECK (rank >= 0),
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', coalesce(name, '') || ' ' || coalesce(name_en, ''))) STORED
);
CREATE INDEX ON theme USING gin (search);

CREATE TABLE partnership (
  id text PRIMARY KEY CHECK (id <> ''),
  name text NOT NULL,
  short_name text,
  status text NOT NULL CHECK (status IN ('proposed', 'withdrawn', 'active', 'ended')),
  purpose text,
  cooperation text CHECK (cooperation IN ('policy', 'operations', 'both')),
  legal_form text NOT NULL CHECK (legal_form IN ('public_body', 'operations_organisation', 'joint_body', 'host_municipality', 'light', 'covenant', 'foundation', 'association', 'company_nv', 'company_bv', 'cooperative', 'partnership_cv', 'mutual', 'network', 'egtc', 'unknown')),
  arrangement_kind text CHECK (arrangement_kind IN ('council', 'mixed', 'executive', 'mayor', 'executive_and_mayor')),
  supervisor text,
  founded_on date,
  founded_text text,
  ended_on date,
  statutory_duty boolean,
  statutory_article text,
  special_law text,
  seat text,
  address text,
  postcode text,
  contact text,
  website text,
  keeper_id text REFERENCES organisation DEFERRABLE INITIALLY DEFERRED,
  entry_responsible text,
  governing_provisions text,
  transferred_powers text,
  text_url text,
  allocation_key text,
  exit_terms text,
  exit_notice_months integer CHECK (exit_notice_months >= 0 AND exit_notice_months <= 600),
  evaluation_clause text,
  evaluation_due date,
  evaluated_on date,
  remark text,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', coalesce(name, '') || ' ' || coalesce(short_name, '') || ' ' || coalesce(purpose, '') || ' ' || coalesce(supervisor, '') || ' ' || coalesce(founded_text, '') || ' ' || coalesce(statutory_article, '') || ' ' || coalesce(special_law, '') || ' ' || coalesce(seat, '') || ' ' || coalesce(address, '') || ' ' || coalesce(postcode, '') || ' ' || coalesce(contact, '') || ' ' || coalesce(entry_responsible, '') || ' ' || coalesce(governing_provisions, '') || ' ' || coalesce(transferred_powers, '') || ' ' || coalesce(allocation_key, '') || ' ' || coalesce(exit_terms, '') || ' ' || coalesce(evaluation_clause, '') || ' ' || coalesce(remark, ''))) STORED
);
CREATE INDEX ON partnership USING gin (search);

CREATE TABLE partnership_name (
  id text PRIMARY KEY CHECK (id <> ''),
  partnership_id text NOT NULL REFERENCES partnership DEFERRABLE INITIALLY DEFERRED,
  name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('official', 'short', 'former', 'spelling')),
  valid_from date,
  valid_until date,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', coalesce(name, ''))) STORED,
  CHECK (valid_until IS NULL OR valid_from IS NULL OR valid_until >= valid_from)
);
CREATE INDEX ON partnership_name (partnership_id);
CREATE INDEX ON partnership_name USING gin (search);

CREATE TABLE partnership_identifier (
  id text PRIMARY KEY CHECK (id <> ''),
  partnership_id text NOT NULL REFERENCES partnership DEFERRABLE INITIALLY DEFERRED,
  scheme text NOT NULL CHECK (scheme IN ('CBS', 'TOOI', 'KVK', 'OIN', 'CVDR')),
  code text NOT NULL,
  valid_from date,
  valid_until date,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', coalesce(code, ''))) STORED,
  CHECK (valid_until IS NULL OR valid_from IS NULL OR valid_until >= valid_from)
);
CREATE INDEX ON partnership_identifier (partnership_id);
CREATE INDEX ON partnership_identifier USING gin (search);

CREATE TABLE arrangement_change (
  id text PRIMARY KEY CHECK (id <> ''),
  partnership_id text NOT NULL REFERENCES partnership DEFERRABLE INITIALLY DEFERRED,
  changed_on date NOT NULL,
  what text NOT NULL,
  url text,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', coalesce(what, ''))) STORED
);
CREATE INDEX ON arrangement_change (partnership_id);
CREATE INDEX ON arrangement_change USING gin (search);

CREATE TABLE participation (
  id text PRIMARY KEY CHECK (id <> ''),
  partnership_id text NOT NULL REFERENCES partnership DEFERRABLE INITIALLY DEFERRED,
  organisation_id text NOT NULL REFERENCES organisation DEFERRABLE INITIALLY DEFERRED,
  valid_from date,
  valid_until date,
  role text NOT NULL CHECK (role IN ('participant', 'host', 'client', 'observer')),
  entered_by text CHECK (entered_by IN ('council', 'executive', 'mayor', 'executive_and_mayor', 'council_and_executive')),
  liable boolean,
  counts boolean,
  counts_reason text,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', coalesce(counts_reason, ''))) STORED,
  CHECK (valid_until IS NULL OR valid_from IS NULL OR valid_until >= valid_from)
);
CREATE INDEX ON participation (partnership_id);
CREATE INDEX ON participation (organisation_id);
CREATE INDEX ON participation USING gin (search);

CREATE TABLE partnership_module (
  id text PRIMARY KEY CHECK (id <> ''),
  partnership_id text NOT NULL REFERENCES partnership DEFERRABLE INITIALLY DEFERRED,
  module text NOT NULL,
  name text NOT NULL,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', coalesce(name, ''))) STORED
);
CREATE INDEX ON partnership_module (partnership_id);
CREATE INDEX ON partnership_module USING gin (search);

CREATE TABLE module_participation (
  id text PRIMARY KEY CHECK (id <> ''),
  partnership_id text NOT NULL REFERENCES partnership DEFERRABLE INITIALLY DEFERRED,
  module text NOT NULL,
  organisation_id text NOT NULL REFERENCES organisation DEFERRABLE INITIALLY DEFERRED,
  valid_from date,
  valid_until date,
  performer_id text REFERENCES organisation DEFERRABLE INITIALLY DEFERRED,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  CHECK (valid_until IS NULL OR valid_from IS NULL OR valid_until >= valid_from)
);
CREATE INDEX ON module_participation (partnership_id);
CREATE INDEX ON module_participation (organisation_id);

CREATE TABLE theme_level (
  id text PRIMARY KEY CHECK (id <> ''),
  partnership_id text NOT NULL REFERENCES partnership DEFERRABLE INITIALLY DEFERRED,
  theme_id text NOT NULL REFERENCES theme DEFERRABLE INITIALLY DEFERRED,
  level text NOT NULL CHECK (level IN ('agenda', 'preparation', 'decision', 'execution')),
  present boolean NOT NULL,
  remark text,
  wording text,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', coalesce(remark, '') || ' ' || coalesce(wording, ''))) STORED
);
CREATE INDEX ON theme_level (partnership_id);
CREATE INDEX ON theme_level USING gin (search);

CREATE TABLE task_field (
  id text PRIMARY KEY CHECK (id <> ''),
  partnership_id text NOT NULL REFERENCES partnership DEFERRABLE INITIALLY DEFERRED,
  task_field text NOT NULL,
  name text,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', coalesce(task_field, '') || ' ' || coalesce(name, ''))) STORED
);
CREATE INDEX ON task_field (partnership_id);
CREATE INDEX ON task_field USING gin (search);

CREATE TABLE body (
  id text PRIMARY KEY CHECK (id <> ''),
  organisation_id text REFERENCES organisation DEFERRABLE INITIALLY DEFERRED,
  partnership_id text REFERENCES partnership DEFERRABLE INITIALLY DEFERRED,
  kind text NOT NULL CHECK (kind IN ('council', 'executive', 'mayor', 'general_board', 'executive_board', 'board', 'joint_body', 'committee', 'advisory_committee', 'portfolio_holders', 'steering_group', 'other')),
  name text NOT NULL,
  decides text,
  decision_rule text,
  valid_from date,
  valid_until date,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', coalesce(name, '') || ' ' || coalesce(decides, '') || ' ' || coalesce(decision_rule, ''))) STORED,
  CHECK (valid_until IS NULL OR valid_from IS NULL OR valid_until >= valid_from)
);
CREATE INDEX ON body (organisation_id);
CREATE INDEX ON body (partnership_id);
CREATE INDEX ON body USING gin (search);

CREATE TABLE post (
  id text PRIMARY KEY CHECK (id <> ''),
  body_id text NOT NULL REFERENCES body DEFERRABLE INITIALLY DEFERRED,
  role text NOT NULL CHECK (role IN ('chair', 'member', 'deputy', 'secretary', 'clerk', 'alderman', 'mayor', 'councillor')),
  label text,
  organisation_id text REFERENCES organisation DEFERRABLE INITIALLY DEFERRED,
  valid_from date,
  valid_until date,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', coalesce(label, ''))) STORED,
  CHECK (valid_until IS NULL OR valid_from IS NULL OR valid_until >= valid_from)
);
CREATE INDEX ON post (body_id);
CREATE INDEX ON post (organisation_id);
CREATE INDEX ON post USING gin (search);

CREATE TABLE membership (
  id text PRIMARY KEY CHECK (id <> ''),
  post_id text NOT NULL REFERENCES post DEFERRABLE INITIALLY DEFERRED,
  person_id text NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  valid_from date,
  valid_until date,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  CHECK (valid_until IS NULL OR valid_from IS NULL OR valid_until >= valid_from)
);
CREATE INDEX ON membership (post_id);
CREATE INDEX ON membership (person_id);

CREATE TABLE seat (
  id text PRIMARY KEY CHECK (id <> ''),
  body_id text NOT NULL REFERENCES body DEFERRABLE INITIALLY DEFERRED,
  organisation_id text NOT NULL REFERENCES organisation DEFERRABLE INITIALLY DEFERRED,
  valid_from date,
  valid_until date,
  seats integer CHECK (seats >= 0 AND seats <= 1000),
  votes_per_seat numeric,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  CHECK (valid_until IS NULL OR valid_from IS NULL OR valid_until >= valid_from)
);
CREATE INDEX ON seat (body_id);
CREATE INDEX ON seat (organisation_id);

CREATE TABLE finance (
  id text PRIMARY KEY CHECK (id <> ''),
  partnership_id text NOT NULL REFERENCES partnership DEFERRABLE INITIALLY DEFERRED,
  year integer NOT NULL CHECK (year BETWEEN 1800 AND 2200),
  version text NOT NULL CHECK (version IN ('budget', 'amended', 'actual')),
  given_by text NOT NULL REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  total_cents bigint,
  result_cents bigint,
  balance_total_cents bigint,
  equity_start_cents bigint,
  equity_end_cents bigint,
  debt_start_cents bigint,
  debt_end_cents bigint,
  staff_fte numeric,
  counts boolean,
  counts_reason text,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', coalesce(counts_reason, ''))) STORED
);
CREATE INDEX ON finance (partnership_id);
CREATE INDEX ON finance USING gin (search);

CREATE TABLE contribution (
  id text PRIMARY KEY CHECK (id <> ''),
  partnership_id text NOT NULL REFERENCES partnership DEFERRABLE INITIALLY DEFERRED,
  organisation_id text NOT NULL REFERENCES organisation DEFERRABLE INITIALLY DEFERRED,
  year integer NOT NULL CHECK (year BETWEEN 1800 AND 2200),
  version text NOT NULL CHECK (version IN ('budget', 'amended', 'actual')),
  given_by text NOT NULL REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  amount_cents bigint NOT NULL,
  counts boolean,
  counts_reason text,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', coalesce(counts_reason, ''))) STORED
);
CREATE INDEX ON contribution (partnership_id);
CREATE INDEX ON contribution (organisation_id);
CREATE INDEX ON contribution (organisation_id, year);
CREATE INDEX ON contribution USING gin (search);

CREATE TABLE document (
  id text PRIMARY KEY CHECK (id <> ''),
  partnership_id text REFERENCES partnership DEFERRABLE INITIALLY DEFERRED,
  organisation_id text REFERENCES organisation DEFERRABLE INITIALLY DEFERRED,
  title text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('arrangement', 'framework_note', 'budget', 'accounts', 'annual_report', 'opinion', 'evaluation', 'research', 'agreement', 'proposal', 'other')),
  dated_on date,
  pages integer CHECK (pages >= 1),
  url text,
  woo_category text CHECK (woo_category IN ('regulations', 'council_papers', 'board_agendas', 'advice', 'covenants', 'annual_plans', 'research_reports')),
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', coalesce(title, ''))) STORED
);
CREATE INDEX ON document (partnership_id);
CREATE INDEX ON document (organisation_id);
CREATE INDEX ON document USING gin (search);

CREATE TABLE checklist (
  id text PRIMARY KEY CHECK (id <> ''),
  partnership_id text NOT NULL REFERENCES partnership DEFERRABLE INITIALLY DEFERRED,
  item text NOT NULL CHECK (item ~ '^C([1-9]|1[0-9])$'),
  outcome text NOT NULL CHECK (outcome IN ('met', 'partly', 'not_met', 'not_applicable', 'unknown')),
  article text,
  remark text,
  checked_on date,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', coalesce(article, '') || ' ' || coalesce(remark, ''))) STORED
);
CREATE INDEX ON checklist (partnership_id);
CREATE INDEX ON checklist USING gin (search);

CREATE TABLE indicator (
  id text PRIMARY KEY CHECK (id <> ''),
  partnership_id text NOT NULL REFERENCES partnership DEFERRABLE INITIALLY DEFERRED,
  indicator text NOT NULL,
  name text NOT NULL,
  unit text,
  better text CHECK (better IN ('higher', 'lower')),
  baseline_on date,
  baseline numeric,
  target numeric,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', coalesce(name, '') || ' ' || coalesce(unit, ''))) STORED
);
CREATE INDEX ON indicator (partnership_id);
CREATE INDEX ON indicator USING gin (search);

CREATE TABLE indicator_value (
  id text PRIMARY KEY CHECK (id <> ''),
  partnership_id text NOT NULL REFERENCES partnership DEFERRABLE INITIALLY DEFERRED,
  indicator text NOT NULL,
  measured_on date NOT NULL,
  measured numeric NOT NULL,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1
);
CREATE INDEX ON indicator_value (partnership_id);

CREATE TABLE meeting (
  id text PRIMARY KEY CHECK (id <> ''),
  partnership_id text NOT NULL REFERENCES partnership DEFERRABLE INITIALLY DEFERRED,
  held_on date NOT NULL,
  meeting text NOT NULL,
  body_id text REFERENCES body DEFERRABLE INITIALLY DEFERRED,
  url text,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', coalesce(meeting, ''))) STORED
);
CREATE INDEX ON meeting (partnership_id);
CREATE INDEX ON meeting (body_id);
CREATE INDEX ON meeting USING gin (search);

CREATE TABLE decision (
  id text PRIMARY KEY CHECK (id <> ''),
  partnership_id text NOT NULL REFERENCES partnership DEFERRABLE INITIALLY DEFERRED,
  decided_on date NOT NULL,
  title text NOT NULL,
  body_id text REFERENCES body DEFERRABLE INITIALLY DEFERRED,
  outcome text CHECK (outcome IN ('adopted', 'rejected', 'postponed', 'withdrawn', 'noted')),
  text text,
  url text,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', coalesce(title, '') || ' ' || coalesce(text, ''))) STORED
);
CREATE INDEX ON decision (partnership_id);
CREATE INDEX ON decision (body_id);
CREATE INDEX ON decision USING gin (search);

CREATE TABLE council_regime (
  id text PRIMARY KEY CHECK (id <> ''),
  organisation_id text NOT NULL REFERENCES organisation DEFERRABLE INITIALLY DEFERRED,
  partnership_id text NOT NULL REFERENCES partnership DEFERRABLE INITIALLY DEFERRED,
  valid_from date,
  valid_until date,
  regime text NOT NULL CHECK (regime IN ('basic', 'plus', 'maximum')),
  reason text,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', coalesce(reason, ''))) STORED,
  CHECK (valid_until IS NULL OR valid_from IS NULL OR valid_until >= valid_from)
);
CREATE INDEX ON council_regime (organisation_id);
CREATE INDEX ON council_regime (partnership_id);
CREATE INDEX ON council_regime USING gin (search);

CREATE TABLE risk (
  id text PRIMARY KEY CHECK (id <> ''),
  organisation_id text NOT NULL REFERENCES organisation DEFERRABLE INITIALLY DEFERRED,
  partnership_id text NOT NULL REFERENCES partnership DEFERRABLE INITIALLY DEFERRED,
  risk text NOT NULL,
  assessed_on date NOT NULL,
  title text NOT NULL,
  chance integer CHECK (chance >= 1 AND chance <= 5),
  impact integer CHECK (impact >= 1 AND impact <= 5),
  measure text,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', coalesce(title, '') || ' ' || coalesce(measure, ''))) STORED
);
CREATE INDEX ON risk (organisation_id);
CREATE INDEX ON risk (partnership_id);
CREATE INDEX ON risk USING gin (search);

CREATE TABLE rapporteur (
  id text PRIMARY KEY CHECK (id <> ''),
  organisation_id text NOT NULL REFERENCES organisation DEFERRABLE INITIALLY DEFERRED,
  partnership_id text NOT NULL REFERENCES partnership DEFERRABLE INITIALLY DEFERRED,
  person_id text NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  valid_from date,
  valid_until date,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  CHECK (valid_until IS NULL OR valid_from IS NULL OR valid_until >= valid_from)
);
CREATE INDEX ON rapporteur (organisation_id);
CREATE INDEX ON rapporteur (partnership_id);
CREATE INDEX ON rapporteur (person_id);

CREATE TABLE note (
  id text PRIMARY KEY CHECK (id <> ''),
  organisation_id text NOT NULL REFERENCES organisation DEFERRABLE INITIALLY DEFERRED,
  partnership_id text NOT NULL REFERENCES partnership DEFERRABLE INITIALLY DEFERRED,
  noted_on date NOT NULL,
  title text NOT NULL,
  text text,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', coalesce(title, '') || ' ' || coalesce(text, ''))) STORED
);
CREATE INDEX ON note (organisation_id);
CREATE INDEX ON note (partnership_id);
CREATE INDEX ON note USING gin (search);

CREATE TABLE cooperation_model (
  id text PRIMARY KEY CHECK (id <> ''),
  name text NOT NULL,
  rank integer,
  weight text,
  essence text,
  transfer text,
  examples text,
  remark text,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', coalesce(name, '') || ' ' || coalesce(weight, '') || ' ' || coalesce(essence, '') || ' ' || coalesce(transfer, '') || ' ' || coalesce(examples, '') || ' ' || coalesce(remark, ''))) STORED
);
CREATE INDEX ON cooperation_model USING gin (search);

CREATE TABLE model_level (
  id text PRIMARY KEY CHECK (id <> ''),
  model_id text NOT NULL REFERENCES cooperation_model DEFERRABLE INITIALLY DEFERRED,
  level text NOT NULL CHECK (level IN ('agenda', 'preparation', 'decision', 'execution')),
  scheme text NOT NULL,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', coalesce(scheme, ''))) STORED
);
CREATE INDEX ON model_level USING gin (search);

CREATE TABLE model_actor (
  id text PRIMARY KEY CHECK (id <> ''),
  model_id text NOT NULL REFERENCES cooperation_model DEFERRABLE INITIALLY DEFERRED,
  level text NOT NULL CHECK (level IN ('agenda', 'preparation', 'decision', 'execution')),
  actor text NOT NULL,
  does text NOT NULL,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', coalesce(actor, '') || ' ' || coalesce(does, ''))) STORED
);
CREATE INDEX ON model_actor USING gin (search);

CREATE TABLE reference_case (
  id text PRIMARY KEY CHECK (id <> ''),
  name text NOT NULL,
  model_id text REFERENCES cooperation_model DEFERRABLE INITIALLY DEFERRED,
  form text,
  participants text,
  features text,
  cautions text,
  facts text,
  mismatch text,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', coalesce(name, '') || ' ' || coalesce(form, '') || ' ' || coalesce(participants, '') || ' ' || coalesce(features, '') || ' ' || coalesce(cautions, '') || ' ' || coalesce(facts, '') || ' ' || coalesce(mismatch, ''))) STORED
);
CREATE INDEX ON reference_case USING gin (search);

CREATE TABLE reading (
  id text PRIMARY KEY CHECK (id <> ''),
  title text NOT NULL,
  author text,
  year integer CHECK (year BETWEEN 1800 AND 2200),
  subject text,
  about text,
  url text,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', coalesce(title, '') || ' ' || coalesce(author, '') || ' ' || coalesce(subject, '') || ' ' || coalesce(about, ''))) STORED
);
CREATE INDEX ON reading USING gin (search);

CREATE TABLE citation (
  id text PRIMARY KEY CHECK (id <> ''),
  record_type text NOT NULL,
  record_id text NOT NULL,
  field text NOT NULL,
  cites_id text NOT NULL REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  stated_value text,
  place text,
  stated_on date,
  counts boolean,
  counts_by text,
  counts_reason text,
  source_id text REFERENCES source DEFERRABLE INITIALLY DEFERRED,
  source_place text,
  confirmed_on date,
  example boolean,
  owner_id text,
  publication text NOT NULL DEFAULT 'public' CHECK (publication IN ('draft', 'internal', 'public', 'group', 'confidential')),
  revision integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', coalesce(stated_value, '') || ' ' || coalesce(place, '') || ' ' || coalesce(counts_by, '') || ' ' || coalesce(counts_reason, ''))) STORED
);
CREATE INDEX ON citation (record_type, record_id);
CREATE INDEX ON citation USING gin (search);


CREATE TABLE audit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  actor text NOT NULL,
  organisation_id text,
  action text NOT NULL CHECK (action IN ('create', 'change', 'remove')),
  record_type text NOT NULL,
  record_id text NOT NULL,
  partnership_id text,
  was jsonb,
  becomes jsonb,
  reason text,
  origin text NOT NULL
);
CREATE INDEX ON audit (record_type, record_id, id);
CREATE INDEX ON audit (partnership_id, id);

CREATE TABLE correction (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  record_type text NOT NULL,
  record_id text NOT NULL,
  partnership_id text REFERENCES partnership,
  field text NOT NULL,
  value_now text,
  value_proposed text NOT NULL,
  reason text NOT NULL,
  proposed_for text REFERENCES organisation,
  proposed_by text NOT NULL,
  proposed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'accepted', 'rejected')),
  answer text,
  answered_by text,
  answered_at timestamptz,
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX ON correction (partnership_id, status);

CREATE TABLE import_job (
  id uuid PRIMARY KEY,
  actor text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  finished_at timestamptz,
  format text NOT NULL CHECK (format IN ('workbook', 'participants-csv')),
  dry_run boolean NOT NULL,
  files jsonb NOT NULL,
  content bytea,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'refused', 'failed', 'cancelled')),
  phase text,
  done integer NOT NULL DEFAULT 0,
  total integer NOT NULL DEFAULT 0,
  cancel_asked boolean NOT NULL DEFAULT false,
  summary jsonb,
  findings jsonb,
  reference text
);
CREATE INDEX ON import_job (created_at);

CREATE TABLE setting (
  name text PRIMARY KEY,
  value jsonb NOT NULL
);

GRANT USAGE ON SCHEMA public TO PUBLIC;
`;
