import type { Asker, Database } from '#database/connection.ts';
import type { Finding } from '#domain/findings/finding.ts';
import { asked, type WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { assessmentPage } from '../addresses.ts';
import { askedAssessment } from './asked-assessment.ts';
import { decideTogether } from './decide-together.ts';
import { cellKeys } from './fill-form.ts';
import { manageRight } from './fill-right.ts';
import { readAssessment } from './read-assessment.ts';
import { shownAssessors } from './shown-assessors.ts';
import { togetherPage } from './together.page.tsx';
import { readTogetherForm, type SentJoint } from './together-form.ts';

/** What was sent and is not saved. */
interface NotSaved {
  readonly sent: ReadonlyMap<string, SentJoint>;
  readonly findings: readonly Finding[];
  readonly conflicts: readonly string[] | undefined;
}

/** GET and POST /afwegen/:organisation/:assessment/:round/bijeen: where people differ, and what they decide together. */
export async function togetherRoute(request: WebRequest, database: Database, asker: Asker): Promise<Answer> {
  const { language } = request;
  const id = askedAssessment(request);
  if (request.method === 'GET') return show(request, database, asker, undefined);
  const whole = await database.read(asker, (tx) => readAssessment(tx, id));
  if (whole === undefined) return { kind: 'missing' };
  if (manageRight(asker, whole.row) === undefined) return { kind: 'forbidden' };
  const sent = readTogetherForm(request.form, cellKeys(whole));
  const outcome = await decideTogether(database, asker, id, sent, language);
  switch (outcome.kind) {
    case 'saved':
      return { kind: 'redirect', to: assessmentPage(language, id, 'together', { gedaan: 'bewaard' }) };
    case 'refused':
      return show(request, database, asker, { sent, findings: outcome.findings, conflicts: undefined });
    case 'conflict':
      return show(request, database, asker, { sent, findings: [], conflicts: outcome.keys });
    default:
      return outcome;
  }
}

async function show(
  request: WebRequest,
  database: Database,
  asker: Asker,
  notSaved: NotSaved | undefined,
): Promise<Answer> {
  const { whole, before } = await database.read(asker, async (tx) => {
    const found = await readAssessment(tx, askedAssessment(request));
    const follows = found?.row.follows_id ?? null;
    return { whole: found, before: follows === null ? undefined : await readAssessment(tx, follows) };
  });
  if (whole === undefined) return { kind: 'missing' };
  const manages = manageRight(asker, whole.row) !== undefined;
  return {
    kind: 'page',
    status: notSaved === undefined ? 200 : notSaved.conflicts === undefined ? 400 : 409,
    page: togetherPage({
      language: request.language,
      whole,
      shown: shownAssessors(asker, whole),
      before: before === undefined ? [] : shownAssessors(asker, before),
      manages,
      sent: notSaved?.sent ?? new Map(),
      findings: notSaved?.findings ?? [],
      conflicts: notSaved?.conflicts,
      saved: asked(request.query, 'gedaan') === 'bewaard',
    }),
  };
}
