import type { Column } from './column.ts';

/**
 * The Dutch word of each code, as it stands in the workbook. Part of the exchange format: a file may hold the word or the code,
 * an export always holds the word.
 */
const words: Readonly<Record<string, string>> = {
  // sources
  'kind:document': 'document',
  'kind:dataset': 'gegevensset',
  'kind:webpage': 'webpagina',
  'kind:law': 'wet',
  'kind:entered': 'zelf ingevoerd',
  // organisations
  municipality: 'gemeente',
  province: 'provincie',
  water_board: 'waterschap',
  joint_body: 'gemeenschappelijk orgaan',
  foundation: 'stichting',
  company: 'bedrijf',
  association: 'vereniging',
  state: 'Rijk',
  other: 'anders',
  // bodies
  council: 'gemeenteraad',
  executive: 'college van B en W',
  mayor: 'burgemeester',
  general_board: 'algemeen bestuur',
  executive_board: 'dagelijks bestuur',
  board: 'bestuur',
  committee: 'commissie',
  advisory_committee: 'gemeenschappelijke adviescommissie',
  portfolio_holders: 'portefeuillehoudersoverleg',
  steering_group: 'stuurgroep',
  // posts
  chair: 'voorzitter',
  member: 'lid',
  deputy: 'plaatsvervanger',
  secretary: 'secretaris',
  clerk: 'griffier',
  alderman: 'wethouder',
  councillor: 'raadslid',
  // partnerships
  proposed: 'voorgesteld',
  withdrawn: 'ingetrokken voorstel',
  active: 'actief',
  ended: 'beëindigd',
  policy: 'beleid',
  operations: 'bedrijfsvoering',
  both: 'beide',
  public_body: 'openbaar lichaam',
  operations_organisation: 'bedrijfsvoeringsorganisatie',
  host_municipality: 'centrumregeling',
  light: 'regeling zonder meer',
  covenant: 'convenant of overeenkomst',
  company_nv: 'NV',
  company_bv: 'BV',
  cooperative: 'coöperatie',
  partnership_cv: 'CV of maatschap',
  mutual: 'onderlinge waarborgmaatschappij',
  network: 'netwerk of overleg',
  egtc: 'Europese groepering voor territoriale samenwerking',
  unknown: 'onbekend',
  'arrangement_kind:council': 'raadsregeling',
  'arrangement_kind:mixed': 'gemengde regeling',
  'arrangement_kind:executive': 'collegeregeling',
  'arrangement_kind:mayor': 'burgemeestersregeling',
  'arrangement_kind:executive_and_mayor': 'college- en burgemeestersregeling',
  official: 'officieel',
  short: 'kort',
  former: 'vroeger',
  spelling: 'andere schrijfwijze',
  participant: 'deelnemer',
  host: 'gastheer of centrumgemeente',
  client: 'afnemer',
  observer: 'toehoorder',
  executive_and_mayor: 'college en burgemeester',
  council_and_executive: 'raad en college',
  agenda: 'agendering',
  preparation: 'beleidsvoorbereiding',
  decision: 'besluitvorming',
  execution: 'uitvoering',
  // facts
  budget: 'begroting',
  amended: 'gewijzigde begroting',
  actual: 'jaarrekening',
  arrangement: 'regeling',
  framework_note: 'kadernota',
  'kind:budget': 'begroting',
  accounts: 'jaarrekening',
  annual_report: 'jaarverslag',
  opinion: 'zienswijze',
  evaluation: 'evaluatie',
  research: 'onderzoek',
  agreement: 'overeenkomst',
  proposal: 'voorstel',
  regulations: 'regelgeving',
  council_papers: 'vergaderstukken decentrale overheden',
  board_agendas: 'agenda’s en besluitenlijsten',
  advice: 'adviezen',
  covenants: 'convenanten',
  annual_plans: 'jaarplannen en jaarverslagen',
  research_reports: 'onderzoeksrapporten',
  met: 'voldoet',
  partly: 'voldoet deels',
  not_met: 'voldoet niet',
  not_applicable: 'niet van toepassing',
  higher: 'hoger',
  lower: 'lager',
  adopted: 'aangenomen',
  rejected: 'verworpen',
  postponed: 'aangehouden',
  noted: 'ter kennis genomen',
  // own views
  basic: 'basis',
  plus: 'plus',
  maximum: 'maximum',
};

/** The Dutch word of a code in a column; the code itself when it has none (C1, GM, KVK). */
export function codeWord(column: Column, code: string): string {
  return words[`${column.name}:${code}`] ?? words[code] ?? code;
}

/** The code of a word (or of the code itself), whatever its case; undefined when the column does not know it. */
export function codeOfWord(column: Column, word: string): string | undefined {
  const wanted = word.trim().toLowerCase();
  return column.codes.find((code) => code.toLowerCase() === wanted || codeWord(column, code).toLowerCase() === wanted);
}
