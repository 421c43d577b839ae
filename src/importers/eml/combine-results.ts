import { error, type Finding, warning } from '#domain/findings/finding.ts';
import type { ElectionFile } from './election-file.ts';

/** A municipality as election files give it; a count alone has no seats, a result alone no votes. */
export interface ElectedMunicipality {
  readonly code: string;
  readonly name: string;
  readonly validVotes?: number;
  readonly councilSeats?: number;
  readonly groups: readonly { readonly name: string; readonly seats?: number; readonly votes?: number }[];
}

type Count = Extract<ElectionFile, { kind: 'count' }>;
type Result = Extract<ElectionFile, { kind: 'result' }>;

/** One municipality from its count and its result: a group for every list that won a seat. */
function combine(count: Count, result: Result, findings: Finding[]): ElectedMunicipality {
  const place = { file: result.file };
  const { head } = result;
  const idDiffers = count.head.election !== head.election;
  const dateDiffers = count.head.date !== head.date;
  if (idDiffers && dateDiffers)
    findings.push(
      error('eml-elections-differ', place, { name: head.name, one: count.head.election, other: head.election }),
    );
  else if (dateDiffers)
    findings.push(warning('eml-dates-differ', place, { name: head.name, one: count.head.date, other: head.date }));
  const votes = new Map(count.lists.map((list) => [list.id, list]));
  const groups = result.lists
    .filter((list) => list.seats > 0)
    .map(({ id, name, seats }) => {
      const counted = votes.get(id);
      if (counted === undefined) findings.push(warning('eml-list-unknown', place, { list: id, name }));
      else if (counted.name !== name)
        findings.push(warning('eml-names-differ', place, { list: id, one: counted.name, other: name }));
      return { name, seats, ...(counted === undefined ? {} : { votes: counted.validVotes }) };
    });
  return {
    code: head.code,
    name: head.name,
    validVotes: count.validVotes,
    councilSeats: groups.reduce((sum, group) => sum + group.seats, 0),
    groups,
  };
}

function alone(file: ElectionFile, findings: Finding[]): ElectedMunicipality {
  const { code, name } = file.head;
  if (file.kind === 'count') {
    findings.push(warning('eml-seats-missing', { file: file.file }, { name }));
    const groups = file.lists.map((list) => ({ name: list.name, votes: list.validVotes }));
    return { code, name, validVotes: file.validVotes, groups };
  }
  findings.push(warning('eml-votes-missing', { file: file.file }, { name }));
  const groups = file.lists.filter((list) => list.seats > 0).map((list) => ({ name: list.name, seats: list.seats }));
  return { code, name, councilSeats: groups.reduce((sum, group) => sum + group.seats, 0), groups };
}

/** Municipalities from election files, in the order in which they first come; count and result of one municipality become one. */
export function combineResults(files: readonly ElectionFile[]): {
  readonly municipalities: readonly ElectedMunicipality[];
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const byCode = Map.groupBy(files, (file) => file.head.code);
  const municipalities = [...byCode.values()].map((own): ElectedMunicipality => {
    const counts = own.filter((file) => file.kind === 'count');
    const results = own.filter((file) => file.kind === 'result');
    for (const again of [...counts.slice(1), ...results.slice(1)])
      findings.push(error('eml-file-twice', { file: again.file }, { name: again.head.name, file: again.file }));
    const [count] = counts;
    const [result] = results;
    if (count !== undefined && result !== undefined) return combine(count, result, findings);
    return alone(own[0] as ElectionFile, findings);
  });
  return { municipalities, findings };
}
