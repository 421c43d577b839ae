import type { ReactNode } from 'react';
import { agreedCells, counting } from '#domain/assessment/agreed-cells.ts';
import { riskProfile } from '#domain/assessment/risk-regime.ts';
import { verdictOf } from '#domain/assessment/verdict.ts';
import { isCompared } from '#domain/assessment/verdict-table.ts';
import type { PageContent } from '#ui/answer.ts';
import { ExampleTag } from '#ui/example-tag.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { dayText, listOf, sentence } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { address, assessmentPage, partnershipPage } from '../addresses.ts';
import type { RegisterAnswer } from './derived-answers.ts';
import type { WholeAssessment } from './read-assessment.ts';
import { StateStatus } from './state-status.tsx';
import { AlternativesTable, judgedCells } from './verdict-alternatives.tsx';
import { AnswerSections } from './verdict-answers.tsx';
import { AssessorSections } from './verdict-assessors.tsx';
import { AttentionSection } from './verdict-attention.tsx';
import { CheckSections } from './verdict-checks.tsx';
import { RegimeSections } from './verdict-regime.tsx';
import { ScoreSections } from './verdict-score.tsx';
import { checkOutcomes, checksSentence, regimeSentence, verdictSentence } from './verdict-sentence.ts';
import { verdictWords } from './verdict-words.ts';

export interface VerdictPageProps {
  readonly whole: WholeAssessment;
  /** What the register answers: see `derivedAnswers`. */
  readonly derived: readonly RegisterAnswer[];
  readonly language: Language;
  /** How far the assessment is, or what was decided. */
  readonly stand?: ReactNode;
  /** What one can do with the assessment: fill in, manage, meet. */
  readonly links?: ReactNode;
  /** Which alternative the details are about; the first when it is not given. */
  readonly chosen?: string | undefined;
}

/** The page of an assessment that ends in a word, in the council's attention or in a list of checks. */
export function verdictPage({ whole, derived, language, stand, links, chosen }: VerdictPageProps): PageContent {
  const t = verdictWords[language];
  const { row, framework, assessors, joint } = whole;
  const alternatives: readonly { readonly id: string | undefined; readonly name: string }[] =
    whole.alternatives.length === 0
      ? [{ id: undefined, name: row.title }]
      : whole.alternatives.map((each) => ({ id: each.id, name: each.name[language] }));
  const at = alternatives.find((each) => each.id === chosen) ?? alternatives[0];
  const together = agreedCells(
    framework,
    whole.alternatives.map((each) => each.id),
    assessors,
    joint,
  );
  const cells = judgedCells(together, at?.id, derived);
  const verdict = verdictOf(framework, cells);
  const profile = framework.outcome === 'regime' ? riskProfile(framework, cells) : undefined;
  const outcomes = framework.outcome === 'checks' ? checkOutcomes(framework, cells) : undefined;
  const judges = counting(assessors).map((each) => each.name);
  const day = row.adopted_on ?? row.closed_on ?? row.opened_on;
  const isOneOf = chosen !== undefined && isCompared(framework, whole.alternatives);
  const isExample = row.example === true || derived.some((each) => each.example);
  return {
    title: row.title,
    current: 'weigh',
    body: (
      <>
        <PageHead
          crumbs={{
            label: t('crumbs'),
            links: [
              { href: address(language, ['weigh']), text: t('weigh') },
              ...(isOneOf ? [{ href: assessmentPage(language, row.id), text: row.title }] : []),
            ],
            here: isOneOf ? (at?.name ?? '') : row.title,
          }}
          kicker={row.organisation}
          question={isOneOf ? `${row.title}: ${at?.name ?? ''}` : row.title}
          answer={answerOf()}
          stand={
            <p>
              <StateStatus state={row.state} language={language} />
              <br />
              {t('round', { round: row.round })}
              {day === null ? '' : `, ${dayText(language, day)}`}
              <br />
              {judges.length === 0 ? null : (
                <>
                  {judges.length > 3
                    ? t('judged.by', { count: judges.length })
                    : t('judged.names', { names: listOf(language, judges) })}
                  <br />
                </>
              )}
              <a href={address(language, ['frameworks', { id: row.framework }])}>{framework.title[language]}</a>
              {row.partnership_id === null ? null : (
                <>
                  <br />
                  <a href={partnershipPage(language, row.partnership_id)}>{row.partnership}</a>
                </>
              )}
              {isExample ? (
                <>
                  <br />
                  <ExampleTag text={t('example')} />
                </>
              ) : null}
            </p>
          }
        />
        <PageBody spaced>
          {stand}
          {alternatives.length < 2 ? null : (
            <AlternativesTable
              framework={framework}
              together={together}
              derived={derived}
              alternatives={alternatives}
              chosen={at?.id}
              language={language}
            />
          )}
          {profile === undefined ? null : (
            <RegimeSections framework={framework} profile={profile} language={language} />
          )}
          {outcomes === undefined ? null : (
            <CheckSections framework={framework} outcomes={outcomes} derived={derived} language={language} />
          )}
          {outcomes === undefined ? (
            <>
              <AttentionSection framework={framework} cells={cells} language={language} />
              <ScoreSections framework={framework} verdict={verdict} cells={cells} language={language} />
            </>
          ) : null}
          <AssessorSections framework={framework} assessors={assessors} alternative={at?.id} language={language} />
          <AnswerSections
            whole={whole}
            together={together}
            derived={derived}
            alternatives={at === undefined ? alternatives : [at]}
            language={language}
          />
          {links}
        </PageBody>
      </>
    ),
  };

  function answerOf(): string {
    if (profile !== undefined) return regimeSentence(profile, language);
    if (outcomes !== undefined) return checksSentence(outcomes, framework.purpose === 'compliance', language);
    if (alternatives.length < 2) return verdictSentence(framework, verdict, language);
    return sentence(`${at?.name ?? ''}: ${verdictSentence(framework, verdict, language)}`);
  }
}
