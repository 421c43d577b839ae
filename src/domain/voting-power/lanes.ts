/**
 * Long rows of cells that hold coalition counts modulo a prime below 2³⁰, and the few things the engine does with whole rows at a
 * time. There are two: a WebAssembly kernel and plain TypeScript; they give the same cells and differ in speed only. Positions and
 * counts are in cells. Counts of any size come out of several primes, one pass each, by the Chinese remainder theorem: a pass fits
 * the cache where long numbers would not, and vectors have no carry.
 */
export interface Lanes {
  readonly name: 'kernel' | 'typescript';
  /** Makes the first cells zero and sets the modulus of what follows. */
  start(cells: number, prime: number): void;
  /** Sets a range of cells to a number below the prime. */
  fill(start: number, count: number, value: number): void;
  /** One member joins: cells[to + x] += cells[from + x], from the top down. */
  add(to: number, from: number, count: number): void;
  /** Two members join: cells[to + x] += cells[first + x] + cells[second + x] + cells[both + x], from the top down. */
  addTwo(to: number, first: number, second: number, both: number, count: number): void;
  /** Running sums along a row. */
  accumulate(row: number, count: number): void;
  /** Alternating sum c[start] − c[start − stride] + c[start − 2·stride] − …, modulo the prime. */
  alternate(start: number, stride: number, terms: number): number;
}

/** A row of floating numbers, for the floating form. */
export interface FloatLanes {
  readonly cells: Float64Array;
  /** cells[to + x] = cells[to + x]·stay + cells[from + x]·join, from the top down: one member joins with probability `join`. */
  mix(to: number, from: number, count: number, stay: number, join: number): void;
}

/** Where rows come from; `cells` is the most that will be used. */
export interface LaneMaker {
  readonly name: 'kernel' | 'typescript';
  lanes(cells: number): Lanes;
  floats(cells: number): FloatLanes;
}
