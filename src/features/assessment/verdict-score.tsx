import type { Cell } from '#domain/assessment/answer.ts';
import type { Framework } from '#domain/assessment/framework.ts';
import { leastCompleteness, type Verdict } from '#domain/assessment/verdict.ts';
import { turningWeights } from '#domain/assessment/weight-steps.ts';
import { percentage, type Rational, toNumber } from '#domain/figures/rational.ts';
import { BandScale } from '#ui/charts/band-scale.tsx';
import { BarList } from '#ui/charts/bar-list.tsx';
import { Section } from '#ui/section.tsx';
import { decimalText } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { openSentence, outOf100 } from './verdict-sentence.ts';
import { verdictWords } from './verdict-words.ts';

/** How many of the questions that apply are answered, as a bar with the border under which there is no overall verdict. */
export function Completeness({ verdict, language }: { verdict: Verdict; language: Language }) {
  const t = verdictWords[language];
  const width = Math.round(toNumber(verdict.completeness) * 400);
  const border = Math.round(toNumber(leastCompleteness) * 400);
  const share = decimalText(language, percentage(verdict.completeness, 0));
  const said = `${t('answered', { answered: verdict.answered, applicable: verdict.applicable })} ${t('completeness.share', { share })}`;
  return (
    <div className="completeness">
      <svg viewBox="0 0 400 22" preserveAspectRatio="none" role="img" aria-label={said}>
        <rect className="rest" x="0.5" y="3.5" width="399" height="15" />
        <rect className="filled" x="0" y="3" width={width} height="16" />
        <line className="border" x1={border} x2={border} y1="0" y2="22" />
      </svg>
      <p className="small">
        {said} {t('completeness.border')}
      </p>
    </div>
  );
}

/** The score among the words it can have, with their borders. */
function ScoreBands({ framework, score, language }: { framework: Framework; score: Rational; language: Language }) {
  const t = verdictWords[language];
  const ends = framework.bands.map((each) => (each.until === undefined ? 100 : Number(each.until) * 100));
  const text = (value: number) => decimalText(language, String(Number(value.toFixed(4))));
  const said = framework.bands.map((band, at) => {
    const word = band.word[language];
    const [from, until] = [text(ends[at - 1] ?? 0), text(ends[at] ?? 100)];
    const before = framework.bands[at - 1];
    if (before === undefined) return t(band.endIncluded ? 'bands.upTo' : 'bands.under', { until, word });
    if (band.until === undefined) return t(before.endIncluded ? 'bands.over' : 'bands.from', { from, word });
    return t('bands.between', { from, until, word });
  });
  const sentence = `${t('bands.score', { score: outOf100(language, score) })} ${said.join('; ')}.`;
  return (
    <>
      <BandScale
        parts={framework.bands.map((band, at) => ({
          id: band.id,
          text: band.word[language],
          from: ends[at - 1] ?? 0,
          until: ends[at] ?? 100,
          tint: band.tint,
        }))}
        at={toNumber(score) * 100}
        said={sentence}
      />
      <p className="small">{sentence}</p>
    </>
  );
}

/** Completeness, the score of each block, what stays open, departures with their reasons, and whether one weight turns the word. */
export function ScoreSections({
  framework,
  verdict,
  cells,
  language,
}: {
  framework: Framework;
  verdict: Verdict;
  cells: readonly Cell[];
  language: Language;
}) {
  const t = verdictWords[language];
  const open = openSentence(framework, verdict, language);
  const turning = turningWeights(framework, cells);
  const textOf = (id: string) => framework.questions.find((each) => each.id === id)?.text[language] ?? id;
  const isRisk = framework.outcome === 'regime';
  const outside = framework.questions.length - verdict.applicable;
  return (
    <>
      <Section title={t('completeness')}>
        <Completeness verdict={verdict} language={language} />
        {outside === 0 ? null : <p className="small">{t('completeness.outside', { count: outside })}</p>}
        {open === undefined ? null : <p>{open}</p>}
        {verdict.departures.length === 0 ? null : (
          <>
            <h3>{t('departures')}</h3>
            <ul className="dots">
              {verdict.departures.map(({ question, reason }) => (
                <li key={question}>
                  {textOf(question)} {reason === '' ? t('departures.noReason') : reason}
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      {isRisk || verdict.score === undefined || framework.bands.length === 0 ? null : (
        <Section title={t('bands')} note={t('blocks.note')}>
          <ScoreBands framework={framework} score={verdict.score} language={language} />
        </Section>
      )}
      <Section title={t('blocks')} note={t(isRisk ? 'blocks.riskNote' : 'blocks.note')}>
        <BarList
          caption={t('blocks')}
          head={[t('block'), t('score')]}
          lines={verdict.blocks.map(({ block, score, answered, applicable }) => ({
            id: block,
            name: framework.blocks.find((each) => each.id === block)?.title[language] ?? block,
            share: score === undefined ? 0 : toNumber(score),
            text: `${outOf100(language, score)} (${t('blocks.answered', { answered, applicable })})`,
            own: true,
          }))}
        />
        {verdict.outcome.kind !== 'word' || isRisk ? null : turning.length === 0 ? (
          <p className="small">{t('turning.none')}</p>
        ) : (
          <>
            <p className="small">{t('turning.some')}</p>
            <ul className="dots small">
              {turning.map(({ question, weight, becomes }) => (
                <li key={`${question}${weight}`}>
                  {t('turning.one', {
                    question: textOf(question),
                    weight,
                    word: framework.bands.find((each) => each.id === becomes)?.word[language] ?? becomes,
                  })}
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
    </>
  );
}
