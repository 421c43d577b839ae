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
