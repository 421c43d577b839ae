import { error, type Finding, type Place } from '#domain/findings/finding.ts';
import type { OpenElement } from './read-xml.ts';

/** A list while its selections come by: votes in a count, elected candidates in a result. */
export interface CollectedList {
  readonly id: string;
  name: string;
  line: number;
  votes: number | undefined;
  seats: number;
}

/** What is collected from a file while it streams by. */
export interface Collected {
  election: string;
  date: string;
  category: string;
  domain: string | undefined;
  domainName: string;
  authority: string;
  authorityName: string;
  headLine: number;
  contests: number;
  totalCounted: number | undefined;
  readonly lists: CollectedList[];
  readonly findings: Finding[];
}

interface Selection {
  readonly line: number;
  list?: { readonly id: string; name: string };
  isCandidate: boolean;
  votes?: number;
  elected?: boolean;
}

const wholeNumber = /^\d{1,9}$/;

/**
 * Handlers that collect a count (510) or a result (520). Selections are flat and in order: a list, then its candidates. Only those
 * directly in the totals count, not those of polling stations, nor figures from before a corrigendum.
 */
export function collector(
  file: string,
  kind: 'count' | 'result',
): {
  readonly collected: Collected;
  readonly open: (element: OpenElement, path: readonly string[]) => void;
  readonly close: (name: string, text: string, line: number, path: readonly string[]) => void;
} {
  const collected: Collected = {
    election: '',
    date: '',
    category: '',
    domain: undefined,
    domainName: '',
    authority: '',
    authorityName: '',
    headLine: 1,
    contests: 0,
    totalCounted: undefined,
    lists: [],
    findings: [],
  };
  const owner = kind === 'count' ? 'TotalVotes' : 'Contest';
  const seen = new Set<string>();
  let selection: Selection | undefined;
  let current: CollectedList | undefined;
  const fail = (code: string, line: number, values: Finding['values'] = {}) => {
    const place: Place = { file, row: line };
    if (collected.findings.length < 100) collected.findings.push(error(code, place, values));
  };
  const number = (element: string, text: string, line: number): number | undefined => {
    if (wholeNumber.test(text)) return Number(text);
    fail('eml-number', line, { element, value: text.slice(0, 40) });
    return undefined;
  };
  const finish = (done: Selection) => {
    if (done.list !== undefined && !done.isCandidate) {
      if (seen.has(done.list.id)) fail('eml-list-twice', done.line, { list: done.list.id });
      seen.add(done.list.id);
      current = {
        id: done.list.id,
        name: done.list.name,
        line: done.line,
        votes: done.votes,
        seats: 0,
      };
      collected.lists.push(current);
      if (kind === 'count' && done.votes === undefined) fail('eml-missing', done.line, { element: 'ValidVotes' });
    } else if (done.isCandidate) {
      if (current === undefined) fail('eml-candidate-without-list', done.line);
      else if (done.elected === true) current.seats += 1;
      if (kind === 'result' && done.elected === undefined) fail('eml-missing', done.line, { element: 'Elected' });
    }
  };

  return {
    collected,
    open({ name, attributes, line }, path) {
      const parent = path.at(-1);
      if (name === 'ElectionIdentifier') {
        collected.election = attributes['Id'] ?? '';
        collected.headLine = line;
      } else if (name === 'ElectionDomain') collected.domain = attributes['Id'];
      else if (name === 'AuthorityIdentifier') collected.authority = attributes['Id'] ?? '';
      else if (name === 'Contest') collected.contests += 1;
      else if (name === 'Selection' && parent === owner) selection = { line, isCandidate: false };
      else if (selection === undefined) return;
      else if (name === 'AffiliationIdentifier' && parent === 'Selection')
        selection.list = { id: attributes['Id'] ?? '', name: '' };
      else if (name === 'Candidate' && parent === 'Selection') selection.isCandidate = true;
    },
    close(name, text, line, path) {
      const parent = path.at(-1);
      if (name === 'ElectionCategory') collected.category = text;
      else if (name === 'ElectionDate') collected.date = text;
      else if (name === 'ElectionDomain') collected.domainName = text;
      else if (name === 'AuthorityIdentifier') collected.authorityName = text;
      else if (name === 'TotalCounted' && parent === 'TotalVotes' && kind === 'count')
        collected.totalCounted = number(name, text, line);
      else if (selection === undefined) return;
      else if (name === 'Selection' && parent === owner) {
        finish(selection);
        selection = undefined;
      } else if (name === 'RegisteredName' && parent === 'AffiliationIdentifier' && selection.list !== undefined)
        selection.list.name = text;
      else if (name === 'ValidVotes' && parent === 'Selection') {
        const votes = number(name, text, line);
        if (votes !== undefined) selection.votes = votes;
        else selection.votes = 0;
      } else if (name === 'Elected' && parent === 'Selection') {
        if (text !== 'yes' && text !== 'no') fail('eml-elected', line, { value: text.slice(0, 40) });
        selection.elected = text === 'yes';
      }
    },
  };
}
