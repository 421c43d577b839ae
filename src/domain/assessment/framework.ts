import type { Band } from './band.ts';
import type { Bilingual } from './bilingual.ts';
import type { Question } from './question.ts';
import type { Scale } from './scale.ts';

/** What a framework is for. */
export const purposes = [
  'choice',
  'test',
  'comparison',
  'risk',
  'grip',
  'compliance',
  'evaluation',
  'opinion',
  'scenario',
  'reconsideration',
] as const;
export type Purpose = (typeof purposes)[number];

/** What comes out: one word, a table of alternatives, a supervision regime, or a list of checks. */
export const outcomes = ['verdict', 'comparison', 'regime', 'checks'] as const;

/** Where a framework comes from. */
export interface FrameworkSource {
  /** Key of the source in the register, when it is there. */
  readonly key?: string;
  readonly title: string;
  readonly place?: string;
  /** What of it is ours and what of the source. */
  readonly remark?: Bilingual;
}

/** A group of questions with a weight of its own, which a council may set otherwise. */
export interface Block {
  readonly id: string;
  readonly title: Bilingual;
  readonly weight: number;
}

/** Something that is judged: an option, a model, a scenario. */
export interface Alternative {
  readonly id: string;
  readonly name: Bilingual;
  /** How a sentence names it, with its article: the name itself when it is not given. */
  readonly inSentence?: Bilingual;
  /** Other names in the same source. */
  readonly alsoCalled?: readonly string[];
  readonly remark?: Bilingual;
}

/** Whether several things are judged beside each other: never, those that the framework names, or whatever people add. */
export type Alternatives =
  | { readonly kind: 'none' }
  | { readonly kind: 'fixed'; readonly list: readonly Alternative[] }
  | { readonly kind: 'free'; readonly list: readonly Alternative[] };

/** A role of a municipality. */
export interface Role {
  readonly id: string;
  readonly title: Bilingual;
}

/** A principle that criteria work out. */
export interface Principle {
  readonly id: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly place?: string;
  /** The cells of the source per role, in its own words where they are no criterion of the framework. */
  readonly cells: readonly PrincipleCell[];
}

/** What the source puts under one role for one principle: criteria by identifier, or words that are judged nowhere. */
export interface PrincipleCell {
  readonly role: string;
  readonly entries: readonly { readonly wording: string; readonly question: string | null }[];
}

/** Something in a source that does not fit with itself, kept as it is. */
export interface Tension {
  readonly id: string;
  readonly text: Bilingual;
  readonly place: string;
  readonly questions: readonly string[];
  /** It is about the verdicts the source gives, not about what it asks: see `tensionsOf`. */
  readonly ofVerdicts?: true;
}

/** An axis on which alternatives are placed. */
export interface Axis {
  readonly id: string;
  readonly title: Bilingual;
}

/** A framework: what is asked, on which scale, about what, and from whom it comes. Frozen once used: a change is a new version. */
export interface Framework {
  readonly key: string;
  readonly version: number;
  readonly purpose: Purpose;
  readonly outcome: (typeof outcomes)[number];
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly sources: readonly FrameworkSource[];
  readonly scale: Scale;
  readonly bands: readonly Band[];
  readonly alternatives: Alternatives;
  readonly blocks: readonly Block[];
  readonly questions: readonly Question[];
  readonly roles: readonly Role[];
  readonly principles: readonly Principle[];
  readonly tensions: readonly Tension[];
  readonly axes: readonly Axis[];
}

type Given = Pick<
  Framework,
  'key' | 'purpose' | 'outcome' | 'title' | 'summary' | 'sources' | 'scale' | 'bands' | 'blocks' | 'questions'
> &
  Partial<Framework>;

/** A framework with what it does not say filled in: version 1, no alternatives, roles, principles, tensions or axes. */
export function framework(given: Given): Framework {
  return {
    version: 1,
    alternatives: { kind: 'none' },
    roles: [],
    principles: [],
    tensions: [],
    axes: [],
    ...given,
  };
}

/** The next version of a framework: the same key, one higher, with the changes. The old version stays as it is. */
export function newVersion(before: Framework, changes: Partial<Omit<Framework, 'key' | 'version'>> = {}): Framework {
  return { ...before, ...changes, key: before.key, version: before.version + 1 };
}

/** The alternatives that a framework itself names. */
export function namedAlternatives(from: Framework): readonly Alternative[] {
  return from.alternatives.kind === 'none' ? [] : from.alternatives.list;
}

/** The questions of a block, in order. */
export function questionsOf(from: Framework, block: string): readonly Question[] {
  return from.questions.filter((each) => each.block === block);
}
