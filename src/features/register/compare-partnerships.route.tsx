import type { Asker, Database } from '#database/connection.ts';
import { listPartnerships } from '#database/read/partnership-list.ts';
import { recordTypeNamed } from '#domain/register/record-types.ts';
import { asked, type WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { DataTable } from '#ui/data-table.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { Status } from '#ui/status.tsx';
import { recordedText } from '#words/changed-fields.ts';
import { fieldName } from '#words/fields.ts';
import { listOf } from '#words/format.ts';
import { partnershipPage } from '../addresses.ts';
import { partnershipOnDay } from './partnership.ts';
import { words } from './words.ts';

/** GET /vergelijken?a=&b=: two partnerships side by side. */
export async function comparePartnershipsRoute(
  request: WebRequest,
  database: Database,
  asker: Asker,
  today: string,
): Promise<Answer> {
  const { language } = request;
  const t = words[language];
  const ids = { a: asked(request.query, 'a'), b: asked(request.query, 'b') };
  const all = await database.read(asker, async (tx) =>
    listPartnerships(tx, {}, { day: null, sort: 'name', descending: false, limit: 2000, offset: 0 }),
  );
  const left = ids.a === undefined ? undefined : await partnershipOnDay(database, asker, ids.a, undefined, today);
  const right = ids.b === undefined ? undefined : await partnershipOnDay(database, asker, ids.b, undefined, today);
  const columns =
    recordTypeNamed('partnership')?.columns.filter(
      (column) => !['id', 'name', 'source_id', 'source_place', 'example', 'keeper_id'].includes(column.name),
    ) ?? [];
  const rows =
    left === undefined || right === undefined
      ? []
      : columns
          .map((column) => ({
            column,
            a: recordedText(language, column, left.facts[column.name]),
            b: recordedText(language, column, right.facts[column.name]),
          }))
          .filter(({ a, b }) => a !== '' || b !== '');
  const names = (model: typeof left) =>
    new Map((model?.present ?? []).map((each) => [each.organisation_id, each.name]));
  const [leftNames, rightNames] = [names(left), names(right)];
  const only = (here: Map<string, string>, there: Map<string, string>) =>
    [...here].filter(([id]) => !there.has(id)).map(([, name]) => name);
  const select = (name: 'a' | 'b', label: string) => (
    <div>
      <label htmlFor={`compare-${name}`}>{label}</label>
      <select id={`compare-${name}`} name={name} className="input utrecht-select" defaultValue={ids[name] ?? ''}>
        <option value="">–</option>
        {all.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
    </div>
  );
  const differ = rows.filter(({ a, b }) => a !== b).length;
  return {
    kind: 'page',
    page: {
      title: t('cmp.question'),
      current: 'partnerships',
      body: (
        <>
          <PageHead
            question={t('cmp.question')}
            answer={
              left === undefined || right === undefined
                ? t('cmp.choose')
                : t('cmp.answer', { left: left.facts.name, right: right.facts.name, count: differ })
            }
          />
          <PageBody>
            <form className="filters" method="get">
              {select('a', t('cmp.left'))}
              {select('b', t('cmp.right'))}
              <button className="button main" type="submit">
                {t('cmp.do')}
              </button>
            </form>
            {left === undefined || right === undefined ? null : (
              <Section title={`${left.facts.name} – ${right.facts.name}`}>
                <DataTable
                  caption={t('cmp.question')}
                  columns={[
                    { id: 'field', head: t('cmp.field') },
                    { id: 'a', head: left.facts.name, long: true },
                    { id: 'b', head: right.facts.name, long: true },
                    { id: 'state', head: t('cmp.state') },
                  ]}
                  rows={[
                    {
                      id: 'name',
                      cells: [
                        t('head.name'),
                        <a key="a" href={partnershipPage(language, left.facts.id)}>
                          {left.facts.name}
                        </a>,
                        <a key="b" href={partnershipPage(language, right.facts.id)}>
                          {right.facts.name}
                        </a>,
                        '',
                      ],
                    },
                    {
                      id: 'participants',
                      cells: [
                        t('head.participants'),
                        `${leftNames.size} – ${t('cmp.only')}: ${listOf(language, only(leftNames, rightNames)) || '–'}`,
                        `${rightNames.size} – ${t('cmp.only')}: ${listOf(language, only(rightNames, leftNames)) || '–'}`,
                        `${t('cmp.common')}: ${
                          listOf(
                            language,
                            [...leftNames].filter(([id]) => rightNames.has(id)).map(([, name]) => name),
                          ) || '–'
                        }`,
                      ],
                    },
                    ...rows.map(({ column, a, b }) => ({
                      id: column.name,
                      cells: [
                        fieldName(language, column),
                        a === '' ? t('unknown') : a,
                        b === '' ? t('unknown') : b,
                        a === b ? (
                          <span className="quiet">{t('cmp.same')}</span>
                        ) : (
                          <Status kind="info" text={t('cmp.differs')} />
                        ),
                      ],
                    })),
                  ]}
                />
              </Section>
            )}
          </PageBody>
        </>
      ),
    },
  };
}
