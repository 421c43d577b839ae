import type { Finding } from '#domain/findings/finding.ts';
import type { Language } from '#words/language.ts';
import type { RegisterAnswer } from './derived-answers.ts';
import type { ShownCell } from './fill-form.ts';
import type { Assessor, KeptCell, WholeAssessment } from './read-assessment.ts';

/** What the page of a form shows. */
export interface FillPageProps {
  readonly language: Language;
  readonly whole: WholeAssessment;
  readonly assessor: Assessor;
  readonly cells: ReadonlyMap<string, ShownCell>;
  /** What each source of the register is called, by its key. */
  readonly sources: ReadonlyMap<string, string>;
  /** What the same assessor answered in the round before. */
  readonly before: readonly KeptCell[];
  /** What the register answers where nothing is compared: it counts as long as nobody answers. */
  readonly register: readonly RegisterAnswer[];
  readonly manages: boolean;
  readonly findings: readonly Finding[];
  /** Cells someone else changed; undefined when there was no such thing. */
  readonly conflicts: readonly string[] | undefined;
  readonly draftKept: Date | undefined;
  readonly done: FillDeed | undefined;
}

/** What was done just now, as the address of the page tells. */
export const fillDeeds = ['bewaard', 'ingeleverd', 'concept', 'concept-weg', 'register'] as const;
type FillDeed = (typeof fillDeeds)[number];
