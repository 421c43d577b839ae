import type { Framework } from '#domain/assessment/framework.ts';
import { neverJudged, traceBack, traceForward, withoutPrinciple } from '#domain/assessment/principle-trace.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Section } from '#ui/section.tsx';
import { Status } from '#ui/status.tsx';
import { listOf } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { frameworkWords } from './framework-words.ts';

/** The trace from principles to criteria and back (S22), with what does not connect. Nothing when the framework has no principles. */
export function FrameworkTrace({ framework, language }: { framework: Framework; language: Language }) {
  const t = frameworkWords[language];
  if (framework.principles.length === 0) return null;
  const loose = withoutPrinciple(framework);
  const never = neverJudged(framework);
  const link = (id: string) => {
    const found = framework.questions.find((each) => each.id === id);
    return found === undefined ? null : <a href={`#vraag-${id}`}>{found.text[language]}</a>;
  };
  return (
    <>
      <Section title={t('trace.forward')} id="uitgangspunten" newPage>
        <DataTable
          caption={t('trace.forward')}
          columns={[
            { id: 'principle', head: t('trace.principle') },
            { id: 'cells', head: t('trace.cells'), long: true },
            { id: 'criteria', head: t('trace.criteria'), long: true },
          ]}
          rows={traceForward(framework).map(({ principle, questions }) => ({
            id: principle.id,
            cells: [
              <span key="title" id={`uitgangspunt-${principle.id}`}>
                {principle.title[language]}
                <span className="second">
                  {principle.text[language]}
                  {principle.place === undefined ? '' : ` (${principle.place})`}
                </span>
              </span>,
              <ul key="cells" className="dots small">
                {principle.cells.flatMap((cell) =>
                  cell.entries.map((entry) => (
                    <li key={`${cell.role}${entry.wording}`}>
                      {framework.roles.find((each) => each.id === cell.role)?.title[language] ?? cell.role}:{' '}
                      {entry.question === null ? (
                        <>
                          {entry.wording} <Status kind="warn" text={t('trace.never')} />
                        </>
                      ) : (
                        entry.wording
                      )}
                    </li>
                  )),
                )}
              </ul>,
              questions.length === 0 ? (
                <Status key="none" kind="warn" text={t('trace.noCriterion')} />
              ) : (
                <ul key="criteria" className="dots small">
                  {questions.map((each) => (
                    <li key={each.id}>{link(each.id)}</li>
                  ))}
                </ul>
              ),
            ],
          }))}
        />
        {never.length === 0 ? null : <p>{t('trace.neverList', { words: listOf(language, never) })}</p>}
      </Section>
      <Section title={t('trace.back')} id="criteria">
        <DataTable
          caption={t('trace.back')}
          columns={[
            { id: 'criterion', head: t('trace.criterion') },
            { id: 'roles', head: t('trace.roles'), long: true },
            { id: 'principles', head: t('trace.principles'), long: true },
          ]}
          rows={traceBack(framework).map(({ question, roles, principles }) => ({
            id: question.id,
            cells: [
              <a key="criterion" href={`#vraag-${question.id}`}>
                {question.text[language]}
              </a>,
              roles.length === 0 ? t('trace.noRole') : roles.map((each) => each.title[language]).join(', '),
              principles.length === 0 ? (
                <Status key="none" kind="warn" text={t('trace.noPrinciple')} />
              ) : (
                <ul key="principles" className="dots small">
                  {principles.map((each) => (
                    <li key={each.id}>
                      <a href={`#uitgangspunt-${each.id}`}>{each.title[language]}</a>
                    </li>
                  ))}
                </ul>
              ),
            ],
          }))}
        />
        {loose.length === 0 ? null : (
          <p>
            {t('trace.looseList', {
              words: listOf(
                language,
                loose.map((each) => each.text[language]),
              ),
            })}
          </p>
        )}
      </Section>
    </>
  );
}
