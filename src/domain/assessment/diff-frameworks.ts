import type { Framework } from './framework.ts';
import type { Question } from './question.ts';

/** A question that is in both, with the names of what differs. */
export interface ChangedQuestion {
  readonly before: Question;
  readonly after: Question;
  readonly fields: readonly (keyof Question)[];
}

/** What became different between two frameworks, mostly two versions of one. */
export interface FrameworkDifference {
  readonly added: readonly Question[];
  readonly removed: readonly Question[];
  readonly changed: readonly ChangedQuestion[];
  /** Identifiers of questions that are in both and stand in another order among themselves. */
  readonly moved: boolean;
  /** Parts other than the questions that differ: the scale, the blocks, the title. The version itself is no difference. */
  readonly parts: readonly (keyof Framework)[];
}

/** Equal in value, whatever the order in which fields were written. */
function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const a = left as Record<string, unknown>;
  const b = right as Record<string, unknown>;
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.every((key) => isSame(a[key], b[key]));
}

function fieldsThatDiffer<T extends object>(before: T, after: T): readonly (keyof T)[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof T)[];
  return keys.filter((key) => !isSame(before[key], after[key]));
}

/** The difference from one framework to another: questions by identifier, everything else as a whole. */
export function diffFrameworks(before: Framework, after: Framework): FrameworkDifference {
  const old = new Map(before.questions.map((each) => [each.id, each]));
  const now = new Map(after.questions.map((each) => [each.id, each]));
  const order = (list: readonly Question[]) => list.map((each) => each.id).filter((id) => old.has(id) && now.has(id));
  return {
    added: after.questions.filter((each) => !old.has(each.id)),
    removed: before.questions.filter((each) => !now.has(each.id)),
    changed: after.questions.flatMap((each) => {
      const was = old.get(each.id);
      const fields = was === undefined ? [] : fieldsThatDiffer(was, each);
      return was === undefined || fields.length === 0 ? [] : [{ before: was, after: each, fields }];
    }),
    moved: !isSame(order(before.questions), order(after.questions)),
    parts: fieldsThatDiffer(before, after).filter((part) => part !== 'questions' && part !== 'version'),
  };
}
