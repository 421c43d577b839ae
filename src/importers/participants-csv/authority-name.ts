/** Repairs text that was read once in the wrong encoding: “FryslÃ¢n” was “Fryslân”. Text that was right stays as it is. */
export function repairEncoding(text: string): string {
  if (!/[\u00c2-\u00c3\u00e2][\u0080-\u00bf\u20ac\u2018-\u201e\u2122\u0152-\u0178\u02c6\u02dc]/.test(text)) return text;
  const bytes: number[] = [];
  for (const sign of text) {
    const code = sign.charCodeAt(0);
    const byte = code < 256 ? code : windows1252.get(code);
    if (byte === undefined) return text;
    bytes.push(byte);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return text;
  }
}

const high =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
const windows1252 = new Map([...high].map((sign, index) => [sign.charCodeAt(0), 0x80 + index]));

/** A name as it is compared: letters and digits only, without accents, without the word for its kind. A foreign country stays visible. */
export function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\bij/g, 'ij')
    .replace(/^gemeente\s+/, '')
    .replace(/\((nh|n\.h|l|zh|z|o|gld|gr|fr|nb|u|ut|lb|gemeente)\.?\)/g, '')
    .replace(/[^a-z0-9]/g, '');
}

/** The province that stands in brackets behind a name: Bergen (NH.). */
export function provinceInName(name: string): string | undefined {
  const mark = /\(([a-z.]+)\)/i.exec(name)?.[1]?.toLowerCase().replaceAll('.', '');
  return mark === undefined ? undefined : provinces[mark];
}

const provinces: Readonly<Record<string, string>> = {
  nh: 'Noord-Holland',
  l: 'Limburg',
  lb: 'Limburg',
  zh: 'Zuid-Holland',
  z: 'Zeeland',
  o: 'Overijssel',
  gld: 'Gelderland',
  gr: 'Groningen',
  fr: 'Fryslân',
  nb: 'Noord-Brabant',
  u: 'Utrecht',
  ut: 'Utrecht',
};

/** Edits from one text to another: insert, delete, replace, swap of neighbours; stops counting past a limit. */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const current = [i];
    let best = i;
    for (let j = 1; j <= right.length; j += 1) {
      const cost = left[i - 1] === right[j - 1] ? 0 : 1;
      let value = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1])
        value = Math.min(value, (before[j - 2] ?? 0) + 1);
      current.push(value);
      best = Math.min(best, value);
    }
    if (best > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return previous[right.length] ?? limit + 1;
}
