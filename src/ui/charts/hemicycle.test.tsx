import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Hemicycle, type HemicycleMember } from './hemicycle.tsx';

const weights = [18.2, 7.6, 7.6, 7.6, 6.1, 6.1, 3, 1.5, 1.5, 3, 3, 2.4, 1.8, 1.2, 1, 11.6, 12.8, 4];
const series = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 3, 4];
const towns = ['Leiden', 'Leiderdorp', 'Oegstgeest', 'Voorschoten', 'Zoeterwoude'];
const members = weights.map(
  (weight, index): HemicycleMember => ({
    id: `m${index}`,
    name: `F${index}`,
    label: weight.toFixed(1).replace('.', ','),
    share: weight / 100,
    series: series[index] ?? 0,
  }),
);
const groups = towns.map((name, index) => ({ name, label: '1,0 %', series: index }));

const drawn = (list: readonly HemicycleMember[], share = 0.6) =>
  renderToStaticMarkup(
    <Hemicycle
      name="Leiden komt tekort"
      members={list}
      groups={groups}
      threshold={{ share, text: 'drempel' }}
      centre={{ value: '31', text: 'fracties' }}
    />,
  );

/** The drawings in a text: the wide one first. */
const drawings = (html: string) => [...html.matchAll(/<svg class="chart ring".*?<\/svg>/gs)].map(([svg]) => svg);

/** Angle of each sector in parts of the half circle, read from its outline. */
function sectors(svg: string): number[] {
  const [cx = 0, cy = 0] = (/data-ring="([^"]*)"/.exec(svg)?.[1] ?? '').split(' ').map(Number);
  const angle = (x: string | undefined, y: string | undefined) => Math.atan2(cy - Number(y), cx - Number(x));
  return [...svg.matchAll(/<path class="series-\S+" d="M(\S+) (\S+)A\S+ \S+ 0 0 1 (\S+) ([\d.]+)L/g)].map(
    ([, x1, y1, x2, y2]) => (angle(x2, y2) - angle(x1, y1)) / Math.PI,
  );
}

describe('the half ring', () => {
  it('gives each member an angle, and so an area, in proportion to its weight, in both drawings', () => {
    const both = drawings(drawn(members));
    expect(both).toHaveLength(2);
    for (const svg of both) {
      const shares = sectors(svg);
      expect(shares).toHaveLength(members.length);
      for (const [index, share] of shares.entries()) expect(share).toBeCloseTo((weights[index] ?? 0) / 100, 3);
    }
  });

  it('writes names only where they fit: never in members below 2.3 %', () => {
    const [wide = ''] = drawings(drawn(members));
    expect(wide).toContain('>F0 18,2</text>');
    expect(wide).toContain('>F11 2,4</text>');
    expect(wide).not.toContain('F12');
    expect(wide).not.toContain('F7');
  });

  it('names every group outside the wide drawing and in the key of the narrow one', () => {
    const html = drawn(members);
    const [wide = '', narrow = ''] = drawings(html);
    for (const town of towns) expect(wide).toContain(town);
    expect(narrow).not.toContain('Leiden</tspan>');
    expect(html.slice(html.indexOf('narrow-drawing'))).toContain('Zoeterwoude <strong>1,0 %</strong>');
  });

  it('keeps labels apart, with many groups too', () => {
    const many = Array.from({ length: 60 }, (_, at) => ({
      ...(members[0] as HemicycleMember),
      id: `n${at}`,
      share: 1 / 60,
      series: Math.floor(at / 5),
    }));
    const html = renderToStaticMarkup(
      <Hemicycle
        name="veel"
        members={many}
        groups={Array.from({ length: 12 }, (_, at) => ({ name: `Gemeente nummer ${at}`, label: '8,3 %', series: at }))}
        threshold={{ share: 0.97, text: 'drempel 97 %' }}
        centre={{ value: '60', text: 'fracties' }}
      />,
    );
    const [wide = ''] = drawings(html);
    const texts = [...wide.matchAll(/<g data-group.*?<text x="(\S+)" y="(\S+)" text-anchor="(\w+)"/g)];
    expect(texts.length).toBeGreaterThan(6);
    for (const side of ['start', 'end']) {
      const ys = texts.flatMap(([, , y, anchor]) => (anchor === side ? [Number(y)] : [])).sort((a, b) => a - b);
      for (const [index, y] of ys.slice(1).entries()) expect(y - (ys[index] ?? 0)).toBeGreaterThanOrEqual(18.9);
    }
    expect(wide).toContain('series-rest');
  });

  it('stays whole with one member, leaving the rest open, and has no style attribute', () => {
    const html = drawn(members.slice(0, 1));
    expect(html).toContain('class="ring-open"');
    expect(html).toContain('role="img" aria-label="Leiden komt tekort"');
    expect(html).not.toContain('style=');
    expect(html).not.toContain('NaN');
    expect(drawings(drawn(members, 1))).toHaveLength(2);
    expect(drawings(drawn([], 0))).toHaveLength(2);
  });
});
