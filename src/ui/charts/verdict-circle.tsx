/** A circle filled by quarters: how good a verdict is, beside its word and tint. Dashed when there is no verdict. */
export function VerdictCircle({ quarters, tint }: { quarters: number | undefined; tint: string }) {
  return (
    <svg
      className={`verdict-circle ${tint}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="8" cy="8" r="6.5" className={quarters === undefined ? 'unknown' : 'ring'} />
      {quarters === undefined || quarters === 0 ? null : quarters === 4 ? (
        <circle cx="8" cy="8" r="6.5" className="filled" />
      ) : (
        <path d={pie(quarters)} className="filled" />
      )}
    </svg>
  );
}

/** Quarters of the circle, clockwise from the top. */
const pie = (quarters: number): string => {
  const end = { 1: '14.5 8', 2: '8 14.5', 3: '1.5 8' }[quarters] ?? '8 1.5';
  return `M8 8L8 1.5A6.5 6.5 0 ${quarters > 2 ? 1 : 0} 1 ${end}Z`;
};
