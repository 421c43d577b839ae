import { compare, type Rational, toNumber } from '#domain/figures/rational.ts';
import type { EvaluatedDesign } from '#domain/regional-council/evaluate-design.ts';
import type { Interval } from '#domain/regional-council/thresholds.ts';
import { intervalText, percentText, shareText } from '#words/council-design.ts';
import type { Language } from '#words/language.ts';
import type { Block } from '../report/report.ts';
import { words } from './words.ts';

/** What a single municipality can do at the thresholds of a zone. */
export type ZoneKind = 'pass' | 'block' | 'both' | 'none';

/** Neighbouring intervals of thresholds with the same kind of answer, as one. */
export interface Zone {
  readonly kind: ZoneKind;
  readonly interval: Interval;
}

/** The line of thresholds in as few zones as the kinds of answer ask. */
export function zonesOf(evaluated: EvaluatedDesign): readonly Zone[] {
  const zones: Zone[] = [];
  for (const { interval, passAlone, blockAlone } of evaluated.ranges) {
    const [pass, block] = [passAlone.length > 0, blockAlone.length > 0];
    const kind = pass && block ? 'both' : pass ? 'pass' : block ? 'block' : 'none';
    const before = zones.at(-1);
    if (before?.kind === kind)
      zones[zones.length - 1] = {
        kind,
        interval: { ...before.interval, to: interval.to, toIncluded: interval.toIncluded },
      };
    else zones.push({ kind, interval });
  }
  return zones;
}

const width = 516;
const fills: Readonly<Record<ZoneKind, string>> = {
  pass: '#A9C6CD',
  block: '#DFE5E9',
  both: '#437887',
  none: '#FFFFFF',
};
const place = (share: Rational): number => Math.round(toNumber(share) * (width - 8) * 100) / 100 + 4;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function zoneShapes(language: Language, { kind, interval }: Zone): string {
  const [left, right] = [place(interval.from), place(interval.to)];
  const name = words[language](`zone.${kind}`);
  const fits = right - left > name.length * 4.2;
  const label = fits
    ? `<text x="${(left + right) / 2}" y="23.5" text-anchor="middle" font-size="8" fill="${kind === 'both' ? '#FFFFFF' : '#14212B'}">${escaped(name)}</text>`
    : '';
  return `<rect x="${left}" y="12" width="${right - left}" height="17" fill="${fills[kind]}" stroke="#14212B" stroke-width="0.75"/>${label}`;
}

/** Bounds between zones under the bar; one that would touch the one before it is left out, since the table has them all. */
function boundShapes(language: Language, zones: readonly Zone[]): string {
  let free = 0;
  const bounds = zones.slice(1).flatMap(({ interval }) => {
    const at = place(interval.from);
    if (at - 13 < free) return [];
    free = at + 13;
    return [
      `<text x="${at}" y="39" text-anchor="middle" font-size="8" fill="#3F4E59">${escaped(percentText(language, interval.from))}</text>`,
    ];
  });
  return bounds.join('');
}

/** The line of thresholds as a drawing, with what it shows in words. */
export function thresholdLine(language: Language, evaluated: EvaluatedDesign): Block {
  const zones = zonesOf(evaluated);
  const chosen = evaluated.rule.weight.share;
  const at = place(chosen);
  const t = words[language];
  const ring =
    compare(chosen, { numerator: 1n, denominator: 1n }) > 0
      ? ''
      : `<path d="M${at} 8V15M${at} 26V31" stroke="#14212B" stroke-width="1.2"/><circle cx="${at}" cy="5" r="3.2" fill="#FFFFFF" stroke="#14212B" stroke-width="1.4"/>`;
  const shapes = zones.map((zone) => zoneShapes(language, zone)).join('');
  const caption = t('thresholds.line', { chosen: shareText(language, chosen) });
  return {
    kind: 'figure',
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="42" viewBox="0 0 ${width} 42" font-family="Source Sans 3">${shapes}${ring}${boundShapes(language, zones)}</svg>`,
    alternative: `${caption} ${zones.map(({ kind, interval }) => t('thresholds.zone', { interval: intervalText(language, interval), what: t(`zone.${kind}`) })).join('; ')}.`,
    caption,
  };
}
