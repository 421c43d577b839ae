import { createElement, type ReactNode } from 'react';
import { Status } from '../status.tsx';
import {
  aloneCell,
  answersAt,
  blocksCell,
  fieldText,
  type ThresholdDesign,
  thresholdSentence,
} from './threshold-answers.ts';

/**
 * Wraps a form with a threshold and what depends on it; page script `threshold` lets that follow the slider. Within it (a sentence may
 * stand anywhere on the page):
 *
 * - `ThresholdField` in the form: the slider and the number;
 * - `Hemicycle`, `IntervalBar`, `PowerBars` (rows in the order of the municipalities): they bear their own attributes;
 * - `ThresholdCell` in the cells of a table, `ThresholdSentence` for a heading or an answer;
 * - `data-power-figure="i"` on the text of a power, such as in a table beside the bars;
 * - `data-at-load` on what holds only for the threshold the page came with: it is hidden when another is chosen;
 * - `data-changed` with `hidden`: shown then, such as "Bereken om ook de fracties te zien".
 */
export function ThresholdPanel({ design, children }: { design: ThresholdDesign; children: ReactNode }) {
  return createElement(
    'verband-threshold',
    { 'data-design': JSON.stringify(design) },
    children,
    <p key="live" className="visually-hidden" aria-live="polite" data-live="" />,
  );
}

/**
 * Slider and number of a threshold. Without a script both are sent: take the number when it differs from `<name>-was`, else the slider.
 * With one they are always equal.
 */
export function ThresholdField(props: {
  /** Of the slider; the number is `<name>-getal`, what it was `<name>-was`. */
  readonly name: string;
  readonly tenths: number;
  readonly locale: 'nl' | 'en';
  readonly label: string;
  readonly hint: string;
  /** What the number is called by a screen reader. */
  readonly numberLabel: string;
  readonly from?: number;
}) {
  const { name, tenths, locale } = props;
  return (
    <div className="field threshold-field">
      <label htmlFor={name}>{props.label}</label>
      <p className="hint" id={`${name}-hint`}>
        {props.hint}
      </p>
      <div className="both">
        <input
          type="range"
          id={name}
          name={name}
          min={props.from ?? 0}
          max="100"
          step="0.1"
          defaultValue={String(tenths / 10)}
          aria-describedby={`${name}-hint`}
          data-threshold-range=""
        />
        <input
          className="input"
          name={`${name}-getal`}
          aria-label={props.numberLabel}
          inputMode="decimal"
          autoComplete="off"
          size={5}
          defaultValue={fieldText(tenths, locale)}
          data-threshold-number=""
        />
        <span aria-hidden="true">%</span>
      </div>
      <input type="hidden" name={`${name}-was`} value={fieldText(tenths, locale)} />
    </div>
  );
}

/** Whether a municipality decides or blocks alone, as the browser will write it too. */
export function ThresholdCell(props: {
  readonly design: ThresholdDesign;
  readonly tenths: number;
  readonly municipality: number;
  readonly asks: 'alone' | 'blocks';
}) {
  const { design, asks, municipality } = props;
  const answer = answersAt(design, props.tenths)[municipality];
  if (answer === undefined) return null;
  const { text, status } = asks === 'alone' ? aloneCell(design, answer) : blocksCell(design, answer);
  return (
    <span {...{ [`data-${asks}`]: municipality }}>
      {status === undefined ? text : <Status kind={status} text={text} />}
    </span>
  );
}

/** A sentence of the design that is true at the threshold. */
export function ThresholdSentence(props: {
  readonly design: ThresholdDesign;
  readonly tenths: number;
  readonly name?: string;
}) {
  const { design, tenths, name = 'answer' } = props;
  return <span data-answer={name}>{thresholdSentence(design, tenths, name)}</span>;
}
