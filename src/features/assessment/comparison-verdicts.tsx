import { agreedCells } from '#domain/assessment/agreed-cells.ts';
import { verdictOf } from '#domain/assessment/verdict.ts';
import { Notice } from '#ui/notice.tsx';
import { sentence } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { inSentence, words } from './comparison-words.ts';
import type { WholeAssessment } from './read-assessment.ts';
import { AlternativesTable, judgedCells } from './verdict-alternatives.tsx';
import { verdictSentence } from './verdict-sentence.ts';
import type { WeighedAssessment } from './weigh-assessment.ts';
import { otherWeighing } from './weighing-address.ts';

interface Props {
  readonly weighed: WeighedAssessment;
  readonly language: Language;
}

const togetherCells = ({ framework, alternatives, assessors, joint }: WholeAssessment) =>
  agreedCells(
    framework,
    alternatives.map((each) => each.id),
    assessors,
    joint,
  );

/** The word each alternative gets on its own, where the framework gives words. */
export function VerdictsPart({ weighed, language }: Props) {
  const { whole } = weighed;
  if (whole.framework.outcome !== 'verdict') return null;
  return (
    <AlternativesTable
      framework={whole.framework}
      together={togetherCells(whole)}
      alternatives={whole.alternatives.map((each) => ({ id: each.id, name: each.name[language] }))}
      language={language}
    />
  );
}

/** Alternatives that fail a hard demand: no weight makes up for that. They can be left out of the weighing. */
export function KnockedOut({ weighed, language }: Props) {
  const t = words[language];
  const { whole, settings } = weighed;
  const { framework } = whole;
  if (framework.outcome !== 'verdict') return null;
  const together = togetherCells(whole);
  const out = whole.alternatives.flatMap((alternative) => {
    const verdict = verdictOf(framework, judgedCells(together, alternative.id, []));
    return verdict.outcome.kind === 'not-yet' && !settings.without.includes(alternative.id)
      ? [{ alternative, verdict }]
      : [];
  });
  if (out.length === 0) return null;
  const without = [...settings.without, ...out.map(({ alternative }) => alternative.id)];
  return (
    <Notice kind="warn">
      {out.map(({ alternative, verdict }) => (
        <p key={alternative.id}>
          {sentence(`${inSentence(language, alternative)}: ${verdictSentence(framework, verdict, language)}`)}
        </p>
      ))}
      <p>
        {t('knockedOut')}{' '}
        {whole.alternatives.length - without.length < 2 ? null : (
          <a href={otherWeighing(language, whole, settings, { without })}>{t('knockedOut.without')}</a>
        )}
      </p>
    </Notice>
  );
}
