import { z } from 'zod';
import type { PoliticalWeights } from '#domain/assessment/political-weights.ts';

const number = z.number().finite().min(0).max(1_000_000);
const byQuestion = (of: z.ZodNumber) => z.record(z.string().max(120), of);
const shape = z.discriminatedUnion('way', [
  z.object({ way: z.literal('number'), numbers: byQuestion(number) }),
  z.object({ way: z.literal('points'), numbers: byQuestion(number) }),
  z.object({ way: z.literal('order'), places: byQuestion(z.number().int().min(1).max(1000)) }),
  z.object({
    way: z.literal('pairs'),
    pairs: z
      .array(
        z.object({
          one: z.string().max(120),
          other: z.string().max(120),
          times: z.string().regex(/^(1\/[1-9]|[1-9])$/),
        }),
      )
      .max(5_000),
  }),
]);

/** Reads political weights as they are kept; undefined when they are not of this shape. */
export function readWeights(text: string): PoliticalWeights | undefined {
  try {
    const read = shape.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** Writes political weights as they are kept. */
export const writeWeights = (weights: PoliticalWeights): string => JSON.stringify(weights);
