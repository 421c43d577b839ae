import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { percentage, rational } from '../figures/rational.ts';
import { type CouncilDesign, evaluateDesign } from './evaluate-design.ts';
import type { Municipality } from './municipality.ts';

const { municipalities } = JSON.parse(readFileSync('reference/elections/leidse-regio-2014.json', 'utf8')) as {
  municipalities: Municipality[];
};
const design = (more: Partial<CouncilDesign> = {}): CouncilDesign => ({
  municipalities,
  weighing: { variant: 'A' },
  rule: { weight: { share: rational(60, 100), comparison: 'at-least' }, base: 'cast' },
  absent: [],
  triedCeiling: rational(4, 10),
  ...more,
});
const evaluated = (given: CouncilDesign) => {
  const outcome = evaluateDesign(given);
  if (outcome.kind !== 'evaluated') throw new Error(outcome.kind);
  return outcome;
};

describe('the Leidse regio, variant A of 2014', () => {
  test('at 60 % Leiden falls 0.8 short and blocks alone; above 59.2 % it cannot pass, above 40.8 % it blocks', () => {
    const { alone, thresholds, aloneByRule } = evaluated(design());
    const leiden = alone.municipalities.find((each) => each.name === 'Leiden');
    expect([leiden?.passes, leiden?.blocks, percentage(leiden?.short ?? rational(1))]).toEqual([false, true, '0.8']);
    expect(aloneByRule).toEqual({ pass: [], block: ['Leiden'] });
    expect(thresholds?.verdict).toMatchObject({ kind: 'never-both' });
  });

  test('with Zoeterwoude away Leiden passes alone on the votes cast, and falls shorter on all votes', () => {
    const zoeterwoude = municipalities.find((each) => each.name === 'Zoeterwoude')?.code ?? '';
    const cast = evaluated(design({ absent: [zoeterwoude] }));
    expect(cast.aloneByRule.pass).toEqual(['Leiden']);
    expect(evaluated(design()).absences[0]).toMatchObject({ passes: 'Leiden', absent: ['Zoeterwoude'] });
    const all = evaluated(
      design({
        absent: [zoeterwoude],
        rule: { weight: { share: rational(60, 100), comparison: 'at-least' }, base: 'all' },
      }),
    );
    expect(all.aloneByRule.pass).toEqual([]);
  });

  test('a double majority keeps Leiden from both; the program tried it', () => {
    const { remedies } = evaluated(design());
    expect(remedies.some((each) => each.remedy.kind === 'double-majority' && each.outcome === 'meets')).toBe(true);
  });

  test('the limits judge the rule of the design: its number of municipalities and its base', () => {
    const verdict = (code: string, rule: Partial<CouncilDesign['rule']>) =>
      evaluated(design({ rule: { ...design().rule, ...rule } })).limits.find((each) => each.code === code)?.verdict;
    expect(verdict('alone-at-quorum', {})).toBe('conflict');
    expect(verdict('alone-at-quorum', { municipalities: 3 })).toBe('no-conflict');
    expect(verdict('votes-cast', {})).toBe('no-conflict');
    expect(verdict('votes-cast', { base: 'all' })).toBe('conflict');
  });

  test('what misses is said, and an empty council is nobody', () => {
    expect(evaluateDesign(design({ weighing: { variant: 'B' } })).kind).toBe('inputs-missing');
    expect(evaluateDesign(design({ absent: municipalities.map((each) => each.code) })).kind).toBe('nobody-there');
  });
});
