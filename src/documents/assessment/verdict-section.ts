import { agreedCells } from '#domain/assessment/agreed-cells.ts';
import { type Verdict, verdictOf } from '#domain/assessment/verdict.ts';
import { percentText } from '#words/council-design.ts';
import { listOf } from '#words/format.ts';
import { figureColumn, paragraph, row, textColumn } from '../report/pieces.ts';
import type { Block, ReportSection } from '../report/report.ts';
import type { AssessmentDocument } from './assessment-document.ts';
import { countedQuestionsText } from './counted-questions.ts';
import { alternativeName, questionName, scoreText } from './names.ts';
import { words } from './words.ts';

/** The verdict on one alternative, or on the whole subject. */
export interface NamedVerdict {
  readonly alternative: string | undefined;
  readonly verdict: Verdict;
}

/** What the answers that count for all come to; nothing for a framework that only compares. */
export function verdictsIn(document: AssessmentDocument): readonly NamedVerdict[] {
  const { framework, alternatives, assessors, joint } = document;
  if (framework.outcome === 'comparison') return [];
  const ids = alternatives.map((each) => each.id);
  const cells = agreedCells(framework, ids, assessors, joint).map((cell) => {
    // The reason of a departure stands with who departed.
    const reason = cell.answered.kind !== 'departed' ? '' : cell.answered.reason;
    return reason === '' ? cell : { ...cell, motivation: reason };
  });
  return (ids.length === 0 ? [undefined] : ids).map((alternative) => ({
    alternative,
    verdict: verdictOf(
      framework,
      cells.filter((each) => each.alternative === alternative),
    ),
  }));
}

/** The overall word, or why there is none. */
export function outcomeWord(document: AssessmentDocument, { outcome }: Verdict): string {
  const t = words[document.language];
  return outcome.kind === 'word' ? outcome.band.word[document.language] : t(`outcome.${outcome.kind}`);
}

function pointsOf(document: AssessmentDocument, { knockedOut, openKnockOuts, departures }: Verdict): readonly string[] {
  const t = words[document.language];
  const names = (ids: readonly string[]) =>
    listOf(
      document.language,
      ids.map((id) => `“${questionName(document, id)}”`),
    );
  return [
    ...(knockedOut.length === 0 ? [] : [t('verdict.knocked-out', { names: names(knockedOut) })]),
    ...(openKnockOuts.length === 0 ? [] : [t('verdict.open-knock-outs', { names: names(openKnockOuts) })]),
    ...departures.map(({ question, reason }) =>
      t('verdict.departure', {
        name: questionName(document, question),
        reason: reason === '' ? t('verdict.no-reason') : reason,
      }),
    ),
  ];
}

function blockTable(document: AssessmentDocument, verdicts: readonly NamedVerdict[]): Block {
  const { language, framework, alternatives } = document;
  const t = words[language];
  const isCompared = alternatives.length > 0;
  const line = (name: string, part: (verdict: Verdict) => readonly string[], kind?: 'total') =>
    row([name, ...verdicts.flatMap(({ verdict }) => part(verdict))], kind);
  return {
    kind: 'table',
    caption: t('blocks.caption'),
    columns: [
      textColumn(t('block')),
      ...verdicts.flatMap(({ alternative }) => [
        figureColumn(isCompared ? alternativeName(document, alternative) : t('blocks.score')),
        ...(isCompared ? [] : [figureColumn(t('blocks.answered'))]),
      ]),
    ],
    rows: [
      ...framework.blocks.map((block) =>
        line(block.title[language], ({ blocks }) => {
          const own = blocks.find((each) => each.block === block.id);
          const answered = t('blocks.of', { answered: own?.answered ?? 0, applicable: own?.applicable ?? 0 });
          return isCompared ? [scoreText(language, own?.score)] : [scoreText(language, own?.score), answered];
        }),
      ),
      line(
        t('blocks.all'),
        ({ score, answered, applicable }) =>
          isCompared
            ? [scoreText(language, score)]
            : [scoreText(language, score), t('blocks.of', { answered, applicable })],
        'total',
      ),
    ],
  };
}

/** The overall word per alternative, completeness, knock-outs and block scores. */
export function verdictSections(document: AssessmentDocument): readonly ReportSection[] {
  const { language, framework } = document;
  const t = words[language];
  const verdicts = verdictsIn(document);
  if (verdicts.length === 0 || framework.outcome === 'regime') return [];
  const table: Block = {
    kind: 'table',
    caption: t('verdict.caption'),
    columns: [
      textColumn(t('alternative'), 1.4),
      textColumn(t('verdict.word'), 1.4),
      figureColumn(t('verdict.score')),
      figureColumn(t('verdict.completeness')),
      figureColumn(t('verdict.answered')),
    ],
    rows: verdicts.map(({ alternative, verdict }) =>
      row([
        alternativeName(document, alternative),
        outcomeWord(document, verdict),
        scoreText(language, verdict.score),
        percentText(language, verdict.completeness),
        t('blocks.of', { answered: verdict.answered, applicable: verdict.applicable }),
      ]),
    ),
  };
  const points = verdicts.flatMap(({ alternative, verdict }) =>
    pointsOf(document, verdict).map((said) =>
      alternative === undefined ? said : `${alternativeName(document, alternative)}: ${said}`,
    ),
  );
  const counted = countedQuestionsText(
    document,
    verdicts.map(({ verdict }) => verdict.applicable),
  );
  return [
    {
      heading: t('verdict.heading'),
      level: 2,
      together: true,
      blocks: [
        table,
        ...(points.length === 0 ? [] : [{ kind: 'list' as const, items: points.map((each) => [each]) }]),
        paragraph(t('verdict.note')),
        blockTable(document, verdicts),
        ...(counted === undefined ? [] : [{ kind: 'note' as const, runs: [counted] }]),
      ],
    },
  ];
}
