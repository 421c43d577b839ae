/** What the findings on a game for `verband power` say. */
export const powerFindings = {
  'game-json-broken': {
    nl: 'Het bestand is geen leesbare JSON ({reason}).',
    en: 'The file is not readable JSON ({reason}).',
  },
  'object-expected': {
    nl: 'Het bestand bevat geen object met weights en quota, of met conditions.',
    en: 'The file does not hold an object with weights and quota, or with conditions.',
  },
  'too-many-items': {
    nl: '“{field}” heeft meer dan {limit} waarden.',
    en: '“{field}” has more than {limit} values.',
  },
  'list-expected': {
    nl: '“{field}” ontbreekt of is geen gevulde lijst.',
    en: '“{field}” is missing or is not a list with values.',
  },
  'weight-expected': {
    nl: '“{field}” is geen gewicht. Schrijf een getal van nul of meer, of een decimaal als tekst.',
    en: '“{field}” is not a weight. Write a number of zero or more, or a decimal as text.',
  },
  'quota-expected': {
    nl: '“{field}” is geen drempel. Schrijf een getal van nul of meer, of een decimaal als tekst.',
    en: '“{field}” is not a quota. Write a number of zero or more, or a decimal as text.',
  },
  'union-expected': {
    nl: '“{field}” is geen lijst van posities van leden, geteld vanaf 0.',
    en: '“{field}” is not a list of positions of members, counted from 0.',
  },
  'names-expected': {
    nl: '“{field}” is geen naam van ten hoogste 200 tekens.',
    en: '“{field}” is not a name of at most 200 characters.',
  },
  'lengths-differ': {
    nl: '“{field}” heeft {length} waarden bij {members} leden.',
    en: '“{field}” has {length} values for {members} members.',
  },
  'no-such-member': {
    nl: 'Lid {member} bestaat niet; de laatste is {last}.',
    en: 'There is no member {member}; the last one is {last}.',
  },
  'member-in-two-unions': {
    nl: 'Lid {member} komt twee keer voor in de verbanden. Haal er een weg.',
    en: 'Member {member} comes twice in the unions. Remove one.',
  },
  'unions-missing': {
    nl: 'Het bestand noemt geen unions. Voeg ze toe, of laat --unions weg.',
    en: 'The file names no unions. Add them, or leave out --unions.',
  },
  'power-too-heavy': {
    nl: 'Exact rekenen ({part}) vraagt naar schatting {gigabytes} GB en {seconds} s; dat is te veel. Neem een steekproef met --samples.',
    en: 'To compute exactly ({part}) takes about {gigabytes} GB and {seconds} s; that is too much. Take a sample with --samples.',
  },
  'power-too-heavy-floating': {
    nl: 'Exact rekenen ({part}) vraagt naar schatting {gigabytes} GB en {seconds} s; dat is te veel. Met --floating kan het in ongeveer {floating} s.',
    en: 'To compute exactly ({part}) takes about {gigabytes} GB and {seconds} s; that is too much. With --floating it takes about {floating} s.',
  },
} as const;
