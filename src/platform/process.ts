import { readFileSync } from 'node:fs';

/** Whether a process with this number is alive (a zombie is not). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM';
  }
  return processState(pid) !== 'Z';
}

const stat = (pid: number): string[] | undefined => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
};

const processState = (pid: number): string | undefined => stat(pid)?.[0];

/** When a process started, in the units of the system; tells a process from a later one with the same number. Empty where unknown. */
export function startOf(pid: number): string {
  return stat(pid)?.[19] ?? '';
}

/** Waits a number of milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Waits until something is so, at most a number of milliseconds; answers whether it became so. */
export async function until(test: () => boolean | Promise<boolean>, milliseconds: number, step = 25): Promise<boolean> {
  const end = performance.now() + milliseconds;
  for (;;) {
    if (await test()) return true;
    if (performance.now() >= end) return false;
    await pause(step);
  }
}
