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
/** How a step of a scale is tinted; never the colour alone: the circle fills by quarters and the word stands beside it. */
export type StepTint = 'best' | 'good' | 'mixed' | 'poor';

/** Sectors of a circle of radius 6 around 7, 7, from the top clockwise, by quarters that are filled. */
const sectors = ['', 'M7 7V1a6 6 0 0 1 6 6z', 'M7 1a6 6 0 0 1 0 12z', 'M7 7V1a6 6 0 1 1-6 6z'] as const;

/** The circle of a step, filled by quarters; dashed when there is no step. The word must stand beside it. */
export function StepCircle({ quarters }: { quarters: 0 | 1 | 2 | 3 | 4 | undefined }) {
  return (
    <svg className="step-circle" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      <circle
        cx="7"
        cy="7"
        r="6"
        fill={quarters === 4 ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.4"
        strokeDasharray={quarters === undefined ? '2.4 2.2' : undefined}
      />
      {quarters === undefined || quarters === 0 || quarters === 4 ? null : (
        <path d={sectors[quarters]} fill="currentColor" />
      )}
    </svg>
  );
}

/** A step as word, circle and tint. */
export function StepMark({
  text,
  quarters,
  tint,
}: {
  text: string;
  quarters: 0 | 1 | 2 | 3 | 4 | undefined;
  tint: StepTint | undefined;
}) {
  return (
    <span className={`step-mark ${tint ?? 'none'}`}>
      <StepCircle quarters={quarters} />
      {text}
    </span>
  );
}
