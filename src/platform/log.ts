import { destination, type Logger, pino } from 'pino';
import { withoutSecrets } from './secrets-in-text.ts';

export type Log = Logger;

/** Where lines of the log go. */
interface Lines {
  write(line: string): void;
}

/**
 * The log: JSON lines on stderr, so that stdout holds only the answer of a command. The level comes from VERBAND_LOG. Whatever is written,
 * secrets and addresses of persons are taken out of the line before it leaves.
 */
export function openLog(
  level: string = process.env['VERBAND_LOG'] ?? 'info',
  lines: Lines = destination({ fd: 2, sync: true }),
  environment: NodeJS.ProcessEnv = process.env,
): Log {
  const clean = withoutSecrets(environment);
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    { write: (line: string) => lines.write(clean(line)) },
  );
}
