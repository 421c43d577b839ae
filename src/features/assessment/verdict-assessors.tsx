import type { Cell } from '#domain/assessment/answer.ts';
import { jointVerdict } from '#domain/assessment/comparison/several-assessors.ts';
import type { Framework } from '#domain/assessment/framework.ts';
import { stepsOf } from '#domain/assessment/scale.ts';
import { verdictOf } from '#domain/assessment/verdict.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Section } from '#ui/section.tsx';
import { codeOf } from '#words/codes.ts';
import type { Language } from '#words/language.ts';
import { AnswerMark } from './answer-mark.tsx';
import type { Assessor } from './read-assessment.ts';
import { outcomeWord, outOf100 } from './verdict-sentence.ts';
import { verdictWords } from './verdict-words.ts';

const cellsFor = (assessor: Assessor, alternative: string | undefined): readonly Cell[] =>
  assessor.cells.filter((each) => each.alternative === alternative);

/** Questions on which assessors differ, where they differ most first. */
function differences(framework: Framework, assessors: readonly Assessor[], alternative: string | undefined) {
  const { steps } = framework.scale;
  return framework.questions
    .filter((each) => each.kind === 'scored')
    .map((question, at) => {
      const given = assessors.map((each) => {
        const cell = cellsFor(each, alternative).find((one) => one.question === question.id);
        const may = stepsOf(framework.scale, cell?.answered).map((step) => steps.indexOf(step));
        return may.length === 0 ? undefined : { low: Math.min(...may), high: Math.max(...may) };
      });
      return { question, joint: jointVerdict(0, at, given) };
    })
    .filter(({ joint }) => joint.spread > 0)
    .sort((left, right) => right.joint.spread - left.joint.spread || left.joint.criterion - right.joint.criterion);
}

/** Everyone beside each other: what the answers of each come to, and where they differ. Nothing when one judges alone. */
export function AssessorSections({
  framework,
  assessors,
  alternative,
  language,
}: {
  framework: Framework;
  assessors: readonly Assessor[];
  alternative: string | undefined;
  language: Language;
}) {
  const t = verdictWords[language];
  if (assessors.length < 2) return null;
  const apart = differences(framework, assessors, alternative);
  return (
    <>
      <Section title={t('assessors')} note={t('assessors.note')}>
        <DataTable
          caption={t('assessors')}
          columns={[
            { id: 'who', head: t('assessor') },
            { id: 'score', head: t('score'), align: 'right' },
            { id: 'answered', head: t('assessors.answered'), align: 'right' },
            { id: 'outcome', head: t('verdict') },
          ]}
          rows={assessors.map((each) => {
            const verdict = verdictOf(framework, cellsFor(each, alternative));
            return {
              id: each.id,
              cells: [
                <>
                  {each.name}
                  <span className="second">{codeOf(language, 'assessor.kind', each.kind)}</span>
                </>,
                outOf100(language, verdict.score),
                t('blocks.answered', { answered: verdict.answered, applicable: verdict.applicable }),
                outcomeWord(verdict, language),
              ],
            };
          })}
        />
      </Section>
      <Section title={t('differences')} id="verschillen">
        <DataTable
          caption={t('differences')}
          narrow={assessors.length > 6 ? 'widest-table' : 'blocks'}
          columns={[
            { id: 'question', head: t('question') },
            ...assessors.map((each) => ({ id: each.id, head: each.name })),
          ]}
          rows={apart.map(({ question }) => ({
            id: question.id,
            cells: [
              question.text[language],
              ...assessors.map((each) => (
                <AnswerMark
                  key={each.id}
                  framework={framework}
                  question={question}
                  answered={cellsFor(each, alternative).find((one) => one.question === question.id)?.answered}
                  language={language}
                />
              )),
            ],
          }))}
          empty={<p>{t('differences.none')}</p>}
        />
      </Section>
    </>
  );
}
