import { kernelBytes } from './generated/kernel-bytes.ts';
import type { LaneMaker, Lanes } from './lanes.ts';

interface Kernel {
  add(to: number, from: number, count: number, prime: number): void;
  addTwo(to: number, first: number, second: number, both: number, count: number, prime: number): void;
  accumulate(row: number, count: number, prime: number): void;
  alternate(start: number, stride: number, terms: number, prime: number): number;
  clear(start: number, count: number): void;
  mix(to: number, from: number, count: number, stay: number, join: number): void;
  place(
    running: number,
    starts: number,
    ends: number,
    levels: number,
    width: number,
    least: number,
    total: number,
    step: number,
  ): void;
  run(order: number, sizes: number, coalitions: number, entries: number): void;
  stretch(
    leftOrder: number,
    left: number,
    leftEntries: number,
    right: number,
    rightEntries: number,
    low: number,
    high: number,
  ): void;
  fold(level: number, index: number, size: number, ways: number): void;
}

interface Opened {
  readonly kernel: Kernel;
  readonly memory: WebAssembly.Memory;
}

const page = 65_536;
/** Memory up to this many bytes is kept for the next calculation, because fresh memory costs more than filling old. */
const keptBytes = 64 * 1024 * page;

let compiled: WebAssembly.Module | undefined;
let kept: Opened | undefined;

/** True where WebAssembly with SIMD runs; a page may forbid it. */
export function hasKernel(): boolean {
  try {
    compiled ??= new WebAssembly.Module(fromBase64(kernelBytes));
    return true;
  } catch {
    return false;
  }
}

/** The rows in WebAssembly. Only one set of rows is in use at a time: a second one takes the memory of the first. */
export const kernelLanes: LaneMaker = {
  name: 'kernel',
  lanes: (size) => rows(openMemory(size * 4)),
  floats: (size) => {
    const { kernel, memory } = openMemory(size * 8);
    const cells = new Float64Array(memory.buffer, 0, size).fill(0);
    return { cells, mix: (to, from, count, stay, join) => kernel.mix(to * 8, from * 8, count, stay, join) };
  },
};

/** The kernel with memory of at least so many bytes, which hold anything. */
export function openMemory(bytes: number): Opened {
  if (kept !== undefined && kept.memory.buffer.byteLength >= bytes) return kept;
  compiled ??= new WebAssembly.Module(fromBase64(kernelBytes));
  const memory = new WebAssembly.Memory({ initial: Math.ceil((bytes + 64) / page) });
  const opened = {
    memory,
    kernel: new WebAssembly.Instance(compiled, { env: { memory } }).exports as unknown as Kernel,
  };
  kept = bytes <= keptBytes ? opened : undefined;
  return opened;
}

function rows({ kernel, memory }: Opened): Lanes {
  let prime = 1;
  return {
    name: 'kernel',
    start: (count, modulus) => {
      prime = modulus;
      kernel.clear(0, count);
    },
    fill: (start, count, value) => {
      new Uint32Array(memory.buffer, start * 4, count).fill(value);
    },
    add: (to, from, count) => kernel.add(to * 4, from * 4, count, prime),
    addTwo: (to, first, second, both, count) => kernel.addTwo(to * 4, first * 4, second * 4, both * 4, count, prime),
    accumulate: (row, count) => kernel.accumulate(row * 4, count, prime),
    alternate: (start, stride, terms) => kernel.alternate(start * 4, stride * 4, terms, prime) >>> 0,
  };
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor((text.replace(/=+$/, '').length * 3) / 4));
  let buffer = 0;
  let held = 0;
  let at = 0;
  for (const letter of text) {
    if (letter === '=') break;
    buffer = ((buffer << 6) | letters.indexOf(letter)) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[at++] = (buffer >> held) & 0xff;
    }
  }
  return bytes;
}
