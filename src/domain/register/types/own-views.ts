import { column, period, refer } from '../column.ts';
import { recordType } from '../record-type.ts';

/** What one municipality thinks of a partnership is its own: these records carry the organisation and are edited by it alone. */
const own = [
  refer('organisation_id', 'organisatie', 'organisation', { key: true }),
  refer('partnership_id', 'samenwerking', 'partnership', { key: true }),
] as const;

export const regimes = ['basic', 'plus', 'maximum'] as const;

/** How closely the council follows a partnership (aanpak raad), set by hand with a reason. */
export const councilRegime = recordType('council_regime', 'Aanpak raad', 'organisation', [
  ...own,
  period({ key: true }),
  column('regime', 'aanpak', 'code', { codes: regimes, required: true }),
  column('reason', 'reden', 'long'),
]);

/** A risk as one municipality sees it: chance and impact from 1 (very small) to 5 (very large). */
export const risk = recordType('risk', 'Risicos', 'organisation', [
  ...own,
  column('risk', 'risico', 'key', { key: true }),
  column('assessed_on', 'beoordeeld op', 'date', { key: true, required: true }),
  column('title', 'omschrijving', 'text', { required: true }),
  column('chance', 'kans (1-5)', 'integer', { minimum: 1, maximum: 5 }),
  column('impact', 'gevolg (1-5)', 'integer', { minimum: 1, maximum: 5 }),
  column('measure', 'maatregel', 'long'),
]);

/** The councillor who follows a partnership for the whole council. */
export const rapporteur = recordType('rapporteur', 'Rapporteurs', 'organisation', [
  ...own,
  refer('person_id', 'persoon', 'person', { key: true }),
  period({ key: true }),
]);

/** A note of one municipality about a partnership. */
export const note = recordType('note', 'Notities', 'organisation', [
  ...own,
  column('noted_on', 'datum', 'date', { key: true, required: true }),
  column('title', 'titel', 'text', { key: true }),
  column('text', 'tekst', 'long'),
]);
