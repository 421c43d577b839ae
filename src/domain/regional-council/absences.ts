import { type Rational, reduce, wholeNumbers } from '../figures/rational.ts';
import type { Bloc } from './bloc.ts';
import type { Threshold } from './thresholds.ts';

/** An absence of whole blocs at which somebody passes alone on the votes cast. */
export interface TellingAbsence {
  /** Who then passes alone. */
  readonly passes: string;
  readonly absent: readonly string[];
  readonly absentShare: Rational;
  /** Its part of the votes that are then cast. */
  readonly shareOfCast: Rational;
  /** Members that are still there: enough for the quorum. */
  readonly membersPresent: number;
}

export interface QuorumQuestion {
  /** Members the council has in all. */
  readonly members: number;
  /** First convocation: more than half of the members must be there (Gemeentewet 20(1)); at the second no quorum holds (20(3)). */
  readonly quorum: boolean;
  /** Absences are looked for up to so many blocs. */
  readonly most?: number;
}

/** All ways to choose so many positions, in order. */
function* choices(positions: readonly number[], count: number, from = 0): Generator<readonly number[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let at = from; at <= positions.length - count; at += 1)
    for (const rest of choices(positions, count - 1, at + 1)) yield [positions[at] ?? 0, ...rest];
}

/** At most so many sets are looked at for one bloc and one number of absent blocs. */
const budget = 200_000;

/**
 * Worst case at quorum on the votes cast: the fewest blocs whose absence lets a bloc pass alone, all sets of that size, lightest first,
 * at most a hundred.
 * Nothing absent is a set too: then the bloc passes alone anyway. Empty when the quorum prevents it.
 */
export function tellingAbsences(
  blocs: readonly Bloc[],
  bloc: Bloc,
  threshold: Threshold,
  question: QuorumQuestion,
): readonly TellingAbsence[] {
  const { whole, factor } = wholeNumbers(blocs.map((each) => each.share));
  const weightOf = (at: number) => whole[at] ?? 0n;
  const own = weightOf(blocs.indexOf(bloc));
  const { numerator, denominator } = threshold.share;
  const enough = (cast: bigint) => {
    const over = own * denominator - numerator * cast;
    return cast > 0n && (threshold.comparison === 'at-least' ? over >= 0n : over > 0n);
  };
  const heaviest = blocs
    .flatMap((each, at) => (each === bloc || each.members === 0 ? [] : [at]))
    .sort((a, b) => (weightOf(a) < weightOf(b) ? 1 : weightOf(a) > weightOf(b) ? -1 : a - b));
  const most = Math.min(question.most ?? heaviest.length, heaviest.length);
  const weightAway = (absent: readonly number[]) => absent.reduce((sum, at) => sum + weightOf(at), 0n);
  for (let count = 0; count <= most; count += 1) {
    // Without the quorum the heaviest are the most telling; when even they are not enough, no set of this size is.
    const rest = factor - weightAway(heaviest.slice(0, count));
    if (rest > 0n && !enough(rest)) continue;
    const found: { absent: readonly number[]; away: bigint; present: number }[] = [];
    let looked = 0;
    for (const absent of choices(heaviest, count)) {
      looked += 1;
      if (looked > budget) break;
      const away = weightAway(absent);
      const present = question.members - absent.reduce((sum, at) => sum + (blocs[at]?.members ?? 0), 0);
      if (enough(factor - away) && (!question.quorum || present * 2 > question.members))
        found.push({ absent, away, present });
    }
    if (found.length > 0)
      return found
        .sort((a, b) => (a.away < b.away ? -1 : a.away > b.away ? 1 : 0))
        .slice(0, 100)
        .map(({ absent, away, present }) => ({
          passes: bloc.name,
          absent: absent.map((at) => blocs[at]?.name ?? ''),
          absentShare: reduce(away, factor),
          shareOfCast: reduce(own, factor - away),
          membersPresent: present,
        }));
  }
  return [];
}
