import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { addDays, addYears, daysBetween, holdsOn, isDay, weekday } from './day.ts';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('days exist or not', () => {
  expect(isDay('2024-02-29')).toBe(true);
  for (const wrong of ['2023-02-29', '2024-13-01', '2024-00-10', '2024-4-1', '24-04-01', '2024-04-31', ''])
    expect(isDay(wrong)).toBe(false);
});

test('adding days and counting them are each other’s inverse', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (start, days) => {
      expect(daysBetween(start, addDays(start, days))).toBe(days);
    }),
  );
});

test('counting days, years and weekdays agrees with the calendar of the language', () => {
  fc.assert(
    fc.property(day, day, fc.integer({ min: -100, max: 100 }), (one, other, years) => {
      const date = Temporal.PlainDate.from(one);
      expect(daysBetween(one, other)).toBe(date.until(Temporal.PlainDate.from(other)).days);
      expect(addYears(one, years)).toBe(date.add({ years }).toString());
      expect(weekday(one)).toBe(date.dayOfWeek);
    }),
  );
});

test('18 June 2027 is a Friday, as the budget calendar says', () => expect(weekday('2027-06-18')).toBe(5));

test('29 February plus a year is the 28th', () => expect(addYears('2024-02-29', 1)).toBe('2025-02-28'));

test('a fact holds from its first day until, not on, its end', () => {
  expect(holdsOn('2019-01-01', null, '2019-01-01')).toBe(false);
  expect(holdsOn('2018-12-31', null, '2019-01-01')).toBe(true);
  expect(holdsOn('2019-01-01', '2019-01-01', null)).toBe(true);
});
