// Kernel of the voting power engine, in AssemblyScript (it is built by scripts/build-kernel.mjs, not by tsc).
// It works on an imported memory that holds rows of cells; an address counts bytes, a count counts cells. A cell of the exact form has
// four bytes: a coalition count modulo a prime below 2^30, so four of them fit a vector and a sum of four cells fits 32 bits.
// Rows are updated from the top down, so that what is read below has not been updated yet.

/** cells[to + x] += cells[from + x]: one member joins the coalitions. */
export function add(to: usize, from: usize, count: usize, prime: u32): void {
  const p = i32x4.splat(prime);
  let end = count << 2;
  while (end >= 64) {
    end -= 64;
    const t = to + end;
    const f = from + end;
    const d = i32x4.add(v128.load(t, 48), v128.load(f, 48));
    v128.store(t, i32x4.min_u(d, i32x4.sub(d, p)), 48);
    const c = i32x4.add(v128.load(t, 32), v128.load(f, 32));
    v128.store(t, i32x4.min_u(c, i32x4.sub(c, p)), 32);
    const b = i32x4.add(v128.load(t, 16), v128.load(f, 16));
    v128.store(t, i32x4.min_u(b, i32x4.sub(b, p)), 16);
    const a = i32x4.add(v128.load(t), v128.load(f));
    v128.store(t, i32x4.min_u(a, i32x4.sub(a, p)));
  }
  while (end > 0) {
    end -= 4;
    const sum = load<u32>(to + end) + load<u32>(from + end);
    store<u32>(to + end, sum >= prime ? sum - prime : sum);
  }
}

/** Two members join in one pass: cells[to + x] += cells[first + x] + cells[second + x] + cells[both + x]. */
export function addTwo(to: usize, first: usize, second: usize, both: usize, count: usize, prime: u32): void {
  const p = i32x4.splat(prime);
  const twice = i32x4.add(p, p);
  let end = count << 2;
  while (end >= 32) {
    end -= 32;
    const t = to + end;
    const a = first + end;
    const b = second + end;
    const c = both + end;
    let high = i32x4.add(i32x4.add(v128.load(t, 16), v128.load(a, 16)), i32x4.add(v128.load(b, 16), v128.load(c, 16)));
    high = i32x4.min_u(high, i32x4.sub(high, twice));
    v128.store(t, i32x4.min_u(high, i32x4.sub(high, p)), 16);
    let low = i32x4.add(i32x4.add(v128.load(t), v128.load(a)), i32x4.add(v128.load(b), v128.load(c)));
    low = i32x4.min_u(low, i32x4.sub(low, twice));
    v128.store(t, i32x4.min_u(low, i32x4.sub(low, p)));
  }
  while (end > 0) {
    end -= 4;
    const sum =
      (load<u32>(to + end) as u64) +
      (load<u32>(first + end) as u64) +
      (load<u32>(second + end) as u64) +
      (load<u32>(both + end) as u64);
    store<u32>(to + end, (sum % (prime as u64)) as u32);
  }
}

/** Running sums along a row: cells[x] becomes the sum of cells[0..x]. */
export function accumulate(row: usize, count: usize, prime: u32): void {
  const end = row + (count << 2);
  let sum: u32 = 0;
  for (let at = row; at < end; at += 4) {
    sum += load<u32>(at);
    sum = min<u32>(sum, sum - prime);
    store<u32>(at, sum);
  }
}

/** The alternating sum of `terms` cells going down by `stride` bytes: c[0] − c[1] + c[2] − …, modulo the prime. */
export function alternate(start: usize, stride: usize, terms: usize, prime: u32): u32 {
  let sum: i64 = 0;
  let at = start;
  let left = terms;
  while (left >= 2) {
    sum += (load<u32>(at) as i64) - (load<u32>(at - stride) as i64);
    at -= stride << 1;
    left -= 2;
  }
  if (left !== 0) sum += load<u32>(at) as i64;
  const rest = sum % (prime as i64);
  return (rest < 0 ? rest + (prime as i64) : rest) as u32;
}

/** Makes cells zero. */
export function clear(start: usize, count: usize): void {
  memory.fill(start, 0, count << 2);
}

/** Floating form, cells of eight bytes: cells[to + x] = cells[to + x] · stay + cells[from + x] · join. */
export function mix(to: usize, from: usize, count: usize, stay: f64, join: f64): void {
  const stays = f64x2.splat(stay);
  const joins = f64x2.splat(join);
  let end = count << 3;
  while (end >= 32) {
    end -= 32;
    const t = to + end;
    const f = from + end;
    v128.store(t, f64x2.add(f64x2.mul(v128.load(t, 16), stays), f64x2.mul(v128.load(f, 16), joins)), 16);
    v128.store(t, f64x2.add(f64x2.mul(v128.load(t), stays), f64x2.mul(v128.load(f), joins)));
  }
  while (end > 0) {
    end -= 8;
    store<f64>(to + end, load<f64>(to + end) * stay + load<f64>(from + end) * join);
  }
}

// Halves: cells of counts have eight bytes (floating numbers below 2^53), positions and indices four, sizes one.

let running: usize = 0;
let starts: usize = 0;
let ends: usize = 0;
let levels: usize = 0;
let width: u32 = 0;
let least: u32 = 0;
let total: u32 = 0;
let step: u32 = 0;

/** Where the running counts, the stretches and the levels lie, and the shape of rows; for the calls below. */
export function place(
  runningAt: usize,
  startsAt: usize,
  endsAt: usize,
  levelsAt: usize,
  rowWidth: u32,
  leastSize: u32,
  rowTotal: u32,
  sizeStep: u32,
): void {
  running = runningAt;
  starts = startsAt;
  ends = endsAt;
  levels = levelsAt;
  width = rowWidth;
  least = leastSize;
  total = rowTotal;
  step = sizeStep;
}

/** Running counts by size of the entries in order: row k holds those of the first k entries. */
export function run(order: usize, sizes: usize, coalitions: usize, entries: u32): void {
  const bytes = (width as usize) << 3;
  memory.fill(running, 0, bytes);
  let row = running;
  for (let at: u32 = 0; at < entries; at++) {
    const next = row + bytes;
    for (let cell: usize = 0; cell < bytes; cell += 8) store<f64>(next + cell, load<f64>(row + cell));
    const entry = load<u32>(order + ((at as usize) << 2)) as usize;
    const cell = next + (((load<u8>(sizes + entry) as u32) * step) << 3);
    store<f64>(cell, load<f64>(cell) + load<f64>(coalitions + (entry << 3)));
    row = next;
  }
}

/** For each entry of the left half the stretch of the sorted right half that brings it from `low` to `high`. */
export function stretch(
  leftOrder: usize,
  left: usize,
  leftEntries: u32,
  right: usize,
  rightEntries: u32,
  low: f64,
  high: f64,
): void {
  let start = rightEntries as usize;
  let end = start;
  for (let at: u32 = 0; at < leftEntries; at++) {
    const weight = load<f64>(left + ((at as usize) << 3));
    while (start > 0 && load<f64>(right + (start << 3) - 8) + weight >= low) start--;
    while (end > 0 && load<f64>(right + (end << 3) - 8) + weight > high) end--;
    const entry = (load<u32>(leftOrder + ((at as usize) << 2)) as usize) << 2;
    store<u32>(starts + entry, start as u32);
    store<u32>(ends + entry, end as u32);
  }
}

/** Folds the counts over the classes below a level. A level has 24 bytes: stride, members, extent, binomials, found, buffer. */
export function fold(level: u32, index: u32, size: u32, ways: f64): void {
  const own = levels + (level as usize) * 24;
  const to = load<u32>(own, 20) as usize;
  if (level === 0) {
    const bytes = (width as usize) << 3;
    const from = load<u32>(starts + ((index as usize) << 2)) as usize;
    const until = load<u32>(ends + ((index as usize) << 2)) as usize;
    const first = (least > size ? least - size : 0) << 3;
    const low = running + from * bytes;
    // A stretch that ends before it starts holds nothing.
    const high = running + max<usize>(from, until) * bytes;
    for (let cell: usize = 0; cell < bytes; cell += 8)
      store<f64>(to + cell, cell < first ? 0 : load<f64>(high + cell) - load<f64>(low + cell));
    return;
  }
  const stride = load<u32>(own);
  const members = load<u32>(own, 4);
  const extent = (load<u32>(own, 8) as usize) << 3;
  const binomials = load<u32>(own, 12) as usize;
  const found = load<u32>(own, 16) as usize;
  const child = load<u32>(own - 4) as usize;
  const end = extent + ((members * step) << 3);
  for (let cell: usize = 0; cell < end; cell += 8) store<f64>(to + cell, 0);
  for (let k: u32 = 0; k <= members; k++) {
    const chosen = load<f64>(binomials + ((k as usize) << 3));
    fold(level - 1, index + k * stride, size + k, ways * chosen);
    const up = to + ((k * step) << 3);
    const all = found + ((k * total + (size + k) * step) << 3);
    const factor = chosen * ways;
    for (let cell: usize = 0; cell < extent; cell += 8) {
      const count = load<f64>(child + cell);
      store<f64>(up + cell, load<f64>(up + cell) + count * chosen);
      store<f64>(all + cell, load<f64>(all + cell) + count * factor);
    }
  }
}
