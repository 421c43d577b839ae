import { codeWord } from '#domain/register/code-words.ts';
import type { Column } from '#domain/register/column.ts';
import { recordTypes } from '#domain/register/record-types.ts';
import type { Language } from './language.ts';

/** As a map: a code that someone typed may be the name of something every object has. */
const english: ReadonlyMap<string, string> = new Map(
  Object.entries({
    company_nv: 'public limited company (NV)',
    company_bv: 'private limited company (BV)',
    partnership_cv: 'limited partnership (CV)',
    mutual: 'mutual company',
    network: 'network or consultation',
    light: 'light arrangement',
    covenant: 'covenant or agreement',
    egtc: 'European grouping of territorial cooperation',
    host_municipality: 'host-municipality arrangement',
    withdrawn: 'withdrawn proposal',
    both: 'both',
    agenda: 'agenda-setting',
    'arrangement_kind:council': 'council arrangement',
    'arrangement_kind:mixed': 'mixed arrangement',
    'arrangement_kind:executive': 'executive arrangement',
    'arrangement_kind:mayor': 'mayors’ arrangement',
    'arrangement_kind:executive_and_mayor': 'executive and mayors’ arrangement',
    council: 'municipal council',
    executive: 'municipal executive',
    state: 'State',
    'kind:entered': 'entered by hand',
    'state:draft': 'draft',
    'state:open': 'open',
    'state:closed': 'closed',
    'state:adopted': 'adopted',
    'kind:source': 'source',
    'kind:person': 'person',
    'kind:group': 'political group',
    'kind:staff': 'officials',
    'kind:panel': 'panel',
    actual: 'annual accounts',
    amended: 'amended budget',
    portfolio_holders: 'portfolio holders’ consultation',
    noted: 'noted',
    met: 'meets the law',
    partly: 'partly meets the law',
    not_met: 'does not meet the law',
  }),
);

const columns = new Map<string, Column>();
for (const type of recordTypes) {
  for (const column of type.columns) if (column.codes.length > 0) columns.set(`${type.name}.${column.name}`, column);
}

/** A code as people read it. */
export function codeName(language: Language, column: Column, code: string): string {
  if (language === 'nl') return codeWord(column, code);
  return english.get(`${column.name}:${code}`) ?? english.get(code) ?? code.replaceAll('_', ' ');
}

/** A code of a named column: `codeOf('nl', 'partnership.legal_form', 'public_body')`. An unknown column gives the code back. */
export function codeOf(language: Language, column: string, code: string): string {
  const known = columns.get(column);
  return known === undefined ? code : codeName(language, known, code);
}
