import { verifyAudit } from '#features/audit/verify-audit.ts';
import { openAsOperator, openStore, operator } from '../services.ts';
import { progressBar } from './progress-bar.ts';

const words = {
  nl: {
    bar: 'Logboek nalopen',
    whole: 'Heel: {entries} regels, {chains} ketens.',
    broken: 'Niet heel. Maak een kopie van de database voor u iets doet, en zoek uit wie erbij kon.',
    installation: 'installatie',
    changed: 'regel {number} (nummer {entry}) is gewijzigd',
    missing: 'regel {number} ontbreekt (daarna komt nummer {entry})',
    'cut-off': 'het einde ontbreekt vanaf regel {number}',
    unlinked: '{count} regels staan in geen keten: ze zijn buiten Verband om toegevoegd',
  },
  en: {
    bar: 'Checking the audit trail',
    whole: 'Whole: {entries} entries, {chains} chains.',
    broken: 'Not whole. Copy the database before you do anything, and find out who could reach it.',
    installation: 'installation',
    changed: 'entry {number} (number {entry}) was changed',
    missing: 'entry {number} is missing (number {entry} comes after it)',
    'cut-off': 'the end is missing from entry {number} on',
    unlinked: '{count} entries are in no chain: they were added around Verband',
  },
} as const;

const fill = (text: string, values: Readonly<Record<string, unknown>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '–'));

/** Proves that the audit trail is whole, or names the first broken link of each chain. Exit 2 when it is not whole. */
export async function verifyAuditCommand(options: {
  readonly data: string;
  readonly json?: boolean;
  readonly lang: 'nl' | 'en';
}): Promise<void> {
  const store = await openStore(options.data, 'join');
  const database = openAsOperator(store);
  try {
    const t = words[options.lang];
    const bar = progressBar(t.bar);
    const verdict = await verifyAudit(database, operator, (done, total) => bar.show(done, Math.max(1, total)));
    bar.end();
    if (options.json)
      process.stdout.write(
        `${JSON.stringify(verdict, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value))}\n`,
      );
    else {
      for (const chain of verdict.chains) {
        const name = chain.chain === '' ? t.installation : chain.chain;
        process.stdout.write(
          chain.kind === 'whole'
            ? `${name}: ${chain.length} ${chain.head}\n`
            : `${name}: ${fill(t[chain.problem], { ...chain })}\n`,
        );
      }
      if (verdict.unlinked > 0) process.stdout.write(`${fill(t.unlinked, { count: verdict.unlinked })}\n`);
      process.stdout.write(
        `${verdict.whole ? fill(t.whole, { entries: verdict.entries, chains: verdict.chains.length }) : t.broken}\n`,
      );
    }
    if (!verdict.whole) process.exitCode = 2;
  } finally {
    await database.close();
    await store.close();
  }
}
