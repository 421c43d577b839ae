import type { Finding } from '#domain/findings/finding.ts';
import type { Language } from '#words/language.ts';
import type { Assessor, WholeAssessment } from './read-assessment.ts';
import type { SentJoint } from './together-form.ts';

/** What the page of a meeting shows. */
export interface TogetherPageProps {
  readonly language: Language;
  readonly whole: WholeAssessment;
  /** Whose answers may be shown. */
  readonly shown: readonly Assessor[];
  /** Who judged in the round before, with their answers. */
  readonly before: readonly Assessor[];
  readonly manages: boolean;
  readonly sent: ReadonlyMap<string, SentJoint>;
  readonly findings: readonly Finding[];
  readonly conflicts: readonly string[] | undefined;
  readonly saved: boolean;
}
