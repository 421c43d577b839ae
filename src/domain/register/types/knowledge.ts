import { column, key, refer } from '../column.ts';
import { recordType } from '../record-type.ts';
import { levels } from './partnerships.ts';

/** A model of cooperation from the region's study. */
export const cooperationModel = recordType('cooperation_model', 'Modellen', 'installation', [
  key(),
  column('name', 'naam', 'text', { required: true }),
  column('rank', 'volgorde', 'integer'),
  column('weight', 'zwaarte', 'text'),
  column('essence', 'kern', 'long'),
  column('transfer', 'overdracht van bevoegdheden', 'text'),
  column('examples', 'voorbeelden', 'long'),
  column('remark', 'opmerking', 'long'),
]);

/** How a model works at one level. */
export const modelLevel = recordType('model_level', 'Modelniveaus', 'installation', [
  refer('model_id', 'model', 'cooperation_model', { key: true }),
  column('level', 'niveau', 'code', { codes: levels, key: true }),
  column('scheme', 'schema', 'long', { required: true }),
]);

/** Who does what at one level of a model. */
export const modelActor = recordType('model_actor', 'Modelrollen', 'installation', [
  refer('model_id', 'model', 'cooperation_model', { key: true }),
  column('level', 'niveau', 'code', { codes: levels, key: true }),
  column('actor', 'wie', 'text', { key: true }),
  column('does', 'doet', 'long', { required: true }),
]);

/** An example from elsewhere. */
export const referenceCase = recordType('reference_case', 'Voorbeelden elders', 'installation', [
  key(),
  column('name', 'naam', 'text', { required: true }),
  refer('model_id', 'model', 'cooperation_model'),
  column('form', 'vorm', 'text'),
  column('participants', 'deelnemers', 'long'),
  column('features', 'kenmerken', 'long'),
  column('cautions', 'aandachtspunten', 'long'),
  column('facts', 'feiten', 'long'),
  column('mismatch', 'verschil in de bron', 'long'),
]);

/** Something worth reading. */
export const reading = recordType('reading', 'Leeslijst', 'installation', [
  key(),
  column('title', 'titel', 'text', { required: true }),
  column('author', 'auteur', 'text'),
  column('year', 'jaar', 'year'),
  column('subject', 'onderwerp', 'text'),
  column('about', 'waar gaat het over', 'long'),
  column('url', 'adres', 'url'),
]);
