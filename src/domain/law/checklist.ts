import type { LegalForm } from '../register/types/partnerships.ts';
import type { Article } from './article.ts';

/** Forms that are a joint arrangement in the sense of the Wgr. */
export const arrangementForms: readonly LegalForm[] = [
  'public_body',
  'operations_organisation',
  'joint_body',
  'host_municipality',
  'light',
];

/** True when the Wgr applies to the form. */
export function isArrangement(form: string): boolean {
  return (arrangementForms as readonly string[]).includes(form);
}

/** An item every arrangement should contain since 1 July 2022; existing ones had until 1 July 2024. */
export interface ChecklistItem {
  readonly item: string;
  readonly articles: readonly Article[];
  /** `law`: the text of the law says so; `practice`: good practice, not in the Wgr. */
  readonly basis: 'law' | 'practice';
  readonly forms: readonly LegalForm[];
}

const all = arrangementForms;
const withBody: readonly LegalForm[] = ['public_body', 'operations_organisation', 'joint_body'];
const wgr = (...articles: string[]): Article[] =>
  articles.map((article) => ({ law: 'wgr', article, validFrom: '2022-07-01' }));

/** The legal checklist, C1–C19, with the article and the forms it holds for. */
export const checklistItems: readonly ChecklistItem[] = [
  { item: 'C1', articles: wgr('10(1)'), basis: 'law', forms: all },
  { item: 'C2', articles: wgr('10(2)'), basis: 'law', forms: withBody },
  { item: 'C3', articles: wgr('10(3)'), basis: 'law', forms: withBody },
  { item: 'C4', articles: wgr('9(1)'), basis: 'law', forms: all },
  { item: 'C5', articles: wgr('9(2)'), basis: 'law', forms: ['public_body', 'operations_organisation'] },
  { item: 'C6', articles: wgr('10(5)'), basis: 'law', forms: withBody },
  { item: 'C7', articles: wgr('10(6)'), basis: 'law', forms: withBody },
  { item: 'C8', articles: wgr('10(7)', '10(8)'), basis: 'law', forms: withBody },
  { item: 'C9', articles: wgr('11a'), basis: 'law', forms: all },
  { item: 'C10', articles: wgr('16', '18', '19'), basis: 'law', forms: ['public_body', 'joint_body'] },
  { item: 'C11', articles: wgr('17(1)'), basis: 'law', forms: withBody },
  { item: 'C12', articles: wgr('17(2)', '17(3)'), basis: 'law', forms: withBody },
  { item: 'C13', articles: wgr('10(4)'), basis: 'law', forms: withBody },
  { item: 'C14', articles: wgr('25(1)', '25(2)'), basis: 'law', forms: ['public_body'] },
  { item: 'C15', articles: wgr('35(6)'), basis: 'law', forms: withBody },
  { item: 'C16', articles: wgr('26(1)', '26(3)'), basis: 'law', forms: all },
  { item: 'C17', articles: wgr('26(2)', '136'), basis: 'law', forms: all },
  { item: 'C18', articles: [], basis: 'practice', forms: all },
  { item: 'C19', articles: [{ law: 'archiefwet', article: '40' }], basis: 'law', forms: all },
];

/** The items that hold for a legal form; none for forms outside the Wgr. */
export function checklistFor(form: string): readonly ChecklistItem[] {
  return checklistItems.filter((each) => (each.forms as readonly string[]).includes(form));
}
