import { isDay } from '#domain/time/day.ts';

/** A day as people type it in an address or a field: 2027-06-18 or 18-06-2027; undefined when it is no day. */
export function typedDay(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text.trim());
  const day = dutch ? `${dutch[3]}-${dutch[2]?.padStart(2, '0')}-${dutch[1]?.padStart(2, '0')}` : text.trim();
  return isDay(day) ? day : undefined;
}
