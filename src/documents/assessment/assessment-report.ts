import type { Report } from '../report/report.ts';
import { assessmentAnswer, assessmentQuestion } from './answer.ts';
import type { AssessmentDocument } from './assessment-document.ts';
import { centralWeightSections } from './central-weights-section.ts';
import { conditionSections } from './conditions-section.ts';
import { factsSection } from './facts-section.ts';
import { frameworkSections } from './framework-section.ts';
import { matrixSections } from './matrix-section.ts';
import { methodSections } from './method-section.ts';
import { politicsSections } from './politics-section.ts';
import { reasonSections } from './reasons-section.ts';
import { regimeSections } from './regime-section.ts';
import { robustnessSections } from './robustness-section.ts';
import { togetherSections } from './spread-section.ts';
import { standingSection } from './standing-section.ts';
import { verdictSections } from './verdict-section.ts';
import { weightSections } from './weights-section.ts';
import { whoSection } from './who-section.ts';
import { words } from './words.ts';

/** The document of an assessment as data: question, answer, and everything it rests on. */
export function assessmentReport(document: AssessmentDocument): Report {
  const { language, title, organisation, day, address, example, round } = document;
  const t = words[language];
  return {
    language,
    subject: t('subject', { title }),
    kicker: t('kicker', { title, round }),
    title: assessmentQuestion(document),
    answer: assessmentAnswer(document),
    organisation,
    day,
    ...(example ? { marker: t('example') } : {}),
    ...(address === undefined ? {} : { address }),
    sections: [
      standingSection(document),
      ...politicsSections(document),
      factsSection(document),
      ...verdictSections(document),
      ...regimeSections(document),
      whoSection(document),
      ...matrixSections(document),
      ...weightSections(document),
      ...robustnessSections(document),
      ...conditionSections(document),
      ...centralWeightSections(document),
      ...togetherSections(document),
      ...reasonSections(document),
      ...frameworkSections(document),
      ...methodSections(document),
    ],
  };
}
