import type { Acceptability } from '#domain/assessment/comparison/acceptability.ts';
import { byMeanPlace } from '#domain/assessment/comparison/mean-place.ts';
import { percentText } from '#words/council-design.ts';
import { listOf, sentence, wholeNumber } from '#words/format.ts';
import { figureColumn, paragraph, row, textColumn } from '../report/pieces.ts';
import type { Block, ReportSection } from '../report/report.ts';
import { acceptabilityPicture } from './acceptability-picture.ts';
import type { AssessmentDocument, DocumentComparison } from './assessment-document.ts';
import { alternativeName, errorText, nameInSentence, questionName, sampledText } from './names.ts';
import { words } from './words.ts';

/** Which alternative is first at most weights. */
function mostlyFirst({ ranks }: Acceptability): number {
  const shares = ranks.map((each) => each[0] ?? 0);
  return shares.indexOf(Math.max(...shares));
}

/** The name of an alternative by its position on the common ground. */
export const groundName = (document: AssessmentDocument, { ground }: DocumentComparison, at: number): string =>
  alternativeName(document, ground.comparison.alternatives[at]);

/** How firmly the first stands, in plain words. @param named the alternative that the sentence before names as the first */
export function robustnessSentence(
  document: AssessmentDocument,
  comparison: DocumentComparison,
  named?: number,
): string {
  const { language } = document;
  const best = mostlyFirst(comparison.acceptability);
  const share = comparison.acceptability.ranks[best]?.[0] ?? 0;
  const how = share >= 0.95 ? 'firm' : share >= 0.7 ? 'fairly' : 'open';
  return sentence(
    words[language](best === named ? `robust.${how}.same` : `robust.${how}`, {
      name: nameInSentence(document, comparison.ground.comparison.alternatives[best]),
      share: sampledText(language, share),
    }),
  );
}

function acceptabilityTable(document: AssessmentDocument, comparison: DocumentComparison): Block {
  const { language } = document;
  const t = words[language];
  const { acceptability } = comparison;
  return {
    kind: 'table',
    caption: t('acceptability.caption'),
    columns: [
      textColumn(t('alternative')),
      ...acceptability.ranks.map((_, rank) => figureColumn(t('acceptability.rank', { rank: rank + 1 }))),
      figureColumn(t('acceptability.error')),
    ],
    rows: byMeanPlace(acceptability.ranks).map((at) =>
      row([
        groundName(document, comparison, at),
        ...(acceptability.ranks[at] ?? []).map((share) => sampledText(language, share)),
        errorText(language, acceptability.rankErrors[at]?.[0] ?? 0),
      ]),
    ),
  };
}

function stepsTable(document: AssessmentDocument, comparison: DocumentComparison): Block {
  const { language } = document;
  const t = words[language];
  const { acceptability, sampledSteps, topAlike } = comparison;
  return {
    kind: 'table',
    caption: t('steps.caption'),
    columns: [
      textColumn(t('alternative')),
      figureColumn(t('steps.given')),
      figureColumn(t('steps.sampled')),
      figureColumn(t('steps.top-alike')),
    ],
    rows: byMeanPlace(acceptability.ranks).map((at) =>
      row([
        groundName(document, comparison, at),
        ...[acceptability, sampledSteps, topAlike].map((each) => sampledText(language, each.ranks[at]?.[0] ?? 0)),
      ]),
    ),
  };
}

function tippingBlocks(document: AssessmentDocument, comparison: DocumentComparison): readonly Block[] {
  const { language } = document;
  const t = words[language];
  const { tippingPoints, ground } = comparison;
  if (tippingPoints.length === 0) return [paragraph(t('tipping.none'))];
  const names = (list: readonly number[]) =>
    listOf(
      language,
      list.map((at) => groundName(document, comparison, at)),
    );
  return [
    {
      kind: 'table',
      caption: t('tipping.caption'),
      columns: [
        textColumn(t('question'), 1.6),
        figureColumn(t('tipping.weight')),
        textColumn(t('tipping.from'), 1.2),
        textColumn(t('tipping.to'), 1.2),
      ],
      rows: tippingPoints.map(({ criterion, weight, from, to }) =>
        row([
          questionName(document, ground.comparison.criteria[criterion] ?? ''),
          percentText(language, weight),
          names(from),
          names(to),
        ]),
      ),
    },
  ];
}

function dominanceBlocks(document: AssessmentDocument, comparison: DocumentComparison): readonly Block[] {
  const t = words[document.language];
  if (comparison.dominances.length === 0) return [paragraph(t('dominance.none'))];
  const items = comparison.dominances.map(([better, worse]) => [
    t('dominance.pair', {
      better: groundName(document, comparison, better),
      worse: groundName(document, comparison, worse),
    }),
  ]);
  return [paragraph(t('dominance.lead')), { kind: 'list', items }];
}

/** How firmly the outcome stands when the weights are not known. */
export function robustnessSections(document: AssessmentDocument): readonly ReportSection[] {
  const { language, comparison } = document;
  if (comparison === undefined) return [];
  const t = words[language];
  const { acceptability } = comparison;
  return [
    {
      heading: t('robust.heading'),
      level: 2,
      together: true,
      blocks: [
        paragraph(robustnessSentence(document, comparison)),
        acceptabilityPicture(document, comparison),
        acceptabilityTable(document, comparison),
        {
          kind: 'note',
          runs: [
            t('acceptability.note', {
              samples: wholeNumber(language, acceptability.samples),
              seed: acceptability.seed,
              error: errorText(language, acceptability.standardError),
            }),
          ],
        },
      ],
    },
    {
      heading: t('steps.heading'),
      level: 3,
      together: true,
      blocks: [paragraph(t('steps.lead')), stepsTable(document, comparison)],
    },
    { heading: t('dominance.heading'), level: 3, together: true, blocks: dominanceBlocks(document, comparison) },
    { heading: t('tipping.heading'), level: 3, together: true, blocks: tippingBlocks(document, comparison) },
  ];
}
