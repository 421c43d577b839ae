/** Colours of series are fixed for the first five; after that greys take turns, and the name tells. */
export function seriesClass(series: number): string {
  if (series < 5) return `series-${series + 1}`;
  return series % 2 === 1 ? 'series-rest' : 'series-pale';
}
