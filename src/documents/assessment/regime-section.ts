import { agreedCells } from '#domain/assessment/agreed-cells.ts';
import { regimePackages } from '#domain/assessment/delivered/regime-packages.ts';
import { type RiskProfile, riskProfile } from '#domain/assessment/risk-regime.ts';
import { codeOf } from '#words/codes.ts';
import { percentText } from '#words/council-design.ts';
import { figureColumn, paragraph, row, textColumn } from '../report/pieces.ts';
import type { ReportSection } from '../report/report.ts';
import type { AssessmentDocument } from './assessment-document.ts';
import { scoreText } from './names.ts';
import { words } from './words.ts';

/** What the risk scan comes to; nothing for another framework. */
export function profileIn({ framework, assessors, joint }: AssessmentDocument): RiskProfile | undefined {
  if (framework.outcome !== 'regime') return undefined;
  return riskProfile(framework, agreedCells(framework, [], assessors, joint));
}

/** The regime by its name, or that it cannot be said yet. */
export function regimeText({ language }: AssessmentDocument, profile: RiskProfile): string {
  const t = words[language];
  return profile.regime === undefined
    ? t('regime.unknown')
    : t('regime.is', { regime: codeOf(language, 'council_regime.regime', profile.regime) });
}

/** The three axes of the risk scan, and the regime with what it asks of the council. */
export function regimeSections(document: AssessmentDocument): readonly ReportSection[] {
  const { language, framework } = document;
  const t = words[language];
  const profile = profileIn(document);
  if (profile === undefined) return [];
  const axes = [profile.administrative, profile.financial, profile.importance];
  const duties =
    profile.regime === undefined ? [] : regimePackages[profile.regime].map((each) => [each[language]] as const);
  return [
    {
      heading: t('regime.heading'),
      level: 2,
      together: true,
      blocks: [
        paragraph(regimeText(document, profile)),
        {
          kind: 'table',
          caption: t('regime.caption'),
          columns: [
            textColumn(t('block')),
            figureColumn(t('regime.index')),
            textColumn(t('regime.band')),
            figureColumn(t('verdict.completeness')),
          ],
          rows: axes.map((axis) =>
            row([
              framework.blocks.find((each) => each.id === axis.block)?.title[language] ?? axis.block,
              scoreText(language, axis.index),
              axis.band?.word[language] ?? t('regime.no-band'),
              percentText(language, axis.completeness),
            ]),
          ),
        },
        ...(duties.length === 0 ? [] : [paragraph(t('regime.asks')), { kind: 'list' as const, items: duties }]),
      ],
    },
  ];
}
