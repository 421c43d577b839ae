import { Fragment } from 'react';
import type { FrameworkRow } from '#database/read/assessments.ts';
import type { Bilingual } from '#domain/assessment/bilingual.ts';
import { type Framework, namedAlternatives } from '#domain/assessment/framework.ts';
import { percentage, readRational, zero } from '#domain/figures/rational.ts';
import type { PageContent } from '#ui/answer.ts';
import { Deed } from '#ui/deed.tsx';
import { Facts } from '#ui/facts.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { StepMark } from '#ui/step-mark.tsx';
import { decimalText } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { address } from '../addresses.ts';
import { FrameworkDifferenceTable } from './framework-difference.tsx';
import { FrameworkQuestions } from './framework-questions.tsx';
import { FrameworkTrace } from './framework-trace.tsx';
import { frameworkWords } from './framework-words.ts';

export interface FrameworkPageProps {
  readonly language: Language;
  readonly framework: Framework;
  /** Its name in assessments: `key/version`, or with the organisation before it. */
  readonly id: string;
  readonly used: number;
  /** Who made it; undefined when it comes with the program. */
  readonly organisation: string | undefined;
  /** All versions, newest first. */
  readonly versions: readonly Pick<FrameworkRow, 'id' | 'version' | 'used'>[];
  readonly compared: { readonly id: string; readonly framework: Framework } | undefined;
  /** Said once after it was kept. */
  readonly kept: 'kept' | 'next' | undefined;
}

/** A framework as people read it: questions, scale, trace, sources, versions. */
export function frameworkPage(props: FrameworkPageProps): PageContent {
  const { language, framework, id, used, organisation, compared } = props;
  const t = frameworkWords[language];
  const here = address(language, ['frameworks', { id }]);
  return {
    title: framework.title[language],
    current: 'weigh',
    body: (
      <>
        <PageHead
          crumbs={{
            label: t('crumbs'),
            links: [{ href: address(language, ['frameworks']), text: t('title') }],
            here: framework.title[language],
          }}
          question={framework.title[language]}
          answer={framework.summary[language]}
          stand={
            <p>
              {t('version')} {framework.version}
              <br />
              {organisation ?? t('delivered')}
            </p>
          }
        />
        <PageBody spaced>
          {props.kept === undefined ? null : (
            <Notice kind="ok">
              {props.kept === 'next' ? t('kept.next', { version: framework.version }) : t('kept')}
            </Notice>
          )}
          <p className="buttons no-print">
            <Deed className="button main" href={address(language, ['weigh', 'add'], { kader: id })}>
              {t('start')}
            </Deed>
            <Deed className="button" href={address(language, ['frameworks', 'add'], { van: id })}>
              {t('copy')}
            </Deed>
            {organisation === undefined ? null : (
              <Deed className="button" href={address(language, ['frameworks', { id }, 'edit'])}>
                {used > 0 ? t('changeUsed') : t('change')}
              </Deed>
            )}
            <a href={`${here}?als=json`}>{t('export')}</a>
          </p>
          {compared === undefined ? null : (
            <Section title={t('difference.title', { version: compared.framework.version })} id="verschil">
              <FrameworkDifferenceTable
                before={compared.framework}
                after={framework}
                language={language}
                heads={[
                  t('difference.before', { version: compared.framework.version }),
                  t('difference.after', { version: framework.version }),
                ]}
              />
            </Section>
          )}
          <div className="grid">
            <div className="column c8">
              <FrameworkQuestions framework={framework} language={language} />
            </div>
            <div className="column c4">
              <ScaleSection framework={framework} language={language} />
              <AboutSections {...props} />
            </div>
          </div>
          <FrameworkTrace framework={framework} language={language} />
        </PageBody>
      </>
    ),
  };
}

function ScaleSection({ framework, language }: { framework: Framework; language: Language }) {
  const t = frameworkWords[language];
  const { steps, knockOutUpTo, mayNotApply } = framework.scale;
  const low = steps.filter((each) => each.value <= knockOutUpTo).map((each) => each.word[language]);
  const hasKnockOuts = framework.questions.some((each) => each.knockOut);
  return (
    <Section title={t('scale')}>
      <ul className="step-marks">
        {steps.map((each) => (
          <li key={each.id}>
            <StepMark quarters={each.quarters} tint={each.tint} text={`${each.value} ${each.word[language]}`} />
          </li>
        ))}
      </ul>
      {hasKnockOuts && low.length > 0 ? (
        <p className="small">{t('scale.knockOut', { words: low.join(', ') })}</p>
      ) : null}
      <p className="small">{mayNotApply ? t('scale.mayNotApply') : t('scale.mustApply')}</p>
      <p className="small">{bandsText(framework, language)}</p>
    </Section>
  );
}

/** The borders between outcomes in one sentence, as they are: 35 and 65 of 100. */
function bandsText(framework: Framework, language: Language): string {
  const t = frameworkWords[language];
  const words = framework.bands.map(({ word, until, endIncluded }) => {
    if (until === undefined) return t('band.last', { word: word[language] });
    const border = decimalText(language, percentage(readRational(until) ?? zero, 2).replace(/\.?0+$/, ''));
    return t(endIncluded ? 'band.upTo' : 'band.under', { word: word[language], border });
  });
  return `${t('bands')}: ${words.join('; ')}.`;
}

function AboutSections({ language, framework, id, used, versions }: FrameworkPageProps) {
  const t = frameworkWords[language];
  const alternatives = namedAlternatives(framework);
  return (
    <>
      <Section title={t('about')}>
        <Facts
          facts={[
            { label: t('purpose'), value: t(`purpose.${framework.purpose}`) },
            { label: t('outcome'), value: t(`outcome.${framework.outcome}`) },
            { label: t('questions'), value: framework.questions.length },
            { label: t('used'), value: used === 0 ? t('used.none') : t('used.by', { count: used }) },
            {
              label: t('versions'),
              value: (
                <ul className="plain-list">
                  {versions.map((each) => (
                    <li key={each.id}>
                      {each.id === id ? (
                        t('version.here', { version: each.version })
                      ) : (
                        <>
                          <a href={address(language, ['frameworks', { id: each.id }])}>
                            {t('version')} {each.version}
                          </a>
                          {', '}
                          <a
                            href={`${address(language, ['frameworks', { id }], { vergelijk: each.version })}#verschil`}
                          >
                            {t('version.compare', { version: each.version })}
                          </a>
                        </>
                      )}
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
        {used > 0 ? <p className="small">{t('frozen')}</p> : null}
      </Section>
      <Section title={t('alternatives')}>
        <p className="small">{t(`alternatives.${framework.alternatives.kind}`)}</p>
        {alternatives.length === 0 ? null : (
          <ul className="dots">
            {alternatives.map((each) => (
              <li key={each.id}>
                {each.name[language]}
                {each.alsoCalled === undefined ? null : (
                  <span className="second">{t('alternatives.alsoCalled', { names: each.alsoCalled.join(', ') })}</span>
                )}
                {each.remark === undefined ? null : <span className="second">{each.remark[language]}</span>}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Named title={t('roles')} list={framework.roles} language={language} />
      <Named title={t('axes')} list={framework.axes} language={language} />
      {framework.tensions.length === 0 ? null : (
        <Section title={t('tensions')}>
          <ul className="dots small">
            {framework.tensions.map((each) => (
              <li key={each.id}>
                {each.text[language]} ({each.place})
                {each.ofVerdicts === true ? <span className="second">{t('tensions.ofVerdicts')}</span> : null}
                {each.questions.length === 0 ? null : (
                  <span className="second">
                    {t('tensions.about')}{' '}
                    {each.questions.map((id, at) => (
                      <Fragment key={id}>
                        {at === 0 ? null : ', '}
                        <a href={`#vraag-${id}`}>
                          {framework.questions.find((question) => question.id === id)?.text[language] ?? id}
                        </a>
                      </Fragment>
                    ))}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('sources')}>
        {framework.sources.length === 0 ? (
          <p className="small">{t('sources.none')}</p>
        ) : (
          <ul className="dots small">
            {framework.sources.map((each) => (
              <li key={each.title}>
                {each.key === undefined ? (
                  each.title
                ) : (
                  <a href={`${address(language, ['sources'])}#${each.key}`}>{each.title}</a>
                )}
                {each.place === undefined ? '' : `, ${each.place}`}
                {each.remark === undefined ? null : <span className="second">{each.remark[language]}</span>}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

/** Roles or axes by their titles; nothing when the framework has none. */
function Named({
  title,
  list,
  language,
}: {
  title: string;
  list: readonly { readonly id: string; readonly title: Bilingual }[];
  language: Language;
}) {
  if (list.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="dots small">
        {list.map((each) => (
          <li key={each.id}>{each.title[language]}</li>
        ))}
      </ul>
    </Section>
  );
}
