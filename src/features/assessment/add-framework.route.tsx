import type { Asker, Database, InTransaction } from '#database/connection.ts';
import { listFrameworks } from '#database/read/assessments.ts';
import { type Choice, choicesMeant } from '#database/read/references.ts';
import { newReaches, type Publication } from '#domain/access/publication.ts';
import { deliveredFrameworks } from '#domain/assessment/delivered-frameworks.ts';
import type { Framework } from '#domain/assessment/framework.ts';
import { error, type Finding } from '#domain/findings/finding.ts';
import { frameworkFileLimits, readFrameworkFile } from '#importers/framework/framework-file.ts';
import { asked, type WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { address } from '../addresses.ts';
import { addFrameworkPage, chooseFrameworkPage } from './add-framework.page.tsx';
import { changeDraft, openAfter, readChange } from './change-draft.ts';
import { draftOf, emptyFramework, readDraft } from './framework-draft.ts';
import { frameworkOf, keyFrom } from './framework-of-draft.ts';
import { frameworkWords } from './framework-words.ts';
import { addFramework, type KeepFrameworkOutcome, makesFrameworksFor } from './keep-framework.ts';
import { readFramework } from './read-assessment.ts';

/** What a new framework begins with that is a copy: the same, and the title says that it is one. */
function copyOf(from: Framework): Framework {
  const title = { nl: '', en: '' };
  for (const language of ['nl', 'en'] as const)
    title[language] = frameworkWords[language]('copy.title', { title: from.title[language] });
  return { ...from, title };
}

/** Organisations by their names. */
async function namesOf(tx: InTransaction, ids: readonly string[]): Promise<readonly Choice[]> {
  const known = new Map((await choicesMeant(tx, 'organisation', ids)).map(({ id, name }) => [id, name]));
  return ids.map((id) => ({ id, name: known.get(id) ?? id }));
}

/** GET and POST /kaders/toevoegen: from nothing, from a copy, or from a file. */
export async function addFrameworkRoute(request: WebRequest, database: Database, asker: Asker): Promise<Answer> {
  const { language, form } = request;
  const own = makesFrameworksFor(asker);
  if (own.length === 0) return { kind: 'forbidden' };
  const isPost = request.method === 'POST';
  const organisation = own.find((each) => each === form.get('organisatie')) ?? own[0] ?? '';
  if (isPost && form.has('organisatie') && organisation !== form.get('organisatie')) return { kind: 'forbidden' };
  const publication: Publication = newReaches.find((each) => each === form.get('zichtbaar')) ?? 'internal';
  const organisations = await database.read(asker, (tx) => namesOf(tx, own));
  const choose = async (findings: readonly Finding[], status?: 400): Promise<Answer> => {
    const made = await database.read(asker, listFrameworks);
    const options = [
      ...deliveredFrameworks.map((each) => ({ value: `${each.key}/${each.version}`, text: each.title[language] })),
      ...made.map((each) => ({ value: each.id, text: `${each.title} (${each.organisation}, ${each.version})` })),
    ];
    const page = chooseFrameworkPage({ language, organisations, organisation, publication, options, findings });
    return { kind: 'page', page, ...(status === undefined ? {} : { status }) };
  };
  if (isPost && form.get('handeling') === 'inlezen')
    return importFile(
      request,
      (framework) => addFramework(database, asker, organisation, framework, publication, 'file'),
      choose,
    );
  const from = asked(request.query, 'van');
  if (from === undefined) return choose([]);
  const found = from === 'leeg' ? emptyFramework : await database.read(asker, (tx) => readFramework(tx, from));
  if (found === undefined) return { kind: 'missing' };
  const base = from === 'leeg' ? found : copyOf(found);
  const props = { language, organisations, organisation, publication, base, findings: [], open: undefined };
  if (!isPost) return { kind: 'page', page: addFrameworkPage({ ...props, draft: draftOf(base) }) };
  const typed = readDraft(form);
  const change = readChange(form.get('handeling'));
  if (change !== undefined) {
    const draft = changeDraft(typed, change);
    const open = openAfter(change, draft);
    return { kind: 'page', page: addFrameworkPage({ ...props, draft, open }) };
  }
  const framework = frameworkOf(typed, base, keyFrom(typed), 1);
  const outcome = await addFramework(database, asker, organisation, framework, publication, 'page');
  return (
    kept(outcome, language) ?? {
      kind: 'page',
      status: 400,
      page: addFrameworkPage({
        ...props,
        draft: typed,
        findings: outcome.kind === 'refused' ? outcome.findings : [],
      }),
    }
  );
}

function kept(outcome: KeepFrameworkOutcome, language: WebRequest['language']): Answer | undefined {
  if (outcome.kind === 'forbidden') return { kind: 'forbidden' };
  if (outcome.kind !== 'kept') return undefined;
  return {
    kind: 'redirect',
    to: address(language, ['frameworks', { id: outcome.id }], { bewaard: outcome.asNext ? 'volgende' : 'ja' }),
  };
}

/** Reads the file that came and keeps it; what is wrong with it goes back to the page. */
async function importFile(
  request: WebRequest,
  keep: (framework: Framework) => Promise<KeepFrameworkOutcome>,
  choose: (findings: readonly Finding[], status: 400) => Promise<Answer>,
): Promise<Answer> {
  const file = request.files.find((each) => each.bytes.length > 0);
  if (file === undefined) return choose([error('no-framework-file', {})], 400);
  const { name } = file;
  if (file.bytes.length > frameworkFileLimits.bytes)
    return choose(
      [error('file-too-large', { file: name }, { file: name, limit: frameworkFileLimits.bytes / 1_000_000 })],
      400,
    );
  const read = readFrameworkFile(new TextDecoder().decode(file.bytes), name);
  if (!('framework' in read)) return choose(read.findings, 400);
  const outcome = await keep(read.framework);
  return kept(outcome, request.language) ?? (await choose(outcome.kind === 'refused' ? outcome.findings : [], 400));
}
