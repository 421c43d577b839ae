import type { Municipality } from './municipality.ts';

/** The ways to weigh votes: docs/methods/vote-weights.md. */
export const variants = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Variant = (typeof variants)[number];

/** What a variant needs of each municipality besides its groups and their seats. */
export type Need = 'validVotes' | 'inhabitants' | 'votes';

/** An input that a variant needs and that is not there. */
export interface MissingInput {
  readonly need: Need;
  readonly municipality: string;
  /** The group whose votes are missing. */
  readonly group?: string;
}

/** What each variant needs; F stands on A or B. */
export function needsOf(variant: Variant, ceilingOver: 'A' | 'B' = 'A'): readonly Need[] {
  switch (variant) {
    case 'A':
      return ['validVotes'];
    case 'B':
    case 'E':
      return ['inhabitants'];
    case 'C':
      return [];
    case 'D':
      return ['votes'];
    case 'F':
      return needsOf(ceilingOver);
  }
}

/** The inputs that a variant misses, in the order of the municipalities; none means that it can be computed. */
export function missingInputs(
  municipalities: readonly Municipality[],
  variant: Variant,
  ceilingOver: 'A' | 'B' = 'A',
): readonly MissingInput[] {
  const needs = needsOf(variant, ceilingOver);
  return municipalities.flatMap((municipality): MissingInput[] =>
    needs.flatMap((need): MissingInput[] => {
      if (need !== 'votes') return municipality[need] === undefined ? [{ need, municipality: municipality.name }] : [];
      return municipality.groups
        .filter((group) => group.seats > 0 && group.votes === undefined)
        .map((group) => ({ need, municipality: municipality.name, group: group.name }));
    }),
  );
}

/** The variants that can be computed from what is known; F when A or B can. */
export function possibleVariants(municipalities: readonly Municipality[]): readonly Variant[] {
  return variants.filter((variant) =>
    variant === 'F'
      ? missingInputs(municipalities, 'A').length === 0 || missingInputs(municipalities, 'B').length === 0
      : missingInputs(municipalities, variant).length === 0,
  );
}
