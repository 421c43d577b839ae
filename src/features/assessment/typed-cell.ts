import type { Framework } from '#domain/assessment/framework.ts';
import type { Question } from '#domain/assessment/question.ts';
import { factMeant, registerFact } from '#domain/assessment/register-facts.ts';
import { writeAnswer } from '#domain/assessment/written-answer.ts';
import { error, type Finding } from '#domain/findings/finding.ts';
import { wholeSubject } from '#domain/register/types/assessments.ts';
import { hashOf } from '#platform/tokens.ts';
import type { Language } from '#words/language.ts';
import type { KeptCell } from './read-assessment.ts';
import type { Meant } from './typed-choice.ts';

/** The fields of a cell besides its answer, by their name in the form: what they are called in the register. */
export const cellTexts = {
  sterkten: 'strengths',
  zwakten: 'weaknesses',
  bouwstenen: 'building_blocks',
  barrieres: 'barriers',
  motivering: 'motivation',
  bron: 'source_id',
  plaats: 'source_place',
  citaat: 'quote',
  feit: 'fact',
} as const;
export type CellText = keyof typeof cellTexts;
export const cellTextNames = Object.keys(cellTexts) as readonly CellText[];

/** What one cell of the form holds: `answer` is a step, `tussen` with both ends, an option, or one of the other words of an answer. */
export interface TypedCell {
  readonly answer: string;
  readonly lowest: string;
  readonly highest: string;
  readonly texts: Readonly<Record<CellText, string>>;
}

/** The answer that says that it is uncertain, between two steps. */
export const uncertain = 'tussen';

/** The most a text of a cell takes, in signs. */
export const longestText = 20_000;

/** Under which name a cell stands in the form. */
export const cellKey = (question: string, alternative: string | undefined): string =>
  `${question}.${alternative ?? wholeSubject}`;

const noTexts = Object.fromEntries(cellTextNames.map((name) => [name, ''])) as Record<CellText, string>;

/** A cell as it stands in the form; nothing was filled in when it is not there. */
export function typedOf(cell: KeptCell | undefined): TypedCell {
  if (cell === undefined) return { answer: '', lowest: '', highest: '', texts: noTexts };
  const document = cell.evidence.find((each) => each.kind === 'document');
  const fact = cell.evidence.find((each) => each.kind === 'fact');
  const range = cell.answered.kind === 'range' ? cell.answered : undefined;
  return {
    answer: range === undefined ? writeAnswer(cell.answered) : uncertain,
    lowest: range?.lowest ?? '',
    highest: range?.highest ?? '',
    texts: {
      sterkten: cell.strengths ?? '',
      zwakten: cell.weaknesses ?? '',
      bouwstenen: cell.buildingBlocks ?? '',
      barrieres: cell.barriers ?? '',
      motivering: cell.motivation ?? '',
      bron: document?.source ?? '',
      plaats: document?.place ?? '',
      citaat: document?.quote ?? '',
      feit: fact?.fact ?? '',
    },
  };
}

/** A text of a cell as people read it: a source and a fact by their name. @param sources what each source is called, by its key */
export function shownText(
  language: Language,
  { texts }: TypedCell,
  name: CellText,
  sources: ReadonlyMap<string, string>,
): string {
  if (name === 'bron') return sources.get(texts.bron) ?? texts.bron;
  return name === 'feit' ? (registerFact(texts.feit)?.text[language] ?? texts.feit) : texts[name];
}

const plain = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/** Reads a cell of the form as it came; undefined when the form did not have it. */
export function readTyped(form: URLSearchParams, key: string): TypedCell | undefined {
  if (!form.has(`was.${key}`)) return undefined;
  const text = (name: string) => plain(form.get(`${name}.${key}`) ?? '');
  if (form.get(`weg.${key}`) === 'ja') return typedOf(undefined);
  const answer = text('antwoord');
  return {
    answer,
    lowest: answer === uncertain ? text('van') : '',
    highest: answer === uncertain ? text('tot') : '',
    texts: {
      ...(Object.fromEntries(cellTextNames.map((name) => [name, text(name)])) as Record<CellText, string>),
      feit: factMeant(text('feit')),
    },
  };
}

/** A short mark of what a cell holds: the same for the same answer and texts. */
export function markOf(typed: TypedCell): string {
  const parts = [typed.answer, typed.lowest, typed.highest, ...cellTextNames.map((name) => plain(typed.texts[name]))];
  return hashOf(JSON.stringify(parts)).toString('base64url').slice(0, 16);
}

/** Whether nothing at all is filled in. */
export const isEmpty = (typed: TypedCell): boolean => markOf(typed) === markOf(typedOf(undefined));

/** The answer as the register writes it, or what is not right about it. @param name how the finding calls the cell */
function readAnswer(
  from: Framework,
  question: Question,
  typed: TypedCell,
): { readonly answered: string } | { readonly code: string } {
  const at = (step: string) => from.scale.steps.findIndex((each) => each.id === step);
  const { answer, lowest, highest } = typed;
  if (answer === '') return { code: 'assess-answer-missing' };
  if (answer === 'unknown') return { answered: answer };
  switch (question.kind) {
    case 'choice':
      return question.options.some((option) => answer === `option:${option.id}`)
        ? { answered: answer }
        : { code: 'assess-answer-strange' };
    case 'comply-or-explain':
      if (answer === 'departed' && typed.texts.motivering === '') return { code: 'assess-departure-reason' };
      return answer === 'followed' || answer === 'departed' ? { answered: answer } : { code: 'assess-answer-strange' };
    case 'scored':
      if (answer === 'not-applicable' && from.scale.mayNotApply) return { answered: answer };
      if (answer === uncertain)
        return at(lowest) >= 0 && at(highest) > at(lowest)
          ? { answered: `${lowest}..${highest}` }
          : { code: 'assess-range' };
      return at(answer) >= 0 ? { answered: answer } : { code: 'assess-answer-strange' };
  }
}

/**
 * Checks a cell that holds something.
 * @param name how a finding calls the cell
 * @param meant which source of the register a typed text means
 */
export function checkTyped(
  from: Framework,
  question: Question,
  alternative: string | undefined,
  typed: TypedCell,
  name: string,
  meant: (text: string) => Meant,
): { readonly answered: string; readonly findings: readonly Finding[] } {
  const key = cellKey(question.id, alternative);
  const { texts } = typed;
  const read = readAnswer(from, question, typed);
  const findings = [
    ...('code' in read ? [error(read.code, { column: `antwoord.${key}` }, { cell: name })] : []),
    ...sourceFindings(texts.bron, `bron.${key}`, name, meant),
    ...(texts.feit === '' || registerFact(texts.feit) !== undefined
      ? []
      : [error('assess-fact-unknown', { column: `feit.${key}` }, { cell: name, value: texts.feit })]),
    ...cellTextNames
      .filter((each) => texts[each].length > longestText)
      .map((each) => error('assess-text-long', { column: `${each}.${key}` }, { cell: name, limit: longestText })),
  ];
  return { answered: 'answered' in read ? read.answered : '', findings };
}

function sourceFindings(
  value: string,
  column: string,
  cell: string,
  meant: (text: string) => Meant,
): readonly Finding[] {
  if (value === '') return [];
  const found = meant(value);
  if (found.kind === 'several')
    return [error('assess-source-several', { column }, { cell, value, names: found.names.join(', ') })];
  return found.kind === 'one' && found.id === value
    ? []
    : [error('assess-source-unknown', { column }, { cell, value })];
}
