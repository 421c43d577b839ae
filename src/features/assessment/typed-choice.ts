import type { InTransaction } from '#database/connection.ts';
import { type Choice, choicesMeant } from '#database/read/references.ts';
import { error, type Finding } from '#domain/findings/finding.ts';

/** How people call each of some records: by its name, with its key where the name alone does not say which. */
export function choiceNames(choices: readonly Choice[]): ReadonlyMap<string, string> {
  const keys = new Set(choices.map(({ id }) => id));
  const count = new Map<string, number>();
  for (const { name } of choices) count.set(name.toLowerCase(), (count.get(name.toLowerCase()) ?? 0) + 1);
  return new Map(
    choices.map(({ id, name }) => {
      const isSure = count.get(name.toLowerCase()) === 1 && (name === id || !keys.has(name));
      return [id, isSure ? name : `${name} (${id})`];
    }),
  );
}

/** What a typed text means: one record, none, or several that have the same name. */
export type Meant =
  | { readonly kind: 'one'; readonly id: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly names: readonly string[] };

/** The key in a text as `choiceNames` writes it: `name (key)`. */
const keyIn = (text: string): string => /\(([a-z0-9/-]+)\)$/.exec(text)?.[1] ?? '';

/** Which of some records a text means: its key, its name whatever the case, or both as the list writes it. */
export function meantBy(text: string, choices: readonly Choice[]): Meant {
  const key = keyIn(text);
  const written = choices.find(({ id, name }) => id === text || (id === key && text === `${name} (${id})`));
  if (written !== undefined) return { kind: 'one', id: written.id };
  const named = choices.filter(({ name }) => name.toLowerCase() === text.toLowerCase());
  const [first] = named;
  if (first === undefined) return { kind: 'none' };
  return named.length === 1
    ? { kind: 'one', id: first.id }
    : { kind: 'several', names: named.map(({ id, name }) => `${name} (${id})`) };
}

/** Reads what some typed texts mean; empty texts mean nothing. */
export async function readMeant(
  tx: InTransaction,
  type: string,
  texts: readonly string[],
): Promise<(text: string) => Meant> {
  const typed = texts.filter((text) => text !== '');
  const choices = await choicesMeant(tx, type, [
    ...new Set([...typed, ...typed.map(keyIn).filter((key) => key !== '')]),
  ]);
  return (text) => meantBy(text, choices);
}

/** The record that was typed in a field that may stay empty, or what is not right about it. */
export async function readChoice(
  tx: InTransaction,
  type: string,
  typed: string,
  column: string,
): Promise<{ readonly id: string | null; readonly findings: readonly Finding[] }> {
  if (typed === '') return { id: null, findings: [] };
  const meant = (await readMeant(tx, type, [typed]))(typed);
  if (meant.kind === 'one') return { id: meant.id, findings: [] };
  const finding =
    meant.kind === 'none'
      ? error('assess-choice-unknown', { column }, { value: typed })
      : error('assess-choice-several', { column }, { value: typed, names: meant.names.join(', ') });
  return { id: null, findings: [finding] };
}
