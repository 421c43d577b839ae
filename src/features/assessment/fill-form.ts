import type { SentCell } from './fill-in.ts';
import type { Assessor, WholeAssessment } from './read-assessment.ts';
import { type CellText, cellKey, cellTextNames, markOf, readTyped, type TypedCell, typedOf } from './typed-cell.ts';

/** The keys of all cells of a form, in the order of the framework. */
export function cellKeys({ framework, alternatives }: Pick<WholeAssessment, 'framework' | 'alternatives'>): string[] {
  const over = alternatives.length === 0 ? [undefined] : alternatives.map((each) => each.id);
  return framework.questions.flatMap((question) => over.map((alternative) => cellKey(question.id, alternative)));
}

/** What stands in the fields for a source, as it was typed. */
export const typedSources = (form: URLSearchParams): readonly string[] =>
  [...form].flatMap(([name, text]) => (name.startsWith('bron.') ? [text.trim()] : []));

/**
 * Reads the cells of a form as they came; cells the form did not have are left out.
 * @param sourceOf the key of the source that a text means; the text itself where it means none
 */
export function readFillForm(
  form: URLSearchParams,
  keys: readonly string[],
  sourceOf: (text: string) => string = (text) => text,
): ReadonlyMap<string, SentCell> {
  return new Map(
    keys.flatMap((key) => {
      const read = readTyped(form, key);
      if (read === undefined) return [];
      const typed = { ...read, texts: { ...read.texts, bron: sourceOf(read.texts.bron) } };
      const [version = '', mark = ''] = (form.get(`was.${key}`) ?? '').split(':');
      const takeOver = form.get(`overnemen.${key}`) === 'ja';
      return [[key, { typed, version: Number(version) || 0, mark, takeOver }] as const];
    }),
  );
}

/** What a cell was when the form was opened, as the form sends it back. */
export const shownMark = (version: number, typed: TypedCell): string => `${version}:${markOf(typed)}`;

/** A cell as the page shows it. */
export interface ShownCell {
  readonly typed: TypedCell;
  /** What is sent along, so that one knows whether it was touched and whether someone else changed it. */
  readonly was: string;
  /** There is an answer in the register already. */
  readonly kept: boolean;
}

/**
 * The cells of a page: as they are in the register, and where someone typed something else that is not saved, as it was typed. A cell in
 * `conflicts` is sent along on the version that is there now: who saves again means it.
 */
export function shownCells(
  keys: readonly string[],
  assessor: Pick<Assessor, 'cells'>,
  sent: ReadonlyMap<string, SentCell>,
  conflicts: readonly string[],
): ReadonlyMap<string, ShownCell> {
  const byKey = new Map(assessor.cells.map((cell) => [cellKey(cell.question, cell.alternative), cell]));
  return new Map(
    keys.map((key) => {
      const now = byKey.get(key);
      const there = typedOf(now);
      const was = shownMark(now?.version ?? 0, there);
      const typed = sent.get(key);
      if (typed === undefined || typed.takeOver || markOf(typed.typed) === typed.mark)
        return [key, { typed: there, was, kept: now !== undefined }];
      return [
        key,
        {
          typed: typed.typed,
          was: conflicts.includes(key) ? was : `${typed.version}:${typed.mark}`,
          kept: now !== undefined,
        },
      ];
    }),
  );
}

/** What of a form is not saved, by field, to be kept as a draft. */
export function draftOf(sent: ReadonlyMap<string, SentCell>): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [key, { typed, version, mark, takeOver }] of sent) {
    if (takeOver || markOf(typed) === mark) continue;
    fields[`was.${key}`] = `${version}:${mark}`;
    fields[`antwoord.${key}`] = typed.answer;
    fields[`van.${key}`] = typed.lowest;
    fields[`tot.${key}`] = typed.highest;
    for (const name of cellTextNames) fields[`${name}.${key}`] = typed.texts[name];
  }
  return fields;
}

/** The texts of a cell that hold something. */
export const filledTexts = (typed: TypedCell): readonly CellText[] =>
  cellTextNames.filter((name) => typed.texts[name] !== '');
