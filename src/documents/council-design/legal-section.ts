import { articleAddress } from '#domain/law/article.ts';
import { checkedVersions, type LawfulAlternative } from '#domain/law/council-limits.ts';
import type { LimitOutcome } from '#domain/regional-council/legal-limits.ts';
import { articleText } from '#words/article.ts';
import { dayText } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { alternativeText, limitAsks, limitInstead, limitSentence } from '#words/legal-limits.ts';
import { textColumn } from '../report/pieces.ts';
import type { Block, ReportSection, Run } from '../report/report.ts';
import type { CouncilDesignDocument } from './council-design.ts';
import { words } from './words.ts';

const asksAttention = (outcome: LimitOutcome) => outcome.verdict === 'conflict' || outcome.verdict === 'depends';

/** On what a limit rests, and where the proposal speaks of it. */
function groundOf(language: Language, { basis, source }: LimitOutcome): string {
  const t = words[language];
  const ground = t(`basis.${basis}`);
  if (source === undefined) return ground;
  return t(basis === 'proposal' ? 'law.source.proposal' : 'law.source', {
    ground,
    source: sourceText(language, source),
  });
}

/** `note 27` or `5 (i)` as a place in the proposal. */
function sourceText(language: Language, source: string): string {
  const note = /^note (.*)$/.exec(source)?.[1];
  return note === undefined
    ? words[language]('law.chapter', { source })
    : words[language]('law.note', { source: note });
}

/** Only what conflicts with the law, or a reading of it, is called a conflict; what others wish asks attention. */
function verdictText(language: Language, { verdict, basis }: LimitOutcome): string {
  const isWish = verdict === 'conflict' && (basis === 'proposal' || basis === 'opinion');
  return words[language](isWish ? 'verdict.attention' : `verdict.${verdict}`);
}

function articleRuns(language: Language, outcome: LimitOutcome): Run[] {
  const links = outcome.articles.flatMap((article, at): Run[] => [
    ...(at === 0 ? [] : [', ']),
    { text: articleText(language, article), href: articleAddress(article) },
  ]);
  const ground = groundOf(language, outcome);
  return [...links, links.length === 0 ? ground : ` (${ground})`];
}

/** What is possible instead of what was found, with the codes of lawful ways that are written out below the table. */
function insteadOf(language: Language, outcome: LimitOutcome): string {
  const ways = outcome.alternatives ?? [];
  const instead = limitInstead(language, outcome.code);
  return ways.length === 0 ? instead : `${instead} (${ways.join(', ')})`;
}

/** The findings as rows of text: for the workbook. */
export function limitRows(language: Language, limits: readonly LimitOutcome[]): readonly (readonly string[])[] {
  return limits.map((each) => [
    limitAsks(language, each.code),
    verdictText(language, each),
    limitSentence(language, each),
    each.articles.map((article) => articleText(language, article)).join(', '),
    groundOf(language, each),
    asksAttention(each) ? insteadOf(language, each) : '',
  ]);
}

/** What asks no attention, by verdict: a table of what was looked at and where it stands. */
function restTable(
  language: Language,
  limits: readonly LimitOutcome[],
  verdict: 'no-conflict' | 'unknown',
): readonly Block[] {
  const t = words[language];
  const own = limits.filter((each) => each.verdict === verdict);
  if (own.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: t(verdict === 'unknown' ? 'law.unknown.caption' : 'law.none.caption'),
      columns: [textColumn(t('law.asks'), 1.5), textColumn(t('law.article'))],
      rows: own.map((each) => ({ cells: [[limitAsks(language, each.code)], articleRuns(language, each)] })),
    },
  ];
}

/** Legal findings: what asks attention with article and alternative, then everything else that was looked at. */
export function legalSection({ language, evaluated }: CouncilDesignDocument): ReportSection {
  const t = words[language];
  const found = evaluated.limits.filter(asksAttention);
  const ways = [...new Set(found.flatMap((each) => each.alternatives ?? []))].sort() as LawfulAlternative[];
  const versions = {
    wgr: dayText(language, checkedVersions.wgr),
    gemeentewet: dayText(language, checkedVersions.gemeentewet),
  };
  return {
    heading: found.length === 0 ? t('law.heading.none') : t('law.heading', { count: found.length }),
    level: 2,
    newPage: true,
    blocks: [
      { kind: 'paragraph', runs: [`${t('law.lead')} ${t('law.versions', versions)}`] },
      ...(found.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              caption: t('law.caption'),
              columns: [
                textColumn(t('law.asks'), 1.2),
                textColumn(t('law.found'), 1.7),
                textColumn(t('law.article'), 1),
                textColumn(t('law.instead'), 1.4),
              ],
              rows: found.map((each) => ({
                cells: [
                  [limitAsks(language, each.code)],
                  [{ text: `${verdictText(language, each)}. `, strong: true }, limitSentence(language, each)],
                  articleRuns(language, each),
                  [insteadOf(language, each)],
                ],
              })),
            },
          ]),
      ...(ways.length === 0
        ? []
        : [
            { kind: 'paragraph' as const, runs: [{ text: t('law.ways'), strong: true }] },
            {
              kind: 'list' as const,
              items: ways.map((way): Run[] => [{ text: `${way}. `, strong: true }, alternativeText(language, way)]),
            },
          ]),
      ...(['no-conflict', 'unknown'] as const).flatMap((verdict) => restTable(language, evaluated.limits, verdict)),
    ],
  };
}
