/** Signs of the typeface by their width at weight 400, in hundredths of its size. */
const groups: readonly (readonly [number, string])[] = [
  [20, ' \u00a0\u202f'],
  [25, "',.:;ijl|’"],
  [27, 'I!f·'],
  [30, '()[]{}-‑'],
  [34, 't/\\r"'],
  [42, '*?szc'],
  [46, 'xvyk'],
  [49, 'JYFL'],
  [51, '#$+0123456789<=>^_aeg~–−VX'],
  [54, 'ESATZ`houbdnpqë'],
  [58, 'CPRKB'],
  [62, '&DG'],
  [66, 'UHNOQ'],
  [73, 'wM'],
  [83, 'W%m@'],
];
const widths = new Map(groups.flatMap(([width, signs]) => [...signs].map((sign) => [sign, width] as const)));

/**
 * About how wide a text is in a drawing, a little too wide rather than too narrow: the server has no typeface to measure with, and what
 * does not fit is left out or moved.
 */
export function textWidth(text: string, size: number, bold = false): number {
  let hundredths = 0;
  for (const sign of text) hundredths += widths.get(sign) ?? 58;
  return (hundredths / 100) * size * (bold ? 1.07 : 1.02);
}
