import { threeBands } from '../band.ts';
import { type Framework, framework } from '../framework.ts';
import { question } from '../question.ts';
import { fiveSteps } from '../scale.ts';

const place = 'Routekaart, p. 3';
const criterion = (id: string, wording: string, nl: string, en: string, fact?: string) =>
  question({
    id,
    block: 'criteria',
    text: { nl, en },
    wording,
    place,
    ...(fact === undefined ? {} : { fact }),
  });

/**
 * The framework with which Voorschoten reconsiders its partnerships (decision roadmap of 31 January 2019, p. 3): two conditions, eight
 * criteria, and "Leidse regio tenzij" (p. 6) as a step of comply or explain. The source gives no scale and no weights.
 */
export const reconsideration: Framework = framework({
  key: 'heroverwegen-samenwerkingen',
  purpose: 'reconsideration',
  outcome: 'verdict',
  title: { nl: 'Samenwerkingen heroverwegen', en: 'Reconsidering partnerships' },
  summary: {
    nl: 'Niet duurder, ten minste even goed, acht criteria, en: Leidse regio, tenzij.',
    en: 'Not dearer, at least as good, eight criteria, and: the Leiden region, unless.',
  },
  sources: [
    {
      key: 'brief-berenschot-leidse-regio',
      title: 'Routekaart “Een zelfstandig Voorschoten in de Leidse regio”, vastgesteld op 31 januari 2019',
      place: 'bijlage Routekaart, p. 3 en 6',
      remark: {
        nl: 'De bron noemt voorwaarden en criteria zonder schaal of gewichten. De vragen, de schaal en gelijke gewichten zijn van Verband.',
        en: 'The source names conditions and criteria without scale or weights. Questions, scale and equal weights are Verband’s.',
      },
    },
  ],
  scale: fiveSteps,
  bands: threeBands,
  blocks: [
    { id: 'voorwaarden', title: { nl: 'Voorwaarden', en: 'Conditions' }, weight: 1 },
    { id: 'criteria', title: { nl: 'Criteria', en: 'Criteria' }, weight: 1 },
    { id: 'richting', title: { nl: 'Leidse regio, tenzij', en: 'Leiden region, unless' }, weight: 0 },
  ],
  questions: [
    question({
      id: 'niet-duurder',
      block: 'voorwaarden',
      text: { nl: 'Wordt de dienstverlening niet duurder?', en: 'Does the service not become dearer?' },
      wording: 'dienstverlening niet duurder mag worden',
      place,
      knockOut: true,
      fact: 'contribution',
    }),
    question({
      id: 'kwaliteit-gelijk',
      block: 'voorwaarden',
      text: { nl: 'Blijft de kwaliteit ten minste gelijk?', en: 'Does the quality stay at least the same?' },
      wording: 'de kwaliteit minstens hetzelfde moet blijven of moet verbeteren',
      place,
      knockOut: true,
    }),
    criterion('efficiency', 'efficiency', 'Is het doelmatig?', 'Is it efficient?'),
    criterion('effectiviteit', 'effectiviteit', 'Bereikt het zijn doel?', 'Is it effective?', 'indicators-met'),
    criterion(
      'democratische-legitimiteit',
      'democratische legitimiteit',
      'Beslist wie gekozen is, en is dat te volgen?',
      'Do those who were elected decide, visibly?',
    ),
    criterion(
      'grip',
      'politiek bestuurlijke grip',
      'Heeft het gemeentebestuur er grip op?',
      'Does the municipal administration have grip on it?',
      'board-seats',
    ),
    criterion('transparantie', 'transparantie', 'Is het doorzichtig?', 'Is it transparent?'),
    criterion(
      'eenduidig',
      'eenduidige samenwerking',
      'Draagt het bij aan één richting in de samenwerking?',
      'Does it help to keep one orientation?',
    ),
    criterion('participatie', 'participatie', 'Kunnen inwoners meedoen?', 'Can residents take part?', 'checklist-c8'),
    criterion('hoogwaardige-kwaliteit', 'hoogwaardige kwaliteit', 'Is de kwaliteit hoog?', 'Is the quality high?'),
    question({
      id: 'leidse-regio-tenzij',
      block: 'richting',
      kind: 'comply-or-explain',
      text: {
        nl: 'Is de samenwerking in de Leidse regio? Zo niet: waarom niet?',
        en: 'Is the partnership in the Leiden region? If not: why not?',
      },
      explanation: {
        nl: 'Wie ervan afwijkt, geeft een reden. Zonder reden komt er geen oordeel.',
        en: 'Whoever departs from it gives a reason. Without a reason there is no verdict.',
      },
      wording: 'Leidse regio tenzij',
      place: 'Routekaart, p. 6',
    }),
  ],
  tensions: [
    {
      id: 'kwaliteit-twee-keer',
      text: {
        nl: 'Kwaliteit is voorwaarde (ten minste gelijk) en ook criterium (hoogwaardig). Zij telt dus twee keer.',
        en: 'Quality is a condition (at least the same) and a criterion (high) as well, so it counts twice.',
      },
      place: 'Routekaart, p. 3',
      questions: ['kwaliteit-gelijk', 'hoogwaardige-kwaliteit'],
    },
    {
      id: 'kosten-niet-duurder',
      text: {
        nl: 'De bron zegt “niet duurder” en ook “beheersing van kosten”, en vraagt bij transitiekosten een afweging: of eenmalige kosten onder de voorwaarde vallen, zegt zij niet.',
        en: 'The source says “not dearer” and “control of costs”, and asks to weigh costs of transition: whether one-off costs fall under the condition it does not say.',
      },
      place: 'Routekaart, p. 3',
      questions: ['niet-duurder'],
    },
  ],
});
