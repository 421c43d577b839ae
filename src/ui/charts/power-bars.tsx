import { useId } from 'react';
import { round } from './ring.ts';
import { PatternRect, SeriesPatterns } from './series.tsx';
import { seriesClass } from './series-class.ts';
import { textWidth } from './text-width.ts';

export interface PowerRow {
  readonly name: string;
  readonly series: number;
  /** Parts of one. */
  readonly weight: number;
  readonly power: number;
  /** With the word, such as "59,2 gewicht". */
  readonly weightText: string;
  readonly powerText: string;
}

/** Power against weight: an open bar for the weight, under it a filled one for the power, on one scale from nothing to everything. */
export function PowerBars({ name, rows }: { name: string; rows: readonly PowerRow[] }) {
  const id = useId();
  return (
    <div className="power-bars">
      <div className="wide-drawing">
        <Bars name={name} rows={rows} id={`${id}w`} width={480} />
      </div>
      <div className="narrow-drawing">
        <Bars name={name} rows={rows} id={`${id}n`} width={288} />
      </div>
    </div>
  );
}

/** A name over its bars when it is a narrow drawing, or a long name; else before them. */
function Bars({ name, rows, id, width }: { name: string; rows: readonly PowerRow[]; id: string; width: number }) {
  const names = Math.max(0, ...rows.map((row) => textWidth(row.name, 14, true)));
  const isAbove = width < 400 || names > width / 3;
  const left = isAbove ? 0 : Math.ceil(names) + 14;
  const texts = Math.max(
    0,
    ...rows.flatMap((row) => [row.weightText, row.powerText].map((text) => textWidth(text, 14, true))),
  );
  // Room for a figure with two digits more than there are now: the browser may write "100,0".
  const scale = Math.floor(width - left - texts - 26);
  const step = isAbove ? 66 : 48;
  const top = isAbove ? 22 : 2;
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${rows.length * step}`} role="img" aria-label={name}>
      <SeriesPatterns id={id} series={rows.map((row) => row.series)} />
      {rows.map((row, index) => {
        const y = index * step + top;
        const weight = round(Math.max(0, row.weight) * scale);
        return (
          <g key={row.name}>
            <line className="axis" x1={left} x2={left} y1={y - 2} y2={y + 40} />
            <text x="0" y={isAbove ? y - 7 : y + 15} className="bold">
              {row.name}
            </text>
            <rect
              className="weight-bar"
              x={left + 0.75}
              y={y + 0.75}
              width={Math.max(2, weight - 1.5)}
              height="16.5"
              rx="2"
            />
            <text x={left + weight + 8} y={y + 14}>
              {row.weightText}
            </text>
            <PowerBar row={row} index={index} left={left} y={y + 20} scale={scale} id={id} />
          </g>
        );
      })}
    </svg>
  );
}

/** The filled bar with its figure. `data-power` and `data-scale` are for the browser, which draws it anew when the threshold moves. */
function PowerBar({
  row,
  index,
  left,
  y,
  scale,
  id,
}: {
  row: PowerRow;
  index: number;
  left: number;
  y: number;
  scale: number;
  id: string;
}) {
  const width = round(Math.max(0, row.power) * scale);
  return (
    <g data-power={index} data-scale={`${left} ${scale}`}>
      <rect
        data-bar=""
        className={seriesClass(row.series)}
        x={left}
        y={y}
        width={Math.max(1, width)}
        height={18}
        rx="2"
      />
      <PatternRect data-bar="" id={id} series={row.series} x={left} y={y} width={Math.max(1, width)} height={18} />
      <text x={left + width + 8} y={y + 14} className="bold">
        {row.powerText}
      </text>
    </g>
  );
}
