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
  const within: number[][] = Array.from({ length: sizes + (shape.bySize ? 1 : 0) }, () => []);
  const swings: number[][][] = asked.map(() => Array.from({ length: sizes }, () => []));
  for (const [pass, prime] of primes.entries()) {
    table.count(prime);
    for (let size = 0; size < within.length; size++) within[size]?.push(table.within(size));
    for (const [at, member] of asked.entries()) {
      let below = 0;
      for (let size = 0; size < sizes; size++) {
        const own = table.withinWithout(member, size);
        const count = (within[size]?.[pass] ?? 0) - own - (shape.bySize ? below : own);
        swings[at]?.[size]?.push(((count % prime) + prime) % prime);
        below = own;
      }
    }
    progress((pass + 1) / primes.length);
  }
  const remainders = new Remainders(primes);
  return {
    within: within.map((counts) => remainders.whole(counts)),
    swings: swings.map((rows) => rows.map((counts) => remainders.whole(counts))),
  };
}
