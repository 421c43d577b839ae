export interface YearBar {
  readonly label: string;
  /** Height against the largest, from 0 to 1; undefined: not known. */
  readonly share: number | undefined;
  readonly text: string;
  readonly own?: boolean;
}

/** Some years beside each other, from zero, the value above each bar. */
export function YearBars({ name, bars }: { name: string; bars: readonly YearBar[] }) {
  const width = 380;
  const step = width / Math.max(1, bars.length);
  const top = 22;
  const height = 84;
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${top + height + 24}`} role="img" aria-label={name}>
      {bars.map((bar, index) => {
        const x = index * step + 4;
        const size = bar.share === undefined ? 20 : Math.max(1, Math.round(bar.share * height));
        return (
          <g key={bar.label}>
            <rect
              x={x}
              y={top + height - size}
              width={step - 8}
              height={size}
              rx="2"
              className={bar.share === undefined ? 'unknown' : bar.own ? 'own' : 'rest'}
            />
            <text x={x + (step - 8) / 2} y={top + height - size - 6} textAnchor="middle" className="bold">
              {bar.text}
            </text>
            <text x={x + (step - 8) / 2} y={top + height + 18} textAnchor="middle" className="quiet">
              {bar.label}
            </text>
          </g>
        );
      })}
      <line className="axis" x1="0" x2={width} y1={top + height} y2={top + height} />
    </svg>
  );
}
