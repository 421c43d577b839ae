import { round } from './ring.ts';
import { seriesClass } from './series-class.ts';

/** Weight and power of one row of a table on a scale of all rows: an open and a filled dot. The figures stand in the row; on a telephone they are enough. */
export function Dumbbell(props: {
  readonly series: number;
  readonly weight: number;
  readonly power: number;
  /** The largest of all weights and powers in the table. */
  readonly most: number;
}) {
  const width = 160;
  const x = (value: number) => round(7 + (Math.max(0, value) / Math.max(props.most, 1e-9)) * (width - 14));
  const [weight, power] = [x(props.weight), x(props.power)];
  const [from, to] = weight < power ? [weight + 5, power] : [power, weight - 5];
  return (
    <svg
      className="chart dumbbell"
      viewBox={`0 0 ${width} 18`}
      width={width}
      height="18"
      aria-hidden="true"
      focusable="false"
    >
      <line className="zero" x1="0.5" x2="0.5" y1="0" y2="18" />
      {to > from ? <line className="between" x1={from} x2={to} y1="9" y2="9" /> : null}
      <circle className="weight-dot" cx={weight} cy="9" r="4.8" />
      <circle className={`power-dot ${seriesClass(props.series)}`} cx={power} cy="9" r="5.2" />
    </svg>
  );
}
