import { diffFrameworks } from '#domain/assessment/diff-frameworks.ts';
import type { Framework } from '#domain/assessment/framework.ts';
import type { Question } from '#domain/assessment/question.ts';
import { DataTable } from '#ui/data-table.tsx';
import type { Language } from '#words/language.ts';
import { articleLines } from './article-lines.ts';
import { frameworkWords } from './framework-words.ts';

type FieldKey = keyof Question;

/** Parts and fields by their name on the page. */
const names = (language: Language, kind: 'part' | 'field', list: readonly string[]): string => {
  const t = frameworkWords[language];
  return list.map((each) => t(`${kind}.${each}` as 'field.text')).join(', ');
};

/** A field of a question in a few words: what was, or what is. */
function shownValue(from: Framework, question: Question, field: FieldKey, language: Language): string {
  const t = frameworkWords[language];
  const value = question[field];
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return t('difference.nothing');
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (field === 'kind') return t(`kind.${question.kind}`);
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (field === 'text' || field === 'explanation') return question[field]?.[language] ?? t('difference.nothing');
  return lines(from, question, field, language).join('; ');
}

/** The parts of a field that is a list, each as people read it. */
function lines(from: Framework, question: Question, field: FieldKey, language: Language): readonly string[] {
  const titled = (
    list: readonly { readonly id: string; readonly title: Framework['title'] }[],
    ids: readonly string[],
  ) => ids.map((id) => list.find((each) => each.id === id)?.title[language] ?? id);
  switch (field) {
    case 'articles':
      return articleLines(question.articles).split('\n');
    case 'options':
      return question.options.map((each) => each.text[language]);
    case 'anchors':
      return question.anchors.map(
        ({ step, text }) =>
          `${from.scale.steps.find((each) => each.id === step)?.word[language] ?? step}: ${text[language]}`,
      );
    case 'roles':
      return titled(from.roles, question.roles);
    case 'principles':
      return titled(from.principles, question.principles);
    default:
      return [];
  }
}

/** What became different from one framework to another: parts, questions added, gone and changed, with the old beside the new. */
export function FrameworkDifferenceTable({
  before,
  after,
  language,
  heads,
}: {
  before: Framework;
  after: Framework;
  language: Language;
  heads: readonly [string, string];
}) {
  const t = frameworkWords[language];
  const { added, removed, changed, moved, parts } = diffFrameworks(before, after);
  const rows = [
    ...removed.map((each) => ({
      id: `removed-${each.id}`,
      cells: [t('difference.removed'), each.text[language], t('difference.nothing')],
    })),
    ...added.map((each) => ({
      id: `added-${each.id}`,
      cells: [t('difference.added'), t('difference.nothing'), each.text[language]],
    })),
    ...changed.flatMap(({ before: was, after: now, fields }) =>
      fields.map((field) => ({
        id: `${now.id}-${field}`,
        cells: [
          <>
            {now.text[language]}
            <span className="second">{names(language, 'field', [field])}</span>
          </>,
          shownValue(before, was, field, language),
          shownValue(after, now, field, language),
        ],
      })),
    ),
  ];
  if (rows.length === 0 && parts.length === 0 && !moved) return <p>{t('difference.same')}</p>;
  return (
    <>
      {parts.length === 0 ? null : <p>{t('difference.parts', { parts: names(language, 'part', parts) })}</p>}
      {moved ? <p>{t('difference.moved')}</p> : null}
      {rows.length === 0 ? null : (
        <DataTable
          caption={t('difference.caption')}
          columns={[
            { id: 'what', head: t('difference.what') },
            { id: 'before', head: heads[0], long: true },
            { id: 'after', head: heads[1], long: true },
          ]}
          rows={rows}
        />
      )}
    </>
  );
}
