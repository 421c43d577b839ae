import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equalWeights } from '#domain/assessment/comparison/weights.ts';
import { proportionalWeights, proportionText, slide, type WeighingDesign, weighingAt } from './weighing-answers.ts';

const design: WeighingDesign = {
  locale: 'nl',
  criteria: [
    { id: 'a', name: 'Snel' },
    { id: 'b', name: 'Dichtbij' },
  ],
  alternatives: [
    { name: 'Samen', inSentence: 'samen' },
    { name: 'Zelf', inSentence: 'zelf' },
  ],
  scale: [
    { id: 'laag', value: '0/1' },
    { id: 'hoog', value: '1/1' },
  ],
  verdicts: [
    [
      [1, 1],
      [0, 0],
    ],
    [
      [0, 0],
      [0, 1],
    ],
  ],
  slides: true,
  texts: {
    and: 'en',
    leads: 'staat {name} bovenaan',
    leadTogether: 'staan {names} samen bovenaan',
    answer: '{leads}.',
    answerNext: '{leads}, dan {next}.',
    above: '{criterion} boven {percent}: {leads}',
    below: '{criterion} onder {percent}: {leads}',
    neverTips: 'nooit',
    tied: 'nu {leads}; {count} van {all}',
    place: 'plaats {place}',
    always: 'altijd {names}',
    from: 'vanaf {percent} {names}',
    until: 'tot {percent} {names}',
    total: '{total}',
    proportion: 'samen {total}, {points} punten',
  },
};

describe('weighing again', () => {
  test('what weighs is written out, and adds up', () => {
    expect(weighingAt(design, proportionalWeights([1, 2]) ?? []).weights).toEqual(['33,3\u00a0%', '66,7\u00a0%']);
  });

  test('a tie that any change decides is one sentence', () => {
    const tied = {
      ...design,
      verdicts: [
        [
          [1, 1],
          [0, 0],
        ],
        [
          [0, 0],
          [1, 1],
        ],
      ] as WeighingDesign['verdicts'],
    };
    expect(weighingAt(tied, equalWeights(2)).tipping).toEqual(['nu staan samen en zelf samen bovenaan; 2 van 2']);
    expect(weighingAt(tied, proportionalWeights([2, 1]) ?? []).tipping).toEqual([
      'Snel onder 50,0\u00a0%: staat zelf bovenaan',
      'Dichtbij boven 50,0\u00a0%: staat zelf bovenaan',
    ]);
  });

  test('says who is first, what turns it, and draws the same', () => {
    const answer = weighingAt(design, equalWeights(2));
    expect(answer.sentence).toBe('staat samen bovenaan, dan zelf.');
    expect(answer.scores).toEqual(['0,50', '0,25']);
    expect(answer.places).toEqual(['plaats 1', 'plaats 2']);
    expect(answer.tipping).toEqual([
      'Snel onder 33,3\u00a0%: staat zelf bovenaan',
      'Dichtbij boven 66,7\u00a0%: staat zelf bovenaan',
    ]);
    expect(answer.strips[1]).toEqual({
      now: 50,
      parts: [
        { from: 0, size: 66.667, winner: 0 },
        { from: 66.667, size: 33.333, winner: 1 },
      ],
      text: 'tot 66,7\u00a0% samen; vanaf 66,7\u00a0% zelf',
    });
  });

  test('says that alternatives are equal, exactly at the weight where they are', () => {
    const answer = weighingAt(design, proportionalWeights([1, 2]) ?? []);
    expect(answer.sentence).toBe('staan samen en zelf samen bovenaan.');
    expect(answer.tipping).toEqual(['nu staan samen en zelf samen bovenaan; 2 van 2']);
  });

  test('numbers that are not 100 together are said', () => {
    expect(proportionText(design, 1000)).toBe('');
    expect(proportionText(design, 1100)).toBe('samen 110,0\u00a0%, 110,0 punten');
    expect(proportionalWeights([0, 0])).toBeUndefined();
  });
});

describe('sliding', () => {
  test('keeps 100 % together and the proportions of the others, to a tenth', () => {
    expect(slide([100, 300, 600], 0, 400)).toEqual([400, 200, 400]);
    expect(slide([1000, 0, 0], 0, 500)).toEqual([500, 250, 250]);
    expect(slide([334, 333, 333], 1, 0)).toEqual([501, 0, 499]);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 30 }),
        fc.nat(),
        fc.integer({ min: 0, max: 1000 }),
        (before, position, to) => {
          const moved = position % before.length;
          const after = slide(before, moved, to);
          expect(after.reduce((sum, value) => sum + value, 0)).toBe(1000);
          expect(after[moved]).toBe(to);
          const others = before.reduce((sum, value, at) => (at === moved ? sum : sum + value), 0);
          for (const [at, value] of after.entries())
            if (at !== moved && others > 0)
              expect(Math.abs(value - ((before[at] ?? 0) * (1000 - to)) / others)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
