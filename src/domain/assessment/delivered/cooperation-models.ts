import { threeBands } from '../band.ts';
import { type Framework, framework, type Principle, type PrincipleCell } from '../framework.ts';
import { type Question, question } from '../question.ts';
import type { Scale } from '../scale.ts';

/** The four verdicts of the source, from low to high. Equal steps are our choice; the source orders and counts them only. */
export const opportunityScale: Scale = {
  steps: [
    {
      id: 'vooral-kwetsbaarheden',
      word: { nl: 'vooral kwetsbaarheden', en: 'mainly vulnerabilities' },
      value: 0,
      quarters: 1,
      tint: 'poor',
    },
    {
      id: 'kansen-en-kwetsbaarheden',
      word: { nl: 'kansen en kwetsbaarheden', en: 'opportunities and vulnerabilities' },
      value: 1,
      quarters: 2,
      tint: 'mixed',
    },
    {
      id: 'vooral-kansen',
      word: { nl: 'vooral kansen', en: 'mainly opportunities' },
      value: 2,
      quarters: 3,
      tint: 'good',
    },
    {
      id: 'alleen-kansen',
      word: { nl: 'alleen kansen', en: 'only opportunities' },
      value: 3,
      quarters: 4,
      tint: 'best',
    },
  ],
  knockOutUpTo: -1,
  mayNotApply: false,
};

/** Role of each criterion, and its principles by the table of the annex (p. 60). */
const criterion = (
  id: string,
  role: string,
  nl: string,
  en: string,
  definition: readonly [string, string],
  asks: readonly [string, string],
  place: string,
  principles: readonly string[],
): Question =>
  question({
    id,
    block: role,
    roles: [role],
    text: { nl, en },
    explanation: { nl: `${definition[0]} ${asks[0]}`, en: `${definition[1]} ${asks[1]}` },
    place,
    principles,
  });

const questions: readonly Question[] = [
  criterion(
    'slagvaardigheid',
    'politiek-bestuur',
    'Slagvaardigheid',
    'Decisiveness',
    [
      'Vraagstukken van de regio samenhangend en op tijd oppakken en knopen doorhakken, met weinig bestuurlijke drukte.',
      'Taking up the region’s questions as a whole and in time and deciding, with little administrative clutter.',
    ],
    ['Kan deze vorm snel beslissen over een omstreden zaak?', 'Can this form decide soon on a contested file?'],
    '§2.2, p. 28',
    ['goed-bestuur', 'niet-vrijblijvend', 'minder-bestuurlijke-drukte', 'gedrag', 'regionale-verbondenheid'],
  ),
  criterion(
    'democratische-legitimiteit',
    'politiek-bestuur',
    'Democratische legitimiteit',
    'Democratic legitimacy',
    [
      'Invloed van inwoners, hun vertegenwoordigers en belanghebbenden, op grond van goede informatie.',
      'Influence of residents, their representatives and those concerned, on the ground of good information.',
    ],
    [
      'Kan elke raad, ook de oppositie, invloed uitoefenen en controleren?',
      'Can every council, majority and opposition, influence and check?',
    ],
    '§2.2, p. 28–29',
    ['democratische-legitimatie', 'zorgvuldig-daadkrachtig', 'niet-vrijblijvend', 'regionale-verbondenheid'],
  ),
  criterion(
    'klantgerichtheid',
    'dienstverlener',
    'Klantgerichtheid',
    'Customer focus',
    [
      'Lokaal maatwerk: snel inspelen op wat in dorpen en wijken speelt, met oog voor hun eigen aard.',
      'Local tailoring: answering soon what plays in villages and neighbourhoods, with an eye for their own nature.',
    ],
    ['Kan een dorp een andere uitvoering krijgen?', 'Can a village get a different execution?'],
    '§2.2, p. 29',
    ['goed-bestuur', 'democratische-legitimatie', 'zorgvuldig-daadkrachtig'],
  ),
  criterion(
    'kostenefficiency',
    'dienstverlener',
    'Kostenefficiency',
    'Cost efficiency',
    [
      'Een goede verhouding tussen prijs en kwaliteit, ook door schaalvoordeel.',
      'A good ratio of price and quality, also by economies of scale.',
    ],
    ['Dalen de kosten per product, en is dat te zien?', 'Does cost per unit fall, and is that visible?'],
    '§2.2, p. 29',
    ['zorgvuldig-daadkrachtig'],
  ),
  criterion(
    'lobbymacht',
    'bestuurlijk-partner',
    'Lobbymacht',
    'Lobbying power',
    [
      'Met één mond en heldere besluiten meedoen aan tafels van provincie, Rijk en Europa.',
      'With one voice and clear decisions at the tables of province, State and Europe.',
    ],
    ['Spreekt de regio met één mond?', 'Does the region speak with one voice?'],
    '§2.2, p. 29',
    ['minder-bestuurlijke-drukte'],
  ),
  criterion(
    'relaties-inwoners',
    'bestuurlijk-partner',
    'Relaties met samenleving',
    'Relations with residents',
    [
      'Dichtbij, bereikbaar en betrouwbaar zijn voor inwoners, clubs en verenigingen.',
      'Near, accessible and reliable for residents, clubs and associations.',
    ],
    ['Weten inwoners waar zij moeten zijn?', 'Do residents know the way in?'],
    '§2.2, p. 29–30',
    ['goed-bestuur', 'democratische-legitimatie', 'zorgvuldig-daadkrachtig'],
  ),
  criterion(
    'maatschappelijke-partners',
    'bestuurlijk-partner',
    'Vitaal partnerschap',
    'Vital partnership',
    [
      'Krachtig samenwerken met bedrijven, corporaties, zorg en andere partners.',
      'Strong cooperation with companies, housing, care and other partners.',
    ],
    [
      'Hebben bedrijven, corporaties en zorg één gesprekspartner met mandaat?',
      'Do companies, housing and care have one counterpart with a mandate?',
    ],
    '§2.2, p. 30',
    ['goed-bestuur', 'zorgvuldig-daadkrachtig', 'minder-bestuurlijke-drukte'],
  ),
  criterion(
    'kwaliteit-kwetsbaarheid',
    'ambtelijke-organisatie',
    'Kwaliteit en kwetsbaarheid',
    'Quality and vulnerability',
    [
      'Ruimte voor specialisten en zo weinig mogelijk werk dat op één persoon rust.',
      'Room for specialists and as little work as possible that rests on one person.',
    ],
    ['Zijn specialistische functies ten minste dubbel bezet?', 'Are specialist functions at least doubled?'],
    '§2.2, p. 30',
    ['goed-bestuur', 'democratische-legitimatie', 'zorgvuldig-daadkrachtig', 'niet-vrijblijvend', 'gedrag'],
  ),
  criterion(
    'taakverdeling',
    'ambtelijke-organisatie',
    'Efficiënte taakverdeling',
    'Effective division of tasks',
    [
      'Het werk doen op de schaal die de meeste voordelen geeft, van dorp en wijk tot regio.',
      'Doing work on the scale with most advantages, from village and neighbourhood to the region.',
    ],
    [
      'Ligt elke taak op de schaal waar zij het best werkt, zonder dubbel werk?',
      'Is each task on the scale where it works best, without doubling?',
    ],
    '§2.2, p. 30',
    ['goed-bestuur', 'zorgvuldig-daadkrachtig'],
  ),
  criterion(
    'toekomstbestendigheid',
    'alle-rollen',
    'Toekomstbestendigheid',
    'Future-proofness',
    [
      'Bestand tegen taken en ontwikkelingen die niemand voorziet, met ruimte om te groeien.',
      'Proof against tasks and developments that nobody foresees, with room to grow.',
    ],
    [
      'Kan deze vorm taken erbij krijgen of afstoten zonder een nieuwe oprichting?',
      'Can the form take on or drop tasks without a new founding?',
    ],
    '§2.2, p. 31',
    [],
  ),
];

/** The words of the table of the annex (p. 60) with the criterion they stand for; null: judged nowhere. */
const entries: Readonly<Record<string, PrincipleCell['entries'][number]>> = {
  slag: { wording: 'Bestuurlijke slagvaardigheid', question: 'slagvaardigheid' },
  helder: { wording: 'Heldere besluitvorming', question: null },
  legitiem: { wording: 'Democratische legitimatie', question: 'democratische-legitimiteit' },
  klant: { wording: 'Klantgerichtheid', question: 'klantgerichtheid' },
  kosten: { wording: 'Efficiency', question: 'kostenefficiency' },
  lobby: { wording: 'Lobbymacht', question: 'lobbymacht' },
  inwoners: { wording: 'Kwaliteit van relaties met inwoners en organisaties', question: 'relaties-inwoners' },
  partners: {
    wording: 'Vitale relaties met maatschappelijke organisaties',
    question: 'maatschappelijke-partners',
  },
  kwaliteit: { wording: 'Kwaliteit', question: 'kwaliteit-kwetsbaarheid' },
  kwetsbaar: { wording: 'Kwetsbaarheid', question: 'kwaliteit-kwetsbaarheid' },
  taak: { wording: 'Effectieve taakverdeling', question: 'taakverdeling' },
};
const roleIds = ['politiek-bestuur', 'dienstverlener', 'bestuurlijk-partner', 'ambtelijke-organisatie'] as const;

const principle = (
  id: string,
  title: readonly [string, string],
  text: readonly [string, string],
  place: string,
  ...cells: readonly [string, string, string, string]
): Principle => ({
  id,
  title: { nl: title[0], en: title[1] },
  text: { nl: text[0], en: text[1] },
  place,
  cells: roleIds.map((role, at) => ({
    role,
    entries: (cells[at] ?? '').split(' ').flatMap((name) => entries[name] ?? []),
  })),
});

const principles: readonly Principle[] = [
  principle(
    'goed-bestuur',
    ['Goed bestuur', 'Good administration'],
    [
      'Samen verantwoordelijk voor betrouwbaar bestuur: doorzichtige besluiten, heldere procedures, inwoners doen mee.',
      'Together responsible for reliable administration: transparent decisions, clear procedures, residents take part.',
    ],
    '§2.1, p. 27',
    'slag helder',
    'klant',
    'inwoners partners',
    'kwaliteit taak',
  ),
  principle(
    'democratische-legitimatie',
    ['Democratische legitimatie', 'Democratic legitimation'],
    [
      'Wie gekozen is, beslist; op elke schaal is duidelijk wie waarover gaat.',
      'Those who were elected decide; at every scale it is clear who decides what.',
    ],
    '§2.1, p. 27',
    'helder legitiem',
    'klant',
    'inwoners',
    'kwaliteit',
  ),
  principle(
    'zorgvuldig-daadkrachtig',
    ['Zorgvuldig, doordacht en daadkrachtig', 'Careful, considered and vigorous'],
    [
      'Besluiten vallen in gesprek, met inzicht in elkaars belangen en met oog voor wie anders denkt.',
      'Decisions are made in conversation, with insight in each other’s interests and an eye for who thinks otherwise.',
    ],
    '§2.1, p. 27',
    'legitiem',
    'klant kosten',
    'inwoners partners',
    'kwaliteit taak',
  ),
  principle(
    'niet-vrijblijvend',
    ['Niet vrijblijvend', 'Binding'],
    [
      'Gemeenten houden zich aan wat zij samen besluiten over zaken van de hele regio.',
      'Municipalities keep to what they decide together on matters of the whole region.',
    ],
    '§2.1, p. 27',
    'slag legitiem',
    '',
    '',
    'kwaliteit kwetsbaar',
  ),
  principle(
    'minder-bestuurlijke-drukte',
    ['Minder bestuurlijke drukte', 'Less administrative clutter'],
    [
      'Meer slagkracht met minder tafels: per thema samenwerken en met één mond spreken.',
      'More decisiveness with fewer tables: cooperate by theme and speak with one voice.',
    ],
    '§2.1, p. 27',
    'slag',
    '',
    'lobby partners',
    '',
  ),
  principle(
    'gedrag',
    ['Gedrag', 'Conduct'],
    [
      'Vertrouwen vraagt gedrag: eerlijk, respectvol, open, trouw aan toezeggingen.',
      'Trust asks conduct: honest, respectful, open, true to commitments.',
    ],
    '§2.1, p. 27',
    'slag',
    '',
    '',
    'kwaliteit kwetsbaar',
  ),
  principle(
    'regionale-verbondenheid',
    ['Regionale verbondenheid', 'Regional ties'],
    [
      'Agenda’s van raad en college laten zien dat gemeenten bij elkaar horen.',
      'Agendas of council and executive show that the municipalities belong together.',
    ],
    '§2.1, p. 27–28',
    'slag legitiem',
    '',
    '',
    '',
  ),
];

/**
 * The comparison of cooperation models by Boogers (draft note of 2017, chapters 2 and 4): seven principles, five roles, ten criteria, four
 * verdicts and four models. The trace is the table of the annex, cell by cell.
 */
export const cooperationModels: Framework = framework({
  key: 'samenwerkingsmodellen',
  purpose: 'comparison',
  outcome: 'comparison',
  title: { nl: 'Samenwerkingsmodellen vergelijken', en: 'Comparing cooperation models' },
  summary: {
    nl: 'Tien criteria uit zeven uitgangspunten, per rol van de gemeente, voor vier modellen van samenwerking.',
    en: 'Ten criteria from seven principles, per role of the municipality, for four models of cooperation.',
  },
  sources: [
    {
      key: 'notitie-samenwerkingsvormen-2017',
      title:
        'Notitie bestuurlijke samenwerkingsvormen Leidse regio (concept), hoofdstuk 2 tot en met 4 door M. Boogers',
      place: '§2.1–2.2, p. 27–31; §4.2–4.6, p. 41–53; bijlage, p. 60',
      remark: {
        nl: 'Omschrijvingen in eigen woorden. De bron telt oordelen zonder gewichten; gelijke stappen zijn een keuze van Verband.',
        en: 'Descriptions in our own words. The source counts verdicts unweighted; equal steps are Verband’s choice.',
      },
    },
  ],
  scale: opportunityScale,
  bands: threeBands,
  alternatives: {
    kind: 'free',
    list: [
      {
        id: 'overleg',
        name: { nl: 'Afstemming en overleg', en: 'Consultation' },
        inSentence: { nl: 'afstemming en overleg', en: 'consultation' },
      },
      {
        id: 'taakoverdracht',
        name: { nl: 'Taakoverdracht op maat', en: 'Tailored transfer of tasks' },
        inSentence: { nl: 'taakoverdracht op maat', en: 'the tailored transfer of tasks' },
        alsoCalled: ['Bevoegdhedenoverdracht op maat'],
        remark: {
          nl: '§3.3 noemt het model “Bevoegdhedenoverdracht op maat”; het schema en hoofdstuk 4 “Taakoverdracht op maat”.',
          en: '§3.3 calls the model “Bevoegdhedenoverdracht op maat”; the scheme and chapter 4 “Taakoverdracht op maat”.',
        },
      },
      {
        id: 'regioraad',
        name: { nl: 'Regioraad', en: 'Regional council' },
        inSentence: { nl: 'de regioraad', en: 'the regional council' },
      },
      {
        id: 'samengestelde-gemeente',
        name: { nl: 'Samengestelde gemeente', en: 'Composite municipality' },
        inSentence: { nl: 'de samengestelde gemeente (herindeling)', en: 'the composite municipality (merger)' },
      },
    ],
  },
  roles: [
    { id: 'politiek-bestuur', title: { nl: 'Politiek bestuur', en: 'Political administration' } },
    { id: 'dienstverlener', title: { nl: 'Dienstverlener', en: 'Service provider' } },
    { id: 'bestuurlijk-partner', title: { nl: 'Bestuurlijk partner', en: 'Partner' } },
    { id: 'ambtelijke-organisatie', title: { nl: 'Ambtelijke organisatie', en: 'Organisation' } },
    { id: 'alle-rollen', title: { nl: 'Alle rollen', en: 'All roles' } },
  ],
  blocks: [
    { id: 'politiek-bestuur', title: { nl: 'Politiek bestuur', en: 'Political administration' }, weight: 2 },
    { id: 'dienstverlener', title: { nl: 'Dienstverlener', en: 'Service provider' }, weight: 2 },
    { id: 'bestuurlijk-partner', title: { nl: 'Bestuurlijk partner', en: 'Partner' }, weight: 3 },
    { id: 'ambtelijke-organisatie', title: { nl: 'Ambtelijke organisatie', en: 'Organisation' }, weight: 2 },
    { id: 'alle-rollen', title: { nl: 'Alle rollen', en: 'All roles' }, weight: 1 },
  ],
  questions,
  principles,
  tensions: [
    {
      id: 'criterium-zonder-uitgangspunt',
      text: {
        nl: 'Toekomstbestendigheid komt in de tabel van uitgangspunten naar criteria niet voor.',
        en: 'Future-proofness is not in the table from principles to criteria.',
      },
      place: 'bijlage, p. 60',
      questions: ['toekomstbestendigheid'],
    },
    {
      id: 'heldere-besluitvorming',
      text: {
        nl: '“Heldere besluitvorming” wordt aangekondigd als derde criterium en staat in de tabel bij twee uitgangspunten, maar is niet omschreven en wordt nergens beoordeeld.',
        en: '“Heldere besluitvorming” is announced as a third criterion and stands in the table for two principles, but is not described and judged nowhere.',
      },
      place: '§2.2, p. 28; bijlage, p. 60',
      questions: ['slagvaardigheid', 'democratische-legitimiteit'],
    },
    {
      id: 'twee-namen',
      text: {
        nl: 'Eén model heet “Bevoegdhedenoverdracht op maat” (§3.3) en “Taakoverdracht op maat” (schema en hoofdstuk 4).',
        en: 'One model is called “Bevoegdhedenoverdracht op maat” (§3.3) and “Taakoverdracht op maat” (scheme and chapter 4).',
      },
      place: '§3.3, p. 36; schema, p. 40',
      questions: [],
    },
    {
      id: 'kwaliteit-en-kwetsbaarheid',
      text: {
        nl: 'De tabel noemt kwaliteit en kwetsbaarheid apart; hoofdstuk 4 beoordeelt ze samen.',
        en: 'The table names quality and vulnerability apart; chapter 4 judges them together.',
      },
      place: 'bijlage, p. 60',
      questions: ['kwaliteit-kwetsbaarheid'],
    },
    {
      id: 'effectief-of-efficient',
      text: {
        nl: 'Hoofdstuk 2 schrijft “effectieve taakverdeling”, hoofdstuk 4 “efficiënte taakverdeling”.',
        en: 'Chapter 2 writes “effectieve taakverdeling”, chapter 4 “efficiënte taakverdeling”.',
      },
      place: '§2.2, p. 30; §4.6, p. 53',
      questions: ['taakverdeling'],
    },
    {
      id: 'bedreigingen-of-kwetsbaarheden',
      text: {
        nl: 'De conclusies schrijven “bedreigingen” en “kwetsbaarheden” door elkaar; zij tellen hier als hetzelfde.',
        en: 'The conclusions write “bedreigingen” and “kwetsbaarheden” for the same thing; here they count as one.',
      },
      place: '§4.2–4.5',
      questions: [],
      ofVerdicts: true,
    },
    {
      id: 'lobbymacht-overleg',
      text: {
        nl: 'Bij overleg heet lobbymacht eerst “vooral zwakheden”; de conclusie is kansen en kwetsbaarheden. De conclusie telt.',
        en: 'For consultation lobbying power is first called mainly weak; the conclusion is opportunities and vulnerabilities. The conclusion counts.',
      },
      place: '§4.2, p. 43',
      questions: ['lobbymacht'],
      ofVerdicts: true,
    },
    {
      id: 'lobbymacht-taakoverdracht',
      text: {
        nl: 'Bij taakoverdracht volgt lobbymacht uit een slagvaardigheid die “gunstig” heet, terwijl die als kansen en kwetsbaarheden is beoordeeld.',
        en: 'For the transfer of tasks lobbying power follows from a decisiveness called favourable, while that was judged opportunities and vulnerabilities.',
      },
      place: '§4.3, p. 45–46',
      questions: ['lobbymacht', 'slagvaardigheid'],
      ofVerdicts: true,
    },
  ],
});
