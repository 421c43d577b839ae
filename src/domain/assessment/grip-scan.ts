import { addYears, type Day } from '../time/day.ts';
import { type DerivedAnswer, derived } from './derived-answer.ts';

/** A part of a whole: opinions in time of those due. */
export interface PartOf {
  readonly part: number;
  readonly whole: number;
}

/** What the register knows of the grip of one council on one partnership. Null: not recorded. */
export interface GripFacts {
  /** Fields a–i of the national register that are filled (Wgr 136). */
  readonly registerFields: PartOf | null;
  readonly opinionsInTime: PartOf | null;
  readonly wishesAnswered: PartOf | null;
  /** Null as long as the organisation records no rapporteurs at all. */
  readonly rapporteur: boolean | null;
  /** Indicators with a target, and how many of them have a measured value. */
  readonly indicatorsMeasured: PartOf | null;
  readonly evaluatedOn: Day | null;
  readonly exitTerms: boolean;
  readonly exitNotice: boolean;
  /** Of the arrangement, the budget and the accounts: how many are public. */
  readonly publicDocuments: PartOf | null;
}

/** None 0, under half 1, under four fifths 2, under all 3, all 4: our borders. Nothing to measure is not known. */
function partStep(of: PartOf | null): string | undefined {
  if (of === null || of.whole <= 0) return undefined;
  if (of.part <= 0) return '0';
  if (of.part >= of.whole) return '4';
  return 2 * of.part < of.whole ? '1' : 5 * of.part < 4 * of.whole ? '2' : '3';
}

const values = (of: PartOf | null): DerivedAnswer['values'] => (of === null ? {} : { part: of.part, whole: of.whole });

/** Exit terms that are recorded are partly known; the price never is, so more than "good" must come from people. */
function exitStep({ exitTerms, exitNotice }: GripFacts): string | undefined {
  if (!exitTerms) return undefined;
  return exitNotice ? '3' : '2';
}

/** Answers to the grip scan that follow from the register on a day; all others are for people. */
export function gripAnswers(facts: GripFacts, day: Day): readonly DerivedAnswer[] {
  const part = (question: string, fact: string, of: PartOf | null) => derived(question, fact, partStep(of), values(of));
  const { evaluatedOn } = facts;
  return [
    part('register', 'register-fields-filled', facts.registerFields),
    part('zienswijze-op-tijd', 'opinions-in-time', facts.opinionsInTime),
    part('wensen-beantwoord', 'wishes-answered', facts.wishesAnswered),
    derived('rapporteur', 'rapporteur', facts.rapporteur === null ? undefined : facts.rapporteur ? '4' : '0'),
    part('indicatoren', 'indicators-measured', facts.indicatorsMeasured),
    derived(
      'evaluatie',
      'evaluated-on',
      evaluatedOn === null ? undefined : evaluatedOn > addYears(day, -4) ? '4' : '0',
      evaluatedOn === null ? {} : { day: evaluatedOn },
    ),
    derived('uittreding', 'exit-terms', exitStep(facts)),
    part('inwoners', 'public-documents', facts.publicDocuments),
  ];
}
