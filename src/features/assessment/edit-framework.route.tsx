import type { Asker, Database } from '#database/connection.ts';
import { readFrameworkRow } from '#database/read/assessments.ts';
import type { Framework } from '#domain/assessment/framework.ts';
import type { Finding } from '#domain/findings/finding.ts';
import type { WebRequest } from '#platform/web-request.ts';
import type { Answer, PageContent } from '#ui/answer.ts';
import { Notice } from '#ui/notice.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import type { Language } from '#words/language.ts';
import { address } from '../addresses.ts';
import { changeDraft, openAfter, readChange } from './change-draft.ts';
import { FrameworkDifferenceTable } from './framework-difference.tsx';
import { draftOf, type FrameworkDraft, readDraft } from './framework-draft.ts';
import { FormErrors, FrameworkFields } from './framework-form.tsx';
import { frameworkOf } from './framework-of-draft.ts';
import { frameworkWords } from './framework-words.ts';
import { changeFramework, makesFrameworksFor } from './keep-framework.ts';
import { keptFramework } from './kept-framework.ts';
import { SaveButtons } from './save-buttons.tsx';

/** GET and POST /kaders/:organisation/:key/:version/wijzigen: a framework of an organisation, changed by who may. */
export async function editFrameworkRoute(request: WebRequest, database: Database, asker: Asker): Promise<Answer> {
  const { language, form } = request;
  const { organisation = '', key = '', version = '' } = request.parameters;
  const row = await database.read(asker, (tx) => readFrameworkRow(tx, `${organisation}/${key}/${version}`));
  const base = keptFramework(row?.content);
  if (row === undefined || base === undefined) return { kind: 'missing' };
  if (!makesFrameworksFor(asker).includes(organisation)) return { kind: 'forbidden' };
  const props: EditProps = {
    language,
    id: row.id,
    base,
    used: row.used,
    revision: row.revision,
    draft: draftOf(base),
    findings: [],
    now: undefined,
    open: undefined,
  };
  if (request.method === 'GET') return { kind: 'page', page: editPage(props) };
  const opened = Number(form.get('was-versie'));
  const typed = readDraft(form);
  const change = readChange(form.get('handeling'));
  if (change !== undefined) {
    const draft = changeDraft(typed, change);
    const open = openAfter(change, draft);
    return { kind: 'page', page: editPage({ ...props, revision: opened, draft, open }) };
  }
  const outcome = await changeFramework(
    database,
    asker,
    { organisation, id: row.id, revision: opened },
    (ofKey, ofVersion) => frameworkOf(typed, base, ofKey, ofVersion),
  );
  switch (outcome.kind) {
    case 'forbidden':
    case 'missing':
      return { kind: outcome.kind };
    case 'refused':
      return {
        kind: 'page',
        status: 400,
        page: editPage({ ...props, revision: opened, draft: typed, findings: outcome.findings }),
      };
    case 'conflict':
      return {
        kind: 'page',
        status: 409,
        page: editPage({ ...props, revision: outcome.revision, draft: typed, now: outcome.now }),
      };
    case 'kept':
      return {
        kind: 'redirect',
        to: address(language, ['frameworks', { id: outcome.id }], {
          bewaard: outcome.asNext ? 'volgende' : 'ja',
          ...(outcome.asNext ? { vergelijk: row.version } : {}),
        }),
      };
  }
}

interface EditProps {
  readonly language: Language;
  readonly id: string;
  readonly base: Framework;
  readonly used: number;
  /** The revision the form was opened on. */
  readonly revision: number;
  readonly draft: FrameworkDraft;
  readonly findings: readonly Finding[];
  /** What someone else made of it meanwhile. */
  readonly now: Framework | undefined;
  readonly open: number | string | undefined;
}

function editPage(props: EditProps): PageContent {
  const { language, id, base, draft, now } = props;
  const t = frameworkWords[language];
  const here = address(language, ['frameworks', { id }]);
  const title = t('edit.title', { title: base.title[language] });
  return {
    title,
    current: 'weigh',
    body: (
      <>
        <PageHead
          crumbs={{
            label: t('crumbs'),
            links: [
              { href: address(language, ['frameworks']), text: t('title') },
              { href: here, text: base.title[language] },
            ],
            here: t('change'),
          }}
          question={title}
          answer={
            props.used > 0
              ? t('edit.used', { version: base.version, count: props.used })
              : t('edit.free', { version: base.version })
          }
        />
        <PageBody spaced>
          <FormErrors language={language} findings={props.findings} />
          {now === undefined ? null : (
            <div className="conflict" role="alert">
              <h2>{t('conflict.title')}</h2>
              <p>{t('conflict.text')}</p>
              <FrameworkDifferenceTable
                before={now}
                after={frameworkOf(draft, base, base.key, base.version)}
                language={language}
                heads={[t('conflict.now'), t('conflict.yours')]}
              />
            </div>
          )}
          {props.used > 0 ? <Notice kind="info">{t('edit.usedNotice')}</Notice> : null}
          <form method="post">
            <input type="hidden" name="was-versie" value={props.revision} />
            <SaveButtons language={language} back={here} isNext={props.used > 0} />
            <FrameworkFields language={language} draft={draft} findings={props.findings} open={props.open} />
            <SaveButtons language={language} back={here} isNext={props.used > 0} />
          </form>
        </PageBody>
      </>
    ),
  };
}
