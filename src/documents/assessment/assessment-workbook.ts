import { cellSpreads } from '#domain/assessment/agreed-cells.ts';
import { fraction, percentage } from '#domain/figures/rational.ts';
import { codeOf } from '#words/codes.ts';
import type { XlsxColumn, XlsxSheet } from '../tables/write-xlsx.ts';
import { answerTable } from './answer-table.ts';
import type { AssessmentDocument, DocumentComparison } from './assessment-document.ts';
import { verdictsNeeded, weightsNeeded } from './conditions-section.ts';
import { assessmentFacts } from './facts-section.ts';
import { questionMarks } from './framework-section.ts';
import { matrixOf } from './matrix.ts';
import { sourceLines } from './method-section.ts';
import { alternativeName, answerName, questionName } from './names.ts';
import { groundName } from './robustness-section.ts';
import { outcomeWord, verdictsIn } from './verdict-section.ts';
import { weightsKind } from './weights-section.ts';
import { words } from './words.ts';

const text = (header: string, width = 24): XlsxColumn => ({ header, width, kind: 'text' });
const number = (header: string, width = 16): XlsxColumn => ({ header, width, kind: 'number' });
const date = (header: string): XlsxColumn => ({ header, width: 12, kind: 'date' });
/** Decimals of a sampled share: finer than its standard error. */
const sampled = (share: number | undefined): string => (share === undefined ? '' : (share * 100).toFixed(4));

function factSheet(document: AssessmentDocument): XlsxSheet {
  const t = words[document.language];
  return {
    name: t('sheet.facts'),
    columns: [text(t('facts.part'), 28), text(t('facts.value'), 90)],
    rows: [...assessmentFacts(document), ...(document.example ? [[t('example'), t('yes')]] : [])],
  };
}

function matrixSheet(document: AssessmentDocument): XlsxSheet {
  const { language } = document;
  const t = words[language];
  const { columns, rows } = matrixOf(document);
  return {
    name: t('sheet.matrix'),
    columns: [text(t('question'), 60), ...columns.map(({ name }) => text(name, 30))],
    rows: rows.map(({ question, answers }) => [
      question.text[language],
      ...answers.map((each) => answerName(document, question, each)),
    ]),
  };
}

function assessorSheet(document: AssessmentDocument): XlsxSheet {
  const { language } = document;
  const t = words[language];
  return {
    name: t('sheet.who'),
    columns: [
      text(t('who.name'), 36),
      text(t('who.kind')),
      text(t('who.organisation')),
      number(t('who.seats')),
      number(t('who.answers')),
      date(t('who.submitted')),
    ],
    rows: document.assessors.map((each) => [
      each.name,
      codeOf(language, 'assessor.kind', each.kind),
      each.of_organisation ?? '',
      each.seats === null ? '' : String(each.seats),
      String(each.cells.length),
      each.submitted_on ?? '',
    ]),
  };
}

function togetherSheets(document: AssessmentDocument): readonly XlsxSheet[] {
  const { framework, alternatives, assessors, joint } = document;
  const t = words[document.language];
  const spreads = cellSpreads(
    framework,
    alternatives.map((each) => each.id),
    assessors,
  );
  return [
    {
      name: t('sheet.spread'),
      columns: [
        text(t('question'), 60),
        text(t('alternative')),
        text(t('spread.median')),
        text(t('spread.quartiles')),
        text(t('spread.extremes')),
        number(t('spread.steps')),
        number(t('column.known')),
      ],
      rows: spreads.map((each) => [
        questionName(document, each.question),
        alternativeName(document, each.alternative),
        answerName(document, each.question, each.median),
        answerName(document, each.question, each.quartiles),
        answerName(document, each.question, each.extremes),
        String(each.spread),
        String(each.known),
      ]),
    },
    {
      name: t('sheet.joint'),
      columns: [text(t('question'), 60), text(t('alternative')), text(t('verdict'), 30), text(t('joint.reason'), 60)],
      rows: joint.map((each) => [
        questionName(document, each.question),
        alternativeName(document, each.alternative),
        answerName(document, each.question, each.answered),
        each.reason ?? '',
      ]),
    },
  ];
}

function verdictSheet(document: AssessmentDocument): readonly XlsxSheet[] {
  const { language, framework } = document;
  const t = words[language];
  const verdicts = verdictsIn(document);
  if (verdicts.length === 0) return [];
  return [
    {
      name: t('sheet.verdict'),
      columns: [
        text(t('alternative'), 30),
        text(t('block'), 40),
        text(t('verdict.word')),
        number(t('verdict.score')),
        text(t('column.exact')),
        number(t('column.answered')),
        number(t('column.applicable')),
      ],
      rows: verdicts.flatMap(({ alternative, verdict }) => {
        const line = (block: string, word: string, each: Pick<typeof verdict, 'score' | 'answered' | 'applicable'>) => [
          alternativeName(document, alternative),
          block,
          word,
          each.score === undefined ? '' : percentage(each.score, 6),
          each.score === undefined ? '' : fraction(each.score),
          String(each.answered),
          String(each.applicable),
        ];
        return [
          ...verdict.blocks.map((each) =>
            line(framework.blocks.find(({ id }) => id === each.block)?.title[language] ?? each.block, '', each),
          ),
          line(t('blocks.all'), outcomeWord(document, verdict), verdict),
        ];
      }),
    },
  ];
}

function comparisonSheets(document: AssessmentDocument, comparison: DocumentComparison): readonly XlsxSheet[] {
  const t = words[document.language];
  const { ground, groups, weights, ranking, tippingPoints, acceptability, sampledSteps, topAlike } = comparison;
  const { criteria, alternatives } = ground.comparison;
  const given = groups?.groups ?? [];
  const names = (list: readonly number[]) => list.map((at) => groundName(document, comparison, at)).join(', ');
  const mean = t(`weights.${weightsKind(document, comparison)}`);
  return [
    {
      name: t('sheet.weights'),
      columns: [
        text(t('question'), 60),
        ...given.map((each) => number(each.name, 20)),
        number(mean, 20),
        text(t('column.exact')),
      ],
      rows: criteria.map((criterion, at) => [
        questionName(document, criterion),
        ...[...given.map((each) => each.weights[at]), weights[at]].map((weight) =>
          weight === undefined ? '' : percentage(weight, 6),
        ),
        weights[at] === undefined ? '' : fraction(weights[at]),
      ]),
    },
    {
      name: t('sheet.ranking'),
      columns: [
        text(t('alternative'), 30),
        number(t('ranking.score')),
        text(t('column.exact')),
        number(t('ranking.place')),
        ...given.map((each) => number(t('ranking.of', { name: each.name }), 22)),
      ],
      rows: ranking.map(({ alternative, score, rank }) => [
        groundName(document, comparison, alternative),
        percentage(score, 6),
        fraction(score),
        String(rank),
        ...given.map((each) => String(each.ranking.find((own) => own.alternative === alternative)?.rank ?? '')),
      ]),
    },
    {
      name: t('sheet.robustness'),
      columns: [
        text(t('alternative'), 30),
        ...alternatives.flatMap((_, rank) => [
          number(t('column.rank', { rank: rank + 1 }), 20),
          number(t('column.rank-error', { rank: rank + 1 }), 26),
        ]),
        number(t('column.sampled'), 30),
        number(t('column.top-alike'), 36),
        number(t('column.samples')),
        number(t('column.seed')),
      ],
      rows: alternatives.map((_, at) => [
        groundName(document, comparison, at),
        ...alternatives.flatMap((__, rank) => [
          sampled(acceptability.ranks[at]?.[rank]),
          sampled(acceptability.rankErrors[at]?.[rank]),
        ]),
        sampled(sampledSteps.ranks[at]?.[0]),
        sampled(topAlike.ranks[at]?.[0]),
        String(acceptability.samples),
        String(acceptability.seed),
      ]),
    },
    {
      name: t('sheet.central'),
      columns: [
        text(t('question'), 60),
        ...alternatives.map((_, at) => number(groundName(document, comparison, at), 22)),
      ],
      rows: criteria.map((criterion, at) => [
        questionName(document, criterion),
        ...alternatives.map((_, alternative) => sampled(acceptability.centralWeights[alternative]?.[at])),
      ]),
    },
    {
      name: t('sheet.pairs'),
      columns: [
        text(t('column.better'), 30),
        text(t('column.worse'), 30),
        number(t('column.pairwise'), 30),
        text(t('column.dominates')),
      ],
      rows: alternatives.flatMap((_, better) =>
        alternatives.flatMap((__, worse) =>
          better === worse
            ? []
            : [
                [
                  groundName(document, comparison, better),
                  groundName(document, comparison, worse),
                  sampled(acceptability.pairwise[better]?.[worse]),
                  comparison.dominances.some(([one, other]) => one === better && other === worse) ? t('yes') : '',
                ],
              ],
        ),
      ),
    },
    {
      name: t('sheet.tipping'),
      columns: [
        text(t('question'), 60),
        number(t('tipping.weight')),
        text(t('column.exact')),
        text(t('tipping.from'), 36),
        text(t('tipping.to'), 36),
      ],
      rows: tippingPoints.map(({ criterion, weight, from, to }) => [
        questionName(document, criteria[criterion] ?? ''),
        percentage(weight, 6),
        fraction(weight),
        names(from),
        names(to),
      ]),
    },
    {
      name: t('sheet.conditions'),
      columns: [text(t('alternative'), 30), text(t('conditions.weights'), 90), text(t('conditions.judged'), 90)],
      rows: comparison.conditions.flatMap((each) =>
        each === undefined
          ? []
          : [
              [
                groundName(document, comparison, each.alternative),
                weightsNeeded(document, comparison, each, Number.POSITIVE_INFINITY),
                verdictsNeeded(document, comparison, each, Number.POSITIVE_INFINITY),
              ],
            ],
      ),
    },
  ];
}

function frameworkSheet(document: AssessmentDocument): XlsxSheet {
  const { language, framework } = document;
  const t = words[language];
  return {
    name: t('sheet.framework'),
    columns: [
      text(t('block'), 30),
      text(t('column.question')),
      text(t('question'), 60),
      text(t('column.explanation'), 60),
      number(t('framework.weight')),
      text(t('framework.marks'), 40),
    ],
    rows: framework.questions.map((question) => [
      framework.blocks.find((each) => each.id === question.block)?.title[language] ?? question.block,
      question.id,
      question.text[language],
      question.explanation?.[language] ?? '',
      String(question.weight),
      questionMarks(document, question),
    ]),
  };
}

/** The sheets of an assessment: numbers as numbers, exact fractions as text beside them. */
export function assessmentSheets(document: AssessmentDocument): readonly XlsxSheet[] {
  const { language, framework, comparison } = document;
  const t = words[language];
  return [
    factSheet(document),
    matrixSheet(document),
    { name: t('sheet.answers'), ...answerTable(document) },
    assessorSheet(document),
    ...togetherSheets(document),
    ...verdictSheet(document),
    ...(comparison === undefined ? [] : comparisonSheets(document, comparison)),
    frameworkSheet(document),
    {
      name: t('sheet.scale'),
      columns: [text(t('framework.word'), 30), text(t('column.step')), number(t('framework.value'))],
      rows: framework.scale.steps.map((step) => [step.word[language], step.id, String(step.value)]),
    },
    {
      name: t('sheet.sources'),
      columns: [text(t('sources.heading'), 140)],
      rows: sourceLines(document).map((line) => [line]),
    },
  ];
}
