import type { StepTint } from '../step-mark.tsx';

/** One word of a scale of scores, from where to where in percents. */
export interface BandPart {
  readonly id: string;
  readonly text: string;
  readonly from: number;
  readonly until: number;
  readonly tint: StepTint;
}

/** Room a letter takes, generously; a word that does not fit in its part stands in the sentence only. */
const letter = 8;

/** Where a score lies among the words it can have: parts from 0 to 100 with a mark. `said` tells the same in words. */
export function BandScale({
  parts,
  at,
  said,
}: {
  readonly parts: readonly BandPart[];
  /** The score in percents; undefined when there is none. */
  readonly at: number | undefined;
  readonly said: string;
}) {
  const borders = [...new Set([0, ...parts.map((each) => each.until)])];
  return (
    <div className="band-scale">
      <svg viewBox="0 0 400 58" role="img" aria-label={said}>
        {parts.map((each) => (
          <g key={each.id}>
            <rect
              className={`part ${each.tint}`}
              x={each.from * 4}
              y="16"
              width={(each.until - each.from) * 4}
              height="20"
            />
            {each.text.length * letter > (each.until - each.from) * 4 ? null : (
              <text className="word" x={(each.from + each.until) * 2} y="30" textAnchor="middle">
                {each.text}
              </text>
            )}
          </g>
        ))}
        {borders.map((border) => (
          <text
            key={border}
            className="border"
            x={border * 4}
            y="52"
            textAnchor={border === 0 ? 'start' : border === 100 ? 'end' : 'middle'}
          >
            {border}
          </text>
        ))}
        {at === undefined ? null : <path className="mark" d={`M${at * 4} 16 l-7 -12 h14 z M${at * 4} 16 v20`} />}
      </svg>
    </div>
  );
}
