import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { address, overview, type Segment, segments } from '#features/addresses.ts';
import { projectFolder } from '#platform/project-folder.ts';
import type { WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import type { Language } from '#words/language.ts';
import { localEditor, type Services } from '../services.ts';
import { problemPage } from './problem-page.tsx';
import { renderPage } from './render.tsx';
import { type Route, routes } from './routes.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** No inline style or script, nothing from elsewhere, no frame around it. */
const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cache-control': 'no-cache',
};

/** Names under which this computer's own loopback may be asked; any other is a page elsewhere that tries to reach it. */
const ownHosts = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** The largest request body in bytes: an import of several files. */
const largestBody = 60_000_000;

/** The web application: URL → use case → page. */
export function createApp(services: Services, defaultLanguage: Language): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    if (!ownHosts.test(context.req.header('host') ?? '')) return context.text('421', 421);
    await next();
    for (const [name, value] of Object.entries(securityHeaders))
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    return undefined;
  });
  app.get('/healthz', (context) => context.json({ ok: true }));
  app.get('/assets/*', (context) => asset(context));
  app.get('/favicon.ico', (context) => context.redirect('/assets/favicon.svg'));

  const show = (
    context: Context,
    page: Parameters<typeof renderPage>[0],
    status: 200 | 400 | 404 | 409 | 403 | 500 | 503,
    language: Language,
  ) => {
    const url = new URL(context.req.url);
    if (page.looking !== undefined && status === 200)
      setCookie(context, 'verband-organisatie', page.looking.id, {
        path: '/',
        sameSite: 'Lax',
        httpOnly: true,
        maxAge: 31_536_000,
      });
    const around = {
      language,
      path: url.pathname,
      search: url.search,
      origin: url.origin,
      lastOrganisation: getCookie(context, 'verband-organisatie')?.replace(/[^a-z0-9-]/g, '') || undefined,
    };
    return context.html(renderPage(page, around), status);
  };
  const languageOf = (context: Context): Language =>
    /^\/en(\/|$)/.test(new URL(context.req.url).pathname) ? 'en' : 'nl';

  const handle = (route: Route, language: Language) => async (context: Context) => {
    const request = await readRequest(context, language);
    const answer: Answer = await route.handler(request, { services, asker: localEditor });
    switch (answer.kind) {
      case 'page':
        return show(context, answer.page, answer.status ?? 200, language);
      case 'redirect':
        return context.redirect(answer.to, 303);
      case 'file':
        return context.body(answer.bytes as Uint8Array<ArrayBuffer>, 200, {
          'content-type': answer.type,
          'content-disposition': `attachment; filename="${answer.name.replace(/[^\w.-]/g, '_')}"`,
        });
      case 'forbidden':
        return show(context, problemPage(language, 'forbidden'), 403, language);
      case 'missing':
        return show(context, problemPage(language, 'missing'), 404, language);
    }
  };

  app.post(
    '*',
    bodyLimit({
      maxSize: largestBody,
      onError: (context) => show(context, problemPage(languageOf(context), 'refused'), 400, languageOf(context)),
    }),
  );
  app.post('*', async (context, next) => {
    const origin = context.req.header('origin');
    const site = context.req.header('sec-fetch-site');
    const own =
      origin === undefined
        ? site === undefined || site === 'same-origin' || site === 'none'
        : origin === new URL(context.req.url).origin;
    if (!own) return show(context, problemPage(languageOf(context), 'refused'), 403, languageOf(context));
    return next();
  });
  app.get('/', (context, next) =>
    defaultLanguage === 'en' &&
    getCookie(context, 'verband-taal') === undefined &&
    context.req.header('accept-language')?.startsWith('nl') !== true
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
    const { code } = problem as Error & { code?: string };
    const away = code !== undefined && /^(ECONN|57P|08|53)/.test(code);
    services.log.error(
      { reference, path: new URL(context.req.url).pathname, problem: problem.stack ?? String(problem) },
      'request failed',
    );
    return show(
      context,
      problemPage(languageOf(context), away ? 'unavailable' : 'failed', reference),
      away ? 503 : 500,
      languageOf(context),
    );
  });
  return app;
}

function toOwnOverview(context: Context, language: Language) {
  const id = getCookie(context, 'verband-organisatie')?.replace(/[^a-z0-9-]/g, '');
  return context.redirect(
    id === undefined || id === '' ? address(language, ['organisations']) : overview(language, id),
  );
}

async function readRequest(context: Context, language: Language): Promise<WebRequest> {
  const url = new URL(context.req.url);
  const form = new URLSearchParams();
  const files: { name: string; bytes: Uint8Array }[] = [];
  if (context.req.method === 'POST') {
    const data = await context.req.formData().catch(() => undefined);
    for (const [name, value] of data ?? []) {
      if (typeof value === 'string') form.append(name, value);
      else if (value.name !== '' || value.size > 0)
        files.push({ name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
    }
  }
  return {
    method: context.req.method === 'POST' ? 'POST' : 'GET',
    language,
    path: url.pathname,
    search: url.search,
    parameters: context.req.param() as Record<string, string>,
    query: url.searchParams,
    form,
    files,
  };
}

const kept = new Map<string, Uint8Array<ArrayBuffer>>();

function asset(context: Context) {
  const folder = join(projectFolder(), 'dist', 'assets');
  const name = normalize(new URL(context.req.url).pathname.slice('/assets/'.length));
  const type = types[extname(name)];
  if (type === undefined || name.includes('..') || name.includes(sep)) return context.notFound();
  try {
    const bytes = kept.get(name) ?? new Uint8Array(readFileSync(join(folder, name)));
    kept.set(name, bytes);
    return context.body(bytes, 200, {
      'content-type': type,
      'cache-control': /-[A-Z0-9]{8}\./.test(name) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    });
  } catch {
    return context.notFound();
  }
}
