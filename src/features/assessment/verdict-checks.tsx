import type { CheckOutcome } from '#domain/assessment/check-outcome.ts';
import type { Framework } from '#domain/assessment/framework.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Details } from '#ui/details.tsx';
import { Section } from '#ui/section.tsx';
import { Status, type StatusKind } from '#ui/status.tsx';
import type { Language } from '#words/language.ts';
import { CitedArticles } from './cited-articles.tsx';
import type { RegisterAnswer } from './derived-answers.ts';
import { factSentence } from './fact-sentence.ts';
import { verdictWords } from './verdict-words.ts';

const kinds: Readonly<Record<CheckOutcome, StatusKind>> = {
  no: 'bad',
  unknown: 'unk',
  yes: 'ok',
  'not-applicable': 'info',
};

/** The checks: what fails first, with the article; then what is not known; the rest behind a question. */
export function CheckSections({
  framework,
  outcomes,
  derived,
  language,
}: {
  framework: Framework;
  outcomes: ReadonlyMap<string, CheckOutcome>;
  derived: readonly RegisterAnswer[];
  language: Language;
}) {
  const t = verdictWords[language];
  const isLaw = framework.purpose === 'compliance';
  const word = (outcome: CheckOutcome) => t(isLaw ? `law.${outcome}` : `check.${outcome}`);
  const table = (outcome: CheckOutcome) => (
    <DataTable
      caption={word(outcome)}
      columns={[
        { id: 'check', head: t('check') },
        { id: 'outcome', head: t('check.outcome') },
        { id: 'articles', head: t('check.articles'), long: true },
      ]}
      rows={framework.questions
        .filter((each) => outcomes.get(each.id) === outcome)
        .map((each) => {
          const from = derived.find((answer) => answer.question === each.id);
          return {
            id: each.id,
            cells: [
              <span key="check">
                {each.text[language]}
                {from === undefined ? null : <span className="second">{factSentence(language, from)}</span>}
              </span>,
              <Status key="outcome" kind={kinds[outcome]} text={word(outcome)} />,
              each.articles.length === 0 ? (
                t('check.noArticle')
              ) : (
                <CitedArticles key="articles" articles={each.articles} language={language} />
              ),
            ],
          };
        })}
      empty={<p>{outcome === 'no' ? t(isLaw ? 'sentence.noConflict' : 'sentence.noFails') : t('check.none')}</p>}
    />
  );
  const count = (outcome: CheckOutcome) => [...outcomes.values()].filter((each) => each === outcome).length;
  return (
    <Section title={t(isLaw ? 'law.title' : 'check.title')}>
      {table('no')}
      {(['unknown', 'yes', 'not-applicable'] as const).map((outcome) =>
        count(outcome) === 0 ? null : (
          <Details key={outcome} question={t('check.more', { word: word(outcome), count: count(outcome) })}>
            {table(outcome)}
          </Details>
        ),
      )}
    </Section>
  );
}
