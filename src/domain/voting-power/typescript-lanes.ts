import type { LaneMaker, Lanes } from './lanes.ts';

const at = (cells: Uint32Array, index: number): number => cells[index] as number;

/** The rows in plain TypeScript: the fallback where WebAssembly is not allowed, and the judge of the kernel. */
export const typescriptLanes: LaneMaker = {
  name: 'typescript',
  lanes: (size) => open(new Uint32Array(size)),
  floats: (size) => {
    const cells = new Float64Array(size);
    return {
      cells,
      mix: (to, from, count, stay, join) => {
        for (let x = count - 1; x >= 0; x--)
          cells[to + x] = (cells[to + x] as number) * stay + (cells[from + x] as number) * join;
      },
    };
  },
};

function open(cells: Uint32Array): Lanes {
  let prime = 1;
  const reduced = (sum: number): number => (sum >= prime ? sum - prime : sum);
  return {
    name: 'typescript',
    start: (count, modulus) => {
      prime = modulus;
      cells.fill(0, 0, count);
    },
    fill: (start, count, value) => {
      cells.fill(value, start, start + count);
    },
    add: (to, from, count) => {
      for (let x = count - 1; x >= 0; x--) cells[to + x] = reduced(at(cells, to + x) + at(cells, from + x));
    },
    addTwo: (to, first, second, both, count) => {
      for (let x = count - 1; x >= 0; x--) {
        const left = reduced(at(cells, to + x) + at(cells, first + x));
        cells[to + x] = reduced(left + reduced(at(cells, second + x) + at(cells, both + x)));
      }
    },
    accumulate: (row, count) => {
      let sum = 0;
      for (let x = row; x < row + count; x++) {
        sum = reduced(sum + at(cells, x));
        cells[x] = sum;
      }
    },
    alternate: (start, stride, terms) => {
      let sum = 0;
      for (let k = 0, cell = start; k < terms; k++, cell -= stride)
        sum += k % 2 === 0 ? at(cells, cell) : -at(cells, cell);
      const rest = sum % prime;
      return rest < 0 ? rest + prime : rest;
    },
  };
}
