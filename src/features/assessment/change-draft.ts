import { emptyQuestion, type FrameworkDraft } from './framework-draft.ts';
import { emptyGround, type GroundDraft } from './framework-ground-draft.ts';
import { emptyText } from './typed-text.ts';

/** Lists of what the framework rests on, by their name in the form. */
const groundLists = {
  uitkomst: 'bands',
  rol: 'roles',
  bron: 'sources',
  uitgangspunt: 'principles',
  spanning: 'tensions',
  as: 'axes',
} as const satisfies Readonly<Record<string, keyof GroundDraft>>;
const grounds = Object.keys(groundLists) as (keyof typeof groundLists)[];
const parts = ['stap', 'blok', 'vraag', 'alternatief', ...grounds] as const;
const ways = ['erbij', 'weg', 'omhoog', 'omlaag'] as const;

/** One change of a list in the form: which list, what, and at which position. */
export interface DraftChange {
  readonly part: (typeof parts)[number];
  readonly way: (typeof ways)[number];
  readonly at: number;
}

/** Reads the name of a button: `vraag-omhoog-3`; undefined for any other. */
export function readChange(text: string | null): DraftChange | undefined {
  const [part, way, at] = (text ?? '').split('-');
  const foundPart = parts.find((each) => each === part);
  const foundWay = ways.find((each) => each === way);
  const position = Number(at);
  return foundPart === undefined || foundWay === undefined || !Number.isSafeInteger(position) || position < 0
    ? undefined
    : { part: foundPart, way: foundWay, at: position };
}

const without = <T>(list: readonly T[], at: number): readonly T[] => list.filter((_, index) => index !== at);

function swapped<T>(list: readonly T[], at: number, other: number): readonly T[] {
  const [one, two] = [list[at], list[other]];
  if (one === undefined || two === undefined) return list;
  return list.map((each, index) => (index === at ? two : index === other ? one : each));
}

/** A list after a change; a position that is not there changes nothing. */
function changed<T>(list: readonly T[], { way, at }: DraftChange, fresh: T): readonly T[] {
  switch (way) {
    case 'erbij':
      return [...list, fresh];
    case 'weg':
      return without(list, at);
    case 'omhoog':
      return swapped(list, at, at - 1);
    case 'omlaag':
      return swapped(list, at, at + 1);
  }
}

/** Where each position goes when a list changes: undefined when it is gone. */
function moved({ way, at }: DraftChange, position: number, size: number): number | undefined {
  const other = way === 'omhoog' ? at - 1 : at + 1;
  if (way === 'erbij') return position;
  if (way === 'weg') return position === at ? undefined : position > at ? position - 1 : position;
  if (at < 0 || at >= size || other < 0 || other >= size) return position;
  return position === at ? other : position === other ? at : position;
}

/** Among which questions one moves: only past those of its own block. */
function neighbour(draft: FrameworkDraft, at: number, way: DraftChange['way']): number | undefined {
  const block = draft.questions[at]?.block;
  const step = way === 'omhoog' ? -1 : 1;
  for (let other = at + step; other >= 0 && other < draft.questions.length; other += step)
    if (draft.questions[other]?.block === block) return other;
  return undefined;
}

function changeQuestions(draft: FrameworkDraft, change: DraftChange): readonly FrameworkDraft['questions'][number][] {
  const { way, at } = change;
  // A new question goes into the block whose button was pressed.
  if (way === 'erbij') return [...draft.questions, emptyQuestion(at, draft.steps.length)];
  if (way === 'weg') return without(draft.questions, at);
  const other = neighbour(draft, at, way);
  return other === undefined ? draft.questions : swapped(draft.questions, at, other);
}

/** The form after one change: what hangs from a step or a block goes along with it. Questions of a block that is gone go to the first. */
export function changeDraft(draft: FrameworkDraft, change: DraftChange): FrameworkDraft {
  switch (change.part) {
    case 'stap': {
      const { way, at } = change;
      return {
        ...draft,
        steps: changed(draft.steps, change, {
          id: '',
          ...emptyText,
          value: String(Math.max(-1, ...draft.steps.map((each) => Number(each.value) || 0)) + 1),
          quarters: '4',
          tint: 'best',
        }),
        questions: draft.questions.map((each) => ({
          ...each,
          anchors: changed(each.anchors, { part: 'stap', way, at }, emptyText),
        })),
      };
    }
    case 'blok':
      return {
        ...draft,
        blocks: changed(draft.blocks, change, { id: '', ...emptyText, weight: '1' }),
        questions: draft.questions.map((each) => ({
          ...each,
          block: moved(change, each.block, draft.blocks.length) ?? 0,
        })),
      };
    case 'vraag':
      return { ...draft, questions: changeQuestions(draft, change) };
    case 'alternatief':
      return {
        ...draft,
        alternatives: changed(draft.alternatives, change, {
          id: '',
          ...emptyText,
          alsoCalled: '',
          inSentence: emptyText,
          remark: emptyText,
        }),
      };
    default: {
      const list = groundLists[change.part];
      return { ...draft, [list]: changed<unknown>(draft[list], change, emptyGround[list]) };
    }
  }
}

/** What stands open after a change: the question that was added, or the list that was changed. */
export function openAfter(change: DraftChange, draft: FrameworkDraft): number | string | undefined {
  if (change.part === 'vraag') return change.way === 'erbij' ? draft.questions.length - 1 : undefined;
  return grounds.find((each) => each === change.part);
}
