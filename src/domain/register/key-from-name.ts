/** A key from a name: `Een nieuwe vorm` → `een-nieuwe-vorm`; `otherwise` when nothing of the name can stand in a key. */
export function keyFromName(name: string, otherwise: string): string {
  return (
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 60)
      .replace(/^-+|-+$/g, '') || otherwise
  );
}

/** The key, with a number behind it when it is taken already: `a`, `a-2`, `a-3`. */
export function freeKey(key: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? key : `${key.slice(0, 55)}-${number}`;
    if (!taken.has(tried)) return tried;
  }
}
