import type { Cell } from '#domain/assessment/answer.ts';
import type { CheckOutcome } from '#domain/assessment/check-outcome.ts';
import type { Framework } from '#domain/assessment/framework.ts';
import type { RiskProfile } from '#domain/assessment/risk-regime.ts';
import type { Verdict } from '#domain/assessment/verdict.ts';
import { percentage } from '#domain/figures/rational.ts';
import { codeOf } from '#words/codes.ts';
import { decimalText, listOf } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { verdictWords } from './verdict-words.ts';

const texts = (from: Framework, ids: readonly string[], language: Language): string =>
  listOf(
    language,
    ids.map((id) => `“${from.questions.find((each) => each.id === id)?.text[language] ?? id}”`),
  );

/** A score of 0 to 1 as people read it: 68 of 100. */
export const outOf100 = (language: Language, score: Verdict['score']): string =>
  score === undefined ? verdictWords[language]('unknown') : decimalText(language, percentage(score, 0));

/** The word of a verdict alone, for a table. */
export function outcomeWord(verdict: Verdict, language: Language): string {
  const t = verdictWords[language];
  const { outcome } = verdict;
  return outcome.kind === 'word' ? outcome.band.word[language] : t(`outcome.${outcome.kind}`);
}

/** What the answers come to, in a sentence with why: the word, or why there is none. */
export function verdictSentence(from: Framework, verdict: Verdict, language: Language): string {
  const t = verdictWords[language];
  const { outcome, answered, applicable } = verdict;
  const counted = t('answered', { answered, applicable });
  switch (outcome.kind) {
    case 'word':
      return `${t('sentence.word', { word: outcome.band.word[language], score: outOf100(language, verdict.score) })} ${counted}`;
    case 'not-yet':
      return t('sentence.notYet', { questions: texts(from, outcome.questions, language) });
    case 'explanation-missing':
      return t('sentence.explanation', { questions: texts(from, outcome.questions, language) });
    case 'incomplete':
      return `${t('sentence.incomplete')} ${counted}`;
    case 'nothing-to-judge':
      return t('sentence.nothing');
  }
}

/** What stays open beside a verdict: a knock-out without an answer can still turn it. */
export function openSentence(from: Framework, verdict: Verdict, language: Language): string | undefined {
  if (verdict.openKnockOuts.length === 0 || verdict.outcome.kind === 'not-yet') return undefined;
  return verdictWords[language]('sentence.open', { questions: texts(from, verdict.openKnockOuts, language) });
}

/** The council's attention in a sentence, or why it cannot be said yet. */
export function regimeSentence(profile: RiskProfile, language: Language): string {
  const t = verdictWords[language];
  if (profile.regime === undefined) return t('sentence.noRegime');
  return t('sentence.regime', {
    regime: codeOf(language, 'council_regime.regime', profile.regime),
    risk: profile.risk?.word[language] ?? t('unknown'),
    importance: profile.importance.band?.word[language] ?? t('unknown'),
  });
}

/** The outcome of each check of a framework of checks, by question. */
export function checkOutcomes(from: Framework, cells: readonly Cell[]): ReadonlyMap<string, CheckOutcome> {
  const given = new Map(cells.map((each) => [each.question, each.answered]));
  const highest = from.scale.steps.at(-1)?.id;
  return new Map(
    from.questions
      .filter((each) => each.kind === 'scored')
      .map(({ id, inverted }) => {
        const answered = given.get(id);
        if (answered?.kind === 'not-applicable') return [id, 'not-applicable'];
        if (answered?.kind !== 'step') return [id, 'unknown'];
        return [id, (answered.step === highest) !== inverted ? 'yes' : 'no'];
      }),
  );
}

/** What a list of checks comes to: how many fail, and how many nobody knows. Finding nothing is no permission. */
export function checksSentence(
  outcomes: ReadonlyMap<string, CheckOutcome>,
  isLaw: boolean,
  language: Language,
): string {
  const t = verdictWords[language];
  const count = (outcome: CheckOutcome) => [...outcomes.values()].filter((each) => each === outcome).length;
  const no = count('no');
  const found =
    no > 0
      ? t(isLaw ? 'sentence.conflicts' : 'sentence.fails', { count: no })
      : t(isLaw ? 'sentence.noConflict' : 'sentence.noFails');
  return `${found} ${t('sentence.checked', { yes: count('yes'), unknown: count('unknown') })}`;
}
