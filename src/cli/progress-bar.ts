/** A bar on stderr; without a terminal it prints a line at the start and at the end. */
export function progressBar(text: string): { show(done: number, total: number): void; end(): void } {
  const terminal = process.stderr.isTTY === true;
  if (!terminal) process.stderr.write(`${text} …\n`);
  return {
    show: (done, total) => {
      if (!terminal) return;
      const share = Math.min(1, total === 0 ? 1 : done / total);
      process.stderr.write(`\r${text} [${'#'.repeat(Math.round(share * 30)).padEnd(30)}] ${Math.round(share * 100)} %`);
    },
    end: () => {
      if (terminal) process.stderr.write(`\r${text} [${'#'.repeat(30)}] 100 %\n`);
    },
  };
}
