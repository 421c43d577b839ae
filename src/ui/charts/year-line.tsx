export interface LineMoment {
  readonly id: string;
  /** Place on the line, from 0 to 1. */
  readonly at: number;
  readonly shape: 'diamond' | 'circle' | 'today';
  readonly done: boolean;
  readonly day: string;
  readonly text: string;
}

/** A year as a line, true to scale: a diamond is a date of the law, a circle a meeting; labels above and below in turn. */
export function YearLine({
  name,
  moments,
  months,
}: {
  name: string;
  moments: readonly LineMoment[];
  months: readonly { readonly at: number; readonly text: string }[];
}) {
  const width = 760;
  const inner = width - 40;
  const x = (at: number) => 20 + Math.round(at * inner);
  const y = 96;
  return (
    <>
      <div className="wide-drawing">
        <svg className="chart" viewBox={`0 0 ${width} 196`} role="img" aria-label={name}>
          <line className="track" x1="20" x2={width - 20} y1={y} y2={y} />
          {months.map((month) => (
            <text key={month.text} x={x(month.at)} y={y + 22} className="quiet">
              {month.text}
            </text>
          ))}
          {moments.map((moment, index) => {
            const above = index % 2 === 0;
            const level = above ? 14 : 146;
            const late = moment.at > 0.78;
            return (
              <g key={moment.id}>
                <line
                  className={moment.shape === 'today' ? 'today' : 'leader'}
                  x1={x(moment.at)}
                  x2={x(moment.at)}
                  y1={above ? level - 8 : y}
                  y2={above ? y : level + 24}
                />
                {moment.shape === 'diamond' ? (
                  <path d={`M${x(moment.at)} ${y - 8}l8 8-8 8-8-8z`} className={moment.done ? 'done' : 'open'} />
                ) : moment.shape === 'circle' ? (
                  <circle cx={x(moment.at)} cy={y} r="6" className={moment.done ? 'done' : 'open'} />
                ) : null}
                <text
                  x={x(moment.at) + (late ? -6 : 6)}
                  y={level + 4}
                  textAnchor={late ? 'end' : 'start'}
                  className="bold"
                >
                  {moment.day}
                </text>
                <text x={x(moment.at) + (late ? -6 : 6)} y={level + 22} textAnchor={late ? 'end' : 'start'}>
                  {moment.text}
                </text>
              </g>
            );
          })}
        </svg>
      </div>
      <ol className="steps narrow-drawing">
        {moments.map((moment) => (
          <li key={moment.id}>
            <strong>{moment.day}</strong>
            {moment.text}
          </li>
        ))}
      </ol>
    </>
  );
}
