import { newReaches } from '#domain/access/publication.ts';
import type { Alternative } from '#domain/assessment/framework.ts';
import { freeKey, keyFromName } from '#domain/register/key-from-name.ts';

/** An alternative as it was typed: a name, and the identifier it had when it was there already. */
export interface TypedAlternative {
  readonly id: string;
  readonly name: string;
}

/** What someone fills in to start an assessment, as it was typed. */
export interface StartForm {
  readonly organisation: string;
  readonly framework: string;
  readonly title: string;
  readonly partnership: string;
  readonly proposal: string;
  readonly alternatives: readonly TypedAlternative[];
  readonly publication: (typeof newReaches)[number];
  readonly due: string;
  /** The assessment whose answers are the beginning; empty for none. */
  readonly copies: string;
}

/** The most alternatives a form takes. */
const most = 30;

/** Reads the rows of alternatives of a form as they came. */
export function readAlternatives(form: URLSearchParams): readonly TypedAlternative[] {
  const ids = form.getAll('alternatief-sleutel');
  return form
    .getAll('alternatief')
    .slice(0, most)
    .map((name, index) => ({ id: (ids[index] ?? '').slice(0, 60), name: name.trim().slice(0, 300) }));
}

/** Reads the form as it came. */
export function readStartForm(form: URLSearchParams): StartForm {
  const text = (name: string, longest?: number) => (form.get(name) ?? '').trim().slice(0, longest);
  return {
    organisation: text('organisatie', 120),
    framework: text('kader', 300),
    title: text('titel'),
    partnership: text('samenwerking', 1200),
    proposal: text('voorstel'),
    alternatives: readAlternatives(form),
    publication: newReaches.find((each) => each === form.get('zichtbaar')) ?? 'internal',
    due: text('opnieuw', 100),
    copies: text('kopie', 300),
  };
}

/**
 * The alternatives that have a name, each with a key of its own: the one it had, else one made from the name.
 * @param used keys that no new one may get
 */
export function namedRows(
  typed: readonly TypedAlternative[],
  used: readonly string[] = [],
): readonly TypedAlternative[] {
  const rows = typed.filter(({ name }) => name !== '');
  const taken = new Set([...used, ...rows.map(({ id }) => id).filter((id) => id !== '')]);
  return rows.map(({ id, name }) => {
    if (id !== '' && /^[a-z0-9-]{1,60}$/.test(id)) return { id, name };
    const key = freeKey(keyFromName(name, 'alternatief'), taken);
    taken.add(key);
    return { id: key, name };
  });
}

/** A row to type another name in. */
export const emptyRow: TypedAlternative = { id: '', name: '' };

/** Alternatives as rows of the form. */
export const rowsOf = (alternatives: readonly Alternative[], language: 'nl' | 'en'): readonly TypedAlternative[] =>
  alternatives.map(({ id, name }) => ({ id, name: name[language] }));
