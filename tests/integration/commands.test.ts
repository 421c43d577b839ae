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

test('compare: what was asked of a file and of stdin, the same for the same seed, and a table for people', () => {
  const steps = ['kwetsbaar', 'beide', 'kansen'];
  const text = JSON.stringify({
    criteria: [{ id: 'a' }, { id: 'b' }, { id: '__proto__' }],
    alternatives: [{ id: 'apart' }, { id: 'samen' }, { id: 'constructor' }],
    scale: steps.map((id, value) => ({ id, value })),
    verdicts: Object.fromEntries(
      [
        ['apart', 'kansen', 'kwetsbaar', 'beide'],
        ['samen', 'beide', 'kansen', 'beide'],
        ['constructor', 'beide', 'beide', 'kwetsbaar'],
      ].map(([alternative = '', a, b, c]) => [
        alternative,
        Object.fromEntries([
          ['a', a],
          ['b', b],
          ['__proto__', c],
        ]),
      ]),
    ),
  });
  const path = file('models.json', text);
  const asked = ['compare', path, '--samples', '20000', '--seed', '5'];
  const { status, out, err } = run(...asked, '--json');
  expect([status, err]).toEqual([0, '']);
  const answer = JSON.parse(out) as Record<string, unknown>;
  expect(answer).toMatchObject({
    weighted: { apart: 0.5, samen: 2 / 3, constructor: 1 / 3 },
    ranking: ['samen', 'apart', 'constructor'],
    dominates: [['samen', 'constructor']],
    tippingPoints: [
      { criterion: 'a', weight: 0.5, exact: '1/2', from: 'samen', to: 'apart' },
      { criterion: 'b', weight: 0.2, exact: '1/5', from: 'apart', to: 'samen' },
    ],
    samples: 20_000,
    seed: 5,
  });
  const { samen } = answer['acceptability'] as { samen: readonly number[] };
  // Apart is ahead by half on a and behind by a whole on b: it needs twice as much weight on a, one third of all weights.
  expect(Math.abs((samen[0] ?? 0) - 2 / 3)).toBeLessThan(0.02);
  expect(run(...asked, '--json').out).toBe(out);
  const piped = spawnSync(process.execPath, ['dist/cli.js', 'compare', '-', ...asked.slice(2), '--json'], {
    encoding: 'utf8',
    input: text,
  });
  expect(piped.stdout).toBe(out);
  const table = run(...asked).out;
  expect(table).toContain('Bij een gewicht van 50,0 % van a gaat de eerste plaats van samen naar apart.');
  expect(run(...asked, '--steps', 'top-alike', '--lang', 'en').out).toContain('The two highest verdicts count alike.');
});

test('bad input: a finding per problem on stderr, exit 2, nothing on stdout', () => {
  for (const args of [
    ['power', file('bad.json', '{ "weights": [1, -2], "quota": "many" }'), '--json'],
    ['power', file('broken.json', '{'), '--json'],
    ['compare', file('comparison.json', '{ "criteria": [{ "id": "a" }], "scale": [], "verdicts": 1 }'), '--json'],
    ['compare', file('broken.json', '{'), '--json'],
    ['compare', file('broken.json', '{'), '--samples', '0', '--json'],
    ['council-weights', file('empty.json', '{ "municipalities": [] }'), '--variant', 'A', '--json'],
    ['election', file('page.xml', '<html></html>'), '--json'],
  ]) {
    const { status, out, err } = run(...args);
    expect([args[0], status, out]).toEqual([args[0], 2, '']);
    for (const line of err.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('code');
  }
});
