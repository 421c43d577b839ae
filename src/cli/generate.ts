import { generateNational } from '#features/exchange/generate-national.ts';
import { openAsOperator, openStore, operator } from '../services.ts';
import { progressBar } from './progress-bar.ts';

/** Fills an empty database with an invented country. Refuses a register that holds something. */
export async function generateCommand(options: {
  readonly data: string;
  readonly json?: boolean;
  readonly lang: 'nl' | 'en';
}): Promise<void> {
  const store = await openStore(options.data, 'join');
  try {
    if (!store.empty) {
      process.stderr.write(
        options.lang === 'nl'
          ? 'De database is niet leeg; kies een andere map met --data.\n'
          : 'The database is not empty; choose another folder with --data.\n',
      );
      process.exitCode = 1;
      return;
    }
    const database = openAsOperator(store);
    try {
      const bar = progressBar(options.lang === 'nl' ? 'Land maken' : 'Making a country');
      const counts = await generateNational(database, operator, (done, total) => bar.show(done, total));
      bar.end();
      process.stdout.write(
        options.json
          ? `${JSON.stringify(counts)}\n`
          : `${Object.entries(counts)
              .map(([name, count]) => `${name}: ${count}`)
              .join('\n')}\n`,
      );
    } finally {
      await database.close();
    }
  } finally {
    await store.close();
  }
}
