import type { Alternatives, Framework } from '#domain/assessment/framework.ts';
import type { Option, Question } from '#domain/assessment/question.ts';
import type { ScaleStep } from '#domain/assessment/scale.ts';
import { readArticleLines } from './article-lines.ts';
import type { FrameworkDraft, QuestionDraft } from './framework-draft.ts';
import { groundOf, principlesOf } from './framework-ground-draft.ts';
import { identifierFrom, newIdentifiers } from './identifiers.ts';
import { bothLanguages, isEmptyText } from './typed-text.ts';

/** Options one a line: the words, or those in both languages with `|` between; an option that was there keeps its identifier. */
function readOptions(text: string, before: readonly Option[]): readonly Option[] {
  const texts = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [nl = '', en = ''] = line.split('|').map((part) => part.trim());
      return bothLanguages({ nl, en });
    });
  const known = texts.map(
    (each, at) =>
      before.find(({ text: was }) => was.nl === each.nl)?.id ??
      (texts.length === before.length ? before[at]?.id : undefined),
  );
  const ids = newIdentifiers(
    texts.map((each, at) => ({ id: known[at] ?? '', name: each.nl })),
    'antwoord',
  );
  return texts.map((each, at) => ({ id: ids[at] ?? '', text: each }));
}

/** A whole number as typed, a comma read as a point; otherwise what the check calls no whole number. */
const numberOf = (text: string): number => (text === '' ? Number.NaN : Number(text.replace(',', '.')));

function questionOf(
  draft: QuestionDraft,
  id: string,
  block: string,
  steps: readonly ScaleStep[],
  before: Question | undefined,
): Question {
  const { kind } = draft;
  const anchors = draft.anchors.some((each) => !isEmptyText(each))
    ? steps.flatMap(({ id: step }, at) => {
        const text = draft.anchors[at];
        return text === undefined || isEmptyText(text) ? [] : [{ step, text: bothLanguages(text) }];
      })
    : [];
  return {
    id,
    block,
    kind,
    text: bothLanguages(draft),
    ...(isEmptyText(draft.explanation) ? {} : { explanation: bothLanguages(draft.explanation) }),
    ...(draft.wording === '' ? {} : { wording: draft.wording }),
    ...(draft.place === '' ? {} : { place: draft.place }),
    anchors: kind === 'scored' ? anchors : [],
    options: readOptions(draft.options, before?.options ?? []),
    weight: numberOf(draft.weight) as Question['weight'],
    knockOut: draft.knockOut,
    inverted: draft.inverted,
    articles: readArticleLines(draft.articles),
    roles: draft.roles,
    principles: before?.principles ?? [],
    ...(draft.fact === '' ? {} : { fact: draft.fact }),
  };
}

function alternativesOf(draft: FrameworkDraft): Alternatives {
  const kind = draft.alternativesKind;
  if (kind === 'none') return { kind };
  const ids = newIdentifiers(
    draft.alternatives.map(({ id, nl, en }) => ({ id, name: nl || en })),
    'alternatief',
  );
  return {
    kind,
    list: draft.alternatives.map((each, at) => {
      const names = each.alsoCalled
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      return {
        id: ids[at] ?? '',
        name: bothLanguages(each),
        ...(names.length === 0 ? {} : { alsoCalled: names }),
        ...(isEmptyText(each.remark) ? {} : { remark: bothLanguages(each.remark) }),
        ...(isEmptyText(each.inSentence) ? {} : { inSentence: bothLanguages(each.inSentence) }),
      };
    }),
  };
}

/**
 * The framework that a form describes, right or not: the check comes after. Only what a form cannot say comes from the framework it was opened
 * on: identifiers of options, and which articles were checked. What points at a question that is gone keeps its words and points nowhere.
 */
export function frameworkOf(draft: FrameworkDraft, base: Framework, key: string, version: number): Framework {
  const stepIds = newIdentifiers(
    draft.steps.map(({ id, nl, en }) => ({ id, name: nl || en })),
    'stap',
  );
  const blockIds = newIdentifiers(
    draft.blocks.map(({ id, nl, en }) => ({ id, name: nl || en })),
    'blok',
  );
  const questionIds = newIdentifiers(
    draft.questions.map(({ id, nl, en }) => ({ id, name: nl || en })),
    'vraag',
  );
  const steps = draft.steps.map(
    (each, at): ScaleStep => ({
      id: stepIds[at] ?? '',
      word: bothLanguages(each),
      value: numberOf(each.value),
      quarters: Number(each.quarters) as ScaleStep['quarters'],
      tint: each.tint,
    }),
  );
  const kept = new Set(questionIds);
  const questions = draft.questions.map((each, at) =>
    questionOf(
      each,
      questionIds[at] ?? '',
      blockIds[each.block] ?? '',
      steps,
      base.questions.find(({ id }) => id === each.id && id !== ''),
    ),
  );
  const gone = new Set(base.questions.flatMap(({ id }) => (kept.has(id) ? [] : [id])));
  const ground = groundOf(draft, kept, gone);
  return {
    ...base,
    key,
    version,
    purpose: draft.purpose,
    outcome: draft.outcome,
    title: bothLanguages(draft.title),
    summary: bothLanguages(draft.summary),
    scale: { steps, knockOutUpTo: numberOf(draft.knockOutUpTo), mayNotApply: draft.mayNotApply },
    alternatives: alternativesOf(draft),
    blocks: draft.blocks.map((each, at) => ({
      id: blockIds[at] ?? '',
      title: bothLanguages(each),
      weight: numberOf(each.weight),
    })),
    ...ground,
    questions: questions.map((each) => ({
      ...each,
      roles: each.roles.filter((id) => ground.roles.some((role) => role.id === id)),
      principles: principlesOf(each, ground.principles),
    })),
  };
}

/** The key of a new framework: its title in small letters. */
export const keyFrom = (draft: FrameworkDraft): string => identifierFrom(draft.title.nl || draft.title.en, 'kader');
