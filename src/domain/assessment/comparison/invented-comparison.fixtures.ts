import { rational } from '../../figures/rational.ts';
import { seededRandom } from '../../figures/seeded-random.ts';
import type { Comparison } from './comparison.ts';

/** What an invented comparison is like. */
export interface InventedSize {
  readonly alternatives: number;
  readonly criteria: number;
  /** Sizes up to these, scales of two to five steps that may be worth the same; otherwise these sizes and four equal steps. */
  readonly isAny?: boolean;
  /** Verdicts that may be a range. */
  readonly hasRanges?: boolean;
}

/** An invented comparison, the same for the same seed. */
export function inventedComparison(
  seed: number,
  { alternatives, criteria, isAny, hasRanges }: InventedSize,
): Comparison {
  const draw = seededRandom(seed);
  const under = (limit: number) => Math.floor(draw() * limit);
  const size = (most: number) => (isAny ? 1 + under(most) : most);
  const names = (count: number, letter: string) => Array.from({ length: count }, (_, at) => `${letter}${at}`);
  const [rows, columns] = [names(size(alternatives), 'a'), names(size(criteria), 'c')];
  const values = isAny ? [-2, under(4) - 1] : [0, 1, 2, 3];
  if (isAny) for (let steps = under(4); steps > 0; steps--) values.push((values.at(-1) ?? 0) + under(4));
  const verdict = () => {
    const [one, other] = [under(values.length), under(values.length)];
    return hasRanges ? { low: Math.min(one, other), high: Math.max(one, other) } : { low: one, high: one };
  };
  return {
    criteria: columns,
    alternatives: rows,
    scale: values.map((value, at) => ({ id: `s${at}`, value: rational(value) })),
    verdicts: rows.map(() => columns.map(verdict)),
  };
}
