import type { Choice } from '#database/read/references.ts';
import { firstReach, newReaches } from '#domain/access/publication.ts';
import type { Finding } from '#domain/findings/finding.ts';
import type { Column } from '#domain/register/column.ts';
import type { KeptRecord } from '#domain/register/import-plan.ts';
import { plainValue } from '#domain/register/plain-value.ts';
import { commonColumns, keyColumns, type RecordType } from '#domain/register/record-type.ts';
import type { PageContent } from '#ui/answer.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Deed } from '#ui/deed.tsx';
import { ErrorSummary, FormField, type FormFieldProps } from '#ui/form-field.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { publicationName, publicationWho } from '#words/access.ts';
import { codeName } from '#words/codes.ts';
import { fieldHint, fieldName, recordTypeName } from '#words/fields.ts';
import { findingSentence } from '#words/findings.ts';
import { momentText } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { address, home, recordHistory, recordPublication } from '../addresses.ts';
import type { Typed } from './save-record.ts';
import { words } from './words.ts';

export interface RecordFormProps {
  readonly language: Language;
  readonly type: RecordType;
  readonly typed: Typed;
  readonly choices: ReadonlyMap<string, readonly Choice[]>;
  readonly was: { readonly id: string; readonly version: number } | undefined;
  readonly findings: readonly Finding[];
  /** What is there now, when someone else changed it. */
  readonly conflict?: KeptRecord | undefined;
  readonly reason: string;
  readonly back: string | undefined;
  /** When the draft that is shown was kept. */
  readonly draftKept?: Date | undefined;
}

const kinds: Record<Column['kind'], FormFieldProps['kind']> = {
  key: 'text',
  text: 'text',
  long: 'long',
  date: 'date',
  year: 'number',
  integer: 'number',
  decimal: 'number',
  money: 'number',
  yesno: 'yesno',
  code: 'select',
  reference: 'text',
  url: 'url',
};

/** The form to add or change a record of any type; made from the definition of the type. */
export function recordFormPage(props: RecordFormProps): PageContent {
  const { language, type, typed, was, findings } = props;
  const t = words[language];
  const faults = new Map<string, string>();
  for (const finding of findings) {
    const column = type.columns.find((each) => each.header === finding.place.column);
    if (column !== undefined && !faults.has(column.name)) faults.set(column.name, findingSentence(language, finding));
  }
  const name =
    typed['name'] ||
    typed['title'] ||
    keyColumns(type)
      .map((column) => {
        const value = typed[column.name] ?? '';
        return props.choices.get(column.refers ?? '')?.find((choice) => choice.id === value)?.name ?? value;
      })
      .filter((part) => part !== '')
      .join(', ');
  const field = (column: Column) => {
    const kind = kinds[column.kind];
    const options =
      column.kind === 'yesno'
        ? [
            { value: 'ja', text: t('yes') },
            { value: 'nee', text: t('no') },
            { value: '', text: t('unknown') },
          ]
        : column.kind === 'code'
          ? [
              { value: '', text: `– ${t('choose')} –` },
              ...column.codes.map((code) => ({ value: code, text: codeName(language, column, code) })),
            ]
          : [];
    return (
      <FormField
        key={column.name}
        name={column.name}
        label={`${fieldName(language, column)}${column.required ? ` (${t('required')})` : ''}`}
        hint={fieldHint(language, column)}
        error={faults.get(column.name)}
        value={typed[column.name] ?? ''}
        kind={kind}
        options={options}
        {...(column.refers === undefined ? {} : { list: `list-${column.refers}` })}
        faultWord={t('fault')}
      />
    );
  };
  const common = new Set(commonColumns.map((column) => column.name));
  const title =
    was === undefined ? t('add', { type: recordTypeName(language, type).toLowerCase() }) : t('edit', { name });
  const references = [
    ...new Set(type.columns.flatMap((column) => (column.refers === undefined ? [] : [column.refers]))),
  ];
  return {
    title,
    body: (
      <>
        <PageHead
          kicker={recordTypeName(language, type)}
          question={title}
          answer={was === undefined ? t('answer.add') : t('answer.edit')}
        />
        <PageBody>
          {findings.length === 0 ? null : (
            <ErrorSummary
              title={t('errors', { count: findings.length })}
              kept={t('kept')}
              errors={findings.map((finding) => ({
                field: type.columns.find((each) => each.header === finding.place.column)?.name ?? '',
                text: findingSentence(language, finding),
              }))}
            />
          )}
          {props.conflict === undefined ? null : conflictBox(props, props.conflict)}
          {props.draftKept === undefined ? null : (
            <Notice kind="warn">
              <form method="post">
                {was === undefined ? null : <input type="hidden" name="was-id" value={was.id} />}
                {t('draft.shown', { when: momentText(language, props.draftKept) })}{' '}
                <button className="button little" type="submit" name="handeling" value="weg">
                  {t('draft.drop')}
                </button>
              </form>
            </Notice>
          )}
          <form method="post">
            {was === undefined ? null : (
              <>
                <input type="hidden" name="was-id" value={was.id} />
                <input type="hidden" name="was-version" value={props.conflict?.version ?? was.version} />
              </>
            )}
            {props.back === undefined ? null : <input type="hidden" name="terug" value={props.back} />}
            <div className="grid">
              <div className="column c7">
                <div>{type.columns.filter((column) => !common.has(column.name)).map(field)}</div>
              </div>
              <div className="column c5">
                <Section title={t('sourceGroup')}>
                  <p className="small quiet">{t('sourceGroup.hint')}</p>
                  {commonColumns.map(field)}
                </Section>
                {was === undefined ? (
                  <FormField
                    name="zichtbaar"
                    label={t('reach')}
                    hint={t('reach.hint')}
                    value={typed['zichtbaar'] ?? firstReach(type)}
                    kind="select"
                    options={newReaches.map((each) => ({
                      value: each,
                      text: `${publicationName(language, each)}: ${publicationWho(language, each)}`,
                    }))}
                    faultWord={t('fault')}
                  />
                ) : null}
                <FormField
                  name="reden"
                  label={t('reason')}
                  hint={t('reason.hint')}
                  value={props.reason}
                  kind="text"
                  faultWord={t('fault')}
                />
              </div>
            </div>
            <p className="buttons">
              <button className="button main" type="submit">
                {t('save')}
              </button>
              <button className="button" type="submit" name="handeling" value="concept">
                {t('draft.keep')}
              </button>
              <a className="button" href={props.back ?? home(language)}>
                {t('cancel')}
              </a>
              {was === undefined ? null : <a href={recordHistory(language, type.name, was.id)}>{t('seeHistory')}</a>}
              {was === undefined ? null : (
                <Deed href={recordPublication(language, type.name, was.id)}>{t('reach')}</Deed>
              )}
              {was === undefined ? null : (
                <a
                  className="button delete"
                  href={address(language, ['records', { id: type.name }, 'remove'], { id: was.id })}
                >
                  {t('remove')}
                </a>
              )}
            </p>
            {references.map((target) => (
              <datalist key={target} id={`list-${target}`}>
                {(props.choices.get(target) ?? []).map((choice) => (
                  <option key={choice.id} value={choice.id}>
                    {choice.name}
                  </option>
                ))}
              </datalist>
            ))}
          </form>
        </PageBody>
      </>
    ),
  };
}

function conflictBox({ language, type, typed }: RecordFormProps, now: KeptRecord) {
  const t = words[language];
  const different = type.columns
    .map((column) => ({
      column,
      there: plainValue(column, now.values[column.name] ?? null),
      yours: typed[column.name] ?? '',
    }))
    .filter(
      ({ column, there, yours }) => there !== yours && !(column.kind === 'code' && now.values[column.name] === yours),
    );
  return (
    <div className="conflict" role="alert">
      <h2>{t('conflict.title')}</h2>
      <p>{t('conflict.text')}</p>
      <DataTable
        caption={t('conflict.title')}
        columns={[
          { id: 'field', head: t('cor.field') },
          { id: 'now', head: t('conflict.now') },
          { id: 'yours', head: t('conflict.yours') },
        ]}
        rows={different.map(({ column, there, yours }) => ({
          id: column.name,
          cells: [
            fieldName(language, column),
            there === '' ? '–' : there,
            yours === '' ? '–' : <strong key="yours">{yours}</strong>,
          ],
        }))}
      />
    </div>
  );
}
