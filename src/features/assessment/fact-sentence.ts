import { registerFact } from '#domain/assessment/register-facts.ts';
import { dayText, wholeNumber } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import type { RegisterAnswer } from './derived-answers.ts';
import { verdictWords } from './verdict-words.ts';

const isDayText = (value: string | number): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** The fact that an answer follows from with its values: `indicatoren met een meting: 3 van 4`. */
export function factSentence(language: Language, { fact, values }: RegisterAnswer): string {
  const t = verdictWords[language];
  const name = registerFact(fact)?.text[language] ?? fact;
  const shown = (value: string | number) =>
    isDayText(value) ? dayText(language, value) : typeof value === 'number' ? wholeNumber(language, value) : value;
  const { part, whole, day, last, failures, unknown, ...others } = values;
  const said = [
    ...(part === undefined || whole === undefined
      ? []
      : [t('fact.partOf', { part: shown(part), whole: shown(whole) })]),
    ...(day === undefined ? [] : [shown(day)]),
    ...(last === undefined ? [] : [t('fact.last', { day: shown(last) })]),
    ...(failures === undefined
      ? []
      : [t('fact.failures', { failures: shown(failures), unknown: shown(unknown ?? 0) })]),
    ...Object.entries(others)
      .filter(([key]) => key !== 'stated')
      .map(([, value]) => shown(value)),
  ];
  return said.length === 0 ? name : `${name}: ${said.join(', ')}`;
}
