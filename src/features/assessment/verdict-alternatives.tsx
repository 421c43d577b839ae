import type { Cell } from '#domain/assessment/answer.ts';
import type { Framework } from '#domain/assessment/framework.ts';
import { verdictOf } from '#domain/assessment/verdict.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Section } from '#ui/section.tsx';
import type { Language } from '#words/language.ts';
import { type RegisterAnswer, withRegister } from './derived-answers.ts';
import { outcomeWord, outOf100 } from './verdict-sentence.ts';
import { verdictWords } from './verdict-words.ts';

/** Cells of one alternative, as a verdict wants them: the register where nobody answered, and only where nothing is compared. */
export function judgedCells(
  together: readonly Cell[],
  alternative: string | undefined,
  derived: readonly RegisterAnswer[],
): readonly Cell[] {
  const own = together.filter((each) => each.alternative === alternative);
  return alternative === undefined ? withRegister(own, derived) : own;
}

/** What each alternative comes to, beside each other; each name opens its details. */
export function AlternativesTable({
  framework,
  together,
  derived = [],
  alternatives,
  chosen,
  language,
}: {
  framework: Framework;
  together: readonly Cell[];
  derived?: readonly RegisterAnswer[];
  alternatives: readonly { readonly id: string | undefined; readonly name: string }[];
  /** The one whose details stand below. */
  chosen?: string | undefined;
  language: Language;
}) {
  const t = verdictWords[language];
  return (
    <Section id="oordeel-per-alternatief" title={t('alternatives')} note={t('alternatives.note')}>
      <DataTable
        caption={t('alternatives')}
        columns={[
          { id: 'alternative', head: t('alternative') },
          { id: 'outcome', head: t('verdict') },
          { id: 'score', head: t('score'), align: 'right' },
          { id: 'answered', head: t('assessors.answered'), align: 'right' },
          ...framework.blocks.map((each) => ({ id: each.id, head: each.title[language], align: 'right' as const })),
        ]}
        narrow="wide-table"
        rows={alternatives.map(({ id, name }) => {
          const verdict = verdictOf(framework, judgedCells(together, id, derived));
          return {
            id: id ?? '',
            own: id === chosen,
            cells: [
              <a key="name" href={`?alternatief=${encodeURIComponent(id ?? '')}`}>
                {name}
              </a>,
              outcomeWord(verdict, language),
              outOf100(language, verdict.score),
              t('blocks.answered', { answered: verdict.answered, applicable: verdict.applicable }),
              ...verdict.blocks.map((each) => outOf100(language, each.score)),
            ],
          };
        })}
      />
    </Section>
  );
}
