import type { Asker, Database } from '#database/connection.ts';
import { frameworkUse, readFrameworkVersions } from '#database/read/framework-use.ts';
import { deliveredFrameworks } from '#domain/assessment/delivered-frameworks.ts';
import type { Framework } from '#domain/assessment/framework.ts';
import { writeFrameworkFile } from '#importers/framework/framework-file.ts';
import { asked, type WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { frameworkPage } from './framework.page.tsx';
import { keptFramework } from './kept-framework.ts';

function fileOf(framework: Framework): Answer {
  return {
    kind: 'file',
    name: `${framework.key}-${framework.version}.json`,
    type: 'application/json; charset=utf-8',
    bytes: new TextEncoder().encode(writeFrameworkFile(framework)),
  };
}

/** GET /kaders/:key/:version: a framework that comes with the program. */
export async function deliveredFrameworkRoute(request: WebRequest, database: Database, asker: Asker): Promise<Answer> {
  const { key, version } = request.parameters;
  const framework = deliveredFrameworks.find((each) => each.key === key && String(each.version) === version);
  if (framework === undefined) return { kind: 'missing' };
  if (request.query.get('als') === 'json') return fileOf(framework);
  const id = `${framework.key}/${framework.version}`;
  const used = (await database.read(asker, frameworkUse)).get(id) ?? 0;
  const versions = deliveredFrameworks
    .filter((each) => each.key === key)
    .map((each) => ({ id: `${each.key}/${each.version}`, version: each.version, used: 0 }));
  return {
    kind: 'page',
    page: frameworkPage({
      language: request.language,
      framework,
      id,
      used,
      organisation: undefined,
      versions,
      compared: undefined,
      kept: undefined,
    }),
  };
}

/** GET /kaders/:organisation/:key/:version: a framework that an organisation made. */
export async function ownFrameworkRoute(request: WebRequest, database: Database, asker: Asker): Promise<Answer> {
  const { organisation = '', key = '', version = '' } = request.parameters;
  const rows = await database.read(asker, (tx) => readFrameworkVersions(tx, organisation, key));
  const row = rows.find((each) => String(each.version) === version);
  const framework = keptFramework(row?.content);
  if (row === undefined || framework === undefined) return { kind: 'missing' };
  if (request.query.get('als') === 'json') return fileOf(framework);
  const other = rows.find((each) => String(each.version) === asked(request.query, 'vergelijk'));
  const compared = keptFramework(other?.content);
  const said = asked(request.query, 'bewaard');
  return {
    kind: 'page',
    page: frameworkPage({
      language: request.language,
      framework,
      id: row.id,
      used: row.used,
      organisation: row.organisation,
      versions: rows,
      compared: other === undefined || compared === undefined ? undefined : { id: other.id, framework: compared },
      kept: said === undefined ? undefined : said === 'volgende' ? 'next' : 'kept',
    }),
  };
}
