import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { computePower } from '#domain/voting-power/compute-power.ts';
import type { Power } from '#domain/voting-power/power.ts';
import { powerAnswer } from './power-answer.ts';
import { readPowerFile } from './power-file.ts';

type Schema = Extract<Parameters<typeof z.fromJSONSchema>[0], object>;
const schema = JSON.parse(readFileSync('docs/cli/power.schema.json', 'utf8')) as Schema & {
  $defs: Record<string, unknown>;
};
const described = z.fromJSONSchema(schema);
const describedAnswer = z.fromJSONSchema({ ...schema, $ref: '#/$defs/answer' } as Schema);
const worked = JSON.parse(readFileSync('src/domain/voting-power/fixtures/worked-games.json', 'utf8')) as readonly {
  readonly name: string;
  readonly conditions: readonly object[];
  readonly unions?: readonly number[][];
}[];

const codes = (text: string) => {
  const read = readPowerFile(text, 'game.json');
  return 'findings' in read ? read.findings.map(({ code, place }) => `${code} ${place.column ?? ''}`.trim()) : [];
};

describe('the schema and the parser agree', () => {
  test.each(worked)('on $name', ({ conditions, unions }) => {
    const document = { ...(conditions.length === 1 ? conditions[0] : { conditions }), ...(unions ? { unions } : {}) };
    expect(described.safeParse(document).success).toBe(true);
    expect(codes(JSON.stringify(document))).toEqual([]);
  });

  test.each([
    ['{}', ['list-expected weights', 'quota-expected quota']],
    ['{"weights": [], "quota": 1}', ['list-expected weights']],
    ['{"weights": [1, -2, "x"], "quota": 1}', ['weight-expected weights[1]', 'weight-expected weights[2]']],
    ['{"weights": [1, -0.5], "quota": 1}', ['weight-expected weights[1]']],
    ['{"weights": [1], "quota": null}', ['quota-expected quota']],
    ['{"weights": [1], "quota": "1,5"}', ['quota-expected quota']],
    ['{"conditions": []}', ['list-expected conditions']],
    ['{"conditions": [{"weights": [1]}]}', ['quota-expected conditions[0].quota']],
    ['{"weights": [1], "quota": 1, "members": [1]}', ['names-expected members[0]']],
    ['{"weights": [1], "quota": 1, "unions": [[]]}', ['union-expected unions[0]']],
    ['{"weights": [1], "quota": 1, "unions": [[0.5]]}', ['union-expected unions[0][0]']],
  ])('on %s', (text, expected) => {
    expect(described.safeParse(JSON.parse(text)).success).toBe(false);
    expect(codes(text)).toEqual(expected);
  });
});

test.each([
  ['', 'game-json-broken'],
  ['[1]', 'object-expected'],
  ['null', 'object-expected'],
  ['{"weights": [1, 2], "quota": 1, "members": ["a"]}', 'lengths-differ members'],
  [
    '{"conditions": [{"weights": [1, 2], "quota": 1}, {"weights": [1], "quota": 1}]}',
    'lengths-differ conditions[1].weights',
  ],
  ['{"weights": [1, 2], "quota": 1, "unions": [[0, 2]]}', 'no-such-member unions[0][1]'],
  ['{"weights": [1, 2], "quota": 1, "unions": [[0], [1, 0]]}', 'member-in-two-unions unions[1][1]'],
  [`{"weights": [${new Array(5001).fill(1).join()}], "quota": 1}`, 'too-many-items weights'],
  [' '.repeat(5_000_001), 'file-too-large'],
])('refused: %.60s', (text, code) => expect(codes(text)).toEqual([code]));

test('digits that floating point would lose are kept, and unions cover everyone', () => {
  const text =
    '{"weights": [12345678901234567891, 12345678901234567890, 0.1], "quota": 12345678901234567891.1, "unions": [[2]]}';
  const read = readPowerFile(text, 'game.json');
  if ('findings' in read) throw new Error('refused');
  expect(read.game.conditions[0]?.quota).toBe(123456789012345678911n);
  expect(read.game.conditions[0]?.weights[1]).toBe(123456789012345678900n);
  expect(read.unions).toEqual([[2], [0], [1]]);
  expect(read.members).toEqual(['0', '1', '2']);
});

test('the answer is as its schema says, with counts as text and the times of what was asked', () => {
  const read = readPowerFile('{"weights": [4, 4, 4, 2, 2, 1], "quota": 12, "unions": [[0, 1]]}', 'game.json');
  if ('findings' in read) throw new Error('refused');
  const indices = ['banzhaf', 'shapley', 'coleman', 'deegan-packel', 'public-good', 'minimal'] as const;
  const power = computePower(
    read.game,
    { indices, unions: read.unions ?? [] },
    { clock: () => performance.now() },
  ) as Power;
  const answer = JSON.parse(JSON.stringify(powerAnswer(power, indices, read.members))) as Record<string, unknown>;
  expect(describedAnswer.safeParse(answer).error).toBeUndefined();
  expect(answer).toMatchObject({
    players: 6,
    winning: '14',
    minimalWinning: '4',
    banzhaf: { raw: ['10', '10', '10', '6', '6', '0'] },
    shapley: { exact: ['7/30', '7/30', '7/30', '3/20', '3/20', '0'] },
    veto: [],
    dummies: [5],
    exact: true,
  });
  expect(Object.keys(answer['milliseconds'] as object)).toEqual([...indices]);
});
