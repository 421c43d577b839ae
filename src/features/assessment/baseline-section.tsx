import type { ReactNode } from 'react';
import type { BaselineIndicator } from '#database/read/reassessments.ts';
import { compare, readRational } from '#domain/figures/rational.ts';
import { DataTable } from '#ui/data-table.tsx';
import { ExampleTag } from '#ui/example-tag.tsx';
import { Section } from '#ui/section.tsx';
import { Status } from '#ui/status.tsx';
import { dayText, decimalText } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { words } from './re-evaluation-words.ts';

/** At most so many years of measurements beside each other. */
const mostYears = 6;

/** Better, worse or the same as the baseline, and whether the target is met; undefined when it cannot be said. */
function outcomeOf({ better, baseline, target, measured }: BaselineIndicator) {
  const last = readRational(measured.at(-1)?.value ?? '');
  const [start, goal] = [readRational(baseline ?? ''), readRational(target ?? '')];
  if (last === undefined || better === null) return undefined;
  const sign = better === 'higher' ? 1 : -1;
  if (goal !== undefined && compare(last, goal) * sign >= 0) return 'reached';
  if (start === undefined) return undefined;
  const difference = compare(last, start) * sign;
  return difference > 0 ? 'better' : difference < 0 ? 'worse' : 'same';
}

const kinds = { reached: 'ok', better: 'ok', same: 'info', worse: 'warn' } as const;

/** Indicators of the partnership: baseline before, what was measured in the years after, and the target. */
export function baselineSection(indicators: readonly BaselineIndicator[], language: Language): ReactNode {
  if (indicators.length === 0) return null;
  const t = words[language];
  const years = [...new Set(indicators.flatMap((each) => each.measured.map(({ day }) => day.slice(0, 4))))]
    .sort()
    .slice(-mostYears);
  const number = (value: string | null | undefined) =>
    value === null || value === undefined ? t('unknown') : decimalText(language, value);
  const isExample = indicators.some((each) => each.example || each.measured.some((one) => one.example));
  return (
    <Section title={t('baseline')} note={isExample ? <ExampleTag text={t('example')} /> : null}>
      <DataTable
        caption={t('baseline')}
        narrow="wide-table"
        columns={[
          { id: 'name', head: t('baseline.name') },
          { id: 'start', head: t('baseline.start'), align: 'right' },
          ...years.map((year) => ({ id: year, head: year, align: 'right' as const })),
          { id: 'target', head: t('baseline.target'), align: 'right' },
          { id: 'outcome', head: t('baseline.outcome') },
        ]}
        rows={indicators.map((each) => {
          const outcome = outcomeOf(each);
          return {
            id: each.indicator,
            cells: [
              <>
                {each.name}
                {each.unit === null ? null : <span className="second">{each.unit}</span>}
              </>,
              <>
                {number(each.baseline)}
                {each.baseline_on === null ? null : (
                  <span className="second">{dayText(language, each.baseline_on)}</span>
                )}
              </>,
              ...years.map((year) => number(each.measured.findLast(({ day }) => day.startsWith(year))?.value)),
              number(each.target),
              outcome === undefined ? t('unknown') : <Status kind={kinds[outcome]} text={t(`baseline.${outcome}`)} />,
            ],
          };
        })}
      />
    </Section>
  );
}
