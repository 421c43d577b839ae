import { error, type Finding, warning } from '#domain/findings/finding.ts';
import { type Collected, collector } from './collect.ts';
import type { ElectionFile, ElectionHead, ReadElectionFile } from './election-file.ts';
import { type XmlLimits, xmlLimits } from './limits.ts';
import { readXml, StopReading } from './read-xml.ts';

/** Files of the standard that people pick by mistake, by the number at the root; each with its own finding. */
const otherKinds: Readonly<Record<string, (file: string, line: number) => Finding>> = {
  '110a': (file, row) => error('eml-election-definition', { file, row }, { file }),
  '110b': (file, row) => error('eml-polling-stations', { file, row }, { file }),
  '230b': (file, row) => error('eml-candidate-lists', { file, row }, { file }),
};

/** What to collect for a root, or why not. 510a and 510c count only a part of a municipality or more than one. */
function kindOf(id: string, file: string, row: number): 'count' | 'result' {
  if (['510', '510b', '510d'].includes(id)) return 'count';
  if (id === '520') return 'result';
  const other = otherKinds[id];
  if (other !== undefined) throw new StopReading(other(file, row));
  if (id === '510a' || id === '510c') throw new StopReading(error('eml-partial-count', { file, row }, { file, id }));
  throw new StopReading(error('eml-unknown-kind', { file, row }, { file, id: id.slice(0, 20) || '–' }));
}

/** The municipality and the election; findings when they cannot be told. */
function headOf(file: string, collected: Collected, findings: Finding[]): ElectionHead | undefined {
  const place = { file, row: collected.headLine };
  if (collected.election === '') {
    findings.push(error('eml-missing', place, { element: 'ElectionIdentifier' }));
    return undefined;
  }
  if (collected.category !== 'GR') {
    findings.push(error('eml-not-a-council', place, { category: collected.category.slice(0, 20) || '–' }));
    return undefined;
  }
  // Older files leave out the domain; then the authority of a municipal count is the municipality.
  const id = (collected.domain ?? collected.authority).trim();
  if (!/^\d{4}$/.test(id)) {
    findings.push(error('eml-domain', place, { value: id.slice(0, 40) || '–' }));
    return undefined;
  }
  return {
    election: collected.election,
    date: collected.date,
    code: `GM${id}`,
    name: collected.domainName || collected.authorityName || `GM${id}`,
  };
}

/** A list that registered no name is known by its number. */
const nameOf = (list: { readonly name: string; readonly id: string }) => list.name || `Blanco (lijst ${list.id})`;

function contentOf(file: string, kind: 'count' | 'result', collected: Collected): ReadElectionFile {
  const findings = [...collected.findings];
  const head = headOf(file, collected, findings);
  const place = { file, row: collected.headLine };
  if (collected.contests > 1) findings.push(error('eml-contests', place, { count: collected.contests }));
  if (collected.lists.length === 0) findings.push(error('eml-no-lists', place, { file }));
  if (kind === 'count' && collected.totalCounted === undefined && !findings.some((each) => each.code === 'eml-number'))
    findings.push(error('eml-missing', place, { element: 'TotalCounted' }));
  const seats = collected.lists.reduce((sum, list) => sum + list.seats, 0);
  if (kind === 'result' && seats === 0 && collected.lists.length > 0)
    findings.push(error('eml-no-seats', place, { file }));
  if (head === undefined || findings.some((each) => each.severity === 'error')) return { findings };
  if (kind === 'result') {
    const lists = collected.lists.map((list) => ({ id: list.id, name: nameOf(list), seats: list.seats }));
    return { content: { kind, file, head, lists }, findings };
  }
  const validVotes = collected.totalCounted ?? 0;
  const sum = collected.lists.reduce((all, list) => all + (list.votes ?? 0), 0);
  if (sum !== validVotes) findings.push(warning('eml-sum-differs', place, { counted: validVotes, sum }));
  const lists = collected.lists.map((list) => ({ id: list.id, name: nameOf(list), validVotes: list.votes ?? 0 }));
  const content: ElectionFile = { kind, file, head, validVotes, lists };
  return { content, findings };
}

/**
 * Reads one EML_NL file of a council election: a count (510b, 510d) or a result (520), any version. Names of persons in it are passed
 * over. Never throws: what is not right is a finding with its line.
 */
export function readEml(file: string, bytes: Uint8Array, limits: XmlLimits = xmlLimits): ReadElectionFile {
  let kind: 'count' | 'result' | undefined;
  let collecting: ReturnType<typeof collector> | undefined;
  const stopped = readXml(file, bytes, limits, {
    open(element, path) {
      if (path.length === 0) {
        const { name, attributes, line } = element;
        if (name !== 'EML')
          throw new StopReading(error('not-eml', { file, row: line }, { file, element: name.slice(0, 40) }));
        kind = kindOf(attributes['Id'] ?? '', file, line);
        collecting = collector(file, kind);
      } else collecting?.open(element, path);
    },
    close(name, text, line, path) {
      collecting?.close(name, text, line, path);
    },
  });
  if (stopped !== undefined) return { findings: [...(collecting?.collected.findings ?? []), stopped] };
  if (collecting === undefined || kind === undefined)
    return { findings: [error('not-eml', { file, row: 1 }, { file, element: '–' })] };
  return contentOf(file, kind, collecting.collected);
}
