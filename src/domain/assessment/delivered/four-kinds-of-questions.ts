import { threeBands } from '../band.ts';
import { type CitedArticle, gemeentewet, wgr, wgr2022 } from '../cited-law.ts';
import { type Framework, framework } from '../framework.ts';
import { type Question, question } from '../question.ts';
import { fiveSteps } from '../scale.ts';

const place = 'p. 7';
const ask = (
  id: string,
  block: string,
  wording: string,
  nl: string,
  en: string,
  rest: { readonly fact?: string; readonly articles?: readonly CitedArticle[]; readonly place?: string } = {},
): Question => question({ id, block, text: { nl, en }, wording, place, ...rest });
const added = (id: string, block: string, nl: string, en: string, rest: Partial<Question> = {}): Question =>
  question({ id, block, text: { nl, en }, ...rest });

/**
 * The assessment framework of the vision of Voorschoten (p. 7): four kinds of questions. The source names points; the questions are ours, as
 * are the scale and the equal weights. Its legal part is a list of forms; the last three legal questions make that list a test.
 */
export const fourKindsOfQuestions: Framework = framework({
  key: 'toetsingskader-samenwerking',
  purpose: 'test',
  outcome: 'verdict',
  title: { nl: 'Toetsingskader voor samenwerking (I–IV)', en: 'Assessment framework for cooperation (I–IV)' },
  summary: {
    nl: 'Vier soorten vragen over een samenwerking: strategisch, bedrijfsvoering, bedrijfseconomisch en juridisch.',
    en: 'Four kinds of questions about a partnership: strategic, operations, business economics and legal.',
  },
  sources: [
    {
      key: 'visie-samenwerking-voorschoten',
      title: 'Visie op samenwerking, gemeente Voorschoten',
      place: 'p. 7',
      remark: {
        nl: 'De bron noemt punten zonder schaal en zonder gewichten. Vragen, schaal en gelijke gewichten zijn van Verband.',
        en: 'The source names points without a scale or weights. Questions, scale and equal weights are Verband’s.',
      },
    },
  ],
  scale: fiveSteps,
  bands: threeBands,
  blocks: [
    { id: 'strategisch', title: { nl: 'I. Strategisch', en: 'I. Strategic' }, weight: 1 },
    { id: 'bedrijfsvoering', title: { nl: 'II. Bedrijfsvoering', en: 'II. Operations' }, weight: 1 },
    { id: 'bedrijfseconomisch', title: { nl: 'III. Bedrijfseconomisch', en: 'III. Business economics' }, weight: 1 },
    { id: 'juridisch', title: { nl: 'IV. Juridisch', en: 'IV. Legal' }, weight: 1 },
  ],
  questions: [
    ask(
      'doel',
      'strategisch',
      'Wat wil je?',
      'Is helder wat wij willen bereiken?',
      'Is it clear what we want to reach?',
      {
        fact: 'purpose',
      },
    ),
    ask(
      'reden',
      'strategisch',
      'Waarom wil je samenwerken?',
      'Is er een goede reden om het samen te doen?',
      'Is there a good reason to do it together?',
    ),
    ask(
      'manier',
      'strategisch',
      'Hoe wil je samenwerken?',
      'Is de gekozen manier van samenwerken beargumenteerd?',
      'Is the chosen way of cooperating argued?',
    ),
    ask(
      'op-termijn',
      'strategisch',
      'Willen we ook op termijn samenwerken?',
      'Willen de partners ook over jaren nog samenwerken?',
      'Do the partners still want to cooperate years from now?',
    ),
    ask(
      'grip',
      'strategisch',
      'Hoe kan er grip gehouden worden op de samenwerking?',
      'Is de grip geregeld, met een dashboard en een plicht om te informeren?',
      'Is grip arranged, with a dashboard and a duty to inform?',
      { fact: 'checklist-c12', articles: wgr2022('17(2)', '17(3)') },
    ),
    ask(
      'prijs-opbrengst',
      'strategisch',
      'Wat mag het kosten c.q. wat moet het de gemeente opleveren?',
      'Staat vast wat het mag kosten en wat het moet opleveren?',
      'Is it settled what it may cost and what it must yield?',
    ),
    ask(
      'draagvlak',
      'strategisch',
      'Is er draagvlak bij bestuur en organisatie?',
      'Is er steun in het bestuur en bij de medewerkers?',
      'Is there support in the administration and among staff?',
    ),
    added(
      'past-bij-visie',
      'strategisch',
      'Past het bij het coalitieakkoord en de visie van de regio?',
      'Does it fit the coalition agreement and the region’s vision?',
      { wording: 'geldt het coalitieakkoord als leidend', place: 'p. 4' },
    ),
    ask(
      'kosten',
      'bedrijfsvoering',
      'Kostenafweging',
      'Wegen de kosten op tegen wat het oplevert?',
      'Do the benefits outweigh the costs?',
      { fact: 'contribution' },
    ),
    ask(
      'prestatie',
      'bedrijfsvoering',
      'Prestatieafweging',
      'Zijn de prestaties ten minste zo goed als wij nodig hebben?',
      'Is the performance at least what we need?',
      { fact: 'indicators-met' },
    ),
    ask(
      'risico',
      'bedrijfsvoering',
      'Risicoafweging',
      'Zijn de risico’s bekend en te dragen?',
      'Are the risks known and bearable?',
      {
        fact: 'risks',
      },
    ),
    ask(
      'continuiteit',
      'bedrijfsvoering',
      'Continuïteitsafweging',
      'Gaat het werk door als iemand of iets uitvalt?',
      'Does the work go on when someone or something fails?',
    ),
    ask(
      'eigen-organisatie',
      'bedrijfsvoering',
      'Impact op de organisatie',
      'Zijn de gevolgen voor de eigen organisatie aanvaardbaar?',
      'Are the consequences for our own organisation acceptable?',
    ),
    ask(
      'dienstverlening',
      'bedrijfsvoering',
      'Gevolgen voor dienstverlening',
      'Wordt de dienstverlening aan inwoners niet slechter?',
      'Does the service to residents not get worse?',
    ),
    ask(
      'aanstuurbaar',
      'bedrijfsvoering',
      'Aanstuurbaarheid',
      'Kan de gemeente de samenwerking bijsturen?',
      'Can the municipality steer the partnership?',
      { fact: 'board-seats' },
    ),
    ask(
      'businessplan',
      'bedrijfseconomisch',
      'Businessplan',
      'Is er een businessplan dat klopt?',
      'Is there a business plan that holds?',
    ),
    ask(
      'risicodekking',
      'bedrijfseconomisch',
      'Risicoafdekking',
      'Zijn de geldrisico’s afgedekt?',
      'Are the financial risks covered?',
    ),
    ask('uitvoering', 'bedrijfseconomisch', 'Uitvoering', 'Is de uitvoering haalbaar?', 'Is the execution feasible?'),
    ask(
      'personeel',
      'bedrijfseconomisch',
      'Personele component',
      'Is geregeld wat er met medewerkers gebeurt?',
      'Is it settled what happens to staff?',
    ),
    ask(
      'reorganisatie',
      'bedrijfseconomisch',
      'Reorganisatie',
      'Is bekend wat een reorganisatie vraagt en kost?',
      'Is it known what a reorganisation asks and costs?',
    ),
    ask(
      'achterblijvende-overhead',
      'bedrijfseconomisch',
      'Overblijvende overheadkosten',
      'Is de overhead die achterblijft bekend en gedekt?',
      'Is the stranded overhead known and covered?',
    ),
    ask(
      'ontvlechting',
      'bedrijfseconomisch',
      'Ontvlechtingskosten later',
      'Is bekend wat het kost om later weer uit elkaar te gaan?',
      'Is it known what it costs to part again later?',
      { fact: 'exit-terms', articles: wgr2022('9(1)') },
    ),
    ask('btw', 'bedrijfseconomisch', 'Btw', 'Is de btw getoetst?', 'Was VAT checked?'),
    ask(
      'vennootschapsbelasting',
      'bedrijfseconomisch',
      'Vennootschapsbelasting',
      'Is de vennootschapsbelasting getoetst?',
      'Was corporation tax checked?',
    ),
    ask(
      'aanbesteding',
      'bedrijfseconomisch',
      'Aanbestedingsregels',
      'Voldoet het aan de regels voor aanbesteden?',
      'Does it meet the rules of procurement?',
    ),
    ask(
      'aansprakelijkheid',
      'bedrijfseconomisch',
      'Aansprakelijkheid',
      'Is geregeld wie waarvoor aansprakelijk is?',
      'Is it settled who is liable for what?',
      { fact: 'liable' },
    ),
    ask(
      'markt-en-overheid',
      'juridisch',
      'Wet markt en overheid 2013',
      'Is de Wet markt en overheid getoetst?',
      'Was the market and government act checked?',
    ),
    ask(
      'publiekrechtelijk-eerst',
      'juridisch',
      'Publiekrechtelijke weg',
      'Is de weg van het publiekrecht als eerste bekeken?',
      'Was the public-law way considered first?',
      { articles: [...wgr('8'), ...gemeentewet('160(2)')] },
    ),
    added(
      'vorm-gekozen',
      'juridisch',
      'Volgt de vorm uit de beslisboom voor rechtsvormen?',
      'Does the form follow from the decision tree for legal forms?',
      { fact: 'legal-form', articles: wgr('8') },
    ),
    ask(
      'convenant-genoeg',
      'juridisch',
      'Convenant',
      'Is bekeken of een convenant genoeg is?',
      'Was it considered whether a covenant is enough?',
      { articles: gemeentewet('160(1)(d)') },
    ),
    ask(
      'privaatrechtelijk',
      'juridisch',
      'Privaatrechtelijke weg',
      'Voldoet een vorm van privaatrecht aan de eisen: bijzonder aangewezen, en wensen en bedenkingen van de raad gevraagd?',
      'Does a private-law form meet the demands: particularly suited, and the council’s wishes and objections asked?',
      { articles: gemeentewet('160(2)') },
    ),
    added('bevoegdheden', 'juridisch', 'Kloppen de bevoegdheden en de mandaten?', 'Are powers and mandates in order?', {
      fact: 'checklist-c2',
      articles: wgr('8(4)', '10(2)', '30(1)'),
    }),
  ],
  tensions: [
    {
      id: 'naam-gemeenschappelijk-orgaan',
      text: {
        nl: 'De bron schrijft “Openbaar orgaan”; de wet kent het gemeenschappelijk orgaan (artikel 8 lid 2 Wgr).',
        en: 'The source writes “Openbaar orgaan”; the law knows the joint body (Wgr 8(2)).',
      },
      place: 'p. 7',
      questions: ['publiekrechtelijk-eerst', 'vorm-gekozen'],
    },
    {
      id: 'bedrijfsvoeringsorganisatie-ontbreekt',
      text: {
        nl: 'De lijst van vormen noemt de bedrijfsvoeringsorganisatie niet, hoewel de visie over bedrijfsvoering gaat.',
        en: 'The list of forms does not name the operations organisation, though the vision is about operations.',
      },
      place: 'p. 7',
      questions: ['vorm-gekozen'],
    },
    {
      id: 'acht-strategische-vragen',
      text: {
        nl: 'De bron noemt zeven strategische punten. De achtste vraag, over coalitieakkoord en regio, komt uit de tekst van p. 4.',
        en: 'The source names seven strategic points. The eighth, on coalition agreement and region, is from the text of p. 4.',
      },
      place: 'p. 4 en 7',
      questions: ['past-bij-visie'],
    },
  ],
});
