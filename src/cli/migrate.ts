import { openStore } from '../services.ts';

/** Brings the schema up to date and says whether the register is empty. */
export async function migrateCommand(options: {
  readonly data: string;
  readonly json?: boolean;
  readonly lang: 'nl' | 'en';
}): Promise<void> {
  const store = await openStore(options.data, 'join');
  await store.close();
  const answer = { upToDate: true, empty: store.empty };
  if (options.json) process.stdout.write(`${JSON.stringify(answer)}\n`);
  else
    process.stdout.write(
      options.lang === 'nl'
        ? `De database is bij${store.empty ? ' en leeg' : ''}.\n`
        : `The database is up to date${store.empty ? ' and empty' : ''}.\n`,
    );
}
