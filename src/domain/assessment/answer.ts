/** What was answered to one question: a step, a range of steps when it is uncertain, an option, followed or departed from, not known, or
 * not applicable. */
export type Answered =
  | { readonly kind: 'step'; readonly step: string }
  | { readonly kind: 'range'; readonly lowest: string; readonly highest: string }
  | { readonly kind: 'option'; readonly option: string }
  | { readonly kind: 'followed' }
  | { readonly kind: 'departed'; readonly reason: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-applicable' };

/** What an answer rests on: a place in a document (a source of the register), or a fact of the register. */
export type Evidence =
  | {
      readonly kind: 'document';
      readonly source: string;
      readonly place?: string;
      /** The words of the source. */
      readonly quote?: string;
    }
  | { readonly kind: 'fact'; readonly fact: string };

/** One cell of an assessment: a question, for one alternative where there are several, with its answer and reasons. */
export interface Cell {
  readonly question: string;
  readonly alternative?: string;
  readonly answered: Answered;
  readonly strengths?: string;
  readonly weaknesses?: string;
  /** What in the present situation helps. */
  readonly buildingBlocks?: string;
  /** What in the present situation stands in the way. */
  readonly barriers?: string;
  readonly motivation?: string;
  readonly evidence: readonly Evidence[];
}

/** A filled framework that comes with the program: what is judged, by whom the verdicts are, and whether they are invented. */
export interface DeliveredAssessment {
  readonly key: string;
  readonly framework: { readonly key: string; readonly version: number };
  readonly subject: string;
  readonly by: string;
  /** The keys of the sources in the register. */
  readonly sources: readonly string[];
  /** True when the answers are invented to show how it works (voorbeeldcijfer). */
  readonly example: boolean;
  readonly cells: readonly Cell[];
}
