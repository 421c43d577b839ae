import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CouncilDesignDocument } from '#documents/council-design/council-design.ts';
import { rational } from '#domain/figures/rational.ts';
import { evaluateDesign } from '#domain/regional-council/evaluate-design.ts';
import type { Municipality } from '#domain/regional-council/municipality.ts';
import { designPdf } from './export-design.ts';

test('a design becomes a PDF in a thread, and can be cancelled', { timeout: 30_000 }, async () => {
  const { municipalities } = JSON.parse(readFileSync('reference/elections/leidse-regio-2014.json', 'utf8')) as {
    municipalities: Municipality[];
  };
  const evaluated = evaluateDesign({
    municipalities,
    weighing: { variant: 'A' },
    rule: { weight: { share: rational(3, 5), comparison: 'at-least' }, base: 'cast' },
    absent: [],
    triedCeiling: rational(2, 5),
  });
  if (evaluated.kind !== 'evaluated') throw new Error(evaluated.kind);
  const document: CouncilDesignDocument = { language: 'nl', name: 'Proef', day: '2026-11-24', evaluated, sources: [] };
  const bytes = await designPdf(document);
  expect(new TextDecoder('latin1').decode(bytes).slice(0, 5)).toBe('%PDF-');
  expect(await designPdf(document, AbortSignal.abort())).toBeUndefined();
});
