import { questionsOf } from '#domain/assessment/framework.ts';
import { Section } from '#ui/section.tsx';
import { CellFields } from './cell-fields.tsx';
import type { FillPageProps } from './fill-props.ts';
import type { FormFaults } from './form-faults.ts';
import { QuestionText } from './question-text.tsx';
import { StepLinks } from './step-links.tsx';
import { cellKey } from './typed-cell.ts';

/** Questions about one subject, block by block. On a narrow screen one at a time, as in the matrix. */
export function FillList(props: FillPageProps & { faults: FormFaults }) {
  const { language, whole, cells, before, register, sources, faults } = props;
  const { framework } = whole;
  return (
    <>
      {framework.blocks.map((block) => (
        <Section key={block.id} title={block.title[language]}>
          {questionsOf(framework, block.id).map((question) => {
            const key = cellKey(question.id, undefined);
            const shown = cells.get(key);
            return (
              <div
                key={question.id}
                id={`v-${question.id}`}
                className={
                  question === framework.questions[0] ? 'fill-step fill-question first' : 'fill-step fill-question'
                }
              >
                <div>
                  <QuestionText language={language} framework={framework} question={question} />
                  <StepLinks language={language} framework={framework} at={framework.questions.indexOf(question)} />
                </div>
                {shown === undefined ? null : (
                  <CellFields
                    language={language}
                    framework={framework}
                    question={question}
                    cellKey={key}
                    shown={shown}
                    name={question.text[language]}
                    before={before.find((cell) => cell.question === question.id)}
                    register={register.find((each) => each.question === question.id)}
                    sources={sources}
                    faults={faults}
                  />
                )}
              </div>
            );
          })}
        </Section>
      ))}
    </>
  );
}
