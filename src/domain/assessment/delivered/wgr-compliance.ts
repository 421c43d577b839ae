import { threeBands } from '../band.ts';
import { type Framework, framework } from '../framework.ts';
import { question } from '../question.ts';
import { noYes } from '../scale.ts';
import { complianceChecks } from './compliance-checks.ts';

/** The compliance scan as a framework: forty yes-or-no questions, answered by the register where it knows. */
export const wgrCompliance: Framework = framework({
  key: 'wgr-scan',
  purpose: 'compliance',
  outcome: 'checks',
  title: { nl: 'Wgr-scan', en: 'Wgr compliance scan' },
  summary: {
    nl: 'Veertig punten uit de wet: 19 over de regeling, 11 over het bestuur, 10 over de begroting.',
    en: 'Forty items from the law: 19 on the arrangement, 11 on the board, 10 on the budget.',
  },
  sources: [
    {
      key: 'wgr',
      title: 'Wet gemeenschappelijke regelingen, tekst van 12 februari 2025',
      remark: {
        nl: 'Bestaande regelingen hadden tot 1 juli 2024 om zich aan te passen. Punt C18 is goed gebruik, geen wet; C19 is niet in de tekst nagelezen.',
        en: 'Existing arrangements had until 1 July 2024 to adapt. Item C18 is good practice, not law; C19 was not checked in the text.',
      },
    },
    { title: 'Staatsblad 2022, 18 en 128' },
  ],
  scale: noYes,
  bands: threeBands,
  blocks: [
    { id: 'contents', title: { nl: 'De regeling', en: 'The arrangement' }, weight: 1 },
    { id: 'board', title: { nl: 'Het bestuur', en: 'The board' }, weight: 1 },
    { id: 'cycle', title: { nl: 'De begroting', en: 'The budget' }, weight: 1 },
  ],
  questions: complianceChecks.map(({ id, group, text, articles, fact }) =>
    question({ id, block: group, text, articles, fact }),
  ),
});
