import { totalWeight, type VotingGame } from './game.ts';
import { type Amount, type Half, makeHalf } from './half.ts';
import { type ExactShares, exactShares, factorials } from './power-values.ts';
import { type Ratio, ratio } from './ratio.ts';
import { amountsFor, halvesOf, type ToAmount } from './split.ts';

/** Values with a-priori unions, in the order of the members: Owen (1977), and Banzhaf–Owen (Owen 1982), each with fractions. */
export interface UnionValues {
  readonly owen: ExactShares;
  readonly banzhafOwen: ExactShares;
}

/** Work of `unionValues` in looks at a stretch of coalitions, for the budget. */
export function unionWork(unions: readonly (readonly number[])[]): number {
  const outer = 2 ** Math.ceil((unions.length - 1) / 2);
  return unions.reduce((sum, union) => sum + union.length * 2 ** Math.max(0, union.length - 1) * outer, 0);
}

/**
 * A member swings with a set R of other unions, whole, and a set T of its own union without it. Swings are counted by |R| and |T|: the
 * other unions are listed in two halves; what one half and T weigh together leaves a stretch of the other half.
 */
export function unionValues(
  game: VotingGame,
  unions: readonly (readonly number[])[],
  progress: (share: number) => void,
): UnionValues {
  const toAmount = amountsFor(game.conditions.map(totalWeight));
  const owen: Ratio[] = Array.from({ length: game.members }, () => ({ numerator: 0n, denominator: 1n }));
  const banzhafOwen = [...owen];
  const byUnion = factorials(unions.length);
  for (const [at, union] of unions.entries()) {
    const others = unions.filter((_, other) => other !== at);
    const halves = outerHalves(game, others, toAmount);
    const byMember = factorials(union.length);
    const known = new Map<string, readonly [Ratio, Ratio]>();
    for (const member of union) {
      const key = game.conditions.map(({ weights }) => weights[member]).join();
      let values = known.get(key);
      if (values === undefined) {
        const counts = swingsWithUnions(
          game,
          halves,
          union.filter((other) => other !== member),
          member,
          toAmount,
        );
        let numerator = 0n;
        let swings = 0n;
        for (const [r, row] of counts.entries())
          for (const [t, count] of row.entries()) {
            swings += count;
            numerator +=
              count *
              (byUnion[r] ?? 0n) *
              (byUnion[unions.length - 1 - r] ?? 0n) *
              (byMember[t] ?? 0n) *
              (byMember[union.length - 1 - t] ?? 0n);
          }
        values = [
          ratio(numerator, (byUnion.at(-1) ?? 1n) * (byMember.at(-1) ?? 1n)),
          ratio(swings, 1n << BigInt(unions.length + union.length - 2)),
        ];
        known.set(key, values);
      }
      [owen[member], banzhafOwen[member]] = values as [Ratio, Ratio];
    }
    progress((at + 1) / unions.length);
  }
  return { owen: exactShares(owen), banzhafOwen: exactShares(banzhafOwen) };
}

/** The unions, each one player, in two halves. */
function outerHalves(
  game: VotingGame,
  unions: readonly (readonly number[])[],
  toAmount: ToAmount,
): readonly [Half, Half] {
  const weight = (union: readonly number[]) =>
    game.conditions.map(({ weights }) => toAmount(union.reduce((sum, member) => sum + (weights[member] ?? 0n), 0n)));
  const classes = unions.map((union) => ({ members: [0], half: { count: 1, weights: weight(union) } }));
  const sides = halvesOf(classes);
  const side = (wanted: 0 | 1) =>
    makeHalf(
      classes.filter((_, at) => sides[at] === wanted).map(({ half }) => half),
      toAmount(0n),
    );
  return [withConditions(side(0), game, toAmount), withConditions(side(1), game, toAmount)];
}

/** An empty half does not know how many conditions there are. */
function withConditions(half: Half, game: VotingGame, toAmount: ToAmount): Half {
  if (half.classes.length > 0) return half;
  return { ...half, others: game.conditions.slice(1).map(() => [toAmount(0n)]) };
}

/** Weight in each condition of every entry, in the order of the first condition. */
function entryWeights(half: Half): readonly (readonly Amount[])[] {
  return Array.from(half.order, (entry, at) => [
    half.sorted[at] as Amount,
    ...half.others.map((column) => column[entry] as Amount),
  ]);
}

/** Swings of a member by number of other unions (rows) and of members of its own union (columns). */
function swingsWithUnions(
  game: VotingGame,
  [left, right]: readonly [Half, Half],
  own: readonly number[],
  member: number,
  toAmount: ToAmount,
): readonly (readonly bigint[])[] {
  const quotas = game.conditions.map(({ quota }) => toAmount(quota));
  const added = game.conditions.map(({ weights }) => toAmount(weights[member] ?? 0n));
  const inner = withConditions(
    makeHalf(
      own.map((other) => ({ count: 1, weights: game.conditions.map(({ weights }) => toAmount(weights[other] ?? 0n)) })),
      toAmount(0n),
    ),
    game,
    toAmount,
  );
  const counts = Array.from({ length: left.members + right.members + 1 }, () =>
    new Array<number>(own.length + 1).fill(0),
  );
  const [leftWeights, innerWeights, rightWeights] = [left, inner, right].map(entryWeights) as [
    Amount[][],
    Amount[][],
    Amount[][],
  ];
  const running = runningSizes(right);
  const single = quotas.length === 1;
  for (const [a, outer] of leftWeights.entries()) {
    const r = left.sizes[left.order[a] as number] as number;
    for (const [b, ownWeights] of innerWeights.entries()) {
      const t = inner.sizes[inner.order[b] as number] as number;
      const missing = quotas.map((quota, c) => quota - (outer[c] as Amount) - (ownWeights[c] as Amount));
      const put = (size: number, count: number) => {
        const row = counts[r + size] as number[];
        row[t] = (row[t] as number) + count;
      };
      const start = firstAtLeast(right.sorted, (missing[0] as Amount) - (added[0] as Amount));
      if (single) {
        const end = firstAtLeast(right.sorted, missing[0] as Amount);
        if (end > start)
          for (let size = 0; size <= right.members; size++)
            put(size, (running[end]?.[size] ?? 0) - (running[start]?.[size] ?? 0));
        continue;
      }
      for (let at = start; at < right.entries; at++) {
        const weights = rightWeights[at] as Amount[];
        const isWinning = weights.every((weight, c) => weight + (added[c] as Amount) >= (missing[c] as Amount));
        if (isWinning && !weights.every((weight, c) => weight >= (missing[c] as Amount)))
          put(right.sizes[right.order[at] as number] as number, 1);
      }
    }
  }
  return counts.map((row) => row.map(BigInt));
}

/** Per position in order: how many entries before it have each size. */
function runningSizes(half: Half): readonly Float64Array[] {
  const rows = [new Float64Array(half.members + 1)];
  for (const entry of half.order) {
    const row = Float64Array.from(rows.at(-1) ?? []);
    const size = half.sizes[entry] as number;
    row[size] = (row[size] as number) + (half.coalitions[entry] as number);
    rows.push(row);
  }
  return rows;
}

/** Position of the first amount in order that is at least this much. */
function firstAtLeast(sorted: ArrayLike<Amount>, amount: Amount): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Amount) >= amount) high = middle;
    else low = middle + 1;
  }
  return low;
}
