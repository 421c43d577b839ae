/** A table in plain text: columns as wide as their widest cell, numbers (marked by `right`) to the right. */
export function textTable(rows: readonly (readonly string[])[], right: readonly number[]): string {
  const widths = rows.reduce<number[]>((all, row) => {
    for (const [at, cell] of row.entries()) all[at] = Math.max(all[at] ?? 0, [...cell].length);
    return all;
  }, []);
  const pad = (cell: string, at: number) => {
    const space = ' '.repeat((widths[at] ?? 0) - [...cell].length);
    return right.includes(at) ? space + cell : cell + space;
  };
  return rows.map((row) => `${row.map(pad).join('  ').trimEnd()}\n`).join('');
}
