import { legalFormTree } from '#domain/assessment/delivered/legal-form-tree.ts';
import {
  type LegalFormOutcome,
  type LegalFormStep,
  legalForm,
  legalFormNumber,
} from '#domain/assessment/legal-form.ts';
import { asked, type WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { Facts } from '#ui/facts.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { codeOf } from '#words/codes.ts';
import type { Language } from '#words/language.ts';
import { address } from '../addresses.ts';
import { CitedArticles } from './cited-articles.tsx';
import { frameworkWords } from './framework-words.ts';
import { LegalFormList } from './legal-form-list.tsx';

/** The answers in the address, of questions that the tree has. */
function answersIn(query: URLSearchParams): Readonly<Record<string, string>> {
  return Object.fromEntries(
    legalFormTree.flatMap(({ id }) => {
      const answer = asked(query, id);
      return answer === undefined ? [] : [[id, answer]];
    }),
  );
}

/** GET /rechtsvorm: which legal form fits, a question at a time; the answers are in the address, so that every step can be mailed and undone. */
export async function legalFormRoute(request: WebRequest): Promise<Answer> {
  const { language } = request;
  const t = frameworkWords[language];
  const outcome = legalForm(answersIn(request.query));
  return {
    kind: 'page',
    page: {
      title: t('legal.title'),
      current: 'weigh',
      body: (
        <>
          <PageHead
            crumbs={{
              label: t('crumbs'),
              links: [{ href: address(language, ['frameworks']), text: t('title') }],
              here: t('legal.title'),
            }}
            question={t('legal.question')}
            answer={answerText(outcome, language)}
          />
          <PageBody spaced>
            <div className="grid">
              <div className="column c7">
                {outcome.kind === 'question' ? (
                  <NextQuestion outcome={outcome} language={language} />
                ) : (
                  <Outcome outcome={outcome} language={language} />
                )}
              </div>
              <div className="column c5">
                <Section title={t('legal.steps')} id="stappen">
                  {outcome.steps.length === 0 ? (
                    <p className="small">{t('legal.noSteps')}</p>
                  ) : (
                    <Steps steps={outcome.steps} language={language} />
                  )}
                </Section>
              </div>
            </div>
            <Section title={t('legal.tree')} id="boom" newPage>
              <LegalFormList language={language} taken={outcome.steps} />
            </Section>
          </PageBody>
        </>
      ),
    },
  };
}

function answerText(outcome: LegalFormOutcome, language: Language): string {
  const t = frameworkWords[language];
  if (outcome.kind === 'question') return t('legal.answer.open');
  const form = codeOf(language, 'partnership.legal_form', outcome.form);
  return outcome.arrangement === undefined
    ? t('legal.answer.form', { form })
    : t('legal.answer.arrangement', {
        form,
        arrangement: codeOf(language, 'partnership.arrangement_kind', outcome.arrangement),
      });
}

/** The answers up to and without a step: the address one goes back to. */
function before(steps: readonly LegalFormStep[], at: number): Readonly<Record<string, string>> {
  return Object.fromEntries(steps.slice(0, at).map(({ question, option }) => [question, option]));
}

function NextQuestion({
  outcome,
  language,
}: {
  outcome: Extract<LegalFormOutcome, { kind: 'question' }>;
  language: Language;
}) {
  const t = frameworkWords[language];
  const { next, steps } = outcome;
  const back = steps.length === 0 ? undefined : before(steps, steps.length - 1);
  return (
    <Section title={t('legal.next', { number: legalFormNumber(next.id) })} id="vraag">
      <form method="get" action={address(language, ['legalForm'])}>
        {steps.map(({ question, option }) => (
          <input key={question} type="hidden" name={question} value={option} />
        ))}
        <fieldset className="field">
          <legend>{next.text[language]}</legend>
          {next.options.map((each) => (
            <label key={each.id} className="check">
              <input type="radio" name={next.id} value={each.id} required />
              {each.text[language]}
            </label>
          ))}
        </fieldset>
        <p className="buttons">
          <button className="button main" type="submit">
            {t('legal.go')}
          </button>
          {back === undefined ? null : (
            <a className="button" href={address(language, ['legalForm'], back)}>
              {t('legal.back')}
            </a>
          )}
        </p>
      </form>
    </Section>
  );
}

function Outcome({ outcome, language }: { outcome: Extract<LegalFormOutcome, { kind: 'form' }>; language: Language }) {
  const t = frameworkWords[language];
  return (
    <>
      <Section title={t('legal.outcome')}>
        <Facts
          facts={[
            { label: t('legal.form'), value: codeOf(language, 'partnership.legal_form', outcome.form) },
            {
              label: t('legal.arrangement'),
              value:
                outcome.arrangement === undefined
                  ? t('legal.noArrangement')
                  : codeOf(language, 'partnership.arrangement_kind', outcome.arrangement),
            },
          ]}
        />
        <p className="small">{t('legal.noAdvice')}</p>
        <p className="buttons no-print">
          <a
            className="button"
            href={address(language, ['legalForm'], before(outcome.steps, outcome.steps.length - 1))}
          >
            {t('legal.back')}
          </a>
          <a href={address(language, ['legalForm'])}>{t('legal.again')}</a>
        </p>
      </Section>
      <Section title={t('legal.duties')}>
        <ul className="questions">
          {outcome.duties.map((each) => (
            <li key={each.id}>
              <p>{each.text[language]}</p>
              <CitedArticles articles={each.articles} language={language} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** What was answered, why that leads on, and the way to answer it otherwise. */
function Steps({ steps, language }: { steps: readonly LegalFormStep[]; language: Language }) {
  const t = frameworkWords[language];
  return (
    <ol className="steps">
      {steps.map((each, at) => (
        <li key={each.question} data-number={legalFormNumber(each.question)}>
          <strong>
            {each.text[language]} {each.answer[language]}
          </strong>
          {each.reason[language]}
          {each.basis === 'practice' ? <span className="second"> {t('legal.practice')}</span> : null}
          <CitedArticles articles={each.articles} language={language} />
          <a
            className="no-print"
            href={address(language, ['legalForm'], before(steps, at))}
            aria-label={`${t('legal.otherwise')}: ${each.text[language]}`}
          >
            {t('legal.otherwise')}
          </a>
        </li>
      ))}
    </ol>
  );
}
