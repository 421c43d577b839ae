import type { Asker, Database } from '#database/connection.ts';
import { readKnowledge } from '#database/read/knowledge.ts';
import type { Finding } from '#domain/findings/finding.ts';
import { asked, type WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { ErrorSummary, FormField } from '#ui/form-field.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { findingSentence } from '#words/findings.ts';
import { address } from '../addresses.ts';
import { copyModel } from './copy-model.ts';
import { words } from './words.ts';

/** GET and POST /voorbeelden/toevoegen: a model of cooperation taken over for another region. */
export async function copyModelRoute(request: WebRequest, database: Database, asker: Asker): Promise<Answer> {
  const { language, form, query } = request;
  const t = words[language];
  const from = request.method === 'POST' ? (form.get('van') ?? '') : (asked(query, 'van') ?? '');
  let findings: readonly Finding[] = [];
  if (request.method === 'POST') {
    const outcome = await copyModel(database, asker, from, form.get('naam') ?? '');
    if (outcome.kind === 'copied')
      return { kind: 'redirect', to: `${address(language, ['knowledge'])}#model-${outcome.id}` };
    if (outcome.kind !== 'refused') return { kind: outcome.kind };
    findings = outcome.findings;
  }
  const { models } = await database.read(asker, readKnowledge);
  const texts = findings.map((each) => findingSentence(language, each));
  return {
    kind: 'page',
    status: findings.length > 0 ? 400 : 200,
    page: {
      title: t('copy.title'),
      current: 'knowledge',
      body: (
        <>
          <PageHead
            crumbs={{
              label: t('title'),
              links: [{ href: address(language, ['knowledge']), text: t('title') }],
              here: t('copy.title'),
            }}
            question={t('copy.question')}
            answer={t('copy.answer')}
          />
          <PageBody>
            {findings.length === 0 ? null : (
              <ErrorSummary
                title={t('copy.wrong')}
                kept={t('copy.kept')}
                errors={texts.map((text) => ({ field: 'naam', text }))}
              />
            )}
            <form method="post" className="stack">
              <FormField
                name="van"
                label={t('model')}
                kind="select"
                value={from}
                options={models.map((each) => ({ value: each.id, text: each.name }))}
                faultWord={t('copy.fault')}
              />
              <FormField
                name="naam"
                label={t('copy.name')}
                hint={t('copy.hint')}
                kind="text"
                required
                value={form.get('naam') ?? ''}
                error={texts[0]}
                faultWord={t('copy.fault')}
              />
              <p className="buttons">
                <button className="button main" type="submit">
                  {t('copy.do')}
                </button>
              </p>
            </form>
          </PageBody>
        </>
      ),
    },
  };
}
