import { execFile } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The rules of the rooms on the sources as they stand. */
const cruise = (): Promise<string[]> =>
  new Promise((resolve) => {
    execFile(
      'node_modules/.bin/depcruise',
      ['src', '--output-type', 'json', '--config', '.dependency-cruiser.cjs'],
      { maxBuffer: 100_000_000 },
      (_, out) => {
        const { summary } = JSON.parse(out) as { summary: { violations: { rule: { name: string }; from: string }[] } };
        resolve(summary.violations.map((violation) => `${violation.rule.name} ${violation.from}`));
      },
    );
  });

test('a planted wrong import fails the check, room by room', async () => {
  const planted: readonly (readonly [string, string, string])[] = [
    [
      'src/domain/planted.ts',
      "import { connect } from '#database/connection.ts';\nexport const planted = connect;\n",
      'domain-sees-only',
    ],
    [
      'src/domain/planted-node.ts',
      "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n",
      'domain-is-pure',
    ],
    [
      'src/ui/planted.ts',
      "import { words } from '#features/dashboard/words.ts';\nexport const planted = words;\n",
      'ui-sees-only',
    ],
    [
      'src/features/home/planted.ts',
      "import { words } from '#features/dashboard/words.ts';\nexport const planted = words;\n",
      'features-are-strangers',
    ],
    [
      'src/features/home/planted-sql.ts',
      "import { sql } from 'kysely';\nexport const planted = sql;\n",
      'sql-lives-in-database',
    ],
  ];
  expect(await cruise()).toEqual([]);
  try {
    for (const [file, content] of planted) writeFileSync(file, content);
    const found = await cruise();
    for (const [file, , rule] of planted)
      expect(
        found.some((violation) => violation.startsWith(rule) && violation.endsWith(file)),
        `${rule} ${file}: ${found.join('; ')}`,
      ).toBe(true);
  } finally {
    for (const [file] of planted) rmSync(file, { force: true });
  }
});
