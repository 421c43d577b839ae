import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fraction } from '../figures/rational.ts';
import { recordTypes } from '../register/record-types.ts';
import { checkFramework } from './check-framework.ts';
import { cooperationModels } from './delivered/cooperation-models.ts';
import { exampleAssessment } from './delivered/example-assessment.ts';
import { fourKindsOfQuestions } from './delivered/four-kinds-of-questions.ts';
import { leidseRegioModels } from './delivered/leidse-regio-models.ts';
import { reconsideration } from './delivered/reconsideration.ts';
import { scenarioCriteria } from './delivered/scenario-criteria.ts';
import { selfTogetherOutsource } from './delivered/self-together-outsource.ts';
import { deliveredFrameworks } from './delivered-frameworks.ts';
import { type Framework, namedAlternatives, questionsOf } from './framework.ts';
import { neverJudged, traceBack, traceForward, withoutPrinciple } from './principle-trace.ts';
import { registerFact, registerFacts } from './register-facts.ts';
import { verdictOf, verdictsOf } from './verdict.ts';
import { verdictTable } from './verdict-table.ts';

const perBlock = (from: Framework) => from.blocks.map((block) => questionsOf(from, block.id).length);
const column = (file: string, at: number) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .map((row) => row.split(';')[at] ?? '');

describe('every delivered framework', () => {
  test.each(deliveredFrameworks.map((each) => [each.key, each] as const))('%s fits with itself', (_, each) => {
    expect(checkFramework(each)).toEqual([]);
    for (const { fact } of each.questions) if (fact !== undefined) expect(registerFact(fact)?.key).toBe(fact);
  });

  test('has a key of its own, and sources that the register knows where they have a key', () => {
    expect(new Set(deliveredFrameworks.map((each) => each.key)).size).toBe(10);
    const known = [
      ...column('reference/leidse-regio/Bronnen.csv', 0),
      ...column('reference/leidse-regio-examples/Bronnen.csv', 0),
    ];
    const named = [
      ...deliveredFrameworks.flatMap((each) => each.sources.flatMap((source) => source.key ?? [])),
      ...leidseRegioModels.sources,
      ...exampleAssessment.sources,
    ];
    for (const key of named) expect(known).toContain(key);
    for (const each of deliveredFrameworks) expect(each.sources.length).toBeGreaterThan(0);
  });

  test('counts as its source does', () => {
    const counts = Object.fromEntries(deliveredFrameworks.map((each) => [each.key, perBlock(each)]));
    expect(counts).toEqual({
      'zelf-samen-uitbesteden': [6, 6, 4, 3, 5],
      // Seven points of the source and one from its p. 4; seven; eleven; six.
      'toetsingskader-samenwerking': [8, 7, 11, 6],
      samenwerkingsmodellen: [2, 2, 3, 2, 1],
      'heroverwegen-samenwerkingen': [2, 8, 1],
      scenarios: [3, 6, 4],
      risicoscan: [10, 10, 6],
      gripscan: [12],
      'wgr-scan': [19, 11, 10],
      'zienswijze-scan': [12, 1],
      evaluatie: [6, 3, 3],
    });
  });

  test('cites articles with the text in which they were read, except what was not read', () => {
    const articles = deliveredFrameworks.flatMap((each) => each.questions.flatMap((question) => question.articles));
    expect(articles.length).toBeGreaterThan(80);
    expect(new Set(articles.filter((each) => each.readIn === undefined).map((each) => each.law))).toEqual(
      new Set(['archiefwet']),
    );
  });
});

describe('self, together or outsource', () => {
  test('has 24 questions, five options and four knock-outs', () => {
    expect(selfTogetherOutsource.questions).toHaveLength(24);
    expect(namedAlternatives(selfTogetherOutsource)).toHaveLength(5);
    expect(selfTogetherOutsource.questions.filter((each) => each.knockOut).map((each) => each.id)).toEqual([
      'wettelijke-ruimte',
      'meetbaar-doel',
      'kwaliteit',
      'juridisch-getoetst',
    ]);
    const weights = [1, 2, 3].map(
      (weight) => selfTogetherOutsource.questions.filter((q) => q.weight === weight).length,
    );
    expect(weights).toEqual([3, 10, 11]);
  });
});

describe('the comparison of cooperation models', () => {
  test('traces seven principles over roles to ten criteria, the same from both ends', () => {
    const forward = traceForward(cooperationModels);
    expect(forward).toHaveLength(7);
    expect(cooperationModels.roles).toHaveLength(5);
    expect(cooperationModels.questions).toHaveLength(10);
    expect(namedAlternatives(cooperationModels)).toHaveLength(4);
    expect(forward.map((each) => each.questions.length)).toEqual([6, 4, 7, 3, 3, 2, 2]);
    const pairs = forward.flatMap(({ principle, questions }) => questions.map((each) => `${each.id} ${principle.id}`));
    const back = traceBack(cooperationModels).flatMap(({ question, principles }) =>
      principles.map((each) => `${question.id} ${each.id}`),
    );
    expect([...back].sort()).toEqual([...pairs].sort());
    expect(traceBack(cooperationModels).every(({ roles }) => roles.length === 1)).toBe(true);
  });

  test('compares the models that the register knows, each at four levels', () => {
    const models = namedAlternatives(cooperationModels).map((each) => each.id);
    expect(column('reference/leidse-regio/Modellen.csv', 0).filter((key) => models.includes(key))).toHaveLength(4);
    for (const model of models)
      expect(column('reference/leidse-regio/Modelniveaus.csv', 0).filter((key) => key === model)).toHaveLength(4);
  });

  test('says what the source leaves open', () => {
    expect(withoutPrinciple(cooperationModels).map((each) => each.id)).toEqual(['toekomstbestendigheid']);
    expect(neverJudged(cooperationModels)).toEqual(['Heldere besluitvorming']);
    expect(namedAlternatives(cooperationModels).find((each) => each.alsoCalled !== undefined)?.id).toBe(
      'taakoverdracht',
    );
    expect(withoutPrinciple(reconsideration)).toEqual([]);
  });

  test('has forty verdicts that give the counts and the conclusion of the source', () => {
    const { cells } = leidseRegioModels;
    expect(cells).toHaveLength(40);
    expect(new Set(cells.map((cell) => `${cell.alternative}/${cell.question}`)).size).toBe(40);
    const count = (alternative: string) =>
      cooperationModels.scale.steps
        .toReversed()
        .map(
          (step) =>
            cells.filter(
              ({ alternative: of, answered }) =>
                of === alternative && answered.kind === 'step' && answered.step === step.id,
            ).length,
        );
    expect(namedAlternatives(cooperationModels).map((each) => count(each.id))).toEqual([
      [1, 1, 4, 4],
      [0, 6, 3, 1],
      [3, 4, 3, 0],
      [5, 2, 3, 0],
    ]);
    for (const { evidence } of cells)
      expect(evidence[0]?.kind === 'document' && evidence[0].place).toMatch(/^§4\.[2-5], p\. (4\d|5[0-2])$/);
  });

  test('as a table holds the digits of the conclusions, criterion by criterion', () => {
    const models = namedAlternatives(cooperationModels).map((each) => each.id);
    const { verdicts } = verdictTable(cooperationModels, models, leidseRegioModels.cells);
    expect(verdicts.map((row) => row.map((verdict) => verdict?.low).join(''))).toEqual([
      '0130120101',
      '1022221212',
      '3112213322',
      '3112313323',
    ]);
  });

  test('scores the models with equal weights of criteria as the picture shows', () => {
    const models = namedAlternatives(cooperationModels).map((each) => each.id);
    const verdicts = verdictsOf(cooperationModels, models, leidseRegioModels.cells);
    // Blocks weigh as many as they have criteria, so every criterion weighs the same: 9, 15, 20 and 22 of 30.
    expect(models.map((each) => verdicts.get(each)?.score).map((each) => each && fraction(each))).toEqual([
      '3/10',
      '1/2',
      '2/3',
      '11/15',
    ]);
  });
});

describe('frameworks of the region', () => {
  test('every point of the four kinds of questions has the words of the source, except what makes the legal list a test', () => {
    const without = fourKindsOfQuestions.questions.filter((each) => each.wording === undefined);
    expect(without.map((each) => each.id)).toEqual(['vorm-gekozen', 'bevoegdheden']);
  });

  test('the worked example is invented, fills every question and comes to a verdict', () => {
    expect(exampleAssessment.example).toBe(true);
    expect(exampleAssessment.cells.map((cell) => cell.question)).toEqual(
      fourKindsOfQuestions.questions.map((each) => each.id),
    );
    const verdict = verdictOf(fourKindsOfQuestions, exampleAssessment.cells);
    expect([verdict.answered, verdict.applicable]).toEqual([25, 30]);
    expect(verdict.outcome).toMatchObject({ kind: 'word', band: { id: 'mixed' } });
  });

  test('reconsidering has two conditions and one step of comply or explain that does not count', () => {
    expect(reconsideration.questions.filter((each) => each.knockOut).map((each) => each.id)).toEqual([
      'niet-duurder',
      'kwaliteit-gelijk',
    ]);
    expect(reconsideration.questions.filter((each) => each.kind === 'comply-or-explain')).toHaveLength(1);
  });

  test('scenarios have the four names and the two axes of the source', () => {
    expect(namedAlternatives(scenarioCriteria).map((each) => each.name.nl.slice(0, 2))).toEqual([
      '0.',
      '1.',
      '2.',
      '3.',
    ]);
    expect(scenarioCriteria.axes.map((each) => each.title.nl)).toEqual([
      'Mate van integraliteit',
      'Mate van bestuurlijke integratie',
    ]);
  });
});

test('every fact is read from record types and columns that exist', () => {
  expect(new Set(registerFacts.map((each) => each.key)).size).toBe(registerFacts.length);
  for (const { from } of registerFacts)
    for (const reading of from) {
      const type = recordTypes.find((each) => each.name === reading.type);
      const columns = type?.columns.map((each) => each.name) ?? [];
      for (const name of reading.columns) expect(columns, `${reading.type}.${name}`).toContain(name);
    }
});
