import { column, refer } from '../column.ts';
import { recordType } from '../record-type.ts';

const ofElection = [
  refer('organisation_id', 'gemeente', 'organisation', { key: true }),
  column('held_on', 'verkiezing op', 'date', { key: true, required: true }),
] as const;

/** An election of a municipal council: seats of the council and valid votes (EML_NL 510: TotalCounted). */
export const councilElection = recordType('council_election', 'Raadsverkiezingen', 'installation', [
  ...ofElection,
  column('council_seats', 'raadszetels', 'integer', { required: true, minimum: 1, maximum: 99 }),
  column('valid_votes', 'geldige stemmen', 'integer', { minimum: 0, maximum: 20_000_000 }),
]);

/** A group that won seats at an election: seats and votes of its list; the party is what it is called in the region. */
export const councilGroup = recordType('council_group', 'Fracties', 'installation', [
  ...ofElection,
  column('name', 'fractie', 'text', { key: true }),
  column('party', 'partij', 'text'),
  column('seats', 'zetels', 'integer', { required: true, minimum: 0, maximum: 99 }),
  column('votes', 'stemmen', 'integer', { minimum: 0, maximum: 20_000_000 }),
]);

export const groupEventKinds = ['split', 'merge', 'rename', 'move', 'leave'] as const;

/**
 * What happened to a group after an election: seats that leave for a new group (split) or for one that is there (move), a group that goes up
 * in another (merge), a new name (rename), a councillor who leaves without a successor yet (leave).
 */
export const councilGroupEvent = recordType('council_group_event', 'Fractiewijzigingen', 'installation', [
  ...ofElection,
  column('happened_on', 'op', 'date', { key: true, required: true }),
  column('group_name', 'fractie', 'text', { key: true }),
  column('event', 'wat', 'code', { codes: groupEventKinds, key: true }),
  column('into_name', 'naar fractie of naam', 'text'),
  column('party', 'partij', 'text'),
  column('seats', 'zetels', 'integer', { minimum: 1, maximum: 99 }),
  column('preference_votes', 'voorkeurstemmen', 'integer', { minimum: 0, maximum: 20_000_000 }),
]);

/** A drawing of a regional council that an organisation keeps under a name; the settings are those of the address of its page. */
export const councilDesign = recordType('council_design', 'Ontwerpen', 'organisation', [
  refer('organisation_id', 'organisatie', 'organisation', { key: true }),
  column('design', 'ontwerp', 'key', { key: true }),
  column('name', 'naam', 'text', { required: true }),
  column('settings', 'instellingen', 'text', { required: true }),
  column('remark', 'opmerking', 'long'),
]);
