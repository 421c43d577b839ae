import { divide, type Rational } from '../figures/rational.ts';
import type { Weighed } from './vote-weights.ts';

/** At which level one asks who can do something: single members, whole municipalities, or parties in the region. */
export const levels = ['members', 'municipalities', 'parties'] as const;
export type Level = (typeof levels)[number];

/** Members that are taken to vote as one, with their part of all votes. */
export interface Bloc {
  readonly name: string;
  /** Part of the weight of all members: the blocs of a level add up to one. */
  readonly share: Rational;
  readonly members: number;
}

/** The blocs of a level. Shares are of the weight that has a member, so that vacant seats count for nobody. */
export function blocsOf(weighed: Weighed, level: Level): readonly Bloc[] {
  const whole = weighed.total;
  if (whole.numerator === 0n) return [];
  const share = (weight: Rational) => divide(weight, whole);
  if (level === 'members')
    return weighed.groups.map((each) => ({
      name: `${each.name} (${each.municipality})`,
      share: share(each.weight),
      members: 1,
    }));
  return weighed[level].map(({ name, weight, members }) => ({ name, share: share(weight), members }));
}

/** The bloc with the largest share; the first of equals. */
export function largestBloc(blocs: readonly Bloc[]): Bloc | undefined {
  return blocs.reduce<Bloc | undefined>((best, each) => {
    if (best === undefined) return each;
    const { numerator, denominator } = each.share;
    return numerator * best.share.denominator > best.share.numerator * denominator ? each : best;
  }, undefined);
}

/** One municipality or party as a bloc, first, and every other member by itself: to ask which single absences tell. */
export function blocAgainstMembers(weighed: Weighed, level: Exclude<Level, 'members'>, name: string): readonly Bloc[] {
  const bloc = blocsOf(weighed, level).find((each) => each.name === name);
  if (bloc === undefined) return [];
  const members = blocsOf(weighed, 'members');
  const others = members.filter((_, at) => {
    const member = weighed.groups[at];
    return (level === 'municipalities' ? member?.municipality : member?.party) !== name;
  });
  return [bloc, ...others];
}
