import { useId } from 'react';
import { type Ring, ringEnd, ringPoint, ringRay, ringSector, ringText, round } from './ring.ts';
import { labelDistance, largestRing, placeLabels, placeThreshold, type RingLabel } from './ring-labels.ts';
import { seatText } from './seat-text.ts';
import { patternFill, SeriesKey, SeriesPatterns } from './series.tsx';
import { seriesClass } from './series-class.ts';
import { textWidth } from './text-width.ts';

export interface HemicycleMember {
  readonly id: string;
  readonly name: string;
  /** Its weight as printed, such as "18,2". */
  readonly label: string;
  /** Part of the half circle, from 0 to 1. */
  readonly share: number;
  /** Position of its group in the order of colours, from 0. */
  readonly series: number;
}

export interface HemicycleGroup {
  readonly name: string;
  readonly label: string;
  readonly series: number;
}

export interface HemicycleProps {
  /** What is seen, in a sentence. */
  readonly name: string;
  /** In the order in which they sit: groups together, in the order of `groups`. */
  readonly members: readonly HemicycleMember[];
  readonly groups: readonly HemicycleGroup[];
  readonly threshold: { readonly share: number; readonly text: string };
  readonly centre: { readonly value: string; readonly text: string };
}

interface Seat extends HemicycleMember {
  readonly from: number;
  readonly to: number;
}

const size = 14;

/** Weights as half a ring of equal depth: angle, and so area, is weight. The threshold is a line at its share. */
export function Hemicycle(props: HemicycleProps) {
  const seats = seated(props.members);
  const labels = groupLabels(props.groups, seats);
  const mark = { at: props.threshold.share, width: textWidth(props.threshold.text, size, true) };
  const { ring, shown } = wideRing(labels, mark);
  const id = useId();
  const narrow: Ring = { cx: 144, cy: 168, inner: 48, outer: 132, width: 288 };
  return (
    <div className="hemicycle">
      <div className="wide-drawing">
        <Drawing {...props} ring={ring} seats={seats} labels={shown} id={`${id}w`} />
        {shown.length < labels.length ? <SeriesKey id={`${id}k`} groups={props.groups} /> : null}
      </div>
      <div className="narrow-drawing">
        <Drawing {...props} ring={narrow} seats={seats} labels={[]} id={`${id}n`} />
        <SeriesKey id={`${id}m`} groups={props.groups} />
      </div>
    </div>
  );
}

/** Where each member begins and ends; what is beyond the half circle does not show. */
function seated(members: readonly HemicycleMember[]): readonly Seat[] {
  let to = 0;
  return members.map((member) => {
    const from = to;
    to += Math.max(0, member.share);
    return { ...member, from, to };
  });
}

interface GroupLabel extends RingLabel, HemicycleGroup {
  readonly share: number;
}

/** Each group with the middle of its part of the ring. */
function groupLabels(groups: readonly HemicycleGroup[], seats: readonly Seat[]): readonly GroupLabel[] {
  return groups.flatMap((group) => {
    const own = seats.filter((seat) => seat.series === group.series);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) return [];
    const width = textWidth(group.name, size, true) + textWidth(` ${group.label}`, size);
    return [{ ...group, width, at: (first.from + last.to) / 2, share: last.to - first.from }];
  });
}

/** The ring of the wide drawing, with as many labels as there is room for: the smallest groups lose theirs to the key. */
function wideRing(labels: readonly GroupLabel[], mark: RingLabel): { ring: Ring; shown: readonly GroupLabel[] } {
  const bySize = labels.toSorted((a, b) => b.share - a.share);
  for (let count = Math.min(labels.length, 14); count >= 0; count--) {
    const kept = new Set(bySize.slice(0, count));
    const shown = labels.filter((label) => kept.has(label));
    const ring = largestRing(680, shown, mark, 0.57);
    if (ring !== undefined) return { ring, shown };
  }
  return { ring: { cx: 340, cy: 258, inner: 90, outer: 210, width: 680 }, shown: [] };
}

function Drawing(
  props: HemicycleProps & { ring: Ring; seats: readonly Seat[]; labels: readonly GroupLabel[]; id: string },
) {
  const { ring, seats, labels, threshold, id } = props;
  const end = Math.min(1, seats.at(-1)?.to ?? 0);
  const isBelow = textWidth(props.centre.text, size) > 2 * ring.inner - 24;
  const height = ring.cy + (isBelow ? 30 : 10);
  return (
    <svg
      className="chart ring"
      viewBox={`0 0 ${ring.width} ${height}`}
      role="img"
      aria-label={props.name}
      data-ring={ringText(ring)}
    >
      <SeriesPatterns id={id} series={seats.map((seat) => seat.series)} />
      {end < 0.9995 ? <path className="ring-open" d={ringEnd(ring, end)} /> : null}
      {seats.map((seat) => (
        <path key={seat.id} className={seriesClass(seat.series)} d={ringSector(ring, seat.from, seat.to)} />
      ))}
      {runs(seats).map(({ series, from, to }) => {
        const fill = patternFill(id, series);
        return fill ? <path key={from} className="pattern" fill={fill} d={ringSector(ring, from, to)} /> : null;
      })}
      <path className="ring-gap" d={gaps(ring, seats, false)} />
      <path className="ring-gap thin" d={gaps(ring, seats, true)} />
      {seats.map((seat) => (
        <SeatText key={seat.id} ring={ring} seat={seat} threshold={threshold.share} />
      ))}
      <text
        x={ring.cx}
        y={ring.cy - (isBelow ? 6 : ring.width < 400 ? 24 : 34)}
        className={ring.width < 400 ? 'ring-value small' : 'ring-value'}
        textAnchor="middle"
      >
        {props.centre.value}
      </text>
      <text
        x={ring.cx}
        y={ring.cy + (isBelow ? 22 : ring.width < 400 ? -4 : -10)}
        className="quiet"
        textAnchor="middle"
      >
        {props.centre.text}
      </text>
      <GroupTexts ring={ring} labels={labels} threshold={threshold} />
      <ThresholdMark ring={ring} threshold={threshold} />
    </svg>
  );
}

/** Neighbours of one series as one part, for the pattern. */
function runs(seats: readonly Seat[]): readonly { series: number; from: number; to: number }[] {
  const found: { series: number; from: number; to: number }[] = [];
  for (const { series, from, to } of seats) {
    const last = found.at(-1);
    if (last?.series === series) last.to = to;
    else found.push({ series, from, to });
  }
  return found;
}

/** White lines between members; thin ones beside a member that would vanish under a wide one. */
function gaps(ring: Ring, seats: readonly Seat[], thin: boolean): string {
  const isSmall = (seat: Seat | undefined) =>
    seat !== undefined && Math.PI * ring.outer * (seat.to - seat.from) < (ring.width < 400 ? 4 : 3);
  return seats
    .slice(1)
    .filter((seat, before) => {
      const last = seats[before];
      return (last?.series === seat.series && (isSmall(seat) || isSmall(last))) === thin;
    })
    .map((seat) => ringRay(ring, seat.from, ring.inner - 1, ring.outer + 1))
    .join('');
}

/** The name and weight of a member along the radius, where they fit. The attributes let the browser move it aside for the threshold. */
function SeatText({ ring, seat, threshold }: { ring: Ring; seat: Seat; threshold: number }) {
  if (seat.to > 1.0005 || seatText(ring, seat, undefined) === undefined) return null;
  const place = seatText(ring, seat, threshold);
  return (
    <text
      x={place?.x}
      y={place?.y}
      dy=".33em"
      transform={place?.transform}
      textAnchor={place?.anchor}
      className={`ring-name on-${seriesClass(seat.series)}`}
      data-seat={`${round(seat.from * 100) / 100} ${round(seat.to * 100) / 100}`}
      data-name={seat.name}
      data-label={seat.label}
    >
      {place?.text}
    </text>
  );
}

/** Names of the groups outside the ring; `data-at` and `data-width` are for the browser, which moves them when the threshold moves. */
function GroupTexts({
  ring,
  labels,
  threshold,
}: {
  ring: Ring;
  labels: readonly GroupLabel[];
  threshold: HemicycleProps['threshold'];
}) {
  const places = placeLabels(ring, labels, {
    at: threshold.share,
    width: textWidth(threshold.text, size, true),
  });
  return labels.map((label, index) => {
    const natural = ringPoint(ring, label.at, ring.outer + labelDistance);
    const place = places[index] ?? { ...natural, anchor: 'start', leader: '' };
    return (
      <g key={label.name} data-group={`${round(label.at * 100) / 100} ${round(label.width)}`}>
        <path className="leader" d={place.leader} />
        <text x={place.x} y={place.y} textAnchor={place.anchor}>
          <tspan className="bold">{label.name}</tspan> {label.label}
        </text>
      </g>
    );
  });
}

function ThresholdMark({ ring, threshold }: { ring: Ring; threshold: HemicycleProps['threshold'] }) {
  const place = placeThreshold(ring, { at: threshold.share, width: textWidth(threshold.text, size, true) });
  return (
    <g data-threshold="">
      <path className="threshold-case" d={place.line} />
      <path className="threshold-line" d={place.line} />
      <path className="threshold-flag" d={place.leader} />
      <text x={place.x} y={place.y} textAnchor={place.anchor} className="bold halo">
        {threshold.text}
      </text>
    </g>
  );
}
