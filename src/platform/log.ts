import { destination, type Logger, pino } from 'pino';

export type Log = Logger;

/** The log: JSON lines on stderr, so that stdout holds only the answer of a command. The level comes from VERBAND_LOG. */
export function openLog(level: string = process.env['VERBAND_LOG'] ?? 'info'): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination({ fd: 2, sync: true }));
}
