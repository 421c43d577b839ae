import { cooperationModels } from './delivered/cooperation-models.ts';
import { evaluation } from './delivered/evaluation.ts';
import { fourKindsOfQuestions } from './delivered/four-kinds-of-questions.ts';
import { gripQuestions } from './delivered/grip-questions.ts';
import { opinionScan } from './delivered/opinion-scan.ts';
import { reconsideration } from './delivered/reconsideration.ts';
import { riskScan } from './delivered/risk-scan.ts';
import { scenarioCriteria } from './delivered/scenario-criteria.ts';
import { selfTogetherOutsource } from './delivered/self-together-outsource.ts';
import { wgrCompliance } from './delivered/wgr-compliance.ts';
import type { Framework } from './framework.ts';

/** The frameworks that come with the program, in the order in which they are offered. */
export const deliveredFrameworks: readonly Framework[] = [
  selfTogetherOutsource,
  fourKindsOfQuestions,
  cooperationModels,
  reconsideration,
  scenarioCriteria,
  riskScan,
  gripQuestions,
  wgrCompliance,
  opinionScan,
  evaluation,
];
