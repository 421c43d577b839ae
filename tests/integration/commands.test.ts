import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countFile, resultFile } from '#importers/eml/eml.fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'verband-commands-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...args], { encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
};

test('power: only what was asked, counts as text, arrays in the order of the members', () => {
  const game = file(
    'game.json',
    JSON.stringify({ members: ['Groot', 'Klein', 'Ook klein'], weights: [2, '1', 1], quota: 3 }),
  );
  const { status, out } = run(
    'power',
    game,
    '--index',
    'banzhaf,shapley,coleman,deegan-packel,public-good,minimal',
    '--json',
  );
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    winning: '3',
    minimalWinning: '2',
    banzhaf: { raw: ['3', '1', '1'], absolute: [0.75, 0.25, 0.25], normalised: [0.6, 0.2, 0.2] },
    shapley: { exact: ['2/3', '1/6', '1/6'] },
    veto: [0],
    dummies: [],
    exact: true,
  });
  const usual = JSON.parse(run('power', game, '--json').out) as Record<string, unknown>;
  expect(Object.keys(usual)).toEqual(expect.arrayContaining(['banzhaf', 'shapley', 'algorithm', 'milliseconds']));
  expect(usual).not.toHaveProperty('deeganPackel');
  const unions = JSON.parse(
    run(
      'power',
      file('unions.json', JSON.stringify({ weights: [1, 1, 1], quota: 2, unions: [[0, 1], [2]] })),
      '--unions',
      '--json',
    ).out,
  ) as { unions: { owen: number[] } };
  expect(unions.unions.owen).toEqual([0.5, 0.5, 0]);
});

test('election prints what council-weights reads, and weights add up to the whole', () => {
  const elected = run('election', file('510.xml', countFile()), file('520.xml', resultFile()), '--json');
  expect(elected.status).toBe(0);
  const council = file(
    'council.json',
    elected.out.startsWith('[') ? JSON.stringify({ municipalities: JSON.parse(elected.out) }) : elected.out,
  );
  const weights = run('council-weights', council, '--variant', 'D', '--json');
  expect(weights.status).toBe(0);
  const { groups, municipalities } = JSON.parse(weights.out) as {
    groups: { name: string; weight: string; percent: number }[];
    municipalities: { weight: string; percent: number }[];
  };
  expect(groups.map((each) => [each.name, each.weight, each.percent])).toEqual([
    ['Dorp & Dijk', '2/3', 66.7],
    ['Polderpartij', '1/3', 33.3],
  ]);
  expect(municipalities[0]).toMatchObject({ weight: '1/1', percent: 100 });
});

test('bad input: a finding per problem on stderr, exit 2, nothing on stdout', () => {
  for (const args of [
    ['power', file('bad.json', '{ "weights": [1, -2], "quota": "many" }'), '--json'],
    ['power', file('broken.json', '{'), '--json'],
    ['council-weights', file('empty.json', '{ "municipalities": [] }'), '--variant', 'A', '--json'],
    ['election', file('page.xml', '<html></html>'), '--json'],
  ]) {
    const { status, out, err } = run(...args);
    expect([args[0], status, out]).toEqual([args[0], 2, '']);
    for (const line of err.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('code');
  }
});
