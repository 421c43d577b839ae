import { defineConfig } from 'vitest/config';

/** Long runs of the fuzz tests, in minutes over all of them. */
const fuzzing = Number(process.env['VERBAND_FUZZ_MINUTES'] ?? 0) * 60_000;

export default defineConfig({
  define: { VERBAND_VERSION: '"test"' },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Unit tests share no state, so files need no world of their own each: half the time.
          isolate: false,
          sequence: { groupOrder: 0 },
          include: ['src/**/*.test.{ts,tsx}', 'tests/unit/**/*.test.ts'],
          exclude: ['src/**/*.db.test.ts'],
          environment: 'node',
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['src/**/*.db.test.ts', 'tests/integration/**/*.test.ts'],
          environment: 'node',
          testTimeout: 900_000 + fuzzing,
          hookTimeout: 900_000,
          // Every file has a database of its own; two at a time is what two processors carry.
          maxWorkers: 2,
          // After the unit tests: groups with a number of workers of their own need an order.
          sequence: { groupOrder: 1 },
          globalSetup: ['tests/integration/database.setup.ts'],
        },
      },
    ],
  },
});
