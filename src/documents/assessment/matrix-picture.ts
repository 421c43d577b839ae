import type { Answered } from '#domain/assessment/answer.ts';
import type { Framework } from '#domain/assessment/framework.ts';
import { type ScaleStep, stepsOf, type Tint } from '#domain/assessment/scale.ts';
import { escaped } from '../docx/markup.ts';
import { printable } from '../pdf/printable.ts';
import type { Block } from '../report/report.ts';
import type { AssessmentDocument } from './assessment-document.ts';
import type { Matrix } from './matrix.ts';
import { answerName } from './names.ts';
import { words } from './words.ts';

const width = 516;
const headHeight = 30;
/** The height of a drawing that fits on a page with the heading above it. */
const mostHeight = 620;
const grounds: Readonly<Record<Tint, string>> = { best: '#B9DCDD', good: '#DCEDED', mixed: '#F4F0E6', poor: '#F8DCC4' };
const circles: Readonly<Record<Tint, string>> = { best: '#0B5A63', good: '#0B5A63', mixed: '#5B5340', poor: '#A34A0F' };
/** More columns than this leave no room for words. */
const mostColumns = 6;

/** Questions get more room when there are few columns, and then a row needs one line. */
interface Measures {
  readonly label: number;
  readonly row: number;
  readonly signs: number;
}
const measuresFor = (columns: number): Measures =>
  columns <= 2 ? { label: 330, row: 18, signs: 92 } : { label: 150, row: 26, signs: 40 };

/** A text in at most two lines of about so many signs; what does not fit ends with three dots. */
function twoLines(text: string, most: number): readonly string[] {
  const lines = [''];
  for (const word of printable(text).split(' ')) {
    const line = lines.at(-1) ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const kept = lines.filter((each) => each !== '');
  const [first = '', second] = kept;
  if (second === undefined) return [first.slice(0, most)];
  const fits = kept.length === 2 && second.length <= most;
  return [first.slice(0, most), fits ? second : `${second.slice(0, most - 1)}…`];
}

function textLines(text: string, x: number, middle: number, most: number, look: string): string {
  const lines = twoLines(text, most);
  const first = middle + 2.6 - (lines.length - 1) * 4.4;
  return lines.map((line, at) => `<text x="${x}" y="${first + at * 8.8}" ${look}>${escaped(line)}</text>`).join('');
}

/** A circle of which so many quarters are filled, from the top to the right. */
function quarterCircle(x: number, y: number, { quarters, tint }: ScaleStep): string {
  const colour = circles[tint];
  const ring = `<circle cx="${x}" cy="${y}" r="5" fill="${quarters === 4 ? colour : '#FFFFFF'}" stroke="${colour}" stroke-width="1.2"/>`;
  if (quarters === 0 || quarters === 4) return ring;
  const ends = [[x + 5, y] as const, [x, y + 5] as const, [x - 5, y] as const];
  const [endX, endY] = ends[quarters - 1] ?? [x, y];
  return `${ring}<path d="M${x} ${y}V${y - 5}A5 5 0 ${quarters > 2 ? 1 : 0} 1 ${endX} ${endY}Z" fill="${colour}"/>`;
}

function cellShapes(
  from: Framework,
  answered: Answered | undefined,
  said: string,
  x: number,
  y: number,
  wide: number,
  high: number,
): string {
  const steps = stepsOf(from.scale, answered);
  const [lowest] = steps;
  const ground = lowest === undefined ? '#FFFFFF' : grounds[lowest.tint];
  const box = `<rect x="${x + 1}" y="${y + 1}" width="${wide - 2}" height="${high - 2}" fill="${ground}"${lowest === undefined ? ' stroke="#DFE5E9" stroke-width="0.75"' : ''}/>`;
  const middle = y + high / 2;
  const circle = lowest === undefined || steps.length > 1 ? '' : quarterCircle(x + 12, middle, lowest);
  const from0 = circle === '' ? x + 6 : x + 22;
  return `${box}${circle}${textLines(said, from0, middle, Math.floor((x + wide - from0) / 3.7), 'font-size="7.5" fill="#14212B"')}`;
}

/** One drawing of so many rows. */
function drawing(document: AssessmentDocument, columns: Matrix['columns'], rows: Matrix['rows']): Block {
  const { language, framework } = document;
  const t = words[language];
  const measures = measuresFor(columns.length);
  const wide = (width - measures.label) / columns.length;
  const height = headHeight + rows.length * measures.row;
  const heads = columns.map(({ name }, at) =>
    textLines(
      name,
      measures.label + at * wide + 6,
      headHeight / 2,
      Math.floor(wide / 4.2),
      'font-size="8" font-weight="600" fill="#14212B"',
    ),
  );
  const body = rows.map(({ question, answers }, at) => {
    const y = headHeight + at * measures.row;
    const middle = y + measures.row / 2;
    const label = textLines(question.text[language], 0, middle, measures.signs, 'font-size="7.5" fill="#14212B"');
    const cells = answers.map((answered, column) => {
      const said = answerName(document, question, answered);
      return cellShapes(framework, answered, said, measures.label + column * wide, y, wide, measures.row);
    });
    return `${label}${cells.join('')}`;
  });
  const counted = columns.map(({ name }, column) => {
    const counts = Map.groupBy(rows, ({ question, answers }) => answerName(document, question, answers[column]));
    return `${name}: ${[...counts].map(([word, own]) => `${own.length} × ${word}`).join(', ')}`;
  });
  return {
    kind: 'figure',
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Source Sans 3">${heads.join('')}${body.join('')}</svg>`,
    alternative: t('matrix.alternative', { counts: counted.join('; ') }),
    caption: t('matrix.picture'),
  };
}

/**
 * The matrix as drawings that fit on a page: word, filled circle and tint together; none when it has too many columns. The table says the
 * same.
 */
export function matrixPictures(document: AssessmentDocument, { columns, rows }: Matrix): readonly Block[] {
  if (columns.length > mostColumns) return [];
  const most = Math.floor((mostHeight - headHeight) / measuresFor(columns.length).row);
  const parts = Math.ceil(rows.length / most);
  const size = Math.ceil(rows.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_, at) => drawing(document, columns, rows.slice(at * size, (at + 1) * size)));
}
