import type { Bilingual } from './bilingual.ts';

/** Columns of a record type from which a fact is read, and which records count. */
export interface FactReading {
  readonly type: string;
  readonly columns: readonly string[];
  readonly records?: Bilingual;
}

/** Something the register knows that answers a question, and where it stands. Without a place the register does not keep it yet. */
export interface RegisterFact {
  readonly key: string;
  readonly text: Bilingual;
  readonly from: readonly FactReading[];
}

const fact = (key: string, nl: string, en: string, ...from: readonly FactReading[]): RegisterFact => ({
  key,
  text: { nl, en },
  from,
});
const read = (type: string, columns: readonly string[], nl?: string, en?: string): FactReading => ({
  type,
  columns,
  ...(nl === undefined || en === undefined ? {} : { records: { nl, en } }),
});

const counted = ['begroting die telt, per jaar', 'the budget that counts, per year'] as const;
const today = ['wat op de dag geldt', 'what holds on the day'] as const;
const seats = read('seat', ['body_id', 'organisation_id', 'seats', 'votes_per_seat'], ...today);
const bodies = read('body', ['partnership_id', 'kind'], ...today);
const posts = read('post', ['body_id', 'role', 'organisation_id'], ...today);
const members = read('membership', ['post_id', 'person_id'], ...today);
const contributions = read(
  'contribution',
  ['organisation_id', 'year', 'version', 'amount_cents', 'counts'],
  ...counted,
);
const documents = (kind: string) =>
  read('document', ['partnership_id', 'kind', 'dated_on'], `soort ${kind}`, `kind ${kind}`);

const checklistFacts = Array.from({ length: 19 }, (_, index) => {
  const item = `C${index + 1}`;
  return fact(
    `checklist-${item.toLowerCase()}`,
    `uitkomst van punt ${item} van de wettelijke toets`,
    `outcome of item ${item} of the legal checklist`,
    read('checklist', ['partnership_id', 'item', 'outcome', 'article', 'checked_on'], `punt ${item}`, `item ${item}`),
    ...(item === 'C2' ? [read('partnership', ['transferred_powers'])] : []),
    ...(item === 'C9' ? [read('partnership', ['evaluation_clause'])] : []),
  );
});

/**
 * Every fact from which a delivered framework can be answered. `from` is what a query reads; a fact without one waits for the part of the
 * register that will keep it, and its question stays "not known" until people answer it.
 */
export const registerFacts: readonly RegisterFact[] = [
  fact('purpose', 'wat het voor inwoners doet', 'what it does for residents', read('partnership', ['purpose'])),
  fact(
    'legal-form',
    'rechtsvorm en soort regeling',
    'legal form and kind of arrangement',
    read('partnership', ['legal_form', 'arrangement_kind']),
  ),
  fact(
    'statutory-duty',
    'wettelijk verplicht',
    'required by law',
    read('partnership', ['statutory_duty', 'statutory_article']),
  ),
  fact(
    'exit-terms',
    'voorwaarden en opzegtermijn van uittreding',
    'terms and notice of exit',
    read('partnership', ['exit_terms', 'exit_notice_months']),
  ),
  fact(
    'evaluated-on',
    'dag van de laatste evaluatie',
    'day of the last evaluation',
    read('partnership', ['evaluated_on', 'evaluation_due']),
  ),
  fact(
    'liable',
    'staat de gemeente garant',
    'is the municipality liable',
    read('participation', ['organisation_id', 'liable', 'counts'], ...today),
  ),
  fact('contribution', 'bijdrage van de gemeente', 'contribution of the municipality', contributions),
  fact(
    'contribution-per-inhabitant',
    'bijdrage per inwoner',
    'contribution per inhabitant',
    contributions,
    read('organisation_year', ['organisation_id', 'year', 'inhabitants']),
  ),
  fact(
    'contribution-share-of-spending',
    'bijdrage als deel van de lasten',
    'contribution as a share of spending',
    contributions,
    read('organisation_spending', ['organisation_id', 'year', 'spending_cents']),
  ),
  fact(
    'vote-and-cost-share',
    'aandeel in stemmen en in bijdragen',
    'share of votes and of contributions',
    seats,
    read(
      'contribution',
      ['organisation_id', 'year', 'amount_cents', 'counts'],
      'van alle deelnemers in één jaar',
      'of all participants in one year',
    ),
  ),
  fact(
    'board-seats',
    'zetels van de gemeente in het bestuur',
    'seats of the municipality on the board',
    bodies,
    seats,
    posts,
  ),
  fact('dual-roles', 'personen met dubbele petten', 'persons with double hats', posts, members, bodies),
  fact(
    'solvency',
    'eigen vermogen tegen balanstotaal',
    'equity against balance total',
    read(
      'finance',
      ['year', 'version', 'equity_end_cents', 'balance_total_cents', 'counts'],
      'nieuwste jaarrekening die telt',
      'newest accounts that count',
    ),
  ),
  fact(
    'budget-deviation',
    'verschil tussen begroting en jaarrekening',
    'difference between budget and accounts',
    read(
      'finance',
      ['year', 'version', 'total_cents', 'counts'],
      'begroting en jaarrekening van dezelfde jaren',
      'budget and accounts of the same years',
    ),
  ),
  fact(
    'risks',
    'risico’s van de gemeente',
    'risks of the municipality',
    read(
      'risk',
      ['organisation_id', 'risk', 'assessed_on', 'chance', 'impact'],
      'nieuwste beoordeling per risico',
      'newest assessment per risk',
    ),
  ),
  fact(
    'indicators-with-target',
    'indicatoren met een doel',
    'indicators with a target',
    read('indicator', ['partnership_id', 'indicator', 'target']),
  ),
  fact(
    'indicators-measured',
    'indicatoren met een meting',
    'indicators with a measured value',
    read('indicator', ['partnership_id', 'indicator', 'target']),
    read('indicator_value', ['partnership_id', 'indicator', 'measured_on', 'measured']),
  ),
  fact(
    'indicators-met',
    'indicatoren die hun doel halen',
    'indicators that reach their target',
    read('indicator', ['partnership_id', 'indicator', 'better', 'target']),
    read(
      'indicator_value',
      ['partnership_id', 'indicator', 'measured_on', 'measured'],
      'nieuwste meting',
      'newest measurement',
    ),
  ),
  fact(
    'rapporteur',
    'rapporteur van de raad',
    'rapporteur of the council',
    read('rapporteur', ['organisation_id', 'partnership_id', 'valid_from', 'valid_until'], ...today),
  ),
  fact(
    'public-documents',
    'openbare regeling, begroting en jaarrekening',
    'public arrangement, budget and accounts',
    read('document', ['partnership_id', 'kind', 'url'], 'openbaar, met adres', 'public, with an address'),
  ),
  fact(
    'register-fields-filled',
    'ingevulde velden van het landelijke register (a–i)',
    'fields of the national register that are filled (a–i)',
    read('partnership', [
      'entry_responsible',
      'governing_provisions',
      'transferred_powers',
      'address',
      'contact',
      'seat',
      'legal_form',
      'founded_on',
      'text_url',
    ]),
    read('participation', ['organisation_id', 'valid_from', 'entered_by'], ...today),
    read('arrangement_change', ['changed_on', 'url']),
  ),
  fact(
    'compliance-failures',
    'punten die de Wgr-scan mist',
    'items that the Wgr scan misses',
    read('checklist', ['item', 'outcome']),
  ),
  ...checklistFacts,
  fact('board-parts', 'organen van de samenwerking', 'bodies of the partnership', bodies, posts),
  fact(
    'chair-from-board',
    'voorzitter uit het algemeen bestuur',
    'chair from the general board',
    posts,
    members,
    bodies,
  ),
  fact(
    'executive-members',
    'leden van het dagelijks bestuur',
    'members of the executive board',
    posts,
    members,
    bodies,
  ),
  fact(
    'board-size',
    'leden van algemeen en dagelijks bestuur',
    'members of general and executive board',
    posts,
    members,
    seats,
    bodies,
  ),
  fact(
    'seats-per-municipality',
    'zetels per gemeente',
    'seats per municipality',
    seats,
    read('participation', ['organisation_id', 'role', 'counts'], ...today),
  ),
  fact('votes-per-seat', 'stemmen per zetel', 'votes per seat', seats),
  fact(
    'decision-rule',
    'besluitregel van het bestuur',
    'decision rule of the board',
    read('body', ['decision_rule'], 'algemeen bestuur', 'general board'),
  ),
  fact(
    'members-without-office',
    'leden die geen raadslid of wethouder meer zijn',
    'members who are no councillor or alderman any more',
    posts,
    members,
    bodies,
  ),
  fact(
    'framework-sent',
    'kadernota naar de raden gestuurd',
    'framework note sent to the councils',
    documents('framework_note'),
  ),
  fact('draft-budget-sent', 'ontwerpbegroting naar de raden gestuurd', 'draft budget sent to the councils'),
  fact('draft-budget-public', 'ontwerpbegroting ter inzage', 'draft budget laid open'),
  fact('opinions-added', 'zienswijzen bij het ontwerp gevoegd', 'opinions added to the draft', documents('opinion')),
  fact('reactions-sent', 'reactie op de zienswijzen gestuurd', 'reaction on the opinions sent'),
  fact(
    'budget-adopted',
    'begroting vastgesteld',
    'budget adopted',
    read(
      'decision',
      ['partnership_id', 'decided_on', 'title', 'outcome'],
      'besluit over de begroting, aangenomen',
      'decision on the budget, adopted',
    ),
  ),
  fact('budget-submitted', 'begroting naar de toezichthouder gestuurd', 'budget sent to the supervisor'),
  fact('amendments-same-path', 'begrotingswijzigingen met zienswijze', 'budget amendments with an opinion'),
  fact(
    'accounts-adopted',
    'jaarrekening vastgesteld',
    'accounts adopted',
    read(
      'decision',
      ['partnership_id', 'decided_on', 'title', 'outcome'],
      'besluit over de jaarrekening, aangenomen',
      'decision on the accounts, adopted',
    ),
  ),
  fact('accounts-submitted', 'jaarrekening naar de toezichthouder gestuurd', 'accounts sent to the supervisor'),
  fact('opinions-in-time', 'zienswijzen op tijd', 'opinions in time'),
  fact('wishes-answered', 'wensen met een antwoord', 'wishes with an answer'),
];

/** The fact with this key. */
export function registerFact(key: string): RegisterFact | undefined {
  return registerFacts.find((each) => each.key === key);
}

/** The key of the fact that a text means: its key, or its name in either language whatever the case; the text itself when it means none. */
export function factMeant(text: string): string {
  const typed = text.toLowerCase();
  const found = registerFacts.find((each) =>
    [each.key, each.text.nl, each.text.en].some((name) => name.toLowerCase() === typed),
  );
  return found?.key ?? text;
}
