import { byMeanPlace } from '#domain/assessment/comparison/mean-place.ts';
import { escaped } from '../docx/markup.ts';
import { printable } from '../pdf/printable.ts';
import type { Block } from '../report/report.ts';
import type { AssessmentDocument, DocumentComparison } from './assessment-document.ts';
import { alternativeName, sampledText, scoreText } from './names.ts';
import { words } from './words.ts';

const width = 516;
const labelWidth = 150;
/** At the right of the bars: the score, and the place at these weights. */
const scoreWidth = 74;
const headHeight = 14;
const rowHeight = 20;
const barsEnd = width - scoreWidth;
/** From the first place to the last: from dark to light, with a line between, so that grey paper shows them too. */
const fills = ['#0B5A63', '#437887', '#A9C6CD', '#DFE5E9'];
const ink = '#14212B';

/** Per alternative a bar of all weights, divided by the place it has, with its score beside it: in the order of the page. */
export function acceptabilityPicture(document: AssessmentDocument, comparison: DocumentComparison): Block {
  const { language } = document;
  const t = words[language];
  const { ranks } = comparison.acceptability;
  const order = byMeanPlace(ranks);
  const name = (at: number) => alternativeName(document, comparison.ground.comparison.alternatives[at]);
  const rows = order.map((at, line) => {
    const y = headHeight + line * rowHeight;
    const own = comparison.ranking.find((each) => each.alternative === at);
    const text = printable(name(at));
    const shown = text.length > 36 ? `${text.slice(0, 35)}…` : text;
    return [
      said(0, y, shown),
      bar(ranks[at] ?? [], y),
      said(width - 38, y, scoreText(language, own?.score), 'end'),
      said(width, y, own === undefined ? '–' : t('acceptability.rank', { rank: own.rank }).toLowerCase(), 'end'),
    ].join('');
  });
  const heads = [said(labelWidth, -4, t('acceptability.bars')), said(width - 38, -4, t('ranking.score'), 'end')];
  const height = headHeight + order.length * rowHeight;
  const spoken = order.map((at) =>
    t('acceptability.first', { name: name(at), share: sampledText(language, ranks[at]?.[0] ?? 0) }),
  );
  return {
    kind: 'figure',
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Source Sans 3">${heads.join('')}${rows.join('')}</svg>`,
    alternative: `${t('acceptability.picture')} ${spoken.join('; ')}.`,
    caption: t('acceptability.picture'),
  };
}

/** A word in a row. */
const said = (x: number, y: number, text: string, anchor = 'start'): string =>
  `<text x="${x}" y="${y + 12.6}" text-anchor="${anchor}" font-size="8" fill="${ink}">${escaped(text)}</text>`;

function bar(shares: readonly number[], y: number): string {
  let x = labelWidth;
  return shares
    .map((share, rank) => {
      // Shares for a place add up to more or less than one when some are tied; a bar never runs out of its row.
      const wide = Math.min(Math.round(share * (barsEnd - labelWidth) * 100) / 100, barsEnd - x);
      if (wide <= 0) return '';
      const from = x;
      x = Math.round((x + wide) * 100) / 100;
      const label =
        wide < 16
          ? ''
          : `<text x="${from + wide / 2}" y="${y + 12.6}" text-anchor="middle" font-size="8" fill="${rank < 2 ? '#FFFFFF' : ink}">${rank + 1}</text>`;
      const fill = fills[Math.min(rank, fills.length - 1)] ?? '';
      return `<rect x="${from}" y="${y + 2}" width="${wide}" height="${rowHeight - 5}" fill="${fill}" stroke="${ink}" stroke-width="0.5"/>${label}`;
    })
    .join('');
}
