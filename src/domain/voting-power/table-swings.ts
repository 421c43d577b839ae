import { CoalitionTable, type TableShape, tableCells } from './coalition-table.ts';
import type { LaneMaker } from './lanes.ts';
import { primesFor, Remainders } from './primes.ts';

/** Coalitions within the limits, and for every member those that stop being within when the member joins. By size: index = members. */
export interface TableSwings {
  readonly within: readonly bigint[];
  readonly swings: readonly (readonly bigint[])[];
}

/** Counts with one table, a pass for every prime. The swings of `asked` members only; a coalition is counted without the member. */
export function tableSwings(
  shape: TableShape,
  asked: readonly number[],
  maker: LaneMaker,
  progress: (share: number) => void,
): TableSwings {
  const members = shape.weights[0]?.length ?? 0;
  const sizes = shape.bySize ? members : 1;
  const primes = primesFor(members);
  const table = new CoalitionTable(shape, maker.lanes(tableCells(shape)));
  const counts = shape.bySize ? sizes + 1 : 1;
  const within = primes.map(() => new Uint32Array(counts));
  const swings = primes.map(() => new Uint32Array(asked.length * sizes));
  for (const [pass, prime] of primes.entries()) {
    table.count(prime);
    const all = within[pass] as Uint32Array;
    const found = swings[pass] as Uint32Array;
    for (let size = 0; size < counts; size++) all[size] = table.within(size);
    for (let at = 0; at < asked.length; at++) {
      let below = 0;
      for (let size = 0; size < sizes; size++) {
        const own = table.withinWithout(asked[at] as number, size);
        const count = (all[size] as number) - own - (shape.bySize ? below : own);
        found[at * sizes + size] = ((count % prime) + prime) % prime;
        below = own;
      }
    }
    progress((pass + 1) / primes.length);
  }
  const remainders = new Remainders(primes);
  const whole = (passes: readonly Uint32Array[], index: number) =>
    remainders.whole(passes.map((pass) => pass[index] ?? 0));
  return {
    within: Array.from({ length: counts }, (_, size) => whole(within, size)),
    swings: asked.map((_, at) => Array.from({ length: sizes }, (_, size) => whole(swings, at * sizes + size))),
  };
}
