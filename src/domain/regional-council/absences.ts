import { compare, divide, one, type Rational, subtract, total } from '../figures/rational.ts';
import type { Bloc } from './bloc.ts';
import { reaches, type Threshold } from './thresholds.ts';

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
 * Worst case at quorum on the votes cast: the fewest blocs whose absence lets a bloc pass alone, all sets of that size, lightest first.
 * Nothing absent is a set too: then the bloc passes alone anyway. Empty when the quorum prevents it.
 */
export function tellingAbsences(
  blocs: readonly Bloc[],
  bloc: Bloc,
  threshold: Threshold,
  question: QuorumQuestion,
): readonly TellingAbsence[] {
  const others = blocs.flatMap((each, at) => (each === bloc ? [] : [at])).filter((at) => (blocs[at]?.members ?? 0) > 0);
  const most = Math.min(question.most ?? others.length, others.length);
  const heaviest = others.toSorted((a, b) => compare(blocs[b]?.share ?? one, blocs[a]?.share ?? one));
  for (let count = 0; count <= most; count += 1) {
    const shareWithout = (absent: readonly number[]): TellingAbsence | undefined => {
      const gone = absent.flatMap((at) => blocs[at] ?? []);
      const absentShare = total(gone.map((each) => each.share));
      const cast = subtract(one, absentShare);
      const membersPresent = question.members - gone.reduce((sum, each) => sum + each.members, 0);
      if (cast.numerator === 0n || (question.quorum && membersPresent * 2 <= question.members)) return undefined;
      const shareOfCast = divide(bloc.share, cast);
      return reaches(shareOfCast, threshold)
        ? { passes: bloc.name, absent: gone.map((each) => each.name), absentShare, shareOfCast, membersPresent }
        : undefined;
    };
    // Without the quorum the heaviest are the most telling; when even they are not enough, no set of this size is.
    const best = total(heaviest.slice(0, count).map((at) => blocs[at]?.share ?? one));
    const rest = subtract(one, best);
    if (rest.numerator > 0n && !reaches(divide(bloc.share, rest), threshold)) continue;
    const found: TellingAbsence[] = [];
    let looked = 0;
    for (const absent of choices(heaviest, count)) {
      looked += 1;
      if (looked > budget) break;
      const telling = shareWithout(absent);
      if (telling !== undefined) found.push(telling);
    }
    if (found.length > 0) return found.sort((a, b) => compare(a.absentShare, b.absentShare));
  }
  return [];
}
