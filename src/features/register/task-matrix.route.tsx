import type { Asker, Database } from '#database/connection.ts';
import { regionsWithMembers, taskMatrix } from '#database/read/tasks.ts';
import { asked, type WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { DataTable } from '#ui/data-table.tsx';
import { ExampleTag } from '#ui/example-tag.tsx';
import { LevelSquare } from '#ui/level-square.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { dayText } from '#words/format.ts';
import { typedDay } from '#words/typed-day.ts';
import { newRecordForm, organisationPage, partnershipPage } from '../addresses.ts';
import { words } from './words.ts';

/** GET /taken: tasks × municipalities of a region: who does it for whom. */
export async function taskMatrixRoute(request: WebRequest, database: Database, asker: Asker): Promise<Answer> {
  const { language, query } = request;
  const t = words[language];
  const day = typedDay(asked(query, 'datum')) ?? null;
  const { regions, region, rows } = await database.read(asker, async (tx) => {
    const found = await regionsWithMembers(tx);
    const chosen = found.find((each) => each.region === asked(query, 'regio')) ?? found[0];
    return {
      regions: found,
      region: chosen,
      rows: chosen === undefined ? [] : await taskMatrix(tx, chosen.region, day),
    };
  });
  const tasks = [...Map.groupBy(rows, (row) => `${row.partnership_id}/${row.module ?? ''}`)];
  const members = region?.members ?? [];
  return {
    kind: 'page',
    page: {
      title: t('tasks.question'),
      current: 'tasks',
      body: (
        <>
          <PageHead
            question={t('tasks.question')}
            answer={tasks.length === 0 ? t('tasks.answer.empty') : t('tasks.answer')}
            stand={<span>{day === null ? t('list.noStand') : t('list.stand', { day: dayText(language, day) })}</span>}
          />
          <PageBody>
            <form className="filters" method="get">
              <div>
                <label htmlFor="region">{t('tasks.region')}</label>
                <select id="region" name="regio" className="input utrecht-select" defaultValue={region?.region ?? ''}>
                  {regions.map((each) => (
                    <option key={each.region} value={each.region}>
                      {each.region}
                    </option>
                  ))}
                </select>
              </div>
              <div>
                <label htmlFor="day">{t('filter.day')}</label>
                <input
                  id="day"
                  name="datum"
                  className="input narrow utrecht-textbox"
                  defaultValue={day ?? ''}
                  placeholder="18-06-2027"
                />
              </div>
              <button className="button main" type="submit">
                {t('page.show')}
              </button>
            </form>
            <Section
              title={region?.region ?? t('tasks.question')}
              note={rows.some((row) => row.example) ? <ExampleTag text={t('example')} /> : null}
            >
              <p className="small quiet">{t('tasks.modules')}</p>
              <DataTable
                caption={t('tasks.question')}
                narrow={members.length > 6 ? 'table' : 'wide-table'}
                columns={[
                  { id: 'task', head: t('tasks.task') },
                  ...members.map(({ id, name }) => ({ id, head: name })),
                ]}
                rows={tasks.map(([id, list]) => {
                  const first = list[0];
                  return {
                    id,
                    cells: [
                      first?.module === null || first === undefined ? (
                        <a key="task" href={partnershipPage(language, first?.partnership_id ?? '')}>
                          {first?.partnership}
                        </a>
                      ) : (
                        <span key="task">
                          <span className="second">{first.partnership}</span>
                          {first.module_name}
                        </span>
                      ),
                      ...members.map((member) => {
                        const found = list.find((row) => row.organisation_id === member.id);
                        if (found === undefined)
                          return <LevelSquare key={member.id} state="no" text={t('tasks.not')} />;
                        const second =
                          found.performer !== null
                            ? t('tasks.by', { name: found.performer })
                            : found.role === 'host'
                              ? t('tasks.host')
                              : found.role === 'client'
                                ? t('tasks.client')
                                : undefined;
                        return <LevelSquare key={member.id} state="yes" text={t('tasks.in')} second={second} />;
                      }),
                    ],
                  };
                })}
                empty={
                  <EmptyState
                    title={t('tasks.answer.empty')}
                    why={t('tasks.answer')}
                    action={{ href: newRecordForm(language, 'participation'), text: t('participants.add') }}
                  />
                }
              />
            </Section>
            <p className="small">
              {members.map((member, index) => (
                <span key={member.id}>
                  {index > 0 ? ' · ' : ''}
                  <a href={organisationPage(language, member.id)}>{member.name}</a>
                </span>
              ))}
            </p>
          </PageBody>
        </>
      ),
    },
  };
}
