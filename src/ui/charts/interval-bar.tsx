import { useId } from 'react';
import { type LineText, placeChosen, placeRows, placeZones } from './interval-layout.ts';
import { round } from './ring.ts';

/** What the largest can do at the thresholds of a zone: decide alone, decide and block alone, only block alone, neither. */
export type ZoneKind = 'alone' | 'both' | 'blocks' | 'neither';

export interface ThresholdZone {
  readonly from: number;
  readonly to: number;
  readonly kind: ZoneKind;
  readonly title: string;
  readonly text: string;
}

export interface IntervalBarProps {
  /** What is seen, in a sentence. */
  readonly name: string;
  readonly zones: readonly ThresholdZone[];
  /** Bounds with their printed values; those at 0 and 1 are the ends of the line. */
  readonly bounds: readonly { readonly at: number; readonly text: string }[];
  readonly chosen: { readonly at: number; readonly text: string };
  /** Values to compare with, dashed. */
  readonly marks?: readonly { readonly at: number; readonly text: string }[];
}

const size = { wide: 680, narrow: 288 };

/** All thresholds from nothing to everything, in zones of one answer, with the chosen one as a ring. */
export function IntervalBar(props: IntervalBarProps) {
  const id = useId().replace(/\W/g, '-');
  const lefts = placeZones(props.zones, size.wide);
  return (
    <div className="intervals">
      <div className="wide-drawing">
        <Bar {...props} width={size.wide} id={`${id}w`} lefts={lefts} />
        {lefts === undefined ? <ZoneList id={`${id}k`} {...props} /> : null}
      </div>
      <div className="narrow-drawing">
        <Bar {...props} width={size.narrow} id={`${id}n`} />
        <ZoneList id={`${id}m`} {...props} />
      </div>
    </div>
  );
}

/** Where the parts of the drawing stand, from above. */
const barHeight = 26;

function Bar(props: IntervalBarProps & { width: number; id: string; lefts?: readonly number[] | undefined }) {
  const { width, id, zones, bounds, chosen, marks = [], lefts } = props;
  const top = lefts === undefined ? 8 : 52;
  const row = (index: number) => top + barHeight + 24 + index * 20;
  const isEnd = (at: number) => at <= 0 || at >= 1;
  const inner = bounds.filter(({ at }) => !isEnd(at)).map((each): LineText => ({ ...each, bold: true }));
  const plain = [...bounds.filter(({ at }) => isEnd(at)), ...marks].map((each): LineText => ({ ...each, bold: false }));
  const texts = placeRows([...inner, ...plain], width);
  const x = (at: number) => round(Math.min(1, Math.max(0, at)) * width);
  const lowest = Math.max(1, ...texts.map((each) => each.row));
  return (
    <svg className="chart" viewBox={`-1 0 ${width + 2} ${row(lowest) + 8}`} role="img" aria-label={props.name}>
      <defs>
        <Hatch id={id} />
      </defs>
      {zones.map((zone) => (
        <ZoneRect key={zone.from} zone={zone} id={id} x={x(zone.from)} width={x(zone.to) - x(zone.from)} y={top} />
      ))}
      <rect className="zone-frame" x="0" y={top} width={width} height={barHeight} />
      {inner.map(({ at, text }) => (
        <line key={text} className="zone-edge" x1={x(at)} x2={x(at)} y1={top} y2={top + barHeight + 7} />
      ))}
      {zones.map((zone, index) =>
        lefts === undefined ? null : (
          <g key={zone.from}>
            <text x={lefts[index]} y="16" className="bold">
              {zone.title}
            </text>
            <text x={lefts[index]} y="36" className="quiet">
              {zone.text}
            </text>
          </g>
        ),
      )}
      {marks.map((mark) => {
        const lower = (texts.find((each) => each.at === mark.at && each.text === mark.text)?.row ?? 0) - 1;
        const y2 = lower > 0 ? row(lower) + 4 : top + barHeight + 9;
        return <line key={mark.text} className="zone-mark" x1={x(mark.at)} x2={x(mark.at)} y1={top - 5} y2={y2} />;
      })}
      {texts.map((each) => (
        <text
          key={`${each.at} ${each.text}`}
          x={each.x}
          y={row(each.row)}
          className={each.bold ? 'bold halo' : 'quiet halo'}
        >
          {each.text}
        </text>
      ))}
      <g data-chosen={width}>
        <g transform={`translate(${x(chosen.at)} 0)`}>
          <line className="threshold-case" x1="0" x2="0" y1={top - 6} y2={top + barHeight + 6} />
          <line className="threshold-line" x1="0" x2="0" y1={top - 6} y2={top + barHeight + 6} />
          <circle className="zone-ring" cx="0" cy={top + barHeight / 2} r="8.5" />
        </g>
        <text x={placeChosen(chosen.text, chosen.at, width)} y={row(1)} className="bold halo">
          {chosen.text}
        </text>
      </g>
    </svg>
  );
}

/** The hatching of the zone in which the largest decides alone. */
function Hatch({ id }: { id: string }) {
  return (
    <pattern id={`${id}-hatch`} width="9" height="9" patternUnits="userSpaceOnUse">
      <path className="zone-hatch" d="M-2 2L2 -2M0 9L9 0M7 11L11 7" />
    </pattern>
  );
}

/** A zone as a rectangle, drawn as in the bar and in the list. */
function ZoneRect({ zone, id, ...box }: { zone: ThresholdZone; id: string; x: number; y: number; width: number }) {
  return (
    <>
      <rect {...box} height={barHeight} className={`zone zone-${zone.kind}`} />
      {zone.kind === 'alone' ? <rect {...box} height={barHeight} fill={`url(#${id}-hatch)`} /> : null}
      {zone.kind === 'both' ? <ZoneSign box={box} className="zone-cross" /> : null}
    </>
  );
}

/** A second sign beside colour: a line through the zone in which the largest can do both. */
function ZoneSign({ box, className }: { box: { x: number; y: number; width: number }; className: string }) {
  return <path className={className} d={`M${box.x} ${box.y + barHeight - 3}h${box.width}`} />;
}

/** The zones in words, with how each is drawn: for a telephone, and where labels would touch. */
function ZoneList({ id, zones, bounds }: IntervalBarProps & { id: string }) {
  const bound = (at: number) => bounds.find((each) => Math.abs(each.at - at) < 1e-6)?.text ?? '';
  return (
    <ul className="zone-list">
      {zones.map((zone, index) => (
        <li key={zone.from}>
          <svg className="chart" viewBox="0 0 24 26" width="24" height="26" aria-hidden="true" focusable="false">
            <defs>
              <Hatch id={`${id}${index}`} />
            </defs>
            <ZoneRect zone={zone} id={`${id}${index}`} x={0} y={0} width={24} />
            <rect className="zone-frame" x="0.5" y="0.5" width="23" height="25" />
          </svg>
          <span>
            <span className="range">
              {bound(zone.from)} – {bound(zone.to)}
            </span>
            <strong>{zone.title}</strong> {zone.text}
          </span>
        </li>
      ))}
    </ul>
  );
}
