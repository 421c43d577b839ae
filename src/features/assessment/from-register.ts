import { writeAnswer } from '#domain/assessment/written-answer.ts';
import { sentence } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import type { RegisterAnswer } from './derived-answers.ts';
import { factSentence } from './fact-sentence.ts';
import type { SentCell } from './fill-in.ts';
import { cellKey, isEmpty, type TypedCell, typedOf, uncertain } from './typed-cell.ts';

/** An answer of the register as one would type it: with the fact as its motivation and its evidence. */
function typedFrom(language: Language, register: RegisterAnswer): TypedCell {
  const { answered, fact } = register;
  const range = answered.kind === 'range' ? answered : undefined;
  return {
    answer: range === undefined ? writeAnswer(answered) : uncertain,
    lowest: range?.lowest ?? '',
    highest: range?.highest ?? '',
    texts: {
      ...typedOf(undefined).texts,
      motivering: sentence(`${factSentence(language, register)}.`),
      feit: fact,
    },
  };
}

/** The cells of a form with the answers of the register where nothing was typed; what someone typed stays. */
export function filledFromRegister(
  language: Language,
  sent: ReadonlyMap<string, SentCell>,
  answers: readonly RegisterAnswer[],
): ReadonlyMap<string, SentCell> {
  const filled = new Map(sent);
  for (const answer of answers) {
    const key = cellKey(answer.question, undefined);
    const cell = sent.get(key);
    if (cell !== undefined && isEmpty(cell.typed)) filled.set(key, { ...cell, typed: typedFrom(language, answer) });
  }
  return filled;
}
