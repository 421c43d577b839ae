import { seededRandom } from '#domain/figures/seeded-random.ts';
import { passingChance } from '#domain/regional-council/passing-chance.ts';
import { searchDesigns } from '#domain/regional-council/search-designs.ts';
import { computePower } from '#domain/voting-power/compute-power.ts';
import { votingGame } from '#domain/voting-power/game.ts';
import { answerThread } from '#platform/threads.ts';
import type { DesignQuestion } from './ask-thread.ts';

/** Heavy work on designs, in a thread of the server: trying many, and drawing many votes. */
answerThread((question: DesignQuestion) => {
  if (question.kind === 'chance')
    return passingChance(question.weighed, question.rule, question.model, seededRandom(question.seed));
  return searchDesigns(question.municipalities, question.wishes, question.space, (game) => {
    const power = computePower(votingGame(game.conditions), { indices: ['banzhaf'] });
    return { banzhaf: power.kind === 'computed' ? (power.banzhaf?.normalised ?? []) : [] };
  });
});
