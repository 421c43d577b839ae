import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rational } from '#domain/figures/rational.ts';
import { type CouncilDesign, type EvaluatedDesign, evaluateDesign } from '#domain/regional-council/evaluate-design.ts';
import { variants } from '#domain/regional-council/missing-inputs.ts';
import type { Municipality } from '#domain/regional-council/municipality.ts';
import { articleText } from './article.ts';
import {
  absenceSentence,
  answerSentence,
  baseName,
  designQuestion,
  intervalText,
  percentText,
  remedySentence,
  ruleText,
  shareText,
  thresholdSentence,
  variantFormula,
  variantName,
} from './council-design.ts';
import { countWord } from './format.ts';

const { municipalities } = JSON.parse(readFileSync('reference/elections/leidse-regio-2014.json', 'utf8')) as {
  municipalities: Municipality[];
};
const evaluated = (more: Partial<CouncilDesign> = {}): EvaluatedDesign => {
  const outcome = evaluateDesign({
    municipalities,
    weighing: { variant: 'A' },
    rule: { weight: { share: rational(60, 100), comparison: 'at-least' }, base: 'cast' },
    absent: [],
    triedCeiling: rational(4, 10),
    ...more,
  });
  if (outcome.kind !== 'evaluated') throw new Error(outcome.kind);
  return outcome;
};
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const rule = (share: number, more: Partial<CouncilDesign['rule']> = {}): CouncilDesign['rule'] => ({
  weight: { share: rational(share, 100), comparison: 'at-least' },
  base: 'cast',
  ...more,
});

describe('what a design says', () => {
  test('the answer: at 60 % nobody decides alone, Leiden stops everything; at 50 % it decides', () => {
    expect(plain(answerSentence('nl', evaluated()))).toBe(
      'Met ten minste 60 % van de uitgebrachte stemmen beslist geen gemeente alleen. Leiden kan wel alleen elk besluit tegenhouden.',
    );
    expect(plain(answerSentence('nl', evaluated({ rule: rule(55) })))).toBe(
      'Met ten minste 55 % van de uitgebrachte stemmen beslist Leiden alleen.',
    );
    expect(plain(answerSentence('en', evaluated({ rule: rule(40, { municipalities: 3 }) })))).toBe(
      'With at least 40 % of the votes cast and a majority in at least 3 municipalities no municipality decides alone. Nor can any municipality stop every decision alone.',
    );
    expect(plain(answerSentence('nl', evaluated({ rule: rule(10) })))).toContain('Leiden, Leiderdorp');
    expect(plain(answerSentence('nl', evaluated({ rule: rule(10) })))).toContain('en het tegendeel ook');
    expect(plain(answerSentence('en', evaluated({ absent: ['GM0638'] })))).toBe(
      'When Zoeterwoude is absent: with at least 60 % of the votes cast Leiden decides alone.',
    );
    expect(plain(answerSentence('nl', evaluated({ rule: rule(60, { base: 'all' }) })))).toContain(
      '60 % van alle stemmen',
    );
  });

  test('the proof, the remedies and the worst case at quorum', () => {
    expect(plain(thresholdSentence('nl', evaluated()))).toBe(
      'Leiden heeft 59,2 % van de stemmen. Boven 59,2 % beslist Leiden niet meer alleen. Boven 40,8 % houdt Leiden elk besluit tegen. Geen enkele drempel voorkomt beide.',
    );
    expect(plain(thresholdSentence('en', evaluated({ weighing: { variant: 'C' } })))).toBe(
      'With a threshold above 35.1 % up to and including 64.9 % no municipality decides alone and none can stop everything alone.',
    );
    const sentences = evaluated().remedies.map((each) => plain(remedySentence('nl', each)));
    expect(sentences).toContain(
      'Dubbele meerderheid met 3 gemeenten: voorkomt beide bij een drempel van het gewicht tot en met 40,8 %.',
    );
    expect(sentences.at(-1)).toContain('niet te berekenen, de inwoners ontbreken van Leiden, Leiderdorp');
    const [absence] = evaluated().absences;
    expect(absence && plain(absenceSentence('nl', absence))).toBe(
      'Ontbreekt Zoeterwoude, dan heeft Leiden 61,6 % van de uitgebrachte stemmen en beslist alleen.',
    );
  });

  test('shares as people write them', () => {
    expect(
      [rational(3, 5), rational(2, 3), rational(133, 200), rational(1, 1)].map((each) => plain(shareText('nl', each))),
    ).toEqual(['60 %', '2/3', '66,5 %', '100 %']);
    expect(plain(percentText('en', rational(20, 111), 2))).toBe('18.02 %');
    expect(plain(ruleText('nl', rule(60, { municipalities: 3 })))).toBe(
      'Een voorstel gaat door met ten minste 60 % van de uitgebrachte stemmen en een meerderheid in ten minste 3 gemeenten',
    );
    const half = rational(1, 2);
    const [zero, one] = [rational(0), rational(1)];
    const interval = (from = zero, to = one, closed = true) =>
      plain(intervalText('nl', { from, to, fromIncluded: !closed, toIncluded: closed }));
    expect([
      interval(),
      interval(zero, half),
      interval(half, one, false),
      interval(half),
      interval(zero, half, false),
    ]).toEqual(['elke drempel', 'tot en met 50,0 %', 'vanaf 50,0 %', 'boven 50,0 %', 'onder 50,0 %']);
  });

  test('every variant has a name and a formula in both languages', () => {
    for (const language of ['nl', 'en'] as const) {
      expect(designQuestion(language)).toMatch(/\?$/);
      expect(baseName(language, 'cast')).not.toContain('.');
      for (const variant of variants) {
        expect(variantName(language, variant)).toContain(`Variant ${variant}`);
        expect(variantFormula(language, variant).length).toBeGreaterThan(20);
      }
    }
  });
});

test('articles and small numbers as people write them', () => {
  const article = { law: 'wgr', article: '13(4)(b)' } as const;
  expect(plain(articleText('nl', article))).toBe('art. 13 lid 4 onder b Wgr');
  expect(plain(articleText('en', article))).toBe('Wgr 13(4)(b)');
  expect([countWord('nl', 4, true), countWord('en', 12), countWord('nl', 1300)]).toEqual(['Vier', 'twelve', '1.300']);
});
