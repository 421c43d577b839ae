/** What the findings on an assessment framework say. */
export const frameworkFindings = {
  'no-framework-file': {
    nl: 'Er is geen bestand gekozen. Kies een kader als JSON.',
    en: 'No file was chosen. Choose a framework as JSON.',
  },
  'framework-json-broken': {
    nl: 'Dit bestand is geen kader: verwacht wordt een JSON-bestand dat u hier eerder downloadde.',
    en: 'This file is not a framework: a JSON file is expected that you downloaded here before.',
  },
  'framework-file-expected': {
    nl: 'Het bestand is geen kader van Verband. Neem een bestand dat met “Bewaar als bestand” is gemaakt.',
    en: 'The file is not a framework of Verband. Take a file that was made with “Save as a file”.',
  },
  'framework-format': {
    nl: 'Dit bestand heeft een andere opbouw dan versie {expected}. Maak het opnieuw met deze versie van Verband.',
    en: 'This file is built otherwise than version {expected}. Make it again with this version of Verband.',
  },
  'framework-field-unknown': {
    nl: 'Het veld “{key}” bij “{field}” is niet bekend. Haal het weg.',
    en: 'The field “{key}” at “{field}” is not known. Remove it.',
  },
  'framework-too-many': {
    nl: '“{field}” is te lang; ten hoogste {limit}.',
    en: '“{field}” is too long; at most {limit}.',
  },
  'framework-strange-text': {
    nl: '“{field}” bevat tekens die niet te lezen zijn, of een dag die niet bestaat.',
    en: '“{field}” holds signs that cannot be read, or a day that does not exist.',
  },
  'framework-field': {
    nl: '“{field}” ontbreekt of heeft een waarde die daar niet past.',
    en: '“{field}” is missing or has a value that does not fit there.',
  },
  'framework-identifier': {
    nl: '“{id}” is geen sleutel. Gebruik kleine letters, cijfers en streepjes.',
    en: '“{id}” is not an identifier. Use lower case letters, digits and hyphens.',
  },
  'framework-duplicate': {
    nl: '“{id}” komt twee keer voor. Geef een van de twee een andere sleutel.',
    en: '“{id}” comes twice. Give one of them another identifier.',
  },
  'framework-text-empty': {
    nl: '“{field}” heeft geen tekst. Vul beide talen in.',
    en: '“{field}” has no text. Fill in both languages.',
  },
  'framework-unknown-name': {
    nl: '“{field}” noemt “{id}”, maar dat is er niet. Voeg het toe of kies iets anders.',
    en: '“{field}” names “{id}”, which is not there. Add it or choose another.',
  },
  'framework-scale-short': {
    nl: 'De schaal heeft minder dan twee stappen. Voeg er een toe.',
    en: 'The scale has fewer than two steps. Add one.',
  },
  'framework-value-whole': {
    nl: 'De waarde {value} is geen heel getal.',
    en: 'The value {value} is not a whole number.',
  },
  'framework-scale-order': {
    nl: 'Stap “{step}” is niet hoger dan “{before}”. Zet de stappen van laag naar hoog.',
    en: 'Step “{step}” is not higher than “{before}”. Put the steps from low to high.',
  },
  'framework-band-last': {
    nl: 'De laatste uitkomst mag geen grens hebben. Haal de grens weg.',
    en: 'The last outcome may have no border. Remove the border.',
  },
  'framework-band-order': {
    nl: 'De grens van “{band}” ontbreekt, of ligt niet tussen de vorige en 1.',
    en: 'The border of “{band}” is missing, or does not lie between the one before and 1.',
  },
  'framework-weight': {
    nl: 'Vraag “{id}” weegt {weight}. Kies 1, 2 of 3.',
    en: 'Question “{id}” weighs {weight}. Choose 1, 2 or 3.',
  },
  'framework-block-weight': {
    nl: 'Blok “{id}” weegt {weight}. Kies een heel getal vanaf 0.',
    en: 'Block “{id}” weighs {weight}. Choose a whole number from 0.',
  },
  'framework-block-empty': {
    nl: 'Blok “{id}” heeft geen vragen.',
    en: 'Block “{id}” has no questions.',
  },
  'framework-anchors': {
    nl: 'Vraag “{id}” omschrijft {anchors} van de {steps} stappen. Omschrijf ze allemaal, of geen.',
    en: 'Question “{id}” describes {anchors} of the {steps} steps. Describe all of them, or none.',
  },
  'framework-options': {
    nl: 'Vraag “{id}”: alleen een keuzevraag heeft antwoorden om uit te kiezen, en dan ten minste twee.',
    en: 'Question “{id}”: only a question of choice has options, and then at least two.',
  },
  'framework-not-scored': {
    nl: 'Vraag “{id}” telt niet mee en kan dus geen harde eis of omgekeerde vraag zijn.',
    en: 'Question “{id}” does not count, so it can be no knock-out and cannot be inverted.',
  },
  'framework-inverted': {
    nl: 'Vraag “{id}” is omgekeerd, maar de stappen zijn van boven niet gelijk aan die van onderen. Maak de stappen gelijk.',
    en: 'Question “{id}” is inverted, but the steps are not the same from both ends. Make the steps even.',
  },
  'framework-without-role': {
    nl: 'Vraag “{id}” hoort bij geen rol.',
    en: 'Question “{id}” belongs to no role.',
  },
  'framework-trace': {
    nl: 'Uitgangspunt “{principle}” en vraag “{id}” wijzen niet naar elkaar. Maak het aan beide kanten gelijk.',
    en: 'Principle “{principle}” and question “{id}” do not point at each other. Make both sides the same.',
  },
  'framework-version': {
    nl: 'Versie {version} is geen heel getal vanaf 1.',
    en: 'Version {version} is not a whole number from 1.',
  },
  'framework-no-questions': {
    nl: 'Het kader heeft geen vragen. Voeg er ten minste één toe.',
    en: 'The framework has no questions. Add at least one.',
  },
  'framework-alternatives': {
    nl: 'Een kader met vaste alternatieven heeft er ten minste twee.',
    en: 'A framework with fixed alternatives has at least two.',
  },
} as const;
