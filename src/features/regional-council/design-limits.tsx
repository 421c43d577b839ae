import { articleAddress, citeArticle } from '#domain/law/article.ts';
import type { EvaluatedDesign } from '#domain/regional-council/evaluate-design.ts';
import type { LimitOutcome } from '#domain/regional-council/legal-limits.ts';
import { Details } from '#ui/details.tsx';
import { Section } from '#ui/section.tsx';
import { Status, type StatusKind } from '#ui/status.tsx';
import type { Language } from '#words/language.ts';
import { alternativeText, limitAsks, limitInstead, limitSentence } from '#words/legal-limits.ts';
import { words } from './words.ts';

/** Whether a limit is one of the law, read as it stands or strictly; else it is an opinion or a rule of the proposal itself. */
const isLaw = (outcome: LimitOutcome): boolean => outcome.basis === 'law' || outcome.basis === 'strict-reading';

const kindOf = (outcome: LimitOutcome): StatusKind => {
  switch (outcome.verdict) {
    case 'conflict':
      return isLaw(outcome) && outcome.severity === 'error' ? 'bad' : 'warn';
    case 'depends':
      return 'warn';
    case 'no-conflict':
      return 'ok';
    default:
      return 'unk';
  }
};

/** What the law says of the draft: what is in conflict first, then what depends, then what is not known; what found nothing behind a question. */
export function LimitsPart({
  evaluated,
  language,
}: {
  readonly evaluated: EvaluatedDesign;
  readonly language: Language;
}) {
  const t = words[language];
  const shown = evaluated.limits.filter((each) => each.verdict !== 'not-applicable');
  const first = shown.filter((each) => each.verdict === 'conflict' || each.verdict === 'depends');
  const rest = shown.filter((each) => !first.includes(each));
  return (
    <Section
      title={first.length === 0 ? t('limits.none') : t('limits.some', { count: first.length })}
      note={<span>{t('limits.note', { count: shown.length })}</span>}
    >
      <ul className="plain limits">
        {first.map((each) => (
          <Limit key={each.code} outcome={each} language={language} />
        ))}
      </ul>
      <Details question={t('limits.rest', { count: rest.length })}>
        <ul className="plain limits">
          {rest.map((each) => (
            <Limit key={each.code} outcome={each} language={language} />
          ))}
        </ul>
      </Details>
      <p className="tiny">{t('limits.disclaimer')}</p>
    </Section>
  );
}

function Limit({ outcome, language }: { readonly outcome: LimitOutcome; readonly language: Language }) {
  const t = words[language];
  const found = outcome.verdict === 'conflict' || outcome.verdict === 'depends';
  const instead = found ? limitInstead(language, outcome.code) : '';
  return (
    <li className="limit">
      <Status
        kind={kindOf(outcome)}
        text={
          outcome.verdict === 'conflict' && !isLaw(outcome) ? t('verdict.attention') : t(`verdict.${outcome.verdict}`)
        }
        pill
      />
      <p>
        <strong>{limitAsks(language, outcome.code)}</strong> {limitSentence(language, outcome)}
      </p>
      <p className="tiny">
        {outcome.articles.map((article, at) => (
          <span key={citeArticle(article)}>
            {at > 0 ? ', ' : ''}
            <a href={articleAddress(article)}>{citeArticle(article)}</a>
          </span>
        ))}
        {[
          ...(outcome.basis === 'law' ? [] : [t(`basis.${outcome.basis}`)]),
          ...(outcome.source === undefined
            ? []
            : [t('limits.source', { source: sourceText(outcome.source, language) })]),
        ]
          .map((text, at) => (at > 0 || outcome.articles.length > 0 ? ` · ${text}` : text))
          .join('')}
      </p>
      {instead === '' && (!found || outcome.alternatives === undefined) ? null : (
        <div className="instead">
          <strong>{t('limits.instead')}</strong> {instead}
          {(found ? (outcome.alternatives ?? []) : []).map((each) => (
            <p key={each}>{alternativeText(language, each)}</p>
          ))}
        </div>
      )}
    </li>
  );
}

/** Where the note of 2017 speaks of it, in the language of the page. */
const sourceText = (source: string, language: Language): string =>
  language === 'nl' ? source.replaceAll('notes', 'noten').replaceAll('note', 'noot') : source;
