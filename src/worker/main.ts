import { askerOf } from '#features/accounts/who-asks.ts';
import { runImportJob } from '#features/exchange/import-job.ts';
import { openLog } from '#platform/log.ts';
import { jobs, openServices } from '../services.ts';

// The worker: jobs run here, so that heavy work never holds up a page. It ends when the web process that started it is gone.
const log = openLog();
const appUrl = process.env['VERBAND_APP_URL'];
if (appUrl === undefined) {
  log.error('the worker is started by serve');
  process.exit(1);
}
const services = await openServices(appUrl, 'worker', log);
await services.queue.work(jobs.import, async (data) => {
  const { id, account } = data as { id: string; account: string };
  const reference = id.slice(0, 8);
  try {
    await runImportJob(services.database, await askerOf(services.database, account), id, reference);
  } catch (problem) {
    log.error({ reference, problem: String(problem) }, 'import failed');
    throw problem;
  }
});
let closing = false;
const close = async () => {
  if (closing) return;
  closing = true;
  await services.close().catch(() => undefined);
  process.exit(0);
};
process.on('SIGTERM', () => void close());
process.on('SIGINT', () => undefined);
process.on('disconnect', () => void close());
process.send?.('ready');
