import type { Bilingual } from './bilingual.ts';
import type { CitedArticle } from './cited-law.ts';

/**
 * How a question is answered. `scored`: a step of the scale, counts in the verdict. `choice`: one of its own options, never counted.
 * `comply-or-explain`: followed, or departed from with a reason; a departure without a reason stands in the way of a verdict.
 */
export type QuestionKind = 'scored' | 'choice' | 'comply-or-explain';

/** One of the answers to a question of kind `choice`. */
export interface Option {
  readonly id: string;
  readonly text: Bilingual;
}

/** What one step of the scale means for one question. */
export interface Anchor {
  readonly step: string;
  readonly text: Bilingual;
}

/** A question or criterion of a framework. */
export interface Question {
  readonly id: string;
  readonly block: string;
  readonly kind: QuestionKind;
  readonly text: Bilingual;
  readonly explanation?: Bilingual;
  /** The words of the source and where they stand, when the question is taken from one. */
  readonly wording?: string;
  readonly place?: string;
  /** Empty: the words of the scale hold. */
  readonly anchors: readonly Anchor[];
  readonly options: readonly Option[];
  readonly weight: 1 | 2 | 3;
  /** A low answer says "not yet", whatever the score. */
  readonly knockOut: boolean;
  /** The higher the answer the worse: it is turned round before it counts. */
  readonly inverted: boolean;
  readonly articles: readonly CitedArticle[];
  /** Roles of the municipality it belongs to; empty when the framework has none. */
  readonly roles: readonly string[];
  /** Principles of the framework that it works out. */
  readonly principles: readonly string[];
  /** The key of a fact of the register from which it can be answered. */
  readonly fact?: string;
}

type Given = Pick<Question, 'id' | 'block' | 'text'> & Partial<Question>;

/** A question with what it does not say filled in: scored, weight 1, no knock-out, not inverted. */
export function question(given: Given): Question {
  return {
    kind: 'scored',
    anchors: [],
    options: [],
    weight: 1,
    knockOut: false,
    inverted: false,
    articles: [],
    roles: [],
    principles: [],
    ...given,
  };
}
