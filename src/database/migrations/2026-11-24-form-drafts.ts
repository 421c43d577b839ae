/** Drafts of forms: what someone typed and has not saved yet. Never edit: add a migration. */
export const name = '2026-11-24-form-drafts';

export const statements = `
CREATE TABLE form_draft (
  asker text NOT NULL,
  form text NOT NULL,
  typed jsonb NOT NULL,
  kept_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (asker, form)
);
`;
