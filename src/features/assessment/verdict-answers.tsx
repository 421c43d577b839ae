import type { Cell } from '#domain/assessment/answer.ts';
import { type Framework, questionsOf } from '#domain/assessment/framework.ts';
import type { Question } from '#domain/assessment/question.ts';
import { registerFact } from '#domain/assessment/register-facts.ts';
import { ExampleTag } from '#ui/example-tag.tsx';
import { Section } from '#ui/section.tsx';
import type { Language } from '#words/language.ts';
import { recordHistory } from '../addresses.ts';
import { AnswerMark } from './answer-mark.tsx';
import { CitedArticles } from './cited-articles.tsx';
import type { RegisterAnswer } from './derived-answers.ts';
import { factSentence } from './fact-sentence.ts';
import type { KeptCell, WholeAssessment } from './read-assessment.ts';
import { verdictWords } from './verdict-words.ts';

interface AnswersProps {
  readonly whole: WholeAssessment;
  readonly together: readonly Cell[];
  readonly derived: readonly RegisterAnswer[];
  readonly alternatives: readonly { readonly id: string | undefined; readonly name: string }[];
  readonly language: Language;
}

/** Every question with what was answered, by whom and why, and what the register says beside it. */
export function AnswerSections(props: AnswersProps) {
  const { whole, language } = props;
  const { framework } = whole;
  return framework.blocks.map((block) => (
    <Section key={block.id} title={block.title[language]} id={`blok-${block.id}`}>
      <ol className="questions">
        {questionsOf(framework, block.id).map((question) => (
          <li key={question.id} id={`vraag-${question.id}`}>
            <OneAnswer {...props} question={question} />
          </li>
        ))}
      </ol>
    </Section>
  ));
}

function OneAnswer({
  whole,
  together,
  derived,
  alternatives,
  language,
  question,
}: AnswersProps & { question: Question }) {
  const t = verdictWords[language];
  const { framework, assessors, joint } = whole;
  const register = derived.find((each) => each.question === question.id);
  return (
    <>
      <p>{question.text[language]}</p>
      {alternatives.map(({ id, name }) => {
        const answered = together.find((each) => each.question === question.id && each.alternative === id)?.answered;
        const agreed = joint.find((each) => each.question === question.id && each.alternative === id);
        const given = assessors.flatMap((assessor) =>
          assessor.cells
            .filter((each) => each.question === question.id && each.alternative === id)
            .map((cell) => ({ assessor, cell })),
        );
        // Where nobody answered, the register does: its answer stands below.
        const isLeft = register !== undefined && id === undefined && given.length === 0 && agreed === undefined;
        return isLeft ? null : (
          <div key={id ?? ''} className="stack-tight">
            <p>
              {id === undefined ? '' : `${name}: `}
              <AnswerMark framework={framework} question={question} answered={answered} language={language} />
              {agreed === undefined ? null : (
                <span className="small">
                  {' '}
                  {t('agreed')}
                  {agreed.reason === null ? '' : `: ${agreed.reason}`}
                </span>
              )}
            </p>
            {given.map(({ assessor, cell }) => (
              <OneCell
                key={assessor.id}
                framework={framework}
                question={question}
                name={assessors.length > 1 ? assessor.name : undefined}
                cell={cell}
                language={language}
              />
            ))}
          </div>
        );
      })}
      {register === undefined ? null : (
        <p className="small">
          {t('register')}:{' '}
          <AnswerMark framework={framework} question={question} answered={register.answered} language={language} /> (
          {factSentence(language, register)}) {register.example ? <ExampleTag text={t('example')} /> : null}
        </p>
      )}
      <CitedArticles articles={question.articles} language={language} />
    </>
  );
}

const reasons = ['strengths', 'weaknesses', 'buildingBlocks', 'barriers', 'motivation'] as const;

function OneCell({
  framework,
  question,
  name,
  cell,
  language,
}: {
  framework: Framework;
  question: Question;
  name: string | undefined;
  cell: KeptCell;
  language: Language;
}) {
  const t = verdictWords[language];
  const said = reasons.flatMap((each) => {
    const text = cell[each];
    return text === undefined ? [] : [{ each, text }];
  });
  const document = cell.evidence.find((each) => each.kind === 'document');
  const fact = cell.evidence.find((each) => each.kind === 'fact');
  if (name === undefined && said.length === 0 && cell.source === undefined && fact === undefined) return null;
  return (
    <div className="small">
      {name === undefined ? null : (
        <p>
          {name}: <AnswerMark framework={framework} question={question} answered={cell.answered} language={language} />
        </p>
      )}
      {said.map(({ each, text }) => (
        <p key={each}>
          {t(`reason.${each}`)}: {text}
        </p>
      ))}
      {cell.source === undefined ? null : (
        <p className="source-line">
          {t('evidence')}:{' '}
          {cell.source.url === null ? cell.source.title : <a href={cell.source.url}>{cell.source.title}</a>}
          {document?.place === undefined ? '' : `, ${document.place}`}
          {document?.quote === undefined ? '' : `: “${document.quote}”`}{' '}
          {cell.example ? <ExampleTag text={t('example')} /> : null}
        </p>
      )}
      {fact === undefined ? null : (
        <p className="source-line">
          {t('evidence.fact')}: {registerFact(fact.fact)?.text[language] ?? fact.fact}
        </p>
      )}
      <p className="tiny">
        <a className="no-print" href={recordHistory(language, 'assessment_cell', cell.id)}>
          {t('history')}
        </a>
      </p>
    </div>
  );
}
