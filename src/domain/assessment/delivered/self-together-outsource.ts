import { threeBands } from '../band.ts';
import { bbv, unread, wgr, wgr2022 } from '../cited-law.ts';
import { type Framework, framework } from '../framework.ts';
import { type Question, question } from '../question.ts';
import { fiveSteps } from '../scale.ts';

const ask = (
  id: string,
  block: string,
  nl: string,
  en: string,
  weight: 1 | 2 | 3,
  rest: Partial<Question> = {},
): Question => question({ id, block, text: { nl, en }, weight, ...rest });

const knockOut = { knockOut: true } as const;

/**
 * Do it ourselves, together, or have it done by others. The vision of Voorschoten (p. 6) names such a framework of its court of audit but
 * not its questions; these questions, weights and knock-outs are ours.
 */
export const selfTogetherOutsource: Framework = framework({
  key: 'zelf-samen-uitbesteden',
  purpose: 'choice',
  outcome: 'verdict',
  title: { nl: 'Zelf doen, samen doen of uitbesteden', en: 'Do it ourselves, together, or outsource' },
  summary: {
    nl: 'Vijf manieren om een taak te doen, naast elkaar getoetst op dezelfde vragen.',
    en: 'Five ways to do a task, tested beside each other on the same questions.',
  },
  sources: [
    {
      key: 'visie-samenwerking-voorschoten',
      title: 'Visie op samenwerking, gemeente Voorschoten',
      place: 'p. 6',
      remark: {
        nl: 'Noemt het afwegingskader van de rekenkamercommissie, niet de vragen. De vragen zijn van Verband.',
        en: 'Names the framework of the court of audit, not its questions. The questions are Verband’s.',
      },
    },
  ],
  scale: fiveSteps,
  bands: threeBands,
  alternatives: {
    kind: 'fixed',
    list: [
      { id: 'zelf', name: { nl: 'zelf doen', en: 'ourselves' } },
      { id: 'samen-licht', name: { nl: 'samen (licht)', en: 'together (light)' } },
      { id: 'samen-zwaar', name: { nl: 'samen (zwaar)', en: 'together (heavy)' } },
      { id: 'andere-gemeente', name: { nl: 'uitbesteden aan een gemeente', en: 'outsource to a municipality' } },
      { id: 'markt', name: { nl: 'uitbesteden aan de markt', en: 'outsource to the market' } },
    ],
  },
  blocks: [
    { id: 'opgave', title: { nl: 'Opgave en doel', en: 'Challenge and aim' }, weight: 1 },
    { id: 'kwaliteit-kosten', title: { nl: 'Kwaliteit en kosten', en: 'Quality and costs' }, weight: 1 },
    { id: 'grip', title: { nl: 'Grip en verantwoording', en: 'Grip and accountability' }, weight: 1 },
    { id: 'recht-risico', title: { nl: 'Recht en risico', en: 'Law and risk' }, weight: 1 },
    { id: 'uitvoerbaar', title: { nl: 'Uitvoerbaarheid', en: 'Feasibility' }, weight: 1 },
  ],
  questions: [
    ask(
      'wettelijke-ruimte',
      'opgave',
      'Laat de wet deze manier toe, ook als er een plicht is om het regionaal te doen of een verbod om het uit te besteden?',
      'Does the law leave room for this way, also where it requires a regional organisation or forbids outsourcing?',
      3,
      { ...knockOut, fact: 'statutory-duty' },
    ),
    ask(
      'meetbaar-doel',
      'opgave',
      'Is het doel meetbaar: welk effect, voor wie, in welk jaar?',
      'Is the aim measurable: which effect, for whom, in which year?',
      3,
      { ...knockOut, fact: 'indicators-with-target' },
    ),
    ask(
      'schaal',
      'opgave',
      'Past de schaal van deze manier bij de schaal van het probleem?',
      'Does the scale of this way match the scale of the problem?',
      3,
    ),
    ask(
      'beleidsvrijheid',
      'opgave',
      'Houdt de raad de beleidsvrijheid die hij wil houden?',
      'Does the council keep the freedom of policy it wants to keep?',
      3,
    ),
    ask(
      'lokaal-maatwerk',
      'opgave',
      'Kan het per dorp of buurt anders?',
      'Can it differ per village or neighbourhood?',
      2,
    ),
    ask(
      'kwaliteit',
      'kwaliteit-kosten',
      'Wordt de kwaliteit ten minste even goed als nu?',
      'Will the quality be at least as good as now?',
      3,
      knockOut,
    ),
    ask(
      'structurele-kosten',
      'kwaliteit-kosten',
      'Blijven de vaste kosten per inwoner of product ten hoogste gelijk aan nu?',
      'Do the structural costs per inhabitant or product stay at most as they are now?',
      3,
      { fact: 'contribution-per-inhabitant' },
    ),
    ask(
      'eenmalige-kosten',
      'kwaliteit-kosten',
      'Zijn de eenmalige kosten draaglijk: oprichten, elders uittreden, invlechten, overhead die achterblijft?',
      'Are the one-off costs bearable: founding, exit elsewhere, integration, stranded overhead?',
      2,
    ),
    ask(
      'kwetsbaarheid',
      'kwaliteit-kosten',
      'Zijn er daarna minder functies die op één persoon rusten?',
      'Are there fewer functions afterwards that rest on one person?',
      2,
    ),
    ask(
      'continuiteit',
      'kwaliteit-kosten',
      'Gaat het door als een partner weggaat of failliet gaat?',
      'Does it go on when a partner leaves or goes bankrupt?',
      2,
    ),
    ask(
      'meetbaar-resultaat',
      'kwaliteit-kosten',
      'Is het resultaat goed genoeg te beschrijven en te meten om er afspraken over te maken?',
      'Can the result be described and measured well enough to contract it?',
      2,
    ),
    ask(
      'aanbod',
      'uitvoerbaar',
      'Zijn er genoeg partners of leveranciers, in de regio of op de markt?',
      'Are there enough partners or suppliers, in the region or on the market?',
      1,
    ),
    ask(
      'informatie',
      'grip',
      'Krijgen raad en college de gegevens die zij nodig hebben, als recht en niet als gunst?',
      'Do council and executive get the data they need, as of right and not as a favour?',
      3,
      { articles: wgr2022('17(2)', '17(3)') },
    ),
    ask(
      'democratische-controle',
      'grip',
      'Kan de raad sturen: wie benoemt, wie kan worden ontslagen, waarover mag hij een zienswijze geven?',
      'Can the council steer: who appoints, who can be dismissed, on what may it give an opinion?',
      3,
      { articles: [...wgr('16'), ...wgr2022('10(5)')] },
    ),
    ask(
      'aanspreekpunt',
      'grip',
      'Is voor inwoners duidelijk bij wie zij moeten zijn?',
      'Is it clear to residents whom to turn to?',
      2,
    ),
    ask(
      'financieel-risico',
      'recht-risico',
      'Is het geldrisico klein: geen open einde, geen garanties, een begrensd deel van het verlies?',
      'Is the financial risk small: no open end, no guarantees, a limited share of losses?',
      3,
      { fact: 'liable', articles: bbv('1(1)(c)') },
    ),
    ask(
      'juridisch-getoetst',
      'recht-risico',
      'Zijn aanbesteding, staatssteun, btw, vennootschapsbelasting en de Wet markt en overheid getoetst?',
      'Were procurement, state aid, VAT, corporation tax and the market and government act checked?',
      3,
      knockOut,
    ),
    ask(
      'personeel',
      'uitvoerbaar',
      'Is het goed geregeld voor medewerkers: overgang, rechtspositie, ondernemingsraad, kennis in huis?',
      'Is it well settled for staff: transfer, legal position, works council, knowledge kept in house?',
      2,
    ),
    ask(
      'omkeerbaar',
      'recht-risico',
      'Kunnen wij terug: opzegtermijn, uittreedsom, tijd om het weer zelf te doen?',
      'Can we go back: notice, exit fee, time to take it back?',
      3,
      { fact: 'exit-terms', articles: wgr2022('9(1)') },
    ),
    ask(
      'vertrouwen',
      'uitvoerbaar',
      'Passen de partners bij elkaar, en is er eerder goed samengewerkt?',
      'Do the partners fit, and is there a record of good cooperation?',
      2,
    ),
    ask(
      'bestuurlijk-draagvlak',
      'uitvoerbaar',
      'Is er steun in het bestuur van elke partner: coalitieakkoord, stemming in de raad?',
      'Is there support in each partner’s administration: coalition agreement, council vote?',
      2,
    ),
    ask(
      'bestuurlijke-drukte',
      'grip',
      'Blijft het aantal tafels, vergaderingen en stukken klein?',
      'Does the number of tables, meetings and papers stay small?',
      1,
    ),
    ask(
      'samenhang',
      'opgave',
      'Past het bij andere samenwerkingen, eerst in de eigen regio?',
      'Does it fit with other partnerships, first in the own region?',
      2,
    ),
    ask(
      'gegevens',
      'uitvoerbaar',
      'Zijn systemen, verwerking van persoonsgegevens en archief geregeld?',
      'Are systems, the processing of personal data and records settled?',
      1,
      { fact: 'checklist-c19', articles: unread('archiefwet', '40') },
    ),
  ],
});
