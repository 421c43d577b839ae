import { expect, test } from 'vitest';
import { deliveredFrameworks } from '#domain/assessment/delivered-frameworks.ts';
import { assessor, exampleDocument, modelsDocument, weighedDocument } from './assessment.fixtures.ts';
import type { AssessmentDocument } from './assessment-document.ts';
import { reasonParts, reasonSections } from './reasons-section.ts';
import { textOf } from './report-reading.fixtures.ts';

const blocksIn = (document: AssessmentDocument) => reasonSections(document).flatMap((each) => each.blocks);
const rowsIn = (document: AssessmentDocument) =>
  blocksIn(document).flatMap((each) => (each.kind === 'table' ? each.rows.map((row) => row.cells.map(textOf)) : []));
const said = (document: AssessmentDocument) =>
  blocksIn(document).flatMap((each) => (each.kind === 'paragraph' ? [textOf(each.runs)] : []));

test('every verdict of the source stands there with its reasons and its place; a long reason once', () => {
  const cells = modelsDocument().assessors[0]?.cells ?? [];
  const rows = rowsIn(modelsDocument());
  expect(rows.length).toBe(40);
  expect(said(modelsDocument())).toEqual([]);
  const all = rows.flat().join('\n');
  for (const cell of cells) {
    const [evidence] = cell.evidence;
    const quote = evidence?.kind === 'document' ? (evidence.quote ?? '?') : '?';
    expect(rows.some((row) => row[2]?.includes(quote) && row[2].includes('p. '))).toBe(true);
    for (const part of reasonParts) {
      const text = cell[part];
      if (text === undefined) continue;
      const times = all.split(text).length - 1;
      expect(times, text).toBeGreaterThanOrEqual(1);
      if (text.length >= 80) expect(times, text).toBe(1);
    }
  }
});

test('who says the same with the same words stands in one row, with what each found', () => {
  const rows = rowsIn(weighedDocument());
  expect(rows.length).toBe(40);
  const council = rows.filter(([name]) => name?.startsWith('Regioraad · '));
  expect(council[0]?.slice(0, 2)).toEqual([
    'Regioraad · Fractie A, Fractie B en Fractie C',
    'alleen kansen (Fractie A); vooral kansen (Fractie B); kansen en kwetsbaarheden (Fractie C)',
  ]);
});

test('verdicts without explanation are counted, not printed', () => {
  const document = weighedDocument();
  const [first, ...others] = document.assessors;
  const bare = (cells: NonNullable<typeof first>['cells']) =>
    cells.map(({ question, alternative, answered }) => ({
      question,
      ...(alternative === undefined ? {} : { alternative }),
      answered,
      evidence: [],
      example: false,
    }));
  const cells = first?.cells ?? [];
  const quiet = others.map((each) => ({ ...each, cells: bare(each.cells) }));
  const some = assessor({ name: 'Fractie A', cells: [...cells.slice(0, 1), ...bare(cells.slice(1))] });
  expect(said({ ...document, assessors: [some, ...quiet] })).toEqual(['Bij 119 oordelen is geen uitleg gegeven.']);
  expect(rowsIn({ ...document, assessors: [some, ...quiet] }).length).toBe(1);
  expect(said({ ...document, assessors: quiet })).toEqual(['Bij geen van de 80 oordelen is uitleg gegeven.']);
  expect(rowsIn({ ...document, assessors: quiet })).toEqual([]);
  expect(reasonSections({ ...document, assessors: [] })).toEqual([]);
});

test('a long reason that was given before is pointed at; the reason of a departure stands with the verdict', () => {
  const framework = deliveredFrameworks.find(
    ({ outcome, questions }) => outcome === 'verdict' && questions.some((each) => each.kind === 'comply-or-explain'),
  );
  if (framework === undefined) throw new Error('no framework asks to comply or explain');
  const document = exampleDocument({ framework });
  const long = 'De gemeenten delen al jaren een archief, een belastingkantoor en een meldkamer, en dat werkt.';
  const [one, other] = document.framework.questions.filter((each) => each.kind === 'scored');
  const [asked] = document.framework.questions.filter((each) => each.kind === 'comply-or-explain');
  const cell = (question: string | undefined, motivation: string) => ({
    question: question ?? '',
    answered: { kind: 'step' as const, step: document.framework.scale.steps[1]?.id ?? '' },
    motivation,
    evidence: [],
    example: true,
  });
  const reason = 'Wij wijken af.';
  const rows = rowsIn({
    ...document,
    assessors: [
      assessor({
        cells: [
          cell(one?.id, long),
          cell(other?.id, long),
          { ...cell(asked?.id, reason), answered: { kind: 'departed', reason } },
        ],
      }),
    ],
  });
  const of = (question: typeof one) => rows.find(([name]) => name === question?.text.nl)?.[2];
  expect(of(one)).toBe(`Motivering: ${long}`);
  expect(of(other)).toBe(`Motivering: zie “${one?.text.nl}”.`);
  expect(of(asked)).toBe('Motivering: zie “Het oordeel”.');
});
