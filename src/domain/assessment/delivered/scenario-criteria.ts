import { threeBands } from '../band.ts';
import { type Framework, framework } from '../framework.ts';
import { type Question, question } from '../question.ts';
import { fiveSteps } from '../scale.ts';

const ask = (
  id: string,
  block: string,
  nl: string,
  en: string,
  weight: 1 | 2 | 3 = 2,
  rest: Partial<Question> = {},
): Question => question({ id, block, text: { nl, en }, weight, ...rest });

/**
 * Criteria for scenarios: the same for each of them. The four scenarios and the two axes are those of the study of the social domain (draft report
 * of 2020); where a scenario stands on the axes cannot be read in the text at hand. Criteria and weights are ours.
 */
export const scenarioCriteria: Framework = framework({
  key: 'scenarios',
  purpose: 'scenario',
  outcome: 'verdict',
  title: { nl: 'Scenario’s vergelijken', en: 'Comparing scenarios' },
  summary: {
    nl: 'Doorgaan, per onderdeel kiezen, alles samen doen of samengaan: dezelfde vragen voor elk scenario.',
    en: 'Go on, choose by part, do everything together, or merge: the same questions for each scenario.',
  },
  sources: [
    {
      key: 'brief-berenschot-leidse-regio',
      title: 'Onderzoek verlegging koers sociaal domein naar Leidse regio (concept), bij de raadsbrief van begin 2020',
      place: 'figuur met twee assen',
      remark: {
        nl: 'Namen van scenario’s en assen zijn van de bron; de plaats van een scenario op de assen is niet leesbaar. Criteria zijn van Verband.',
        en: 'Names of scenarios and axes are the source’s; the place of a scenario on the axes cannot be read. Criteria are Verband’s.',
      },
    },
  ],
  scale: fiveSteps,
  bands: threeBands,
  alternatives: {
    kind: 'free',
    list: [
      {
        id: 'continueren',
        name: { nl: '0. Continuering huidige situatie', en: '0. Continue the present situation' },
        alsoCalled: ['De huidige samenwerkingen behouden'],
      },
      {
        id: 'gedifferentieerd',
        name: { nl: '1. Gedifferentieerd samenwerken', en: '1. Differentiated cooperation' },
      },
      { id: 'integraal-samenwerken', name: { nl: '2. Integraal samenwerken', en: '2. Integrated cooperation' } },
      {
        id: 'integraal-samengaan',
        name: { nl: '3. Integraal samengaan', en: '3. Integrated merging' },
        remark: { nl: 'Niet toegelicht in de leesbare tekst.', en: 'Not explained in the text that can be read.' },
      },
    ],
  },
  tensions: [
    {
      id: 'voorkeur-verschoven',
      text: {
        nl: 'Op 7 januari 2020 noemt de informatiebrief scenario 2 als voorkeur; de startnotitie noemt na gesprekken scenario 1 het meest haalbaar.',
        en: 'On 7 January 2020 the information letter prefers scenario 2; the initiation note, after talks, calls scenario 1 the most feasible.',
      },
      place: 'informatiebrief van 7 januari 2020; startnotitie sociaal domein, contextschets en analyse',
      questions: [],
      ofVerdicts: true,
    },
    {
      id: 'plaats-op-assen',
      text: {
        nl: 'Waar de scenario’s op de twee assen staan, is in de tekst niet te lezen.',
        en: 'Where the scenarios stand on the two axes cannot be read in the text.',
      },
      place: 'figuur met twee assen',
      questions: [],
    },
  ],
  axes: [
    { id: 'integraliteit', title: { nl: 'Mate van integraliteit', en: 'Degree of integration' } },
    {
      id: 'bestuurlijke-integratie',
      title: { nl: 'Mate van bestuurlijke integratie', en: 'Degree of administrative integration' },
    },
  ],
  blocks: [
    { id: 'inhoud', title: { nl: 'Inhoud', en: 'Content' }, weight: 1 },
    { id: 'geld', title: { nl: 'Geld', en: 'Money' }, weight: 1 },
    { id: 'weg', title: { nl: 'De weg erheen', en: 'The way there' }, weight: 1 },
  ],
  questions: [
    ask('doel', 'inhoud', 'Brengt het scenario het doel dichterbij?', 'Does the scenario bring the aim nearer?', 3),
    ask('kwaliteit', 'inhoud', 'Wordt de dienst aan inwoners beter?', 'Does the service to residents improve?', 3),
    ask('grip', 'inhoud', 'Houdt de raad grip?', 'Does the council keep grip?'),
    ask('structureel', 'geld', 'Zijn de vaste kosten per jaar laag?', 'Are the structural costs a year low?', 3),
    ask('eenmalig', 'geld', 'Zijn de eenmalige kosten laag?', 'Are the one-off costs low?'),
    ask('uittreding', 'geld', 'Zijn de kosten van uittreden laag?', 'Are the costs of exit low?', 2, {
      fact: 'exit-terms',
    }),
    ask('invlechting', 'geld', 'Zijn de kosten van invlechten laag?', 'Are the costs of entry low?'),
    ask('overhead', 'geld', 'Blijft er weinig overhead achter?', 'Is little overhead left behind?'),
    ask(
      'contante-waarde',
      'geld',
      'Is de contante waarde over tien jaar gunstig?',
      'Is the net present value over ten years favourable?',
      3,
    ),
    ask('tijd', 'weg', 'Is het snel klaar?', 'Is it done soon?', 1),
    ask(
      'afhankelijk',
      'weg',
      'Hoeveel hangt af van besluiten van partners?',
      'How much depends on decisions of partners?',
      2,
      { inverted: true, explanation: { nl: '0: niets; 4: alles.', en: '0: nothing; 4: everything.' } },
    ),
    ask('omkeerbaar', 'weg', 'Kan het worden teruggedraaid?', 'Can it be reversed?'),
    ask(
      'gevoelig',
      'weg',
      'Hoe sterk verandert de uitkomst als een aanname anders uitvalt?',
      'How much does the outcome change when an assumption turns out otherwise?',
      2,
      { inverted: true, explanation: { nl: '0: nauwelijks; 4: sterk.', en: '0: hardly; 4: strongly.' } },
    ),
  ],
});
