import { compare, toNumber, zero } from '../../figures/rational.ts';
import { ExponentialStream } from './exponential-stream.ts';
import { type WeightRegion, weightsWithin } from './weight-region.ts';

/** How weights are drawn uniformly from a region. */
export type SamplingMethod =
  /** All weights: exponential draws, in proportion; with an order, the named ones sorted. Every draw counts. */
  | 'simplex'
  /** Like it, leaving out the draws that break a bound. */
  | 'rejection'
  /** A walk within the region, when fewer than one draw in twenty would stay. */
  | 'hit-and-run';

/** The method for a region, and the share of draws that meet the bounds. */
export interface SamplingPlan {
  readonly method: SamplingMethod;
  readonly accepted: number;
}

/** Draws weights from a region, again and again. */
export interface WeightSampler {
  /** Draws into an array; the weights add up to the number that it answers, not always to one. */
  draw(weights: Float64Array): number;
}

const leastAccepted = 0.05;
const trials = 4000;

/** A region in floating point numbers, for many draws. */
interface Bounds {
  readonly criteria: number;
  readonly order: Int32Array;
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** What every draw gets at least: the least of each criterion, in an order the least of its last. */
  readonly shift: Float64Array;
  readonly room: number;
  readonly isFree: boolean;
}

/** Chooses by trying: the same choice for the same region and seed. */
export function samplingPlan(region: WeightRegion, seed: number): SamplingPlan {
  const bounds = boundsOf(region);
  if (bounds.isFree) return { method: 'simplex', accepted: 1 };
  if (bounds.room <= 0) return { method: 'hit-and-run', accepted: 0 };
  const stream = new ExponentialStream(BigInt(seed));
  const weights = new Float64Array(region.criteria);
  let within = 0;
  for (let trial = 0; trial < trials; trial++) {
    drawShifted(bounds, stream, weights);
    if (isInside(bounds, weights)) within++;
  }
  const accepted = within / trials;
  return { method: accepted < leastAccepted ? 'hit-and-run' : 'rejection', accepted };
}

/** A sampler with its own stream. */
export function weightSampler(
  region: WeightRegion,
  { method }: SamplingPlan,
  stream: ExponentialStream,
): WeightSampler {
  const bounds = boundsOf(region);
  if (method === 'hit-and-run') return new Walk(region, bounds, stream);
  return method === 'rejection' ? new Rejection(bounds, stream) : new Simplex(bounds, stream);
}

class Simplex implements WeightSampler {
  readonly #order: Int32Array;
  readonly #stream: ExponentialStream;

  constructor({ order }: Bounds, stream: ExponentialStream) {
    this.#order = order;
    this.#stream = stream;
  }

  draw(weights: Float64Array): number {
    this.#stream.exponentials(weights);
    if (this.#order.length > 1) sortAlong(this.#order, weights);
    let sum = 0;
    for (let criterion = 0; criterion < weights.length; criterion++) sum += weights[criterion] as number;
    return sum;
  }
}

class Rejection implements WeightSampler {
  readonly #bounds: Bounds;
  readonly #stream: ExponentialStream;

  constructor(bounds: Bounds, stream: ExponentialStream) {
    this.#bounds = bounds;
    this.#stream = stream;
  }

  draw(weights: Float64Array): number {
    do drawShifted(this.#bounds, this.#stream, weights);
    while (!isInside(this.#bounds, weights));
    return 1;
  }
}

function boundsOf(region: WeightRegion): Bounds {
  const least = Float64Array.from(region.least, toNumber);
  const most = Float64Array.from(region.most, toNumber);
  const shift = Float64Array.from(least);
  const last = region.order.at(-1);
  for (const criterion of region.order) shift[criterion] = last === undefined ? 0 : (least[last] as number);
  return {
    criteria: region.criteria,
    order: Int32Array.from(region.order),
    least,
    most,
    shift,
    room: 1 - shift.reduce((sum, value) => sum + value, 0),
    isFree: region.least.every((value) => compare(value, zero) === 0) && most.every((value) => value >= 1),
  };
}

/** Puts the weights of the ordered criteria in falling order: uniform weights stay uniform over those that keep the order. */
function sortAlong(order: Int32Array, weights: Float64Array): void {
  for (let at = 1; at < order.length; at++) {
    const moved = weights[order[at] as number] as number;
    let place = at;
    while (place > 0 && (weights[order[place - 1] as number] as number) < moved) {
      weights[order[place] as number] = weights[order[place - 1] as number] as number;
      place--;
    }
    weights[order[place] as number] = moved;
  }
}

function drawShifted({ order, shift, room }: Bounds, stream: ExponentialStream, weights: Float64Array): void {
  stream.exponentials(weights);
  if (order.length > 1) sortAlong(order, weights);
  let sum = 0;
  for (let criterion = 0; criterion < weights.length; criterion++) sum += weights[criterion] as number;
  const factor = room / sum;
  for (let criterion = 0; criterion < weights.length; criterion++)
    weights[criterion] = (shift[criterion] as number) + factor * (weights[criterion] as number);
}

function isInside({ least, most }: Bounds, weights: Float64Array): boolean {
  for (let criterion = 0; criterion < weights.length; criterion++) {
    const weight = weights[criterion] as number;
    if (weight < (least[criterion] as number) || weight > (most[criterion] as number)) return false;
  }
  return true;
}

/**
 * Hit-and-run (Smith 1984; for weights Tervonen, van Valkenhoef, Baştürk and Postmus 2013), in directions that move weight from one
 * criterion to another: each step draws two criteria and a place on the whole stretch that the bounds and the order leave between them.
 * Half as many steps between draws as there are pairs, so that draws hardly depend on the one before.
 */
class Walk implements WeightSampler {
  readonly #bounds: Bounds;
  readonly #stream: ExponentialStream;
  readonly #place: Float64Array;
  /** Criteria whose weight is not fixed by the region. */
  readonly #free: Int32Array;
  /** Per criterion its neighbours in the order; -1 for none. */
  readonly #above: Int32Array;
  readonly #below: Int32Array;
  readonly #thinning: number;

  constructor(region: WeightRegion, bounds: Bounds, stream: ExponentialStream) {
    this.#bounds = bounds;
    this.#stream = stream;
    this.#place = Float64Array.from(weightsWithin(region), toNumber);
    this.#free = Int32Array.from(
      region.least.flatMap((value, criterion) =>
        compare(value, region.most[criterion] ?? zero) < 0 ? [criterion] : [],
      ),
    );
    this.#above = new Int32Array(region.criteria).fill(-1);
    this.#below = new Int32Array(region.criteria).fill(-1);
    for (let at = 1; at < region.order.length; at++) {
      this.#above[region.order[at] as number] = region.order[at - 1] as number;
      this.#below[region.order[at - 1] as number] = region.order[at] as number;
    }
    const free = this.#free.length;
    this.#thinning = free > 1 ? Math.max(20, Math.ceil((free * (free - 1)) / 4)) : 0;
    for (let warming = 0; warming < 50 * this.#thinning; warming++) this.#step();
  }

  draw(weights: Float64Array): number {
    for (let turn = 0; turn < this.#thinning; turn++) this.#step();
    weights.set(this.#place);
    return 1;
  }

  #step(): void {
    const [place, free, stream] = [this.#place, this.#free, this.#stream];
    const first = free[Math.floor(stream.uniform() * free.length)] as number;
    let second = free[Math.floor(stream.uniform() * (free.length - 1))] as number;
    if (second === first) second = free[free.length - 1] as number;
    const up = Math.max(0, this.#room(first, second));
    const down = Math.max(0, this.#room(second, first));
    const moved = stream.uniform() * (up + down) - down;
    place[first] = (place[first] as number) + moved;
    place[second] = (place[second] as number) - moved;
  }

  /** How much the one may gain from the other. */
  #room(gains: number, loses: number): number {
    const place = this.#place;
    const { least, most } = this.#bounds;
    const [gaining, losing] = [place[gains] as number, place[loses] as number];
    const up = this.#above[gains] as number;
    const down = this.#below[loses] as number;
    let stretch = Math.min((most[gains] as number) - gaining, losing - (least[loses] as number));
    if (up === loses) return Math.min(stretch, (losing - gaining) / 2);
    if (up >= 0) stretch = Math.min(stretch, (place[up] as number) - gaining);
    if (down >= 0) stretch = Math.min(stretch, losing - (place[down] as number));
    return stretch;
  }
}
