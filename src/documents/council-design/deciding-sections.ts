import { percentage } from '#domain/figures/rational.ts';
import { largestBloc } from '#domain/regional-council/bloc.ts';
import type { EvaluatedDesign } from '#domain/regional-council/evaluate-design.ts';
import { absenceSentence, percentText, ruleText } from '#words/council-design.ts';
import { countWord, decimalText, listOf } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { figureColumn, paragraph, row, textColumn } from '../report/pieces.ts';
import type { Block, ReportSection } from '../report/report.ts';
import { namesOrNone } from './cells.ts';
import type { CouncilDesignDocument } from './council-design.ts';
import { words } from './words.ts';

function aloneHeading({ language, evaluated }: CouncilDesignDocument): string {
  const t = words[language];
  const { pass, block } = evaluated.aloneByRule;
  if (pass.length > 0) return t('alone.heading.pass', { names: listOf(language, pass), count: pass.length });
  if (block.length > 0) return t('alone.heading.block', { names: listOf(language, block), count: block.length });
  return t('alone.heading.none');
}

/** Who passes and who blocks alone: municipalities in a table, groups and parties in a sentence. */
export function aloneSection(document: CouncilDesignDocument): ReportSection {
  const { language, evaluated } = document;
  const t = words[language];
  const { alone, aloneByRule, design } = evaluated;
  const yes = (held: boolean) => t(held ? 'yes' : 'no');
  const single = (level: 'members' | 'parties') => ({
    pass: namesOrNone(
      language,
      alone[level].filter((each) => each.passes).map((each) => each.name),
    ),
    block: namesOrNone(
      language,
      alone[level].filter((each) => each.blocks).map((each) => each.name),
    ),
  });
  const isDouble = (design.rule.municipalities ?? 0) > 0 || (design.rule.members ?? 0) > 0;
  return {
    heading: aloneHeading(document),
    level: 2,
    together: true,
    blocks: [
      paragraph(t('alone.rule', { rule: ruleText(language, design.rule) })),
      {
        kind: 'table',
        caption: t('alone.caption'),
        columns: [
          textColumn(t('alone.municipality'), 1.3),
          figureColumn(t('alone.members')),
          figureColumn(t('alone.weight')),
          figureColumn(t(isDouble ? 'alone.short-weight' : 'alone.short')),
          textColumn(t('alone.passes')),
          textColumn(t('alone.blocks')),
        ],
        rows: alone.municipalities.map((each) =>
          row([
            each.name,
            String(each.members),
            percentText(language, each.share),
            each.short.numerator === 0n ? t('alone.none-short') : decimalText(language, percentage(each.short)),
            yes(aloneByRule.pass.includes(each.name)),
            yes(aloneByRule.block.includes(each.name)),
          ]),
        ),
      },
      {
        kind: 'list',
        items: [[t('alone.groups', single('members'))], [t('alone.parties', single('parties'))]],
      },
      ...(isDouble ? [{ kind: 'note' as const, runs: [t('alone.by-weight')] }] : []),
    ],
  };
}

const shownAbsences = 5;

/** True when the largest municipality cannot meet the other conditions of the rule by itself, whoever is absent. */
function needsOthers({ design, alone }: EvaluatedDesign): boolean {
  const { municipalities = 0, members = 0 } = design.rule;
  return municipalities >= 2 || members > (largestBloc(alone.municipalities)?.members ?? 0);
}

function quorumBlocks({ language, evaluated }: CouncilDesignDocument): Block[] {
  const t = words[language];
  const { absences, design, aloneByRule } = evaluated;
  if (needsOthers(evaluated)) return [paragraph(t('quorum.double'))];
  if (design.rule.base === 'all') return [paragraph(t('quorum.all'))];
  if (aloneByRule.pass.length > 0) return [paragraph(t('quorum.passes'))];
  const rest = absences.length - shownAbsences;
  return [
    paragraph(t('quorum.lead')),
    ...(absences.length === 0 ? [paragraph(t('quorum.none'))] : []),
    {
      kind: 'list',
      items: [
        ...absences.slice(0, shownAbsences).map((each) => [absenceSentence(language, each)]),
        ...(rest > 0 ? [[t('quorum.rest', { count: rest })]] : []),
        [t('quorum.second')],
      ],
    },
  ];
}

/** The nearest absence that turns the answer, in a sentence; undefined when somebody decides alone already or no absence does. */
export function turningAbsence({ language, evaluated }: CouncilDesignDocument): string | undefined {
  const [absence] = evaluated.absences;
  if (absence === undefined || absence.absent.length === 0) return undefined;
  return needsOthers(evaluated) || evaluated.aloneByRule.pass.length > 0
    ? undefined
    : absenceSentence(language, absence);
}

function fewestHeading(language: Language, members: number | undefined, municipalities: number | undefined): string {
  const t = words[language];
  if (members === undefined || municipalities === undefined) return t('fewest.heading.never');
  return municipalities === 1
    ? t('fewest.heading-one', { members })
    : t('fewest.heading', { members, number: countWord(language, municipalities) });
}

/** How few can decide, and what happens when some are absent. */
export function decidingSection(document: CouncilDesignDocument): readonly ReportSection[] {
  const { language, evaluated } = document;
  const { members, municipalities } = evaluated.fewest;
  const t = words[language];
  return [
    {
      heading: fewestHeading(language, members, municipalities),
      level: 2,
      together: true,
      blocks:
        members === undefined || municipalities === undefined
          ? []
          : [paragraph(t('fewest.text', { members, municipalities }))],
    },
    { heading: t('quorum.heading'), level: 3, together: true, blocks: quorumBlocks(document) },
  ];
}
