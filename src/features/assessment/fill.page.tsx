import { completenessOf } from '#domain/assessment/completeness.ts';
import { questionsOf } from '#domain/assessment/framework.ts';
import { registerFacts } from '#domain/assessment/register-facts.ts';
import type { PageContent } from '#ui/answer.ts';
import { ErrorSummary } from '#ui/form-field.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { dayText, momentText } from '#words/format.ts';
import { quoted } from '#words/quoted.ts';
import { address, assessmentPage } from '../addresses.ts';
import { words } from './assess-words.ts';
import { ChoiceList } from './choice-list.tsx';
import { FillConflicts } from './fill-conflicts.tsx';
import { FillList } from './fill-list.tsx';
import { FillMatrix } from './fill-matrix.tsx';
import type { FillPageProps } from './fill-props.ts';
import { formFaults } from './form-faults.ts';
import { cellKey, isEmpty } from './typed-cell.ts';

/** The long form of one who judges. */
export function fillPage(props: FillPageProps): PageContent {
  const { language, whole, assessor, findings, conflicts } = props;
  const { row, framework, alternatives } = whole;
  const t = words[language];
  const faults = formFaults(language, findings);
  const { answered, applicable, saidUnknown } = completenessOf(
    framework,
    alternatives.map((each) => each.id),
    assessor.cells,
  );
  const toOffer = props.register.filter((each) => {
    const cell = props.cells.get(cellKey(each.question, undefined));
    return cell !== undefined && isEmpty(cell.typed);
  }).length;
  const Questions = alternatives.length === 0 ? FillList : FillMatrix;
  return {
    title: t('fill.title', { title: row.title }),
    current: 'weigh',
    body: (
      <>
        <PageHead
          crumbs={{
            label: t('crumbs'),
            links: [
              { href: address(language, ['weigh']), text: t('list.title') },
              { href: assessmentPage(language, row.id), text: row.title },
            ],
            here: t('fill'),
          }}
          kicker={`${framework.title[language]} · ${assessor.name}`}
          question={t('fill.question', { title: quoted(row.title) })}
          answer={t(saidUnknown === 0 ? 'fill.answer' : 'fill.answerUnknown', {
            answered,
            applicable,
            unknown: saidUnknown,
          })}
          stand={
            <span>
              {assessor.submitted_on === null
                ? t('fill.notSubmitted')
                : t('fill.submitted', { day: dayText(language, assessor.submitted_on) })}
            </span>
          }
        />
        <PageBody>
          {props.done === undefined || findings.length > 0 || conflicts !== undefined ? null : (
            <Notice kind="ok">
              {t(`fill.done.${props.done}`)}
              {props.done === 'ingeleverd' && answered + saidUnknown < applicable
                ? ` ${t('fill.open', { count: applicable - answered - saidUnknown })}`
                : ''}
            </Notice>
          )}
          {findings.length === 0 ? null : (
            <ErrorSummary
              title={t('errors', { count: findings.length })}
              kept={t('errors.draft')}
              errors={faults.list}
            />
          )}
          {conflicts === undefined ? null : <FillConflicts {...props} keys={conflicts} />}
          {props.draftKept === undefined ? null : (
            <Notice kind="warn">
              <form method="post">
                {t('draft.shown', { when: momentText(language, props.draftKept) })}{' '}
                <button className="button little" type="submit" name="doe" value="concept-weg">
                  {t('draft.drop')}
                </button>
              </form>
            </Notice>
          )}
          {row.proposal === null ? null : <p className="fill-subject">{row.proposal}</p>}
          <nav className="fill-blocks" aria-label={t('fill.blocks')}>
            <ul>
              {framework.blocks.map((block) => {
                const first = questionsOf(framework, block.id)[0];
                return first === undefined ? null : (
                  <li key={block.id}>
                    <a href={`#v-${first.id}`}>{block.title[language]}</a>
                  </li>
                );
              })}
            </ul>
          </nav>
          <form method="post" className="fill" id="formulier">
            {/* The end of a line in a field saves, whatever button comes first. */}
            <button
              type="submit"
              name="doe"
              value="bewaren"
              className="visually-hidden"
              tabIndex={-1}
              aria-hidden="true"
            >
              {t('fill.save')}
            </button>
            {toOffer === 0 ? null : (
              <div className="notice info">
                {t('register.offer', { count: toOffer })}{' '}
                <button className="button little" type="submit" name="doe" value="register">
                  {t('register.take')}
                </button>
              </div>
            )}
            <Questions {...props} faults={faults} />
            <div className="fill-end" id="formulier-einde">
              <p className="buttons">
                <button className="button" type="submit" name="doe" value="bewaren">
                  {t('fill.save')}
                </button>
                <button className="button main" type="submit" name="doe" value="inleveren">
                  {t('fill.submit')}
                </button>
                <button className="button" type="submit" name="doe" value="concept">
                  {t('draft.keep')}
                </button>
                {props.manages ? (
                  <a href={assessmentPage(language, row.id, 'manage')}>{t('manage')}</a>
                ) : (
                  <a href={address(language, ['weigh'])}>{t('cancel')}</a>
                )}
              </p>
              <p className="small quiet">{t('fill.how')}</p>
            </div>
            <ChoiceList id="list-source" names={props.sources} />
            <ChoiceList id="list-fact" names={new Map(registerFacts.map(({ key, text }) => [key, text[language]]))} />
          </form>
        </PageBody>
      </>
    ),
  };
}
