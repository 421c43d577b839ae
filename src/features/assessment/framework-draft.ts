import { threeBands } from '#domain/assessment/band.ts';
import type { Bilingual } from '#domain/assessment/bilingual.ts';
import { type Framework, framework, namedAlternatives, outcomes, purposes } from '#domain/assessment/framework.ts';
import type { Question, QuestionKind } from '#domain/assessment/question.ts';
import { fiveSteps, type Tint } from '#domain/assessment/scale.ts';
import { articleLines } from './article-lines.ts';
import { type GroundDraft, groundDraft, readGround } from './framework-ground-draft.ts';
import { emptyText } from './typed-text.ts';

/** A step of the scale as it was typed. */
export interface StepDraft extends Bilingual {
  readonly id: string;
  readonly value: string;
  readonly quarters: string;
  readonly tint: Tint;
}

/** A block as it was typed. */
export interface BlockDraft extends Bilingual {
  readonly id: string;
  readonly weight: string;
}

/** An alternative as it was typed; other names one a line. */
export interface AlternativeDraft extends Bilingual {
  readonly id: string;
  readonly alsoCalled: string;
  readonly inSentence: Bilingual;
  readonly remark: Bilingual;
}

/** A question as it was typed. Options and articles stand one a line; anchors in the order of the scale. */
export interface QuestionDraft extends Bilingual {
  /** Empty as long as it is new and was not kept. */
  readonly id: string;
  /** The position of its block. */
  readonly block: number;
  readonly kind: QuestionKind;
  readonly explanation: Bilingual;
  readonly anchors: readonly Bilingual[];
  readonly options: string;
  readonly articles: string;
  readonly weight: string;
  readonly knockOut: boolean;
  readonly inverted: boolean;
  readonly roles: readonly string[];
  /** The words of the source, and where they stand. */
  readonly wording: string;
  readonly place: string;
  /** The key of a fact of the register; empty for none. */
  readonly fact: string;
}

/** A framework as it stands in the form: everything typed is kept as it was typed, also when it is not right yet. */
export interface FrameworkDraft extends GroundDraft {
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly purpose: Framework['purpose'];
  readonly outcome: Framework['outcome'];
  readonly steps: readonly StepDraft[];
  readonly knockOutUpTo: string;
  readonly mayNotApply: boolean;
  readonly blocks: readonly BlockDraft[];
  readonly questions: readonly QuestionDraft[];
  readonly alternativesKind: Framework['alternatives']['kind'];
  readonly alternatives: readonly AlternativeDraft[];
}

/** A question without anything in it yet. */
export const emptyQuestion = (block: number, steps: number): QuestionDraft => ({
  id: '',
  nl: '',
  en: '',
  block,
  kind: 'scored',
  explanation: emptyText,
  anchors: Array.from({ length: steps }, () => emptyText),
  options: '',
  articles: '',
  weight: '1',
  knockOut: false,
  inverted: false,
  roles: [],
  wording: '',
  place: '',
  fact: '',
});

/** What someone begins with who takes no other framework: five steps, three outcomes, one block with one question. */
export const emptyFramework: Framework = framework({
  key: 'nieuw',
  purpose: 'test',
  outcome: 'verdict',
  title: emptyText,
  summary: emptyText,
  sources: [],
  scale: fiveSteps,
  bands: threeBands,
  blocks: [{ id: 'vragen', title: { nl: 'Vragen', en: 'Questions' }, weight: 1 }],
  questions: [],
});

function questionDraft(from: Framework, question: Question): QuestionDraft {
  return {
    id: question.id,
    ...question.text,
    block: Math.max(
      0,
      from.blocks.findIndex((each) => each.id === question.block),
    ),
    kind: question.kind,
    explanation: question.explanation ?? emptyText,
    anchors: from.scale.steps.map(({ id }) => question.anchors.find((each) => each.step === id)?.text ?? emptyText),
    options: question.options.map(({ text }) => `${text.nl} | ${text.en}`).join('\n'),
    articles: articleLines(question.articles),
    weight: String(question.weight),
    knockOut: question.knockOut,
    inverted: question.inverted,
    roles: question.roles,
    wording: question.wording ?? '',
    place: question.place ?? '',
    fact: question.fact ?? '',
  };
}

/** A framework as the form shows it. */
export function draftOf(from: Framework): FrameworkDraft {
  const { steps, knockOutUpTo, mayNotApply } = from.scale;
  const questions = from.questions.map((each) => questionDraft(from, each));
  return {
    title: from.title,
    summary: from.summary,
    purpose: from.purpose,
    outcome: from.outcome,
    steps: steps.map(({ id, word, value, quarters, tint }) => ({
      id,
      ...word,
      value: String(value),
      quarters: String(quarters),
      tint,
    })),
    knockOutUpTo: String(knockOutUpTo),
    mayNotApply,
    blocks: from.blocks.map(({ id, title, weight }) => ({ id, ...title, weight: String(weight) })),
    questions: questions.length > 0 ? questions : [emptyQuestion(0, steps.length)],
    alternativesKind: from.alternatives.kind,
    ...groundDraft(from),
    alternatives: namedAlternatives(from).map(({ id, name, alsoCalled, inSentence, remark }) => ({
      id,
      ...name,
      alsoCalled: (alsoCalled ?? []).join('\n'),
      inSentence: inSentence ?? emptyText,
      remark: remark ?? emptyText,
    })),
  };
}

const most = { list: 60, questions: 301, text: 5000, short: 400 } as const;
export const tints: readonly Tint[] = ['best', 'good', 'mixed', 'poor'];
const kinds: readonly QuestionKind[] = ['scored', 'choice', 'comply-or-explain'];

/** Reads the form as it came: every list as far as it goes, every text cut where no framework could hold it. */
export function readDraft(form: URLSearchParams): FrameworkDraft {
  const text = (name: string, limit: number = most.text) =>
    (form.get(name) ?? '').replaceAll('\r\n', '\n').trim().slice(0, limit);
  const both = (name: string) => ({ nl: text(`${name}-nl`), en: text(`${name}-en`) });
  const isOn = (name: string) => form.get(name) === 'ja';
  const one = <T extends string>(name: string, known: readonly T[], otherwise: T): T =>
    known.find((each) => each === form.get(name)) ?? otherwise;
  const many = <T>(name: string, limit: number, read: (at: string) => T): T[] => {
    const found: T[] = [];
    for (let at = 0; at < limit && form.has(`${name}-${at}-id`); at += 1) found.push(read(`${name}-${at}`));
    return found;
  };
  const steps = many('stap', most.list, (at) => ({
    id: text(`${at}-id`, most.short),
    ...both(at),
    value: text(`${at}-waarde`, most.short),
    quarters: one(`${at}-kwarten`, ['0', '1', '2', '3', '4'], '0'),
    tint: one(`${at}-tint`, tints, 'mixed'),
  }));
  return {
    title: both('titel'),
    summary: both('samenvatting'),
    purpose: one('doel', purposes, 'test'),
    outcome: one('uitkomst', outcomes, 'verdict'),
    steps,
    knockOutUpTo: text('grens', most.short),
    mayNotApply: isOn('nvt'),
    blocks: many('blok', most.list, (at) => ({
      id: text(`${at}-id`, most.short),
      ...both(at),
      weight: text(`${at}-gewicht`, most.short),
    })),
    questions: many('vraag', most.questions, (at) => ({
      id: text(`${at}-id`, most.short),
      ...both(at),
      block: Math.trunc(Number(form.get(`${at}-blok`))) || 0,
      kind: one(`${at}-soort`, kinds, 'scored'),
      explanation: both(`${at}-uitleg`),
      anchors: steps.map((_, step) => both(`${at}-anker-${step}`)),
      options: text(`${at}-antwoorden`, 20_000),
      articles: text(`${at}-artikelen`),
      weight: text(`${at}-gewicht`, most.short),
      knockOut: isOn(`${at}-hard`),
      inverted: isOn(`${at}-omgekeerd`),
      roles: form.getAll(`${at}-rol`).slice(0, most.list),
      wording: text(`${at}-woorden`),
      place: text(`${at}-plaats`, most.short),
      fact: text(`${at}-feit`, most.short),
    })),
    alternativesKind: one('alternatieven', ['none', 'fixed', 'free'], 'none'),
    alternatives: many('alternatief', most.list, (at) => ({
      id: text(`${at}-id`, most.short),
      ...both(at),
      alsoCalled: text(`${at}-ook`),
      inSentence: both(`${at}-zin`),
      remark: both(`${at}-opmerking`),
    })),
    ...readGround({
      text: (name) => text(name),
      both,
      isOn,
      all: (name) => form.getAll(name).slice(0, most.questions),
      tint: (name) => one(name, tints, 'mixed'),
      many: (name, read) => many(name, most.list, read),
    }),
  };
}
