import type { Question } from '#domain/assessment/question.ts';
import { rangeOf } from '#domain/assessment/scale.ts';
import { tensionsOf } from '#domain/assessment/tensions-of.ts';
import { articleText } from '#words/article.ts';
import { dayText } from '#words/format.ts';
import { figureColumn, paragraph, row, textColumn } from '../report/pieces.ts';
import type { ReportSection } from '../report/report.ts';
import type { AssessmentDocument } from './assessment-document.ts';
import { words } from './words.ts';

/** What holds for a question besides its text: knock-out, turned round, articles. */
export function questionMarks({ language }: AssessmentDocument, question: Question): string {
  const t = words[language];
  const articles = question.articles.map((each) =>
    each.readIn === undefined
      ? t('framework.unread', { article: articleText(language, each) })
      : t('framework.read', { article: articleText(language, each), day: dayText(language, each.readIn) }),
  );
  return [
    ...(question.kind === 'scored' ? [] : [t(`framework.kind.${question.kind}`)]),
    ...(question.knockOut ? [t('framework.knock-out')] : []),
    ...(question.inverted ? [t('framework.inverted')] : []),
    ...articles,
  ].join('; ');
}

/** The sources of a framework: title, place, and what of it is ours. */
export function frameworkSources({ language, framework }: AssessmentDocument): readonly string[] {
  return framework.sources.map(({ title, place, remark }) =>
    [place === undefined ? title : `${title}, ${place}`, remark?.[language]]
      .filter((each) => each !== undefined)
      .join('. '),
  );
}

/** The framework: scale, blocks with their questions, and what in its source does not fit with itself. */
export function frameworkSections(document: AssessmentDocument): readonly ReportSection[] {
  const { language, framework, assessors } = document;
  const t = words[language];
  const tensions = tensionsOf(framework, assessors);
  const { lowest, highest } = rangeOf(framework.scale);
  return [
    {
      heading: t('framework.heading'),
      level: 2,
      blocks: [
        paragraph(framework.summary[language]),
        {
          kind: 'table',
          caption: t('framework.scale', { lowest, highest }),
          columns: [textColumn(t('framework.word'), 3), figureColumn(t('framework.value'))],
          rows: framework.scale.steps.map((step) => row([step.word[language], String(step.value)])),
        },
        {
          kind: 'table',
          caption: t('framework.questions'),
          columns: [
            textColumn(t('block'), 1.2),
            textColumn(t('question'), 3),
            figureColumn(t('framework.weight')),
            textColumn(t('framework.marks'), 1.6),
          ],
          rows: framework.questions.map((question) =>
            row([
              framework.blocks.find((each) => each.id === question.block)?.title[language] ?? question.block,
              question.explanation === undefined
                ? question.text[language]
                : `${question.text[language]}: ${question.explanation[language]}`,
              String(question.weight),
              questionMarks(document, question),
            ]),
          ),
        },
        ...(tensions.length === 0
          ? []
          : [
              paragraph(t('framework.tensions')),
              {
                kind: 'list' as const,
                items: tensions.map(({ text, place }) => [`${text[language]} (${place})`]),
              },
            ]),
      ],
    },
  ];
}
