import { column, key, refer } from '../column.ts';
import { recordType } from '../record-type.ts';

const versions = ['budget', 'amended', 'actual'] as const;
/** Finance of a partnership in a year and version, as one source gives it. Two sources are two rows; one counts. */
export const finance = recordType('finance', 'Financiën', 'shared', [
  refer('partnership_id', 'samenwerking', 'partnership', { key: true }),
  column('year', 'jaar', 'year', { key: true }),
  column('version', 'versie', 'code', { codes: versions, key: true }),
  refer('given_by', 'volgens bron', 'source', { key: true }),
  column('total_cents', 'totale lasten (euro)', 'money'),
  column('result_cents', 'resultaat (euro)', 'money'),
  column('balance_total_cents', 'balanstotaal (euro)', 'money'),
  column('equity_start_cents', 'eigen vermogen begin (euro)', 'money'),
  column('equity_end_cents', 'eigen vermogen eind (euro)', 'money'),
  column('debt_start_cents', 'vreemd vermogen begin (euro)', 'money'),
  column('debt_end_cents', 'vreemd vermogen eind (euro)', 'money'),
  column('staff_fte', 'formatie (fte)', 'decimal', { minimum: 0 }),
  column('counts', 'telt', 'yesno'),
  column('counts_reason', 'waarom wel of niet', 'text'),
]);

/** What one participant pays in a year and version, as one source gives it. */
export const contribution = recordType('contribution', 'Bijdragen', 'shared', [
  refer('partnership_id', 'samenwerking', 'partnership', { key: true }),
  refer('organisation_id', 'organisatie', 'organisation', { key: true }),
  column('year', 'jaar', 'year', { key: true }),
  column('version', 'versie', 'code', { codes: versions, key: true }),
  refer('given_by', 'volgens bron', 'source', { key: true }),
  column('amount_cents', 'bijdrage (euro)', 'money', { required: true }),
  column('counts', 'telt', 'yesno'),
  column('counts_reason', 'waarom wel of niet', 'text'),
]);

/** A document about a partnership or an organisation. */
export const document = recordType('document', 'Documenten', 'shared', [
  key(),
  refer('partnership_id', 'samenwerking', 'partnership'),
  refer('organisation_id', 'organisatie', 'organisation'),
  column('title', 'titel', 'text', { required: true }),
  column('kind', 'soort', 'code', {
    codes: [
      'arrangement',
      'framework_note',
      'budget',
      'accounts',
      'annual_report',
      'opinion',
      'evaluation',
      'research',
      'agreement',
      'proposal',
      'other',
    ],
    required: true,
  }),
  column('dated_on', 'datum', 'date'),
  column('pages', 'bladzijden', 'integer', { minimum: 1 }),
  column('url', 'adres', 'url'),
  column('woo_category', 'Woo-categorie', 'code', {
    codes: [
      'regulations',
      'council_papers',
      'board_agendas',
      'advice',
      'covenants',
      'annual_plans',
      'research_reports',
    ],
  }),
]);

/** Items C1–C19 of the legal checklist: see domain/law/checklist. */
export const checklistItems = Array.from({ length: 19 }, (_, index) => `C${index + 1}`);

/** What was found for one item of the legal checklist. */
export const checklist = recordType('checklist', 'Wettelijke toets', 'shared', [
  refer('partnership_id', 'samenwerking', 'partnership', { key: true }),
  column('item', 'punt', 'code', { codes: checklistItems, key: true }),
  column('outcome', 'uitkomst', 'code', {
    codes: ['met', 'partly', 'not_met', 'not_applicable', 'unknown'],
    required: true,
  }),
  column('article', 'artikel in de regeling', 'text'),
  column('remark', 'opmerking', 'long'),
  column('checked_on', 'getoetst op', 'date'),
]);

/** A measure of performance, with where it started. */
export const indicator = recordType('indicator', 'Indicatoren', 'shared', [
  refer('partnership_id', 'samenwerking', 'partnership', { key: true }),
  column('indicator', 'indicator', 'key', { key: true }),
  column('name', 'naam', 'text', { required: true }),
  column('unit', 'eenheid', 'text'),
  column('better', 'beter is', 'code', { codes: ['higher', 'lower'] }),
  column('baseline_on', 'nulmeting op', 'date'),
  column('baseline', 'nulmeting', 'decimal'),
  column('target', 'doel', 'decimal'),
]);

/** The value of an indicator on a day. */
export const indicatorValue = recordType('indicator_value', 'Metingen', 'shared', [
  refer('partnership_id', 'samenwerking', 'partnership', { key: true }),
  column('indicator', 'indicator', 'key', { key: true }),
  column('measured_on', 'datum', 'date', { key: true, required: true }),
  column('measured', 'waarde', 'decimal', { required: true }),
]);

/** A meeting of a board or council that matters for a partnership. */
export const meeting = recordType('meeting', 'Vergaderingen', 'shared', [
  refer('partnership_id', 'samenwerking', 'partnership', { key: true }),
  column('held_on', 'datum', 'date', { key: true, required: true }),
  column('meeting', 'vergadering', 'text', { key: true }),
  refer('body_id', 'orgaan', 'body'),
  column('url', 'stukken', 'url'),
]);

/** A decision taken in a meeting. */
export const decision = recordType('decision', 'Besluiten', 'shared', [
  refer('partnership_id', 'samenwerking', 'partnership', { key: true }),
  column('decided_on', 'datum', 'date', { key: true, required: true }),
  column('title', 'besluit', 'text', { key: true }),
  refer('body_id', 'orgaan', 'body'),
  column('outcome', 'uitkomst', 'code', { codes: ['adopted', 'rejected', 'postponed', 'withdrawn', 'noted'] }),
  column('text', 'tekst', 'long'),
  column('url', 'adres', 'url'),
]);
