import type { PageContent } from '#ui/answer.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState, Notice } from '#ui/notice.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { answeredText } from '#words/answered.ts';
import type { Language } from '#words/language.ts';
import { address, assessmentPage } from '../addresses.ts';
import { words } from './assess-words.ts';
import { cellNames } from './cell-names.ts';
import type { SentCell } from './fill-in.ts';
import { NotSavedCells } from './not-saved-cells.tsx';
import type { Assessor, WholeAssessment } from './read-assessment.ts';

export interface NotOpenProps {
  readonly language: Language;
  readonly whole: WholeAssessment;
  readonly assessor: Assessor;
  /** What each source of the register is called, by its key. */
  readonly sources: ReadonlyMap<string, string>;
  /** What was typed and is not in the assessment. */
  readonly sent: ReadonlyMap<string, SentCell>;
  /** It was sent just now, and came too late. */
  readonly late: boolean;
}

/** For who was asked to judge, when it is not open: what one answered and typed, and that it cannot change now. */
export function notOpenPage({ language, whole, assessor, sources, sent, late }: NotOpenProps): PageContent {
  const { row, framework } = whole;
  const t = words[language];
  const name = cellNames(language, whole);
  return {
    title: t('fill.title', { title: row.title }),
    current: 'weigh',
    body: (
      <>
        <PageHead
          crumbs={{
            label: t('crumbs'),
            links: [{ href: address(language, ['weigh']), text: t('list.title') }],
            here: row.title,
          }}
          kicker={`${framework.title[language]} · ${assessor.name}`}
          question={row.title}
          answer={t(`notOpen.${row.state}`)}
        />
        <PageBody>
          {late ? (
            <Notice kind="bad">{t(`notOpen.late.${row.state}`, { organisation: row.organisation })}</Notice>
          ) : null}
          <NotSavedCells language={language} whole={whole} sources={sources} sent={sent} />
          <Section
            title={t('notOpen.own')}
            note={<a href={assessmentPage(language, row.id, 'together')}>{t('together.see')}</a>}
          >
            <DataTable
              caption={t('notOpen.own')}
              columns={[
                { id: 'cell', head: t('criterion') },
                { id: 'answer', head: t('answer') },
                { id: 'why', head: t('text.motivering'), long: true },
              ]}
              rows={assessor.cells.flatMap((cell) => {
                const question = framework.questions.find((each) => each.id === cell.question);
                return question === undefined
                  ? []
                  : [
                      {
                        id: cell.id,
                        cells: [
                          name(cell.question, cell.alternative),
                          answeredText(language, framework, question, cell.answered),
                          cell.motivation ?? '',
                        ],
                      },
                    ];
              })}
              empty={<EmptyState title={t('notOpen.none')} why={t('notOpen.noneWhy')} />}
            />
          </Section>
        </PageBody>
      </>
    ),
  };
}
