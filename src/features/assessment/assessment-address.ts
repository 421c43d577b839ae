import type { WebRequest } from '#platform/web-request.ts';
import type { Language } from '#words/language.ts';
import { address, type Query } from '../addresses.ts';

/** The address of an assessment, or of one of its pages. */
export const assessmentPage = (
  language: Language,
  id: string,
  page?: 'manage' | 'fill' | 'together',
  query: Query = {},
): string => address(language, page === undefined ? ['weigh', { id }] : ['weigh', { id }, page], query);

/** The identifier of the assessment that a request is about. */
export function askedAssessment({ parameters }: WebRequest): string {
  return [parameters['organisation'], parameters['assessment'], parameters['round']].join('/');
}
