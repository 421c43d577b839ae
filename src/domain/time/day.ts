import { Temporal } from 'temporal-polyfill';

/** A day in the calendar, as ISO 8601 text: `2027-06-18`. Text sorts as time does. */
export type Day = string;

const shape = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day that exists, between the years 1000 and 9999. */
export function isDay(text: string): boolean {
  if (!shape.test(text) || text < '1000') return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= ([31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** Days since 1 January 1970 in the Gregorian calendar: whole-number arithmetic, because pages count thousands of days. */
function dayNumber(day: Day): number {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  // The year starts in March, so that the leap day is its last.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

/** A number of days later (or earlier, when negative). */
export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** A number of months later (or earlier, when negative); a date that the month has not becomes its last. */
export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** A number of years earlier or later; 29 February becomes the 28th where the year has none. */
export function addYears(day: Day, years: number): Day {
  const moved = `${String(yearOf(day) + years).padStart(4, '0')}${day.slice(4)}`;
  return isDay(moved) ? moved : `${moved.slice(0, 8)}28`;
}

/** Days from the one to the other: positive when the second is later. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** Whether a fact that holds from a day until (not including) another holds on a day; an open end is always so. */
export function holdsOn(day: Day, from: Day | null, until: Day | null): boolean {
  return (from === null || from <= day) && (until === null || day < until);
}

/** 1 (Monday) to 7 (Sunday): 1 January 1970 was a Thursday. */
export function weekday(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}
