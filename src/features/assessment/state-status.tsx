import type { AssessmentState } from '#domain/register/types/assessments.ts';
import { Status, type StatusKind } from '#ui/status.tsx';
import { codeOf } from '#words/codes.ts';
import type { Language } from '#words/language.ts';

const kinds: Readonly<Record<AssessmentState, StatusKind>> = {
  draft: 'unk',
  open: 'warn',
  closed: 'info',
  adopted: 'ok',
};

/** How far an assessment is, as a word with its shape. */
export function StateStatus({ state, language }: { state: AssessmentState; language: Language }) {
  return <Status kind={kinds[state]} text={codeOf(language, 'assessment.state', state)} />;
}
