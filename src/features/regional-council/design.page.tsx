import type { ReactElement } from 'react';
import type { EvaluatedDesign } from '#domain/regional-council/evaluate-design.ts';
import type { PageContent } from '#ui/answer.ts';
import { ThresholdPanel } from '#ui/charts/threshold-panel.tsx';
import { Deed } from '#ui/deed.tsx';
import { Details } from '#ui/details.tsx';
import { EmptyState, Notice } from '#ui/notice.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { designQuestion, variantName } from '#words/council-design.ts';
import { dayText, listOf, wholeNumber } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { address, newRecordForm } from '../addresses.ts';
import { DesignAnswer } from './design-answer.tsx';
import { Deciding } from './design-deciding.tsx';
import { DesignForm } from './design-form.tsx';
import { LimitsPart } from './design-limits.tsx';
import { MemberPower, MunicipalPower } from './design-power.tsx';
import { settingsQuery, settingsText } from './design-settings.ts';
import { type SlidingDesign, slidingDesign } from './design-threshold.ts';
import { AlonePart, ThresholdPart, WeightDrawing } from './design-weights.tsx';
import { type DesignPower, type DrawnDesign, unionsOf } from './draw-design.ts';
import { words } from './words.ts';

/** The page on which a regional council is drawn. */
export function designPage(drawn: DrawnDesign, language: Language): PageContent {
  const t = words[language];
  const { outcome, settings } = drawn;
  const evaluated = outcome.kind === 'evaluated' ? outcome : undefined;
  const sliding =
    evaluated === undefined ? undefined : slidingDesign(evaluated, unionsOf(evaluated, settings), language);
  return {
    title: t('title'),
    current: 'votes',
    ...(sliding === undefined ? {} : { script: 'threshold' as const }),
    body: (
      <>
        <PageHead
          question={designQuestion(language)}
          answer={
            evaluated === undefined ? (
              outcomeText(drawn, language)
            ) : (
              <DesignAnswer evaluated={evaluated} sliding={sliding} language={language} />
            )
          }
          {...(settings.election === undefined ? {} : { stand: <Stand drawn={drawn} language={language} /> })}
        />
        <PageBody>
          <p className="to-form">
            <a href="#ontwerp">{t('toForm')}</a>
          </p>
          {outcome.kind === 'no-election' ? (
            <Section title={t('weights')}>
              <EmptyState
                title={t('noElection')}
                why={t('noElection.why')}
                action={{ href: newRecordForm(language, 'council_election'), text: t('noElection.add') }}
              />
            </Section>
          ) : (
            <Sliding sliding={sliding}>
              <div className="grid">
                <div className="column c8">
                  {drawn.notices.map((notice) => (
                    <Notice key={notice} kind={notice === 'keep.done' ? 'ok' : 'warn'}>
                      {t(notice)}
                    </Notice>
                  ))}
                  {drawn.broken.map((each) => (
                    <Notice key={each.municipality} kind="warn">
                      {t(`broken.${each.problem.kind}`, { municipality: each.municipality })}
                    </Notice>
                  ))}
                  {evaluated === undefined ? (
                    <Section title={t('weights')}>
                      <EmptyState title={t('notYet')} why={outcomeText(drawn, language)} />
                    </Section>
                  ) : (
                    <>
                      <WeightDrawing
                        evaluated={evaluated}
                        sliding={sliding}
                        byParty={settings.unions === 'parties'}
                        language={language}
                      />
                      <ThresholdPart evaluated={evaluated} language={language} />
                      <AlonePart evaluated={evaluated} sliding={sliding} language={language} />
                    </>
                  )}
                </div>
                <div className="column c4" id="ontwerp">
                  <Section title={t('yourDesign')}>
                    <DesignForm drawn={drawn} language={language} />
                  </Section>
                </div>
                {evaluated === undefined || drawn.power === undefined ? null : (
                  <Evidence drawn={drawn} evaluated={evaluated} power={drawn.power} language={language} />
                )}
                <div className="column c12">
                  <Kept drawn={drawn} language={language} />
                </div>
              </div>
            </Sliding>
          )}
        </PageBody>
      </>
    ),
  };
}

/** Lets answers follow the slider where they can. */
function Sliding({
  sliding,
  children,
}: {
  readonly sliding: SlidingDesign | undefined;
  readonly children: ReactElement;
}) {
  return sliding === undefined ? children : <ThresholdPanel design={sliding.design}>{children}</ThresholdPanel>;
}

/** Why nothing could be evaluated, and what would be needed. */
function outcomeText({ outcome }: DrawnDesign, language: Language): string {
  const t = words[language];
  switch (outcome.kind) {
    case 'inputs-missing': {
      const needs = [...Map.groupBy(outcome.missing, (each) => each.need)].map(([need, items]) =>
        t(`missing.${need}`, { names: listOf(language, [...new Set(items.map((each) => each.municipality))]) }),
      );
      return t('missing', { variant: variantName(language, outcome.variant), needs: listOf(language, needs) });
    }
    case 'ceiling-impossible':
      return t('ceiling.impossible', { count: outcome.municipalities });
    case 'ceiling-missing':
      return t('ceiling.missing');
    case 'nobody-there':
      return t('nobodyThere');
    case 'nothing-to-weigh':
      return t('nothingToWeigh');
    case 'no-election':
      return t('noElection.why');
    case 'evaluated':
      return '';
  }
}

function Stand({ drawn, language }: { readonly drawn: DrawnDesign; readonly language: Language }) {
  const t = words[language];
  const { settings } = drawn;
  return (
    <>
      <span>{t('stand', { day: dayText(language, settings.election ?? '') })}</span>
      <span>
        {t('source', { source: listOf(language, [...new Set(drawn.councils.flatMap((each) => each.sources))]) })}
      </span>
    </>
  );
}

function Evidence({
  drawn,
  evaluated,
  power,
  language,
}: {
  readonly drawn: DrawnDesign;
  readonly evaluated: EvaluatedDesign;
  readonly power: DesignPower;
  readonly language: Language;
}) {
  const csv = address(language, ['votes'], { ...settingsQuery(drawn.settings), als: 'csv' });
  return (
    <>
      <div className="column c6">
        <MunicipalPower evaluated={evaluated} power={power.municipalities} language={language} />
      </div>
      <div className="column c6" data-at-load="">
        <Deciding drawn={drawn} evaluated={evaluated} power={power.municipalities} language={language} />
      </div>
      <p className="column c12 notice info" data-changed="" hidden>
        {words[language]('slide.changed')}
      </p>
      <div className="column c7">
        <MemberPower
          evaluated={evaluated}
          power={power.members}
          unions={drawn.settings.unions}
          csv={csv}
          language={language}
        />
        <Inputs drawn={drawn} language={language} />
      </div>
      <div className="column c5" data-at-load="">
        <LimitsPart evaluated={evaluated} language={language} />
      </div>
    </>
  );
}

/** The figures everything was computed from, with their sources. */
function Inputs({ drawn, language }: { readonly drawn: DrawnDesign; readonly language: Language }) {
  const t = words[language];
  const unknown = <span className="quiet">{t('unknown')}</span>;
  return (
    <Details question={t('inputs')} paper>
      <ul className="plain tiny">
        {drawn.councils.map((each) => (
          <li key={each.id}>
            {each.name}: {t('inputs.seats', { count: each.council_seats })};{' '}
            {each.valid_votes === null
              ? unknown
              : t('inputs.votes', { count: wholeNumber(language, each.valid_votes) })}
            ;{' '}
            {each.inhabitants === null
              ? unknown
              : t('inputs.inhabitants', {
                  count: wholeNumber(language, each.inhabitants.count),
                  year: each.inhabitants.year,
                  source: each.inhabitants.source ?? '–',
                })}
            {each.sources.length === 0 ? '' : ` (${each.sources.join(', ')})`}
          </li>
        ))}
      </ul>
    </Details>
  );
}

/** Designs under a name, downloads, and the way to comparing and searching. */
function Kept({ drawn, language }: { readonly drawn: DrawnDesign; readonly language: Language }) {
  const t = words[language];
  const query = settingsQuery(drawn.settings);
  const here = settingsText(drawn.settings);
  return (
    <Section title={t('kept')}>
      <p className="buttons">
        <Deed className="button" href={address(language, ['votes', 'keep'], query)}>
          {t('keep')}
        </Deed>
        <a className="button" href={address(language, ['votes', 'compare'], { een: here })}>
          {t('compare')}
        </a>
        <a className="button" href={address(language, ['votes', 'search'], query)}>
          {t('searchDesign')}
        </a>
        {(['pdf', 'xlsx', 'csv'] as const).map((format) => (
          <a key={format} className="button" href={address(language, ['votes'], { ...query, als: format })}>
            {t(`download.${format}`)}
          </a>
        ))}
      </p>
      <p>
        <a href={address(language, ['votes', 'annex'])}>{t('annex.link')}</a>
      </p>
      {drawn.kept.length === 0 ? (
        <p className="quiet">{t('kept.none')}</p>
      ) : (
        <ul className="dots">
          {drawn.kept.map((each) => (
            <li key={each.id}>
              <a href={`${address(language, ['votes'])}?${each.settings}`}>{each.name}</a>{' '}
              <span className="second">{each.organisation}</span>{' '}
              <a href={address(language, ['votes', 'compare'], { een: here, twee: each.settings })}>
                {t('kept.compare')}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
