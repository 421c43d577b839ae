import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rational } from '#domain/figures/rational.ts';
import { municipalGame } from '#domain/regional-council/decision-rule.ts';
import { type CouncilDesign, evaluateDesign } from '#domain/regional-council/evaluate-design.ts';
import { computePower } from '#domain/voting-power/compute-power.ts';
import { votingGame } from '#domain/voting-power/game.ts';
import {
  answersAt,
  lineText,
  placeOf,
  powerAt,
  thresholdGame,
  thresholdSentence,
} from '#ui/charts/threshold-answers.ts';
import source from '../../../reference/elections/leidse-regio-2014.json' with { type: 'json' };
import { slidingDesign } from './design-threshold.ts';

const codes = source.municipalities.map((each) => each.code);
const rules = fc.record({
  absent: fc.subarray(codes, { maxLength: codes.length - 1 }),
  base: fc.constantFrom('cast', 'present', 'all' as const),
  comparison: fc.constantFrom('at-least', 'more-than' as const),
  municipalities: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  members: fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }),
  variant: fc.constantFrom('A', 'C' as const),
});
const designOf = (
  {
    absent,
    base,
    comparison,
    municipalities,
    members,
    variant,
  }: typeof rules extends fc.Arbitrary<infer T> ? T : never,
  tenths: number,
): CouncilDesign => ({
  municipalities: source.municipalities,
  weighing: { variant },
  rule: {
    weight: { share: rational(tenths, 1000), comparison },
    base: base as 'cast',
    ...(municipalities === undefined ? {} : { municipalities }),
    ...(members === undefined ? {} : { members }),
  },
  absent,
  triedCeiling: rational(4, 10),
});

test('what the slider says at any threshold is what the server says of a design with that threshold: double rules and absences too', () => {
  fc.assert(
    fc.property(rules, fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }), (rule, start, moved) => {
      const loaded = evaluateDesign(designOf(rule, start));
      const server = evaluateDesign(designOf(rule, moved));
      if (loaded.kind !== 'evaluated' || server.kind !== 'evaluated') throw new Error(loaded.kind);
      const design = slidingDesign(loaded, undefined, 'nl')?.design;
      if (design === undefined) throw new Error('does not slide');
      const answers = answersAt(design, moved);
      expect(answers.filter((each) => each.passes).map((each) => each.name)).toEqual(server.aloneByRule.pass);
      expect(answers.filter((each) => each.blocks).map((each) => each.name)).toEqual(server.aloneByRule.block);
      for (const [at, bloc] of server.alone.municipalities.entries())
        expect(answers[at]?.short ?? rational(0)).toEqual(bloc.short);
      const power = computePower(votingGame(municipalGame(server.present, server.rule).conditions), {
        indices: ['banzhaf'],
      });
      expect(powerAt(design, moved)).toEqual(power.kind === 'computed' ? power.banzhaf?.normalised : undefined);
      const sentence = thresholdSentence(design, moved) ?? '';
      expect(sentence).not.toMatch(/[{}]/);
      expect(/nooit/.test(sentence)).toBe(server.fewest.municipalities === undefined);
      expect(thresholdGame(design, moved) === undefined).toBe(rule.municipalities !== undefined);
    }),
    { numRuns: 200, seed: 4 },
  );
});

test('with Zoeterwoude away and a share of all votes the line lies higher and says why', () => {
  const zoeterwoude = source.municipalities.find((each) => each.name === 'Zoeterwoude')?.code ?? '';
  const rule = { absent: [zoeterwoude], base: 'all', comparison: 'at-least', variant: 'A' } as const;
  const evaluated = evaluateDesign(
    designOf({ ...rule, absent: [...rule.absent], municipalities: undefined, members: undefined }, 600),
  );
  if (evaluated.kind !== 'evaluated') throw new Error(evaluated.kind);
  const design = slidingDesign(evaluated, undefined, 'nl')?.design;
  if (design === undefined) throw new Error('does not slide');
  expect(placeOf(design, 600)).toBeCloseTo(
    Number(evaluated.rule.weight.share.numerator) / Number(evaluated.rule.weight.share.denominator),
    12,
  );
  expect(placeOf(design, 600)).toBeGreaterThan(0.6);
  expect(lineText(design, 600)).toMatch(/^60\u00a0% van alle stemmen, 6\d,\d\u00a0% van wie er is$/);
});
