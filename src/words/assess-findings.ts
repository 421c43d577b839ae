/** What the findings on doing an assessment say. */
export const assessFindings = {
  'assess-missing': { nl: 'Vul in: {field}.', en: 'Fill in: {field}.' },
  'assess-title-long': {
    nl: 'De titel is langer dan {limit} tekens. Maak haar korter.',
    en: 'The title is longer than {limit} characters. Shorten it.',
  },
  'assess-due-past': {
    nl: 'Opnieuw wegen kan pas na vandaag. Kies een latere dag.',
    en: 'It can be weighed again only after today. Choose a later day.',
  },
  'assess-due-far': {
    nl: 'Opnieuw wegen kan tot {years} jaar vooruit. Kies een eerdere dag.',
    en: 'It can be weighed again within {years} years. Choose an earlier day.',
  },
  'assess-taken': {
    nl: 'Net begon iemand een afweging met deze titel. Probeer het nog eens.',
    en: 'Someone just began an assessment with this title. Try again.',
  },
  'assess-choice-unknown': {
    nl: '“{value}” staat niet in het register. Kies een naam uit de lijst, of laat het veld leeg.',
    en: '“{value}” is not in the register. Choose a name from the list, or leave the field empty.',
  },
  'assess-choice-several': {
    nl: 'Meer dan één heet “{value}”. Kies er een uit de lijst: {names}.',
    en: 'More than one is called “{value}”. Choose one from the list: {names}.',
  },
  'assess-framework-gone': {
    nl: 'Dit kader is er niet (meer). Kies een ander.',
    en: 'This framework is not there (any more). Choose another.',
  },
  'assess-subject-missing': {
    nl: 'Waarover gaat het? Kies een samenwerking of beschrijf het voorstel.',
    en: 'What is it about? Choose a partnership or describe the proposal.',
  },
  'assess-alternatives-few': {
    nl: 'Dit kader vergelijkt. Noem ten minste twee alternatieven.',
    en: 'This framework compares. Name at least two alternatives.',
  },
  'assess-alternatives-alike': {
    nl: '“{name}” staat er twee keer. Geef elk alternatief een eigen naam.',
    en: '“{name}” is there twice. Give each alternative a name of its own.',
  },
  'assess-alternative-answered': {
    nl: 'Over “{name}” zijn al antwoorden gegeven (aantal: {count}). Kruis aan dat ze weg mogen, of typ de naam weer in.',
    en: 'Answers were given about “{name}” already (number: {count}). Tick that they may go, or type the name again.',
  },
  'assess-closed-nobody-added': {
    nl: 'De formulieren zijn gesloten. Open de afweging weer om iemand toe te voegen.',
    en: 'The forms are closed. Open the assessment again to add someone.',
  },
  'assess-nobody-judges': {
    nl: 'Er is nog niemand die oordeelt. Voeg eerst een beoordelaar toe.',
    en: 'Nobody judges yet. Add an assessor first.',
  },
  'assess-reach-draft': {
    nl: 'Alleen u ziet deze afweging. Maak haar eerst zichtbaar voor wie moet oordelen, onder “Wie dit ziet”.',
    en: 'Only you see this assessment. Show it first to those who have to judge, under “Who sees this”.',
  },
  'assess-nobody-answered': {
    nl: 'Niemand heeft nog iets geantwoord. Er is niets om te sluiten.',
    en: 'Nobody has answered anything yet. There is nothing to close.',
  },
  'assess-account-unknown': {
    nl: 'Dit account is er niet (meer). Kies een ander.',
    en: 'This account is not there (any more). Choose another.',
  },
  'assess-account-twice': {
    nl: 'Dit account vult al een formulier in: dat van {name}.',
    en: 'This account fills in a form already: that of {name}.',
  },
  'assess-future': {
    nl: 'De dag van vaststelling ligt na vandaag.',
    en: 'The day of adoption lies after today.',
  },
  'assess-answer-missing': {
    nl: '{cell}: er staat een toelichting, maar geen antwoord. Kies er een, desnoods “onbekend”.',
    en: '{cell}: there is an explanation but no answer. Choose one, if need be “not known”.',
  },
  'assess-answer-strange': {
    nl: '{cell}: dit antwoord kent het kader niet. Kies opnieuw.',
    en: '{cell}: the framework does not know this answer. Choose again.',
  },
  'assess-range': {
    nl: '{cell}: bij “onzeker” horen twee verschillende woorden, het laagste eerst.',
    en: '{cell}: “uncertain” needs two different words, the lower one first.',
  },
  'assess-departure-reason': {
    nl: '{cell}: leg uit waarom u afwijkt. Dat kan bij de motivering.',
    en: '{cell}: explain why you depart. Use the motivation.',
  },
  'assess-source-unknown': {
    nl: '{cell}: de bron “{value}” staat niet in het register. Kies er een uit de lijst.',
    en: '{cell}: the source “{value}” is not in the register. Choose one from the list.',
  },
  'assess-source-several': {
    nl: '{cell}: meer dan één bron heet “{value}”. Kies er een uit de lijst: {names}.',
    en: '{cell}: more than one source is called “{value}”. Choose one from the list: {names}.',
  },
  'assess-fact-unknown': {
    nl: '{cell}: het feit “{value}” kent het register niet. Kies er een uit de lijst.',
    en: '{cell}: the register does not know the fact “{value}”. Choose one from the list.',
  },
  'assess-text-long': {
    nl: '{cell}: een tekst is langer dan {limit} tekens. Kort de tekst in, of zet het lange stuk in een document en noem dat als bron.',
    en: '{cell}: a text is longer than {limit} signs. Shorten it, or put the long piece in a document and name that as the source.',
  },
  'assess-joint-reason': {
    nl: '{cell}: dit wijkt af van wat er gezegd is. Geef de reden.',
    en: '{cell}: this departs from what was said. Give the reason.',
  },
} as const;
