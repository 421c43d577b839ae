import type { Asker, Database } from '#database/connection.ts';
import { accountChoices } from '#database/read/assessment-list.ts';
import { referenceChoices } from '#database/read/references.ts';
import type { Day } from '#domain/time/day.ts';
import { asked, type WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { address, assessmentPage } from '../addresses.ts';
import { askedAssessment } from './asked-assessment.ts';
import { readAssessorForm, removeAssessor, saveAssessor } from './change-assessors.ts';
import { changeDetails, readDetailsForm, removeDraft } from './change-details.ts';
import { type ChangeOutcome, changeState, type StateStep, stateSteps } from './change-state.ts';
import { derivedAnswers } from './derived-answers.ts';
import { manageRight } from './fill-right.ts';
import { managePage } from './manage.page.tsx';
import { type ManageDeed, type ManageTyped, manageDeeds } from './manage-typed.ts';
import { startRound } from './new-round.ts';
import { openPoints } from './open-points.ts';
import { readAssessment } from './read-assessment.ts';
import { choiceNames } from './typed-choice.ts';

const steps = Object.keys(stateSteps) as readonly StateStep[];

/** GET and POST /afwegen/:organisation/:assessment/:round/regelen: who judges, how far it is, and what is decided. */
export async function manageRoute(request: WebRequest, database: Database, asker: Asker, today: Day): Promise<Answer> {
  const id = askedAssessment(request);
  const { language, form } = request;
  if (request.method === 'GET') return show(request, database, asker, today, { findings: [], conflict: false });
  const version = Number(form.get('versie')) || 0;
  const doing = form.get('doe') ?? '';
  const typed = async (outcome: ChangeOutcome, done: ManageDeed, kept: Partial<ManageTyped>) => {
    switch (outcome.kind) {
      case 'done':
        return { kind: 'redirect', to: assessmentPage(language, id, 'manage', { gedaan: done }) } as const;
      case 'refused':
        return show(request, database, asker, today, { ...kept, findings: outcome.findings, conflict: false });
      case 'conflict':
        return show(request, database, asker, today, { ...kept, findings: [], conflict: true });
      case 'unsure':
        return show(request, database, asker, today, { ...kept, findings: [], conflict: false }, true);
      default:
        return outcome;
    }
  };
  const step = steps.find((each) => each === doing);
  if (step !== undefined) {
    const text = (name: string) => (form.get(name) ?? '').trim();
    const adoption = {
      decision: text('besluit'),
      by: text('vastgesteld-door'),
      on: text('vastgesteld-op'),
      sure: form.get('zeker') === 'ja',
    };
    return typed(
      await changeState(database, asker, id, version, step, adoption, today),
      step,
      step === 'adopt' ? { adoption } : {},
    );
  }
  switch (doing) {
    case 'gegevens': {
      const details = readDetailsForm(form);
      return typed(await changeDetails(database, asker, id, version, details, today, language), doing, { details });
    }
    case 'beoordelaar': {
      const assessor = readAssessorForm(form);
      return typed(await saveAssessor(database, asker, id, assessor), doing, { assessor });
    }
    case 'beoordelaar-weg': {
      const { id: judge, version: of } = readAssessorForm(form);
      return typed(await removeAssessor(database, asker, id, judge, of), doing, {});
    }
    case 'ronde': {
      const outcome = await startRound(database, asker, id, today);
      if (outcome.kind === 'started')
        return { kind: 'redirect', to: assessmentPage(language, outcome.id, 'manage', { gedaan: 'ronde' }) };
      return outcome.kind === 'conflict' ? typed({ kind: 'conflict' }, 'ronde', {}) : { kind: outcome.kind };
    }
    case 'weg': {
      const outcome = await removeDraft(database, asker, id, version);
      return outcome.kind === 'done'
        ? { kind: 'redirect', to: address(language, ['weigh'], { gedaan: 'weg' }) }
        : typed(outcome, 'gegevens', {});
    }
    default:
      return show(request, database, asker, today, { findings: [], conflict: false });
  }
}

async function show(
  request: WebRequest,
  database: Database,
  asker: Asker,
  today: Day,
  typed: ManageTyped,
  isUnsure = false,
): Promise<Answer> {
  const found = await database.read(asker, async (tx) => {
    const whole = await readAssessment(tx, askedAssessment(request));
    if (whole === undefined || manageRight(asker, whole.row) === undefined) return { whole };
    return {
      whole,
      asks: isUnsure ? openPoints(whole, await derivedAnswers(tx, whole.framework, whole.row, today)) : undefined,
      accounts: await accountChoices(tx),
      organisations: choiceNames((await referenceChoices(tx, ['organisation'])).get('organisation') ?? []),
    };
  });
  const { whole, accounts, organisations, asks } = found;
  if (whole === undefined) return { kind: 'missing' };
  if (accounts === undefined) return { kind: 'forbidden' };
  return {
    kind: 'page',
    status: typed.conflict ? 409 : typed.findings.length > 0 ? 400 : 200,
    page: managePage({
      language: request.language,
      whole,
      accounts,
      organisations,
      today,
      typed: asks === undefined ? typed : { ...typed, asks },
      done: manageDeeds.find((each) => each === asked(request.query, 'gedaan')),
      edited: asked(request.query, 'beoordelaar'),
    }),
  };
}
