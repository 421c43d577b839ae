import type { arrangementKinds, LegalForm } from '../register/types/partnerships.ts';
import type { Bilingual } from './bilingual.ts';
import type { CitedArticle } from './cited-law.ts';
import { type LegalFormEnd, type LegalFormNode, legalFormDuties, legalFormTree } from './delivered/legal-form-tree.ts';

export type ArrangementKind = (typeof arrangementKinds)[number];

/** The answers so far: the option chosen at each question of the tree. */
export type LegalFormAnswers = Readonly<Record<string, string>>;

/** One step through the tree: what was asked, what was answered, and why that leads on. */
export interface LegalFormStep {
  readonly question: string;
  readonly text: Bilingual;
  readonly option: string;
  readonly answer: Bilingual;
  readonly reason: Bilingual;
  readonly articles: readonly CitedArticle[];
  /** `law`: the text of the law says so; `practice`: general knowledge, not checked against the text. */
  readonly basis: 'law' | 'practice';
}

/** A duty or limit that comes with a form or a kind of arrangement. */
export interface LegalFormDuty {
  readonly id: string;
  readonly text: Bilingual;
  readonly articles: readonly CitedArticle[];
}

/** A form with its reasons, or the next question while an answer is missing. */
export type LegalFormOutcome =
  | {
      readonly kind: 'form';
      readonly form: LegalForm;
      /** Who concludes it; undefined outside the Wgr. */
      readonly arrangement: ArrangementKind | undefined;
      readonly steps: readonly LegalFormStep[];
      readonly duties: readonly LegalFormDuty[];
    }
  | { readonly kind: 'question'; readonly next: LegalFormNode; readonly steps: readonly LegalFormStep[] };

function node(id: string): LegalFormNode {
  const found = legalFormTree.find((each) => each.id === id);
  if (found === undefined) throw new RangeError(`the tree has no question ${id}`);
  return found;
}

/** The number of a question: its place in the tree, the same wherever it is asked. */
export const legalFormNumber = (question: string): number =>
  legalFormTree.findIndex((each) => each.id === question) + 1;

function isEnd(to: string | LegalFormEnd): to is LegalFormEnd {
  return typeof to !== 'string';
}

/**
 * Walks the tree for legal forms with the answers given. An answer that the question does not know is as good as none. The order of questions
 * is that of the tree, so answers to questions that were not reached change nothing.
 */
export function legalForm(answers: LegalFormAnswers): LegalFormOutcome {
  const steps: LegalFormStep[] = [];
  let at = node('alleen-intentie');
  let form: LegalForm | undefined;
  for (;;) {
    const chosen = at.options.find((option) => option.id === answers[at.id]);
    if (chosen === undefined) return { kind: 'question', next: at, steps };
    steps.push({
      question: at.id,
      text: at.text,
      option: chosen.id,
      answer: chosen.text,
      reason: chosen.reason,
      articles: chosen.articles,
      basis: chosen.basis,
    });
    if (!isEnd(chosen.to)) {
      at = node(chosen.to);
      continue;
    }
    form = chosen.to.form ?? form;
    if (form === undefined) throw new RangeError(`the tree ends at ${at.id} without a form`);
    if (chosen.to.asks !== undefined) {
      at = node(chosen.to.asks);
      continue;
    }
    const { arrangement } = chosen.to;
    return { kind: 'form', form, arrangement, steps, duties: dutiesOf(form, arrangement) };
  }
}

function dutiesOf(form: LegalForm, arrangement: ArrangementKind | undefined): readonly LegalFormDuty[] {
  return legalFormDuties
    .filter(
      (duty) =>
        (duty.forms.length === 0 || duty.forms.includes(form)) &&
        (duty.arrangements.length === 0 || (arrangement !== undefined && duty.arrangements.includes(arrangement))),
    )
    .map(({ id, text, articles }) => ({ id, text, articles }));
}
