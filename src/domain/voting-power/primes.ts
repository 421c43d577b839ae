/** How far the first primes below 2³⁰ lie below it; a test looks for them itself. */
const distances = [
  35, 41, 83, 101, 105, 107, 135, 153, 161, 173, 203, 257, 263, 297, 321, 347, 357, 383, 405, 425, 437, 443, 453, 495,
  513, 515, 537, 587, 611, 627, 635, 651, 723, 747, 777, 861, 873, 891, 915, 945,
];
const primes: number[] = distances.map((distance) => 2 ** 30 - distance);

/** Whole bits of count that one prime carries: every prime used is above 2^29.9. */
const bitsEach = 29.9;

/** The largest primes below 2³⁰, enough for numbers of 0 … 2^bits. */
export function primesFor(bits: number): readonly number[] {
  const count = Math.max(1, Math.ceil((bits + 0.1) / bitsEach));
  for (let candidate = (primes.at(-1) ?? 2 ** 30) - 2; primes.length < count; candidate -= 2)
    if (isPrime(candidate)) primes.push(candidate);
  return primes.slice(0, count);
}

function isPrime(odd: number): boolean {
  for (let divisor = 3; divisor * divisor <= odd; divisor += 2) if (odd % divisor === 0) return false;
  return true;
}

/** Puts numbers together from their remainders (Chinese remainder theorem). */
export class Remainders {
  readonly #product: bigint;
  /** Per prime the number that is 1 modulo that prime and 0 modulo the others. */
  readonly #units: readonly bigint[];

  constructor(moduli: readonly number[]) {
    const product = moduli.reduce((all, prime) => all * BigInt(prime), 1n);
    this.#product = product;
    this.#units = moduli.map((prime) => {
      const others = product / BigInt(prime);
      return others * inverse(others % BigInt(prime), BigInt(prime));
    });
  }

  /** The smallest number of zero or more with these remainders, in the order of the primes. */
  whole(remainders: readonly number[]): bigint {
    if (remainders.length === 1) return BigInt(remainders[0] ?? 0);
    // Most sizes have no coalitions at all.
    if (remainders.every((remainder) => remainder === 0)) return 0n;
    let sum = 0n;
    for (let at = 0; at < remainders.length; at++) sum += BigInt(remainders[at] ?? 0) * (this.#units[at] ?? 0n);
    return sum % this.#product;
  }
}

/** The number that times `value` is 1 modulo a prime (Fermat). */
function inverse(value: bigint, prime: bigint): bigint {
  let result = 1n;
  let base = value;
  for (let power = prime - 2n; power > 0n; power >>= 1n) {
    if (power & 1n) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return result;
}
