import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { whoAsks } from '#features/accounts/who-asks.ts';
import { address, overview, type Segment, segments } from '#features/addresses.ts';
import { whyAway } from '#platform/database-away.ts';
import { networkOf } from '#platform/network.ts';
import { openRateLimit } from '#platform/rate-limit.ts';
import type { WebRequest } from '#platform/web-request.ts';
import type { Answer, PageContent, SessionChange } from '#ui/answer.ts';
import type { Language } from '#words/language.ts';
import type { Asker, Services } from '../services.ts';
import { asset } from './assets.ts';
import { gate } from './gate.ts';
import { placeOf } from './origin.ts';
import { notKeptPage, problemPage, signedOutPage } from './problem-page.tsx';
import { renderPage } from './render.tsx';
import { type Route, routes } from './routes.ts';
import { securityHeaders } from './security-headers.ts';
import { securityText, sitemap } from './well-known.ts';

/** The largest request body in bytes: an import of several files; and without signing in, of a form. */
const largestBody = 60_000_000;
const largestFormOfVisitor = 100_000;

/** Names of cookies; `__Host-` binds them to this host, to every path and to a safe connection. */
const cookies = { session: 'verband', flow: 'verband-flow', organisation: 'verband-organisatie' } as const;
const cookieRules = { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;
const cookie = (context: Context, name: string): string | undefined => getCookie(context, name, 'host') || undefined;

type Status = 200 | 400 | 403 | 404 | 409 | 429 | 500 | 503;

/** How an address is written in the figures about requests: its words, never what is filled in. */
const patternOf = (route: Route): string =>
  `/${route.path.map((part) => (part.startsWith(':') ? part : segments[part as Segment].nl)).join('/')}`;

/** The web application: URL → use case → page. @param anyHost the pages are open to the network on purpose */
export function createApp(services: Services, defaultLanguage: Language, anyHost = false): Hono {
  const { config } = services;
  const app = new Hono();
  const posts = openRateLimit(120);
  const downloads = openRateLimit(20);
  const place = (context: Context) => placeOf(context, config, anyHost);

  app.use(async (context, next) => {
    const { known, tls } = place(context);
    if (!known) return context.text('421', 421, { ...securityHeaders(tls), 'cache-control': 'no-store' });
    await next();
    for (const [name, value] of Object.entries(securityHeaders(tls)))
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'private, no-store');
    return undefined;
  });
  app.get('/healthz', (context) => context.json({ ok: true }));
  app.get('/readyz', async (context) => {
    const state = await services.readiness();
    return context.json(state, state.ready ? 200 : 503);
  });
  app.get('/metrics', async (context) => {
    if (!mayReadMetrics(context)) return context.notFound();
    return context.body(await services.metrics.text(), 200, { 'content-type': services.metrics.type });
  });
  app.get('/assets/*', asset);
  app.get('/favicon.ico', (context) => context.redirect('/assets/favicon.svg'));
  app.get('/robots.txt', (context) =>
    context.text(
      `User-agent: *\nDisallow: /beheer/\nDisallow: /inloggen\nDisallow: /gegevens/\nDisallow: /zoeken\nSitemap: ${place(context).origin}/sitemap.xml\n`,
      200,
      {
        'cache-control': 'public, max-age=3600',
      },
    ),
  );
  app.get('/.well-known/security.txt', (context) =>
    context.text(securityText(place(context).origin, config.contact, services.clock.now()), 200, {
      'cache-control': 'public, max-age=3600',
    }),
  );
  app.get('/sitemap.xml', async (context) =>
    context.body(await sitemap(services, place(context).origin), 200, {
      'content-type': 'application/xml; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    }),
  );

  /**
   * Prometheus asks with a token; without one only from this computer itself. Behind a proxy on this computer everyone seems to be here,
   * so there a token is needed.
   */
  const mayReadMetrics = (context: Context): boolean => {
    if (config.metricsToken === undefined) {
      if (config.publicUrl !== undefined || config.proxies > 0 || anyHost) return false;
      const { address: from, origin } = place(context);
      return /^(127\.|::1$)/.test(from) && /^http:\/\/(localhost|127\.|\[::1\])/.test(origin);
    }
    const digest = (text: string) => createHash('sha256').update(text).digest();
    return timingSafeEqual(digest(context.req.header('authorization') ?? ''), digest(`Bearer ${config.metricsToken}`));
  };

  const languageOf = (context: Context): Language =>
    /^\/en(\/|$)/.test(new URL(context.req.url).pathname) ? 'en' : 'nl';

  const show = (
    context: Context,
    page: PageContent,
    status: Status,
    language: Language,
    asker?: Asker,
    mayBeKept = true,
  ) => {
    const url = new URL(context.req.url);
    const { origin, safe } = place(context);
    const last = cookie(context, cookies.organisation)?.replace(/[^a-z0-9-]/g, '') || undefined;
    const looksElsewhere = page.looking !== undefined && page.looking.id !== last;
    if (looksElsewhere && status === 200 && safe)
      setCookie(context, cookies.organisation, page.looking?.id ?? '', { ...cookieRules, maxAge: 31_536_000 });
    const html = renderPage(page, {
      language,
      path: url.pathname,
      search: url.search,
      origin,
      lastOrganisation: last,
      asker,
    });
    if (!mayBeKept || asker?.kind !== 'visitor' || status !== 200 || context.req.method !== 'GET')
      return context.html(html, status);
    const tag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
    context.header('etag', tag);
    context.header('vary', url.pathname === '/' ? 'Cookie, Accept-Language' : 'Cookie');
    context.header('cache-control', looksElsewhere ? 'private, no-cache' : 'public, max-age=0, must-revalidate');
    return context.req.header('if-none-match') === tag ? context.body(null, 304) : context.html(html, 200);
  };

  const keep = (context: Context, session: SessionChange | undefined, flow?: string) => {
    if (session === 'end') deleteCookie(context, cookies.session, cookieRules);
    else if (session !== undefined) setCookie(context, cookies.session, session.token, cookieRules);
    if (flow !== undefined) setCookie(context, cookies.flow, flow, { ...cookieRules, maxAge: 600 });
  };

  /** Notes that someone was refused: which address by its pattern, and the number of the account, never a name or what was asked. */
  const refused = (route: Route, status: number, account: string | null) =>
    services.log.warn({ path: patternOf(route), status, account }, 'refused');

  /** Answers a request; a form that the database could not keep comes back with what was typed. */
  const handle = (route: Route, language: Language) => async (context: Context) => {
    try {
      return await answered(route, language, context);
    } catch (problem) {
      const away = pageOfAway(problem);
      if (away === undefined || context.req.method !== 'POST' || route.access === 'door') throw problem;
      services.log.warn({ path: patternOf(route), problem: String(problem) }, 'a form could not be kept');
      context.header('retry-after', '60');
      const request = await readRequest(context, language, {
        client: { address: '', agent: '' },
        origin: place(context).origin,
        flow: undefined,
      });
      return show(context, notKeptPage(request, away), 503, language);
    }
  };

  const answered = async (route: Route, language: Language, context: Context) => {
    const started = performance.now();
    const { origin, safe, address: from } = place(context);
    const token = safe ? cookie(context, cookies.session) : undefined;
    const visit = await whoAsks(services.database, token, config.idleMinutes, context.req.method === 'GET');
    const { asker } = visit;
    if (visit.over) keep(context, 'end');
    if (visit.token !== undefined) keep(context, { token: visit.token });
    const visitor = asker.kind === 'visitor';
    // Visitors are counted by their network, who signed in by the account: a town hall has one address.
    const network = networkOf(from);
    const who = asker.standing.account ?? network;
    if (context.req.method === 'POST' && !posts.take(who, Date.now())) {
      refused(route, 429, asker.standing.account);
      return show(context, problemPage(language, 'often'), 429, language, asker);
    }
    if (visitor && Number(context.req.header('content-length') ?? 0) > largestFormOfVisitor)
      return show(context, problemPage(language, 'refused'), 400, language, asker);
    if (visitor && new URL(context.req.url).searchParams.has('als') && !downloads.take(network, Date.now())) {
      refused(route, 429, null);
      return show(context, problemPage(language, 'often'), 429, language, asker);
    }
    const request = await readRequest(context, language, {
      client: { address: from, agent: context.req.header('user-agent') ?? '' },
      origin,
      flow: cookie(context, cookies.flow),
    });
    // Signing in through the provider begins on a page of ours: a link elsewhere shows that page, so that nobody is signed in unasked.
    if (route.path.at(-1) === 'provider' && /^(cross|same)-site$/.test(context.req.header('sec-fetch-site') ?? ''))
      return context.redirect(address(language, ['signIn'], { terug: request.query.get('terug') ?? undefined }), 303);
    const answer = await answerOf(route, request, visit, safe);
    if (route.access === 'door' && request.method === 'POST') services.metrics.signIn(outcomeOf(answer));
    if (answer.kind === 'forbidden') refused(route, 403, asker.standing.account);
    services.metrics.request(patternOf(route), statusOf(answer), (performance.now() - started) / 1000);
    switch (answer.kind) {
      case 'page':
        keep(context, answer.session);
        // Who signs out on a shared computer leaves no pages behind for the button that goes back.
        if (answer.session === 'end') context.header('clear-site-data', '"cache", "storage"');
        // Pages of signing in are nobody's yet and hold secrets all the same: the key of an authenticator app, an invitation.
        return show(
          context,
          answer.page,
          answer.status ?? 200,
          language,
          answer.session === 'end' ? undefined : asker,
          route.access !== 'door',
        );
      case 'redirect':
        keep(context, answer.session, answer.flow);
        return context.redirect(answer.to, 303);
      case 'json':
        keep(context, undefined, answer.flow);
        return context.json(answer.body as object, answer.status ?? 200);
      case 'file':
        return context.body(answer.bytes as Uint8Array<ArrayBuffer>, 200, {
          'content-type': answer.type,
          'content-disposition': `attachment; filename="${answer.name.replace(/[^\w.-]/g, '_')}"`,
        });
      case 'forbidden':
        return show(context, problemPage(language, 'forbidden'), 403, language, asker);
      case 'missing':
        return show(context, problemPage(language, 'missing'), 404, language, asker);
    }
  };

  const answerOf = async (
    route: Route,
    request: WebRequest,
    visit: Awaited<ReturnType<typeof whoAsks>>,
    safe: boolean,
  ): Promise<Answer> => {
    const { language } = request;
    if (route.access === 'door' && !safe) return { kind: 'page', status: 403, page: problemPage(language, 'insecure') };
    switch (gate(route.access, visit.asker)) {
      case 'forbidden':
        return { kind: 'forbidden' };
      case 'sign-in':
        // Who was signed out while typing gets the typed text back to send again.
        return request.method === 'GET'
          ? { kind: 'redirect', to: address(language, ['signIn'], { terug: `${request.path}${request.search}` }) }
          : { kind: 'page', status: 403, page: signedOutPage(request) };
      case 'pass':
        return route.handler(request, { services, asker: visit.asker, session: visit.session });
    }
  };

  /** A body without its length is counted in memory while it comes: a form's worth. Only files are larger, and browsers tell their length. */
  const bounded = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: (context) => show(context, problemPage(languageOf(context), 'refused'), 400, languageOf(context)),
    });
  const [told, untold] = [bounded(largestBody), bounded(largestFormOfVisitor)];
  app.post('*', (context, next) =>
    (context.req.header('content-length') === undefined || context.req.header('transfer-encoding') !== undefined
      ? untold
      : told)(context, next),
  );
  app.post('*', async (context, next) => {
    const { origin } = place(context);
    const language = languageOf(context);
    // A form of ours says where it comes from: by Origin, or by what the browser says of the site. Without either nothing is changed.
    const claimed = context.req.header('origin');
    const own = claimed === undefined ? context.req.header('sec-fetch-site') === 'same-origin' : claimed === origin;
    if (!own) {
      services.log.warn(
        { path: withoutSecret(new URL(context.req.url).pathname), status: 403 },
        'a form from elsewhere was refused',
      );
      return show(context, problemPage(language, 'refused'), 403, language);
    }
    return next();
  });
  app.get('/', (context, next) =>
    defaultLanguage === 'en' && context.req.header('accept-language')?.startsWith('nl') !== true
      ? Promise.resolve(context.redirect('/en'))
      : next(),
  );
  app.get('/overzicht', (context) => toOwnOverview(context, 'nl'));
  app.get('/en/overview', (context) => toOwnOverview(context, 'en'));
  for (const route of routes) {
    for (const language of ['nl', 'en'] as const) {
      const path =
        `${language === 'en' ? '/en' : ''}/${route.path.map((part) => (part.startsWith(':') ? part : segments[part as Segment][language])).join('/')}`.replace(
          /(.)\/$/,
          '$1',
        );
      app.on(route.method, path, handle(route, language));
    }
  }
  app.notFound((context) => show(context, problemPage(languageOf(context), 'missing'), 404, languageOf(context)));
  app.onError((problem, context) => {
    const reference = randomBytes(4).toString('hex');
    const away = pageOfAway(problem);
    services.log.error(
      { reference, path: withoutSecret(new URL(context.req.url).pathname), problem: problem.stack ?? String(problem) },
      'request failed',
    );
    if (away !== undefined) context.header('retry-after', '60');
    return show(
      context,
      problemPage(languageOf(context), away ?? 'failed', reference),
      away === undefined ? 500 : 503,
      languageOf(context),
    );
  });
  return app;
}

/** Which page tells that the database could not do it now, or undefined when something else went wrong. */
function pageOfAway(problem: unknown): 'unavailable' | 'full' | 'slow' | undefined {
  const why = whyAway(problem);
  return why === 'away' ? 'unavailable' : why;
}

/** A path as it may stand in the log: the code of an invitation opens an account. */
const withoutSecret = (path: string): string => path.replace(/(\/(?:uitnodiging|invitation)\/).+/, '$1…');

/** How a step of signing in ended, for the figures. */
const outcomeOf = (answer: Answer): 'let-in' | 'refused' | 'other' =>
  (answer.kind === 'redirect' || answer.kind === 'page') && typeof answer.session === 'object'
    ? 'let-in'
    : answer.kind === 'page'
      ? 'refused'
      : 'other';

const statusOf = (answer: Answer): number => {
  switch (answer.kind) {
    case 'redirect':
      return 303;
    case 'forbidden':
      return 403;
    case 'missing':
      return 404;
    case 'file':
      return 200;
    default:
      return answer.status ?? 200;
  }
};

function toOwnOverview(context: Context, language: Language) {
  const id = cookie(context, cookies.organisation)?.replace(/[^a-z0-9-]/g, '');
  return context.redirect(
    id === undefined || id === '' ? address(language, ['organisations']) : overview(language, id),
  );
}

/** Text that a database can hold: without zero bytes and halves of characters. */
const whole = (text: string): string => text.replaceAll('\u0000', '').toWellFormed();
function wholeQuery(query: URLSearchParams): URLSearchParams {
  const answer = new URLSearchParams();
  for (const [name, value] of query) answer.append(whole(name), whole(value));
  return answer;
}

async function readRequest(
  context: Context,
  language: Language,
  from: Pick<WebRequest, 'client' | 'origin' | 'flow'>,
): Promise<WebRequest> {
  const url = new URL(context.req.url);
  const form = new URLSearchParams();
  const files: { name: string; bytes: Uint8Array }[] = [];
  if (context.req.method === 'POST') {
    const data = await context.req.formData().catch(() => undefined);
    for (const [name, value] of data ?? []) {
      if (typeof value === 'string') form.append(whole(name), whole(value));
      else if (value.name !== '' || value.size > 0)
        files.push({ name: whole(value.name), bytes: new Uint8Array(await value.arrayBuffer()) });
    }
  }
  return {
    method: context.req.method === 'POST' ? 'POST' : 'GET',
    language,
    path: url.pathname,
    search: url.search,
    parameters: Object.fromEntries(
      Object.entries(context.req.param()).map(([name, value]) => [name, whole(String(value))]),
    ),
    query: wholeQuery(url.searchParams),
    form,
    files,
    ...from,
  };
}
