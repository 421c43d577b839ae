import { intervalText, remedySentence, thresholdSentence } from '#words/council-design.ts';
import { countWord } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { paragraph, row, textColumn } from '../report/pieces.ts';
import type { ReportSection } from '../report/report.ts';
import { namesOrNone } from './cells.ts';
import type { CouncilDesignDocument } from './council-design.ts';
import { thresholdLine } from './threshold-line.ts';
import { words } from './words.ts';

/** Names, or how many there are when there are too many to read in a row of a table; the workbook has them all. */
function namesOrCount(language: Language, names: readonly string[]): string {
  return names.length > 6 ? words[language]('several', { count: names.length }) : namesOrNone(language, names);
}

/** The thresholds: what each does, and the proof when none does both. */
export function thresholdSection({ language, evaluated }: CouncilDesignDocument): readonly ReportSection[] {
  const { thresholds } = evaluated;
  if (thresholds === undefined) return [];
  const t = words[language];
  const sentence = (key: 'passes' | 'blocks', interval: typeof thresholds.nobodyPasses) =>
    interval === undefined
      ? t(`thresholds.${key}.never`)
      : t(`thresholds.${key}`, { interval: intervalText(language, interval) });
  return [
    {
      heading: t(`thresholds.heading.${thresholds.verdict.kind === 'both' ? 'both' : 'never'}`),
      level: 2,
      together: true,
      blocks: [
        paragraph(thresholdSentence(language, evaluated)),
        {
          kind: 'list',
          items: [
            [sentence('passes', thresholds.nobodyPasses)],
            [sentence('blocks', thresholds.nobodyBlocks)],
            [t('thresholds.weight-only')],
          ],
        },
        thresholdLine(language, evaluated),
      ],
    },
    {
      heading: t('thresholds.all'),
      level: 3,
      together: true,
      blocks: [
        {
          kind: 'table',
          caption: t('thresholds.caption'),
          columns: [
            textColumn(t('thresholds.interval'), 1.6),
            textColumn(t('alone.passes'), 2),
            textColumn(t('alone.blocks'), 2),
          ],
          rows: evaluated.ranges.map((range) =>
            row([
              intervalText(language, range.interval),
              namesOrCount(language, range.passAlone),
              namesOrCount(language, range.blockAlone),
            ]),
          ),
        },
      ],
    },
  ];
}

/** The rules that were tried. */
export function remedySection({ language, evaluated }: CouncilDesignDocument): readonly ReportSection[] {
  const { remedies } = evaluated;
  if (remedies.length === 0) return [];
  const t = words[language];
  const count = remedies.filter((each) => each.outcome === 'meets').length;
  return [
    {
      heading:
        count === 0
          ? t('remedies.heading.none')
          : t('remedies.heading', { count, number: countWord(language, count, true) }),
      level: 2,
      together: true,
      blocks: [
        paragraph(t('remedies.lead')),
        { kind: 'list', items: remedies.map((each) => [remedySentence(language, each)]) },
      ],
    },
  ];
}
