import { writeFileSync } from 'node:fs';
import { exportCsv, exportWorkbook, templateWorkbook } from '#features/exchange/export-register.ts';
import { writeFiles } from '#platform/files.ts';
import { openLog } from '#platform/log.ts';
import { openServices, openStore, operator } from '../services.ts';

/** Writes the register (or an empty template) to a workbook or a folder of CSV files. */
export async function exportCommand(
  destination: string,
  options: { readonly template: boolean; readonly data: string; readonly json?: boolean; readonly lang: 'nl' | 'en' },
): Promise<void> {
  let files: string[];
  if (options.template) {
    writeFileSync(destination, await templateWorkbook());
    files = [destination];
  } else {
    const store = await openStore(options.data, 'join');
    try {
      const services = await openServices(store.appUrl, 'web', openLog('warn'));
      try {
        if (destination.toLowerCase().endsWith('.xlsx')) {
          writeFileSync(destination, await exportWorkbook(services.database, operator));
          files = [destination];
        } else {
          const csv = await exportCsv(services.database, operator);
          writeFiles(destination, csv);
          files = Object.keys(csv);
        }
      } finally {
        await services.close();
      }
    } finally {
      await store.close();
    }
  }
  if (options.json) process.stdout.write(`${JSON.stringify({ destination, files })}\n`);
  else
    process.stdout.write(
      options.lang === 'nl'
        ? `Geschreven: ${destination} (${files.length} bestand${files.length === 1 ? '' : 'en'})\n`
        : `Written: ${destination} (${files.length} file${files.length === 1 ? '' : 's'})\n`,
    );
}
