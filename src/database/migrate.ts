import { sql } from 'kysely';
import { closedActions } from '#domain/access/confirmation.ts';
import { actions, rights } from '#domain/access/rights.ts';
import { connect, type InTransaction } from './connection.ts';
import * as access from './migrations/2026-11-24-access.ts';
import * as formDrafts from './migrations/2026-11-24-form-drafts.ts';
import * as register from './migrations/2026-11-24-register.ts';
import * as signIn from './migrations/2026-11-24-sign-in.ts';
import * as accountsByOrganisation from './migrations/2026-11-25-accounts-by-organisation.ts';
import * as answersWhileOpen from './migrations/2026-11-25-answers-while-open.ts';
import * as assessments from './migrations/2026-11-25-assessments.ts';
import * as confirmedRoles from './migrations/2026-11-25-confirmed-roles.ts';
import * as councils from './migrations/2026-11-25-councils.ts';
import * as weightsUntilAdopted from './migrations/2026-11-26-weights-until-adopted.ts';

interface Migration {
  readonly name: string;
  readonly statements: string;
}

/** All migrations, oldest first. Forward only: a migration that was released is never edited. */
const migrations: readonly Migration[] = [
  register,
  formDrafts,
  access,
  signIn,
  accountsByOrganisation,
  councils,
  confirmedRoles,
  assessments,
  answersWhileOpen,
  weightsUntilAdopted,
];

export type Migrated =
  | { readonly ok: true; readonly applied: readonly string[]; readonly empty: boolean }
  /** The database was made by a newer version: nothing was changed. */
  | { readonly ok: false; readonly unknown: readonly string[] };

/**
 * Brings the schema up to date, all migrations in one transaction under a lock, and grants the application login what it needs.
 * @param ownerUrl login that owns the schema
 * @param appLogin role the application uses; skipped when it is the owner itself
 */
export async function migrate(ownerUrl: string, appLogin: string | null): Promise<Migrated> {
  const database = connect(ownerUrl, { connections: 1 });
  try {
    return await database.kysely.transaction().execute(async (tx): Promise<Migrated> => {
      await sql`select pg_advisory_xact_lock(7236823)`.execute(tx);
      const done = await appliedMigrations(tx);
      const unknown = done.filter((name) => !knownMigrations.includes(name));
      if (unknown.length > 0) return { ok: false, unknown };
      const applied = await applyMigrations(tx, knownMigrations);
      await finishMigrating(tx, appLogin);
      const { rows: any } = await sql<{
        empty: boolean;
      }>`select not exists (select from organisation) as empty`.execute(tx);
      return { ok: true, applied, empty: any[0]?.empty ?? true };
    });
  } finally {
    await database.close();
  }
}

/** The names of all migrations this version knows, oldest first. */
export const knownMigrations: readonly string[] = migrations.map((migration) => migration.name);

/** Which migrations a database has, oldest first. */
export async function appliedMigrations(tx: InTransaction): Promise<string[]> {
  const { rows: there } = await sql<{ there: boolean }>`select to_regclass('migration') is not null as there`.execute(
    tx,
  );
  if (!there[0]?.there) return [];
  const { rows } = await sql<{ name: string }>`select name from migration`.execute(tx);
  const done = new Set(rows.map((row) => row.name));
  return [
    ...knownMigrations.filter((name) => done.has(name)),
    ...[...done].filter((name) => !knownMigrations.includes(name)).sort(),
  ];
}

/** Applies those of some migrations that a database does not have yet. @returns their names */
export async function applyMigrations(tx: InTransaction, names: readonly string[]): Promise<string[]> {
  await sql`create table if not exists migration (name text primary key, applied_at timestamptz not null default clock_timestamp())`.execute(
    tx,
  );
  const done = new Set(await appliedMigrations(tx));
  const applied: string[] = [];
  for (const migration of migrations) {
    if (done.has(migration.name) || !names.includes(migration.name)) continue;
    await sql.raw(migration.statements).execute(tx);
    await sql`insert into migration (name) values (${migration.name})`.execute(tx);
    applied.push(migration.name);
  }
  return applied;
}

/** What is done after every migration: the rights are copied, and the application login gets what it needs and no more. */
export async function finishMigrating(tx: InTransaction, appLogin: string | null): Promise<void> {
  await applyMigrations(tx, knownMigrations);
  await copyRights(tx);
  if (appLogin !== null) await grant(tx, appLogin);
}

/** The table of rights goes into the database, for its own check. */
async function copyRights(tx: InTransaction): Promise<void> {
  const rows = actions.flatMap((action) =>
    rights[action].map((role) => ({ action, role, closed: closedActions.includes(action) })),
  );
  await sql`delete from access_right`.execute(tx);
  await sql`insert into access_right select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(action text, role text, closed boolean)`.execute(
    tx,
  );
}

/** The application may read and write the rows that the policies let it, add to the audit trail by one function only, and change no table. */
async function grant(tx: InTransaction, login: string): Promise<void> {
  const role = sql.id(login);
  await sql`grant usage on schema public to ${role}`.execute(tx);
  await sql`grant select, insert, update, delete on all tables in schema public to ${role}`.execute(tx);
  await sql`grant usage on all sequences in schema public to ${role}`.execute(tx);
  // Which records are closed, and what they are called, only the database's own functions look up.
  await sql`revoke select on restricted_record from ${role}`.execute(tx);
  await sql`revoke insert, update, delete on account_check from ${role}`.execute(tx);
  await sql`revoke insert, update, delete on audit, audit_link, audit_chain, restricted_record, access_right, migration, setting from ${role}`.execute(
    tx,
  );
}
