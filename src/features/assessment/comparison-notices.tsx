import { Notice } from '#ui/notice.tsx';
import { listOf } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { WeightsConflict } from './comparison-conflict.tsx';
import { criterionInSentence, inSentence, mostNamed, words } from './comparison-words.ts';
import type { Assessor } from './read-assessment.ts';
import type { WeighedAssessment } from './weigh-assessment.ts';
import type { WeighingFault } from './weighing-faults.ts';
import type { WeighingSettings } from './weighing-settings.ts';

/** What the step before tells. */
export type ComparisonNotice =
  | { readonly kind: 'kept' }
  | { readonly kind: 'conflict'; readonly assessor: Assessor; readonly settings: WeighingSettings };

/** What one should know before reading on: what was saved, what does not fit, and what does not count. */
export function ComparisonNotices({
  weighed,
  notices,
  faults,
  language,
}: {
  readonly weighed: WeighedAssessment;
  readonly notices: readonly ComparisonNotice[];
  readonly faults: readonly WeighingFault[];
  readonly language: Language;
}) {
  const t = words[language];
  const { compared } = weighed;
  return (
    <>
      {notices.map((notice, at) =>
        notice.kind === 'kept' ? (
          <Notice key={`${notice.kind} ${at}`} kind="ok">
            {t('kept')}
          </Notice>
        ) : (
          <WeightsConflict
            key={`${notice.kind} ${at}`}
            weighed={weighed}
            assessor={notice.assessor}
            settings={notice.settings}
            language={language}
          />
        ),
      )}
      <Unreadable weighed={weighed} faults={faults} language={language} />
      <Incomplete weighed={weighed} language={language} />
      <LeftOut weighed={weighed} language={language} />
      {compared?.constrained === true && compared.region.kind === 'region' && !compared.within ? (
        <Notice kind="warn">{t('outside')}</Notice>
      ) : null}
    </>
  );
}

/** What of the address or the form cannot be read, as it was typed. */
function Unreadable({
  weighed,
  faults,
  language,
}: {
  readonly weighed: WeighedAssessment;
  readonly faults: readonly WeighingFault[];
  readonly language: Language;
}) {
  const t = words[language];
  if (faults.length === 0) return null;
  const text = (fault: WeighingFault) =>
    fault.kind === 'unknown'
      ? t('unreadable.unknown', { name: fault.name, typed: fault.typed })
      : t(`unreadable.${fault.field}`, {
          criterion: weighed.criteria.find((each) => each.id === fault.criterion)?.text[language] ?? '',
          typed: fault.typed,
        });
  return (
    <Notice kind="warn">
      <p>{t('unreadable', { count: faults.length })}</p>
      <ul className="dots">
        {faults.map((fault) => (
          <li key={text(fault)}>{text(fault)}</li>
        ))}
      </ul>
    </Notice>
  );
}

interface Props {
  readonly weighed: WeighedAssessment;
  readonly language: Language;
}

/** Alternatives of which too little is judged to compare them. */
function Incomplete({ weighed, language }: Props) {
  const t = words[language];
  const { whole, completeness, settings } = weighed;
  const incomplete = whole.alternatives.filter(
    (each, at) => (completeness[at] ?? 0) < 0.7 && !settings.without.includes(each.id),
  );
  if (incomplete.length === 0) return null;
  const names = listOf(
    language,
    incomplete.map((each) => inSentence(language, each)),
  );
  return <Notice kind="warn">{t('incomplete', { names, count: incomplete.length })}</Notice>;
}

/** Criteria on which not everything that is compared has a verdict. */
function LeftOut({ weighed, language }: Props) {
  const t = words[language];
  const { compared, criteria } = weighed;
  const leftOut = criteria.filter((each) => compared?.comparison.criteria.includes(each.id) === false);
  if (leftOut.length === 0) return null;
  const names = listOf(
    language,
    leftOut.map((each) => criterionInSentence(language, each)),
  );
  return (
    <Notice kind="warn">
      {t(leftOut.length > mostNamed ? 'leftOut.many' : 'leftOut', {
        names,
        count: leftOut.length,
        all: criteria.length,
      })}
    </Notice>
  );
}
