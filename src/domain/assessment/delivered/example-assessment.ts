import type { Answered, DeliveredAssessment } from '../answer.ts';

/** Question, step (`?`: not known, `-`: not applicable) and what it rests on. All of it is invented. */
const rows: readonly (readonly [question: string, step: string, motivation: string])[] = [
  ['doel', '3', 'Het doel staat in de regeling, zonder getallen.'],
  ['reden', '3', 'Twee kleine organisaties vullen elkaar aan.'],
  ['manier', '3', 'Andere vormen zijn bekeken.'],
  ['op-termijn', '1', 'De partners kijken verschillende kanten op.'],
  ['grip', '2', 'Er is een dashboard, nog geen afspraak over informatie.'],
  ['prijs-opbrengst', '2', 'Er is een begroting, geen doel voor wat het moet opleveren.'],
  ['draagvlak', '2', 'Het bestuur steunt het deels.'],
  ['past-bij-visie', '1', 'De visie kiest voor de Leidse regio.'],
  ['kosten', '2', 'De bijdrage groeit harder dan de index.'],
  ['prestatie', '2', 'Van de doelen is de helft gehaald.'],
  ['risico', '2', 'Er zijn twee grote risico’s met een maatregel.'],
  ['continuiteit', '3', 'De meeste functies zijn dubbel bezet.'],
  ['eigen-organisatie', '3', 'Er zijn genoeg mensen voor opdracht geven.'],
  ['dienstverlening', '3', 'Inwoners zijn ongeveer even tevreden als eerst.'],
  ['aanstuurbaar', '3', 'Beide gemeenten zitten in het bestuur.'],
  ['businessplan', '?', ''],
  ['risicodekking', '2', 'Er is een kleine reserve.'],
  ['uitvoering', '3', 'De uitvoering loopt.'],
  ['personeel', '3', 'De overgang is afgerond.'],
  ['reorganisatie', '-', 'Er komt geen reorganisatie.'],
  ['achterblijvende-overhead', '?', ''],
  ['ontvlechting', '1', 'De kosten van uit elkaar gaan zijn niet bekend.'],
  ['btw', '?', ''],
  ['vennootschapsbelasting', '?', ''],
  ['aanbesteding', '3', 'Getoetst bij de start.'],
  ['aansprakelijkheid', '2', 'De deelnemers staan garant; een grens ontbreekt.'],
  ['markt-en-overheid', '?', ''],
  ['publiekrechtelijk-eerst', '3', 'Het is een regeling volgens de Wgr.'],
  ['vorm-gekozen', '4', 'Ondersteuning door colleges: een bedrijfsvoeringsorganisatie.'],
  ['convenant-genoeg', '3', 'Bekeken en afgewezen, want er is personeel.'],
  ['privaatrechtelijk', '-', 'Er is geen vorm van privaatrecht.'],
  ['bevoegdheden', '3', 'De mandaten zijn op orde.'],
];

function answered(step: string): Answered {
  if (step === '?') return { kind: 'unknown' };
  return step === '-' ? { kind: 'not-applicable' } : { kind: 'step', step };
}

/** The framework of the vision of Voorschoten filled in for one partnership, to show how it works. Invented: voorbeeldcijfers. */
export const exampleAssessment: DeliveredAssessment = {
  key: 'voorbeeld-wodv',
  framework: { key: 'toetsingskader-samenwerking', version: 1 },
  subject: 'wodv',
  by: 'Voorbeeld',
  sources: ['voorbeeldgegevens'],
  example: true,
  cells: rows.map(([question, step, motivation]) => ({
    question,
    answered: answered(step),
    ...(motivation === '' ? {} : { motivation }),
    evidence: [{ kind: 'document', source: 'voorbeeldgegevens' }],
  })),
};
