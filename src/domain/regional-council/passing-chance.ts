import { wholeNumbers } from '../figures/rational.ts';
import type { Level } from './bloc.ts';
import { type DecisionRule, quotaOf } from './decision-rule.ts';
import type { Weighed } from './vote-weights.ts';

/** How people are taken to vote. All draws are independent. */
export interface VotingModel {
  /** Whose members share an opinion. */
  readonly alikeBy: Level;
  /** Chance, 0 to 1, that a member votes with the opinion of its bloc; else it votes by its own. */
  readonly alike: number;
  /** Chance, 0 to 1, that an opinion is in favour. */
  readonly inFavour: number;
  /** Proposals that are drawn; 1 or more. */
  readonly draws: number;
}

export interface PassingChance {
  /** Share of the proposals that passed. */
  readonly chance: number;
  /** Standard error of the chance: √(p(1−p)/draws). */
  readonly standardError: number;
  readonly draws: number;
}

/**
 * The chance that a proposal passes when blocs tend to vote alike and everyone votes, by simulation. Chance comes in as an argument,
 * so that a seed repeats the answer.
 */
export function passingChance(
  weighed: Weighed,
  rule: DecisionRule,
  model: VotingModel,
  random: () => number,
): PassingChance {
  const { whole } = wholeNumbers(weighed.groups.map((each) => each.weight));
  const quota = quotaOf(
    whole.reduce((sum, each) => sum + each, 0n),
    rule.weight,
  );
  const blocKey = (at: number): string | number => {
    const member = weighed.groups[at];
    return model.alikeBy === 'members'
      ? at
      : model.alikeBy === 'parties'
        ? (member?.party ?? '')
        : (member?.code ?? '');
  };
  const numbered = new Map<string | number, number>();
  const blocs = whole.map((_, at) => {
    const key = blocKey(at);
    if (!numbered.has(key)) numbered.set(key, numbered.size);
    return numbered.get(key) ?? 0;
  });
  const homes = [...new Set(weighed.groups.map((each) => each.code))];
  const home = weighed.groups.map((each) => homes.indexOf(each.code));
  const homeWeight = homes.map((_, at) =>
    whole.reduce((sum, each, member) => (home[member] === at ? sum + each : sum), 0n),
  );

  let passed = 0;
  for (let draw = 0; draw < model.draws; draw += 1) {
    const opinions = Array.from({ length: numbered.size }, () => random() < model.inFavour);
    const inHome = homes.map(() => 0n);
    let weight = 0n;
    let members = 0;
    for (const [at, each] of whole.entries()) {
      const follows = random() < model.alike;
      const own = random() < model.inFavour;
      if (!(follows ? opinions[blocs[at] ?? 0] : own)) continue;
      weight += each;
      members += 1;
      const place = home[at] ?? 0;
      inHome[place] = (inHome[place] ?? 0n) + each;
    }
    const majorities = inHome.filter((yes, at) => 2n * yes > (homeWeight[at] ?? 0n)).length;
    if (weight >= quota && members >= (rule.members ?? 0) && majorities >= (rule.municipalities ?? 0)) passed += 1;
  }
  const chance = passed / model.draws;
  return { chance, standardError: Math.sqrt((chance * (1 - chance)) / model.draws), draws: model.draws };
}
