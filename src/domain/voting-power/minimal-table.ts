import type { VotingGame } from './game.ts';
import type { LaneMaker, Lanes } from './lanes.ts';
import type { MemberClass } from './member-class.ts';
import type { MinimalCounts } from './minimal-counts.ts';
import { primesFor, Remainders } from './primes.ts';

/** Cells of the table that `tableMinimal` fills. */
export function minimalTableCells(game: VotingGame, classes: readonly MemberClass[]): number {
  return Number(game.conditions[0]?.quota ?? 0n) * (mostMembers(game, classes) + 1);
}

/** Primes for the counts of a class together: at most n · 2^n. */
export function minimalTablePrimes(members: number): readonly number[] {
  return primesFor(members + Math.ceil(Math.log2(members + 1)));
}

/** No minimal winning coalition has more members than the lightest ones that reach the quota. */
function mostMembers(game: VotingGame, classes: readonly MemberClass[]): number {
  const quota = game.conditions[0]?.quota ?? 0n;
  let weight = 0n;
  let members = 0;
  for (const { weights, members: own } of [...classes].reverse())
    for (let k = 0; k < own.length && weight < quota; k++) {
      if ((weights[0] ?? 0n) === 0n) continue;
      weight += weights[0] ?? 0n;
      members++;
    }
  return members;
}

/** Minimal winning coalitions modulo one prime: in all, and summed over the members of each class; index = size. */
interface Counted {
  readonly total: number[];
  readonly held: readonly number[][];
}

/**
 * Minimal winning coalitions of one condition and many members: a table over weight and size, kept as counts up to a weight. Members
 * join heaviest first; just before one joins, the coalitions that it would complete as the lightest are read.
 */
class MinimalTable {
  readonly #lanes: Lanes;
  readonly #length: number;
  readonly #sizes: number;
  readonly #weights: readonly number[];
  readonly #joining: readonly number[];
  readonly #members: number;

  constructor(game: VotingGame, classes: readonly MemberClass[], maker: LaneMaker) {
    this.#length = Number(game.conditions[0]?.quota ?? 0n);
    this.#sizes = mostMembers(game, classes) + 1;
    this.#lanes = maker.lanes(this.#length * this.#sizes);
    this.#weights = classes.map(({ weights }) => Number(weights[0] ?? 0n));
    this.#joining = classes.flatMap(({ members }, at) => ((this.#weights[at] ?? 0) > 0 ? members.map(() => at) : []));
    this.#members = game.members;
  }

  count(prime: number, progress: (share: number) => void): Counted {
    const counted: Counted = { total: this.#sizesOfZero(), held: this.#weights.map(() => this.#sizesOfZero()) };
    const plus = (row: number[] | undefined, size: number, count: number) => {
      if (row) row[size] = ((row[size] ?? 0) + count + prime) % prime;
    };
    const joined = this.#weights.map(() => 0);
    this.#lanes.start(this.#length * this.#sizes, prime);
    this.#lanes.fill(0, this.#length, 1);
    for (const [place, own] of this.#joining.entries()) {
      const most = Math.min(place + 1, this.#sizes);
      for (let size = 0; size < most; size++) {
        const completed = this.#completed(size, own);
        plus(counted.total, size + 1, completed);
        plus(counted.held[own], size + 1, completed);
        // Of those, the ones that hold an earlier member: the same for every member of a class that has joined.
        for (const [holder, many] of joined.entries())
          if (many > 0 && size > 0)
            plus(counted.held[holder], size + 1, (this.#holding(size, own, holder) * many) % prime);
      }
      this.#join(this.#weights[own] ?? 0, most);
      joined[own] = (joined[own] ?? 0) + 1;
      progress((place + 1) / this.#joining.length);
    }
    return counted;
  }

  #sizesOfZero(): number[] {
    return new Array<number>(this.#members + 1).fill(0);
  }

  /** Coalitions of a size that a member of the class completes. */
  #completed(size: number, own: number): number {
    const top = size * this.#length + this.#length - 1;
    const weight = this.#weights[own] ?? 0;
    const below = weight >= this.#length ? 0 : this.#lanes.alternate(top - weight, 0, 1);
    return this.#lanes.alternate(top, 0, 1) - below;
  }

  /** Of those, the ones that hold one given member of another class (or of the same one), by an alternating sum. */
  #holding(size: number, own: number, holder: number): number {
    const weight = this.#weights[holder] ?? 0;
    const upTo = (limit: number): number => {
      const from = limit - weight;
      if (from < 0) return 0;
      const terms = Math.min(size, Math.floor(from / weight) + 1);
      return this.#lanes.alternate((size - 1) * this.#length + from, this.#length + weight, terms);
    };
    return upTo(this.#length - 1) - upTo(this.#length - 1 - (this.#weights[own] ?? 0));
  }

  #join(weight: number, most: number): void {
    if (weight >= this.#length) return;
    for (let size = Math.min(most, this.#sizes - 1); size >= 1; size--)
      this.#lanes.add(size * this.#length + weight, (size - 1) * this.#length, this.#length - weight);
  }
}

/** Counts with the table, a pass for every prime. */
export function tableMinimal(
  game: VotingGame,
  classes: readonly MemberClass[],
  maker: LaneMaker,
  progress: (share: number) => void,
): MinimalCounts {
  const primes = minimalTablePrimes(game.members);
  const table = new MinimalTable(game, classes, maker);
  const passes = primes.map((prime, pass) => table.count(prime, (share) => progress((pass + share) / primes.length)));
  const remainders = new Remainders(primes);
  const sizes = Array.from({ length: game.members + 1 }, (_, size) => size);
  return {
    bySize: sizes.map((size) => remainders.whole(passes.map(({ total }) => total[size] ?? 0))),
    containing: classes.map(({ members }, at) =>
      sizes.map((size) => remainders.whole(passes.map(({ held }) => held[at]?.[size] ?? 0)) / BigInt(members.length)),
    ),
  };
}
