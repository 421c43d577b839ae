import type { Column } from '#domain/register/column.ts';
import type { RecordType } from '#domain/register/record-type.ts';
import type { Language } from './language.ts';

const english: Readonly<Record<string, string>> = {
  id: 'key',
  valid_from: 'from',
  valid_until: 'until',
  source_place: 'place in the source',
  example: 'example figure',
  cooperation: 'policy or operations',
  purpose: 'what it does for residents',
  evaluation_due: 'evaluation before',
  evaluated_on: 'last evaluation',
  exit_notice_months: 'notice for exit (months)',
  statutory_duty: 'required by law',
  statutory_article: 'article of the duty',
  special_law: 'special law on the board',
  keeper_id: 'kept by',
  entry_responsible: 'entered by',
  counts_reason: 'why it counts or not',
  given_by: 'according to source',
  cites_id: 'from source',
  liable: 'liable for debts',
  name_en: 'English name',
  chance: 'chance (1–5)',
  impact: 'impact (1–5)',
  inhabitants: 'inhabitants on 1 January',
  spending_cents: 'total spending (euro)',
  total_cents: 'total cost (euro)',
  amount_cents: 'contribution (euro)',
  regime: 'council’s attention',
  entered_by: 'deciding body',
  staff_fte: 'staff (fte)',
  text_url: 'text of the arrangement',
  what: 'what changed',
};

const englishTypes: Readonly<Record<string, string>> = {
  organisation_year: 'yearly figures',
  organisation_identifier: 'codes',
  partnership_identifier: 'codes of partnerships',
  module_participation: 'joined modules',
  theme_level: 'levels per theme',
  checklist: 'legal check',
  council_regime: 'council’s attention',
  finance: 'finance',
  membership: 'holders of posts',
};

const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The label of a field: the head of the column in Dutch, plain words in English. */
export function fieldName(language: Language, column: Column): string {
  if (language === 'nl') return first(column.header);
  return first(
    english[column.name] ??
      column.name
        .replace(/_id$/, '')
        .replace(/_cents$/, ' (euro)')
        .replaceAll('_', ' '),
  );
}

/** What a record type is called, in the plural. */
export function recordTypeName(language: Language, type: RecordType): string {
  if (language === 'nl') return type.sheet.replace('Themas', 'Thema’s').replace('Risicos', 'Risico’s');
  return first(englishTypes[type.name] ?? `${type.name.replaceAll('_', ' ')}s`.replace(/ys$/, 'ies'));
}

const hints: Readonly<Record<string, { readonly nl: string; readonly en: string }>> = {
  key: {
    nl: 'Kleine letters, cijfers en streepjes, bijvoorbeeld holland-rijnland.',
    en: 'Lower case letters, digits and hyphens, such as holland-rijnland.',
  },
  date: {
    nl: 'Bijvoorbeeld 18-06-2027. Leeg als u het niet weet.',
    en: 'For example 18-06-2027. Leave empty when not known.',
  },
  money: {
    nl: 'In euro, bijvoorbeeld 14027707 of 14.027.707,50.',
    en: 'In euro, for example 14027707 or 14027707.50.',
  },
  reference: { nl: 'Kies uit de lijst: typ een deel van de naam.', en: 'Choose from the list: type part of the name.' },
  url: { nl: 'Begint met https://', en: 'Starts with https://' },
  decimal: { nl: 'Getal met een komma, bijvoorbeeld 1,5.', en: 'A number, for example 1.5.' },
  valid_until: {
    nl: 'De eerste dag waarop het niet meer zo is. Leeg: nog steeds.',
    en: 'The first day on which it no longer holds. Empty: still so.',
  },
  purpose: { nl: 'Eén gewone zin: wat merken inwoners ervan?', en: 'One plain sentence: what do residents notice?' },
  example: { nl: 'Ja als het cijfer verzonnen is.', en: 'Yes when the figure is invented.' },
  confirmed_on: { nl: 'De dag waarop u zeker weet dat dit zo was.', en: 'The day on which you know this to be so.' },
};

/** A short hint for a field, or nothing. */
export function fieldHint(language: Language, column: Column): string | undefined {
  return (hints[column.name] ?? hints[column.kind])?.[language];
}
