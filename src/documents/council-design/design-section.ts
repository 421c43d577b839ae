import { baseName, shareText, thresholdText, variantFormula, variantName } from '#words/council-design.ts';
import { listOf } from '#words/format.ts';
import { row, textColumn } from '../report/pieces.ts';
import type { ReportSection } from '../report/report.ts';
import type { CouncilDesignDocument } from './council-design.ts';
import { words } from './words.ts';

/** What has been chosen, part by part: for the document and for the first sheet of the workbook. */
export function designFacts({ language, evaluated, election }: CouncilDesignDocument): readonly [string, string][] {
  const t = words[language];
  const { design, present, weighed } = evaluated;
  const { rule } = design;
  const { ceiling } = weighed;
  const absent = design.municipalities.filter((each) => design.absent.includes(each.code)).map((each) => each.name);
  const facts: [string, string | undefined][] = [
    [
      t('design.municipalities'),
      listOf(
        language,
        design.municipalities.map((each) => each.name),
      ),
    ],
    [t('design.election'), election],
    [
      t('design.members'),
      t(present === weighed ? 'design.members.value' : 'design.members.away', {
        members: weighed.groups.length,
        present: present.groups.length,
      }),
    ],
    [t('design.variant'), variantName(language, weighed.variant)],
    [t('design.formula'), variantFormula(language, weighed.variant)],
    [
      t('design.ceiling'),
      ceiling &&
        t(ceiling.lowered.length === 0 ? 'design.ceiling.value' : 'design.ceiling.lowered', {
          share: shareText(language, ceiling.share),
          over: ceiling.over,
          names: listOf(language, ceiling.lowered),
        }),
    ],
    [t('design.threshold'), thresholdText(language, rule.weight)],
    [t('design.base'), baseName(language, rule.base)],
    [
      t('design.municipalities-needed'),
      (rule.municipalities ?? 0) > 0
        ? t('design.municipalities-needed.value', { count: rule.municipalities ?? 0 })
        : t('design.no-double'),
    ],
    [
      t('design.members-needed'),
      (rule.members ?? 0) > 0 ? t('design.members-needed.value', { count: rule.members ?? 0 }) : undefined,
    ],
    [t('design.absent'), absent.length > 0 ? listOf(language, absent) : undefined],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== undefined);
}

/** The design in facts. */
export function designSection(document: CouncilDesignDocument): ReportSection {
  const t = words[document.language];
  return {
    heading: t('design.heading'),
    level: 2,
    together: true,
    blocks: [
      {
        kind: 'table',
        caption: t('design.caption'),
        columns: [textColumn(t('design.part')), textColumn(t('design.choice'), 3.6)],
        rows: designFacts(document).map((fact) => row(fact)),
      },
    ],
  };
}
