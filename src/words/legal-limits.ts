import type { LawfulAlternative } from '#domain/law/council-limits.ts';
import type { LimitOutcome } from '#domain/regional-council/legal-limits.ts';
import type { LimitVerdict } from '#domain/regional-council/limit-check.ts';
import type { Language } from './language.ts';

interface Texts {
  /** What is checked. */
  readonly asks: string;
  /** What is wrong, with the values of the outcome. */
  readonly conflict: string;
  /** What can be done instead. */
  readonly instead: string;
}

const dutch: Readonly<Record<string, Texts>> = {
  'three-parts': {
    asks: 'Het openbaar lichaam heeft een algemeen bestuur, een dagelijks bestuur en een voorzitter',
    conflict: 'Het ontwerp noemt geen dagelijks bestuur. Een openbaar lichaam moet dat hebben.',
    instead: 'Neem een dagelijks bestuur op.',
  },
  'one-board': {
    asks: 'Een bedrijfsvoeringsorganisatie heeft één bestuur, van colleges',
    conflict: 'Een bedrijfsvoeringsorganisatie heeft één bestuur en alleen colleges doen mee.',
    instead: 'Laat het dagelijks bestuur weg, of kies een openbaar lichaam.',
  },
  'members-from': {
    asks: 'In het algemeen bestuur zitten de mensen die de wet bij dit soort regeling noemt',
    conflict: 'Bij dit soort regeling noemt de wet andere leden voor het algemeen bestuur.',
    instead:
      'Alleen raden: raadsleden. Raden en colleges samen: raadsleden en wethouders. Alleen colleges: collegeleden.',
  },
  'designated-by-council': {
    asks: 'De raad wijst de leden aan',
    conflict: 'Het ontwerp laat een ander de leden aanwijzen. De wet zegt: de raad.',
    instead: 'Laat de fractie iemand voordragen en de raad aanwijzen.',
  },
  'members-fixed': {
    asks: 'De regeling noemt per gemeente het aantal leden',
    conflict:
      'Het aantal leden volgt het aantal fracties en verandert dus vanzelf. De regeling moet het aantal bepalen.',
    instead: 'Zet per gemeente een aantal in de regeling, en spreek af hoe het na een verkiezing wordt aangepast.',
  },
  'two-designate': {
    asks: 'Ten minste twee gemeenten wijzen leden aan',
    conflict: 'Er zijn {count} gemeenten met leden; de wet vraagt er twee.',
    instead: 'Laat een tweede gemeente leden aanwijzen.',
  },
  'membership-ends': {
    asks: 'Wie geen raadslid of wethouder meer is, is geen lid meer',
    conflict: 'Het ontwerp laat iemand lid blijven. Volgens de wet eindigt het lidmaatschap vanzelf.',
    instead: 'Schrap die bepaling en wijs een opvolger aan.',
  },
  'weights-within-municipality': {
    asks: 'Leden van dezelfde gemeente hebben evenveel stemmen',
    conflict:
      'Leden van {municipalities} hebben verschillende stemgewichten. Wie de wet streng leest, staat alleen verschil tussen gemeenten toe.',
    instead:
      'Verdeel het gewicht gelijk binnen de gemeente, geef gemeenten meer of minder leden, of maak de raad adviserend.',
  },
  'majority-of-votes': {
    asks: 'Geen gemeente heeft meer dan de helft van de stemmen',
    conflict: '{municipality} heeft {share} % van de stemmen. Volgens de VNG mag één gemeente geen meerderheid hebben.',
    instead: 'Kies een plafond, wortels van inwoners of zetels als gewicht.',
  },
  'qualified-for-named': {
    asks: 'Een gekwalificeerde meerderheid geldt alleen voor besluiten die de regeling noemt',
    conflict: 'Het ontwerp vraagt een gekwalificeerde meerderheid bij alle stemmingen.',
    instead: 'Noem in de regeling de besluiten waarvoor zij geldt.',
  },
  'votes-cast': {
    asks: 'Een meerderheid telt de uitgebrachte stemmen',
    conflict: 'Het ontwerp telt ook stemmen van wie niet stemt. De wet telt uitgebrachte stemmen.',
    instead: 'Reken met uitgebrachte stemmen.',
  },
  'no-abstention': {
    asks: 'Bij hoofdelijke stemming stemt ieder lid voor of tegen',
    conflict: 'Het ontwerp laat leden zich onthouden. Bij hoofdelijke stemming kan dat niet.',
    instead: 'Schrap de onthouding; wie een eigen belang heeft, stemt niet mee.',
  },
  'second-convocation': {
    asks: 'Bij de tweede oproep geldt geen quorum',
    conflict: 'Het ontwerp vraagt ook bij de tweede oproep een quorum. De wet doet dat niet.',
    instead: 'Schrap het quorum bij de tweede oproep, en let op: dan kunnen weinigen beslissen.',
  },
  'alone-at-quorum': {
    asks: 'Geen gemeente kan alleen beslissen, ook niet als leden ontbreken',
    conflict:
      '{municipality} beslist alleen als deze gemeenten er niet zijn: {absent}. Dan heeft zij {share} % van de stemmen.',
    instead: 'Vraag ook een aantal gemeenten, of verlaag het grootste gewicht.',
  },
  'blocks-alone': {
    asks: 'Geen gemeente kan alleen elk besluit tegenhouden',
    conflict: '{municipality} heeft {share} % van de stemmen en kan elk besluit alleen tegenhouden.',
    instead:
      'Verlaag de drempel of het grootste gewicht, of vraag een aantal gemeenten in plaats van een hoge drempel.',
  },
  'deciding-hard': {
    asks: 'Eén drempel voorkomt dat een gemeente alleen beslist én dat zij alles tegenhoudt',
    conflict:
      'Onder {passes} % beslist {municipality} alleen; boven {blocks} % houdt {municipality} elk besluit tegen. Geen enkele drempel voorkomt beide.',
    instead: 'Een dubbele meerderheid, een plafond of wortels van inwoners kunnen beide wel voorkomen.',
  },
  'chair-from-board': {
    asks: 'De voorzitter komt uit het algemeen bestuur',
    conflict: 'Het ontwerp haalt de voorzitter van buiten het algemeen bestuur.',
    instead: 'Laat het algemeen bestuur een voorzitter uit zijn midden kiezen.',
  },
  'executive-least': {
    asks: 'Het dagelijks bestuur heeft een voorzitter en ten minste twee anderen',
    conflict: 'Het dagelijks bestuur telt {size} leden; de wet vraagt er drie.',
    instead: 'Voeg leden toe.',
  },
  'executive-two-municipalities': {
    asks: 'Het dagelijks bestuur komt uit meer dan één gemeente',
    conflict: 'Alle leden uit het algemeen bestuur komen uit {municipality}.',
    instead: 'Kies ten minste één lid uit een andere gemeente.',
  },
  'executive-outsiders': {
    asks: 'Leden van buiten het algemeen bestuur zijn niet de meerderheid van het dagelijks bestuur',
    conflict:
      '{outside} van de {size} leden van het dagelijks bestuur zitten niet in het algemeen bestuur. Dat is een meerderheid.',
    instead: 'Kies meer leden uit het algemeen bestuur, of neem wethouders in het algemeen bestuur op.',
  },
  'executive-chair-outside': {
    asks: 'De voorzitter van het dagelijks bestuur komt uit het algemeen bestuur',
    conflict: 'De voorzitter zit niet in het algemeen bestuur.',
    instead: 'Kies een voorzitter uit het algemeen bestuur.',
  },
  'executive-majority-of-board': {
    asks: 'Leden van het dagelijks bestuur zijn niet de meerderheid van het algemeen bestuur',
    conflict: '{inside} van de {board} leden van het algemeen bestuur zitten ook in het dagelijks bestuur.',
    instead: 'Maak het algemeen bestuur groter of het dagelijks bestuur kleiner.',
  },
  'executive-size-proposal': {
    asks: 'Het dagelijks bestuur heeft de grootte van het voorstel',
    conflict:
      'Het dagelijks bestuur telt {size} leden. Het voorstel zegt “{least} tot {most} leden” en ook “een voorzitter en {least} tot {most} leden”.',
    instead: 'Kies één lezing en zet die in de regeling.',
  },
  'executive-each-municipality': {
    asks: 'Elk college levert ten minste één lid',
    conflict: 'Geen lid uit: {municipalities}.',
    instead: 'Voeg van elk college een lid toe.',
  },
  'executive-minimum': {
    asks: 'De grootste gemeente levert het aantal leden van het voorstel',
    conflict: 'Te weinig leden uit {municipalities}; het voorstel vraagt er {least}.',
    instead: 'Voeg leden toe, of wijk met redenen af van het voorstel.',
  },
};

const english: Readonly<Record<string, Texts>> = {
  'three-parts': {
    asks: 'The public body has a general board, an executive board and a chair',
    conflict: 'The draft names no executive board. A public body must have one.',
    instead: 'Add an executive board.',
  },
  'one-board': {
    asks: 'An operations organisation has one board, of executives',
    conflict: 'An operations organisation has one board and only executives take part.',
    instead: 'Leave out the executive board, or choose a public body.',
  },
  'members-from': {
    asks: 'In the general board sit those whom the law names for this kind of arrangement',
    conflict: 'For this kind of arrangement the law names other members of the general board.',
    instead:
      'Councils only: councillors. Councils and executives: councillors and aldermen. Executives only: their members.',
  },
  'designated-by-council': {
    asks: 'The council designates the members',
    conflict: 'The draft lets another designate the members. The law says: the council.',
    instead: 'Let the group nominate and the council designate.',
  },
  'members-fixed': {
    asks: 'The arrangement names the number of members per municipality',
    conflict:
      'The number of members follows the number of groups, so it changes by itself. The arrangement must settle it.',
    instead: 'Put a number per municipality in the arrangement, and agree how it is adapted after an election.',
  },
  'two-designate': {
    asks: 'At least two municipalities designate members',
    conflict: 'There are {count} municipalities with members; the law asks two.',
    instead: 'Let a second municipality designate members.',
  },
  'membership-ends': {
    asks: 'Who is no longer councillor or alderman is no longer a member',
    conflict: 'The draft lets someone stay. By law membership ends by itself.',
    instead: 'Strike that clause and designate a successor.',
  },
  'weights-within-municipality': {
    asks: 'Members of one municipality have equal votes',
    conflict:
      'Members of {municipalities} have different weights. A strict reading of the law allows differences between municipalities only.',
    instead:
      'Divide the weight equally within the municipality, give municipalities more or fewer members, or make the council advisory.',
  },
  'majority-of-votes': {
    asks: 'No municipality has more than half of the votes',
    conflict:
      '{municipality} has {share} % of the votes. According to the VNG one municipality may not have a majority.',
    instead: 'Choose a ceiling, square roots of inhabitants, or seats as weight.',
  },
  'qualified-for-named': {
    asks: 'A qualified majority holds only for decisions that the arrangement names',
    conflict: 'The draft asks a qualified majority for all votes.',
    instead: 'Name in the arrangement the decisions for which it holds.',
  },
  'votes-cast': {
    asks: 'A majority counts the votes cast',
    conflict: 'The draft also counts those who do not vote. The law counts votes cast.',
    instead: 'Count votes cast.',
  },
  'no-abstention': {
    asks: 'At a roll-call every member votes for or against',
    conflict: 'The draft lets members abstain. At a roll-call that cannot be.',
    instead: 'Strike abstention; who has a personal interest takes no part.',
  },
  'second-convocation': {
    asks: 'The second convocation has no quorum',
    conflict: 'The draft asks a quorum at the second convocation too. The law does not.',
    instead: 'Strike the quorum at the second convocation, and mind: few can then decide.',
  },
  'alone-at-quorum': {
    asks: 'No municipality can decide alone, also when members are missing',
    conflict: '{municipality} decides alone when these are absent: {absent}. It then has {share} % of the votes.',
    instead: 'Ask a number of municipalities too, or lower the largest weight.',
  },
  'blocks-alone': {
    asks: 'No municipality can stop every decision alone',
    conflict: '{municipality} has {share} % of the votes and can stop every decision alone.',
    instead:
      'Lower the threshold or the largest weight, or ask a number of municipalities instead of a high threshold.',
  },
  'deciding-hard': {
    asks: 'One threshold keeps a municipality from deciding alone and from stopping everything',
    conflict:
      'Below {passes} % {municipality} decides alone; above {blocks} % {municipality} stops every decision. No single threshold avoids both.',
    instead: 'A double majority, a ceiling or square roots of inhabitants can avoid both.',
  },
  'chair-from-board': {
    asks: 'The chair comes from the general board',
    conflict: 'The draft takes the chair from outside the general board.',
    instead: 'Let the general board choose a chair from its midst.',
  },
  'executive-least': {
    asks: 'The executive board has a chair and at least two others',
    conflict: 'The executive board has {size} members; the law asks three.',
    instead: 'Add members.',
  },
  'executive-two-municipalities': {
    asks: 'The executive board comes from more than one municipality',
    conflict: 'All members from the general board come from {municipality}.',
    instead: 'Choose at least one member from another municipality.',
  },
  'executive-outsiders': {
    asks: 'Members from outside the general board are no majority of the executive board',
    conflict:
      '{outside} of the {size} members of the executive board are not in the general board. That is a majority.',
    instead: 'Choose more members from the general board, or let aldermen sit in the general board.',
  },
  'executive-chair-outside': {
    asks: 'The chair of the executive board comes from the general board',
    conflict: 'The chair is not in the general board.',
    instead: 'Choose a chair from the general board.',
  },
  'executive-majority-of-board': {
    asks: 'Members of the executive board are no majority of the general board',
    conflict: '{inside} of the {board} members of the general board are in the executive board too.',
    instead: 'Make the general board larger or the executive board smaller.',
  },
  'executive-size-proposal': {
    asks: 'The executive board has the size of the proposal',
    conflict:
      'The executive board has {size} members. The proposal says “{least} to {most} members” and also “a chair and {least} to {most} members”.',
    instead: 'Choose one reading and put it in the arrangement.',
  },
  'executive-each-municipality': {
    asks: 'Every executive gives at least one member',
    conflict: 'No member from: {municipalities}.',
    instead: 'Add a member of every executive.',
  },
  'executive-minimum': {
    asks: 'The largest municipality gives the number of members of the proposal',
    conflict: 'Too few members from {municipalities}; the proposal asks {least}.',
    instead: 'Add members, or depart from the proposal with reasons.',
  },
};

const texts = { nl: dutch, en: english };

/** A check that finds nothing never says that something is allowed. */
const verdicts: Readonly<Record<Language, Readonly<Record<Exclude<LimitVerdict, 'conflict' | 'depends'>, string>>>> = {
  nl: {
    'no-conflict': 'Geen strijd gevonden.',
    unknown: 'Niet bekend: het ontwerp zegt er niets over.',
    'not-applicable': 'Geldt niet voor deze vorm.',
  },
  en: {
    'no-conflict': 'No conflict found.',
    unknown: 'Not known: the draft does not say.',
    'not-applicable': 'Does not hold for this form.',
  },
};

const alternatives: Readonly<Record<Language, Readonly<Record<LawfulAlternative, string>>>> = {
  nl: {
    W1: 'Elke gemeente houdt haar gewicht en verdeelt het gelijk over haar leden (art. 13 lid 4 onder b Wgr).',
    W2: 'Grotere gemeenten en fracties krijgen meer leden, elk met één stem (art. 13 lid 4 onder a Wgr).',
    W3: 'De gewichten gelden in een adviescommissie (art. 24a Wgr); de raden besluiten.',
  },
  en: {
    W1: 'Each municipality keeps its weight and divides it equally over its members (Wgr 13(4)(b)).',
    W2: 'Larger municipalities and groups get more members, each with one vote (Wgr 13(4)(a)).',
    W3: 'The weights hold in an advisory committee (Wgr 24a); the councils decide.',
  },
};

/** What a limit asks, in plain words. */
export function limitAsks(language: Language, code: string): string {
  return texts[language][code]?.asks ?? code;
}

/** What was found, in one or two sentences. */
export function limitSentence(language: Language, outcome: LimitOutcome): string {
  if (outcome.verdict !== 'conflict' && outcome.verdict !== 'depends') return verdicts[language][outcome.verdict];
  const text = texts[language][outcome.code]?.conflict ?? outcome.code;
  const shown = (value: string | number) =>
    language === 'nl' ? String(value).replace(/^(\d+)\.(\d)$/, '$1,$2') : String(value);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => shown(outcome.values?.[name] ?? ''));
}

/** What can be done instead, for a conflict. */
export function limitInstead(language: Language, code: string): string {
  return texts[language][code]?.instead ?? '';
}

/** A lawful alternative in a sentence. */
export function alternativeText(language: Language, alternative: LawfulAlternative): string {
  return alternatives[language][alternative];
}
