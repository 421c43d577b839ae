import { column, key, period, refer } from '../column.ts';
import { recordType } from '../record-type.ts';

/** Legal forms: joint arrangements (Wgr 8), private law (Gemeentewet 160), and what has no form in law. */
export const legalForms = [
  'public_body',
  'operations_organisation',
  'joint_body',
  'host_municipality',
  'light',
  'covenant',
  'foundation',
  'association',
  'company_nv',
  'company_bv',
  'cooperative',
  'partnership_cv',
  'mutual',
  'network',
  'egtc',
  'unknown',
] as const;
export type LegalForm = (typeof legalForms)[number];

/** Kinds of arrangement, by the body that decides: Wgr 1 and 13. */
export const arrangementKinds = ['council', 'mixed', 'executive', 'mayor', 'executive_and_mayor'] as const;

export const levels = ['agenda', 'preparation', 'decision', 'execution'] as const;

export const partnershipStatuses = ['proposed', 'withdrawn', 'active', 'ended'] as const;

/** Any cooperation, formal or informal. Fields a–i of Wgr 136 are among them. */
export const partnership = recordType('partnership', 'Samenwerkingen', 'shared', [
  key(),
  column('name', 'naam', 'text', { required: true }),
  column('short_name', 'korte naam', 'text'),
  column('status', 'status', 'code', { codes: partnershipStatuses, required: true }),
  column('purpose', 'wat doet het voor inwoners', 'long'),
  column('cooperation', 'beleid of bedrijfsvoering', 'code', { codes: ['policy', 'operations', 'both'] }),
  column('legal_form', 'rechtsvorm', 'code', { codes: legalForms, required: true }),
  column('arrangement_kind', 'soort regeling', 'code', { codes: arrangementKinds }),
  column('supervisor', 'toezichthouder', 'text'),
  column('founded_on', 'ingesteld op', 'date'),
  column('founded_text', 'instelling in woorden', 'text'),
  column('ended_on', 'beëindigd op', 'date'),
  column('statutory_duty', 'wettelijk verplicht', 'yesno'),
  column('statutory_article', 'artikel van de plicht', 'text'),
  column('special_law', 'bijzondere wet bestuur', 'text'),
  column('seat', 'vestigingsplaats', 'text'),
  column('address', 'adres', 'text'),
  column('postcode', 'postcode', 'text'),
  column('contact', 'contact', 'text'),
  column('website', 'website', 'url'),
  refer('keeper_id', 'beheerder', 'organisation'),
  column('entry_responsible', 'inschrijving door', 'text'),
  column('governing_provisions', 'wettelijke voorschriften', 'long'),
  column('transferred_powers', 'overgedragen bevoegdheden', 'long'),
  column('text_url', 'tekst van de regeling', 'url'),
  column('allocation_key', 'kostenverdeelsleutel', 'long'),
  column('exit_terms', 'uittreding', 'long'),
  column('exit_notice_months', 'opzegtermijn (maanden)', 'integer', { minimum: 0, maximum: 600 }),
  column('evaluation_clause', 'evaluatiebepaling', 'long'),
  column('evaluation_due', 'evaluatie vóór', 'date'),
  column('evaluated_on', 'laatste evaluatie', 'date'),
  column('remark', 'opmerking', 'long'),
]);

/** Official, short and former names. */
export const partnershipName = recordType('partnership_name', 'Namen', 'shared', [
  refer('partnership_id', 'samenwerking', 'partnership', { key: true }),
  column('name', 'naam', 'text', { key: true }),
  column('kind', 'soort', 'code', { codes: ['official', 'short', 'former', 'spelling'], required: true }),
  period(),
]);

/** A code by which others know a partnership. */
export const partnershipIdentifier = recordType('partnership_identifier', 'Codes samenwerkingen', 'shared', [
  refer('partnership_id', 'samenwerking', 'partnership', { key: true }),
  column('scheme', 'stelsel', 'code', { codes: ['CBS', 'TOOI', 'KVK', 'OIN', 'CVDR'], key: true }),
  column('code', 'code', 'text', { key: true }),
  period(),
]);

/** A change of the arrangement, with a link to the consolidated text (Wgr 136). */
export const arrangementChange = recordType('arrangement_change', 'Wijzigingen', 'shared', [
  refer('partnership_id', 'samenwerking', 'partnership', { key: true }),
  column('changed_on', 'datum', 'date', { key: true, required: true }),
  column('what', 'wat', 'long', { required: true }),
  column('url', 'tekst', 'url'),
]);

/** Who takes part, from when until when. `counts` is no when a source that does not count says so. */
export const participation = recordType('participation', 'Deelnames', 'shared', [
  refer('partnership_id', 'samenwerking', 'partnership', { key: true }),
  refer('organisation_id', 'organisatie', 'organisation', { key: true }),
  period({ key: true }),
  column('role', 'rol', 'code', { codes: ['participant', 'host', 'client', 'observer'], required: true }),
  column('entered_by', 'bestuursorgaan', 'code', {
    codes: ['council', 'executive', 'mayor', 'executive_and_mayor', 'council_and_executive'],
  }),
  column('liable', 'staat garant', 'yesno'),
  column('counts', 'telt', 'yesno'),
  column('counts_reason', 'waarom wel of niet', 'long'),
]);

/** A part of a partnership that participants join or leave on its own. */
export const partnershipModule = recordType('partnership_module', 'Modules', 'shared', [
  refer('partnership_id', 'samenwerking', 'partnership', { key: true }),
  column('module', 'module', 'key', { key: true }),
  column('name', 'naam', 'text', { required: true }),
]);

/** Who joined a module, and who does the work for it. */
export const moduleParticipation = recordType('module_participation', 'Moduledeelnames', 'shared', [
  refer('partnership_id', 'samenwerking', 'partnership', { key: true }),
  column('module', 'module', 'key', { key: true }),
  refer('organisation_id', 'organisatie', 'organisation', { key: true }),
  period({ key: true }),
  refer('performer_id', 'uitgevoerd door', 'organisation'),
]);

/** A theme of the region's vision. */
export const theme = recordType('theme', 'Themas', 'installation', [
  key(),
  column('name', 'naam', 'text', { required: true }),
  column('name_en', 'naam engels', 'text'),
  column('rank', 'volgorde', 'integer', { minimum: 0 }),
]);

/** Whether a partnership works on a theme at a level. A level without a row is not named by the source: never "no". */
export const themeLevel = recordType('theme_level', 'Themaniveaus', 'shared', [
  refer('partnership_id', 'samenwerking', 'partnership', { key: true }),
  refer('theme_id', 'thema', 'theme', { key: true }),
  column('level', 'niveau', 'code', { codes: levels, key: true }),
  column('present', 'aanwezig', 'yesno', { required: true }),
  column('remark', 'opmerking', 'text'),
  column('wording', 'woorden van de bron', 'text'),
]);

/** A task field (taakveld) of the Iv3 classification a partnership works in. */
export const taskField = recordType('task_field', 'Taakvelden', 'shared', [
  refer('partnership_id', 'samenwerking', 'partnership', { key: true }),
  column('task_field', 'taakveld', 'text', { key: true }),
  column('name', 'naam', 'text'),
]);
