import { seriesClass } from './series-class.ts';

/** What is drawn over each of the series where colour may be missing; the first is solid. */
const strokes: readonly (React.ReactNode | undefined)[] = [
  undefined,
  <path key="2" d="M-2 2L2 -2M0 8L8 0M6 10L10 6" strokeWidth="1.6" />,
  <circle key="3" cx="4" cy="4" r="1.5" className="dot" />,
  <path key="4" d="M0 4H8" strokeWidth="1.6" />,
  <path key="5" d="M0 0L8 8M8 0L0 8" strokeWidth="1.2" />,
];

/** The patterns of the series that a drawing uses. Each drawing has its own, because a hidden drawing lends nothing. */
export function SeriesPatterns({ id, series }: { id: string; series: Iterable<number> }) {
  const used = [...new Set(series)].filter((each) => strokes[each] !== undefined);
  if (used.length === 0) return null;
  return (
    <defs>
      {used.map((each) => (
        <pattern key={each} id={patternId(id, each)} width="8" height="8" patternUnits="userSpaceOnUse">
          <g className="pattern-stroke">{strokes[each]}</g>
        </pattern>
      ))}
    </defs>
  );
}

function patternId(id: string, series: number): string {
  return `${id.replace(/\W/g, '-')}-${series + 1}`;
}

/** What fills the shape over a shape of a series: its pattern; undefined for a series that has none. */
export function patternFill(id: string, series: number): string | undefined {
  return strokes[series] === undefined ? undefined : `url(#${patternId(id, series)})`;
}

/** Names of the series with their colour and figure, in words of the page and so always readable. */
export function SeriesKey({
  id,
  groups,
  className,
}: {
  id: string;
  groups: readonly { readonly name: string; readonly label: string; readonly series: number }[];
  className?: string;
}) {
  return (
    <ul className={className === undefined ? 'series-key' : `series-key ${className}`}>
      {groups.map(({ name, label, series }) => (
        <li key={name}>
          <svg className="chart" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <SeriesPatterns id={`${id}${series}`} series={[series]} />
            <rect width="16" height="16" rx="2" className={seriesClass(series)} />
            <PatternRect id={`${id}${series}`} series={series} width={16} height={16} />
          </svg>
          <span>
            {name} <strong>{label}</strong>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The pattern of a series over a bar or square; nothing for a series without. */
export function PatternRect({
  id,
  series,
  ...box
}: {
  id: string;
  series: number;
  x?: number;
  y?: number;
  width: number;
  height: number;
  'data-bar'?: '';
}) {
  const fill = patternFill(id, series);
  return fill === undefined ? null : <rect {...box} fill={fill} className="pattern" />;
}
