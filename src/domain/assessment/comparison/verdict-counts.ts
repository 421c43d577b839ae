import type { Comparison } from './comparison.ts';

/** How often an alternative has each verdict: the overview without weights. */
export interface VerdictCounts {
  /** In the order of the scale; certain verdicts only. */
  readonly bySteps: readonly number[];
  /** Verdicts given as a range. */
  readonly uncertain: number;
  readonly unknown: number;
}

/** Counts the verdicts of every alternative. */
export function verdictCounts({ scale, verdicts }: Comparison): readonly VerdictCounts[] {
  return verdicts.map((row) => {
    const certain = row.filter((verdict) => verdict !== undefined && verdict.low === verdict.high);
    const unknown = row.filter((verdict) => verdict === undefined).length;
    return {
      bySteps: scale.map((_, step) => certain.filter((verdict) => verdict?.low === step).length),
      uncertain: row.length - certain.length - unknown,
      unknown,
    };
  });
}
