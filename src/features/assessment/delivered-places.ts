import { exampleAssessment } from '#domain/assessment/delivered/example-assessment.ts';
import { leidseRegioModels } from '#domain/assessment/delivered/leidse-regio-models.ts';
import type { DeliveredPlace } from './load-delivered.ts';

/** The four models of 2017 with their 40 verdicts: facts of the source. */
export const deliveredFacts: readonly DeliveredPlace[] = [
  { delivered: leidseRegioModels, organisation: 'leidse-regio', title: leidseRegioModels.subject },
];

/** Invented, to show how it works. */
export const deliveredExamples: readonly DeliveredPlace[] = [
  {
    delivered: exampleAssessment,
    organisation: 'voorschoten',
    title: 'Voorbeeld: toetsing van de werkorganisatie WODV',
    partnership: 'wodv',
  },
];
