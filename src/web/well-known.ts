import { readSitemap } from '#features/register/sitemap.ts';
import type { Services } from '../services.ts';

/** security.txt (RFC 9116): where to tell about a weakness. Renewed at every asking, for a year. */
export function securityText(origin: string, contact: string | undefined, now: Date): string {
  const expires = new Date(now.getTime() + 364 * 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z');
  return [
    `Contact: ${contact ?? 'https://www.ncsc.nl/contact/kwetsbaarheid-melden'}`,
    `Expires: ${expires}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${origin}/.well-known/security.txt`,
    `Policy: ${origin}/privacy`,
    '',
  ].join('\n');
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Addresses of everything public, for search engines. */
export async function sitemap(services: Services, origin: string): Promise<string> {
  const pages = await readSitemap(services.database);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${pages
    .map((path) => `<url><loc>${escaped(`${origin}${path}`)}</loc></url>`)
    .join('\n')}\n</urlset>\n`;
}
