import { round } from './ring.ts';

/** From one place on a scale to another: an open dot, a line, a filled dot. The words stand beside it. */
export function Slope(props: {
  /** Places from 0 (worst) to 1 (best); undefined is not known and is not drawn. */
  readonly before: number | undefined;
  readonly after: number | undefined;
}) {
  const width = 160;
  const x = (place: number) => round(8 + Math.min(1, Math.max(0, place)) * (width - 16));
  const [before, after] = [props.before, props.after];
  const [from, to] = [before === undefined ? undefined : x(before), after === undefined ? undefined : x(after)];
  const line = from === undefined || to === undefined || Math.abs(from - to) < 1 ? undefined : [from, to];
  return (
    <svg
      className="chart dumbbell"
      viewBox={`0 0 ${width} 18`}
      width={width}
      height="18"
      aria-hidden="true"
      focusable="false"
    >
      <line className="zero" x1="8" x2={width - 8} y1="9" y2="9" />
      {line === undefined ? null : <line className="between" x1={line[0]} x2={line[1]} y1="9" y2="9" />}
      {from === undefined ? null : <circle className="weight-dot" cx={from} cy="9" r="5.6" />}
      {to === undefined ? null : <circle className="power-dot series-1" cx={to} cy="9" r="3.8" />}
    </svg>
  );
}
