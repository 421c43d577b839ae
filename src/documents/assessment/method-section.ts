import { compare, one } from '#domain/figures/rational.ts';
import type { ReportSection } from '../report/report.ts';
import type { AssessmentDocument } from './assessment-document.ts';
import { frameworkSources } from './framework-section.ts';
import { words } from './words.ts';

/** The lines of sources: of the assessment, its answers and its framework, each once, and the page this comes from. */
export function sourceLines(document: AssessmentDocument): readonly string[] {
  const { language, source, assessors, address } = document;
  const own = assessors.flatMap(({ cells }) =>
    cells.flatMap((cell) =>
      cell.source === undefined
        ? []
        : [cell.source.url === null ? cell.source.title : `${cell.source.title}, ${cell.source.url}`],
    ),
  );
  const isNamed = source !== null && own.some((each) => each.startsWith(source));
  const lines = new Set([...(source === null || isNamed ? [] : [source]), ...own, ...frameworkSources(document)]);
  return [...lines, ...(address === undefined ? [] : [words[language]('sources.address', { address })])];
}

/** How it was computed, and the sources. */
export function methodSections(document: AssessmentDocument): readonly ReportSection[] {
  const { language, framework, comparison, assessors } = document;
  const t = words[language];
  const lines = [
    t('method.unknown'),
    ...(assessors.length > 1 ? [t('method.median')] : []),
    ...(framework.outcome === 'comparison' ? [] : [t('method.score')]),
    ...(framework.outcome === 'regime' ? [t('method.regime')] : []),
    ...(comparison === undefined
      ? []
      : [
          t('method.steps'),
          t('method.weights'),
          t('method.sampling'),
          ...(compare(comparison.weights[0] ?? one, one) < 0 ? [t('method.tipping')] : []),
        ]),
    t('method.rounding'),
  ];
  const sources = sourceLines(document);
  return [
    {
      heading: t('method.heading'),
      level: 2,
      together: true,
      blocks: [{ kind: 'list', items: lines.map((line) => [line]) }],
    },
    {
      heading: t('sources.heading'),
      level: 2,
      together: true,
      blocks: [{ kind: 'sources', lines: sources.length === 0 ? [t('sources.none')] : sources }],
    },
  ];
}
