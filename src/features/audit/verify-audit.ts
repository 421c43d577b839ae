import { createHash } from 'node:crypto';
import type { Asker, Database } from '#database/connection.ts';
import { chainStart, countUnlinked, readChainEntries, readChainHeads } from '#database/read/audit-chain.ts';
import { type ChainFinding, ChainWalk } from '#domain/access/audit-chain.ts';

/** What a check of the whole audit trail found. */
export interface AuditVerdict {
  readonly whole: boolean;
  readonly entries: number;
  readonly chains: readonly ChainFinding[];
  /** Entries that are in no chain: put there around the application. */
  readonly unlinked: number;
}

const batch = 2_000;
const link = (former: string, text: string): string =>
  createHash('sha256').update(Buffer.from(former, 'hex')).update(text, 'utf8').digest('hex');

/**
 * Checks every link of every chain of the audit trail, by computing it anew from what is written. On one moment, in pieces, so that
 * a long trail costs no memory.
 */
export async function verifyAudit(
  database: Database,
  asker: Asker,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<AuditVerdict> {
  return database.read(asker, async (tx) => {
    const heads = await readChainHeads(tx);
    const total = heads.reduce((sum, head) => sum + Number(head.length), 0);
    const chains: ChainFinding[] = [];
    let entries = 0;
    for (const head of heads) {
      const walk = new ChainWalk(head, chainStart, link);
      let after = 0n;
      for (;;) {
        const rows = await readChainEntries(tx, head.chain, after, batch);
        for (const row of rows) walk.take({ ...row, parts: row.parts.map((part) => part ?? '') });
        entries += rows.length;
        progress(entries, total);
        const last = rows.at(-1);
        if (last === undefined || rows.length < batch) break;
        after = last.number;
      }
      chains.push(walk.end());
    }
    const unlinked = await countUnlinked(tx);
    return { whole: unlinked === 0 && chains.every((chain) => chain.kind === 'whole'), entries, chains, unlinked };
  });
}
