import { questionsOf } from '#domain/assessment/framework.ts';
import { words } from './assess-words.ts';
import { CellFields } from './cell-fields.tsx';
import { cellNames } from './cell-names.ts';
import type { FillPageProps } from './fill-props.ts';
import type { FormFaults } from './form-faults.ts';
import { QuestionText } from './question-text.tsx';
import { StepLinks } from './step-links.tsx';
import { cellKey } from './typed-cell.ts';

/** Said in so many words, as a table that is laid out otherwise on a narrow screen loses them. */
const roles = {
  table: 'table',
  rowgroup: 'rowgroup',
  row: 'row',
  columnheader: 'columnheader',
  rowheader: 'rowheader',
  cell: 'cell',
} as const;

/**
 * Questions × alternatives as a table with heads of both, each group of answers named after both. On a narrow screen a row is a page of
 * its own: the one the address points to, or the first.
 */
export function FillMatrix(props: FillPageProps & { faults: FormFaults }) {
  const { language, whole, cells, before, faults } = props;
  const { framework, alternatives } = whole;
  const t = words[language];
  const name = cellNames(language, whole);
  return (
    <div className="table-box fill-box">
      <table className="data-table fill-matrix" role={roles.table}>
        <caption className="visually-hidden">{t('fill.caption', { title: whole.row.title })}</caption>
        <thead role={roles.rowgroup}>
          <tr role={roles.row}>
            <th scope="col" role={roles.columnheader}>
              {t('criterion')}
            </th>
            {alternatives.map((each) => (
              <th key={each.id} scope="col" role={roles.columnheader}>
                {each.name[language]}
              </th>
            ))}
          </tr>
        </thead>
        {framework.blocks.map((block) => (
          <tbody key={block.id} role={roles.rowgroup}>
            <tr className="fill-block" role={roles.row}>
              <th scope="rowgroup" role={roles.rowheader} colSpan={alternatives.length + 1}>
                {block.title[language]}
              </th>
            </tr>
            {questionsOf(framework, block.id).map((question) => {
              const at = framework.questions.indexOf(question);
              return (
                <tr
                  key={question.id}
                  id={`v-${question.id}`}
                  className={at === 0 ? 'fill-step first' : 'fill-step'}
                  role={roles.row}
                >
                  <th scope="row" role={roles.rowheader}>
                    <QuestionText language={language} framework={framework} question={question} />
                    <StepLinks language={language} framework={framework} at={at} />
                  </th>
                  {alternatives.map((alternative) => {
                    const key = cellKey(question.id, alternative.id);
                    const shown = cells.get(key);
                    return (
                      <td key={alternative.id} role={roles.cell} data-head={alternative.name[language]}>
                        {shown === undefined ? null : (
                          <CellFields
                            language={language}
                            framework={framework}
                            question={question}
                            cellKey={key}
                            shown={shown}
                            name={name(question.id, alternative.id)}
                            before={before.find(
                              (cell) => cell.question === question.id && cell.alternative === alternative.id,
                            )}
                            sources={props.sources}
                            faults={faults}
                          />
                        )}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
    </div>
  );
}
