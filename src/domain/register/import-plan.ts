import { error, type Finding, type Place } from '../findings/finding.ts';
import type { Value, Values } from './column.ts';
import type { RecordType } from './record-type.ts';
import { recordTypes } from './record-types.ts';

/** A record as it came in: only the columns the file has. */
export interface IncomingRecord {
  readonly type: string;
  readonly id: string;
  readonly values: Values;
  readonly place: Place;
}

/** A record as it is kept, by column name. */
export interface KeptRecord {
  readonly id: string;
  readonly version: number;
  readonly values: Values;
}

/** One thing an import will do. `ended` is a change that closes a period that was open. */
export interface PlannedChange {
  readonly type: string;
  readonly id: string;
  readonly action: 'create' | 'change' | 'ended';
  readonly was: KeptRecord | null;
  readonly becomes: Values;
  readonly fields: readonly string[];
}

export interface ImportPlan {
  readonly changes: readonly PlannedChange[];
  readonly unchanged: number;
  readonly findings: readonly Finding[];
}

const same = (left: Value | undefined, right: Value | undefined): boolean => (left ?? null) === (right ?? null);

/**
 * What an import would add, change and end. A column that the file does not have keeps its value; a cell that is empty empties it.
 * A record that the file does not name stays as it is: an import never removes.
 * @param kept records of a type by identifier; asked once a type
 */
export function planImport(
  records: readonly IncomingRecord[],
  kept: (type: RecordType) => ReadonlyMap<string, KeptRecord>,
): ImportPlan {
  const changes: PlannedChange[] = [];
  const findings: Finding[] = [];
  let unchanged = 0;
  const byType = Map.groupBy(records, (record) => record.type);
  const incomingIds = new Map([...byType].map(([type, list]) => [type, new Set(list.map((record) => record.id))]));
  const typesByName = new Map(recordTypes.map((type) => [type.name, type]));
  const exists = (typeName: string, id: string): boolean => {
    const type = typesByName.get(typeName);
    return (incomingIds.get(typeName)?.has(id) ?? false) || (type !== undefined && kept(type).has(id));
  };
  for (const type of recordTypes) {
    const present = kept(type);
    const references = type.columns.filter((column) => column.refers !== undefined);
    for (const record of byType.get(type.name) ?? []) {
      for (const column of references) {
        const value = record.values[column.name];
        if (typeof value === 'string' && column.refers !== undefined && !exists(column.refers, value)) {
          findings.push(
            error(
              'reference-unknown',
              { ...record.place, column: column.header },
              { value, sheet: typesByName.get(column.refers)?.sheet ?? column.refers },
            ),
          );
        }
      }
      const was = present.get(record.id) ?? null;
      if (was === null) {
        const becomes = Object.fromEntries(
          type.columns.map((column) => [column.name, record.values[column.name] ?? null]),
        );
        changes.push({
          type: type.name,
          id: record.id,
          action: 'create',
          was,
          becomes,
          fields: Object.keys(record.values),
        });
        continue;
      }
      const fields = Object.keys(record.values).filter((name) => !same(record.values[name], was.values[name]));
      if (fields.length === 0) {
        unchanged += 1;
        continue;
      }
      const closes = fields.some(
        (name) => (name === 'valid_until' || name === 'ended_on') && (was.values[name] ?? null) === null,
      );
      changes.push({
        type: type.name,
        id: record.id,
        action: closes ? 'ended' : 'change',
        was,
        becomes: { ...was.values, ...record.values },
        fields,
      });
    }
  }
  return { changes, unchanged, findings };
}
