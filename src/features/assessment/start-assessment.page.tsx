import type { FrameworkRow } from '#database/read/assessments.ts';
import type { Choice } from '#database/read/references.ts';
import { newReaches } from '#domain/access/publication.ts';
import type { Framework } from '#domain/assessment/framework.ts';
import type { Finding } from '#domain/findings/finding.ts';
import type { PageContent } from '#ui/answer.ts';
import { ErrorSummary, FormField } from '#ui/form-field.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { publicationName, publicationWho } from '#words/access.ts';
import type { Language } from '#words/language.ts';
import { quoted } from '#words/quoted.ts';
import { address, type Query } from '../addresses.ts';
import { AlternativeRows } from './alternative-rows.tsx';
import { words } from './assess-words.ts';
import { ChoiceList } from './choice-list.tsx';
import { formFaults } from './form-faults.ts';
import type { StartForm } from './start-form.ts';

const crumbs = (language: Language, here: string) => ({
  label: words[language]('crumbs'),
  links: [{ href: address(language, ['weigh']), text: words[language]('list.title') }],
  here,
});

/** The first step: with which framework. */
export function chooseFrameworkPage(
  language: Language,
  delivered: readonly Framework[],
  own: readonly FrameworkRow[],
  known: Query,
  gone: boolean,
): PageContent {
  const t = words[language];
  const card = (id: string, title: string, summary: string) => (
    <li key={id} className="card">
      <h3>
        <a href={address(language, ['weigh', 'add'], { ...known, kader: id })}>{title}</a>
      </h3>
      <p className="small">{summary}</p>
    </li>
  );
  return {
    title: t('start'),
    current: 'weigh',
    body: (
      <>
        <PageHead crumbs={crumbs(language, t('start'))} question={t('choose.question')} answer={t('choose.answer')} />
        <PageBody spaced>
          {gone ? <Notice kind="warn">{t('choose.gone')}</Notice> : null}
          {own.length === 0 ? null : (
            <Section title={t('choose.own')}>
              <ul className="cards">
                {own.map((each) =>
                  card(each.id, each.title, `${each.organisation} · ${t('version', { version: each.version })}`),
                )}
              </ul>
            </Section>
          )}
          <Section
            title={t('choose.delivered')}
            note={<a href={address(language, ['frameworks'])}>{t('list.frameworks')}</a>}
          >
            <ul className="cards">
              {delivered.map((each) =>
                card(`${each.key}/${each.version}`, each.title[language], each.summary[language]),
              )}
            </ul>
          </Section>
        </PageBody>
      </>
    ),
  };
}

export interface StartPageProps {
  readonly language: Language;
  readonly form: StartForm;
  readonly framework: Framework;
  readonly copied: { readonly title: string; readonly organisation: string } | undefined;
  readonly organisations: readonly Choice[];
  /** What each partnership is called, by its key. */
  readonly partnerships: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/** The second step: about what, by whom it may be seen, and when again. */
export function startPage(props: StartPageProps): PageContent {
  const { language, form, framework, copied, findings } = props;
  const t = words[language];
  const faults = formFaults(language, findings);
  const fault = { faultWord: t('fault') };
  return {
    title: t('start'),
    current: 'weigh',
    body: (
      <>
        <PageHead
          crumbs={crumbs(language, t('start'))}
          kicker={framework.title[language]}
          question={t('start.question')}
          answer={
            copied === undefined
              ? framework.summary[language]
              : t('start.copies', { ...copied, title: quoted(copied.title) })
          }
        />
        <PageBody>
          {findings.length === 0 ? null : (
            <ErrorSummary
              title={t('errors', { count: findings.length })}
              kept={t('errors.kept')}
              errors={faults.list}
            />
          )}
          <form method="post">
            <input type="hidden" name="kader" value={form.framework} />
            <input type="hidden" name="kopie" value={form.copies} />
            <FormField
              name="organisatie"
              label={t('start.organisation')}
              kind="select"
              value={form.organisation}
              options={props.organisations.map(({ id, name }) => ({ value: id, text: name }))}
              {...fault}
            />
            <FormField
              name="titel"
              label={t('start.title')}
              hint={t('start.titleHint')}
              kind="text"
              value={form.title}
              error={faults.of('titel')}
              {...fault}
            />
            <FormField
              name="samenwerking"
              label={t('start.partnership')}
              hint={t('start.partnershipHint')}
              kind="text"
              list="list-partnership"
              value={form.partnership}
              error={faults.of('samenwerking')}
              {...fault}
            />
            <FormField
              name="voorstel"
              label={t('start.proposal')}
              hint={t('start.proposalHint')}
              kind="long"
              value={form.proposal}
              error={faults.of('voorstel')}
              {...fault}
            />
            <AlternativeFields {...props} fault={faults.of('alternatief-1')} />
            <FormField
              name="zichtbaar"
              label={t('start.reach')}
              kind="select"
              value={form.publication}
              options={newReaches.map((each) => ({
                value: each,
                text: `${publicationName(language, each)}: ${publicationWho(language, each)}`,
              }))}
              {...fault}
            />
            <FormField
              name="opnieuw"
              label={t('due')}
              hint={t('due.hint')}
              kind="date"
              value={form.due}
              error={faults.of('opnieuw')}
              {...fault}
            />
            <p className="buttons">
              <button className="button main" type="submit">
                {t('start.do')}
              </button>
              {framework.alternatives.kind === 'free' ? (
                <button className="button" type="submit" name="doe" value="rij">
                  {t('alternatives.more')}
                </button>
              ) : null}
              <a href={address(language, ['weigh', 'add'])}>{t('start.other')}</a>
            </p>
            <ChoiceList id="list-partnership" names={props.partnerships} />
          </form>
        </PageBody>
      </>
    ),
  };
}

/** What is compared: rows of names where people choose, else what the framework sets. */
function AlternativeFields({
  language,
  form,
  framework,
  fault,
}: Pick<StartPageProps, 'language' | 'form' | 'framework'> & { fault: string | undefined }) {
  const t = words[language];
  if (framework.alternatives.kind === 'none') return null;
  if (framework.alternatives.kind === 'fixed')
    return (
      <div className="field">
        <p className="label">{t('alternatives')}</p>
        <p className="hint">{t('alternatives.fixed')}</p>
        <p>{framework.alternatives.list.map((each) => each.name[language]).join(', ')}</p>
      </div>
    );
  return <AlternativeRows language={language} rows={form.alternatives} hint={t('alternatives.hint')} fault={fault} />;
}
