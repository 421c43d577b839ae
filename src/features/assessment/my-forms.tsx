import type { AskedForm } from '#database/read/assessment-list.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Section } from '#ui/section.tsx';
import type { Language } from '#words/language.ts';
import { assessmentPage } from '../addresses.ts';
import { words } from './assess-words.ts';
import { StateStatus } from './state-status.tsx';

/** What someone was asked to judge, and what is left to do. */
export function MyForms({ language, mine }: { language: Language; mine: readonly AskedForm[] }) {
  const t = words[language];
  return (
    <Section title={t('mine')}>
      <DataTable
        caption={t('mine')}
        columns={[
          { id: 'title', head: t('head.title') },
          { id: 'as', head: t('mine.as') },
          { id: 'state', head: t('head.state') },
          { id: 'do', head: t('mine.do') },
        ]}
        rows={mine.map((each) => ({
          id: each.id,
          cells: [
            <>
              <a href={assessmentPage(language, each.assessment_id)}>{each.title}</a>
              <span className="second">
                {each.organisation}
                {each.round === 1 ? '' : ` · ${t('round', { round: each.round })}`}
              </span>
            </>,
            each.name,
            <StateStatus key="state" state={each.state} language={language} />,
            each.state === 'draft' ? (
              <span key="wait" className="quiet">
                {t('mine.later')}
              </span>
            ) : (
              <FormLink key="do" language={language} form={each} />
            ),
          ],
        }))}
      />
    </Section>
  );
}

/** The way to a form: to fill it in as long as it is open, else to read it. */
function FormLink({ language, form }: { language: Language; form: AskedForm }) {
  const isToDo = form.state === 'open' && form.submitted_on === null;
  const text = words[language](form.state !== 'open' ? 'mine.look' : isToDo ? 'mine.fill' : 'mine.see');
  return (
    <a
      className={isToDo ? 'button little main' : 'button little'}
      href={assessmentPage(language, form.assessment_id, 'fill', { beoordelaar: form.id })}
      aria-label={`${text}: ${form.title}`}
    >
      {text}
    </a>
  );
}
