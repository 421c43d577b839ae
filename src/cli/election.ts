import { readElections } from '#features/regional-council/read-elections.ts';
import { xmlLimits } from '#importers/eml/limits.ts';
import { inputFile, reportFindings } from './input-file.ts';
import { textTable } from './text-table.ts';

const words = {
  nl: { municipality: 'Gemeente, lijst', seats: 'Zetels', votes: 'Geldige stemmen' },
  en: { municipality: 'Municipality, list', seats: 'Seats', votes: 'Valid votes' },
} as const;

/** Reads EML files and prints municipalities as `council-weights` takes them. Exit 2, and nothing on stdout, when a file is refused. */
export async function electionCommand(
  paths: readonly string[],
  options: { readonly json?: boolean; readonly lang: 'nl' | 'en' },
): Promise<void> {
  const files = [];
  for (const path of paths) files.push(await inputFile(path, xmlLimits.bytes));
  const { accepted, municipalities, findings } = readElections(files);
  reportFindings(findings, options);
  if (!accepted) {
    process.exitCode = 2;
    return;
  }
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ municipalities })}\n`);
    return;
  }
  const t = words[options.lang];
  const number = (value: number | undefined) => (value === undefined ? '–' : String(value));
  const rows = municipalities.flatMap((each) => [
    [`${each.name} (${each.code})`, number(each.councilSeats), number(each.validVotes)],
    ...each.groups.map((group) => [`  ${group.name}`, number(group.seats), number(group.votes)]),
  ]);
  process.stdout.write(textTable([[t.municipality, t.seats, t.votes], ...rows], [1, 2]));
}
