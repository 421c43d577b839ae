import type { WebRequest } from '#platform/web-request.ts';

/** The identifier of the assessment that a request is about. */
export function askedAssessment({ parameters }: WebRequest): string {
  return [parameters['organisation'], parameters['assessment'], parameters['round']].join('/');
}
