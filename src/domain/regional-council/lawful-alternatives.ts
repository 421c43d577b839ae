import { divide, multiply, type Rational, rational, total } from '../figures/rational.ts';
import type { Weighed } from './vote-weights.ts';

/**
 * W1: each municipality keeps its weight and divides it equally over its members, so that weights differ between municipalities only
 * (Wgr 13(4)(b)).
 */
export function equalWithinMunicipality(weighed: Weighed): Weighed {
  const whole = new Map(weighed.municipalities.map((each) => [each.code, each]));
  const groups = weighed.groups.map((member) => {
    const own = whole.get(member.code);
    return own === undefined ? member : { ...member, weight: divide(own.weight, rational(own.members)) };
  });
  const byParty = Map.groupBy(groups, (member) => member.party);
  const parties = weighed.parties.map((party) => ({
    ...party,
    weight: total((byParty.get(party.name) ?? []).map((member) => member.weight)),
  }));
  return { ...weighed, groups, parties };
}

/**
 * W2: a number of members per municipality in proportion to its share, at least one each, one vote each (Wgr 13(4)(a)). By largest
 * remainder on what is left after the first of each; undefined when there are fewer members than municipalities.
 */
export function membersInProportion(shares: readonly Rational[], members: number): readonly number[] | undefined {
  if (members < shares.length || shares.length === 0) return undefined;
  const all = total(shares);
  if (all.numerator === 0n) return undefined;
  const exact = shares.map((share) => multiply(divide(share, all), rational(members)));
  const seats = exact.map((each) => Math.max(1, Number(each.numerator / each.denominator)));
  const short = (at: number) => {
    const each = exact[at] ?? rational(0);
    return Number(each.numerator) / Number(each.denominator) - (seats[at] ?? 0);
  };
  const order = () => seats.map((_, at) => at).sort((a, b) => short(b) - short(a) || a - b);
  let left = members - seats.reduce((sum, each) => sum + each, 0);
  while (left !== 0) {
    // One more where most is lacking; one less where most is too much, never the last one.
    const at = left > 0 ? order()[0] : order().findLast((each) => (seats[each] ?? 0) > 1);
    if (at === undefined) return undefined;
    seats[at] = (seats[at] ?? 0) + Math.sign(left);
    left -= Math.sign(left);
  }
  return seats;
}
