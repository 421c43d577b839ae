import { accountRoute, accountsRoute } from '#features/accounts/accounts.route.tsx';
import { confirmRolesRoute } from '#features/accounts/confirm-roles.route.tsx';
import type { Doorway } from '#features/accounts/doorway.ts';
import { beginOwnPasskeyRoute, ownAccountRoute } from '#features/accounts/own-account.route.tsx';
import { rightsRoute } from '#features/accounts/rights.route.tsx';
import { beginSetUpRoute, invitationRoute, setUpRoute } from '#features/accounts/set-up.route.tsx';
import {
  backRoute,
  beginPasskeyRoute,
  codeRoute,
  passkeyRoute,
  providerRoute,
  signInRoute,
  signOutRoute,
} from '#features/accounts/sign-in.route.tsx';
import type { Segment } from '#features/addresses.ts';
import { addFrameworkRoute } from '#features/assessment/add-framework.route.tsx';
import { assessmentRoute, keepWeightsRoute } from '#features/assessment/assessment.route.tsx';
import { editFrameworkRoute } from '#features/assessment/edit-framework.route.tsx';
import { fillRoute } from '#features/assessment/fill.route.tsx';
import { deliveredFrameworkRoute, ownFrameworkRoute } from '#features/assessment/framework.route.tsx';
import { legalFormRoute } from '#features/assessment/legal-form.route.tsx';
import { listAssessmentsRoute } from '#features/assessment/list-assessments.route.tsx';
import { listFrameworksRoute } from '#features/assessment/list-frameworks.route.tsx';
import { manageRoute } from '#features/assessment/manage.route.tsx';
import { reEvaluationRoute } from '#features/assessment/re-evaluation.route.tsx';
import { startAssessmentRoute } from '#features/assessment/start-assessment.route.tsx';
import { togetherRoute } from '#features/assessment/together.route.tsx';
import { logRoute } from '#features/audit/log.route.tsx';
import { dashboardRoute } from '#features/dashboard/dashboard.route.ts';
import { filesRoute, importJobRoute, type Send, startImportRoute } from '#features/exchange/exchange.route.tsx';
import { homeRoute } from '#features/home/home.route.tsx';
import { copyModelRoute } from '#features/knowledge/copy-model.route.tsx';
import { helpRoute } from '#features/knowledge/help.route.tsx';
import { knowledgeRoute } from '#features/knowledge/knowledge.route.tsx';
import { sourcesRoute } from '#features/knowledge/sources.route.tsx';
import { listOrganisationsRoute } from '#features/organisations/list-organisations.route.tsx';
import { organisationRoute } from '#features/organisations/organisation.route.tsx';
import { personRoute } from '#features/organisations/person.route.tsx';
import { accessibilityRoute, privacyRoute } from '#features/portal/portal.route.tsx';
import { publicationRoute } from '#features/publish/publication.route.tsx';
import { addCorrectionRoute, correctionsRoute } from '#features/records/corrections.route.tsx';
import {
  addRecordRoute,
  editRecordRoute,
  recordHistoryRoute,
  removeRecordRoute,
} from '#features/records/records.route.tsx';
import { annexRoute } from '#features/regional-council/annex.route.tsx';
import { compareDesignsRoute } from '#features/regional-council/compare-designs.route.tsx';
import { designRoute } from '#features/regional-council/design.route.tsx';
import { keepDesignRoute } from '#features/regional-council/keep-design.route.tsx';
import { searchDesignsRoute } from '#features/regional-council/search-designs.route.tsx';
import { comparePartnershipsRoute } from '#features/register/compare-partnerships.route.tsx';
import { listPartnershipsRoute } from '#features/register/list-partnerships.route.tsx';
import { tabs } from '#features/register/partnership.page.tsx';
import { partnershipRoute } from '#features/register/partnership.route.tsx';
import { taskMatrixRoute } from '#features/register/task-matrix.route.tsx';
import { searchRoute } from '#features/search/search.route.tsx';
import type { WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { type Asker, jobs, type OpenSession, type Services } from '../services.ts';
import type { Access } from './gate.ts';

/** What a handler gets besides the request. */
export interface RouteContext {
  readonly services: Services;
  readonly asker: Asker;
  readonly session: OpenSession | undefined;
}

/** One address: its words (in both languages by `segments`), and what answers. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: readonly (Segment | `:${string}`)[];
  /** Who may ask for it at all; without a rule it does not compile. */
  readonly access: Access;
  readonly handler: (request: WebRequest, context: RouteContext) => Promise<Answer>;
}

const get = (access: Access, path: Route['path'], handler: Route['handler']): Route => ({
  method: 'GET',
  path,
  access,
  handler,
});
const post = (access: Access, path: Route['path'], handler: Route['handler']): Route => ({
  method: 'POST',
  path,
  access,
  handler,
});
const both = (access: Access, path: Route['path'], handler: Route['handler']): Route[] => [
  get(access, path, handler),
  post(access, path, handler),
];
const doorway = ({ database, config, clock }: Services): Doorway => ({ database, config, now: () => clock.now() });
const signedIn = (session: OpenSession | undefined): OpenSession => {
  if (session === undefined) throw new Error('no session behind a route that needs one');
  return session;
};
const sender =
  (services: Services): Send =>
  (data, execute) =>
    services.queue.send(jobs.import, data, execute);

/** Every page, in one list. */
export const routes: readonly Route[] = [
  get('public', [], (request, { services, asker }) => homeRoute(request, services.database, asker)),
  get('public', ['overview', ':id'], (request, { services, asker }) =>
    dashboardRoute(request, services.database, asker, services.clock.today()),
  ),
  get('public', ['partnerships'], (request, { services, asker }) =>
    listPartnershipsRoute(request, services.database, asker),
  ),
  get('public', ['compare'], (request, { services, asker }) =>
    comparePartnershipsRoute(request, services.database, asker, services.clock.today()),
  ),
  ...tabs.map((tab) =>
    get(
      'public',
      tab === 'overview' ? ['partnerships', ':id'] : ['partnerships', ':id', tab],
      (request, { services, asker }) =>
        partnershipRoute(request, services.database, asker, services.clock.today(), tab),
    ),
  ),
  get('public', ['tasks'], (request, { services, asker }) => taskMatrixRoute(request, services.database, asker)),
  get('public', ['organisations'], (request, { services, asker }) =>
    listOrganisationsRoute(request, services.database, asker),
  ),
  get('public', ['organisations', ':id'], (request, { services, asker }) =>
    organisationRoute(request, services.database, asker),
  ),
  get('public', ['people', ':id'], (request, { services, asker }) => personRoute(request, services.database, asker)),
  get('public', ['search'], (request, { services, asker }) => searchRoute(request, services.database, asker)),
  get('public', ['knowledge'], (request, { services, asker }) => knowledgeRoute(request, services.database, asker)),
  ...both(['edit-common'], ['knowledge', 'add'], (request, { services, asker }) =>
    copyModelRoute(request, services.database, asker),
  ),
  get('public', ['votes'], (request, { services, asker }) =>
    designRoute(request, services.database, asker, services.power, services.clock.today()),
  ),
  get('public', ['votes', 'compare'], (request, { services, asker }) =>
    compareDesignsRoute(request, services.database, asker, services.power),
  ),
  get('public', ['votes', 'search'], (request, { services, asker }) =>
    searchDesignsRoute(request, services.database, asker),
  ),
  ...both(['edit-own'], ['votes', 'keep'], (request, { services, asker }) =>
    keepDesignRoute(request, services.database, asker),
  ),
  get('public', ['votes', 'annex'], annexRoute),
  get('public', ['weigh', ':organisation', ':assessment', ':round'], (request, { services, asker }) =>
    assessmentRoute(request, services.database, asker, services.acceptability, services.clock.today()),
  ),
  post('signed-in', ['weigh', ':organisation', ':assessment', ':round', 'weights'], (request, { services, asker }) =>
    keepWeightsRoute(request, services.database, asker, services.acceptability),
  ),
  get('public', ['frameworks'], (request, { services, asker }) =>
    listFrameworksRoute(request, services.database, asker),
  ),
  ...both(['edit-own'], ['frameworks', 'add'], (request, { services, asker }) =>
    addFrameworkRoute(request, services.database, asker),
  ),
  get('public', ['frameworks', ':key', ':version'], (request, { services, asker }) =>
    deliveredFrameworkRoute(request, services.database, asker),
  ),
  get('public', ['frameworks', ':organisation', ':key', ':version'], (request, { services, asker }) =>
    ownFrameworkRoute(request, services.database, asker),
  ),
  ...both(['edit-own'], ['frameworks', ':organisation', ':key', ':version', 'edit'], (request, { services, asker }) =>
    editFrameworkRoute(request, services.database, asker),
  ),
  get('public', ['legalForm'], legalFormRoute),
  get('public', ['weigh', ':organisation', ':assessment', ':round', 'compare'], (request, { services, asker }) =>
    reEvaluationRoute(request, services.database, asker, services.clock.today()),
  ),
  get('public', ['weigh'], (request, { services, asker }) => listAssessmentsRoute(request, services.database, asker)),
  ...both(['edit-own'], ['weigh', 'add'], (request, { services, asker }) =>
    startAssessmentRoute(request, services.database, asker, services.clock.today()),
  ),
  ...both('signed-in', ['weigh', ':organisation', ':assessment', ':round', 'manage'], (request, { services, asker }) =>
    manageRoute(request, services.database, asker, services.clock.today()),
  ),
  ...both('signed-in', ['weigh', ':organisation', ':assessment', ':round', 'fill'], (request, { services, asker }) =>
    fillRoute(request, services.database, asker, services.clock.today()),
  ),
  get('public', ['weigh', ':organisation', ':assessment', ':round', 'together'], (request, { services, asker }) =>
    togetherRoute(request, services.database, asker),
  ),
  post('signed-in', ['weigh', ':organisation', ':assessment', ':round', 'together'], (request, { services, asker }) =>
    togetherRoute(request, services.database, asker),
  ),
  get('public', ['sources'], (request, { services, asker }) => sourcesRoute(request, services.database, asker)),
  get('public', ['help'], helpRoute),
  ...both(['propose-correction'], ['corrections'], (request, { services, asker }) =>
    correctionsRoute(request, services.database, asker),
  ),
  ...both(['propose-correction'], ['corrections', 'add'], (request, { services, asker }) =>
    addCorrectionRoute(request, services.database, asker),
  ),
  ...both('signed-in', ['records', ':type', 'add'], (request, { services, asker }) =>
    addRecordRoute(request, services.database, asker),
  ),
  ...both('signed-in', ['records', ':type', 'edit'], (request, { services, asker }) =>
    editRecordRoute(request, services.database, asker),
  ),
  ...both('signed-in', ['records', ':type', 'publication'], (request, { services, asker }) =>
    publicationRoute(request, services.database, asker, services.clock.today()),
  ),
  ...both('signed-in', ['records', ':type', 'remove'], (request, { services, asker }) =>
    removeRecordRoute(request, services.database, asker),
  ),
  get('public', ['records', ':type', 'history'], (request, { services, asker }) =>
    recordHistoryRoute(request, services.database, asker),
  ),
  get('public', ['admin', 'files'], (request, { services, asker }) => filesRoute(request, services.database, asker)),
  post(['import'], ['admin', 'files', 'import'], (request, { services, asker }) =>
    startImportRoute(request, services.database, asker, sender(services)),
  ),
  ...both(['import'], ['admin', 'files', ':id'], (request, { services, asker }) =>
    importJobRoute(request, services.database, asker, sender(services)),
  ),
  get(['see-log', 'see-sign-ins'], ['admin', 'log'], (request, { services, asker }) =>
    logRoute(request, services.database, asker),
  ),
  get('public', ['privacy'], privacyRoute),
  get('public', ['accessibility'], accessibilityRoute),
  get('public', ['rights'], (request, { asker }) => rightsRoute(request, asker)),
  ...both('door', ['signIn'], (request, { services, session }) => signInRoute(request, doorway(services), session)),
  ...both('door', ['signIn', 'code'], (request, { services, session }) =>
    codeRoute(request, doorway(services), session),
  ),
  post('door', ['signIn', 'passkey', 'begin'], (request, { services }) =>
    beginPasskeyRoute(request, doorway(services)),
  ),
  post('door', ['signIn', 'passkey'], (request, { services, session }) =>
    passkeyRoute(request, doorway(services), session),
  ),
  get('door', ['signIn', 'provider'], (request, { services }) => providerRoute(request, doorway(services))),
  get('door', ['signIn', 'back'], (request, { services, session }) =>
    backRoute(request, doorway(services), session, services.clock.today()),
  ),
  ...both('door', ['signIn', 'invitation', ':id'], (request, { services, session }) =>
    invitationRoute(request, doorway(services), session),
  ),
  ...both('door', ['signIn', 'setUp'], (request, { services, session }) =>
    setUpRoute(request, doorway(services), session),
  ),
  post('door', ['signIn', 'setUp', 'begin'], (request, { services, session }) =>
    beginSetUpRoute(request, doorway(services), session),
  ),
  post('door', ['signOut'], (request, { services, session }) => signOutRoute(request, doorway(services), session)),
  ...both('signed-in', ['account'], (request, { services, asker, session }) =>
    ownAccountRoute(request, doorway(services), asker, signedIn(session)),
  ),
  post('signed-in', ['account', 'passkey', 'begin'], (request, { services, asker, session }) =>
    beginOwnPasskeyRoute(request, doorway(services), asker, signedIn(session)),
  ),
  ...both(['manage-accounts'], ['admin', 'accounts'], (request, { services, asker }) =>
    accountsRoute(request, doorway(services), asker, services.clock.today()),
  ),
  ...both(['confirm-roles'], ['admin', 'roles'], (request, { services, asker }) =>
    confirmRolesRoute(request, doorway(services), asker, services.clock.today()),
  ),
  ...both(['manage-accounts'], ['admin', 'accounts', ':id'], (request, { services, asker }) =>
    accountRoute(request, doorway(services), asker, services.clock.today()),
  ),
];
