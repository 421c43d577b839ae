import type { Band } from '../band.ts';
import { bbv, wgr, wgr2022 } from '../cited-law.ts';
import { type Framework, framework } from '../framework.ts';
import { type Question, question } from '../question.ts';
import { noYes } from '../scale.ts';

const ask = (id: string, nl: string, en: string, rest: Partial<Question> = {}): Question =>
  question({ id, block: 'stuk', text: { nl, en }, ...rest });
const bands: readonly Band[] = [
  {
    id: 'objections',
    word: { nl: 'veel op aan te merken', en: 'much to object to' },
    tint: 'poor',
    until: '0.5',
    endIncluded: false,
  },
  {
    id: 'wishes',
    word: { nl: 'wensen', en: 'wishes' },
    tint: 'mixed',
    until: '0.9',
    endIncluded: false,
  },
  { id: 'supportive', word: { nl: 'in orde', en: 'in order' }, tint: 'best', endIncluded: false },
];

/** Quick scan of a framework note or a draft budget before a council gives its opinion: twelve checks. Questions and borders are ours. */
export const opinionScan: Framework = framework({
  key: 'zienswijze-scan',
  purpose: 'opinion',
  outcome: 'checks',
  title: { nl: 'Scan voor de zienswijze', en: 'Scan for the opinion' },
  summary: {
    nl: 'Twaalf vragen bij een kadernota of ontwerpbegroting, en welke zienswijze daarbij past.',
    en: 'Twelve questions on a framework note or draft budget, and which opinion fits.',
  },
  sources: [{ title: 'Wet gemeenschappelijke regelingen, artikel 34b en 35', key: 'wgr' }],
  scale: noYes,
  bands,
  blocks: [
    { id: 'stuk', title: { nl: 'Het stuk', en: 'The paper' }, weight: 1 },
    { id: 'zienswijze', title: { nl: 'De zienswijze', en: 'The opinion' }, weight: 0 },
  ],
  questions: [
    ask('op-tijd', 'Kwam het stuk op tijd?', 'Was the paper received in time?', {
      articles: wgr2022('34b', '35(1)'),
    }),
    ask('volledig', 'Is het volledig?', 'Is it complete?'),
    ask('index', 'Blijft de index binnen de richtlijn?', 'Is the index within the guidelines?'),
    ask(
      'bijdrage-uitgelegd',
      'Is de verandering van de bijdrage uitgelegd, ook per inwoner?',
      'Is the change of the contribution explained, also per inhabitant?',
      { fact: 'contribution' },
    ),
    ask(
      'nieuw-beleid',
      'Bevat het alleen nieuw beleid waar de raad om vroeg?',
      'Does it hold only new policy that the council asked for?',
    ),
    ask('besparing', 'Wordt het doel voor besparen gehaald?', 'Is the savings target met?'),
    ask('reserves', 'Blijven de reserves onder het plafond?', 'Are reserves within the ceiling?'),
    ask('resultaat', 'Gaat het resultaat waarheen was afgesproken?', 'Is the result destined as agreed?'),
    ask('risico', 'Staan risico’s en weerstandsvermogen erin?', 'Are risks and resilience shown?', {
      articles: bbv('11'),
    }),
    ask('indicatoren', 'Staan er indicatoren in?', 'Are indicators present?', { fact: 'indicators-with-target' }),
    ask('eerdere-zienswijze', 'Is de vorige zienswijze opgevolgd?', 'Was the earlier opinion followed up?', {
      fact: 'wishes-answered',
      articles: wgr('35(4)'),
    }),
    ask('eigen-begroting', 'Is er dekking in onze eigen begroting?', 'Does our own budget cover it?'),
    question({
      id: 'welke-zienswijze',
      block: 'zienswijze',
      kind: 'choice',
      text: { nl: 'Welke zienswijze geven wij?', en: 'Which opinion do we give?' },
      articles: wgr('35(3)'),
      options: [
        { id: 'geen', text: { nl: 'geen zienswijze', en: 'no opinion' } },
        { id: 'instemmend', text: { nl: 'instemmend', en: 'supportive' } },
        { id: 'met-wensen', text: { nl: 'met wensen', en: 'with wishes' } },
        { id: 'met-bedenkingen', text: { nl: 'met bedenkingen', en: 'with objections' } },
      ],
    }),
  ],
});
