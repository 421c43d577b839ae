import type { Half } from './half.ts';
import { openMemory } from './kernel-lanes.ts';
import type { LeftCounts, Window } from './left-counts.ts';

/** Hands out places in the memory of the kernel, one after the other. */
class Layout {
  bytes = 0;
  place(bytes: number): number {
    const at = this.bytes;
    this.bytes = Math.ceil((at + bytes) / 16) * 16;
    return at;
  }
}

/** What `countLeft` answers, counted by the kernel; for one condition whose weights are numbers. */
export function foldInKernel(left: Half, right: Half, window: Window, step: 0 | 1): LeftCounts {
  const width = right.members * step + 1;
  const total = left.members * step + width;
  const layout = new Layout();
  const running = layout.place((right.entries + 1) * width * 8);
  const [starts, ends] = [layout.place(left.entries * 4), layout.place(left.entries * 4)];
  const [leftOrder, leftSorted] = [layout.place(left.entries * 4), layout.place(left.entries * 8)];
  const [rightOrder, rightSorted] = [layout.place(right.entries * 4), layout.place(right.entries * 8)];
  const [sizes, coalitions] = [layout.place(right.entries), layout.place(right.entries * 8)];
  const levels = layout.place((left.classes.length + 1) * 24);
  const buffers = left.classes.map(() => layout.place(total * 8));
  buffers.push(layout.place(total * 8));
  const binomials = left.classes.map(({ count }) => layout.place((count + 1) * 8));
  const found = left.classes.map(({ count }) => layout.place((count + 1) * total * 8));
  const { kernel, memory } = openMemory(layout.bytes);
  const floats = (at: number, length: number) => new Float64Array(memory.buffer, at, length);
  const wholes = (at: number, length: number) => new Uint32Array(memory.buffer, at, length);
  wholes(leftOrder, left.entries).set(left.order);
  floats(leftSorted, left.entries).set(left.sorted);
  wholes(rightOrder, right.entries).set(right.order);
  floats(rightSorted, right.entries).set(right.sorted);
  new Uint8Array(memory.buffer, sizes, right.entries).set(right.sizes);
  floats(coalitions, right.entries).set(right.coalitions);
  wholes(levels, 6).set([0, 0, 0, 0, 0, buffers[0] ?? 0]);
  let extent = width;
  for (const [at, { count }] of left.classes.entries()) {
    const level = [left.strides[at], count, extent, binomials[at], found[at], buffers[at + 1]];
    wholes(levels + (at + 1) * 24, 6).set(level.map((value) => value ?? 0));
    floats(binomials[at] ?? 0, count + 1).set(left.binomials[at] ?? []);
    floats(found[at] ?? 0, (count + 1) * total).fill(0);
    extent += count * step;
  }
  kernel.place(running, starts, ends, levels, width, step === 0 ? 0 : window.size, total, step);
  kernel.run(rightOrder, sizes, coalitions, right.entries);
  const high = window.high ?? Number.POSITIVE_INFINITY;
  kernel.stretch(leftOrder, leftSorted, left.entries, rightSorted, right.entries, window.low, high);
  kernel.fold(left.classes.length, 0, 0, 1);
  return {
    bySize: floats(buffers[left.classes.length] ?? 0, total).slice(),
    byClass: left.classes.map(({ count }, at) =>
      Array.from({ length: count + 1 }, (_, k) => floats((found[at] ?? 0) + k * total * 8, total).slice()),
    ),
  };
}
