import { type Rational, total, wholeNumbers, zero } from '../figures/rational.ts';
import { type DecisionRule, quotaOf } from './decision-rule.ts';
import type { Weighed } from './vote-weights.ts';

/** How few can decide, everybody present. Undefined: not even all together. */
export interface FewestNeeded {
  /** Members in the smallest winning coalition. */
  readonly members: number | undefined;
  /** The least number of municipalities that have a member in some winning coalition. */
  readonly municipalities: number | undefined;
}

/** A way in which one municipality can take part in a coalition. */
interface Option {
  readonly cost: number;
  readonly members: number;
  readonly majority: number;
  readonly weight: bigint;
}

/** Options per municipality: any number of its members, the heaviest first, which is never worse than others of that number. */
function optionsOf(
  weighed: Weighed,
  cost: 'members' | 'municipalities',
): { readonly options: Option[][]; readonly all: bigint } {
  const { whole } = wholeNumbers(weighed.groups.map((each) => each.weight));
  const members = weighed.groups.map((each, at) => ({ code: each.code, weight: whole[at] ?? 0n }));
  const options = [...Map.groupBy(members, (each) => each.code).values()].map((own) => {
    const all = own.reduce((sum, each) => sum + each.weight, 0n);
    const heaviest = own.map((each) => each.weight).sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
    const list: Option[] = [{ cost: 0, members: 0, majority: 0, weight: 0n }];
    let weight = 0n;
    for (const [at, each] of heaviest.entries()) {
      weight += each;
      const majority = 2n * weight > all ? 1 : 0;
      list.push({ cost: cost === 'members' ? at + 1 : 1, members: at + 1, majority, weight });
    }
    const last = list.at(-1);
    return cost === 'members' || last === undefined ? list : [...list.slice(0, 1), last];
  });
  return { options, all: whole.reduce((sum, each) => sum + each, 0n) };
}

/** The least cost of a coalition that meets every condition: per cost, members and majorities (as far as they count) the most weight. */
function leastCost(weighed: Weighed, rule: DecisionRule, cost: 'members' | 'municipalities'): number | undefined {
  const { options, all } = optionsOf(weighed, cost);
  const need = { members: rule.members ?? 0, majorities: rule.municipalities ?? 0 };
  let reached = new Map<string, Option>([['0 0 0', { cost: 0, members: 0, majority: 0, weight: 0n }]]);
  for (const own of options) {
    const next = new Map<string, Option>();
    for (const before of reached.values()) {
      for (const option of own) {
        const now = {
          cost: before.cost + option.cost,
          members: Math.min(need.members, before.members + option.members),
          majority: Math.min(need.majorities, before.majority + option.majority),
          weight: before.weight + option.weight,
        };
        const key = `${now.cost} ${now.members} ${now.majority}`;
        const known = next.get(key);
        if (known === undefined || known.weight < now.weight) next.set(key, now);
      }
    }
    reached = next;
  }
  const quota = quotaOf(all, rule.weight);
  let least: number | undefined;
  for (const { cost: spent, members, majority, weight } of reached.values()) {
    const wins = weight >= quota && members >= need.members && majority >= need.majorities && spent > 0;
    if (wins && (least === undefined || spent < least)) least = spent;
  }
  return least;
}

/** Without a count of majorities the heaviest go first: exact, and fast for a country. */
function heaviestFirst(weights: readonly Rational[], rule: DecisionRule, least: number): number | undefined {
  const { whole } = wholeNumbers(weights);
  const quota = quotaOf(
    whole.reduce((sum, each) => sum + each, 0n),
    rule.weight,
  );
  let weight = 0n;
  const heaviest = whole.toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0));
  const at = heaviest.findIndex((each, index) => {
    weight += each;
    return weight >= quota && index + 1 >= least;
  });
  return at < 0 ? undefined : at + 1;
}

/** The smallest winning coalition and the fewest municipalities, exactly, for any combination of conditions. */
export function fewestNeeded(weighed: Weighed, rule: DecisionRule): FewestNeeded {
  if (total(weighed.groups.map((each) => each.weight)).numerator === zero.numerator)
    return { members: undefined, municipalities: undefined };
  const members = rule.members ?? 0;
  const counted = (rule.municipalities ?? 0) > 0;
  const weights = (each: { readonly weight: Rational }) => each.weight;
  return {
    members: counted ? leastCost(weighed, rule, 'members') : heaviestFirst(weighed.groups.map(weights), rule, members),
    municipalities:
      counted || members > 0
        ? leastCost(weighed, rule, 'municipalities')
        : heaviestFirst(weighed.municipalities.map(weights), rule, 0),
  };
}
