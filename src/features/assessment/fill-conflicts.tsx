import { DataTable } from '#ui/data-table.tsx';
import { words } from './assess-words.ts';
import { cellNames } from './cell-names.ts';
import type { FillPageProps } from './fill-props.ts';
import { typedAnswerText } from './typed-answer-text.ts';
import { cellKey, cellTextNames, shownText, type TypedCell, typedOf } from './typed-cell.ts';

/** What someone else changed meanwhile, beside what was typed; per cell one can take over what is there. */
export function FillConflicts({
  language,
  whole,
  assessor,
  cells,
  sources,
  keys,
}: FillPageProps & { keys: readonly string[] }) {
  const t = words[language];
  const { framework } = whole;
  const name = cellNames(language, whole);
  const over = whole.alternatives.length === 0 ? [undefined] : whole.alternatives.map((each) => each.id);
  const rows = framework.questions.flatMap((question) =>
    over.flatMap((alternative) => {
      const key = cellKey(question.id, alternative);
      const yours = cells.get(key)?.typed;
      if (!keys.includes(key) || yours === undefined) return [];
      const now = assessor.cells.find((cell) => cell.question === question.id && cell.alternative === alternative);
      const there = typedOf(now);
      const word = (typed: TypedCell) => typedAnswerText(language, framework, question, typed);
      const lines = [
        { label: t('answer'), there: word(there), yours: word(yours) },
        ...cellTextNames.map((each) => ({
          label: t(`text.${each}`),
          there: shownText(language, there, each, sources),
          yours: shownText(language, yours, each, sources),
        })),
      ].filter((line) => line.there !== line.yours);
      return [{ key, name: name(question.id, alternative), lines }];
    }),
  );
  return (
    <div className="conflict" role="alert" id="errors" tabIndex={-1}>
      <h2>{t('conflict.title')}</h2>
      <p>{t('conflict.text')}</p>
      <DataTable
        caption={t('conflict.title')}
        columns={[
          { id: 'cell', head: t('conflict.cell') },
          { id: 'now', head: t('conflict.now') },
          { id: 'yours', head: t('conflict.yours') },
          { id: 'take', head: t('conflict.take'), long: true },
        ]}
        rows={rows.map((row) => ({
          id: row.key,
          cells: [
            <a key="cell" href={`#antwoord.${row.key}`}>
              {row.name}
            </a>,
            <Lines key="now" lines={row.lines.map((line) => ({ label: line.label, text: line.there }))} />,
            <Lines key="yours" lines={row.lines.map((line) => ({ label: line.label, text: line.yours }))} />,
            <label key="take" className="check">
              <input type="checkbox" name={`overnemen.${row.key}`} value="ja" form="formulier" />
              <span>{t('conflict.takeOver')}</span>
            </label>,
          ],
        }))}
      />
    </div>
  );
}

function Lines({ lines }: { lines: readonly { readonly label: string; readonly text: string }[] }) {
  return (
    <ul className="plain">
      {lines.map((line) => (
        <li key={line.label}>
          {line.label}: <strong>{line.text === '' ? '–' : line.text}</strong>
        </li>
      ))}
    </ul>
  );
}
