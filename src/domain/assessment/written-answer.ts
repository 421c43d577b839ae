import type { Answered } from './answer.ts';

/** An answer as the register and files write it: `goed`, `laag..hoog`, `option:x`, `followed`, `departed`, `unknown`, `not-applicable`. */
export function writeAnswer(answered: Answered): string {
  switch (answered.kind) {
    case 'step':
      return answered.step;
    case 'range':
      return `${answered.lowest}..${answered.highest}`;
    case 'option':
      return `option:${answered.option}`;
    default:
      return answered.kind;
  }
}

/** Reads an answer back. @param reason of a departure: the motivation of the cell */
export function readAnswer(text: string, reason: string): Answered {
  if (text === 'followed' || text === 'unknown' || text === 'not-applicable') return { kind: text };
  if (text === 'departed') return { kind: 'departed', reason };
  if (text.startsWith('option:')) return { kind: 'option', option: text.slice('option:'.length) };
  const [lowest, highest] = text.split('..');
  return lowest !== undefined && highest !== undefined
    ? { kind: 'range', lowest, highest }
    : { kind: 'step', step: text };
}
