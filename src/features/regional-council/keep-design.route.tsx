import type { Asker, Database } from '#database/connection.ts';
import { newReaches } from '#domain/access/publication.ts';
import type { Finding } from '#domain/findings/finding.ts';
import type { WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { ErrorSummary, FormField } from '#ui/form-field.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { publicationName } from '#words/access.ts';
import { findingSentence } from '#words/findings.ts';
import type { Language } from '#words/language.ts';
import { address } from '../addresses.ts';
import { readSettings, settingsText } from './design-settings.ts';
import { type KeepDesignForm, keepDesign, keepsFor, readKeepForm } from './keep-design.ts';
import { words } from './words.ts';

/** GET and POST /stemverhoudingen/bewaren: a design under a name, for one of one's own organisations. */
export async function keepDesignRoute(request: WebRequest, database: Database, asker: Asker): Promise<Answer> {
  const { language } = request;
  const organisations = keepsFor(asker);
  if (organisations.length === 0) return { kind: 'forbidden' };
  if (request.method === 'GET') {
    const settings = settingsText(readSettings(request.query));
    const empty: KeepDesignForm = {
      organisation: organisations[0] ?? '',
      name: '',
      remark: '',
      publication: 'internal',
      settings,
    };
    return { kind: 'page', page: keepPage(empty, organisations, [], language) };
  }
  const typed = readKeepForm(request.form);
  // Whatever came in is read as a design and written as one, so that only a design is kept.
  const form = { ...typed, settings: settingsText(readSettings(new URLSearchParams(typed.settings))) };
  const outcome = await keepDesign(database, asker, form);
  switch (outcome.kind) {
    case 'forbidden':
      return { kind: 'forbidden' };
    case 'refused':
      return { kind: 'page', status: 400, page: keepPage(form, organisations, outcome.findings, language) };
    case 'kept':
      return {
        kind: 'redirect',
        to: `${address(language, ['votes'], { bewaard: outcome.id })}&${form.settings}`.replace(/&$/, ''),
      };
  }
}

function keepPage(
  form: KeepDesignForm,
  organisations: readonly string[],
  findings: readonly Finding[],
  language: Language,
) {
  const t = words[language];
  const fault = (name: string) => {
    const found = findings.find((each) => each.place.column === name);
    return found === undefined ? undefined : findingSentence(language, found);
  };
  return {
    title: t('keep.title'),
    current: 'votes',
    body: (
      <>
        <PageHead
          crumbs={{
            label: t('crumbs'),
            links: [{ href: `${address(language, ['votes'])}?${form.settings}`, text: t('title') }],
            here: t('keep.title'),
          }}
          question={t('keep.question')}
          answer={t('keep.answer')}
        />
        <PageBody>
          {findings.length === 0 ? null : (
            <ErrorSummary
              title={t('keep.wrong')}
              kept={t('keep.stays')}
              errors={findings.map((each) => ({
                field: String(each.place.column),
                text: findingSentence(language, each),
              }))}
            />
          )}
          <form method="post">
            <input type="hidden" name="instellingen" value={form.settings} />
            <FormField
              name="naam"
              label={t('keep.name')}
              error={fault('naam')}
              kind="text"
              value={form.name}
              required
              faultWord={t('keep.fault')}
            />
            <FormField
              name="organisatie"
              label={t('keep.organisation')}
              kind="select"
              value={form.organisation}
              options={organisations.map((each) => ({ value: each, text: each }))}
              faultWord=""
            />
            <FormField
              name="zichtbaar"
              label={t('keep.reach')}
              kind="select"
              value={form.publication}
              options={newReaches.map((each) => ({ value: each, text: publicationName(language, each) }))}
              faultWord=""
            />
            <FormField name="opmerking" label={t('keep.remark')} kind="long" value={form.remark} faultWord="" />
            <p className="buttons">
              <button className="button main" type="submit">
                {t('keep')}
              </button>
            </p>
          </form>
        </PageBody>
      </>
    ),
  };
}
