import type { Band } from '../band.ts';
import { bbv, wgr2022 } from '../cited-law.ts';
import { type Framework, framework } from '../framework.ts';
import { type Question, question } from '../question.ts';
import { riskSteps } from '../scale.ts';

const ask = (id: string, block: string, nl: string, en: string, rest: Partial<Question> = {}): Question =>
  question({ id, block, text: { nl, en }, ...rest });
const anchors = (...texts: readonly (readonly [string, string])[]) =>
  texts.map(([nl, en], step) => ({ step: String(step), text: { nl, en } }));

/** Under 35 low, 35 to 65 medium, over 65 high, of 100: our choice, to be set otherwise by a council. */
export const riskBands: readonly Band[] = [
  { id: 'low', word: { nl: 'laag', en: 'low' }, tint: 'best', until: '0.35', endIncluded: false },
  { id: 'medium', word: { nl: 'middel', en: 'medium' }, tint: 'mixed', until: '0.65', endIncluded: true },
  { id: 'high', word: { nl: 'hoog', en: 'high' }, tint: 'poor', endIncluded: false },
];

/**
 * Risk scan of a partnership: administrative risk, financial risk and importance for policy, each from 0 (none) to 4 (very high). Three regimes
 * by risk are what municipalities do (Rijswijk, Lingewaard, Zutphen, Zaanstad); questions, anchors and borders are ours.
 */
export const riskScan: Framework = framework({
  key: 'risicoscan',
  purpose: 'risk',
  outcome: 'regime',
  title: { nl: 'Risicoscan en aanpak raad', en: 'Risk scan and the council’s attention' },
  summary: {
    nl: 'Bestuurlijk risico, geldrisico en belang bepalen samen hoe dicht de raad een samenwerking volgt.',
    en: 'Administrative risk, financial risk and importance together say how closely the council follows a partnership.',
  },
  sources: [
    {
      title: 'Jaarstukken Rijswijk 2022, paragraaf verbonden partijen (jaarstukken.rijswijk.nl/2022)',
      remark: {
        nl: 'Drie klassen: basis, plus en maximum. De pakketten zijn een eigen samenvatting van deze en de volgende bronnen.',
        en: 'Three classes: basic, plus and maximum. The packages are our own summary of this and the next sources.',
      },
    },
    { title: 'Begroting Lingewaard 2020 (lingewaard.begroting-2020.nl/p12995)' },
    { title: 'Jaarverslag Zutphen 2017 (zutphen.jaarverslag-2017.nl/p1287)' },
    { title: 'Begroting Zaanstad 2016 (zaanstad.begroting-2016.nl/p3680)' },
  ],
  scale: riskSteps,
  bands: riskBands,
  blocks: [
    { id: 'administrative', title: { nl: 'Bestuurlijk risico', en: 'Administrative risk' }, weight: 1 },
    { id: 'financial', title: { nl: 'Geldrisico', en: 'Financial risk' }, weight: 1 },
    { id: 'importance', title: { nl: 'Belang', en: 'Importance' }, weight: 1 },
  ],
  questions: [
    ask(
      'a1-zeggenschap',
      'administrative',
      'Blijft ons aandeel in de stemmen achter bij ons aandeel in de kosten?',
      'Is our share of the votes behind our share of the costs?',
      {
        fact: 'vote-and-cost-share',
        anchors: anchors(
          ['stemmen ten minste gelijk aan kosten', 'votes at least equal to costs'],
          ['minder dan 5 procentpunt achter', 'less than 5 percentage points behind'],
          ['minder dan 10 procentpunt achter', 'less than 10 percentage points behind'],
          ['minder dan 20 procentpunt achter', 'less than 20 percentage points behind'],
          ['20 procentpunt of meer achter', '20 percentage points or more behind'],
        ),
      },
    ),
    ask('a2-afstand', 'administrative', 'Hoe ver staan wij van het bestuur?', 'How far are we from the board?', {
      fact: 'board-seats',
      anchors: anchors(
        ['voorzitter van het bestuur', 'chair of the board'],
        [
          'zetel in het dagelijks bestuur of in het enige bestuur',
          'a seat on the executive board or on the only board',
        ],
        ['meer dan één zetel in het algemeen bestuur', 'more than one seat on the general board'],
        ['één zetel in het algemeen bestuur', 'one seat on the general board'],
        ['geen zetel', 'no seat'],
      ),
    }),
    ask(
      'a3-doelen-botsen',
      'administrative',
      'Botsen de doelen van de partners?',
      'Do the aims of the partners conflict?',
    ),
    ask(
      'a4-bestuur-leiding',
      'administrative',
      'Is er zorg over de kwaliteit van bestuur en leiding?',
      'Is there concern about the quality of board and management?',
    ),
    ask(
      'a5-informatie',
      'administrative',
      'Komt informatie te laat of onvolledig?',
      'Does information come late or incomplete?',
      { articles: wgr2022('17(2)') },
    ),
    ask(
      'a6-afhankelijk',
      'administrative',
      'Hangt ons doel van deze samenwerking af?',
      'Does our aim depend on this partnership?',
    ),
    ask(
      'a7-gevoelig',
      'administrative',
      'Ligt de taak gevoelig in de politiek of in de pers?',
      'Is the task sensitive in politics or in the press?',
    ),
    ask(
      'a8-wettelijke-gaten',
      'administrative',
      'Ontbreekt er iets dat de wet vraagt?',
      'Is something missing that the law asks?',
      {
        fact: 'compliance-failures',
        anchors: anchors(
          ['niets ontbreekt', 'nothing is missing'],
          ['één punt ontbreekt', 'one item is missing'],
          ['twee punten ontbreken', 'two items are missing'],
          ['drie of vier punten ontbreken', 'three or four items are missing'],
          ['vijf of meer punten ontbreken', 'five or more items are missing'],
        ),
      },
    ),
    ask(
      'a9-dubbele-petten',
      'administrative',
      'Zijn er dubbele petten of vragen over integriteit?',
      'Are there double hats or questions of integrity?',
      { fact: 'dual-roles' },
    ),
    ask(
      'a10-verandering',
      'administrative',
      'Staat er verandering voor de deur: fusie, nieuwe wet, uittreding?',
      'Is change coming: merger, new law, exits?',
    ),
    ask(
      'b1-bijdrage',
      'financial',
      'Hoe groot is de jaarlijkse bijdrage in de begroting van de gemeente?',
      'How large is the yearly contribution in the municipal budget?',
      {
        fact: 'contribution-share-of-spending',
        anchors: anchors(
          ['minder dan 0,1 %', 'less than 0.1%'],
          ['minder dan 0,5 %', 'less than 0.5%'],
          ['minder dan 1 %', 'less than 1%'],
          ['minder dan 3 %', 'less than 3%'],
          ['3 % of meer', '3% or more'],
        ),
      },
    ),
    ask(
      'b2-kostengroei',
      'financial',
      'Groeiden de kosten in drie jaar harder dan de index?',
      'Did costs grow above the index over three years?',
    ),
    ask(
      'b3-vermogen',
      'financial',
      'Is het eigen vermogen klein tegenover het balanstotaal?',
      'Is equity small against the balance total?',
      {
        fact: 'solvency',
        articles: bbv('15(2)(c)'),
        anchors: anchors(
          ['50 % of meer', '50% or more'],
          ['30 tot 50 %', '30 to 50%'],
          ['20 tot 30 %', '20 to 30%'],
          ['0 tot 20 %', '0 to 20%'],
          ['negatief', 'negative'],
        ),
      },
    ),
    ask(
      'b4-weerstand',
      'financial',
      'Is het weerstandsvermogen te klein voor de risico’s?',
      'Is the resilience too small for the risks?',
      { articles: bbv('11') },
    ),
    ask('b5-open-einde', 'financial', 'Zijn er kosten met een open einde?', 'Are there open-end costs?'),
    ask(
      'b6-garanties',
      'financial',
      'Staan wij garant of zijn wij aansprakelijk?',
      'Do we guarantee or are we liable?',
      { fact: 'liable' },
    ),
    ask(
      'b7-ramen',
      'financial',
      'Wijkt de jaarrekening vaak ver af van de begroting?',
      'Do the accounts often differ much from the budget?',
      {
        fact: 'budget-deviation',
        anchors: anchors(
          ['gemiddeld minder dan 1 %', 'less than 1% on average'],
          ['gemiddeld minder dan 2 %', 'less than 2% on average'],
          ['gemiddeld minder dan 5 %', 'less than 5% on average'],
          ['gemiddeld minder dan 10 %', 'less than 10% on average'],
          ['gemiddeld 10 % of meer', '10% or more on average'],
        ),
      },
    ),
    ask(
      'b8-accountant',
      'financial',
      'Is er geen goedkeurende verklaring of zijn er fouten in de rechtmatigheid?',
      'Is there no unqualified opinion, or are there errors of lawfulness?',
      { articles: bbv('24(3)(c)', '24(3)(d)') },
    ),
    ask(
      'b9-verdeelsleutel',
      'financial',
      'Is de verdeelsleutel oneerlijk of wisselend?',
      'Is the cost allocation key unfair or volatile?',
      { fact: 'checklist-c18' },
    ),
    ask('b10-uittreden', 'financial', 'Is uittreden duur of onbekend duur?', 'Is exit dear, or of unknown cost?', {
      fact: 'exit-terms',
      articles: wgr2022('9(1)'),
    }),
    ask('c1-wettelijke-taak', 'importance', 'Is het een wettelijke taak?', 'Is it a statutory task?', {
      fact: 'statutory-duty',
    }),
    ask('c2-prioriteit', 'importance', 'Is het een prioriteit van de raad?', 'Is it a priority of the council?'),
    ask('c3-inwoners', 'importance', 'Raakt het veel inwoners?', 'Does it affect many residents?'),
    ask('c4-geen-alternatief', 'importance', 'Ontbreken alternatieven?', 'Are alternatives lacking?'),
    ask(
      'c5-beleidsvrijheid',
      'importance',
      'Is er veel vrijheid voor eigen beleid?',
      'Is there much freedom for own policy?',
    ),
    ask('c6-effect-meetbaar', 'importance', 'Is het effect te meten?', 'Can the effect be measured?'),
  ],
});
