import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type Rational, rational, wholeNumbers } from '#domain/figures/rational.ts';
import { blocsOf } from '#domain/regional-council/bloc.ts';
import { blocksAlone, passesAlone } from '#domain/regional-council/thresholds.ts';
import { type Weighed, weighVotes } from '#domain/regional-council/vote-weights.ts';
import { computePower } from '#domain/voting-power/compute-power.ts';
import { votingGame } from '#domain/voting-power/game.ts';
import source from '../../../reference/elections/leidse-regio-2014.json' with { type: 'json' };
import {
  aloneCell,
  answersAt,
  blocksCell,
  fieldText,
  powerAt,
  powerText,
  readTenths,
  type ThresholdDesign,
  thresholdSentence,
  thresholdText,
} from './threshold-answers.ts';
import { ThresholdCell, ThresholdField, ThresholdPanel, ThresholdSentence } from './threshold-panel.tsx';

const weighed = weighVotes(source.municipalities, { variant: 'A' }) as Weighed;
const names = weighed.municipalities.map(({ name }) => name);

function designOf(weights: readonly Rational[], moreThan = false): ThresholdDesign {
  const { whole, factor } = wholeNumbers(weights);
  return {
    total: String(factor),
    members: whole.map((weight, index) => ({
      weight: String(weight),
      municipality: names.indexOf(weighed.groups[index]?.municipality ?? ''),
    })),
    municipalities: names,
    moreThan,
    locale: 'nl',
    texts: {
      aloneYes: 'ja',
      aloneShort: 'nee, {short} te kort',
      aloneNo: 'nee',
      blocksYes: 'ja',
      blocksNo: 'nee',
      power: '{figure} macht',
      line: 'drempel {percent}',
      chosen: '{percent} gekozen',
      sentences: {
        answer: {
          both: '{name} doet bij {threshold} beide',
          alone: '{name} beslist alleen bij {threshold}',
          blocks: '{name} heeft {percent} en komt {short} tekort',
          manyBlock: '{names} blokkeren',
          neither: 'niemand',
        },
      },
    },
  };
}

const design = designOf(weighed.groups.map(({ weight }) => weight));

describe('answers while the threshold moves', () => {
  it('are those of the domain at every tenth of a percent, also for more than', () => {
    const blocs = blocsOf(weighed, 'municipalities');
    for (const moreThan of [false, true])
      for (let tenths = 0; tenths <= 1000; tenths += 7) {
        const threshold = { share: rational(tenths, 1000), comparison: moreThan ? 'more-than' : 'at-least' } as const;
        const answers = answersAt({ ...design, moreThan }, tenths);
        expect(answers.map(({ passes }) => passes)).toEqual(blocs.map((bloc) => passesAlone(bloc, threshold)));
        expect(answers.map(({ blocks }) => blocks)).toEqual(blocs.map((bloc) => blocksAlone(bloc, threshold)));
      }
  });

  it('give the Banzhaf power of the municipalities as blocs', () => {
    const { whole } = wholeNumbers(blocsOf(weighed, 'municipalities').map(({ share }) => share));
    const total = whole.reduce((sum, each) => sum + each, 0n);
    const game = votingGame([{ weights: whole, quota: (total * 6n + 9n) / 10n }]);
    const outcome = computePower(game, { indices: ['banzhaf'] });
    expect(powerAt(design, 600)).toEqual(outcome.kind === 'computed' ? outcome.banzhaf?.normalised : undefined);
    expect(powerText(design, powerAt(design, 600)?.[0])).toBe('78,9 macht');
    expect(powerAt(design, 0)).toEqual([0, 0, 0, 0, 0]);
  });

  it('say of the largest how much it lacks, and never that nothing is lacking when something is', () => {
    const [leiden, second] = answersAt(design, 600);
    expect(leiden && aloneCell(design, leiden)).toEqual({ text: 'nee, 0,8 te kort', status: 'ok' });
    expect(leiden && blocksCell(design, leiden)).toEqual({ text: 'ja', status: 'warn' });
    expect(second && aloneCell(design, second)).toEqual({ text: 'nee', status: undefined });
    const close = { ...design, total: '100000', members: [{ weight: '59999', municipality: 0 }] };
    const [almost] = answersAt(close, 600);
    expect(almost && aloneCell(close, almost).text).toBe('nee, < 0,1 te kort');
  });

  it('make the sentence that is true', () => {
    expect(thresholdSentence(design, 300)).toBe('Leiden beslist alleen bij 30\u00a0%');
    expect(thresholdSentence(design, 505)).toBe('Leiden doet bij 50,5\u00a0% beide');
    expect(thresholdSentence(design, 600)).toBe('Leiden heeft 59,2\u00a0% en komt 0,8 tekort');
    expect(thresholdSentence(design, 875)).toBe('Leiden en Voorschoten blokkeren');
    expect(thresholdSentence(design, 600, 'elders')).toBeUndefined();
    const equal = weighed.groups.map(() => rational(1, weighed.groups.length));
    expect(thresholdSentence(designOf(equal), 600)).toBe('niemand');
  });

  it('read what one types, and write it back', () => {
    expect(['60', '60,0', '66.67', '100 %', '0'].map(readTenths)).toEqual([600, 600, 667, 1000, 0]);
    expect(['', 'x', '101', '-1', '6,', '1e2'].map(readTenths)).toEqual(new Array(6).fill(undefined));
    expect([fieldText(667, 'nl'), fieldText(600, 'en'), thresholdText(design, 667)]).toEqual([
      '66,7',
      '60.0',
      '66,7\u00a0%',
    ]);
  });
});

describe('the panel', () => {
  it('holds the design, and pieces that the browser writes anew', () => {
    const html = renderToStaticMarkup(
      <ThresholdPanel design={design}>
        <ThresholdField
          name="drempel"
          tenths={600}
          locale="nl"
          label="Drempel"
          hint="deel"
          numberLabel="Drempel in procenten"
        />
        <ThresholdCell design={design} tenths={600} municipality={0} asks="alone" />
        <ThresholdCell design={design} tenths={600} municipality={1} asks="blocks" />
        <ThresholdSentence design={design} tenths={600} />
      </ThresholdPanel>,
    );
    expect(html).toMatch(/^<verband-threshold data-design="\{&quot;total&quot;/);
    expect(html).toMatch(/<input type="range"[^>]*name="drempel"[^>]*value="60"/);
    expect(html).toMatch(/<input[^>]*name="drempel-getal"[^>]*value="60,0"/);
    expect(html).toMatch(/<span data-alone="0"><span class="status ok"><svg.*?nee, 0,8 te kort/);
    expect(html).toContain('<span data-blocks="1">nee</span>');
    expect(html).toContain('<span data-answer="answer">Leiden heeft');
    expect(html).toContain('aria-live="polite"');
    expect(html).not.toContain('style=');
  });
});
