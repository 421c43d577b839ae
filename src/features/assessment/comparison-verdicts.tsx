import { agreedCells } from '#domain/assessment/agreed-cells.ts';
import type { Alternative } from '#domain/assessment/framework.ts';
import { verdictOf } from '#domain/assessment/verdict.ts';
import { Notice } from '#ui/notice.tsx';
import { countWord, listOf, sentence } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { inSentence, nameOf, words } from './comparison-words.ts';
import type { WholeAssessment } from './read-assessment.ts';
import { AlternativesTable, judgedCells } from './verdict-alternatives.tsx';
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
      alternatives={whole.alternatives.map((each) => ({ id: each.id, name: nameOf(language, each) }))}
      language={language}
    />
  );
}

/** Alternatives that fail a hard demand: no weight makes up for that. What it means, and whether one can weigh without them. */
export function KnockedOut({ weighed, language }: Props) {
  const t = words[language];
  const { whole, settings, compared } = weighed;
  const { framework } = whole;
  if (framework.outcome !== 'verdict') return null;
  const together = togetherCells(whole);
  const counted = whole.alternatives.filter((each) => !settings.without.includes(each.id));
  const out = counted.flatMap((alternative) => {
    const { outcome } = verdictOf(framework, judgedCells(together, alternative.id, []));
    return outcome.kind === 'not-yet' ? [{ alternative, questions: outcome.questions }] : [];
  });
  if (out.length === 0) return null;
  const ids = out.map(({ alternative }) => alternative.id);
  const left = (compared?.alternatives ?? []).filter((each) => !ids.includes(each.id));
  const weighs = compared?.alternatives.filter((each) => ids.includes(each.id)).length ?? 0;
  const asked = (questions: readonly string[]) =>
    listOf(
      language,
      questions.map((id) => `“${framework.questions.find((each) => each.id === id)?.text[language] ?? id}”`),
    );
  return (
    <Notice kind="warn">
      <p>
        <strong>
          {t(out.length === counted.length ? 'knockedOut.every' : 'knockedOut', {
            some: countWord(language, out.length, true),
            all: countWord(language, counted.length),
            count: out.length,
          })}
        </strong>
      </p>
      <ul className="dots">
        {out.map(({ alternative, questions }) => (
          <li key={alternative.id}>
            {sentence(
              t('knockedOut.by', {
                name: inSentence(language, alternative),
                questions: asked(questions),
                count: questions.length,
              }),
            )}
          </li>
        ))}
      </ul>
      <p>
        {t('knockedOut.means')} {weighs === 0 ? null : `${afterwards(left, weighs, language)} `}
        {left.length < 2 || weighs === 0 ? null : (
          <a
            className="no-print"
            href={otherWeighing(language, whole, settings, { without: [...settings.without, ...ids] })}
          >
            {t('knockedOut.without', { count: out.length })}
          </a>
        )}
      </p>
      <p>{t('knockedOut.do')}</p>
    </Notice>
  );
}

/** What the order is worth in which alternatives that fail a hard demand take part, by what is left without them. */
function afterwards(left: readonly Alternative[], weighs: number, language: Language): string {
  const t = words[language];
  const [only] = left;
  if (only === undefined) return t('knockedOut.all');
  const still = t('knockedOut.still', { count: weighs });
  return left.length === 1 ? `${still} ${t('knockedOut.last', { name: inSentence(language, only) })}` : still;
}
