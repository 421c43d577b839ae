/**
 * Why the database did not do what was asked, when that is no fault of what was asked: it can be asked again later. `full`: no room on its
 * disk; `slow`: it did not answer in time; `away`: stopped, starting or out of reach.
 */
export type Away = 'away' | 'full' | 'slow';

/** Sorts out a failure by its SQLSTATE (classes 08 connection, 53 resources, 57 operator) or what the connection said; undefined when it is another kind. */
export function whyAway(problem: unknown): Away | undefined {
  const { code = '', message = '' } = problem as { code?: string; message?: string };
  if (code === '53100' || code === 'ENOSPC') return 'full';
  if (
    code === '57014' ||
    code === '55P03' ||
    /query read timeout|timeout exceeded when trying to connect/i.test(message)
  )
    return 'slow';
  return /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|08|53|57P)/.test(code) ||
    /connection terminated|connection timeout|connection ended/i.test(message)
    ? 'away'
    : undefined;
}
