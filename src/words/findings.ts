import type { Finding } from '#domain/findings/finding.ts';
import { assessFindings } from './assess-findings.ts';
import { comparisonFindings } from './comparison-findings.ts';
import { electionFindings } from './election-findings.ts';
import { frameworkFindings } from './framework-findings.ts';
import type { Language } from './language.ts';
import { powerFindings } from './power-findings.ts';

/** What each finding says and what to do about it. */
const texts: Readonly<Record<string, { readonly nl: string; readonly en: string }>> = {
  'unknown-sheet': {
    nl: 'Het blad “{sheet}” is niet bekend. Gebruik een van: {known}.',
    en: 'The sheet “{sheet}” is not known. Use one of: {known}.',
  },
  'no-known-sheet': {
    nl: 'Er is geen blad gevonden dat Verband kent. Gebruik de sjabloon.',
    en: 'No sheet was found that Verband knows. Use the template.',
  },
  'unknown-column': {
    nl: 'De kolom “{column}” is niet bekend. Gebruik een van: {known}.',
    en: 'The column “{column}” is not known. Use one of: {known}.',
  },
  'missing-column': {
    nl: 'De kolom “{column}” ontbreekt. Voeg haar toe.',
    en: 'The column “{column}” is missing. Add it.',
  },
  'duplicate-column': {
    nl: 'De kolom “{column}” komt twee keer voor. Haal er een weg.',
    en: 'The column “{column}” comes twice. Remove one.',
  },
  'duplicate-sheet': {
    nl: 'Het blad “{sheet}” komt twee keer voor. Voeg ze samen.',
    en: 'The sheet “{sheet}” comes twice. Merge them.',
  },
  'second-header': {
    nl: 'Rij {row} herhaalt de koppen. Haal die rij weg.',
    en: 'Row {row} repeats the heads. Remove that row.',
  },
  'row-too-long': {
    nl: 'Rij {row} heeft {cells} cellen bij {columns} kolommen. Zet tekst met het scheidingsteken tussen aanhalingstekens.',
    en: 'Row {row} has {cells} cells for {columns} columns. Put text that holds the separator between quotes.',
  },
  'sheet-empty': { nl: 'Het blad “{sheet}” heeft geen rijen.', en: 'The sheet “{sheet}” has no rows.' },
  'file-empty': { nl: 'Het bestand {file} is leeg.', en: 'The file {file} is empty.' },
  'file-too-large': {
    nl: 'Het bestand {file} is groter dan {limit} MB. Verdeel het.',
    en: 'The file {file} is larger than {limit} MB. Split it.',
  },
  'no-file': {
    nl: 'Er is geen bestand gekozen. Kies een werkmap of CSV-bestanden.',
    en: 'No file was chosen. Choose a workbook or CSV files.',
  },
  'not-a-table': {
    nl: '{file} is geen tabel. Bewaar het als XLSX of CSV.',
    en: '{file} is not a table. Save it as XLSX or CSV.',
  },
  'not-a-workbook': {
    nl: '{file} is geen leesbare werkmap. Bewaar het als .xlsx zonder wachtwoord.',
    en: '{file} is not a readable workbook. Save it as .xlsx without a password.',
  },
  'workbook-broken': {
    nl: '{file} is beschadigd ({reason}). Open en bewaar het opnieuw.',
    en: '{file} is damaged ({reason}). Open it and save it again.',
  },
  'csv-broken': {
    nl: '{file} is bij rij {row} niet te lezen ({reason}). Controleer de aanhalingstekens.',
    en: '{file} cannot be read at row {row} ({reason}). Check the quotes.',
  },
  'zip-bomb': {
    nl: '{file} wordt na uitpakken groter dan {limit} MB. Het is niet gelezen.',
    en: '{file} would unpack to more than {limit} MB. It was not read.',
  },
  'too-many-rows': {
    nl: 'Het blad heeft meer dan {limit} rijen. Verdeel het.',
    en: 'The sheet has more than {limit} rows. Split it.',
  },
  'too-many-columns': {
    nl: 'Het blad heeft meer dan {limit} kolommen.',
    en: 'The sheet has more than {limit} columns.',
  },
  'encoding-guessed': {
    nl: '{file} is geen UTF-8; het is gelezen als {encoding}. Controleer letters met accenten.',
    en: '{file} is not UTF-8; it was read as {encoding}. Check letters with accents.',
  },
  'formula-cell': {
    nl: 'De cel bevat een formule. Plak de waarde zelf.',
    en: 'The cell holds a formula. Paste the value itself.',
  },
  'cell-error': {
    nl: 'De cel bevat een fout van het rekenblad. Vul de waarde in.',
    en: 'The cell holds a spreadsheet error. Fill in the value.',
  },
  'control-character': {
    nl: 'De tekst bevat een onleesbaar teken. Typ haar opnieuw.',
    en: 'The text holds an unreadable sign. Type it again.',
  },
  'too-long': {
    nl: 'De tekst is langer dan {limit} tekens. Maak haar korter.',
    en: 'The text is longer than {limit} characters. Shorten it.',
  },
  'value-missing': { nl: '{column} is leeg. Vul een waarde in.', en: '{column} is empty. Fill in a value.' },
  'key-expected': {
    nl: '“{value}” is geen sleutel. Gebruik kleine letters, cijfers en streepjes.',
    en: '“{value}” is not a key. Use lower case letters, digits and hyphens.',
  },
  'url-expected': {
    nl: '“{value}” is geen adres. Begin met https://.',
    en: '“{value}” is not an address. Start with https://.',
  },
  'code-expected': {
    nl: '“{value}” kan hier niet. Kies uit: {expected}.',
    en: '“{value}” is not possible here. Choose from: {expected}.',
  },
  'yes-or-no-expected': { nl: '“{value}” is geen ja of nee.', en: '“{value}” is not yes (ja) or no (nee).' },
  'date-expected': {
    nl: '“{value}” is geen bestaande datum. Schrijf bijvoorbeeld 18-06-2027.',
    en: '“{value}” is not an existing date. Write for example 18-06-2027.',
  },
  'date-as-number': {
    nl: '“{value}” is een getal, geen datum. Geef de cel de opmaak datum.',
    en: '“{value}” is a number, not a date. Format the cell as a date.',
  },
  'year-expected': {
    nl: '“{value}” is geen jaar. Schrijf vier cijfers.',
    en: '“{value}” is not a year. Write four digits.',
  },
  'number-expected': { nl: '“{value}” is geen getal.', en: '“{value}” is not a number.' },
  'number-ambiguous': {
    nl: '“{value}” kan twee dingen betekenen. Schrijf het zonder punt, of met een komma voor de decimalen.',
    en: '“{value}” could mean two things. Write it without a point, or with a comma for decimals.',
  },
  'whole-number-expected': { nl: '“{value}” is geen geheel getal.', en: '“{value}” is not a whole number.' },
  'amount-expected': {
    nl: '“{value}” is geen bedrag. Schrijf bijvoorbeeld 14027707 of 14027707,50.',
    en: '“{value}” is not an amount. Write for example 14027707 or 14027707,50.',
  },
  'number-too-small': {
    nl: '“{value}” is te klein; het minste is {minimum}.',
    en: '“{value}” is too small; the least is {minimum}.',
  },
  'number-too-large': {
    nl: '“{value}” is te groot; het meeste is {maximum}.',
    en: '“{value}” is too large; the most is {maximum}.',
  },
  'ends-before-start': {
    nl: 'De einddatum {until} ligt vóór de begindatum {from}. Draai ze om of verbeter ze.',
    en: 'The end {until} is before the start {from}. Swap or correct them.',
  },
  'duplicate-key': {
    nl: 'Dezelfde rij staat ook op rij {first} ({key}). Haal er een weg.',
    en: 'The same row is also at row {first} ({key}). Remove one.',
  },
  'reference-unknown': {
    nl: '“{value}” staat niet op het blad {sheet}. Voeg het daar toe of verbeter de sleutel.',
    en: '“{value}” is not on the sheet {sheet}. Add it there or correct the key.',
  },
  'not-of-organisation': {
    nl: '“{value}” hoort niet bij {organisation}. Kies een orgaan, samenwerking of fractie van die organisatie.',
    en: '“{value}” does not belong to {organisation}. Choose a body, partnership or group of that organisation.',
  },
  'changed-meanwhile': {
    nl: 'De rij {key} is intussen door iemand anders gewijzigd. Probeer opnieuw.',
    en: 'The row {key} was changed by someone else meanwhile. Try again.',
  },
  'no-right': {
    nl: 'De rij {key} is van een andere organisatie; u mag haar niet wijzigen. Laat de rij weg, of stel een correctie voor.',
    en: 'The row {key} belongs to another organisation; you may not change it. Leave the row out, or propose a correction.',
  },
  'participant-unknown': {
    nl: '“{value}” is niet herkend. Lijkt op: {candidates}.',
    en: '“{value}” was not recognised. Resembles: {candidates}.',
  },
  'participant-ambiguous': {
    nl: '“{value}” kan meer dan één zijn: {candidates}. Vul aan met de provincie of de code.',
    en: '“{value}” could be more than one: {candidates}. Add the province or the code.',
  },
  'participant-missing': { nl: 'De deelnemer is leeg.', en: 'The participant is empty.' },
  'matched-with-typo': {
    nl: '“{value}” is gelezen als {name}. Controleer dit.',
    en: '“{value}” was read as {name}. Please check.',
  },
  'merged-municipality': {
    nl: '{name} ({code}) bestaat niet meer sinds {until}; opvolger: {successor}.',
    en: '{name} ({code}) ended on {until}; successor: {successor}.',
  },
  'participants-columns': {
    nl: 'De kolommen deelnemer en regeling zijn niet gevonden. Noem ze “Deelnemer” en “Gemeenschappelijke regeling”.',
    en: 'The columns participant and arrangement were not found. Name them “Deelnemer” and “Gemeenschappelijke regeling”.',
  },
  'secret-keeps-key': {
    nl: 'Zolang {key} geheim is kan de sleutel niet wijzigen. Hef eerst de geheimhouding op.',
    en: 'As long as {key} is secret its key cannot change. Lift the secrecy first.',
  },
  'email-expected': {
    nl: '“{value}” is geen e-mailadres. Schrijf bijvoorbeeld griffie@voorbeeld.nl.',
    en: '“{value}” is not an e-mail address. Write for example clerk@example.org.',
  },
  'email-taken': {
    nl: 'Er is al een account met {value}. Geef dat account een rol erbij.',
    en: 'There is an account with {value} already. Give that account one more role.',
  },
  'arrangement-missing': { nl: 'De regeling is leeg.', en: 'The arrangement is empty.' },
  ...assessFindings,
  ...comparisonFindings,
  ...electionFindings,
  ...frameworkFindings,
  ...powerFindings,
};

/** The codes that have a text. */
export const findingCodes: readonly string[] = Object.keys(texts);

/** The sentence of a finding without its place. */
export function findingSentence(language: Language, finding: Finding): string {
  const text = texts[finding.code]?.[language] ?? finding.code;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(finding.values[name] ?? ''));
}

/** Where it was found: file, sheet, row, column. */
export function findingPlace(language: Language, finding: Finding): string {
  const { file, sheet, row, column } = finding.place;
  const words =
    language === 'nl'
      ? { sheet: 'blad', row: 'rij', column: 'kolom' }
      : { sheet: 'sheet', row: 'row', column: 'column' };
  return [
    file ?? '',
    sheet === undefined ? '' : `${words.sheet} ${sheet}`,
    row === undefined ? '' : `${words.row} ${row}`,
    column === undefined ? '' : `${words.column} ${column}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** Place and sentence in one line. */
export function findingText(language: Language, finding: Finding): string {
  const place = findingPlace(language, finding);
  return place === '' ? findingSentence(language, finding) : `${place}: ${findingSentence(language, finding)}`;
}
