import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { connect, type Database } from '#database/connection.ts';
import { migrate } from '#database/migrate.ts';

/** A new, migrated, empty database for a test file, reached by the application login. */
export async function freshDatabase(): Promise<{
  /** Under the application login: row-level security holds. */
  readonly database: Database;
  /** Under the login that owns the tables. */
  readonly owner: Database;
  readonly ownerUrl: string;
  readonly appUrl: string;
  drop(): Promise<void>;
}> {
  const name = `t${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: inject('superuserUrl') });
  await client.connect();
  await client.query(`create database ${name} owner verband_owner`);
  const at = (url: string) => url.replace(/\/[^/]*$/, `/${name}`);
  const [ownerUrl, appUrl] = [at(inject('ownerUrl')), at(inject('appUrl'))];
  await migrate(ownerUrl, 'verband_app');
  const database = connect(appUrl);
  const owner = connect(ownerUrl);
  return {
    database,
    owner,
    ownerUrl,
    appUrl,
    drop: async () => {
      await database.close();
      await owner.close();
      await client.query(`drop database ${name} with (force)`);
      await client.end();
    },
  };
}
