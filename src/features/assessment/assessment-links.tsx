import type { Asker } from '#database/connection.ts';
import { Deed } from '#ui/deed.tsx';
import { Section } from '#ui/section.tsx';
import type { Language } from '#words/language.ts';
import { address, assessmentPage } from '../addresses.ts';
import { words } from './assess-words.ts';
import { fillRight, manageRight } from './fill-right.ts';
import type { WholeAssessment } from './read-assessment.ts';

/** What one can do with an assessment: fill in, manage, meet, lay beside the round before, copy, take away. */
export function AssessmentLinks({
  whole,
  asker,
  language,
}: {
  readonly whole: WholeAssessment;
  readonly asker: Asker;
  readonly language: Language;
}) {
  const t = words[language];
  const { row, assessors } = whole;
  const manages = manageRight(asker, row) !== undefined;
  const own = assessors.filter(
    (each) => each.account_id === asker.standing.account && fillRight(asker, row, each) !== undefined,
  );
  return (
    <Section title={t('links.title')}>
      <p className="buttons">
        {asker.standing.account === null
          ? null
          : own.map((each) => (
              <a
                key={each.id}
                className="button main"
                href={assessmentPage(language, row.id, 'fill', { beoordelaar: each.id })}
              >
                {t('mine.fill')}
              </a>
            ))}
        {manages ? (
          <a className="button" href={assessmentPage(language, row.id, 'manage')}>
            {t('manage')}
          </a>
        ) : null}
        <a className="button" href={assessmentPage(language, row.id, 'together')}>
          {t(assessors.length > 1 ? 'together.see' : 'together.one')}
        </a>
        {row.follows_id === null ? null : (
          <a className="button" href={assessmentPage(language, row.id, 'compare')}>
            {t('links.compare')}
          </a>
        )}
        <Deed className="button" href={address(language, ['weigh', 'add'], { kopie: row.id })}>
          {t('copy')}
        </Deed>
        {(['pdf', 'docx', 'xlsx', 'csv'] as const).map((as) => (
          <a key={as} className="button" href={assessmentPage(language, row.id, undefined, { als: as })}>
            {t(`download.${as}`)}
          </a>
        ))}
      </p>
      <p>
        <a href={address(language, ['frameworks', { id: row.framework }])}>{t('links.framework')}</a>
      </p>
    </Section>
  );
}
