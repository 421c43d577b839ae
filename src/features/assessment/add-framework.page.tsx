import type { Choice } from '#database/read/references.ts';
import { newReaches, type Publication } from '#domain/access/publication.ts';
import type { Framework } from '#domain/assessment/framework.ts';
import type { Finding } from '#domain/findings/finding.ts';
import type { PageContent } from '#ui/answer.ts';
import { ErrorSummary, FormField } from '#ui/form-field.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { publicationName } from '#words/access.ts';
import { findingSentence } from '#words/findings.ts';
import type { Language } from '#words/language.ts';
import { address } from '../addresses.ts';
import type { FrameworkDraft } from './framework-draft.ts';
import { FormErrors, FrameworkFields } from './framework-form.tsx';
import { frameworkWords } from './framework-words.ts';
import { SaveButtons } from './save-buttons.tsx';

interface Owning {
  readonly language: Language;
  readonly organisations: readonly Choice[];
  readonly organisation: string;
  readonly publication: Publication;
}

/** Whose the framework is and who may see it. */
function OwnerFields({ language, organisations, organisation, publication }: Owning) {
  const t = frameworkWords[language];
  return (
    <div className="form-row">
      <FormField
        name="organisatie"
        label={t('organisation')}
        kind="select"
        value={organisation}
        options={organisations.map(({ id, name }) => ({ value: id, text: name }))}
        faultWord=""
      />
      <FormField
        name="zichtbaar"
        label={t('add.reach')}
        kind="select"
        value={publication}
        options={newReaches.map((each) => ({ value: each, text: publicationName(language, each) }))}
        faultWord=""
      />
    </div>
  );
}

const crumbs = (language: Language, here: string) => ({
  label: frameworkWords[language]('crumbs'),
  links: [{ href: address(language, ['frameworks']), text: frameworkWords[language]('title') }],
  here,
});

/** What to begin with: nothing, another framework, or a file. */
export function chooseFrameworkPage(
  props: Owning & {
    readonly options: readonly { readonly value: string; readonly text: string }[];
    readonly findings: readonly Finding[];
  },
): PageContent {
  const { language, options, findings } = props;
  const t = frameworkWords[language];
  return {
    title: t('add.title'),
    current: 'weigh',
    body: (
      <>
        <PageHead crumbs={crumbs(language, t('add.title'))} question={t('add.question')} answer={t('add.answer')} />
        <PageBody spaced>
          {findings.length === 0 ? null : (
            <ErrorSummary
              title={t('form.wrong', { count: findings.length })}
              kept={t('import.nothing')}
              errors={findings.map((each) => ({
                field: 'bestand',
                text: `${each.place.column === undefined ? '' : `${each.place.column}: `}${findingSentence(language, each)}`,
              }))}
            />
          )}
          <div className="grid">
            <div className="column c6">
              <Section title={t('add.begin')}>
                <form method="get">
                  <FormField
                    name="van"
                    label={t('add.from')}
                    hint={t('add.fromHint')}
                    kind="select"
                    value="leeg"
                    options={[{ value: 'leeg', text: t('add.empty') }, ...options]}
                    faultWord=""
                  />
                  <p className="buttons">
                    <button className="button main" type="submit">
                      {t('add.go')}
                    </button>
                  </p>
                </form>
              </Section>
            </div>
            <div className="column c6">
              <Section title={t('import.title')} id="inlezen">
                <form method="post" encType="multipart/form-data">
                  <OwnerFields {...props} />
                  <FormField
                    name="bestand"
                    label={t('import.file')}
                    hint={t('import.hint')}
                    kind="file"
                    value=""
                    faultWord=""
                  />
                  <p className="buttons">
                    <button className="button" type="submit" name="handeling" value="inlezen">
                      {t('import.go')}
                    </button>
                  </p>
                </form>
              </Section>
            </div>
          </div>
        </PageBody>
      </>
    ),
  };
}

/** The form of a framework that is not there yet. */
export function addFrameworkPage(
  props: Owning & {
    readonly base: Framework;
    readonly draft: FrameworkDraft;
    readonly findings: readonly Finding[];
    readonly open: number | string | undefined;
  },
): PageContent {
  const { language, draft, findings } = props;
  const t = frameworkWords[language];
  const back = address(language, ['frameworks', 'add']);
  return {
    title: t('add.title'),
    current: 'weigh',
    body: (
      <>
        <PageHead crumbs={crumbs(language, t('add.title'))} question={t('add.what')} answer={t('add.whatAnswer')} />
        <PageBody spaced>
          <FormErrors language={language} findings={findings} />
          <form method="post">
            <SaveButtons language={language} back={back} isNext={false} />
            <OwnerFields {...props} />
            <FrameworkFields language={language} draft={draft} findings={findings} open={props.open} />
            <SaveButtons language={language} back={back} isNext={false} />
          </form>
        </PageBody>
      </>
    ),
  };
}
