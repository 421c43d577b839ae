import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { CannotStart } from '#platform/cannot-start.ts';
import { type FolderLock, lockDataFolder } from '#platform/data-folder.ts';
import { openLog } from '#platform/log.ts';
import { listenOnLoopback } from '#platform/port.ts';
import { projectFolder } from '#platform/project-folder.ts';
import { startWorker } from '#platform/worker-process.ts';
import { loadReference, openServices, openStore } from '../services.ts';
import { createApp } from '../web/app.ts';
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
  if (options.host !== undefined) throw new CannotStart('host-refused');
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
      response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2' });
      response.end(
        options.lang === 'nl'
          ? 'Verband start op. Ververs deze pagina over enkele seconden.'
          : 'Verband is starting. Refresh this page in some seconds.',
      );
    };
    const listening = await listenOnLoopback((request, response) => answer(request, response), options.port);
    undo.push(() => listening.close());
    lock?.note(listening.port);
    const store = await openStore(options.data, 'own');
    undo.splice(undo.length - 1, 0, () => store.close());
    const services = await openServices(store.appUrl, 'web', log);
    undo.splice(undo.length - 1, 0, () => services.close());
    if (store.empty && !options.empty) {
      const bar = progressBar(
        options.lang === 'nl' ? 'Gegevens van de Leidse regio laden' : 'Loading the Leidse regio',
      );
      await loadReference(services.database, {
        examples: options.examples,
        progress: (_, done, total) => bar.show(done, total),
      });
      bar.end();
    }
    const worker = startWorker(join(projectFolder(), 'dist', 'worker.js'), { VERBAND_APP_URL: store.appUrl }, log);
    undo.splice(undo.length - 1, 0, () => worker.stop());
    answer = getRequestListener(createApp(services, options.lang).fetch);
    process.stdout.write(`Verband: http://localhost:${listening.port}\n`);
  } catch (problem) {
    await close();
    throw problem;
  }
}
