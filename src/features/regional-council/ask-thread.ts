import type { DecisionRule } from '#domain/regional-council/decision-rule.ts';
import type { Municipality } from '#domain/regional-council/municipality.ts';
import type { PassingChance, VotingModel } from '#domain/regional-council/passing-chance.ts';
import type { SearchOutcome, SearchSpace, Wishes } from '#domain/regional-council/search-designs.ts';
import type { Weighed } from '#domain/regional-council/vote-weights.ts';
import { runInThread } from '#platform/threads.ts';

/** What the thread is asked: plain values only, so that they can be handed over. */
export type DesignQuestion =
  | {
      readonly kind: 'search';
      readonly municipalities: readonly Municipality[];
      readonly wishes: Wishes;
      readonly space: SearchSpace;
    }
  | {
      readonly kind: 'chance';
      readonly weighed: Weighed;
      readonly rule: DecisionRule;
      readonly model: VotingModel;
      readonly seed: number;
    };

async function ask<Output>(question: DesignQuestion): Promise<Output> {
  const ended = await runInThread<Output>('design', new URL('./design.task.ts', import.meta.url), question);
  if (ended.kind === 'cancelled') throw new Error('nobody cancels this thread');
  return ended.value;
}

/** Tries designs on wishes. */
export const askSearch = (
  question: Omit<Extract<DesignQuestion, { kind: 'search' }>, 'kind'>,
): Promise<SearchOutcome> => ask({ kind: 'search', ...question });

/** Draws votes to see how often a proposal passes. */
export const askChance = (
  question: Omit<Extract<DesignQuestion, { kind: 'chance' }>, 'kind'>,
): Promise<PassingChance> => ask({ kind: 'chance', ...question });
