import type { Asker, Database } from '#database/connection.ts';
import type { Day } from '#domain/time/day.ts';
import type { WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { askedAssessment } from './asked-assessment.ts';
import { reEvaluationPage } from './re-evaluation.page.tsx';
import { reEvaluation } from './re-evaluation.ts';

/** GET /afwegen/:organisation/:assessment/:round/vergelijken: this round beside the one before. */
export async function reEvaluationRoute(
  request: WebRequest,
  database: Database,
  asker: Asker,
  today: Day,
): Promise<Answer> {
  const model = await reEvaluation(database, asker, askedAssessment(request), today);
  return model === undefined ? { kind: 'missing' } : { kind: 'page', page: reEvaluationPage(model, request.language) };
}
