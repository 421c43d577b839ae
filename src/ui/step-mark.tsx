/** A filled part of a circle of radius 6 around (8, 8), clockwise from the top. */
const parts: Readonly<Record<number, string>> = {
  1: 'M8 8V2a6 6 0 0 1 6 6z',
  2: 'M8 8V2a6 6 0 0 1 0 12z',
  3: 'M8 8V2a6 6 0 1 1-6 6z',
};

/** A step of a scale: its word, a circle that is filled by quarters, and its tint. */
export function StepMark({
  quarters,
  tint,
  text,
}: {
  readonly quarters: 0 | 1 | 2 | 3 | 4;
  readonly tint: 'best' | 'good' | 'mixed' | 'poor';
  readonly text: string;
}) {
  const part = parts[quarters];
  return (
    <span className={`step-mark ${tint}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <circle
          cx="8"
          cy="8"
          r="6"
          fill={quarters === 4 ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.8"
        />
        {part === undefined ? null : <path d={part} fill="currentColor" />}
      </svg>
      <span>{text}</span>
    </span>
  );
}
