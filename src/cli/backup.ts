import { existsSync } from 'node:fs';
import { verifyAudit } from '#features/audit/verify-audit.ts';
import { backUp, check, type RestoreOutcome, restore } from '#features/backup/back-up.ts';
import { systemClock } from '#platform/clock.ts';
import { backupKey } from '#platform/config.ts';
import { jobs, openAsOperator, openStore, operator, queueAsOperator, type Store } from '../services.ts';
import { progressBar } from './progress-bar.ts';

interface Common {
  readonly data: string;
  readonly json?: boolean;
  readonly lang: 'nl' | 'en';
}

const words = {
  nl: {
    bar: 'Back-up maken',
    written: 'Back-up geschreven: {path} ({size} MB, {sealed}).',
    sealed: 'versleuteld',
    open: 'NIET versleuteld; zet VERBAND_BACKUP_KEY om te versleutelen',
    checked: 'Nagekeken door terug te zetten en te vergelijken: {tables} tabellen, {rows} rijen zijn gelijk.',
    restored: 'Teruggezet: {tables} tabellen, {rows} rijen, gemaakt op {madeAt}. Het logboek is {audit}.',
    whole: 'heel',
    broken: 'NIET heel; draai verband audit verify',
    exists: '{path} bestaat al. Kies een andere naam of gebruik --overwrite.',
    'not-a-backup': 'Dit is geen back-up van Verband.',
    'key-needed': 'De back-up is versleuteld. Zet de sleutel in VERBAND_BACKUP_KEY.',
    'not-sealed':
      'Deze back-up is niet versleuteld, terwijl VERBAND_BACKUP_KEY gezet is. Haal de sleutel weg om hem toch te gebruiken.',
    'key-wrong-or-damaged': 'De sleutel past niet, of het bestand is beschadigd.',
    'cut-off': 'Het einde van het bestand ontbreekt.',
    damaged: 'Het bestand is beschadigd ({detail}).',
    newer: 'De back-up is van een nieuwere versie van Verband ({detail}). Installeer die versie.',
    'not-empty': 'De database is niet leeg. Gebruik --replace om alles wat erin staat te vervangen.',
    differs: 'Wat teruggezet is verschilt van de back-up in {detail}.',
    unchanged: 'Er is niets veranderd.',
  },
  en: {
    bar: 'Backing up',
    written: 'Backup written: {path} ({size} MB, {sealed}).',
    sealed: 'encrypted',
    open: 'NOT encrypted; set VERBAND_BACKUP_KEY to encrypt',
    checked: 'Checked by restoring and comparing: {tables} tables, {rows} rows are the same.',
    restored: 'Restored: {tables} tables, {rows} rows, made at {madeAt}. The audit trail is {audit}.',
    whole: 'whole',
    broken: 'NOT whole; run verband audit verify',
    exists: '{path} exists already. Choose another name or use --overwrite.',
    'not-a-backup': 'This is no backup of Verband.',
    'key-needed': 'The backup is encrypted. Put the key in VERBAND_BACKUP_KEY.',
    'not-sealed':
      'This backup is not encrypted, while VERBAND_BACKUP_KEY is set. Take the key away to use it all the same.',
    'key-wrong-or-damaged': 'The key does not fit, or the file is damaged.',
    'cut-off': 'The end of the file is missing.',
    damaged: 'The file is damaged ({detail}).',
    newer: 'The backup is of a newer version of Verband ({detail}). Install that version.',
    'not-empty': 'The database is not empty. Use --replace to replace everything in it.',
    differs: 'What was restored differs from the backup in {detail}.',
    unchanged: 'Nothing was changed.',
  },
} as const;

const fill = (text: string, values: Readonly<Record<string, unknown>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '?'));

function refuse(options: Common, outcome: Extract<RestoreOutcome, { kind: 'refused' }>): void {
  const t = words[options.lang];
  process.stderr.write(
    options.json ? `${JSON.stringify(outcome)}\n` : `${fill(t[outcome.problem], outcome)} ${t.unchanged}\n`,
  );
  process.exitCode = 2;
}

async function withStore<T>(
  folder: string,
  work: (store: Store, database: ReturnType<typeof openAsOperator>) => Promise<T>,
): Promise<T> {
  const store = await openStore(folder, 'join');
  const database = openAsOperator(store);
  try {
    return await work(store, database);
  } finally {
    await database.close();
    await store.close();
  }
}

/** Writes a backup, also while Verband runs. */
export async function backupCommand(
  path: string,
  options: Common & { readonly overwrite: boolean; readonly check: boolean },
): Promise<void> {
  const t = words[options.lang];
  const key = backupKey();
  if (existsSync(path) && !options.overwrite) {
    process.stderr.write(`${fill(t.exists, { path })}\n`);
    process.exitCode = 1;
    return;
  }
  await withStore(options.data, async (_, database) => {
    const bar = progressBar(t.bar);
    const bytes = await backUp(database, operator, path, key, systemClock.now(), (done, total) =>
      bar.show(done, total),
    );
    bar.end();
    const checked = options.check ? await check(database, path, key) : undefined;
    if (checked?.kind === 'refused') return refuse(options, checked);
    if (options.json)
      process.stdout.write(
        `${JSON.stringify({ path, bytes, encrypted: key !== undefined, ...(checked === undefined ? {} : { checked }) })}\n`,
      );
    else {
      process.stdout.write(
        `${fill(t.written, { path, size: (bytes / 1e6).toFixed(1), sealed: key === undefined ? t.open : t.sealed })}\n`,
      );
      if (checked !== undefined) process.stdout.write(`${fill(t.checked, { ...checked })}\n`);
    }
  });
}

/** Puts a backup back, or with --check only proves that it could be. */
export async function restoreCommand(
  path: string,
  options: Common & { readonly replace: boolean; readonly check: boolean },
): Promise<void> {
  const t = words[options.lang];
  const key = backupKey();
  await withStore(options.data, async (store, database) => {
    const queue = await queueAsOperator(store);
    try {
      const outcome = options.check
        ? await check(database, path, key)
        : await restore(database, store.appLogin, path, key, options.replace, (job) => queue.send(jobs.import, job));
      if (outcome.kind === 'refused') return refuse(options, outcome);
      if (options.check) {
        process.stdout.write(options.json ? `${JSON.stringify(outcome)}\n` : `${fill(t.checked, { ...outcome })}\n`);
        return;
      }
      const verdict = await verifyAudit(database, operator);
      process.stdout.write(
        options.json
          ? `${JSON.stringify({ ...outcome, auditWhole: verdict.whole })}\n`
          : `${fill(t.restored, { ...outcome, madeAt: outcome.head.madeAt, audit: verdict.whole ? t.whole : t.broken })}\n`,
      );
      if (!verdict.whole) process.exitCode = 2;
    } finally {
      await queue.close();
    }
  });
}
