/** An identifier from words: `Grip van de raad` becomes `grip-van-de-raad`. */
export function identifierFrom(name: string, otherwise: string): string {
  const found = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '');
  return found === '' ? otherwise : found;
}

/** Identifiers for a list: who has one keeps it, who has none gets one from its name that nobody else has. */
export function newIdentifiers(
  list: readonly { readonly id: string; readonly name: string }[],
  otherwise: string,
): readonly string[] {
  const taken = new Set(list.flatMap(({ id }) => (id === '' ? [] : [id])));
  return list.map(({ id, name }) => {
    if (id !== '') return id;
    const base = identifierFrom(name, otherwise);
    for (let number = 1; ; number += 1) {
      const fresh = number === 1 ? base : `${base}-${number}`;
      if (taken.has(fresh)) continue;
      taken.add(fresh);
      return fresh;
    }
  });
}
