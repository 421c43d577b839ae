/** Findings on election files, councils and vote weights: what each says and what to do about it. */
export const electionFindings: Readonly<Record<string, { readonly nl: string; readonly en: string }>> = {
  'xml-dtd': {
    nl: '{file} bevat een DTD. Die wordt niet gelezen. Gebruik het bestand zoals het is gepubliceerd.',
    en: '{file} holds a DTD. It is not read. Use the file as it was published.',
  },
  'xml-broken': {
    nl: '{file} is bij regel {row} niet te lezen ({reason}). Haal het bestand opnieuw op.',
    en: '{file} cannot be read at line {row} ({reason}). Download the file again.',
  },
  'xml-encoding': {
    nl: '{file} is geen leesbare {encoding}. Haal het bestand opnieuw op.',
    en: '{file} is not readable {encoding}. Download the file again.',
  },
  'xml-too-many': {
    nl: '{file} heeft meer dan {limit} elementen. Het is niet gelezen.',
    en: '{file} has more than {limit} elements. It was not read.',
  },
  'xml-too-deep': {
    nl: '{file} is dieper dan {limit} lagen. Het is niet gelezen.',
    en: '{file} is more than {limit} levels deep. It was not read.',
  },
  'xml-too-long': {
    nl: '{file} bevat een tekst van meer dan {limit} tekens. Het is niet gelezen.',
    en: '{file} holds a text of more than {limit} characters. It was not read.',
  },
  'not-eml': {
    nl: '{file} is geen verkiezingsbestand: het begint met “{element}”. Kies een EML-bestand 510 of 520.',
    en: '{file} is no election file: it starts with “{element}”. Choose an EML file 510 or 520.',
  },
  'eml-election-definition': {
    nl: '{file} is een 110a: wat er te kiezen is, nog zonder stemmen. Kies een 510 (stemmen) of 520 (zetels).',
    en: '{file} is a 110a: what is to be elected, without votes. Choose a 510 (votes) or 520 (seats).',
  },
  'eml-polling-stations': {
    nl: '{file} is een 110b: de stembureaus, zonder stemmen. Kies een 510 (stemmen) of 520 (zetels).',
    en: '{file} is a 110b: the polling stations, without votes. Choose a 510 (votes) or 520 (seats).',
  },
  'eml-candidate-lists': {
    nl: '{file} is een 230b: de kandidatenlijsten, zonder stemmen. Kies een 510 (stemmen) of 520 (zetels).',
    en: '{file} is a 230b: the lists of candidates, without votes. Choose a 510 (votes) or 520 (seats).',
  },
  'eml-partial-count': {
    nl: '{file} is een {id}: niet de telling van één gemeente. Kies de 510b of 510d van de gemeente.',
    en: '{file} is a {id}: not the count of one municipality. Choose its 510b or 510d.',
  },
  'eml-unknown-kind': {
    nl: '{file} is een EML-bestand van soort “{id}”. Kies een 510 (stemmen) of 520 (zetels).',
    en: '{file} is an EML file of kind “{id}”. Choose a 510 (votes) or 520 (seats).',
  },
  'eml-not-a-council': {
    nl: 'Dit is geen raadsverkiezing (GR) maar “{category}”. Kies de raadsverkiezing.',
    en: 'This is no election of a municipal council (GR) but “{category}”. Choose the council’s.',
  },
  'eml-domain': {
    nl: '“{value}” is geen gemeentecode van vier cijfers (ElectionDomain).',
    en: '“{value}” is no municipal code of four digits (ElectionDomain).',
  },
  'eml-contests': {
    nl: 'Het bestand telt {count} kieskringen. Kies het bestand van één gemeente.',
    en: 'The file counts {count} contests. Choose the file of one municipality.',
  },
  'election-organisation-unknown': {
    nl: '{name} ({code}) staat niet in het register. Voeg de gemeente toe met haar CBS-code bij Codes.',
    en: '{name} ({code}) is not in the register. Add the municipality with its CBS code under codes.',
  },
  'election-day-missing': {
    nl: 'De dag van de verkiezing van {name} ontbreekt of is geen dag.',
    en: 'The day of the election of {name} is missing or is no day.',
  },
  'election-seats-needed': {
    nl: 'Van {name} ontbreekt de uitslag met zetels (EML 520). Lees die samen met de telling (510) in.',
    en: 'The result with seats (EML 520) of {name} is missing. Import it together with the count (510).',
  },
  'eml-no-lists': { nl: '{file} bevat geen lijsten.', en: '{file} holds no lists.' },
  'eml-no-seats': { nl: 'In {file} is niemand gekozen.', en: 'Nobody is elected in {file}.' },
  'eml-missing': { nl: '{element} ontbreekt.', en: '{element} is missing.' },
  'eml-number': {
    nl: '“{value}” in {element} is geen geheel getal van 0 of meer.',
    en: '“{value}” in {element} is no whole number of 0 or more.',
  },
  'eml-elected': { nl: '“{value}” in Elected is geen yes of no.', en: '“{value}” in Elected is not yes or no.' },
  'eml-list-twice': { nl: 'Lijst {list} komt twee keer voor.', en: 'List {list} comes twice.' },
  'eml-candidate-without-list': {
    nl: 'Een kandidaat staat vóór de eerste lijst. Haal het bestand opnieuw op.',
    en: 'A candidate comes before the first list. Download the file again.',
  },
  'eml-sum-differs': {
    nl: 'TotalCounted ({counted}) is niet de som van de lijsten ({sum}). TotalCounted is gebruikt.',
    en: 'TotalCounted ({counted}) is not the sum of the lists ({sum}). TotalCounted was used.',
  },
  'eml-elections-differ': {
    nl: 'De bestanden van {name} horen bij twee verkiezingen: {one} en {other}. Kies er een.',
    en: 'The files of {name} belong to two elections: {one} and {other}. Choose one.',
  },
  'eml-dates-differ': {
    nl: 'De bestanden van {name} noemen twee dagen: {one} en {other}. Controleer of ze bij elkaar horen.',
    en: 'The files of {name} name two days: {one} and {other}. Check that they belong together.',
  },
  'eml-names-differ': {
    nl: 'Lijst {list} heet in de telling “{one}” en in de uitslag “{other}”. De uitslag is gebruikt.',
    en: 'List {list} is “{one}” in the count and “{other}” in the result. The result was used.',
  },
  'eml-list-unknown': {
    nl: 'Lijst {list} ({name}) heeft een zetel en staat niet in de telling.',
    en: 'List {list} ({name}) won a seat and is not in the count.',
  },
  'eml-file-twice': {
    nl: '{file} geeft {name} nog een keer. Laat er een weg.',
    en: '{file} gives {name} once more. Leave one out.',
  },
  'eml-seats-missing': {
    nl: 'Van {name} is er alleen een telling (510), dus geen zetels. Voeg de 520 toe.',
    en: 'Of {name} there is only a count (510), so no seats. Add the 520.',
  },
  'eml-votes-missing': {
    nl: 'Van {name} is er alleen een uitslag (520), dus geen stemmen. Voeg de 510 toe.',
    en: 'Of {name} there is only a result (520), so no votes. Add the 510.',
  },
  'council-is-xml': {
    nl: '{file} is een verkiezingsbestand. Lees het eerst met verband election.',
    en: '{file} is an election file. Read it first with verband election.',
  },
  'json-broken': { nl: '{file} is geen leesbare JSON ({reason}).', en: '{file} is not readable JSON ({reason}).' },
  'field-missing': { nl: '{path} ontbreekt.', en: '{path} is missing.' },
  'field-not-possible': {
    nl: '{path} kan zo niet. Verwacht: {expected}.',
    en: '{path} is not possible. Expected: {expected}.',
  },
  'municipality-value-differs': {
    nl: 'Voor {name} staat in {column} “{one}” en ook “{other}”. Maak ze gelijk.',
    en: 'For {name} {column} is “{one}” and also “{other}”. Make them the same.',
  },
  'council-seats-missing': {
    nl: 'Van {name} ontbreekt het aantal raadszetels.',
    en: 'The number of council seats of {name} is missing.',
  },
  'more-seats-than-council': {
    nl: 'De fracties van {municipality} hebben {seats} zetels; de raad heeft er {of}.',
    en: 'The groups of {municipality} hold {seats} seats; the council has {of}.',
  },
  'vacant-seats': {
    nl: 'De fracties van {municipality} hebben {seats} van de {of} zetels. De gewichten zijn samen minder dan 100 %.',
    en: 'The groups of {municipality} hold {seats} of the {of} seats. The weights add up to less than 100 %.',
  },
  'municipality-twice': {
    nl: '{municipality} komt twee keer voor. Laat er een weg.',
    en: '{municipality} comes twice. Leave one out.',
  },
  'group-twice': {
    nl: 'De fractie {group} van {municipality} komt twee keer voor. Controleer de namen.',
    en: 'The group {group} of {municipality} comes twice. Check the names.',
  },
  'valid-votes-missing': {
    nl: 'Voor variant {variant} ontbreken de geldige stemmen van {municipality}.',
    en: 'Variant {variant} misses the valid votes of {municipality}.',
  },
  'inhabitants-missing': {
    nl: 'Voor variant {variant} ontbreken de inwoners van {municipality}.',
    en: 'Variant {variant} misses the inhabitants of {municipality}.',
  },
  'list-votes-missing': {
    nl: 'Voor variant {variant} ontbreken de stemmen op {group} in {municipality}.',
    en: 'Variant {variant} misses the votes for {group} in {municipality}.',
  },
  'nothing-to-weigh': {
    nl: 'Voor variant {variant} is er niets om te delen: alle getallen zijn nul.',
    en: 'Variant {variant} has nothing to divide: every number is zero.',
  },
  'ceiling-missing': {
    nl: 'Variant F heeft een plafond nodig. Geef bijvoorbeeld --ceiling 0.4.',
    en: 'Variant F needs a ceiling. Give for example --ceiling 0.4.',
  },
  'ceiling-expected': {
    nl: '“{value}” is geen plafond. Geef een getal boven 0 en hoogstens 1, zoals 0.4.',
    en: '“{value}” is no ceiling. Give a number above 0 and at most 1, such as 0.4.',
  },
  'ceiling-too-low': {
    nl: 'Een plafond van {ceiling} % kan niet bij {municipalities} gemeenten: samen halen ze dan geen 100 %. Het laagste is {lowest} %.',
    en: 'A ceiling of {ceiling} % cannot be with {municipalities} municipalities: together they would not reach 100 %. The lowest is {lowest} %.',
  },
  'ceiling-nobody-else': {
    nl: 'Een plafond van {ceiling} % kan niet: te weinig gemeenten hebben gewicht om de rest over te nemen.',
    en: 'A ceiling of {ceiling} % cannot be: too few municipalities have weight to take over the rest.',
  },
  'weights-rounded': {
    nl: 'Variant E is niet exact te schrijven: de gewichten van gemeenten zijn afgerond op miljoensten.',
    en: 'Variant E cannot be written exactly: the weights of municipalities are rounded to millionths.',
  },
  'weights-no-table': {
    nl: 'Er is geen tabel met gemeenten en fracties gevonden.',
    en: 'No table of municipalities and groups was found.',
  },
};
