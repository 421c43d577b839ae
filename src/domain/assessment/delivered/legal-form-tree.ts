import type { arrangementKinds, LegalForm } from '../../register/types/partnerships.ts';
import type { Bilingual } from '../bilingual.ts';
import { type CitedArticle, gemeentewet, wgr, wgr2022 } from '../cited-law.ts';

type ArrangementKind = (typeof arrangementKinds)[number];

/** Where an answer ends: a form, who concludes it, or the question that still says who does. */
export interface LegalFormEnd {
  readonly form?: LegalForm;
  readonly arrangement?: ArrangementKind;
  readonly asks?: string;
}

/** An answer to a question of the tree, why it leads on, and where to: the identifier of a question, or an end. */
export interface LegalFormOption {
  readonly id: string;
  readonly text: Bilingual;
  readonly reason: Bilingual;
  readonly articles: readonly CitedArticle[];
  readonly basis: 'law' | 'practice';
  readonly to: string | LegalFormEnd;
}

/** A question of the tree. */
export interface LegalFormNode {
  readonly id: string;
  readonly text: Bilingual;
  readonly options: readonly LegalFormOption[];
}

const both = (nl: string, en: string): Bilingual => ({ nl, en });
const yes = both('ja', 'yes');
const no = both('nee', 'no');

const option = (
  id: string,
  text: Bilingual,
  to: string | LegalFormEnd,
  reason: Bilingual,
  articles: readonly CitedArticle[] = [],
): LegalFormOption => ({ id, text, to, reason, articles, basis: articles.length > 0 ? 'law' : 'practice' });

const whose = 'wiens-bevoegdheden';

/**
 * The decision tree for legal forms: from the lightest form to the heaviest, public law before private law (Gemeentewet 160(2)). Steps with an
 * article rest on the text of the law as read; the choice between forms of private law is general knowledge.
 */
export const legalFormTree: readonly LegalFormNode[] = [
  {
    id: 'alleen-intentie',
    text: both(
      'Spreken de partners alleen bedoelingen af, zonder bevoegdheden en zonder geld?',
      'Do the partners agree on intentions only, without powers and without money?',
    ),
    options: [
      option(
        'ja',
        yes,
        'schriftelijk',
        both(
          'Zonder bevoegdheden en geld is geen regeling volgens de Wgr nodig.',
          'Without powers and money no arrangement under the Wgr is needed.',
        ),
        wgr('1(1)'),
      ),
      option(
        'nee',
        no,
        'een-gemeente-voert-uit',
        both(
          'Er gaan bevoegdheden of geld om, dus de vorm doet ertoe.',
          'Powers or money are involved, so the form matters.',
        ),
        wgr('1(1)'),
      ),
    ],
  },
  {
    id: 'schriftelijk',
    text: both('Leggen zij de afspraken schriftelijk vast?', 'Do they put the agreements in writing?'),
    options: [
      option(
        'ja',
        yes,
        { form: 'covenant' },
        both(
          'Een geschreven afspraak zonder regeling is een convenant.',
          'A written agreement without an arrangement is a covenant.',
        ),
        gemeentewet('160(1)(d)'),
      ),
      option(
        'nee',
        no,
        { form: 'network' },
        both(
          'Overleg zonder vastgelegde afspraak is een netwerk.',
          'Consultation without a written agreement is a network.',
        ),
      ),
    ],
  },
  {
    id: 'een-gemeente-voert-uit',
    text: both(
      'Doet één gemeente het werk voor de andere, terwijl de bevoegdheden blijven waar zij zijn?',
      'Does one municipality do the work for the others, while the powers stay where they are?',
    ),
    options: [
      option(
        'ja',
        yes,
        { form: 'host_municipality', asks: whose },
        both(
          'Werk in mandaat bij één deelnemer is een centrumregeling.',
          'Work under mandate at one participant is a host-municipality arrangement.',
        ),
        wgr('8(4)'),
      ),
      option(
        'nee',
        no,
        'rechtspersoon-nodig',
        both(
          'Geen gemeente doet het alleen voor de andere, dus er komt een eigen verband.',
          'No single municipality does it for the others, so there will be a body of its own.',
        ),
        wgr('8(4)'),
      ),
    ],
  },
  {
    id: 'rechtspersoon-nodig',
    text: both(
      'Moet het verband zelf mensen in dienst nemen, contracten sluiten of bezit hebben?',
      'Must the partnership itself employ people, enter into contracts or own property?',
    ),
    options: [
      option(
        'ja',
        yes,
        'publieke-bevoegdheden',
        both('Dat kan alleen een rechtspersoon.', 'Only a legal person can do that.'),
        wgr('8(1)', '8(3)'),
      ),
      option(
        'nee',
        no,
        'bestuur-nodig',
        both(
          'Zonder eigen mensen of contracten is geen rechtspersoon nodig.',
          'Without own staff or contracts no legal person is needed.',
        ),
        wgr('8(2)'),
      ),
    ],
  },
  {
    id: 'bestuur-nodig',
    text: both(
      'Is er een bestuur nodig dat namens de deelnemers samen besluit?',
      'Is a board needed that decides together for the participants?',
    ),
    options: [
      option(
        'ja',
        yes,
        { form: 'joint_body', asks: whose },
        both(
          'Een bestuur zonder rechtspersoon is een gemeenschappelijk orgaan.',
          'A board without legal personality is a joint body.',
        ),
        wgr('8(2)'),
      ),
      option(
        'nee',
        no,
        { form: 'light', asks: whose },
        both(
          'Zonder bestuur en zonder mandaat blijft een regeling zonder meer; zij volgt uit het woord “kan” in artikel 8.',
          'Without a board and without mandate a light arrangement remains; it follows from the word “may” in article 8.',
        ),
      ),
    ],
  },
  {
    id: 'publieke-bevoegdheden',
    text: both(
      'Gaat het om beleid, bevoegdheden van de raad, eigen regels of heffingen?',
      'Is it about policy, powers of the council, own rules or levies?',
    ),
    options: [
      option(
        'ja',
        yes,
        { form: 'public_body', asks: whose },
        both(
          'Alleen een openbaar lichaam kan zulke bevoegdheden krijgen: andere vormen mogen geen regels stellen en niet heffen.',
          'Only a public body can get such powers: other forms may make no rules and raise no levies.',
        ),
        wgr('8(1)', '30(1)(a)', '30(1)(b)'),
      ),
      option(
        'nee',
        no,
        'privaatrecht-aangewezen',
        both(
          'Het gaat om ondersteuning of uitvoering, dus er is meer dan één vorm mogelijk.',
          'It is about support or execution, so more than one form is possible.',
        ),
        wgr('8(3)'),
      ),
    ],
  },
  {
    id: 'privaatrecht-aangewezen',
    text: both(
      'Is een vorm van privaatrecht in het bijzonder aangewezen voor het openbaar belang, is dat gemotiveerd, en zijn de wensen en bedenkingen van de raad gevraagd?',
      'Is a private-law form particularly suited to the public interest, is that motivated, and were the council’s wishes and objections asked?',
    ),
    options: [
      option(
        'ja',
        yes,
        'aandelen',
        both(
          'Publiekrecht gaat voor; met deze motivering mag het college privaatrecht kiezen.',
          'Public law comes first; with this motivation the executive may choose private law.',
        ),
        gemeentewet('160(2)'),
      ),
      option(
        'nee',
        no,
        'alleen-uitvoering',
        both('Publiekrecht gaat voor.', 'Public law comes first.'),
        gemeentewet('160(2)'),
      ),
    ],
  },
  {
    id: 'aandelen',
    text: both('Brengen de partners geld in tegen aandelen?', 'Do the partners put in money for shares?'),
    options: [
      option(
        'besloten',
        both('ja, aandelen blijven bij de partners', 'yes, shares stay with the partners'),
        { form: 'company_bv' },
        both('Aandelen in besloten kring: een BV.', 'Shares in a closed circle: a private company (BV).'),
      ),
      option(
        'vrij',
        both('ja, en anderen mogen aandelen kopen', 'yes, and others may buy shares'),
        { form: 'company_nv' },
        both('Vrij overdraagbare aandelen: een NV.', 'Freely transferable shares: a public company (NV).'),
      ),
      option('nee', no, 'leden', both('Zonder aandelen geen vennootschap.', 'Without shares no company.')),
    ],
  },
  {
    id: 'leden',
    text: both('Krijgen de partners als leden zeggenschap?', 'Do the partners get a say as members?'),
    options: [
      option('nee', no, { form: 'foundation' }, both('Zonder leden: een stichting.', 'Without members: a foundation.')),
      option(
        'ja',
        both('ja, zonder er zaken mee te doen', 'yes, without doing business with it'),
        { form: 'association' },
        both('Leden met een gezamenlijk doel: een vereniging.', 'Members with a common aim: an association.'),
      ),
      option(
        'ja-met-bedrijf',
        both('ja, en zij nemen er diensten van af', 'yes, and they take services from it'),
        { form: 'cooperative' },
        both('Leden die er zaken mee doen: een coöperatie.', 'Members that do business with it: a cooperative.'),
      ),
    ],
  },
  {
    id: 'alleen-uitvoering',
    text: both(
      'Gaat het alleen om ondersteuning of uitvoering, en doen alleen colleges mee?',
      'Is it about support or execution only, and do executives alone take part?',
    ),
    options: [
      option(
        'ja',
        yes,
        { form: 'operations_organisation', arrangement: 'executive' },
        both(
          'Colleges mogen hiervoor een bedrijfsvoeringsorganisatie oprichten, met één bestuur.',
          'For this executives may set up an operations organisation, with one board.',
        ),
        wgr('8(3)', '14a'),
      ),
      option(
        'nee',
        no,
        { form: 'public_body', asks: whose },
        both(
          'Een bedrijfsvoeringsorganisatie is er alleen voor colleges en alleen voor ondersteuning en uitvoering; anders is het een openbaar lichaam.',
          'An operations organisation is for executives only and for support and execution only; otherwise it is a public body.',
        ),
        wgr('8(1)', '8(3)'),
      ),
    ],
  },
  {
    id: whose,
    text: both('Wiens bevoegdheden gaan het aan?', 'Whose powers are concerned?'),
    options: [
      option(
        'raad',
        both('alleen van raden', 'of councils only'),
        { arrangement: 'council' },
        both('Alleen raden sluiten haar: een raadsregeling.', 'Councils only conclude it: a council arrangement.'),
        wgr('1(1)', '13(1)'),
      ),
      option(
        'raad-en-college',
        both('van raden en van colleges of burgemeesters', 'of councils and of executives or mayors'),
        { arrangement: 'mixed' },
        both(
          'Raden sluiten haar mee: een gemengde regeling.',
          'Councils conclude it with others: a mixed arrangement.',
        ),
        wgr('1(1)', '13(1)'),
      ),
      option(
        'college',
        both('alleen van colleges', 'of executives only'),
        { arrangement: 'executive' },
        both(
          'Alleen colleges sluiten haar: een collegeregeling. De raad geeft een zienswijze en toestemming.',
          'Executives only conclude it: an executive arrangement. The council gives an opinion and consent.',
        ),
        wgr('1(2)', '13(6)'),
      ),
      option(
        'burgemeester',
        both('alleen van burgemeesters', 'of mayors only'),
        { arrangement: 'mayor' },
        both(
          'Alleen burgemeesters sluiten haar: een burgemeestersregeling.',
          'Mayors only conclude it: a mayors’ arrangement.',
        ),
        wgr('1(2)', '13(7)'),
      ),
      option(
        'college-en-burgemeester',
        both('van colleges en burgemeesters', 'of executives and mayors'),
        { arrangement: 'executive_and_mayor' },
        both('Colleges en burgemeesters sluiten haar samen.', 'Executives and mayors conclude it together.'),
        wgr('1(2)', '13(10)'),
      ),
    ],
  },
];

interface Duty {
  readonly id: string;
  readonly text: Bilingual;
  readonly articles: readonly CitedArticle[];
  /** Empty: for every form. */
  readonly forms: readonly LegalForm[];
  /** Empty: whoever concludes it. */
  readonly arrangements: readonly ArrangementKind[];
}

const duty = (
  id: string,
  text: Bilingual,
  articles: readonly CitedArticle[],
  forms: readonly LegalForm[],
  arrangements: readonly ArrangementKind[] = [],
): Duty => ({ id, text, articles, forms, arrangements });

/** What comes with the outcome: the sanity check of the tree, and what the council has to decide. */
export const legalFormDuties: readonly Duty[] = [
  duty(
    'zienswijze-ontwerp',
    both(
      'De raad krijgt het ontwerp en kan acht weken een zienswijze geven.',
      'The council gets the draft and may give an opinion for eight weeks.',
    ),
    wgr2022('1(3)'),
    [],
    ['executive', 'mayor', 'executive_and_mayor'],
  ),
  duty(
    'toestemming',
    both(
      'De raad geeft toestemming; hij weigert alleen wegens strijd met het recht of het algemeen belang.',
      'The council gives consent; it refuses only for conflict with law or the general interest.',
    ),
    wgr('1(4)'),
    [],
    ['executive', 'mayor', 'executive_and_mayor'],
  ),
  duty(
    'drie-delen',
    both(
      'Er komen een algemeen bestuur, een dagelijks bestuur en een voorzitter (B1–B5).',
      'There will be a general board, an executive board and a chair (B1–B5).',
    ),
    wgr('12', '13(9)', '14(1)', '14(2)', '14(3)'),
    ['public_body'],
  ),
  duty(
    'leden-en-stemmen',
    both(
      'De regeling noemt het aantal leden per gemeente, en zo nodig meervoudig stemrecht (B6–B10).',
      'The arrangement names the number of members per municipality, and plural votes if any (B6–B10).',
    ),
    wgr('13(2)', '13(3)', '13(4)', '13(5)'),
    ['public_body', 'operations_organisation'],
  ),
  duty(
    'een-bestuur',
    both('Er is één bestuur, van collegeleden (B11).', 'There is one board, of members of executives (B11).'),
    wgr('14a'),
    ['operations_organisation'],
  ),
  duty(
    'geen-regels-geen-heffing',
    both('Deze vorm mag geen regels stellen en niet heffen.', 'This form may make no rules and raise no levies.'),
    wgr('30(1)(b)'),
    ['operations_organisation', 'joint_body'],
  ),
  duty(
    'mandaat',
    both('De bevoegdheden gaan in mandaat over en worden niet overgedragen.', 'Powers are mandated, not transferred.'),
    wgr('8(4)'),
    ['host_municipality'],
  ),
  duty(
    'inhoud-van-de-regeling',
    both(
      'In de regeling staan het belang, de uittreding en de evaluatie.',
      'The arrangement holds the interest served, exit and evaluation.',
    ),
    [...wgr('10(1)'), ...wgr2022('9(1)', '11a')],
    ['public_body', 'operations_organisation', 'joint_body', 'host_municipality', 'light'],
  ),
  duty(
    'wensen-en-bedenkingen',
    both(
      'Het college besluit pas nadat de raad zijn wensen en bedenkingen heeft kunnen geven.',
      'The executive decides only after the council could give its wishes and objections.',
    ),
    gemeentewet('160(2)'),
    ['company_bv', 'company_nv', 'foundation', 'association', 'cooperative'],
  ),
  duty(
    'buiten-de-wgr',
    both(
      'De regels van de Wgr over zienswijzen, begroting en uittreding gelden niet: spreek ze zelf af.',
      'The rules of the Wgr on opinions, budget and exit do not hold: agree on them.',
    ),
    wgr('1(1)'),
    ['covenant', 'network', 'company_bv', 'company_nv', 'foundation', 'association', 'cooperative'],
  ),
];
