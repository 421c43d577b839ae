import { DataTable } from '#ui/data-table.tsx';
import { Section } from '#ui/section.tsx';
import type { Language } from '#words/language.ts';
import { words } from './assess-words.ts';
import { cellNames } from './cell-names.ts';
import type { SentCell } from './fill-in.ts';
import type { WholeAssessment } from './read-assessment.ts';
import { typedAnswerText } from './typed-answer-text.ts';
import { cellKey, cellTextNames, markOf, shownText } from './typed-cell.ts';

/** What someone typed and could not hand in, to read and to copy; nothing when there is none. */
export function NotSavedCells({
  language,
  whole,
  sources,
  sent,
}: {
  readonly language: Language;
  readonly whole: WholeAssessment;
  readonly sources: ReadonlyMap<string, string>;
  readonly sent: ReadonlyMap<string, SentCell>;
}) {
  const t = words[language];
  const { framework, alternatives } = whole;
  const name = cellNames(language, whole);
  const over = alternatives.length === 0 ? [undefined] : alternatives.map((each) => each.id);
  const rows = framework.questions.flatMap((question) =>
    over.flatMap((alternative) => {
      const key = cellKey(question.id, alternative);
      const cell = sent.get(key);
      if (cell === undefined || cell.takeOver || markOf(cell.typed) === cell.mark) return [];
      const { typed } = cell;
      const texts = cellTextNames.filter((each) => typed.texts[each] !== '');
      return [
        {
          id: key,
          cells: [
            name(question.id, alternative),
            typedAnswerText(language, framework, question, typed),
            <ul key="texts" className="plain">
              {texts.map((each) => (
                <li key={each}>
                  {t(`text.${each}`)}: {shownText(language, typed, each, sources)}
                </li>
              ))}
            </ul>,
          ],
        },
      ];
    }),
  );
  return rows.length === 0 ? null : (
    <Section title={t('notOpen.typed')} id="niet-bewaard">
      <DataTable
        caption={t('notOpen.typed')}
        columns={[
          { id: 'cell', head: t('criterion') },
          { id: 'answer', head: t('answer') },
          { id: 'why', head: t('notOpen.texts'), long: true },
        ]}
        rows={rows}
      />
    </Section>
  );
}
