import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '#domain/findings/finding.ts';
import { importParticipants } from '#features/exchange/import-participants.ts';
import { importRegister } from '#features/exchange/import-register.ts';
import { matchParticipantsFile } from '#features/exchange/match-participants.ts';
import { tableLimits } from '#importers/tables/limits.ts';
import { readFiles } from '#platform/files.ts';
import { projectFolder } from '#platform/project-folder.ts';
import { findingText } from '#words/findings.ts';
import { openAsOperator, openStore, operator, type Store } from '../services.ts';
import { progressBar } from './progress-bar.ts';

export interface ImportCommandOptions {
  readonly format: 'workbook' | 'participants-csv';
  readonly dryRun: boolean;
  readonly data?: string;
  readonly json?: boolean;
  readonly lang: 'nl' | 'en';
  readonly withoutDatabase?: boolean;
}

/** Imports files, or says what an import would do. Exit 2 when the input is refused, with the findings as JSON lines on stderr. */
export async function importCommand(paths: readonly string[], options: ImportCommandOptions): Promise<void> {
  const files = paths.flatMap((path) => readFiles(path, ['.csv', '.xlsx', '.zip'], tableLimits.bytes));
  const context = { role: null, organisation: null, reason: null, origin: 'import' as const };
  if (options.format === 'participants-csv') {
    const folder = join(projectFolder(), 'reference', 'municipal-codes');
    const read = (name: string) => readFileSync(join(folder, name));
    const reference = { municipalities: read('municipalities.csv'), authorities: read('other-authorities.csv') };
    const matched = await matchParticipantsFile(files, reference);
    if (!matched.accepted) return refuse(matched.findings);
    if (!options.dryRun) {
      await withDatabase(options.data, async (database) => {
        const { outcome } = await importParticipants(database, files, reference, {
          dryRun: false,
          asker: operator,
          context,
        });
        if (outcome === undefined || outcome === 'cancelled') return;
        if (!outcome.accepted) refuse(outcome.findings);
        else
          answer({
            summary: { ...matched.summary, created: outcome.summary.created, unchanged: outcome.summary.unchanged },
            findings: matched.findings,
          });
      });
      return;
    }
    answer({ summary: matched.summary, findings: matched.findings });
    return;
  }
  if (options.withoutDatabase) {
    const outcome = await importRegister(undefined, files, { dryRun: true, asker: operator, context });
    if (outcome === 'cancelled') return;
    if (!outcome.accepted) return refuse(outcome.findings);
    answer({ summary: outcome.summary, findings: outcome.findings });
    return;
  }
  await withDatabase(options.data, async (database) => {
    const bar = progressBar(options.lang === 'nl' ? 'Inlezen' : 'Importing');
    const outcome = await importRegister(database, files, {
      dryRun: options.dryRun,
      asker: operator,
      context,
      progress: async (_, done, total) => {
        bar.show(done, total);
        return true;
      },
    });
    bar.end();
    if (outcome === 'cancelled') return;
    if (!outcome.accepted) refuse(outcome.findings);
    else answer({ summary: outcome.summary, findings: outcome.findings });
  });

  function answer(result: {
    readonly summary: Readonly<Record<string, number>>;
    readonly findings: readonly Finding[];
  }): void {
    if (options.json) {
      process.stdout.write(`${JSON.stringify(result)}\n`);
      return;
    }
    for (const [name, value] of Object.entries(result.summary)) process.stdout.write(`${name}: ${value}\n`);
    for (const finding of result.findings) process.stderr.write(`${findingText(options.lang, finding)}\n`);
  }
}

function refuse(findings: readonly Finding[]): void {
  for (const finding of findings) process.stderr.write(`${JSON.stringify(finding)}\n`);
  process.exitCode = 2;
}

/** Opens the register for one command: joins the server that runs on the data folder, or starts it and stops it again. */
async function withDatabase(
  folder: string | undefined,
  work: (database: ReturnType<typeof openAsOperator>) => Promise<void>,
): Promise<void> {
  const store: Store = await openStore(folder ?? './data', 'join');
  const database = openAsOperator(store);
  try {
    await work(database);
  } finally {
    await database.close();
    await store.close();
  }
}
