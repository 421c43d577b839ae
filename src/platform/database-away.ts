/**
 * Whether something failed because the database could not be reached, was stopped, had no room or was starting: what was asked can be
 * asked again later. SQLSTATE classes 08 (connection), 53 (resources), 57P (operator).
 */
export function isDatabaseAway(problem: unknown): boolean {
  const { code = '', message = '' } = problem as { code?: string; message?: string };
  return (
    /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|08|53|57P)/.test(code) ||
    /connection terminated|connection timeout|timeout exceeded when trying to connect|connection ended/i.test(message)
  );
}
