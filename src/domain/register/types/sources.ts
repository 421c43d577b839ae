import { column, key, refer } from '../column.ts';
import { recordType } from '../record-type.ts';

/** A document, data set, law or page that facts come from. */
export const source = recordType('source', 'Bronnen', 'installation', [
  key(),
  column('title', 'titel', 'text', { required: true }),
  column('publisher', 'uitgever', 'text'),
  column('kind', 'soort', 'code', { codes: ['document', 'dataset', 'webpage', 'law', 'entered'], required: true }),
  column('published_on', 'datum', 'date'),
  column('published_text', 'datum in woorden', 'text'),
  column('url', 'adres', 'url'),
  column('licence', 'licentie', 'text'),
  column('remark', 'toelichting', 'long'),
]);

/**
 * What one source says about one value of one record. Sources that disagree are all kept; one counts.
 * The value of the record is always the value of the citation that counts.
 */
export const citation = recordType('citation', 'Bronvermeldingen', 'shared', [
  column('record_type', 'blad', 'text', { key: true }),
  column('record_id', 'rij', 'text', { key: true }),
  column('field', 'kolom', 'text', { key: true }),
  refer('cites_id', 'uit bron', 'source', { key: true }),
  column('stated_value', 'waarde', 'text'),
  column('place', 'plaats in bron', 'text'),
  column('stated_on', 'stand van', 'date'),
  column('counts', 'telt', 'yesno'),
  column('counts_by', 'telt volgens', 'text'),
  column('counts_reason', 'waarom', 'long'),
]);
