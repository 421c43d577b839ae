import { rational } from '#domain/figures/rational.ts';
import { seriesClass } from '#ui/charts/series-class.ts';
import { fieldText, readTenths } from '#ui/charts/threshold-answers.ts';
import {
  proportionalWeights,
  proportionText,
  type Strip,
  shareText,
  slide,
  totalText,
  type WeighingDesign,
  weighingAt,
} from '#ui/charts/weighing-answers.ts';

// Lets what the weights lead to follow the sliders. Without it the form asks the server; see ui/charts/weighing-panel.tsx.

/** How long one must be still before a screen reader hears the answer. */
const quiet = 800;

class WeighingElement extends HTMLElement {
  private design: WeighingDesign | undefined;
  private ranges: (HTMLInputElement | undefined)[] = [];
  private numbers: HTMLInputElement[] = [];
  /** Tenths of a percent; what they were when the present movement began, so that proportions last while one moves. */
  private tenths: readonly number[] = [];
  private began: readonly number[] = [];
  private frame = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const text = this.dataset['design'];
    this.numbers = [...this.querySelectorAll<HTMLInputElement>('[data-weighing-number]')];
    if (text === undefined || this.numbers.length === 0) return;
    const design: WeighingDesign = JSON.parse(text);
    this.ranges = this.numbers.map(
      (_, at) => this.querySelector<HTMLInputElement>(`[data-weighing-range="${at}"]`) ?? undefined,
    );
    this.tenths = this.numbers.map((number, at) => readTenths(number.defaultValue) ?? this.rangeTenths(at));
    this.began = this.tenths;
    if (!canWeigh(design, this.tenths)) return;
    this.design = design;
    for (const [at, number] of this.numbers.entries()) {
      const range = this.ranges[at];
      range?.addEventListener('input', () => this.move(at, Math.round(Number(range.value) * 10), range));
      range?.addEventListener('change', () => this.settle());
      number.addEventListener('input', () => {
        const tenths = readTenths(number.value);
        if (tenths !== undefined) this.move(at, tenths, number);
      });
      number.addEventListener('change', () => this.settle());
      this.say(range, at);
    }
    // A browser that went back keeps what was chosen.
    const kept = this.numbers.map((number, at) => readTenths(number.value) ?? this.rangeTenths(at));
    if (kept.some((value, at) => value !== this.tenths[at])) {
      this.tenths = kept;
      this.settle();
      this.fields(undefined);
      this.later();
    }
  }

  disconnectedCallback(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.timer);
  }

  /** Where the slider of a criterion stands, for a field in which something else than a number was typed. */
  private rangeTenths(at: number): number {
    return Math.round(Number(this.ranges[at]?.value ?? 0) * 10);
  }

  private move(at: number, to: number, from: HTMLInputElement): void {
    this.tenths =
      this.design?.slides === true
        ? slide(this.began, at, to)
        : this.tenths.map((value, other) => (other === at ? to : value));
    this.fields(from);
    this.later();
  }

  /** A movement ended: the next one begins here, unless the others would have no proportions left. */
  private settle(): void {
    if (this.tenths.filter((value) => value > 0).length > 1) this.began = this.tenths;
  }

  /** Every field shows its weight, except the one in which someone is typing. */
  private fields(from: HTMLInputElement | undefined): void {
    const { design } = this;
    if (design === undefined) return;
    for (const [at, number] of this.numbers.entries()) {
      const value = this.tenths[at] ?? 0;
      const range = this.ranges[at];
      if (number !== from && (design.slides || from === undefined)) number.value = fieldText(value, design.locale);
      if (range !== undefined && range !== from) range.value = String(value / 10);
      this.say(range, at);
    }
  }

  private say(range: HTMLInputElement | undefined, at: number): void {
    range?.setAttribute('aria-valuetext', shareText(this.design?.locale ?? 'nl', rational(this.tenths[at] ?? 0, 1000)));
  }

  private later(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.show());
  }

  private show(): void {
    const { design } = this;
    const weights = proportionalWeights(this.tenths);
    if (design === undefined) return;
    const total = this.tenths.reduce((sum, value) => sum + value, 0);
    this.write('[data-weighing-total]', totalText(design, total));
    this.write('[data-weighing-proportion]', proportionText(design, total));
    if (weights === undefined) return;
    const answer = weighingAt(design, weights);
    for (const [at, weight] of answer.weights.entries()) this.write(`[data-weight="${at}"]`, weight);
    for (const [at, score] of answer.scores.entries()) this.write(`[data-score="${at}"]`, score);
    for (const [at, place] of answer.places.entries()) this.write(`[data-place="${at}"]`, place);
    for (const [at, strip] of answer.strips.entries()) {
      for (const svg of this.querySelectorAll<SVGElement>(`[data-strip="${at}"]`)) drawStrip(svg, strip);
      this.write(`[data-strip-text="${at}"]`, strip.text);
    }
    for (const list of document.querySelectorAll('[data-weighing="tipping"]')) writeList(list, answer.tipping);
    for (const element of document.querySelectorAll('[data-weighing="answer"]'))
      if (element.textContent !== answer.sentence) element.textContent = answer.sentence;
    for (const element of document.querySelectorAll<HTMLElement>('[data-at-load]')) element.hidden = true;
    for (const element of document.querySelectorAll<HTMLElement>('[data-changed]')) element.hidden = false;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.write('[data-live]', answer.sentence), quiet);
  }

  private write(selector: string, text: string): void {
    for (const element of this.querySelectorAll(selector)) if (element.textContent !== text) element.textContent = text;
  }
}

/** Answers once, to see whether this browser knows all that it takes; one that is too old keeps the form. */
function canWeigh(design: WeighingDesign, tenths: readonly number[]): boolean {
  try {
    const weights = proportionalWeights(tenths);
    return weights !== undefined && weighingAt(design, weights).scores.length > 0;
  } catch {
    return false;
  }
}

function writeList(list: Element, sentences: readonly string[]): void {
  list.replaceChildren(
    ...sentences.map((sentence) => {
      const item = document.createElement('li');
      item.textContent = sentence;
      return item;
    }),
  );
}

/** Draws what `WeightStrip` draws. */
function drawStrip(svg: SVGElement, { parts, now }: Strip): void {
  const make = (name: string, attributes: Readonly<Record<string, string>>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const upright = (at: number, from: string, to: string, className: string) =>
    make('line', { x1: `${at}%`, x2: `${at}%`, y1: from, y2: to, class: className });
  svg.replaceChildren(
    ...parts.map(({ from, size, winner }) =>
      make('rect', { x: `${from}%`, y: '7', width: `${size}%`, height: '12', class: seriesClass(winner) }),
    ),
    ...parts.slice(1).map(({ from }) => upright(from, '3', '23', 'strip-edge')),
    upright(now, '0', '26', 'strip-case'),
    upright(now, '1', '25', 'strip-now'),
  );
}

if ('customElements' in window && customElements.get('verband-weighing') === undefined)
  customElements.define('verband-weighing', WeighingElement);
