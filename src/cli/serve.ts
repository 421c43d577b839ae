import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { firstAdministrator } from '#features/accounts/manage-accounts.ts';
import { address } from '#features/addresses.ts';
import { scheduleBackups } from '#platform/backup-schedule.ts';
import { backupKey } from '#platform/config.ts';
import { type FolderLock, lockDataFolder } from '#platform/data-folder.ts';
import { openLog } from '#platform/log.ts';
import { listenOn, listenOnLoopback } from '#platform/port.ts';
import { projectFolder } from '#platform/project-folder.ts';
import { startWorker } from '#platform/worker-process.ts';
import { loadReference, openAsOperator, openConfig, openServices, openStore, operator } from '../services.ts';
import { createApp } from '../web/app.ts';
import { securityHeaders } from '../web/security-headers.ts';
import { progressBar } from './progress-bar.ts';

export interface ServeOptions {
  readonly port: number;
  readonly data: string;
  readonly empty: boolean;
  readonly examples: boolean;
  readonly lang: 'nl' | 'en';
  readonly host?: string;
}

/** Runs Verband until it is told to stop: the pages, the worker and, without DATABASE_URL, the database. */
export async function serve(options: ServeOptions): Promise<void> {
  const config = openConfig();
  const log = openLog();
  const undo: (() => Promise<void> | void)[] = [];
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= (async () => {
      for (const step of undo.toReversed()) await step();
    })();
    return closing;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (closing !== undefined && signal === 'SIGINT') return;
      void close().then(() => process.exit(0));
    });
  }
  try {
    const embedded = (process.env['DATABASE_URL'] ?? '') === '';
    const lock: FolderLock | undefined = embedded ? lockDataFolder(options.data) : undefined;
    if (lock !== undefined) undo.push(() => lock.release());
    let answer: RequestListener = (_, response) => {
      response.writeHead(503, {
        ...securityHeaders(config.publicUrl?.protocol === 'https:'),
        'content-type': 'text/plain; charset=utf-8',
        'cache-control': 'no-store',
        'retry-after': '2',
      });
      response.end(
        options.lang === 'nl'
          ? 'Verband start op. Ververs deze pagina over enkele seconden.'
          : 'Verband is starting. Refresh this page in some seconds.',
      );
    };
    const listener: RequestListener = (request, response) => answer(request, response);
    const listening =
      options.host === undefined
        ? await listenOnLoopback(listener, options.port)
        : await listenOn(listener, options.port, options.host);
    undo.push(() => listening.close());
    lock?.note(listening.port);
    const store = await openStore(options.data, 'own');
    undo.splice(undo.length - 1, 0, () => store.close());
    store.keepAlive((what) => log.warn({ what }, 'database server'));
    const services = await openServices(store.appUrl, 'web', log);
    undo.splice(undo.length - 1, 0, () => services.close());
    const owner = openAsOperator(store);
    let code: string | undefined;
    try {
      if (store.empty && !options.empty) {
        const bar = progressBar(
          options.lang === 'nl' ? 'Gegevens van de Leidse regio laden' : 'Loading the Leidse regio',
        );
        await loadReference(owner, {
          examples: options.examples,
          progress: (_, done, total) => bar.show(done, total),
        });
        bar.end();
      }
      code = await firstAdministrator(
        { database: owner, config, now: () => services.clock.now() },
        operator,
        services.clock.today(),
      );
    } finally {
      await owner.close();
    }
    const worker = startWorker(join(projectFolder(), 'dist', 'worker.js'), { VERBAND_APP_URL: store.appUrl }, log);
    undo.splice(undo.length - 1, 0, () => worker.stop());
    if (config.backup !== undefined) {
      backupKey();
      const command = [
        process.execPath,
        join(projectFolder(), 'dist', 'cli.js'),
        'backup',
        '--check',
        '--data',
        options.data,
      ] as const;
      const schedule = scheduleBackups(config.backup, command, log, () => services.clock.now());
      undo.splice(undo.length - 1, 0, () => schedule.stop());
    }
    answer = getRequestListener(createApp(services, options.lang, options.host !== undefined).fetch);
    const origin = config.publicUrl?.origin ?? `http://localhost:${listening.port}`;
    process.stdout.write(`Verband: ${origin}\n`);
    if (code !== undefined)
      process.stdout.write(
        `${options.lang === 'nl' ? 'Eerste beheerder, deze link werkt één keer' : 'First administrator, this link works once'}: ${origin}${address(options.lang, ['signIn', 'invitation', { id: code }])}\n`,
      );
  } catch (problem) {
    await close();
    throw problem;
  }
}
