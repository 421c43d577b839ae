import { expect, test } from 'vitest';
import { splitsOverPages } from './long-row.ts';
import { figureColumn, row, textColumn } from './pieces.ts';

const columns = [textColumn('Vraag', 1.8), textColumn('Oordeel'), textColumn('Uitleg', 4), figureColumn('Score')];

test.each([
  ['an ordinary row', ['Een vraag', 'goed', 'woord '.repeat(60), '1'], false],
  ['pages in the widest column', ['Een vraag', 'goed', 'woord '.repeat(2_500), '1'], true],
  ['what fits in the widest column, in a narrow one', ['Een vraag', 'woord '.repeat(130), '', '1'], true],
  ['many short lines', ['Een vraag', 'goed', 'woord\n'.repeat(40), '1'], true],
  ['long words among figures', ['Een vraag', 'goed', '', 'woord '.repeat(60)], true],
])('%s', (_, texts, splits) => expect(splitsOverPages(columns, row(texts))).toBe(splits));
