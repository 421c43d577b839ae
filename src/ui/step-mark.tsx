import { VerdictCircle } from './charts/verdict-circle.tsx';

/** How a step of a scale is tinted; never the colour alone: the circle fills by quarters and the word stands beside it. */
export type StepTint = 'best' | 'good' | 'mixed' | 'poor';

/** The circle of a step, filled by quarters; dashed when there is no step. The word must stand beside it. */
export function StepCircle({
  quarters,
  tint,
}: {
  quarters: 0 | 1 | 2 | 3 | 4 | undefined;
  tint?: StepTint | undefined;
}) {
  return <VerdictCircle quarters={quarters} tint={tint ?? ''} />;
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
      <StepCircle quarters={quarters} tint={tint} />
      {text}
    </span>
  );
}
