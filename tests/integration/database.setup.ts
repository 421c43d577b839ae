import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openEmbeddedDatabase } from '#platform/embedded-postgres/server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly superuserUrl: string;
    readonly ownerUrl: string;
    readonly appUrl: string;
  }
}

/** One real PostgreSQL server for all integration tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'verband-test-'));
  const server = await openEmbeddedDatabase(folder);
  project.provide('superuserUrl', server.superuserUrl);
  project.provide('ownerUrl', server.ownerUrl);
  project.provide('appUrl', server.appUrl);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
