import type { Answered } from '#domain/assessment/answer.ts';
import { roundChanges } from '#domain/assessment/round-changes.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { Section } from '#ui/section.tsx';
import { answeredText } from '#words/answered.ts';
import { assessmentPage } from '../addresses.ts';
import { words } from './assess-words.ts';
import { cellNames } from './cell-names.ts';
import type { TogetherPageProps } from './together-props.ts';

/** What is otherwise than in the round before: per assessor, what it was and what it is. */
export function RoundChanges({ language, whole, shown, before }: TogetherPageProps) {
  const { framework, row } = whole;
  const t = words[language];
  const name = cellNames(language, whole);
  const changes = roundChanges(before, shown);
  const text = (question: string, answered: Answered | undefined) => {
    const asked = framework.questions.find((each) => each.id === question);
    return answered === undefined || asked === undefined
      ? t('noAnswer')
      : answeredText(language, framework, asked, answered);
  };
  return (
    <Section
      title={t('changes', { count: changes.length })}
      id="veranderd"
      note={
        row.follows_id === null ? null : (
          <a href={assessmentPage(language, row.follows_id, 'together')}>{t('follows.see')}</a>
        )
      }
    >
      <DataTable
        caption={t('changes.caption')}
        columns={[
          { id: 'cell', head: t('criterion') },
          { id: 'who', head: t('assessor') },
          { id: 'was', head: t('changes.was') },
          { id: 'becomes', head: t('changes.becomes') },
        ]}
        rows={changes.map((each) => ({
          id: `${each.assessor}/${each.question}/${each.alternative ?? ''}`,
          cells: [
            name(each.question, each.alternative),
            shown.find((one) => one.assessor === each.assessor)?.name ?? each.assessor,
            <del key="was" className="was">
              {text(each.question, each.was)}
            </del>,
            <strong key="becomes">{text(each.question, each.becomes)}</strong>,
          ],
        }))}
        empty={<EmptyState title={t('changes.none')} why={t('changes.noneWhy')} />}
      />
    </Section>
  );
}
