import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Dumbbell } from './dumbbell.tsx';
import { IntervalBar, type IntervalBarProps } from './interval-bar.tsx';
import { placeRows } from './interval-layout.ts';
import { PowerBars } from './power-bars.tsx';
import { textWidth } from './text-width.ts';

const bar = (both: readonly [number, number]): IntervalBarProps => ({
  name: 'Bij geen enkele drempel lukt allebei',
  zones: [
    { from: 0, to: both[0], kind: 'alone', title: 'Leiden beslist alleen', text: 'maar blokkeert niet alleen' },
    { from: both[0], to: both[1], kind: 'both', title: 'Leiden doet beide', text: 'beslist en blokkeert' },
    { from: both[1], to: 1, kind: 'blocks', title: 'Leiden beslist niet alleen', text: 'maar blokkeert wel alleen' },
  ],
  bounds: [
    { at: 0, text: '0 %' },
    { at: both[0], text: 'links' },
    { at: both[1], text: 'rechts' },
    { at: 1, text: '100 %' },
  ],
  chosen: { at: 0.6, text: '60 % gekozen' },
  marks: [{ at: 0.7, text: '70 % (aanpak Drechtsteden)' }],
});

describe('the bar of thresholds', () => {
  it('has the zones true to scale, labels over them, and on a narrow screen a list', () => {
    const html = renderToStaticMarkup(<IntervalBar {...bar([0.408, 0.592])} />);
    const [wide = '', narrow = ''] = html.split('narrow-drawing');
    expect(wide).toContain(`x="${0.408 * 680}"`);
    expect(wide).toContain('>Leiden doet beide</text>');
    expect(wide).not.toContain('zone-list');
    expect(narrow).toContain('<strong>Leiden doet beide</strong> beslist en blokkeert');
    expect(html).not.toContain('style=');
  });

  it('uses the list on a wide screen too where labels would touch', () => {
    const html = renderToStaticMarkup(<IntervalBar {...bar([0.49, 0.51])} />);
    expect(html.split('narrow-drawing')[0]).toContain('zone-list');
  });

  it('never puts two texts on each other, and keeps the second row for the chosen value', () => {
    for (let gap = 0; gap < 0.3; gap += 0.01) {
      const texts = [0.5 - gap, 0.5 + gap, 0, 1, 0.5, 0.52].map((at, index) => ({
        at,
        text: `tekst ${index}`,
        bold: index < 2,
      }));
      const placed = placeRows(texts, 288);
      expect(placed.map(({ row }) => row)).not.toContain(1);
      for (const one of placed)
        for (const other of placed)
          if (one !== other && one.row === other.row && one.x <= other.x)
            expect(one.x + textWidth(one.text, 14, one.bold)).toBeLessThan(other.x);
    }
  });
});

describe('power against weight', () => {
  const rows = [
    { name: 'Leiden', series: 0, weight: 0.592, power: 0.789, weightText: '59,2 gewicht', powerText: '78,9 macht' },
    { name: 'Zoeterwoude', series: 4, weight: 0.04, power: 0, weightText: '4,0 gewicht', powerText: '0,0 macht' },
  ];

  it('draws weight open and above, power filled and below, on one scale', () => {
    const html = renderToStaticMarkup(<PowerBars name="macht" rows={rows} />);
    const scale = Number(/data-scale="\S+ (\d+)"/.exec(html)?.[1]);
    const open = Number(/class="weight-bar"[^>]*width="([\d.]+)"/.exec(html)?.[1]);
    const full = Number(/class="series-1"[^>]*width="([\d.]+)"/.exec(html)?.[1]);
    expect(open + 1.5).toBeCloseTo(0.592 * scale, 1);
    expect(full).toBeCloseTo(0.789 * scale, 1);
    expect(html.indexOf('59,2 gewicht')).toBeLessThan(html.indexOf('78,9 macht'));
    expect(html.match(/<svg/g)).toHaveLength(2);
    expect(html).not.toContain('style=');
  });

  it('joins the dots of a row only when there is room between them', () => {
    const apart = renderToStaticMarkup(<Dumbbell series={0} weight={0.18} power={0.28} most={0.28} />);
    const close = renderToStaticMarkup(<Dumbbell series={0} weight={0.18} power={0.181} most={0.28} />);
    expect(apart).toContain('class="between"');
    expect(close).not.toContain('class="between"');
    expect(apart).toContain('aria-hidden="true"');
  });
});
