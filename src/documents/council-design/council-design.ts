import type { EvaluatedDesign } from '#domain/regional-council/evaluate-design.ts';
import type { Day } from '#domain/time/day.ts';
import type { Power } from '#domain/voting-power/power.ts';
import type { Language } from '#words/language.ts';

/** Power in a design, exact, of those who are present. */
export interface DesignPower {
  /** The game of municipalities that vote as one: Banzhaf. */
  readonly municipalities: Power;
  /** The game of members with their municipalities as unions: Banzhaf and Owen; undefined when the rule counts municipalities. */
  readonly members?: Power | undefined;
}

/** What the document of a design needs. */
export interface CouncilDesignDocument {
  readonly language: Language;
  /** The name someone gave the design. */
  readonly name: string;
  readonly organisation?: string | undefined;
  /** The day that is printed; no clock is read. */
  readonly day: Day;
  readonly evaluated: EvaluatedDesign;
  readonly power?: DesignPower | undefined;
  /** The election as people say it: `gemeenteraadsverkiezingen van 19 maart 2014`. */
  readonly election?: string | undefined;
  /** A line a source: of the election, of the inhabitants. */
  readonly sources: readonly string[];
  /** The address of the page with this design. */
  readonly address?: string | undefined;
  /** True when figures are invented. */
  readonly example?: boolean | undefined;
}
