/** Terms of the field, Dutch and English, with what they mean and where the law has them. */
export interface Term {
  readonly nl: string;
  readonly en: string;
  readonly meaning: { readonly nl: string; readonly en: string };
  readonly law: string;
}

const term = (nl: string, en: string, meaningNl: string, meaningEn: string, law = '–'): Term => ({
  nl,
  en,
  meaning: { nl: meaningNl, en: meaningEn },
  law,
});

/** The terms a reader of these pages meets first. The whole list is in docs/glossary.md. */
export const glossary: readonly Term[] = [
  term(
    'aanpak raad',
    'council’s attention',
    'Hoe nauw de raad een samenwerking volgt: basis, plus of maximum.',
    'How closely the council follows a partnership: basic, plus or maximum.',
  ),
  term(
    'algemeen bestuur',
    'general board',
    'Hoogste orgaan van een openbaar lichaam.',
    'Highest organ of a public body.',
    'Wgr 12(2)',
  ),
  term(
    'bedrijfsvoeringsorganisatie',
    'operations organisation',
    'Regeling met rechtspersoonlijkheid voor ondersteuning en uitvoering, met één bestuur.',
    'Legal person for support and execution, with one board.',
    'Wgr 8(3)',
  ),
  term(
    'bestuurlijk belang',
    'administrative interest',
    'Zeggenschap door een zetel of een stem.',
    'A say, by seat or vote.',
    'BBV 1(1)(d)',
  ),
  term(
    'centrumregeling',
    'host-municipality arrangement',
    'Eén gemeente voert uit namens andere.',
    'One municipality acts on behalf of others.',
    'Wgr 8(4)',
  ),
  term(
    'financieel belang',
    'financial interest',
    'Geld dat weg is bij faillissement, of aansprakelijkheid.',
    'Money lost on bankruptcy, or liability.',
    'BBV 1(1)(c)',
  ),
  term(
    'gemeenschappelijke regeling',
    'joint arrangement',
    'Samenwerking van overheden naar publiek recht.',
    'Cooperation of authorities under public law.',
    'Wgr 1',
  ),
  term(
    'kadernota',
    'framework note',
    'Algemene kaders voor de volgende begroting.',
    'General frameworks for the next budget.',
    'Wgr 34b',
  ),
  term(
    'openbaar lichaam',
    'public body',
    'Regeling met rechtspersoonlijkheid, algemeen en dagelijks bestuur.',
    'Legal person with a general and an executive board.',
    'Wgr 8(1)',
  ),
  term(
    'rapporteur',
    'rapporteur',
    'Raadslid dat één samenwerking volgt voor de hele raad.',
    'Councillor who follows one partnership for the whole council.',
  ),
  term(
    'samenwerkingsverband',
    'partnership',
    'Elke samenwerking, ook zonder rechtsvorm.',
    'Any cooperation, also without a legal form.',
  ),
  term('stemgewicht', 'vote weight', 'Waarde van de stem van een lid.', 'Value of a member’s vote.', 'Wgr 13(4)(b)'),
  term('uittreding', 'exit', 'Verlaten van een regeling.', 'Leaving an arrangement.', 'Wgr 9'),
  term(
    'verbonden partij',
    'affiliated party',
    'Organisatie met een bestuurlijk én een financieel belang.',
    'Organisation with both an administrative and a financial interest.',
    'BBV 1(1)(b)',
  ),
  term(
    'zienswijze',
    'opinion',
    'Oordeel van de raad over een ontwerp.',
    'The council’s view on a draft.',
    'Wgr 10(5), 35(3)',
  ),
];
