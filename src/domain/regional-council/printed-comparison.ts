import {
  decimal,
  equals,
  multiply,
  percentage,
  type Rational,
  rational,
  readRational,
  subtract,
  total,
} from '../figures/rational.ts';

/** A number as a document prints it beside the one computed. */
export interface PrintedRow {
  readonly name: string;
  /** Percentage with one decimal, as text with a point, as the document prints it. */
  readonly printed: string;
  /** The computed weight; undefined when the inputs are missing, so that the document's number stands alone. */
  readonly weight?: Rational;
}

export interface ComparedRow {
  readonly name: string;
  readonly printed: string;
  readonly computed?: string;
  readonly agrees?: boolean;
}

/** Sets the document's percentages beside the computed ones, digit by digit. */
export function compareRows(rows: readonly PrintedRow[]): readonly ComparedRow[] {
  return rows.map(({ name, printed, weight }) => {
    if (weight === undefined) return { name, printed };
    const computed = percentage(weight);
    return { name, printed, computed, agrees: computed === printed };
  });
}

/** A total whose printed parts do not add up to it, with the reason. */
export interface SumDifference {
  readonly name: string;
  /** The total as it should be printed: from the exact sum. */
  readonly total: string;
  /** What the printed parts add up to. */
  readonly sumOfPrinted: string;
  /** Total less sum of printed parts, in percentage points. */
  readonly difference: string;
  /**
   * True when rounding alone explains it: every part is printed as its exact value should be, so that the difference is what
   * printing took off the parts and the total.
   */
  readonly rounding: boolean;
  /** Per part what printing took off (positive) or added (negative), in percentage points with four decimals. */
  readonly parts: readonly { readonly name: string; readonly printed: string; readonly lost: string }[];
}

/** A total with the parts it is made of. */
export interface PrintedSum {
  readonly name: string;
  readonly parts: readonly { readonly name: string; readonly weight: Rational; readonly printed?: string }[];
}

const hundred = rational(100);

/** Finds the totals whose printed parts add up to something else, and explains them. Parts without a printed number print their own. */
export function sumDifferences(sums: readonly PrintedSum[]): readonly SumDifference[] {
  return sums.flatMap(({ name, parts }): SumDifference[] => {
    const exact = multiply(total(parts.map((part) => part.weight)), hundred);
    const printed = parts.map((part) => readRational(part.printed ?? percentage(part.weight)) ?? rational(0));
    const sum = total(printed);
    const totalPrinted = readRational(decimal(exact, 1)) ?? rational(0);
    if (equals(totalPrinted, sum)) return [];
    const losses = parts.map((part, at) => subtract(multiply(part.weight, hundred), printed[at] ?? rational(0)));
    const partsAsTheyShould = parts.every(
      (part) => (part.printed ?? percentage(part.weight)) === percentage(part.weight),
    );
    return [
      {
        name,
        total: decimal(exact, 1),
        sumOfPrinted: decimal(sum, 1),
        difference: decimal(subtract(totalPrinted, sum), 1),
        rounding: partsAsTheyShould,
        parts: parts.map((part, at) => ({
          name: part.name,
          printed: part.printed ?? percentage(part.weight),
          lost: decimal(losses[at] ?? rational(0), 4),
        })),
      },
    ];
  });
}
