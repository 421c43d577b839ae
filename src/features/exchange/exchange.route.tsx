import type { Asker, Database } from '#database/connection.ts';
import { cancelImportJob, type ImportJob, readImportJob, recentImportJobs } from '#database/import-jobs.ts';
import { zip } from '#documents/tables/zip.ts';
import type { Finding } from '#domain/findings/finding.ts';
import { recordTypeNamed, recordTypes } from '#domain/register/record-types.ts';
import { asked, type WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Deed } from '#ui/deed.tsx';
import { FormField } from '#ui/form-field.tsx';
import { EmptyState, Notice } from '#ui/notice.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { Status, type StatusKind } from '#ui/status.tsx';
import { fieldName, recordTypeName } from '#words/fields.ts';
import { findingPlace, findingSentence } from '#words/findings.ts';
import { dayText } from '#words/format.ts';
import { address, newRecordForm } from '../addresses.ts';
import { exportCsv, exportWorkbook, templateWorkbook } from './export-register.ts';
import { queueImport, repeatForReal } from './import-job.ts';
import { words } from './words.ts';

/** Puts a job in the queue, inside the caller's transaction. */
export type Send = Parameters<typeof queueImport>[4];

const kinds: Record<ImportJob['state'], StatusKind> = {
  waiting: 'info',
  running: 'info',
  done: 'ok',
  refused: 'bad',
  failed: 'bad',
  cancelled: 'unk',
};
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const jobPage = (language: WebRequest['language'], id: string) => address(language, ['admin', 'files', { id }]);

/** GET /beheer/bestanden: what goes out, what comes in, and how the last times went. */
export async function filesRoute(request: WebRequest, database: Database, asker: Asker): Promise<Answer> {
  const { language, query } = request;
  const t = words[language];
  switch (asked(query, 'als')) {
    case 'xlsx':
      return { kind: 'file', name: 'verband.xlsx', type: xlsx, bytes: await exportWorkbook(database, asker) };
    case 'csv':
      return {
        kind: 'file',
        name: 'verband.zip',
        type: 'application/zip',
        bytes: zip(await exportCsv(database, asker)),
      };
    case 'sjabloon':
      return { kind: 'file', name: 'verband-sjabloon.xlsx', type: xlsx, bytes: await templateWorkbook() };
  }
  const jobs = await database.read(asker, (tx) => recentImportJobs(tx, 20));
  const download = (format: string) => address(language, ['admin', 'files'], { als: format });
  return {
    kind: 'page',
    page: {
      title: t('title'),
      current: 'files',
      body: (
        <>
          <PageHead question={t('question')} answer={t('answer')} />
          <PageBody>
            {asked(query, 'leeg') === undefined ? null : <Notice kind="bad">{t('import.nothing')}</Notice>}
            <div className="grid">
              <div className="column c7">
                <Section title={t('import')}>
                  <form
                    method="post"
                    action={address(language, ['admin', 'files', 'import'])}
                    encType="multipart/form-data"
                  >
                    <FormField
                      name="bestanden"
                      label={t('import.files')}
                      hint={t('import.hint')}
                      value=""
                      kind="file"
                      faultWord=""
                    />
                    <label className="check">
                      <input type="checkbox" name="proef" value="ja" defaultChecked />
                      {t('import.dry')}
                    </label>
                    <p className="small quiet">{t('import.rule')}</p>
                    <p className="buttons">
                      <button className="button main" type="submit">
                        {t('import.do')}
                      </button>
                    </p>
                  </form>
                </Section>
                <Section title={t('jobs')}>
                  <DataTable
                    caption={t('jobs')}
                    columns={[
                      { id: 'when', head: t('job.when') },
                      { id: 'files', head: t('job.files') },
                      { id: 'kind', head: t('job.kind') },
                      { id: 'state', head: t('job.state') },
                    ]}
                    rows={jobs.map((job) => ({
                      id: job.id,
                      cells: [
                        <a key="when" href={jobPage(language, job.id)}>
                          {dayText(language, job.created_at.toISOString().slice(0, 10))}{' '}
                          {job.created_at.toISOString().slice(11, 16)}
                        </a>,
                        job.files.map((file) => file.name).join(', '),
                        job.dry_run ? t('job.trial') : t('job.real'),
                        <Status key="state" kind={kinds[job.state]} text={t(`state.${job.state}`)} />,
                      ],
                    }))}
                    empty={<EmptyState title={t('jobs.none')} why={t('jobs.noneWhy')} />}
                  />
                </Section>
              </div>
              <div className="column c5">
                <Section title={t('export')}>
                  <p>{t('export.text')}</p>
                  <ul className="plain stack-tight">
                    <li>
                      <a href={download('xlsx')}>{t('export.xlsx')}</a>
                    </li>
                    <li>
                      <a href={download('csv')}>{t('export.csv')}</a>
                    </li>
                    <li>
                      <a href={download('sjabloon')}>{t('export.template')}</a>
                      <p className="tiny">{t('export.templateText')}</p>
                    </li>
                  </ul>
                </Section>
                <Section title={t('add')}>
                  <ul className="dots small">
                    {recordTypes.map((type) => (
                      <li key={type.name}>
                        <Deed href={newRecordForm(language, type.name)}>{recordTypeName(language, type)}</Deed>
                      </li>
                    ))}
                  </ul>
                </Section>
                <Section title={t('corrections')}>
                  <a href={address(language, ['corrections'])}>{t('corrections')}</a>
                </Section>
              </div>
            </div>
          </PageBody>
        </>
      ),
    },
  };
}

/** POST /beheer/bestanden/inlezen: keeps the files and queues the job. */
export async function startImportRoute(
  request: WebRequest,
  database: Database,
  asker: Asker,
  send: Send,
): Promise<Answer> {
  const { language, files, form } = request;
  const filled = files.filter((file) => file.name !== '');
  if (filled.length === 0) return { kind: 'redirect', to: address(language, ['admin', 'files'], { leeg: 'ja' }) };
  return {
    kind: 'redirect',
    to: jobPage(language, await queueImport(database, asker, filled, form.get('proef') === 'ja', send)),
  };
}

interface Summary {
  readonly rows: number;
  readonly created: number;
  readonly changed: number;
  readonly ended: number;
  readonly unchanged: number;
  readonly sample: readonly {
    readonly type: string;
    readonly id: string;
    readonly action: 'create' | 'change' | 'ended';
    readonly fields: readonly string[];
  }[];
}

const shownFindings = 200;

/** GET and POST /beheer/bestanden/:id: how far a job is, how it ended, and what can be done. */
export async function importJobRoute(
  request: WebRequest,
  database: Database,
  asker: Asker,
  send: Send,
): Promise<Answer> {
  const { language } = request;
  const t = words[language];
  const id = request.parameters['id'] ?? '';
  if (request.method === 'POST') {
    if (request.form.get('doe') === 'stop') await database.write(asker, (tx) => cancelImportJob(tx, id));
    if (request.form.get('doe') === 'echt') {
      const again = await repeatForReal(database, asker, id, send);
      if (again !== undefined) return { kind: 'redirect', to: jobPage(language, again) };
    }
    return { kind: 'redirect', to: jobPage(language, id) };
  }
  const job = await database.read(asker, (tx) => readImportJob(tx, id));
  if (job === undefined) return { kind: 'missing' };
  const busy = job.state === 'waiting' || job.state === 'running';
  const summary = job.summary as Summary | null;
  const findings = (job.findings ?? []) as readonly Finding[];
  const question = busy
    ? t('job.question.running')
    : job.state === 'done' && job.dry_run
      ? t('job.question.trial')
      : t(`job.question.${job.state as 'done'}`);
  const answer = busy
    ? t('job.answer.running')
    : job.state === 'done' && summary !== null
      ? t('job.answer.done', {
          created: summary.created,
          changed: summary.changed,
          ended: summary.ended,
          unchanged: summary.unchanged,
        })
      : t(`job.answer.${job.state as 'refused'}`, { reference: job.reference ?? '' });
  return {
    kind: 'page',
    page: {
      title: question,
      current: 'files',
      body: (
        <>
          <PageHead question={question} answer={answer} kicker={job.files.map((file) => file.name).join(', ')} />
          <PageBody spaced>
            <div className={`job ${kinds[job.state]}`} data-job={busy ? 'busy' : 'ended'}>
              <p>
                <Status kind={kinds[job.state]} text={t(`state.${job.state}`)} />{' '}
                {busy && job.phase !== null ? t(`phase.${job.phase as 'reading'}`) : ''}
              </p>
              {busy ? (
                <>
                  <progress
                    max={Math.max(1, job.total)}
                    value={job.done}
                    aria-label={t('job.progress', { done: job.done, total: job.total })}
                  />
                  <p className="small">{t('job.progress', { done: job.done, total: job.total })}</p>
                </>
              ) : null}
              <form method="post" className="buttons inline-form">
                {busy ? (
                  <>
                    <a className="button" href={jobPage(language, id)}>
                      {t('job.refresh')}
                    </a>
                    <button className="button delete" type="submit" name="doe" value="stop">
                      {t('job.stop')}
                    </button>
                  </>
                ) : null}
                {job.state === 'done' &&
                job.dry_run &&
                summary !== null &&
                summary.created + summary.changed + summary.ended > 0 ? (
                  <button className="button main" type="submit" name="doe" value="echt">
                    {t('job.forReal')}
                  </button>
                ) : null}
                <a className="button" href={address(language, ['admin', 'files'])}>
                  {t('job.back')}
                </a>
              </form>
            </div>
            {findings.length === 0 ? null : (
              <Section title={t('findings')}>
                <DataTable
                  caption={t('findings')}
                  columns={[
                    { id: 'place', head: t('finding.place') },
                    { id: 'severity', head: t('finding.severity') },
                    { id: 'what', head: t('finding.what'), long: true },
                  ]}
                  rows={findings.slice(0, shownFindings).map((finding, index) => ({
                    id: String(index),
                    cells: [
                      findingPlace(language, finding) || '–',
                      <Status
                        key="severity"
                        kind={finding.severity === 'error' ? 'bad' : finding.severity === 'warning' ? 'warn' : 'info'}
                        text={t(`severity.${finding.severity}`)}
                      />,
                      <>
                        {findingSentence(language, finding)} <code className="tiny">{finding.code}</code>
                      </>,
                    ],
                  }))}
                />
                {findings.length > shownFindings ? (
                  <p className="small">{t('findings.more', { count: findings.length - shownFindings })}</p>
                ) : null}
              </Section>
            )}
            {summary === null || summary.sample.length === 0 ? null : (
              <Section title={t('sample')}>
                <DataTable
                  caption={t('sample')}
                  columns={[
                    { id: 'row', head: t('sample.row') },
                    { id: 'sheet', head: t('sample.sheet') },
                    { id: 'what', head: t('sample.what') },
                    { id: 'fields', head: t('sample.fields'), long: true },
                  ]}
                  rows={summary.sample.map((change, index) => {
                    const type = recordTypeNamed(change.type);
                    return {
                      id: String(index),
                      cells: [
                        change.id,
                        type === undefined ? change.type : recordTypeName(language, type),
                        t(`act.${change.action}`),
                        change.action === 'create'
                          ? ''
                          : change.fields
                              .map((name) => type?.columns.find((column) => column.name === name))
                              .flatMap((column) => (column === undefined ? [] : [fieldName(language, column)]))
                              .join(', '),
                      ],
                    };
                  })}
                />
              </Section>
            )}
          </PageBody>
        </>
      ),
    },
  };
}
