import { createElement, type ReactNode } from 'react';
import { seriesClass } from './series-class.ts';
import { fieldText } from './threshold-answers.ts';
import type { Strip, WeighingAnswer, WeighingDesign } from './weighing-answers.ts';

/**
 * Wraps a form with weights and what follows from them; page script `weighing` lets that follow the sliders. Within it:
 *
 * - `WeightField` in the form: slider and number of a criterion;
 * - `data-weight="i"`: what a criterion weighs; `data-score="i"`, `data-place="i"`: of an alternative; `WeightStrip`: who is first along the weight of a criterion;
 * - `data-at-load` on what holds only for the weights the page came with, `data-changed` with `hidden` for what is shown instead.
 *
 * Anywhere on the page: `WeighingSentence`.
 */
export function WeighingPanel({ design, children }: { design: WeighingDesign; children: ReactNode }) {
  return createElement(
    'verband-weighing',
    { 'data-design': JSON.stringify(design) },
    children,
    <p key="live" className="visually-hidden" aria-live="polite" data-live="" />,
  );
}

/** What the weights of now lead to, in a sentence. */
export function WeighingSentence({ answer }: { answer: WeighingAnswer }) {
  return <span data-weighing="answer">{answer.sentence}</span>;
}

/** The sentences on what would change the first place. */
export function TippingSentences({ answer }: { answer: WeighingAnswer }) {
  return (
    <ul className="dots tipping" data-weighing="tipping">
      {answer.tipping.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/**
 * Slider and number of a criterion. Without a script both are sent, with what the number was: whichever was changed holds. With one they
 * are always equal, and the others move along.
 */
export function WeightField(props: {
  readonly id: string;
  readonly at: number;
  readonly label: string;
  /** What the number is called by a screen reader. */
  readonly numberLabel: string;
  /** As it is typed, and as the slider shows it: in tenths of a percent. */
  readonly typed: string;
  /** What someone typed that is no number, and what is said of it. */
  readonly wrong?: { readonly typed: string; readonly text: string } | undefined;
  readonly tenths: number;
  readonly slider: boolean;
}) {
  const { id, at, typed, wrong } = props;
  return (
    <div className={wrong === undefined ? 'weight-field' : 'weight-field wrong'}>
      <label htmlFor={props.slider ? `s-${id}` : `g-${id}`}>{props.label}</label>
      <div className="both">
        {props.slider ? (
          <input
            type="range"
            id={`s-${id}`}
            name={`s-${id}`}
            min="0"
            max="100"
            step="0.1"
            defaultValue={String(props.tenths / 10)}
            data-weighing-range={at}
          />
        ) : null}
        <input
          className="input"
          id={`g-${id}`}
          name={`g-${id}`}
          {...(props.slider ? { 'aria-label': props.numberLabel } : {})}
          inputMode="decimal"
          autoComplete="off"
          size={5}
          defaultValue={wrong?.typed ?? typed}
          {...(wrong === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `g-${id}-fault` })}
          data-weighing-number={at}
        />
        {props.slider ? <span aria-hidden="true">%</span> : null}
      </div>
      {wrong === undefined ? null : (
        <p className="fault" id={`g-${id}-fault`}>
          {wrong.text}
        </p>
      )}
      <input type="hidden" name={`w-${id}`} value={typed} />
    </div>
  );
}

/** The weight of a number field: in tenths, as the field shows it. */
export const tenthsText = fieldText;

/** Who is first along the weight of one criterion: a line from 0 to 100 % with the present weight on it. */
export function WeightStrip({ strip, at }: { strip: Strip; at: number }) {
  return (
    <svg className="chart weight-strip" height="26" aria-hidden="true" focusable="false" data-strip={at}>
      {strip.parts.map((part) => (
        <rect
          key={part.from}
          x={`${part.from}%`}
          y="7"
          width={`${part.size}%`}
          height="12"
          className={seriesClass(part.winner)}
        />
      ))}
      {strip.parts.slice(1).map((part) => (
        <line key={part.from} x1={`${part.from}%`} x2={`${part.from}%`} y1="3" y2="23" className="strip-edge" />
      ))}
      <line x1={`${strip.now}%`} x2={`${strip.now}%`} y1="0" y2="26" className="strip-case" data-strip-now="" />
      <line x1={`${strip.now}%`} x2={`${strip.now}%`} y1="1" y2="25" className="strip-now" data-strip-now="" />
    </svg>
  );
}
