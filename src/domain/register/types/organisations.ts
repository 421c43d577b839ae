import { column, key, period, refer } from '../column.ts';
import { recordType } from '../record-type.ts';

export const organisationKinds = [
  'municipality',
  'province',
  'water_board',
  'joint_body',
  'foundation',
  'company',
  'association',
  'state',
  'other',
] as const;

/** A municipality, province, water board or other body that takes part. */
export const organisation = recordType('organisation', 'Organisaties', 'installation', [
  key(),
  column('name', 'naam', 'text', { required: true }),
  column('kind', 'soort', 'code', { codes: organisationKinds, required: true }),
  column('region', 'regio', 'text'),
  column('province', 'provincie', 'text'),
  column('seat', 'vestigingsplaats', 'text'),
  column('website', 'website', 'url'),
  period(),
  refer('successor_id', 'opvolger', 'organisation'),
]);

/** A code by which others know an organisation: CBS (GM0626), TOOI, KvK. */
export const organisationIdentifier = recordType('organisation_identifier', 'Codes', 'installation', [
  refer('organisation_id', 'organisatie', 'organisation', { key: true }),
  column('scheme', 'stelsel', 'code', { codes: ['CBS', 'TOOI', 'KVK', 'OIN'], key: true }),
  column('code', 'code', 'text', { key: true }),
  period(),
]);

/** Yearly facts of a municipality: inhabitants on 1 January. */
export const organisationYear = recordType('organisation_year', 'Jaarcijfers', 'organisation', [
  refer('organisation_id', 'organisatie', 'organisation', { key: true }),
  column('year', 'jaar', 'year', { key: true }),
  column('inhabitants', 'inwoners op 1 januari', 'integer', { minimum: 0, maximum: 20_000_000 }),
]);

/** Total spending of a municipality in a year's budget, to see which share goes to partnerships. */
export const organisationSpending = recordType('organisation_spending', 'Gemeentelasten', 'organisation', [
  refer('organisation_id', 'organisatie', 'organisation', { key: true }),
  column('year', 'jaar', 'year', { key: true }),
  column('spending_cents', 'totale lasten (euro)', 'money', { required: true }),
]);

/** A person in a public role. */
export const person = recordType('person', 'Personen', 'installation', [
  key(),
  column('name', 'naam', 'text', { required: true }),
  column('party', 'partij', 'text'),
]);

/** A body of an organisation or of a partnership: council, executive, general board, executive board, committee. */
export const body = recordType('body', 'Organen', 'shared', [
  key(),
  refer('organisation_id', 'organisatie', 'organisation'),
  refer('partnership_id', 'samenwerking', 'partnership'),
  column('kind', 'soort', 'code', {
    codes: [
      'council',
      'executive',
      'mayor',
      'general_board',
      'executive_board',
      'board',
      'joint_body',
      'committee',
      'advisory_committee',
      'portfolio_holders',
      'steering_group',
      'other',
    ],
    required: true,
  }),
  column('name', 'naam', 'text', { required: true }),
  column('decides', 'beslist over', 'long'),
  column('decision_rule', 'besluitregel', 'text'),
  period(),
]);

/** A place to be filled: alderman of Voorschoten, member of a general board for Voorschoten. */
export const post = recordType('post', 'Functies', 'shared', [
  key(),
  refer('body_id', 'orgaan', 'body', { required: true }),
  column('role', 'rol', 'code', {
    codes: ['chair', 'member', 'deputy', 'secretary', 'clerk', 'alderman', 'mayor', 'councillor'],
    required: true,
  }),
  column('label', 'omschrijving', 'text'),
  refer('organisation_id', 'namens', 'organisation'),
  period(),
]);

/** A person in a post, over time. */
export const membership = recordType('membership', 'Bekleding', 'organisation', [
  refer('post_id', 'functie', 'post', { key: true }),
  refer('person_id', 'persoon', 'person', { key: true }),
  period({ key: true }),
]);

/** How many seats an organisation has in a body, and with what weight each of them votes. */
export const seat = recordType('seat', 'Zetels', 'shared', [
  refer('body_id', 'orgaan', 'body', { key: true }),
  refer('organisation_id', 'organisatie', 'organisation', { key: true }),
  period({ key: true }),
  column('seats', 'zetels', 'integer', { minimum: 0, maximum: 1000 }),
  column('votes_per_seat', 'stemmen per zetel', 'decimal', { minimum: 0 }),
]);
