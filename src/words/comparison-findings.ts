/** What the findings on a comparison for `verband compare` say. */
export const comparisonFindings = {
  'comparison-expected': {
    nl: 'Het bestand bevat geen object met criteria, alternatives, scale en verdicts.',
    en: 'The file does not hold an object with criteria, alternatives, scale and verdicts.',
  },
  'entries-expected': {
    nl: '“{field}” ontbreekt of is geen object met namen en waarden.',
    en: '“{field}” is missing or is not an object with names and values.',
  },
  'id-expected': {
    nl: '“{field}” is geen naam van 1 tot 200 tekens.',
    en: '“{field}” is not a name of 1 to 200 characters.',
  },
  'id-twice': { nl: '“{id}” komt twee keer voor. Haal er een weg.', en: '“{id}” comes twice. Remove one.' },
  'id-unknown': {
    nl: '“{field}” noemt “{id}”, dat niet in {list} staat.',
    en: '“{field}” names “{id}”, which is not in {list}.',
  },
  'value-expected': {
    nl: '“{field}” is geen getal. Schrijf een getal, of een decimaal als tekst.',
    en: '“{field}” is not a number. Write a number, or a decimal as text.',
  },
  'steps-expected': {
    nl: '“{field}” ontbreekt of heeft minder dan twee oordelen.',
    en: '“{field}” is missing or has fewer than two verdicts.',
  },
  'scale-flat': {
    nl: 'Alle oordelen van de schaal zijn evenveel waard. Geef ten minste twee een andere waarde.',
    en: 'All verdicts of the scale are worth the same. Give at least two another value.',
  },
  'verdict-expected': {
    nl: '“{field}” is {value}: geen oordeel van de schaal, en geen lijst van het laagste en het hoogste.',
    en: '“{field}” is {value}: not a verdict of the scale, nor a list of the lowest and the highest.',
  },
  'range-reversed': {
    nl: '“{field}” noemt het hoogste oordeel eerst. Zet het laagste vooraan.',
    en: '“{field}” names the highest verdict first. Put the lowest first.',
  },
  'weights-nothing': {
    nl: 'Alle criteria die vergeleken worden wegen nul. Geef ten minste een ervan een gewicht.',
    en: 'All criteria that are compared weigh zero. Give at least one of them a weight.',
  },
  'weight-absent': {
    nl: 'Het criterium “{name}” heeft geen gewicht en telt als nul.',
    en: 'The criterion “{name}” has no weight and counts as zero.',
  },
  'bounds-expected': {
    nl: '“{field}” is geen lijst van het kleinste en het grootste gewicht, van 0 tot 1.',
    en: '“{field}” is not a list of the least and the most weight, from 0 to 1.',
  },
  'weights-crossed': {
    nl: 'Geen gewichten voldoen: met de volgorde weegt “{name}” ten minste {least} en ten hoogste {most}.',
    en: 'No weights will do: with the order “{name}” weighs at least {least} and at most {most}.',
  },
  'weights-never-whole': {
    nl: 'Geen gewichten voldoen: samen zijn ze ten minste {least} en ten hoogste {most}, en dat moet 1 kunnen zijn.',
    en: 'No weights will do: together they are at least {least} and at most {most}, and that must allow for 1.',
  },
  'nothing-compared': {
    nl: 'Er is niets te vergelijken: geen alternatief heeft op 70 % van de criteria een oordeel, of er is geen criterium waarop alle alternatieven een oordeel hebben.',
    en: 'There is nothing to compare: no alternative has a verdict on 70 % of the criteria, or there is no criterion on which all alternatives have one.',
  },
  'alternative-left-out': {
    nl: '“{name}” heeft op minder dan 70 % van de criteria een oordeel en wordt niet vergeleken.',
    en: '“{name}” has a verdict on fewer than 70 % of the criteria and is not compared.',
  },
  'criterion-left-out': {
    nl: 'Het criterium “{name}” telt niet mee: niet alle vergeleken alternatieven hebben er een oordeel op.',
    en: 'The criterion “{name}” does not count: not all alternatives that are compared have a verdict on it.',
  },
  'samples-expected': {
    nl: '“{value}” is geen aantal trekkingen van 1 tot {most}.',
    en: '“{value}” is not a number of samples from 1 to {most}.',
  },
} as const;
