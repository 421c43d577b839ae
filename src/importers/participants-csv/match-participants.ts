import { error, type Finding, warning } from '#domain/findings/finding.ts';
import { type Authority, livingSuccessors } from '#domain/organisations/authority.ts';
import type { RawTable } from '../tables/raw-table.ts';
import { editDistance, plainName, provinceInName, repairEncoding } from './authority-name.ts';

/** A row whose participant is known for certain. */
export interface MatchedRow {
  readonly line: number;
  readonly arrangement: string;
  readonly authority: Authority;
}

export interface ParticipantMatch {
  readonly accepted: boolean;
  readonly summary: {
    readonly rows: number;
    readonly matched: number;
    readonly unmatched: number;
    readonly arrangements: number;
  };
  readonly matches: readonly MatchedRow[];
  readonly findings: readonly Finding[];
}

const heads = {
  participant: ['deelnemer', 'participant', 'gemeente', 'naam deelnemer', 'deelnemende gemeente'],
  arrangement: [
    'gemeenschappelijke regeling',
    'regeling',
    'samenwerking',
    'arrangement',
    'naam regeling',
    'partnership',
  ],
  postcode: ['postcode'],
  place: ['plaats', 'vestigingsplaats', 'place'],
  province: ['provincie', 'province'],
} as const;

/** A typing difference is taken for the name only when the name is long enough, one edit away, and no other name is within two. */
const typo = { shortest: 6, near: 1, clear: 2 } as const;

interface Verdict {
  readonly authority?: Authority;
  readonly finding?: Finding['code'];
  readonly candidates: readonly string[];
}

/**
 * Matches a list of participants as municipalities keep them to authorities with their code. Nothing is invented: a row that could be
 * more than one authority, or none, is unmatched, with the nearest candidates. matched + unmatched = rows.
 */
export function matchParticipants(table: RawTable, authorities: readonly Authority[]): ParticipantMatch {
  const columnOf = (names: readonly string[]) =>
    table.header.findIndex((head) => names.includes(head.trim().toLowerCase()));
  const at = {
    participant: columnOf(heads.participant),
    arrangement: columnOf(heads.arrangement),
    province: columnOf(heads.province),
  };
  if (at.participant < 0 || at.arrangement < 0) {
    const findings = [error('participants-columns', { sheet: table.name, row: 1 })];
    return {
      accepted: false,
      summary: { rows: table.rows.length, matched: 0, unmatched: table.rows.length, arrangements: 0 },
      matches: [],
      findings,
    };
  }
  const byName = new Map<string, Authority[]>();
  for (const authority of authorities) {
    for (const name of new Set([authority.name, ...authority.alsoWritten].map(plainName)))
      byName.set(name, [...(byName.get(name) ?? []), authority]);
  }
  const byCode = new Map(authorities.filter((each) => each.code !== '').map((each) => [each.code, each]));
  const names = [...byName.keys()];
  const verdicts = new Map<string, Verdict>();
  const findings: Finding[] = [];
  const matches: MatchedRow[] = [];
  const arrangements = new Set<string>();
  for (const row of table.rows) {
    const cell = (index: number) => (index < 0 ? '' : (row.cells[index]?.text ?? '').trim());
    const written = repairEncoding(cell(at.participant));
    const arrangement = repairEncoding(cell(at.arrangement));
    const place = { sheet: table.name, row: row.line, column: table.header[at.participant] ?? '' };
    if (arrangement === '') {
      findings.push(warning('arrangement-missing', { ...place, column: table.header[at.arrangement] ?? '' }));
      continue;
    }
    arrangements.add(plainName(arrangement));
    if (written === '') {
      findings.push(warning('participant-missing', place));
      continue;
    }
    const province = (provinceInName(written) ?? repairEncoding(cell(at.province))).replace(/^provincie\s+/i, '');
    const key = `${written}\u0000${province}`;
    let verdict = verdicts.get(key);
    if (verdict === undefined) {
      verdict = judge(written, province, byName, names);
      verdicts.set(key, verdict);
    }
    const { authority, finding, candidates } = verdict;
    if (authority === undefined) {
      findings.push(
        warning(finding ?? 'participant-unknown', place, { value: written, candidates: candidates.join('; ') || '–' }),
      );
      continue;
    }
    matches.push({ line: row.line, arrangement, authority });
    if (finding !== undefined)
      findings.push({ ...warning(finding, place, { value: written, name: authority.name }), severity: 'note' });
    if (authority.until !== null) {
      const successor = livingSuccessors(authority.code, byCode)
        .map((code) => byCode.get(code)?.name ?? code)
        .filter((name) => name !== authority.name)
        .join(', ');
      const successors = successor || authority.successors.map((code) => byCode.get(code)?.name ?? code).join(', ');
      findings.push({
        ...warning('merged-municipality', place, {
          name: authority.name,
          code: authority.code || '–',
          until: authority.until,
          successor: successors || '–',
        }),
        severity: 'note',
      });
    }
  }
  const rows = table.rows.length;
  return {
    accepted: true,
    summary: { rows, matched: matches.length, unmatched: rows - matches.length, arrangements: arrangements.size },
    matches,
    findings,
  };
}

function judge(
  written: string,
  province: string,
  byName: ReadonlyMap<string, readonly Authority[]>,
  names: readonly string[],
): Verdict {
  const plain = plainName(written);
  const exact = byName.get(plain) ?? [];
  if (exact.length === 1) return { authority: exact[0] as Authority, candidates: [] };
  if (exact.length > 1) {
    const there = exact.filter((each) => plainName(each.province) === plainName(province));
    const [only] = there;
    return there.length === 1 && only !== undefined
      ? { authority: only, candidates: [] }
      : {
          finding: 'participant-ambiguous',
          candidates: exact.map((each) => `${each.name} (${each.code || each.province})`),
        };
  }
  const near = names
    .map((name) => ({ name, distance: editDistance(plain, name, 4) }))
    .filter(({ distance }) => distance <= 4)
    .sort((left, right) => left.distance - right.distance || (left.name < right.name ? -1 : 1));
  const starts = names.filter(
    (name) => plain.length >= 5 && (name.startsWith(plain) || plain.startsWith(name)) && name.length >= 5,
  );
  const candidates = [...new Set([...near.slice(0, 3).map(({ name }) => name), ...starts])]
    .slice(0, 3)
    .map((name) => byName.get(name)?.[0]?.name ?? name);
  const close = near.filter(({ distance }) => distance <= typo.clear);
  const first = close[0];
  if (
    first !== undefined &&
    first.distance <= typo.near &&
    plain.length >= typo.shortest &&
    close.length === 1 &&
    !/\(duitsland\)/i.test(written)
  ) {
    const found = byName.get(first.name) ?? [];
    if (found.length === 1) return { authority: found[0] as Authority, finding: 'matched-with-typo', candidates: [] };
  }
  return { finding: 'participant-unknown', candidates };
}
