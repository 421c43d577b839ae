import type { Cents } from '../figures/money.ts';
import { roseBy } from '../finance/change.ts';
import type { Article } from '../law/article.ts';
import { addMonths, addYears, type Day, daysBetween } from '../time/day.ts';
import type { Framework } from './framework.ts';

/** An assessment is made again after so many years, unless a day is set. */
export const defaultYears = 4;
/** A contribution that grew by this much or more (10.0 %) in three years asks for a new assessment. */
export const triggeringGrowth = 100;
/** Over so many years growth is looked at. */
export const growthYears = 3;
/** A day within so many days is near: a year and a half, so that a term of notice of a year can still be met. */
const nearDays = 548;
/** So many days before the due day it is announced. */
const soonDays = 180;

/** What is known of an assessment and of its subject. */
export interface ReassessmentFacts {
  /** The day on which the assessment was adopted, or else closed; null while it is not. */
  readonly assessedOn: Day | null;
  /** The day that was set for the next round. */
  readonly dueOn: Day | null;
  /** Whether a next round was begun. */
  readonly isFollowed: boolean;
  /** The articles the framework rests on. */
  readonly articles: readonly Article[];
  /** The contribution of the organisation by year; figures of different years are compared only when both are known. */
  readonly contributions: readonly { readonly year: number; readonly amount: Cents; readonly example: boolean }[];
  /** The day on which the participation of the organisation, or the partnership itself, ends. */
  readonly exitOn: Day | null;
  /** Months of notice, when the arrangement asks them. */
  readonly noticeMonths: number | null;
  readonly evaluationDue: Day | null;
  readonly evaluatedOn: Day | null;
}

/** Why an assessment is to be made again. */
export type Reason =
  | { readonly code: 'date'; readonly day: Day; readonly isDefault: boolean }
  | {
      readonly code: 'growth';
      readonly before: Cents;
      readonly after: Cents;
      readonly from: number;
      readonly to: number;
      readonly example: boolean;
    }
  | { readonly code: 'exit'; readonly day: Day; readonly noticeBy: Day | null }
  | { readonly code: 'law'; readonly article: Article; readonly day: Day }
  | { readonly code: 'evaluation'; readonly day: Day };

/** When an assessment is due and what asks for it before that day. */
export interface Reassessment {
  /** The day by which it is to be made again; undefined while it is not assessed and no day was set. */
  readonly dueOn: Day | undefined;
  /** `due`: the day is past; `triggered`: something happened; `soon`: within 180 days; `none`: nothing asks for it. */
  readonly state: 'due' | 'triggered' | 'soon' | 'none';
  readonly reasons: readonly Reason[];
}

/** The articles of a framework, each once. */
export function articlesOf(from: Framework): readonly Article[] {
  const all = from.questions.flatMap((each) => each.articles);
  return [
    ...new Map(
      all.map((each) => [`${each.law} ${each.article} ${each.validFrom ?? ''} ${each.validUntil ?? ''}`, each]),
    ).values(),
  ];
}

/** The largest rise in the newest year against at most three years before, when it is enough to matter. */
function growthReason(facts: ReassessmentFacts, day: Day): Reason | undefined {
  const known = facts.contributions
    .filter(({ year }) => year <= Number(day.slice(0, 4)))
    .toSorted((left, right) => left.year - right.year);
  const newest = known.at(-1);
  if (newest === undefined) return undefined;
  const oldest = known.find(({ year }) => year >= newest.year - growthYears && year < newest.year);
  if (oldest === undefined || !roseBy(oldest.amount, newest.amount, triggeringGrowth)) return undefined;
  // What had grown already when the assessment was made was known then.
  if (facts.assessedOn !== null && String(newest.year) < facts.assessedOn.slice(0, 4)) return undefined;
  return {
    code: 'growth',
    before: oldest.amount,
    after: newest.amount,
    from: oldest.year,
    to: newest.year,
    example: oldest.example || newest.example,
  };
}

function lawReasons({ articles, assessedOn }: ReassessmentFacts, day: Day): readonly Reason[] {
  if (assessedOn === null) return [];
  return articles.flatMap((article): Reason[] => {
    const changed = [article.validFrom, article.validUntil]
      .filter((each) => each !== undefined && each > assessedOn && each <= day)
      .sort()
      .at(-1);
    return changed === undefined ? [] : [{ code: 'law', article, day: changed }];
  });
}

function exitReason(facts: ReassessmentFacts, day: Day): Reason | undefined {
  const { exitOn, noticeMonths, assessedOn } = facts;
  if (exitOn === null || exitOn <= day) return undefined;
  const noticeBy = noticeMonths === null || noticeMonths === 0 ? null : addMonths(exitOn, -noticeMonths);
  if (daysBetween(day, noticeBy ?? exitOn) > nearDays) return undefined;
  // An assessment of less than a year ago looked at this exit.
  if (assessedOn !== null && addYears(assessedOn, 1) > day) return undefined;
  return { code: 'exit', day: exitOn, noticeBy };
}

function evaluationReason({ evaluationDue, evaluatedOn, assessedOn }: ReassessmentFacts, day: Day): Reason | undefined {
  if (evaluationDue === null || daysBetween(day, evaluationDue) > soonDays) return undefined;
  const isDone = [evaluatedOn, assessedOn].some((each) => each !== null && each >= addYears(evaluationDue, -1));
  return isDone ? undefined : { code: 'evaluation', day: evaluationDue };
}

/**
 * When an assessment is to be made again: on the day that was set, else four years after it was made; earlier when the contribution grew by
 * 10 % or more within three years, an exit is near, an article the framework rests on began or ended since, or the partnership is to be
 * evaluated. Once a next round is begun nothing asks for it any more.
 */
export function reassessmentOf(facts: ReassessmentFacts, day: Day): Reassessment {
  const isDefault = facts.dueOn === null;
  const dueOn = facts.dueOn ?? (facts.assessedOn === null ? undefined : addYears(facts.assessedOn, defaultYears));
  if (facts.isFollowed) return { dueOn, state: 'none', reasons: [] };
  const date: readonly Reason[] = dueOn === undefined ? [] : [{ code: 'date', day: dueOn, isDefault }];
  const isPast = dueOn !== undefined && dueOn <= day;
  const isSoon = dueOn !== undefined && !isPast && daysBetween(day, dueOn) <= soonDays;
  // What was never made is not made again.
  const triggers =
    facts.assessedOn === null
      ? []
      : [
          growthReason(facts, day),
          exitReason(facts, day),
          ...lawReasons(facts, day),
          evaluationReason(facts, day),
        ].filter((each): each is Reason => each !== undefined);
  const state = isPast ? 'due' : triggers.length > 0 ? 'triggered' : isSoon ? 'soon' : 'none';
  return { dueOn, state, reasons: [...(isPast || isSoon ? date : []), ...triggers] };
}
