import type { ReactElement, ReactNode } from 'react';
import { tensionsOf } from '#domain/assessment/tensions-of.ts';
import type { PageContent } from '#ui/answer.ts';
import { WeighingPanel } from '#ui/charts/weighing-panel.tsx';
import { ExampleTag } from '#ui/example-tag.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { dayText } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { address } from '../addresses.ts';
import { ComparisonAnswer } from './comparison-answer-sentence.tsx';
import { CertaintyPart } from './comparison-certainty.tsx';
import { ConditionsPart } from './comparison-conditions.tsx';
import { CountsPart } from './comparison-counts.tsx';
import { GroupsPart } from './comparison-groups.tsx';
import { MatrixPart, verdictsBy } from './comparison-matrix.tsx';
import { type ComparisonNotice, ComparisonNotices } from './comparison-notices.tsx';
import { StripsPart } from './comparison-strips.tsx';
import { KnockedOut, VerdictsPart } from './comparison-verdicts.tsx';
import { WeightsForm } from './comparison-weights-form.tsx';
import { WeightsList } from './comparison-weights-list.tsx';
import { words } from './comparison-words.ts';
import type { Assessor } from './read-assessment.ts';
import { type SlidingWeights, slidingWeights } from './sliding-weights.ts';
import { type ComparedAssessment, isEven, type WeighedAssessment } from './weigh-assessment.ts';
import { otherWeighing } from './weighing-address.ts';
import type { WeighingFault } from './weighing-faults.ts';

interface Shown {
  readonly weighed: WeighedAssessment;
  /** Assessors of whom the reader may keep the weights. */
  readonly keeps: readonly Assessor[];
  /** Assessors in whose form the reader may write. */
  readonly fills: readonly Assessor[];
  readonly notices: readonly ComparisonNotice[];
  /** How far the assessment is, or what was decided. */
  readonly stand: ReactNode;
  /** What of the address or the form cannot be read. */
  readonly faults: readonly WeighingFault[];
  /** What one can do with the assessment besides weighing. */
  readonly links: ReactNode;
}

/** The page on which alternatives are weighed. */
export function comparisonPage(shown: Shown, language: Language): PageContent {
  const t = words[language];
  const { weighed } = shown;
  const { whole, compared, settings } = weighed;
  const sliding = compared === undefined ? undefined : slidingWeights(compared, settings, language);
  const moves = sliding !== undefined && (settings.way === 'number' || settings.way === 'points');
  return {
    title: whole.row.title,
    current: 'weigh',
    ...(moves ? { script: 'weighing' as const } : {}),
    body: (
      <>
        <PageHead
          crumbs={{
            label: t('crumbs'),
            links: [{ href: address(language, ['weigh']), text: t('crumbs.weigh') }],
            here: whole.row.title,
          }}
          question={questionOf(weighed, language)}
          answer={
            compared === undefined || sliding === undefined ? (
              nothingWhy(weighed, language)
            ) : (
              <ComparisonAnswer compared={compared} sliding={sliding} language={language} />
            )
          }
          stand={<Stand weighed={weighed} language={language} />}
        />
        <PageBody>
          {compared === undefined ? null : (
            <p className="to-form">
              <a href="#gewichten">{t('toForm')}</a>
            </p>
          )}
          {shown.stand}
          <ComparisonNotices weighed={weighed} notices={shown.notices} faults={shown.faults} language={language} />
          <KnockedOut weighed={weighed} language={language} />
          {compared === undefined || sliding === undefined ? (
            <Uncompared shown={shown} language={language} />
          ) : (
            <Sliding sliding={moves ? sliding : undefined}>
              <Compared shown={shown} compared={compared} sliding={sliding} language={language} />
            </Sliding>
          )}
          {shown.links}
        </PageBody>
      </>
    ),
  };
}

/** The question of the page: by what the framework is for. */
function questionOf({ whole }: WeighedAssessment, language: Language): string {
  const t = words[language];
  const { purpose } = whole.framework;
  return t(
    purpose === 'comparison' || purpose === 'choice' || purpose === 'scenario' ? `question.${purpose}` : 'question',
  );
}

/** Lets answers follow the sliders where there are any. */
function Sliding({
  sliding,
  children,
}: {
  readonly sliding: SlidingWeights | undefined;
  readonly children: ReactElement;
}) {
  return sliding === undefined ? children : <WeighingPanel design={sliding.design}>{children}</WeighingPanel>;
}

/** How it was weighed, when it was judged, and an address to share it. */
function Stand({ weighed, language }: { readonly weighed: WeighedAssessment; readonly language: Language }) {
  const t = words[language];
  const { whole, settings, compared } = weighed;
  const { row } = whole;
  const day = row.adopted_on ?? row.closed_on;
  return (
    <>
      <span>{t('stand.by', { by: verdictsBy(weighed, language) })}</span>
      {day === null ? null : (
        <span>{t(row.adopted_on === null ? 'stand.closed' : 'stand.adopted', { day: dayText(language, day) })}</span>
      )}
      {compared === undefined ? null : (
        <>
          <span data-at-load="">
            {t('stand.weighed', {
              way: compared.unchosen
                ? t(isEven(compared) ? 'stand.even' : 'stand.unchosen')
                : t(`way.${settings.way}`).toLowerCase(),
            })}
          </span>
          <span data-at-load="" className="no-print">
            <a href={otherWeighing(language, whole, settings, { cell: undefined })}>{t('stand.share')}</a>
          </span>
          <span data-changed="" hidden>
            {t('stand.changed')}
          </span>
        </>
      )}
      {row.example === true ? <ExampleTag text={t('example')} /> : null}
    </>
  );
}

/** What can be shown when there is nothing to compare yet. */
function Uncompared({ shown, language }: { readonly shown: Shown; readonly language: Language }) {
  const t = words[language];
  const { weighed, fills } = shown;
  return (
    <div className="grid weighing-parts">
      <div className="column c8">
        <Section title={t('certainty')}>
          <EmptyState
            title={t('nothing')}
            why={nothingWhy(weighed, language)}
            {...(weighed.settings.without.length === 0
              ? {}
              : {
                  action: {
                    href: otherWeighing(language, weighed.whole, weighed.settings, { without: [] }),
                    text: t('nothing.all'),
                  },
                })}
          />
        </Section>
        <VerdictsPart weighed={weighed} language={language} />
        <MatrixPart weighed={weighed} fills={fills.map((each) => each.assessor)} language={language} />
      </div>
      <div className="column c4">
        <CountsPart weighed={weighed} language={language} />
      </div>
    </div>
  );
}

/** Why nothing is compared: too little is judged, or too much is left out. */
function nothingWhy({ settings, whole }: WeighedAssessment, language: Language): string {
  const t = words[language];
  const count = whole.alternatives.length - settings.without.length;
  if (settings.without.length === 0) return t('nothing.why');
  return count === 0 ? t('nothing.empty') : t('nothing.without', { count });
}

function Compared({
  shown,
  compared,
  sliding,
  language,
}: {
  readonly shown: Shown;
  readonly compared: ComparedAssessment;
  readonly sliding: SlidingWeights;
  readonly language: Language;
}) {
  const t = words[language];
  const { weighed, keeps, fills, faults } = shown;
  return (
    <div className="grid weighing-parts">
      <div className="column c8">
        <CertaintyPart weighed={weighed} compared={compared} sliding={sliding} language={language} />
        <VerdictsPart weighed={weighed} language={language} />
        <MatrixPart weighed={weighed} fills={fills.map((each) => each.assessor)} language={language} />
      </div>
      <div className="column c4" id="gewichten">
        <Section title={t('weights')}>
          <WeightsForm
            weighed={weighed}
            compared={compared}
            sliding={sliding}
            keeps={keeps}
            faults={faults}
            language={language}
          />
          <WeightsList weighed={weighed} compared={compared} sliding={sliding} language={language} />
        </Section>
        <CountsPart weighed={weighed} language={language} />
      </div>
      <div className="column c7">
        <StripsPart compared={compared} sliding={sliding} language={language} />
      </div>
      <div className="column c5">
        <ConditionsPart weighed={weighed} compared={compared} language={language} />
      </div>
      <div className="column c12">
        <GroupsPart weighed={weighed} compared={compared} language={language} />
        <Tensions weighed={weighed} language={language} />
      </div>
    </div>
  );
}

/** Where the source does not fit with itself: shown, not solved. */
function Tensions({ weighed, language }: { readonly weighed: WeighedAssessment; readonly language: Language }) {
  const t = words[language];
  const { framework, assessors } = weighed.whole;
  const tensions = tensionsOf(framework, assessors);
  if (tensions.length === 0) return null;
  return (
    <Section title={t('tensions')} note={<span>{t('tensions.note')}</span>}>
      <ul className="dots measure">
        {tensions.map((each) => (
          <li key={each.id}>
            {each.text[language]} <span className="quiet">({each.place})</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
