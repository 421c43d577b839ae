import { placeChosen } from '#ui/charts/interval-layout.ts';
import { readRing } from '#ui/charts/ring.ts';
import { placeLabels, placeThreshold } from '#ui/charts/ring-labels.ts';
import { seatText } from '#ui/charts/seat-text.ts';
import { textWidth } from '#ui/charts/text-width.ts';
import type { AnswerCell } from '#ui/charts/threshold-answers.ts';
import { statusShapes } from '#ui/status-shapes.ts';

// Moves what the server drew, with the same geometry.

const space = 'http://www.w3.org/2000/svg';

/** Sets attributes; one without a value goes. */
function set(
  element: Element | null | undefined,
  attributes: Readonly<Record<string, string | number | undefined>>,
): void {
  for (const [name, value] of Object.entries(attributes))
    if (value === undefined) element?.removeAttribute(name);
    else element?.setAttribute(name, String(value));
}

const numbers = (text: string | undefined): readonly number[] => (text ?? '').split(' ').map(Number);

/** The line over a half ring with its text; names of groups and members give way. */
export function moveLine(svg: SVGElement, share: number, text: string): void {
  const ring = readRing(svg.dataset['ring'] ?? '');
  const mark = svg.querySelector('[data-threshold]');
  if (ring === undefined || mark === null) return;
  const threshold = { at: share, width: textWidth(text, 14, true) };
  const place = placeThreshold(ring, threshold);
  for (const line of mark.querySelectorAll('.threshold-case, .threshold-line')) set(line, { d: place.line });
  set(mark.querySelector('.threshold-flag'), { d: place.leader });
  const words = mark.querySelector('text');
  set(words, { x: place.x, y: place.y, 'text-anchor': place.anchor });
  if (words) words.textContent = text;
  const groups = [...svg.querySelectorAll<SVGElement>('[data-group]')];
  const labels = groups.map((group) => {
    const [at = 0, width = 0] = numbers(group.dataset['group']);
    return { at, width };
  });
  for (const [index, to] of placeLabels(ring, labels, threshold).entries()) {
    set(groups[index]?.querySelector('text'), { x: to.x, y: to.y, 'text-anchor': to.anchor });
    set(groups[index]?.querySelector('path'), { d: to.leader });
  }
  for (const seat of svg.querySelectorAll<SVGElement>('[data-seat]')) {
    const [from = 0, to = 0] = numbers(seat.dataset['seat']);
    const { name = '', label = '' } = seat.dataset;
    const at = seatText(ring, { name, label, from, to }, share);
    set(seat, { x: at?.x, y: at?.y, transform: at?.transform, 'text-anchor': at?.anchor });
    seat.textContent = at?.text ?? '';
  }
}

/** The ring on a bar of thresholds with its text. */
export function moveChosen(group: SVGElement, share: number, text: string): void {
  const width = Number(group.dataset['chosen']);
  set(group.querySelector('g'), { transform: `translate(${Math.round(share * width * 100) / 100} 0)` });
  const words = group.querySelector('text');
  set(words, { x: placeChosen(text, share, width) });
  if (words) words.textContent = text;
}

/** A bar of power with its figure. */
export function drawPower(group: SVGElement, power: number, text: string): void {
  const [left = 0, scale = 0] = numbers(group.dataset['scale']);
  const width = Math.round(power * scale * 100) / 100;
  for (const bar of group.querySelectorAll('[data-bar]')) set(bar, { width: Math.max(1, width) });
  const words = group.querySelector('text');
  set(words, { x: left + width + 8 });
  if (words) words.textContent = text;
}

/** A cell with its word, and its status when it has one. */
export function writeCell(cell: Element, { text, status }: AnswerCell): void {
  if (cell.textContent === text) return;
  if (status === undefined) {
    cell.replaceChildren(text);
    return;
  }
  const svg = document.createElementNS(space, 'svg');
  set(svg, { viewBox: '0 0 14 14', 'aria-hidden': 'true', focusable: 'false' });
  for (const { element, attributes } of statusShapes[status]) {
    const shape = document.createElementNS(space, element);
    for (const [name, value] of Object.entries(attributes))
      shape.setAttribute(
        name.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`),
        value,
      );
    svg.append(shape);
  }
  const word = document.createElement('span');
  word.className = `status ${status}`;
  word.append(svg, text);
  cell.replaceChildren(word);
}
