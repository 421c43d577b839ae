import type { Segment } from '#features/addresses.ts';
import { dashboardRoute } from '#features/dashboard/dashboard.route.ts';
import { filesRoute, importJobRoute, type Send, startImportRoute } from '#features/exchange/exchange.route.tsx';
import { homeRoute } from '#features/home/home.route.tsx';
import { helpRoute } from '#features/knowledge/help.route.tsx';
import { knowledgeRoute } from '#features/knowledge/knowledge.route.tsx';
import { sourcesRoute } from '#features/knowledge/sources.route.tsx';
import { listOrganisationsRoute } from '#features/organisations/list-organisations.route.tsx';
import { organisationRoute } from '#features/organisations/organisation.route.tsx';
import { personRoute } from '#features/organisations/person.route.tsx';
import { addCorrectionRoute, correctionsRoute } from '#features/records/corrections.route.tsx';
import {
  addRecordRoute,
  editRecordRoute,
  recordHistoryRoute,
  removeRecordRoute,
} from '#features/records/records.route.tsx';
import { comparePartnershipsRoute } from '#features/register/compare-partnerships.route.tsx';
import { listPartnershipsRoute } from '#features/register/list-partnerships.route.tsx';
import { tabs } from '#features/register/partnership.page.tsx';
import { partnershipRoute } from '#features/register/partnership.route.tsx';
import { taskMatrixRoute } from '#features/register/task-matrix.route.tsx';
import { searchRoute } from '#features/search/search.route.tsx';
import type { WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { jobs, type localEditor, type Services } from '../services.ts';

/** What a handler gets besides the request. */
export interface RouteContext {
  readonly services: Services;
  readonly asker: typeof localEditor;
}

/** One address: its words (in both languages by `segments`), and what answers. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: readonly (Segment | `:${string}`)[];
  readonly handler: (request: WebRequest, context: RouteContext) => Promise<Answer>;
}

const get = (path: Route['path'], handler: Route['handler']): Route => ({ method: 'GET', path, handler });
const both = (path: Route['path'], handler: Route['handler']): Route[] => [
  { method: 'GET', path, handler },
  { method: 'POST', path, handler },
];
const sender =
  (services: Services): Send =>
  (data, execute) =>
    services.queue.send(jobs.import, data, execute);

/** Every page, in one list. */
export const routes: readonly Route[] = [
  get([], (request, { services, asker }) => homeRoute(request, services.database, asker)),
  get(['overview', ':id'], (request, { services, asker }) =>
    dashboardRoute(request, services.database, asker, services.clock.today()),
  ),
  get(['partnerships'], (request, { services, asker }) => listPartnershipsRoute(request, services.database, asker)),
  get(['compare'], (request, { services, asker }) =>
    comparePartnershipsRoute(request, services.database, asker, services.clock.today()),
  ),
  ...tabs.map((tab) =>
    get(tab === 'overview' ? ['partnerships', ':id'] : ['partnerships', ':id', tab], (request, { services, asker }) =>
      partnershipRoute(request, services.database, asker, services.clock.today(), tab),
    ),
  ),
  get(['tasks'], (request, { services, asker }) => taskMatrixRoute(request, services.database, asker)),
  get(['organisations'], (request, { services, asker }) => listOrganisationsRoute(request, services.database, asker)),
  get(['organisations', ':id'], (request, { services, asker }) => organisationRoute(request, services.database, asker)),
  get(['people', ':id'], (request, { services, asker }) => personRoute(request, services.database, asker)),
  get(['search'], (request, { services, asker }) => searchRoute(request, services.database, asker)),
  get(['knowledge'], (request, { services, asker }) => knowledgeRoute(request, services.database, asker)),
  get(['sources'], (request, { services, asker }) => sourcesRoute(request, services.database, asker)),
  get(['help'], helpRoute),
  ...both(['corrections'], (request, { services, asker }) => correctionsRoute(request, services.database, asker)),
  ...both(['corrections', 'add'], (request, { services, asker }) =>
    addCorrectionRoute(request, services.database, asker),
  ),
  ...both(['records', ':type', 'add'], (request, { services, asker }) =>
    addRecordRoute(request, services.database, asker),
  ),
  ...both(['records', ':type', 'edit'], (request, { services, asker }) =>
    editRecordRoute(request, services.database, asker),
  ),
  ...both(['records', ':type', 'remove'], (request, { services, asker }) =>
    removeRecordRoute(request, services.database, asker),
  ),
  get(['records', ':type', 'history'], (request, { services, asker }) =>
    recordHistoryRoute(request, services.database, asker),
  ),
  get(['admin', 'files'], (request, { services, asker }) => filesRoute(request, services.database, asker)),
  {
    method: 'POST',
    path: ['admin', 'files', 'import'],
    handler: (request, { services, asker }) => startImportRoute(request, services.database, asker, sender(services)),
  },
  ...both(['admin', 'files', ':id'], (request, { services, asker }) =>
    importJobRoute(request, services.database, asker, sender(services)),
  ),
];
