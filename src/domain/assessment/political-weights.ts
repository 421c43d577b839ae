/** How someone gives weights: by number (a slider too), in order of importance, by dividing 100 points, or in pairs (AHP). */
export const weighingWays = ['number', 'order', 'points', 'pairs'] as const;
export type WeighingWay = (typeof weighingWays)[number];

/** The political weights of one assessor as they were given, so that the form shows them again; by question. */
export type PoliticalWeights =
  | { readonly way: 'number' | 'points'; readonly numbers: Readonly<Record<string, number>> }
  /** Place 1 is the most important; equal places are allowed. */
  | { readonly way: 'order'; readonly places: Readonly<Record<string, number>> }
  /** How many times as important one is as the other, from 1/9 to 9; `times` may be written as a fraction: `1/3`. */
  | {
      readonly way: 'pairs';
      readonly pairs: readonly { readonly one: string; readonly other: string; readonly times: string }[];
    };
