/** How much more important one criterion is than another: 1 alike, 9 extremely; its reverse is one divided by it. */
export interface PairwiseJudgement {
  readonly one: number;
  readonly other: number;
  readonly times: number;
}

/** Weights from comparing criteria two by two, and how far the answers agree with each other. */
export interface PairwiseWeights {
  readonly weights: readonly number[];
  /** The largest eigenvalue of the matrix; the number of criteria when every answer agrees. */
  readonly eigenvalue: number;
  readonly consistencyIndex: number;
  /** Undefined beyond fifteen criteria, for which Saaty gives no random index. */
  readonly consistencyRatio: number | undefined;
  /** Pairs by how far the answer lies from what the weights say (as a factor of 1 or more), farthest first. */
  readonly furthest: readonly (PairwiseJudgement & { readonly implied: number; readonly factor: number })[];
}

/** The mean consistency index of random matrices of so many criteria (Saaty 1980, The Analytic Hierarchy Process, p. 21). */
const randomIndex = [0, 0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];

/** Answers up to this ratio agree well enough (Saaty 1980). */
export const largestConsistencyRatio = 0.1;

/**
 * Weights as the principal eigenvector of the matrix of all pairs (analytic hierarchy process; Saaty 1977), by repeated multiplication.
 * @param judgements every pair once, in either direction.
 * @throws RangeError when a pair is missing, comes twice, or is not positive.
 */
export function pairwiseWeights(criteria: number, judgements: readonly PairwiseJudgement[]): PairwiseWeights {
  const matrix = matrixOf(criteria, judgements);
  const { weights, eigenvalue } = principalEigenvector(matrix);
  const consistencyIndex = criteria < 3 ? 0 : Math.max(0, (eigenvalue - criteria) / (criteria - 1));
  const random = randomIndex[criteria];
  const consistencyRatio = random === undefined ? undefined : random === 0 ? 0 : consistencyIndex / random;
  const furthest = judgements
    .map((judgement) => {
      const implied = (weights[judgement.one] ?? 0) / (weights[judgement.other] ?? 1);
      return { ...judgement, implied, factor: Math.max(implied / judgement.times, judgement.times / implied) };
    })
    .sort((left, right) => right.factor - left.factor);
  return { weights, eigenvalue, consistencyIndex, consistencyRatio, furthest };
}

function matrixOf(criteria: number, judgements: readonly PairwiseJudgement[]): readonly (readonly number[])[] {
  const matrix = Array.from({ length: criteria }, (_, row) =>
    Array.from({ length: criteria }, (_, column): number => (row === column ? 1 : 0)),
  );
  for (const { one, other, times } of judgements) {
    const [row, column] = [matrix[one], matrix[other]];
    if (!(times > 0 && Number.isFinite(times)) || row?.[other] !== 0 || column === undefined)
      throw new RangeError('every pair is judged once, by a positive number');
    row[other] = times;
    column[one] = 1 / times;
  }
  if (matrix.some((row) => row.includes(0))) throw new RangeError('a pair is not judged');
  return matrix;
}

function principalEigenvector(matrix: readonly (readonly number[])[]): {
  readonly weights: readonly number[];
  readonly eigenvalue: number;
} {
  let weights = matrix.map(() => 1 / matrix.length);
  let eigenvalue = matrix.length;
  for (let turn = 0; turn < 10_000; turn++) {
    const product = matrix.map((row) => row.reduce((sum, times, column) => sum + times * (weights[column] ?? 0), 0));
    eigenvalue = product.reduce((sum, value) => sum + value, 0);
    const next = product.map((value) => value / eigenvalue);
    const moved = next.reduce((most, value, at) => Math.max(most, Math.abs(value - (weights[at] ?? 0))), 0);
    weights = next;
    if (moved < 1e-14) break;
  }
  return { weights, eigenvalue };
}
