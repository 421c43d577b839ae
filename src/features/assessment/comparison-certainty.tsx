import { byMeanPlace } from '#domain/assessment/comparison/mean-place.ts';
import { type NeverFirst, neverFirst } from '#domain/assessment/comparison/never-first.ts';
import { RankBars } from '#ui/charts/rank-bars.tsx';
import { TippingSentences } from '#ui/charts/weighing-panel.tsx';
import { Details } from '#ui/details.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { Section } from '#ui/section.tsx';
import { countWord, listOf, sentence, wholeNumber } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { CertaintyFigures } from './comparison-figures.tsx';
import {
  criterionInSentence,
  exactShare,
  inSentence,
  mostNamed,
  nameOf,
  shareWord,
  words,
} from './comparison-words.ts';
import type { SlidingWeights } from './sliding-weights.ts';
import type { Certainty, ComparedAssessment, WeighedAssessment } from './weigh-assessment.ts';
import { otherWeighing } from './weighing-address.ts';

interface Props {
  readonly weighed: WeighedAssessment;
  readonly compared: ComparedAssessment;
  readonly sliding: SlidingWeights;
  readonly language: Language;
}

/** How often every alternative has each place, what can never happen, and which weights turn the outcome. */
export function CertaintyPart({ weighed, compared, sliding, language }: Props) {
  const t = words[language];
  const { certainty } = compared;
  return (
    <Section
      title={t('certainty')}
      note={
        certainty === undefined ? undefined : (
          <span>
            {t(compared.constrained ? 'certainty.within' : 'certainty.note', {
              samples: wholeNumber(language, certainty.acceptability.samples),
            })}
          </span>
        )
      }
    >
      {certainty === undefined ? (
        <EmptyState title={t('infeasible')} why={infeasible(compared, language)} />
      ) : (
        <>
          <Bars compared={compared} certainty={certainty} sliding={sliding} language={language} />
          <div className="stack-tight findings">
            {neverFirst(compared).map((each) => (
              <p key={each.alternative}>{neverText(compared, each, language)}</p>
            ))}
            <WithoutWinner weighed={weighed} compared={compared} certainty={certainty} language={language} />
          </div>
          <TippingSentences answer={sliding.answer} />
          <StepChoice weighed={weighed} compared={compared} certainty={certainty} language={language} />
          <Details question={t('certainty.details')}>
            <CertaintyFigures compared={compared} certainty={certainty} language={language} />
          </Details>
        </>
      )}
    </Section>
  );
}

/** Why no weights meet the constraints. */
function infeasible({ region, criteria }: ComparedAssessment, language: Language): string {
  const t = words[language];
  if (region.kind === 'region') return '';
  const values = { least: exactShare(language, region.least), most: exactShare(language, region.most) };
  return region.kind === 'crossed'
    ? sentence(
        t('infeasible.crossed', { ...values, criterion: criterionInSentence(language, criteria[region.criterion]) }),
      )
    : t('infeasible.sum', values);
}

function Bars({ compared, certainty, sliding, language }: Omit<Props, 'weighed'> & { readonly certainty: Certainty }) {
  const t = words[language];
  const { ranks } = certainty.acceptability;
  return (
    <RankBars
      caption={t('certainty')}
      heads={[t('model'), t('certainty.bars'), t('score')]}
      rows={byMeanPlace(ranks).map((at) => ({
        id: compared.comparison.alternatives[at] ?? '',
        name: nameOf(language, compared.alternatives[at]),
        shares: ranks[at] ?? [],
        label: (place, isShort) => {
          const share = shareWord(language, ranks[at]?.[place] ?? 0);
          return isShort ? share : t('certainty.label', { place: place + 1, share });
        },
        value: (
          <>
            <strong data-score={at}>{sliding.answer.scores[at]}</strong>{' '}
            <span className="second" data-place={at}>
              {sliding.answer.places[at]}
            </span>
          </>
        ),
      }))}
    />
  );
}

/** Why an alternative cannot be first. */
function neverText(compared: ComparedAssessment, { alternative, kind, by }: NeverFirst, language: Language): string {
  const t = words[language];
  const name = inSentence(language, compared.alternatives[alternative]);
  const lead = t(`never.${kind}`, { name });
  if (by === undefined) return sentence(`${lead}.`);
  const better = by.better.map((at) => criterionInSentence(language, compared.criteria[at]));
  const same = compared.criteria.length - better.length;
  if (same === 0)
    return sentence(
      `${lead}: ${t('never.all', { other: inSentence(language, compared.alternatives[by.alternative]), all: better.length })}`,
    );
  if (better.length > mostNamed)
    return sentence(
      `${lead}: ${t(by.certain ? 'never.many' : 'never.manyUncertain', {
        other: inSentence(language, compared.alternatives[by.alternative]),
        better: better.length,
        all: compared.criteria.length,
      })}`,
    );
  const why = t(by.certain ? 'never.why' : 'never.whyUncertain', {
    other: inSentence(language, compared.alternatives[by.alternative]),
    same: countWord(language, same),
    count: same,
    better: listOf(language, better),
  });
  return sentence(`${lead}: ${why}`);
}

function WithoutWinner({
  weighed,
  compared,
  certainty,
  language,
}: Omit<Props, 'sliding'> & { readonly certainty: Certainty }) {
  const t = words[language];
  const { without, winner } = certainty;
  const left = compared.comparison.alternatives[winner];
  if (without === undefined || left === undefined) return null;
  const { settings, whole } = weighed;
  return (
    <p>
      {t('without', {
        winner: inSentence(language, compared.alternatives[winner]),
        other: inSentence(language, compared.alternatives[without.alternative]),
        share: shareWord(language, without.share),
      })}{' '}
      <a href={otherWeighing(language, whole, settings, { without: [...settings.without, left] })}>
        {t('without.link')}
      </a>
    </p>
  );
}

/** What the distance between the words does to the outcome: a choice, so all three are shown. */
function StepChoice({
  weighed,
  compared,
  certainty,
  language,
}: Omit<Props, 'sliding'> & { readonly certainty: Certainty }) {
  const t = words[language];
  if (certainty.bySteps.length === 0) return null;
  const { settings, whole } = weighed;
  return (
    <div className="step-choice">
      <h3>{t('steps')}</h3>
      <p className="small">{t('steps.why')}</p>
      <ul className="plain small">
        {certainty.bySteps.map(({ steps, winner, alike, share }) => {
          const text = t(`steps.${steps}`);
          return (
            <li key={steps}>
              {settings.steps === steps ? (
                <strong>{text}</strong>
              ) : (
                <a href={otherWeighing(language, whole, settings, { steps })}>{text}</a>
              )}
              {': '}
              {t('steps.first', {
                names: listOf(
                  language,
                  [winner, ...alike].map((at) => inSentence(language, compared.alternatives[at])),
                ),
                share: shareWord(language, share),
                count: 1 + alike.length,
              })}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
