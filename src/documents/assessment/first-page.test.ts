import { describe, expect, test } from 'vitest';
import { deliveredFrameworks } from '#domain/assessment/delivered-frameworks.ts';
import { assessor, comparisonOf, exampleDocument, modelsDocument, weighedDocument } from './assessment.fixtures.ts';
import type { AssessmentDocument } from './assessment-document.ts';
import { assessmentReport } from './assessment-report.ts';
import { neverFirstTexts } from './politics-section.ts';
import { linesOf, plain, rowsOf, tableOf, textOf } from './report-reading.fixtures.ts';

const standing = (more: Partial<AssessmentDocument>, document = weighedDocument()) => {
  const [section] = assessmentReport({ ...document, ...more }).sections;
  const [block] = section?.blocks ?? [];
  return [section?.heading, block?.kind === 'paragraph' ? textOf(block.runs) : undefined];
};

describe('how far it is', () => {
  const { assessors } = weighedDocument();
  const late = assessor({ name: 'Fractie D', submitted_on: null });
  const source = assessor({ name: 'Notitie', kind: 'source', submitted_on: null });

  test.each([
    ['Tussenstand: de beoordelaar leverde nog niet in', 'draft', [late]],
    ['Tussenstand: 1 van 3 beoordelaars leverde in', 'open', [...assessors.slice(0, 1), late, late, source]],
    ['Tussenstand: 3 van 4 beoordelaars leverden in', 'open', [...assessors, late]],
    ['Tussenstand: de afweging is nog niet gesloten', 'open', [source]],
  ] as const)('%s', (said, state, judges) =>
    expect(standing({ state, assessors: judges })).toEqual([said, 'Wat hier staat, kan nog veranderen.']),
  );

  test('closed is not adopted yet, and names who did not hand in', () => {
    expect(standing({ state: 'closed', closedOn: '2026-11-02', assessors: [...assessors, late, source] })).toEqual([
      'Nog niet vastgesteld',
      'De afweging is gesloten op 2 november 2026. Een besluit is er nog niet. Fractie D leverde niet in; wat er stond telt mee.',
    ]);
  });

  test('adopted says the decision, the day and who decided, once', () => {
    const adopted = {
      state: 'adopted',
      adoptedOn: '2026-12-03',
      adoptedBy: 'de gemeenteraad van Leiden',
      decision: 'Wij kiezen voor taakoverdracht op maat.',
    } as const;
    expect(standing(adopted)).toEqual([
      'Vastgesteld op 3 december 2026 door de gemeenteraad van Leiden',
      'Wij kiezen voor taakoverdracht op maat.',
    ]);
    const sections = JSON.stringify(assessmentReport({ ...weighedDocument(), ...adopted }).sections);
    expect(sections.split('Wij kiezen voor taakoverdracht op maat.').length).toBe(2);
  });

  test('a source is never awaited', () => {
    const report = assessmentReport({ ...modelsDocument(), state: 'open' });
    expect(JSON.stringify(report.sections)).not.toContain('nog niet in');
    expect(rowsOf(tableOf(report, 'Wie meedeed'))[0]?.at(-1)).toBe('uit de bron');
  });

  test('who has not handed in is named, and what stands there counts', () => {
    const late = assessmentReport({
      ...weighedDocument(),
      assessors: [...assessors, assessor({ name: 'Fractie D', submitted_on: null, kind: 'group' })],
    });
    expect(linesOf(late)).toContain('Eén beoordelaar leverde nog niet in; wat er staat telt mee.');
    const nobody = assessmentReport({
      ...weighedDocument(),
      assessors: [assessor({ submitted_on: null })],
      comparison: undefined,
    });
    expect(nobody.answer).toBe('Nog niemand gaf een antwoord.');
  });
});

describe('what stays a political choice', () => {
  const heading = 'Wat het beste is, blijft een politieke afweging';
  const items = (document: AssessmentDocument) => {
    const [list] = assessmentReport(document).sections.find((each) => each.heading === heading)?.blocks ?? [];
    return list?.kind === 'list' ? list.items.map(textOf) : [];
  };
  const council =
    'De regioraad kan bij geen enkel gewicht als enige op de eerste plaats komen, want de samengestelde gemeente (herindeling) is op elk punt ten minste even goed.';

  test('says who puts what first in one line, and what can never come first', () => {
    expect(items(weighedDocument())).toEqual([
      'Fractie A en Fractie C zetten de samengestelde gemeente (herindeling) op de eerste plaats; Fractie B zet afstemming en overleg en taakoverdracht op maat samen op de eerste plaats.',
      council,
    ]);
    expect(items(modelsDocument())).toEqual([council]);
  });

  test('many groups are counted', () => {
    const base = weighedDocument();
    const [first] = base.assessors;
    const groups = Array.from({ length: 5 }, (_, at) => ({ ...(first ?? assessor({})), name: `Fractie ${at}` }));
    const document = { ...base, assessors: [...groups, ...base.assessors.slice(1, 2)] };
    expect(items({ ...document, comparison: comparisonOf(document) })[0]).toMatch(
      /^Vijf van de zes beoordelaars zetten de samengestelde gemeente .*; Fractie B zet /,
    );
  });

  test('where the conditions were not looked up, the drawn weights say it', () => {
    const { comparison } = modelsDocument();
    if (comparison === undefined) throw new Error('not compared');
    const unknown = { ...comparison, dominances: [], conditions: comparison.conditions.map(() => undefined) };
    expect(neverFirstTexts(modelsDocument(), unknown)).toEqual([
      'De regioraad stond bij geen van de 20.000 getrokken gewichten op de eerste plaats.',
    ]);
  });
});

describe('seats and questions that count', () => {
  const seats = 'Zetels tellen alleen bij het gemiddelde van de gewichten, niet bij de oordelen.';

  test('seats are said to count only in the mean, where someone has them', () => {
    const lines = linesOf(assessmentReport(weighedDocument()));
    expect(lines.filter((each) => each === seats).length).toBe(2);
    expect(linesOf(assessmentReport(modelsDocument()))).not.toContain(seats);
  });

  test('without seats the mean is not called one by seats', () => {
    const base = weighedDocument();
    const document = { ...base, assessors: base.assessors.map((each) => ({ ...each, seats: null })) };
    const report = assessmentReport({ ...document, comparison: comparisonOf(document) });
    expect(report.answer).toContain('bij het gemiddelde van de gewichten.');
    expect(linesOf(report)).toContain('Ieder gaf eigen gewichten. In het gemiddelde telt ieder even zwaar.');
    expect(linesOf(report)).not.toContain(seats);
  });

  test('why fewer questions count than the framework has', () => {
    expect(linesOf(assessmentReport(exampleDocument()))).toContain(
      'Het kader heeft 32 vragen; 30 daarvan tellen voor de score, want twee zijn niet van toepassing.',
    );
    const framework = deliveredFrameworks.find((each) => each.questions.some((one) => one.kind !== 'scored'));
    if (framework === undefined) throw new Error('every question is scored');
    const scored = framework.questions.filter((each) => each.kind === 'scored').length;
    const report = assessmentReport(exampleDocument({ framework }));
    expect(linesOf(report).join('\n')).toContain(
      `Het kader heeft ${framework.questions.length} vragen; ${scored} daarvan`,
    );
  });
});

test('the drawing of robustness has the order of the page and scores from 0 to 100', () => {
  const report = assessmentReport(weighedDocument());
  const figure = report.sections
    .find((each) => each.heading === 'Hoe stevig staat de uitkomst?')
    ?.blocks.find((each) => each.kind === 'figure');
  const texts = [...(figure?.kind === 'figure' ? figure.svg : '').matchAll(/>([^<>]+)<\/text>/g)].map(([, text]) =>
    plain(text ?? ''),
  );
  const order = ['Samengestelde gemeente', 'Regioraad', 'Taakoverdracht op maat', 'Afstemming en overleg'];
  expect(texts.filter((each) => order.includes(each))).toEqual(order);
  expect(texts.filter((each) => /^\d+,\d$/.test(each))).toEqual(['61,7', '50,6', '52,8', '37,2']);
  expect(
    rowsOf(tableOf(report, 'Bij welk deel van alle gewichten een alternatief welke plaats heeft')).map(
      ([name]) => name,
    ),
  ).toEqual(order);
});
