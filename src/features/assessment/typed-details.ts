import { error, type Finding } from '#domain/findings/finding.ts';
import type { Column, Value } from '#domain/register/column.ts';
import { assessment } from '#domain/register/types/assessments.ts';
import { addYears, type Day } from '#domain/time/day.ts';
import { readValue } from '#importers/register/read-value.ts';

/** What was typed in a field, as the register keeps it, or what is not right about it. */
export interface ReadField {
  readonly value: Value;
  readonly findings: readonly Finding[];
}

/** The longest title that still fits on a page. */
const longestTitle = 200;
/** How many years ahead an assessment can be due again. */
const furthestYears = 30;

/** Reads what was typed for a column; what is wrong names the field of the form. */
export function readField(name: Column['name'], field: string, typed: string): ReadField {
  const column = assessment.columns.find((each) => each.name === name);
  if (column === undefined) throw new RangeError(`no column ${name}`);
  const read = readValue(column, { kind: 'text', text: typed }, {});
  return read.finding === undefined
    ? { value: read.value, findings: [] }
    : { value: null, findings: [{ ...read.finding, place: { column: field } }] };
}

const refuse = (code: string, column: string, values: Finding['values'] = {}): ReadField => ({
  value: null,
  findings: [error(code, { column }, values)],
});

/** Reads the title. @param was what it is now: that may stay, also when it is longer than a form takes */
export function readTitle(typed: string, was?: Value): ReadField {
  if (typed === '') return refuse('assess-missing', 'titel', { field: 'titel' });
  if (typed.length > longestTitle && typed !== was)
    return refuse('assess-title-long', 'titel', { limit: longestTitle });
  return readField('title', 'titel', typed);
}

/** Reads the day before which it is done again: after today, and not too far. @param was what it is now: that may stay, also when it is past */
export function readDue(typed: string, today: Day, was?: Value): ReadField {
  const read = readField('due_on', 'opnieuw', typed);
  if (typeof read.value !== 'string' || read.value === was) return read;
  if (read.value <= today) return refuse('assess-due-past', 'opnieuw');
  return read.value > addYears(today, furthestYears)
    ? refuse('assess-due-far', 'opnieuw', { years: furthestYears })
    : read;
}
