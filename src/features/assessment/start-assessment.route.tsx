import type { Asker, Database } from '#database/connection.ts';
import { listFrameworks } from '#database/read/assessments.ts';
import { referenceChoices } from '#database/read/references.ts';
import { deliveredFrameworks } from '#domain/assessment/delivered-frameworks.ts';
import { namedAlternatives } from '#domain/assessment/framework.ts';
import type { Finding } from '#domain/findings/finding.ts';
import { addYears, type Day } from '#domain/time/day.ts';
import { asked, type WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { dayTyped } from '#words/format.ts';
import { assessmentPage } from '../addresses.ts';
import { usualYears } from './new-round.ts';
import { readAssessment, readFramework } from './read-assessment.ts';
import { chooseFrameworkPage, startPage } from './start-assessment.page.tsx';
import { assessesFor, mayCopy, startAssessment } from './start-assessment.ts';
import { emptyRow, readStartForm, rowsOf, type StartForm } from './start-form.ts';
import { choiceNames } from './typed-choice.ts';

/** GET and POST /afwegen/toevoegen?kader=&samenwerking=&kopie=: first a framework, then about what. */
export async function startAssessmentRoute(
  request: WebRequest,
  database: Database,
  asker: Asker,
  today: Day,
): Promise<Answer> {
  const { language, query } = request;
  const organisations = assessesFor(asker);
  if (organisations.length === 0) return { kind: 'forbidden' };
  if (request.method === 'POST') {
    const form = readStartForm(request.form);
    if (request.form.get('doe') === 'rij')
      return show(request, database, asker, { ...form, alternatives: [...form.alternatives, emptyRow, emptyRow] }, []);
    const outcome = await startAssessment(database, asker, form, today);
    switch (outcome.kind) {
      case 'started':
        return { kind: 'redirect', to: assessmentPage(language, outcome.id, 'manage', { gedaan: 'begonnen' }) };
      case 'refused':
        return show(request, database, asker, form, outcome.findings);
      default:
        return outcome;
    }
  }
  const copies = asked(query, 'kopie');
  const copied = copies === undefined ? undefined : await database.read(asker, (tx) => readAssessment(tx, copies));
  if (copies !== undefined && copied === undefined) return { kind: 'missing' };
  if (copied !== undefined && !mayCopy(asker, copied.row)) return { kind: 'forbidden' };
  const chosen = copied?.row.framework ?? asked(query, 'kader');
  const framework =
    copied?.framework ??
    (chosen === undefined ? undefined : await database.read(asker, (tx) => readFramework(tx, chosen)));
  if (chosen === undefined || framework === undefined) {
    const own = await database.read(asker, listFrameworks);
    return {
      kind: 'page',
      page: chooseFrameworkPage(
        language,
        deliveredFrameworks,
        own,
        { samenwerking: asked(query, 'samenwerking') },
        chosen !== undefined,
      ),
    };
  }
  const rows = rowsOf(copied?.alternatives ?? namedAlternatives(framework), language);
  const form: StartForm = {
    organisation: asked(query, 'organisatie') ?? organisations[0] ?? '',
    framework: chosen,
    title: copied?.row.title ?? '',
    partnership: asked(query, 'samenwerking') ?? '',
    proposal: copied?.row.proposal ?? '',
    alternatives: copied === undefined ? [...rows, emptyRow, emptyRow] : rows,
    publication: 'internal',
    due: dayTyped(addYears(today, usualYears)),
    copies: copies ?? '',
  };
  return show(request, database, asker, form, []);
}

async function show(
  request: WebRequest,
  database: Database,
  asker: Asker,
  form: StartForm,
  findings: readonly Finding[],
): Promise<Answer> {
  const { language } = request;
  const { framework, choices, copied } = await database.read(asker, async (tx) => ({
    framework: await readFramework(tx, form.framework),
    choices: await referenceChoices(tx, ['partnership', 'organisation']),
    copied: form.copies === '' ? undefined : await readAssessment(tx, form.copies),
  }));
  if (framework === undefined) return { kind: 'missing' };
  const names = new Map((choices.get('organisation') ?? []).map((each) => [each.id, each.name]));
  const partnerships = choiceNames(choices.get('partnership') ?? []);
  return {
    kind: 'page',
    status: findings.length > 0 ? 400 : 200,
    page: startPage({
      language,
      form: { ...form, partnership: partnerships.get(form.partnership) ?? form.partnership },
      framework,
      copied: copied === undefined ? undefined : { title: copied.row.title, organisation: copied.row.organisation },
      organisations: assessesFor(asker).map((id) => ({ id, name: names.get(id) ?? id })),
      partnerships,
      findings,
    }),
  };
}
