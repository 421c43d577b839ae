import { threeBands } from '../band.ts';
import { wgr, wgr2022 } from '../cited-law.ts';
import { type Framework, framework } from '../framework.ts';
import { type Question, question } from '../question.ts';
import { fiveSteps } from '../scale.ts';

const ask = (id: string, nl: string, en: string, rest: Partial<Question> = {}): Question =>
  question({ id, block: 'grip', text: { nl, en }, ...rest });

/** How much grip a council has on a partnership: twelve questions from 0 to 4. Questions and borders are ours. */
export const gripQuestions: Framework = framework({
  key: 'gripscan',
  purpose: 'grip',
  outcome: 'verdict',
  title: { nl: 'Gripscan', en: 'Grip scan' },
  summary: {
    nl: 'Twaalf vragen over de grip van de raad; het register beantwoordt wat het weet.',
    en: 'Twelve questions on the council’s grip; the register answers what it knows.',
  },
  sources: [
    {
      key: 'visie-samenwerking-voorschoten',
      title: 'Visie op samenwerking, gemeente Voorschoten',
      place: 'p. 5–7',
      remark: {
        nl: 'Noemt dashboard, rapporteurs, kadernota’s, oplegnotities en evaluatie eens in de vier jaar. De vragen zijn van Verband.',
        en: 'Names dashboard, rapporteurs, framework notes, cover notes and evaluation every four years. The questions are Verband’s.',
      },
    },
  ],
  scale: fiveSteps,
  bands: threeBands,
  blocks: [{ id: 'grip', title: { nl: 'Grip van de raad', en: 'Grip of the council' }, weight: 1 }],
  questions: [
    ask(
      'visie',
      'Heeft de raad een visie op samenwerking vastgesteld?',
      'Did the council adopt a vision on cooperation?',
    ),
    ask(
      'register',
      'Is wat het register over deze samenwerking hoort te zeggen volledig en openbaar?',
      'Is what the register should say about this partnership complete and public?',
      { fact: 'register-fields-filled', articles: wgr('26(2)', '136') },
    ),
    ask(
      'eigen-doelen',
      'Heeft de raad eigen doelen voor deze samenwerking?',
      'Does the council have aims of its own for it?',
    ),
    ask('zienswijze-op-tijd', 'Hoe vaak kwam de zienswijze op tijd?', 'How often was the opinion in time?', {
      fact: 'opinions-in-time',
      articles: wgr('35(3)'),
    }),
    ask(
      'wensen-beantwoord',
      'Hoeveel van de wensen in de zienswijze kregen antwoord?',
      'How many of the wishes in the opinion were answered?',
      { fact: 'wishes-answered', articles: wgr('35(4)') },
    ),
    ask(
      'stemmen-bekend',
      'Weet de raad vooraf en achteraf hoe er in het bestuur wordt gestemd?',
      'Does the council know before and after how votes are cast on the board?',
    ),
    ask('rapporteur', 'Volgt een rapporteur de samenwerking?', 'Does a rapporteur follow the partnership?', {
      fact: 'rapporteur',
    }),
    ask('informatieafspraak', 'Wordt de afspraak over informatie nagekomen?', 'Is the agreement on information kept?', {
      articles: wgr2022('17(2)', '17(3)'),
    }),
    ask('indicatoren', 'Is er per doel een indicator met een meting?', 'Is there a measured indicator for each aim?', {
      fact: 'indicators-measured',
    }),
    ask(
      'evaluatie',
      'Is de laatste evaluatie jonger dan vier jaar?',
      'Is the last evaluation younger than four years?',
      {
        fact: 'evaluated-on',
        articles: wgr2022('11a'),
      },
    ),
    ask(
      'uittreding',
      'Zijn de voorwaarden en de prijs van uittreding bekend?',
      'Are the conditions and the price of exit known?',
      { fact: 'exit-terms', articles: wgr2022('9(1)') },
    ),
    ask('inwoners', 'Kunnen inwoners het volgen?', 'Can residents follow it?', { fact: 'public-documents' }),
  ],
});
