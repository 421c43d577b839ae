import type { ReactNode } from 'react';
import type { PartnershipAssessment } from '#database/read/reassessments.ts';
import { agreedCells } from '#domain/assessment/agreed-cells.ts';
import { deliveredFrameworks } from '#domain/assessment/delivered-frameworks.ts';
import type { Framework } from '#domain/assessment/framework.ts';
import { type Reassessment, reassessmentOf } from '#domain/assessment/re-evaluation.ts';
import { riskProfile } from '#domain/assessment/risk-regime.ts';
import { verdictOf } from '#domain/assessment/verdict.ts';
import type { Day } from '#domain/time/day.ts';
import { readFrameworkFile } from '#importers/framework/framework-file.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Deed } from '#ui/deed.tsx';
import { ExampleTag } from '#ui/example-tag.tsx';
import { Section } from '#ui/section.tsx';
import { Status } from '#ui/status.tsx';
import { codeOf } from '#words/codes.ts';
import { dayText } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { reasonsText } from '#words/reassessment.ts';
import { address, assessmentPage } from '../addresses.ts';
import { words } from './words.ts';

/** The framework of an assessment: one that comes with the program, or one that an organisation made itself. */
function frameworkOf({ framework, ownFramework }: PartnershipAssessment): Framework | undefined {
  const delivered = deliveredFrameworks.find((each) => `${each.key}/${each.version}` === framework);
  if (delivered !== undefined || ownFramework === null) return delivered;
  const read = readFrameworkFile(ownFramework, framework);
  return 'framework' in read ? read.framework : undefined;
}

/** The word of an assessment about one subject; undefined for one that compares, or whose framework cannot be read. */
function wordOf(language: Language, assessment: PartnershipAssessment): string | undefined {
  const { judges, joint } = assessment;
  const t = words[language];
  const from = frameworkOf(assessment);
  if (from === undefined || from.alternatives.kind !== 'none') return undefined;
  const cells = agreedCells(from, [], judges, joint);
  if (from.outcome === 'regime') {
    const { regime } = riskProfile(from, cells);
    return regime === undefined ? t('assessments.incomplete') : codeOf(language, 'council_regime.regime', regime);
  }
  const { outcome } = verdictOf(from, cells);
  return outcome.kind === 'word' ? outcome.band.word[language] : t(`assessments.${outcome.kind}`);
}

const kinds = { due: 'bad', triggered: 'warn', soon: 'info' } as const;

function dueCell(language: Language, found: Reassessment): ReactNode {
  const t = words[language];
  const day = found.dueOn === undefined ? t('unknown') : dayText(language, found.dueOn);
  if (found.state === 'none') return day;
  return (
    <>
      <Status kind={kinds[found.state]} text={t(`assessments.${found.state}`)} />
      <span className="second">{reasonsText(language, found.reasons)}</span>
    </>
  );
}

/** Assessments of the partnership by anyone: the word, the day, and when it is to be made again; of none only the way to begin one. */
export function assessmentSection(
  list: readonly PartnershipAssessment[],
  partnership: string,
  day: Day,
  language: Language,
): ReactNode {
  const t = words[language];
  const begin = (
    <Deed className="button" href={address(language, ['weigh', 'add'], { samenwerking: partnership })}>
      {t('assessments.begin')}
    </Deed>
  );
  if (list.length === 0) return begin;
  return (
    <Section
      title={t('assessments')}
      note={list.some((each) => each.example) ? <ExampleTag text={t('exampleFigure')} /> : null}
    >
      <DataTable
        caption={t('assessments')}
        columns={[
          { id: 'title', head: t('assessments.title') },
          { id: 'word', head: t('assessments.word') },
          { id: 'day', head: t('assessments.day') },
          { id: 'due', head: t('assessments.again'), long: true },
          { id: 'compare', head: t('assessments.look') },
        ]}
        rows={list.map((each) => {
          const { assessedOn } = each.facts;
          return {
            id: each.id,
            cells: [
              <>
                <a href={assessmentPage(language, each.id)}>{each.title}</a>
                <span className="second">{t('assessments.by', { name: each.organisation, round: each.round })}</span>
              </>,
              wordOf(language, each) ?? '–',
              assessedOn === null ? codeOf(language, 'assessment.state', each.state) : dayText(language, assessedOn),
              dueCell(language, reassessmentOf(each.facts, day)),
              <a href={assessmentPage(language, each.id, 'compare')}>{t('assessments.compare')}</a>,
            ],
          };
        })}
      />
      {begin}
    </Section>
  );
}
