import { error, type Finding, isAcceptable } from '#domain/findings/finding.ts';
import { matchParticipants, type ParticipantMatch } from '#importers/participants-csv/match-participants.ts';
import { readAuthorities } from '#importers/participants-csv/read-authorities.ts';
import { type IncomingFile, readTables } from '#importers/tables/read-tables.ts';

/** Reads one list of participants and matches it to authorities; needs no database. */
export async function matchParticipantsFile(
  files: readonly IncomingFile[],
  reference: { readonly municipalities: Uint8Array; readonly authorities: Uint8Array },
): Promise<Pick<ParticipantMatch, 'accepted' | 'summary' | 'findings' | 'matches'>> {
  const { tables, findings } = await readTables(files);
  const table = tables[0];
  const nothing = { rows: 0, matched: 0, unmatched: 0, arrangements: 0 };
  if (table === undefined || !isAcceptable(findings)) {
    const all: readonly Finding[] = findings.length > 0 ? findings : [error('no-file', {})];
    return { accepted: false, summary: nothing, findings: all, matches: [] };
  }
  const matched = matchParticipants(table, readAuthorities(reference.municipalities, reference.authorities));
  return { ...matched, findings: [...findings, ...matched.findings] };
}
