/** A level that is there (filled), that is not (open), or that the source does not name (dashed). */
export function LevelSquare({
  state,
  text,
  second,
}: {
  state: 'yes' | 'no' | 'not-named';
  text: string;
  second?: string | undefined;
}) {
  return (
    <span className={state === 'yes' ? 'level strong' : 'level quiet'}>
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <rect
          x="1"
          y="1"
          width="10"
          height="10"
          fill={state === 'yes' ? '#0a5a6e' : 'none'}
          stroke={state === 'yes' ? '#0a5a6e' : '#5f6e79'}
          strokeDasharray={state === 'not-named' ? '2 2' : undefined}
        />
      </svg>
      <span>
        {text}
        {second === undefined ? null : <span className="tiny"> {second}</span>}
      </span>
    </span>
  );
}
