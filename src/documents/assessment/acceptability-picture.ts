import { escaped } from '../docx/markup.ts';
import { printable } from '../pdf/printable.ts';
import type { Block } from '../report/report.ts';
import type { AssessmentDocument, DocumentComparison } from './assessment-document.ts';
import { alternativeName, sampledText } from './names.ts';
import { words } from './words.ts';

const width = 516;
const labelWidth = 150;
const rowHeight = 20;
/** From the first place to the last: from dark to light, with a line between, so that grey paper shows them too. */
const fills = ['#0B5A63', '#437887', '#A9C6CD', '#DFE5E9'];

/** Per alternative a bar of all weights, divided by the place it has. */
export function acceptabilityPicture(document: AssessmentDocument, comparison: DocumentComparison): Block {
  const { language } = document;
  const t = words[language];
  const { ranks } = comparison.acceptability;
  const scale = width - labelWidth;
  const order = ranks.map((_, at) => at).sort((left, right) => (ranks[right]?.[0] ?? 0) - (ranks[left]?.[0] ?? 0));
  const name = (at: number) => alternativeName(document, comparison.ground.comparison.alternatives[at]);
  const bars = order.map((at, line) => {
    const y = line * rowHeight;
    let x = labelWidth;
    const parts = (ranks[at] ?? []).map((share, rank) => {
      // Shares for a place add up to more or less than one when some are tied; a bar never runs out of its row.
      const wide = Math.min(Math.round(share * scale * 100) / 100, width - x);
      const fill = fills[Math.min(rank, fills.length - 1)] ?? '';
      const label =
        wide < 16
          ? ''
          : `<text x="${x + wide / 2}" y="${y + 12.6}" text-anchor="middle" font-size="8" fill="${rank < 2 ? '#FFFFFF' : '#14212B'}">${rank + 1}</text>`;
      const bar =
        wide <= 0
          ? ''
          : `<rect x="${x}" y="${y + 2}" width="${wide}" height="${rowHeight - 5}" fill="${fill}" stroke="#14212B" stroke-width="0.5"/>${label}`;
      x = Math.round((x + Math.max(0, wide)) * 100) / 100;
      return bar;
    });
    const text = printable(name(at));
    const shown = text.length > 36 ? `${text.slice(0, 35)}…` : text;
    return `<text x="0" y="${y + 12.6}" font-size="8" fill="#14212B">${escaped(shown)}</text>${parts.join('')}`;
  });
  const height = order.length * rowHeight;
  const said = order.map((at) =>
    t('acceptability.first', { name: name(at), share: sampledText(language, ranks[at]?.[0] ?? 0) }),
  );
  return {
    kind: 'figure',
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Source Sans 3">${bars.join('')}</svg>`,
    alternative: `${t('acceptability.picture')} ${said.join('; ')}.`,
    caption: t('acceptability.picture'),
  };
}
