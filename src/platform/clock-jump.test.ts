import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBackupDue, minuteOf, tooMany } from './backup-schedule.ts';
import { openRateLimit } from './rate-limit.ts';

/** Moments of a clock that jumps to and fro by up to three days. */
const jumps = fc.array(fc.integer({ min: -3 * 86_400_000, max: 3 * 86_400_000 }), { minLength: 1, maxLength: 300 });
const start = Date.parse('2026-10-24T12:00:00Z');

test('however the clock jumps, a backup is never made twice on a day, and on a day of steady clock exactly once', () => {
  fc.assert(
    fc.property(jumps, (steps) => {
      const made: string[] = [];
      let last = '';
      let now = start;
      const look = () => {
        const minute = minuteOf(new Date(now));
        if (!isBackupDue(last, minute, '02:30')) return;
        last = minute.slice(0, 10);
        made.push(last);
      };
      for (const step of steps) {
        now += step;
        look();
      }
      // Then a week without jumps, over the change to winter time.
      now = Math.max(now, Date.parse(`${made.toSorted().at(-1) ?? '2026-10-20'}T12:00:00Z`));
      for (let minute = 0; minute < 7 * 1440; minute += 1, now += 60_000) look();
      expect(new Set(made).size).toBe(made.length);
      expect(made.length).toBeGreaterThanOrEqual(6);
    }),
    { numRuns: 20 },
  );
});

test('however the clock jumps, a visitor is let through again within a minute of steady clock, and never more than the burst at once', () => {
  fc.assert(
    fc.property(jumps, (steps) => {
      const limit = openRateLimit(10);
      let now = start;
      for (const step of steps) {
        now += step;
        limit.take('a', now);
      }
      let through = 0;
      for (let each = 0; each < 100; each += 1) if (limit.take('a', now)) through += 1;
      expect(through).toBeLessThanOrEqual(30);
      expect(limit.take('a', now + 60_000)).toBe(true);
    }),
  );
});

test('the oldest backups go, and never a file that is not ours', () => {
  const names = [
    'verband-20270101-0230.backup',
    'verband-20270103-0230.backup',
    'keep.backup',
    'verband-20270102-0230.backup',
  ];
  expect(tooMany(names, 2)).toEqual(['verband-20270101-0230.backup']);
  expect(tooMany(names, 3)).toEqual([]);
});
