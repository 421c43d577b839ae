import { column, refer } from '../column.ts';
import { recordType } from '../record-type.ts';

export const assessmentStates = ['draft', 'open', 'closed', 'adopted'] as const;
export type AssessmentState = (typeof assessmentStates)[number];

export const assessorKinds = ['source', 'person', 'group', 'council', 'executive', 'staff', 'panel'] as const;
export type AssessorKind = (typeof assessorKinds)[number];

/** A framework of an organisation itself, in versions; `content` is its file as JSON. A version that is used does not change any more. */
export const framework = recordType('framework', 'Kaders', 'organisation', [
  refer('organisation_id', 'organisatie', 'organisation', { key: true }),
  column('framework', 'kader', 'key', { key: true }),
  column('version', 'versie', 'integer', { key: true, minimum: 1, maximum: 9_999 }),
  column('title', 'titel', 'text', { required: true }),
  column('content', 'inhoud', 'long', { required: true }),
]);

/**
 * An assessment: a framework filled in about a partnership, a proposal or a set of alternatives. `framework` is `key/version` of a framework
 * that comes with the program or `organisation/key/version` of one's own; `alternatives` a JSON list of `{id, name}`. Every round is a record;
 * `follows_id` names the one before. Adopted, it does not change any more.
 */
export const assessment = recordType('assessment', 'Afwegingen', 'organisation', [
  refer('organisation_id', 'organisatie', 'organisation', { key: true }),
  column('assessment', 'afweging', 'key', { key: true }),
  column('round', 'ronde', 'integer', { key: true, minimum: 1, maximum: 999 }),
  column('title', 'titel', 'text', { required: true }),
  column('framework', 'kader', 'text', { required: true }),
  refer('partnership_id', 'samenwerking', 'partnership'),
  column('proposal', 'voorstel', 'long'),
  column('alternatives', 'alternatieven', 'long'),
  column('state', 'stand', 'code', { codes: assessmentStates, required: true }),
  column('opened_on', 'geopend op', 'date'),
  column('closed_on', 'gesloten op', 'date'),
  column('adopted_on', 'vastgesteld op', 'date'),
  column('adopted_by', 'vastgesteld door', 'text'),
  column('decision', 'besluit', 'long'),
  column('due_on', 'opnieuw wegen voor', 'date'),
  refer('follows_id', 'volgt op', 'assessment'),
]);

/**
 * Who judges: a source, a person, a group of a council, a council, an executive. `account_id` is who may fill it in besides the clerk; `weights`
 * the political weights as JSON; `seats` counts at the mean by seats.
 */
export const assessor = recordType('assessor', 'Beoordelaars', 'organisation', [
  refer('assessment_id', 'afweging', 'assessment', { key: true }),
  column('assessor', 'beoordelaar', 'key', { key: true }),
  column('kind', 'soort', 'code', { codes: assessorKinds, required: true }),
  column('name', 'naam', 'text', { required: true }),
  refer('of_organisation_id', 'van organisatie', 'organisation'),
  column('seats', 'zetels', 'integer', { minimum: 0, maximum: 999 }),
  column('account_id', 'account', 'text'),
  column('submitted_on', 'ingeleverd op', 'date'),
  column('weights', 'gewichten', 'long'),
]);

/** The alternative of a cell where nothing is compared: the whole subject. */
export const wholeSubject = 'geheel';

const reasons = [
  column('strengths', 'sterkten', 'long'),
  column('weaknesses', 'zwakten', 'long'),
  column('building_blocks', 'bouwstenen', 'long'),
  column('barriers', 'barrières', 'long'),
  column('motivation', 'motivering', 'long'),
] as const;

/**
 * What one assessor answers to one question, for one alternative where there are several. `answered`: a step of the scale, `low..high` when
 * it is uncertain, `option:x`, `followed`, `departed`, `unknown` or `not-applicable`. Its source and place are the evidence from a document,
 * `quote` its words, `fact` the evidence from the register.
 */
export const assessmentCell = recordType('assessment_cell', 'Oordelen', 'organisation', [
  refer('assessor_id', 'beoordelaar', 'assessor', { key: true }),
  column('question', 'vraag', 'key', { key: true }),
  column('alternative', 'alternatief', 'key', { key: true }),
  column('answered', 'antwoord', 'text', { required: true }),
  ...reasons,
  column('quote', 'citaat', 'long'),
  column('fact', 'feit', 'text'),
]);

/** The verdict assessors came to together, and why it departs from the median. */
export const jointVerdict = recordType('joint_verdict', 'Gezamenlijke oordelen', 'organisation', [
  refer('assessment_id', 'afweging', 'assessment', { key: true }),
  column('question', 'vraag', 'key', { key: true }),
  column('alternative', 'alternatief', 'key', { key: true }),
  column('answered', 'antwoord', 'text', { required: true }),
  column('reason', 'reden', 'long'),
]);
