import {
  aloneCell,
  answersAt,
  blocksCell,
  fieldText,
  fill,
  lineText,
  memberCells,
  placeOf,
  powerAt,
  powerText,
  readTenths,
  type ThresholdDesign,
  thresholdSentence,
  thresholdText,
} from '#ui/charts/threshold-answers.ts';
import { MemberPower } from './member-power.ts';
import { drawPower, moveChosen, moveLine, writeCell } from './threshold-drawing.ts';

// Lets the answers follow the slider of a threshold. Without it the form asks the server; see ui/charts/threshold-panel.tsx.

/** How long one must be still before power of members is counted, and before a screen reader hears the answer. */
const still = 150;
const quiet = 800;

/** The thread of the browser in which power of members is counted; told by the tag of this script. */
const thread = (document.currentScript as HTMLScriptElement | null)?.dataset['powerWorker'];

class ThresholdElement extends HTMLElement {
  private design: ThresholdDesign | undefined;
  private atLoad = 0;
  private frame = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private counting: ReturnType<typeof setTimeout> | undefined;
  private readonly members = thread === undefined ? undefined : new MemberPower(thread);

  connectedCallback(): void {
    const range = this.querySelector<HTMLInputElement>('[data-threshold-range]');
    const number = this.querySelector<HTMLInputElement>('[data-threshold-number]');
    const text = this.dataset['design'];
    if (range === null || text === undefined) return;
    const design: ThresholdDesign = JSON.parse(text);
    this.atLoad = Math.round(Number(range.defaultValue) * 10);
    if (!canAnswer(design, this.atLoad)) return;
    this.design = design;
    const choose = (tenths: number, from: HTMLInputElement) => {
      if (from !== range) range.value = String(tenths / 10);
      if (number !== null && from !== number) number.value = fieldText(tenths, design.locale);
      range.setAttribute('aria-valuetext', thresholdText(design, tenths));
      cancelAnimationFrame(this.frame);
      this.frame = requestAnimationFrame(() => this.show(tenths));
    };
    range.addEventListener('input', () => choose(Math.round(Number(range.value) * 10), range));
    number?.addEventListener('input', () => {
      const tenths = readTenths(number.value);
      if (tenths !== undefined && tenths >= Number(range.min) * 10) choose(tenths, number);
    });
    range.setAttribute('aria-valuetext', thresholdText(design, this.atLoad));
    // A browser that went back keeps what was chosen.
    const kept = Math.round(Number(range.value) * 10);
    if (kept !== this.atLoad) choose(kept, range);
  }

  disconnectedCallback(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.timer);
    clearTimeout(this.counting);
    this.members?.stop();
  }

  private show(tenths: number): void {
    const { design } = this;
    if (design === undefined) return;
    const share = placeOf(design, tenths);
    const values = { percent: lineText(design, tenths) };
    for (const svg of this.each('svg[data-ring]')) moveLine(svg, share, fill(design.texts.line, values));
    for (const group of this.each('[data-chosen]')) moveChosen(group, share, fill(design.texts.chosen, values));
    this.name('svg[data-ring]', thresholdSentence(design, tenths, 'ring'));
    this.name('.intervals svg[role="img"]', thresholdSentence(design, tenths, 'bar'));
    const answers = answersAt(design, tenths);
    const power = powerAt(design, tenths);
    for (const [index, answer] of answers.entries()) {
      for (const cell of this.each(`[data-alone="${index}"]`)) writeCell(cell, aloneCell(design, answer));
      for (const cell of this.each(`[data-blocks="${index}"]`)) writeCell(cell, blocksCell(design, answer));
      const own = power?.[index];
      const text = powerText(design, own);
      for (const bar of this.each(`[data-power="${index}"]`)) drawPower(bar, own ?? 0, text);
      for (const figure of this.each(`[data-power-figure="${index}"]`)) figure.textContent = text;
    }
    for (const element of document.querySelectorAll<HTMLElement>('[data-answer]')) {
      const sentence = thresholdSentence(design, tenths, element.dataset['answer']);
      if (sentence !== undefined && element.textContent !== sentence) element.textContent = sentence;
    }
    const changed = tenths !== this.atLoad;
    for (const element of document.querySelectorAll<HTMLElement>('[data-at-load]')) element.hidden = changed;
    for (const element of document.querySelectorAll<HTMLElement>('[data-changed]')) element.hidden = !changed;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.say(tenths), quiet);
    clearTimeout(this.counting);
    if (this.querySelector('[data-member-power]') !== null)
      this.counting = setTimeout(() => this.countMembers(design, tenths), still);
  }

  /** Counts power of members in a thread; while it counts, the table says how far it is. */
  private countMembers(design: ThresholdDesign, tenths: number): void {
    const told = (text: string) => {
      for (const element of this.each('[data-counting]')) element.textContent = text;
    };
    told('…');
    this.members?.ask(
      design,
      tenths,
      (share) => told(`${Math.round(share * 100)} %`),
      (power) => {
        told('');
        const shares = power?.unions?.owen.value ?? power?.shapley?.value;
        // What could not be counted is not left as it was: the figures of another threshold would be read.
        if (shares === undefined) {
          for (const cell of this.each('[data-member-power], [data-member-difference]')) cell.textContent = '–';
          return;
        }
        for (const [at, cells] of memberCells(design, shares).entries()) {
          for (const cell of this.each(`[data-member-power="${at}"]`)) cell.textContent = cells.power;
          for (const cell of this.each(`[data-member-difference="${at}"]`)) cell.textContent = cells.difference;
        }
      },
    );
  }

  private say(tenths: number): void {
    const live = this.querySelector('[data-live]');
    if (live !== null && this.design !== undefined)
      live.textContent = thresholdSentence(this.design, tenths) ?? thresholdText(this.design, tenths);
  }

  /** What a drawing is called, when the page has words for it. */
  private name(selector: string, sentence: string | undefined): void {
    if (sentence !== undefined) for (const svg of this.each(selector)) svg.setAttribute('aria-label', sentence);
  }

  private each(selector: string): NodeListOf<SVGElement> {
    return this.querySelectorAll<SVGElement>(selector);
  }
}

/** Answers once, to see whether this browser knows all that it takes; one that is too old keeps the form. */
function canAnswer(design: ThresholdDesign, tenths: number): boolean {
  try {
    return (
      answersAt(design, tenths).length > 0 && [powerAt(design, tenths), thresholdSentence(design, tenths)].length > 0
    );
  } catch {
    return false;
  }
}

if ('customElements' in window && customElements.get('verband-threshold') === undefined)
  customElements.define('verband-threshold', ThresholdElement);
