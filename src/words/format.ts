import { divideRounded } from '#domain/figures/money.ts';
import type { Day } from '#domain/time/day.ts';
import { weekday } from '#domain/time/day.ts';
import type { Language } from './language.ts';

const noBreak = '\u00a0';
const months = {
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;
const weekdays = {
  nl: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

const parts = (day: Day) => ({
  year: day.slice(0, 4),
  month: Number(day.slice(5, 7)) - 1,
  date: Number(day.slice(8, 10)),
});

/** vrijdag 18 juni 2027 */
export function dayLong(language: Language, day: Day): string {
  return `${weekdays[language][weekday(day) - 1]} ${dayText(language, day)}`;
}

/** 18 juni 2027 */
export function dayText(language: Language, day: Day): string {
  const { year, month, date } = parts(day);
  return `${date} ${months[language][month]} ${year}`;
}

const clockTime = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
});
const calendarDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** 18 juni 2027 14:05, the time in Amsterdam. */
export function momentText(language: Language, moment: Date): string {
  return `${dayText(language, calendarDay.format(moment))} ${clockTime.format(moment)}`;
}

/** 18 juni: for drawings. */
export function dayShort(language: Language, day: Day): string {
  const { month, date } = parts(day);
  return `${date} ${months[language][month]}`;
}

/** 18-06-2027: as people type it. */
export function dayTyped(day: Day): string {
  return `${day.slice(8, 10)}-${day.slice(5, 7)}-${day.slice(0, 4)}`;
}

const group = (language: Language, digits: string): string =>
  digits.replace(/\B(?=(\d{3})+(?!\d))/g, language === 'nl' ? '.' : ',');

/** A whole number with thousands: 25.627 */
export function wholeNumber(language: Language, value: number | bigint): string {
  const text = String(value);
  return text.startsWith('-') ? `\u2212${group(language, text.slice(1))}` : group(language, text);
}

/** An exact decimal as text, with the comma of the language: 12,5 */
export function decimalText(language: Language, value: string): string {
  const [whole = '', fraction] = value.replace('-', '').split('.');
  const sign = value.startsWith('-') ? '\u2212' : '';
  return `${sign}${group(language, whole)}${fraction === undefined ? '' : `${language === 'nl' ? ',' : '.'}${fraction}`}`;
}

/** € 1.234.567: whole euro, rounded half away from zero. */
export function euro(language: Language, cents: bigint): string {
  return `€${noBreak}${wholeNumber(language, divideRounded(cents, 100n))}`;
}

/** + € 1.234 or − € 1.234: a difference always shows its sign. */
export function euroDifference(language: Language, cents: bigint): string {
  const size = cents < 0n ? -cents : cents;
  return `${cents < 0n ? '\u2212' : '+'}${noBreak}${euro(language, size)}`;
}

/** € 13,77 mln from a million on, whole euro below: for key figures. */
export function euroShort(language: Language, cents: bigint): string {
  const size = cents < 0n ? -cents : cents;
  if (size < 100_000_000n) return euro(language, cents);
  const hundredths = divideRounded(size, 1_000_000n);
  const text = `${wholeNumber(language, hundredths / 100n)}${language === 'nl' ? ',' : '.'}${String(hundredths % 100n).padStart(2, '0')}`;
  return `${cents < 0n ? '\u2212' : ''}€${noBreak}${text}${noBreak}${language === 'nl' ? 'mln' : 'm'}`;
}

/** Tenths of a percent as 12,3 %. */
export function percent(language: Language, permille: number): string {
  const size = Math.abs(permille);
  return `${permille < 0 ? '\u2212' : ''}${Math.trunc(size / 10)}${language === 'nl' ? ',' : '.'}${size % 10}${noBreak}%`;
}

/** A change in tenths of a percent, always with its sign: + 12,3 %. */
export function percentChange(language: Language, permille: number): string {
  return `${permille < 0 ? '' : `+${noBreak}`}${percent(language, permille)}`;
}

/** Names as people write a list: a, b en c. */
export function listOf(language: Language, names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} ${language === 'nl' ? 'en' : 'and'} ${names.at(-1)}`;
}

const countWords = {
  nl: ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
} as const;

/** A sentence that may begin with a name: its first letter a capital. Dutch writes “Eén”. */
export const sentence = (text: string): string =>
  text.startsWith('één') ? `E${text.slice(1)}` : `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** A small number in words, as a heading needs it: vier; from thirteen on in digits. */
export function countWord(language: Language, count: number, isFirst = false): string {
  const word = countWords[language][count] ?? wholeNumber(language, count);
  return isFirst ? sentence(word) : word;
}
