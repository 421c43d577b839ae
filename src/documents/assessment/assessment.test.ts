import { describe, expect, test } from 'vitest';
import { deliveredFrameworks } from '#domain/assessment/delivered-frameworks.ts';
import { namedAlternatives } from '#domain/assessment/framework.ts';
import type { ReportTable } from '../report/report.ts';
import { assessor, comparisonOf, exampleDocument, modelsDocument, weighedDocument } from './assessment.fixtures.ts';
import { assessmentReport } from './assessment-report.ts';
import { blocksOf, headings, plain, rowsOf, tableOf, textOf } from './report-reading.fixtures.ts';

describe('the document of the forty verdicts', () => {
  const report = assessmentReport(modelsDocument());

  test('asks the question and answers it with the share of all weights', () => {
    expect(report.title).toBe('Welk alternatief past het best bij wat wij belangrijk vinden?');
    expect(plain(report.answer)).toMatch(
      /^De samengestelde gemeente \(herindeling\) staat bovenaan als elke vraag even zwaar weegt\. Dat is stevig: bij 98,\d % van alle mogelijke gewichten is de eerste plaats dezelfde\.$/,
    );
    expect(report.marker).toBeUndefined();
  });

  test('counts, ranking, dominance and tipping points are those of the source', () => {
    expect(rowsOf(tableOf(report, 'Hoe vaak elk oordeel is gegeven, zonder gewichten'))).toEqual([
      ['Afstemming en overleg', '1', '1', '4', '4', '0', '0'],
      ['Taakoverdracht op maat', '0', '6', '3', '1', '0', '0'],
      ['Regioraad', '3', '4', '3', '0', '0', '0'],
      ['Samengestelde gemeente', '5', '2', '3', '0', '0', '0'],
    ]);
    expect(rowsOf(tableOf(report, 'De volgorde, en de score van 0 tot 100'))[0]).toEqual([
      'Samengestelde gemeente',
      '73,3',
      '1',
    ]);
    expect(JSON.stringify(report.sections)).toContain('Samengestelde gemeente is beter dan Regioraad.');
    const tipping = blocksOf(report).find(
      (each): each is ReportTable => each.kind === 'table' && each.caption.startsWith('Bij welk gewicht van één'),
    );
    expect(rowsOf(tipping).map(([question, weight]) => [question, weight])).toEqual([
      ['Klantgerichtheid', '45,5 %'],
      ['Relaties met samenleving', '47,1 %'],
    ]);
  });

  test('robustness says how it was drawn, and that equal steps are a choice', () => {
    const note = blocksOf(report).find((each) => each.kind === 'note' && textOf(each.runs).startsWith('Getrokken'));
    expect(note?.kind === 'note' ? textOf(note.runs) : '').toMatch(
      /20\.000 keer gewichten, met startgetal 1\..*standaardfout/,
    );
    const [first] = rowsOf(tableOf(report, 'Hoe vaak een alternatief eerste is, bij andere stappen'));
    expect(first?.[0]).toBe('Samengestelde gemeente');
    expect(first?.[3]).toMatch(/^8[01],\d %$/);
  });

  test('what would have to change for another to win, who beats whom, and for whom each is best', () => {
    const needed = rowsOf(tableOf(report, 'Wanneer een alternatief bovenaan komt')).map((each) => each.map(plain));
    const of = (name: string) => needed.find(([first]) => first === name) ?? [];
    expect(of('Samengestelde gemeente').slice(1)).toEqual(['staat nu bovenaan', 'staat nu bovenaan']);
    expect(of('Regioraad')[1]).toMatch(/^Alleen samen met een ander: verschuif 20,0 % van het gewicht\. /);
    expect(of('Taakoverdracht op maat')[1]).toMatch(/^Verschuif /);
    // Three changes are named, of more how many there are.
    expect(of('Regioraad')[1]?.split('; ').length).toBe(3);
    expect(of('Afstemming en overleg')[2]).toMatch(
      /^15 oordelen elk een stap verder\. Slagvaardigheid: van “vooral kwetsbaarheden” naar [^;]*;[^;]*;[^;]*; en nog 12\.$/,
    );
    for (const [, , verdicts] of needed) expect(verdicts).toMatch(/bovenaan$|oordel/);
    const wins = rowsOf(
      tableOf(report, 'Bij welk deel van alle gewichten het alternatief in de rij het wint van dat in de kolom'),
    );
    expect(wins[2]?.[4]).toBe('0,0 %');
    const central = rowsOf(tableOf(report, 'Kenmerkende gewichten per alternatief'));
    expect(central).toHaveLength(10);
    for (const row of central) expect(row[3]).toBe('nooit eerste');
  });
});

describe('options that each get a word', () => {
  const framework = deliveredFrameworks.find((each) => each.key === 'zelf-samen-uitbesteden');
  if (framework === undefined) throw new Error('the framework of three ways is not delivered');
  const alternatives = namedAlternatives(framework).slice(0, 3);
  const cells = alternatives.flatMap(({ id }, at) =>
    framework.questions.map((question, position) => ({
      question: question.id,
      alternative: id,
      answered: {
        kind: 'step' as const,
        step: question.knockOut ? '3' : String((at + position) % 3 === 0 ? 4 : at + 1),
      },
      evidence: [],
      example: true,
    })),
  );
  const base = {
    ...modelsDocument(),
    framework,
    alternatives,
    assessors: [assessor({ cells })],
    comparison: undefined,
  };
  const report = assessmentReport({ ...base, comparison: comparisonOf(base) });

  test('the words, and the order at the weights of the framework with its robustness', () => {
    expect(report.answer).toMatch(
      /^Zelf doen: .*\. .*bovenaan bij de gewichten van het kader\. .*alle mogelijke gewichten/,
    );
    expect(headings(report)).toContain('De volgorde bij de gewichten van het kader');
    expect(headings(report)).toContain('Hoe stevig staat de uitkomst?');
    const score = (rows: string[][]) => Object.fromEntries(rows.map(([name, , second]) => [name, second]));
    const verdicts = score(rowsOf(tableOf(report, 'Het oordeel over het geheel')));
    const ranked = rowsOf(tableOf(report, 'De volgorde, en de score van 0 tot 100'));
    // Everything is answered, so that the score of the ranking is the score of the verdict.
    expect(Object.fromEntries(ranked.map(([name, second]) => [name, second]))).toEqual(verdicts);
  });
});

describe('several groups', () => {
  const document = weighedDocument();
  const report = assessmentReport(document);

  test('weights and ranking of each beside the mean by seats', () => {
    expect(headings(report)).toContain('Wat de gewichten van drie beoordelaars opleveren');
    const weights = tableOf(report, 'Het gewicht van elke vraag');
    expect(weights?.columns.map((each) => each.head)).toEqual([
      'Vraag',
      'Fractie A',
      'Fractie B',
      'Fractie C',
      'gemiddeld naar zetels',
    ]);
    // (9 × 10 % + 6 × 100 %) ÷ 18
    expect(rowsOf(weights).find(([name]) => name === 'Relaties met samenleving')).toEqual([
      'Relaties met samenleving',
      '10,0 %',
      '100,0 %',
      '0,0 %',
      '38,3 %',
    ]);
    expect(report.answer).toContain('bij het gemiddelde van de gewichten naar zetels');
  });

  test('where they differ with median and spread, and what was decided together with its reason', () => {
    expect(headings(report)).toContain('Op drie punten verschillen de beoordelaars');
    expect(rowsOf(tableOf(report, 'Middelste oordeel en spreiding'))[0]).toEqual([
      'Slagvaardigheid',
      'Regioraad',
      'vooral kansen',
      'kansen en kwetsbaarheden tot alleen kansen',
      'kansen en kwetsbaarheden tot alleen kansen',
      '2',
    ]);
    expect(rowsOf(tableOf(report, 'Wat samen is bepaald, en waarom'))).toEqual([
      ['Slagvaardigheid', 'Regioraad', 'vooral kansen', 'De regioraad moet nog beginnen.'],
    ]);
  });
});

describe('one subject', () => {
  test('the invented example: word, completeness, block scores, and the mark in every foot', () => {
    const report = assessmentReport(exampleDocument());
    expect(plain(report.answer)).toBe('Het oordeel is: wisselend. Van de vragen is 83 % beantwoord.');
    expect(rowsOf(tableOf(report, 'De score per onderdeel')).at(-1)).toEqual(['alle onderdelen', '64,2', '25 van 30']);
    expect(report.marker).toBe('voorbeeldcijfer');
  });

  test.each(deliveredFrameworks.map((each) => [each.key, each] as const))(
    'the framework %s makes a document in both languages, also when nothing is answered',
    (_, framework) => {
      for (const language of ['nl', 'en'] as const) {
        const empty = exampleDocument({ framework, language, alternatives: namedAlternatives(framework) });
        const report = assessmentReport({ ...empty, comparison: undefined });
        expect(JSON.stringify(report)).not.toMatch(/\{\{|undefined/);
        expect(report.answer).not.toBe('');
      }
    },
  );

  test('the risk scan names the regime, or says that too little is known', () => {
    const framework = deliveredFrameworks.find((each) => each.outcome === 'regime');
    if (framework === undefined) throw new Error('no scan');
    const cells = framework.questions.map(({ id }) => ({
      question: id,
      answered: { kind: 'step' as const, step: '4' },
      evidence: [],
      example: true,
    }));
    const scan = (own: typeof cells) =>
      assessmentReport(exampleDocument({ framework, assessors: [assessor({ cells: own })] })).answer;
    expect(scan(cells)).toBe('De aanpak die hierbij past is: maximum.');
    expect(scan(cells.slice(0, 1))).toContain('nog niet te zeggen');
    expect(scan([])).toBe('Nog niemand gaf een antwoord.');
  });
});
