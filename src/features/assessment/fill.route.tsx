import type { Asker, Database, InTransaction } from '#database/connection.ts';
import { readDraft } from '#database/form-drafts.ts';
import { referenceChoices } from '#database/read/references.ts';
import type { Finding } from '#domain/findings/finding.ts';
import type { Day } from '#domain/time/day.ts';
import { asked, type WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { assessmentPage } from '../addresses.ts';
import { askedAssessment } from './asked-assessment.ts';
import { derivedAnswers } from './derived-answers.ts';
import { fillPage } from './fill.page.tsx';
import { cellKeys, draftOf, readFillForm, shownCells, typedSources } from './fill-form.ts';
import { draftName, fillIn, keepTyped, type SentCell } from './fill-in.ts';
import { fillDeeds } from './fill-props.ts';
import { fillRight, manageRight } from './fill-right.ts';
import { filledFromRegister } from './from-register.ts';
import { notOpenPage } from './not-open.page.tsx';
import { type Assessor, readAssessment, type WholeAssessment } from './read-assessment.ts';
import { choiceNames, readMeant } from './typed-choice.ts';

/** What was sent and is not saved: because of findings, or because someone else was first. */
interface NotSaved {
  readonly sent: ReadonlyMap<string, SentCell>;
  readonly findings: readonly Finding[];
  readonly conflicts: readonly string[] | undefined;
}

/** GET and POST /afwegen/:organisation/:assessment/:round/invullen?beoordelaar=: the form of one who judges. */
export async function fillRoute(request: WebRequest, database: Database, asker: Asker, today: Day): Promise<Answer> {
  const { language, form, query } = request;
  const id = askedAssessment(request);
  const judge = asked(query, 'beoordelaar') ?? '';
  if (request.method === 'GET') return show(request, database, asker, today, undefined);
  const { whole, meant } = await database.read(asker, async (tx) => ({
    whole: await readAssessment(tx, id),
    meant: await readMeant(tx, 'source', typedSources(form)),
  }));
  const own = whole?.assessors.find((each) => each.id === judge);
  if (whole === undefined || own === undefined) return { kind: 'missing' };
  const sent = readFillForm(form, cellKeys(whole), (text) => {
    const found = meant(text);
    return found.kind === 'one' ? found.id : text;
  });
  if (fillRight(asker, whole.row, own) === undefined) return tooLate(request, database, asker, whole, own, sent);
  const back = (done: string, hash = '') => ({
    kind: 'redirect' as const,
    to: `${assessmentPage(language, id, 'fill', { beoordelaar: judge, gedaan: done })}${hash}`,
  });
  const doing = form.get('doe') ?? '';
  if (doing === 'concept' || doing === 'concept-weg') {
    await keepTyped(database, asker, judge, doing === 'concept' ? draftOf(sent) : undefined);
    return back(doing);
  }
  if (doing === 'register') {
    const answers = await database.read(asker, (tx) => derivedAnswers(tx, whole.framework, whole.row, today));
    await keepTyped(database, asker, judge, draftOf(filledFromRegister(language, sent, answers)));
    return back(doing);
  }
  const outcome = await fillIn(database, asker, id, judge, sent, doing === 'inleveren', today, language);
  switch (outcome.kind) {
    case 'saved': {
      const next = nextQuestion(whole.framework.questions, doing);
      return back(doing === 'inleveren' ? 'ingeleverd' : 'bewaard', next);
    }
    case 'refused':
    case 'conflict':
      // Nothing typed is lost, also when the browser is closed now.
      await keepTyped(database, asker, judge, draftOf(sent));
      return show(request, database, asker, today, {
        sent,
        findings: outcome.kind === 'refused' ? outcome.findings : [],
        conflicts: outcome.kind === 'conflict' ? outcome.keys : undefined,
      });
    case 'forbidden':
      return tooLate(request, database, asker, whole, own, sent);
    case 'missing':
      return outcome;
  }
}

/** Whether someone would fill in this form if it were open: the account that was asked, or who manages the assessment. */
const isTheirs = (asker: Asker, whole: WholeAssessment, own: Assessor): boolean =>
  (asker.standing.account !== null && own.account_id === asker.standing.account) ||
  manageRight(asker, whole.row) !== undefined;

/** The assessment was closed while someone typed: nothing of it is handed in, and nothing is lost. */
async function tooLate(
  request: WebRequest,
  database: Database,
  asker: Asker,
  whole: WholeAssessment,
  own: Assessor,
  sent: ReadonlyMap<string, SentCell>,
): Promise<Answer> {
  if (!isTheirs(asker, whole, own)) return { kind: 'forbidden' };
  const typed = draftOf(sent);
  if (Object.keys(typed).length > 0) await keepTyped(database, asker, own.id, typed);
  const { now, sources } = await database.read(asker, async (tx) => ({
    now: await readAssessment(tx, whole.row.id),
    sources: await sourceNames(tx),
  }));
  const { language } = request;
  return {
    kind: 'page',
    status: 409,
    page: notOpenPage({ language, whole: now ?? whole, assessor: own, sources, sent, late: true }),
  };
}

/** What each source of the register is called, by its key. */
const sourceNames = async (tx: InTransaction): Promise<ReadonlyMap<string, string>> =>
  choiceNames((await referenceChoices(tx, ['source'])).get('source') ?? []);

/** Where one goes on after saving: the question after the one that was saved from. */
function nextQuestion(questions: readonly { readonly id: string }[], doing: string): string {
  const at = questions.findIndex((each) => doing === `verder:${each.id}`);
  return at === -1 ? '' : `#v-${questions[Math.min(at + 1, questions.length - 1)]?.id}`;
}

async function show(
  request: WebRequest,
  database: Database,
  asker: Asker,
  today: Day,
  notSaved: NotSaved | undefined,
): Promise<Answer> {
  const { language, query } = request;
  const judge = asked(query, 'beoordelaar') ?? '';
  const found = await database.read(asker, async (tx) => {
    const whole = await readAssessment(tx, askedAssessment(request));
    const own = whole?.assessors.find((each) => each.id === judge);
    if (whole === undefined || own === undefined) return undefined;
    const draft = await readDraft(tx, asker.standing.account ?? '', draftName(judge));
    const sources = await sourceNames(tx);
    if (fillRight(asker, whole.row, own) === undefined) return { whole, own, draft, sources };
    return {
      whole,
      own,
      draft,
      sources,
      register: whole.alternatives.length > 0 ? [] : await derivedAnswers(tx, whole.framework, whole.row, today),
      before: whole.row.follows_id === null ? undefined : await readAssessment(tx, whole.row.follows_id),
    };
  });
  if (found === undefined) return { kind: 'missing' };
  const { whole, own, sources, draft, before, register } = found;
  const keys = cellKeys(whole);
  const drafted = draft === undefined ? new Map() : readFillForm(new URLSearchParams(draft.typed), keys);
  if (register === undefined)
    return isTheirs(asker, whole, own)
      ? { kind: 'page', page: notOpenPage({ language, whole, assessor: own, sources, sent: drafted, late: false }) }
      : { kind: 'forbidden' };
  const cells = shownCells(keys, own, notSaved?.sent ?? drafted, notSaved?.conflicts ?? []);
  return {
    kind: 'page',
    status: notSaved === undefined ? 200 : notSaved.conflicts === undefined ? 400 : 409,
    page: fillPage({
      language,
      whole,
      assessor: own,
      cells,
      sources,
      register,
      before: before?.assessors.find((each) => each.assessor === own.assessor)?.cells ?? [],
      manages: manageRight(asker, whole.row) !== undefined,
      findings: notSaved?.findings ?? [],
      conflicts: notSaved?.conflicts,
      draftKept: notSaved === undefined && drafted.size > 0 ? draft?.kept_at : undefined,
      done: fillDeeds.find((each) => each === asked(query, 'gedaan')),
    }),
  };
}
