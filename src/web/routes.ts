import type { Segment } from '#features/addresses.ts';
import { dashboardRoute } from '#features/dashboard/dashboard.route.ts';
import { homeRoute } from '#features/home/home.route.tsx';
import type { WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import type { localEditor, Services } from '../services.ts';

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

/** Every page, in one list. */
export const routes: readonly Route[] = [
  get([], (request, { services, asker }) => homeRoute(request, services.database, asker)),
  get(['overview', ':id'], (request, { services, asker }) => dashboardRoute(request, services.database, asker, services.clock.today())),
];
