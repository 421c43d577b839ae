import { asked, awaited } from '#domain/assessment/agreed-cells.ts';
import { Facts } from '#ui/facts.tsx';
import { Notice } from '#ui/notice.tsx';
import { Section } from '#ui/section.tsx';
import { dayText, listOf } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import type { WholeAssessment } from './read-assessment.ts';
import type { Sight } from './shown-assessors.ts';
import { words } from './stand-words.ts';

/** How far an assessment is: what is still awaited, or what was decided, when and by whom. */
export function AssessmentStand({
  whole,
  sight,
  language,
}: {
  readonly whole: WholeAssessment;
  readonly sight: Sight;
  readonly language: Language;
}) {
  const t = words[language];
  const { row, assessors } = whole;
  const waiting = awaited(assessors);
  const names = listOf(
    language,
    waiting.map((each) => each.name),
  );
  const all = asked(assessors).length;
  switch (row.state) {
    case 'draft':
      return <Notice kind="info">{t('draft')}</Notice>;
    case 'open': {
      const said =
        waiting.length === 0
          ? t('open.all')
          : t('open.waiting', { count: waiting.length, done: all - waiting.length, all, names });
      return (
        <Notice kind="warn">
          {said} {sight === 'all' ? null : t(`open.${sight}`)}
        </Notice>
      );
    }
    case 'closed':
      if (all === 0) return <Notice kind="info">{t('closed.source', { count: assessors.length })}</Notice>;
      return (
        <Notice kind="info">
          {row.closed_on === null ? t('closed.noDay') : t('closed', { day: dayText(language, row.closed_on) })}{' '}
          {waiting.length === 0 ? null : t('closed.waiting', { count: waiting.length, names })}
        </Notice>
      );
    case 'adopted':
      return row.decision === null && row.adopted_by === null ? null : (
        <Section title={t('adopted')} id="besluit">
          <Facts
            facts={[
              { label: t('decision'), value: row.decision ?? t('decision.none') },
              {
                label: t('decision.on'),
                value: row.adopted_on === null ? t('unknown') : dayText(language, row.adopted_on),
              },
              { label: t('decision.by'), value: row.adopted_by ?? t('unknown') },
            ]}
          />
        </Section>
      );
  }
}
