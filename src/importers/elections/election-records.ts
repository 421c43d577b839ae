import { error, type Finding } from '#domain/findings/finding.ts';
import type { IncomingRecord } from '#domain/register/import-plan.ts';
import { isDay } from '#domain/time/day.ts';
import { combineResults, type ElectedMunicipality } from '../eml/combine-results.ts';
import type { ElectionFile } from '../eml/election-file.ts';

/** What election files become in the register: elections, groups and the source they came from. */
export interface ElectionRecords {
  readonly records: readonly IncomingRecord[];
  readonly findings: readonly Finding[];
}

/** The source of the elections of a day: the files of the municipalities. */
const sourceOf = (day: string) => `uitslag-gemeenteraad-${day}`;

/**
 * Makes records of election files (EML_NL 510 and 520).
 * @param organisationOf the key in the register of a CBS code, or undefined when it is not there
 */
export function electionRecords(
  files: readonly ElectionFile[],
  organisationOf: (code: string) => string | undefined,
): ElectionRecords {
  const combined = combineResults(files);
  const findings: Finding[] = [...combined.findings];
  const records: IncomingRecord[] = [];
  const sources = new Set<string>();
  for (const municipality of combined.municipalities) {
    const file = files.find((each) => each.head.code === municipality.code);
    const place = { file: file?.file ?? '' };
    const day = file?.head.date.slice(0, 10) ?? '';
    const organisation = organisationOf(municipality.code);
    if (organisation === undefined)
      findings.push(
        error('election-organisation-unknown', place, { code: municipality.code, name: municipality.name }),
      );
    if (!isDay(day)) findings.push(error('election-day-missing', place, { name: municipality.name }));
    if (municipality.councilSeats === undefined)
      findings.push(error('election-seats-needed', place, { name: municipality.name }));
    if (organisation === undefined || !isDay(day) || municipality.councilSeats === undefined) continue;
    if (!sources.has(day)) {
      sources.add(day);
      const title = `Uitslag gemeenteraadsverkiezingen ${day}, bestanden EML_NL`;
      records.push({
        type: 'source',
        id: sourceOf(day),
        values: { id: sourceOf(day), title, kind: 'dataset', published_on: day },
        place,
      });
    }
    records.push(...recordsOf(municipality, municipality.councilSeats, organisation, day, place));
  }
  return { records, findings };
}

function recordsOf(
  municipality: ElectedMunicipality,
  seats: number,
  organisation: string,
  day: string,
  place: { readonly file: string },
): readonly IncomingRecord[] {
  const common = {
    organisation_id: organisation,
    held_on: day,
    source_id: sourceOf(day),
    source_place: place.file,
    confirmed_on: day,
  };
  return [
    {
      type: 'council_election',
      id: `${organisation}/${day}`,
      values: { ...common, council_seats: seats, valid_votes: municipality.validVotes ?? null },
      place,
    },
    ...municipality.groups
      .filter((group) => (group.seats ?? 0) > 0)
      .map((group) => ({
        type: 'council_group',
        id: `${organisation}/${day}/${group.name}`,
        values: { ...common, name: group.name, seats: group.seats ?? 0, votes: group.votes ?? null },
        place,
      })),
  ];
}
