import { threeBands } from '../band.ts';
import { wgr, wgr2022 } from '../cited-law.ts';
import { type Framework, framework } from '../framework.ts';
import { type Question, question } from '../question.ts';
import { fiveSteps } from '../scale.ts';

const ask = (id: string, block: string, nl: string, en: string, rest: Partial<Question> = {}): Question =>
  question({ id, block, text: { nl, en }, ...rest });

/**
 * Evaluation of a partnership: eleven scored questions and what to do next. The law asks for evaluation provisions without an interval (Wgr
 * 11a); every four years is the advice of the court of audit of Voorschoten (vision, p. 6).
 */
export const evaluation: Framework = framework({
  key: 'evaluatie',
  purpose: 'evaluation',
  outcome: 'verdict',
  title: { nl: 'Evaluatie van een samenwerking', en: 'Evaluation of a partnership' },
  summary: {
    nl: 'Elke vier jaar of eerder: heeft het gewerkt, en gaan wij zo door?',
    en: 'Every four years or sooner: did it work, and do we go on like this?',
  },
  sources: [
    {
      key: 'visie-samenwerking-voorschoten',
      title: 'Visie op samenwerking, gemeente Voorschoten',
      place: 'p. 6',
      remark: {
        nl: 'Noemt “bijvoorbeeld eens in de vier jaar”. De vragen zijn van Verband.',
        en: 'Names “for instance every four years”. The questions are Verband’s.',
      },
    },
  ],
  scale: fiveSteps,
  bands: threeBands,
  blocks: [
    { id: 'resultaat', title: { nl: 'Resultaat', en: 'Result' }, weight: 1 },
    { id: 'bestuur', title: { nl: 'Bestuur en informatie', en: 'Administration and information' }, weight: 1 },
    { id: 'omgeving', title: { nl: 'Omgeving en vervolg', en: 'Surroundings and what next' }, weight: 1 },
  ],
  questions: [
    ask('doelen-gehaald', 'resultaat', 'Zijn de doelen gehaald?', 'Were the goals reached?', {
      fact: 'indicators-met',
    }),
    ask(
      'kosten-businesscase',
      'resultaat',
      'Bleven de kosten binnen wat vooraf was berekend?',
      'Did costs stay within the business case?',
      { fact: 'contribution' },
    ),
    ask('kwaliteit-trend', 'resultaat', 'Werd de kwaliteit beter?', 'Did quality improve?'),
    ask(
      'tevreden-inwoners',
      'resultaat',
      'Zijn inwoners en cliënten tevreden?',
      'Are residents and clients satisfied?',
    ),
    ask('tevreden-partners', 'resultaat', 'Zijn partners tevreden?', 'Are partners satisfied?'),
    ask('kwetsbaarheid-opgelost', 'resultaat', 'Is de kwetsbaarheid opgelost?', 'Was the vulnerability solved?'),
    ask(
      'bestuur-werkt',
      'bestuur',
      'Werkt het bestuur: opkomst, doorlooptijd?',
      'Does the administration work: attendance, lead time?',
    ),
    ask('informatie-goed', 'bestuur', 'Is de informatie aan de raad goed?', 'Is the information to the council good?', {
      articles: wgr2022('17(2)'),
    }),
    ask('zienswijzen-verwerkt', 'bestuur', 'Is er iets gedaan met de zienswijzen?', 'Were the opinions acted upon?', {
      articles: [...wgr2022('10(6)'), ...wgr('35(4)')],
    }),
    ask('risico-uitgekomen', 'omgeving', 'Hoeveel risico’s zijn uitgekomen?', 'How many risks materialised?', {
      inverted: true,
      explanation: { nl: '0: geen; 4: bijna alle.', en: '0: none; 4: nearly all.' },
    }),
    ask(
      'omgeving-veranderd',
      'omgeving',
      'Hoeveel veranderden de wet of de omstandigheden?',
      'How much did the law or the circumstances change?',
      { inverted: true, explanation: { nl: '0: niet; 4: heel veel.', en: '0: not at all; 4: very much.' } },
    ),
    ask('vervolg', 'omgeving', 'Wat doen wij nu, en waarom?', 'What do we do now, and why?', {
      kind: 'choice',
      articles: wgr('1(5)', '9'),
      options: [
        { id: 'doorgaan', text: { nl: 'doorgaan', en: 'continue' } },
        { id: 'andere-vorm', text: { nl: 'een andere vorm kiezen', en: 'change the form' } },
        { id: 'verbreden', text: { nl: 'verbreden', en: 'widen' } },
        { id: 'versmallen', text: { nl: 'versmallen', en: 'narrow' } },
        { id: 'uittreden', text: { nl: 'uittreden', en: 'exit' } },
      ],
    }),
  ],
});
