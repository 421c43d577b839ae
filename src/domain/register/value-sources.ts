import type { Value, Values } from './column.ts';
import { commonColumns, type RecordType } from './record-type.ts';

/** What a change with another source means: which values now come from the new source, and what stays on the record itself. */
export interface ValueSources {
  /** Columns whose value comes from the new source. Empty: the record as a whole takes it. */
  readonly cited: readonly string[];
  /** The values to keep on the record: its own source stays when other values still rest on it. */
  readonly values: Values;
}

const common = new Set(commonColumns.map((column) => column.name));
const same = (left: Value | undefined, right: Value | undefined) => (left ?? null) === (right ?? null);

/**
 * Keeps sources per value. When a change names another source than the record has, only the values that changed come from it;
 * the values that did not change keep the source they had.
 */
export function valueSources(type: RecordType, before: Values, after: Values): ValueSources {
  const moved = !same(before['source_id'], after['source_id']) || !same(before['source_place'], after['source_place']);
  const own = type.columns.filter((column) => !common.has(column.name) && !column.key);
  const changed = own.filter((column) => !same(before[column.name], after[column.name]));
  const resting = own.some((column) => !changed.includes(column) && (before[column.name] ?? null) !== null);
  if (
    !moved ||
    (before['source_id'] ?? null) === null ||
    (after['source_id'] ?? null) === null ||
    changed.length === 0 ||
    !resting
  )
    return { cited: [], values: after };
  return {
    cited: changed.map((column) => column.name),
    values: { ...after, source_id: before['source_id'] ?? null, source_place: before['source_place'] ?? null },
  };
}
