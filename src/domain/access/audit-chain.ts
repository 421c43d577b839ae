/** An entry of the audit trail as text, every part exactly as the database writes it. */
export interface ChainedEntry {
  readonly id: string;
  readonly chain: string;
  /** Place in the chain, from 1. */
  readonly number: bigint;
  /** The parts of which the hash is taken, in the order of the database's own text. */
  readonly parts: readonly string[];
  /** The hash that was kept with the entry, in hexadecimal. */
  readonly hash: string;
}

/** The head that a chain claims to have: how many entries, and the hash of the last. */
export interface ChainHead {
  readonly chain: string;
  readonly length: bigint;
  readonly hash: string;
}

export type ChainProblem = 'changed' | 'missing' | 'cut-off';

/** What was found of one chain. */
export type ChainFinding =
  | { readonly chain: string; readonly kind: 'whole'; readonly length: bigint; readonly head: string }
  /** The first link that does not hold. `cut-off`: entries at the end are gone. */
  | {
      readonly chain: string;
      readonly kind: 'broken';
      readonly problem: ChainProblem;
      readonly number: bigint;
      readonly entry: string | null;
    };

/** Takes the SHA-256 of a hexadecimal hash followed by a text, as hexadecimal. */
export type Link = (former: string, text: string) => string;

const bytes = (text: string): number => {
  let count = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    count += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return count;
};

/** The text of which a hash is taken: every part with its length in bytes before it, so that no two entries read the same. */
export const entryText = (parts: readonly string[]): string => parts.map((part) => `${bytes(part)}:${part}`).join(',');

/** Follows one chain, entry by entry; feed it the entries in order, then ask how it ended. */
export class ChainWalk {
  readonly #head: ChainHead;
  readonly #link: Link;
  #hash: string;
  #number = 0n;
  #broken: ChainFinding | undefined;

  constructor(head: ChainHead, start: string, link: Link) {
    this.#head = head;
    this.#hash = start;
    this.#link = link;
  }

  /** Takes the next entry. After the first broken link the rest is not judged. */
  take(entry: ChainedEntry): void {
    if (this.#broken !== undefined) return;
    const expected = this.#number + 1n;
    const broken = (problem: ChainProblem, number: bigint): void => {
      this.#broken = { chain: this.#head.chain, kind: 'broken', problem, number, entry: entry.id };
    };
    if (entry.number !== expected) {
      broken('missing', expected);
      return;
    }
    const hash = this.#link(this.#hash, entryText(entry.parts));
    if (hash !== entry.hash) {
      broken('changed', expected);
      return;
    }
    this.#hash = hash;
    this.#number = expected;
  }

  /** What was found. */
  end(): ChainFinding {
    if (this.#broken !== undefined) return this.#broken;
    const { chain, length, hash } = this.#head;
    if (this.#number !== length || this.#hash !== hash)
      return { chain, kind: 'broken', problem: 'cut-off', number: this.#number + 1n, entry: null };
    return { chain, kind: 'whole', length, head: hash };
  }
}
