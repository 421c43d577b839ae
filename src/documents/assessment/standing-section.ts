import { asked, awaited } from '#domain/assessment/agreed-cells.ts';
import { dayText, listOf, wholeNumber } from '#words/format.ts';
import { paragraph } from '../report/pieces.ts';
import type { ReportSection } from '../report/report.ts';
import type { AssessmentDocument } from './assessment-document.ts';
import { words } from './words.ts';

/** How far it is in a few words. */
function standing(document: AssessmentDocument): string {
  const { language, state, adoptedOn, adoptedBy } = document;
  const t = words[language];
  if (state === 'adopted') {
    const day = adoptedOn === null ? undefined : dayText(language, adoptedOn);
    const by = adoptedBy === null || adoptedBy === '' ? undefined : adoptedBy;
    if (day === undefined) return by === undefined ? t('standing.adopted') : t('standing.adopted.by', { by });
    return by === undefined ? t('standing.adopted.on', { day }) : t('standing.adopted.both', { day, by });
  }
  if (state === 'closed') return t('standing.closed');
  const all = asked(document.assessors).length;
  if (all === 0) return t('standing.open');
  const count = all - awaited(document.assessors).length;
  if (all === 1) return t(count === 1 ? 'standing.only-done' : 'standing.only-waiting');
  return t('standing.handed-in', { count, done: wholeNumber(language, count), all: wholeNumber(language, all) });
}

/** What that means, and who is awaited; once it is adopted, what was decided. */
function meaning(document: AssessmentDocument): string {
  const { language, state, closedOn, decision } = document;
  const t = words[language];
  if (state === 'adopted') return decision === null || decision === '' ? t('standing.no-decision') : decision;
  const waiting = awaited(document.assessors);
  const names = listOf(
    language,
    waiting.map((each) => each.name),
  );
  if (state !== 'closed') return t('standing.may-change');
  const closed =
    closedOn === null ? t('standing.closed.why') : t('standing.closed.on', { day: dayText(language, closedOn) });
  return waiting.length === 0 ? closed : `${closed} ${t('standing.closed.without', { count: waiting.length, names })}`;
}

/** How far the assessment is: what is awaited, that nothing was adopted yet, or what was decided, when and by whom. */
export function standingSection(document: AssessmentDocument): ReportSection {
  return { heading: standing(document), level: 2, together: true, blocks: [paragraph(meaning(document))] };
}
