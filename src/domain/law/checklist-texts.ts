/** What each item of the legal checklist asks, in plain words. */
export const checklistTexts: Readonly<Record<string, { readonly nl: string; readonly en: string }>> = {
  C1: {
    nl: 'De regeling noemt het belang waarvoor zij is getroffen',
    en: 'The arrangement names the interest it serves',
  },
  C2: {
    nl: 'De regeling zegt welke bevoegdheden zijn overgedragen en hoe dat verandert',
    en: 'It says which powers are transferred and how that may change',
  },
  C3: {
    nl: 'De regeling regelt de samenstelling van het bestuur en de vestigingsplaats',
    en: 'It settles the composition of the board and the seat',
  },
  C4: {
    nl: 'Wijziging, toetreding, uittreding en opheffing staan erin, met de gevolgen',
    en: 'Change, accession, exit and dissolution are settled, with their consequences',
  },
  C5: { nl: 'De vereffening van het vermogen is geregeld', en: 'Liquidation of the assets is settled' },
  C6: {
    nl: 'Er staat bij welke besluiten de raden een zienswijze kunnen geven',
    en: 'It says on which decisions councils may give an opinion',
  },
  C7: { nl: 'Het bestuur reageert met redenen op elke zienswijze', en: 'The board answers every opinion with reasons' },
  C8: { nl: 'De betrokkenheid van inwoners is geregeld', en: 'The involvement of residents is settled' },
  C9: { nl: 'Er is een evaluatiebepaling', en: 'There is an evaluation clause' },
  C10: {
    nl: 'Verantwoording, inlichtingen en ontslag van bestuursleden zijn geregeld',
    en: 'Accountability, information and dismissal of board members are settled',
  },
  C11: {
    nl: 'Vragen van raadsleden worden op een vaste manier beantwoord',
    en: 'Questions of councillors are answered in a settled way',
  },
  C12: { nl: 'Het bestuur informeert de raden uit zichzelf', en: 'The board informs councils of its own accord' },
  C13: { nl: 'Een ombudsman kan zijn aangewezen', en: 'An ombudsman may be designated' },
  C14: {
    nl: 'Bestuurscommissies komen er pas na wensen en bedenkingen van de raden',
    en: 'Administrative committees come only after councils’ wishes and objections',
  },
  C15: {
    nl: 'Er staat voor welke begrotingswijzigingen geen zienswijze nodig is',
    en: 'It says which budget amendments need no opinion',
  },
  C16: {
    nl: 'De regeling is bekendgemaakt in het gemeenteblad',
    en: 'The arrangement was published in the municipal gazette',
  },
  C17: { nl: 'De regeling staat in het landelijke register', en: 'The arrangement is in the national register' },
  C18: {
    nl: 'Kostenverdeling, indexering en reserves zijn afgesproken',
    en: 'Cost allocation, indexation and reserves are agreed',
  },
  C19: { nl: 'De zorg voor het archief is geregeld', en: 'Care of the records is settled' },
};
