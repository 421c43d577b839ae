import { isCertain } from '#domain/assessment/comparison/never-first.ts';
import type { WinningConditions } from '#domain/assessment/comparison/winning-conditions.ts';
import { compare, equals, type Rational, subtract, zero } from '#domain/figures/rational.ts';
import { scoreText } from '#ui/charts/weighing-answers.ts';
import { Section } from '#ui/section.tsx';
import { sentence } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { criterionInSentence, exactShare, inSentence, nameOf, words } from './comparison-words.ts';
import type { ComparedAssessment, WeighedAssessment } from './weigh-assessment.ts';
import { otherWeighing } from './weighing-address.ts';

interface Props {
  readonly weighed: WeighedAssessment;
  readonly compared: ComparedAssessment;
  readonly language: Language;
}

/** What would have to be true for an alternative to be first: other weights, the weight of one criterion, or other verdicts. */
export function ConditionsPart({ weighed, compared, language }: Props) {
  const t = words[language];
  const { settings, whole } = weighed;
  const asked = compared.comparison.alternatives.indexOf(settings.model ?? '');
  const at = asked === -1 ? (compared.scores[1]?.alternative ?? 0) : asked;
  const conditions = compared.conditions[at];
  const name = inSentence(language, compared.alternatives[at]);
  return (
    <Section id="voorwaarden" title={t('conditions', { name })}>
      <ul className="chips no-print">
        {compared.alternatives.map((each, position) => (
          <li key={each.id}>
            <a
              href={`${otherWeighing(language, whole, settings, { model: each.id })}#voorwaarden`}
              aria-current={position === at ? 'true' : undefined}
            >
              {nameOf(language, each)}
            </a>
          </li>
        ))}
      </ul>
      {conditions === undefined ? (
        <p className="quiet">{t('conditions.none')}</p>
      ) : (
        <div data-at-load="">
          <Conditions compared={compared} conditions={conditions} name={name} language={language} />
        </div>
      )}
      <p className="notice info" data-changed="" hidden>
        {t('changed')}
      </p>
    </Section>
  );
}

const mostShown = 8;
const sizeOf = ({ now, weight }: { readonly now: Rational; readonly weight: Rational }): Rational => {
  const difference = subtract(weight, now);
  return compare(difference, zero) < 0 ? subtract(now, weight) : difference;
};

function Conditions({
  compared,
  conditions,
  name,
  language,
}: {
  readonly compared: ComparedAssessment;
  readonly conditions: WinningConditions;
  readonly name: string;
  readonly language: Language;
}) {
  const t = words[language];
  const { lead, best, nearest, shifts, verdicts } = conditions;
  const criterion = (at: number) => compared.criteria[at]?.text[language] ?? '';
  const ahead = compare(lead, zero);
  if (ahead >= 0)
    return (
      <p>
        {sentence(
          ahead > 0
            ? t('conditions.first', { name, lead: scoreText(language, lead) })
            : t('conditions.shared', { name }),
        )}
      </p>
    );
  const side = compare(best.lead, zero);
  const moves = (nearest?.weights ?? []).flatMap((weight, at) => {
    const now = compared.weights[at] ?? zero;
    return equals(weight, now) ? [] : [{ at, now, weight }];
  });
  // The largest moves first, and no more of them than someone reads.
  const shown = moves.toSorted((one, other) => compare(sizeOf(other), sizeOf(one))).slice(0, mostShown);
  return (
    <>
      <p>
        {sentence(
          side < 0
            ? t(isCertain(compared) ? 'conditions.noWeights' : 'conditions.noWeightsUncertain', { name })
            : side === 0
              ? t('conditions.onlyShared', { name })
              : t('conditions.canWin', { name, lead: scoreText(language, best.lead) }),
        )}
      </p>
      {nearest === undefined || moves.length === 0 ? null : (
        <>
          <h3>{t('conditions.nearest', { moved: exactShare(language, nearest.moved) })}</h3>
          <ul className="dots">
            {shown.map(({ at, now, weight }) => (
              <li key={at}>
                {t('conditions.move', {
                  criterion: criterion(at),
                  now: exactShare(language, now),
                  weight: exactShare(language, weight),
                })}
              </li>
            ))}
            {moves.length > shown.length ? (
              <li>{t('conditions.more', { count: moves.length - shown.length })}</li>
            ) : null}
          </ul>
        </>
      )}
      {shifts.length === 0 ? null : (
        <>
          <h3>{t('conditions.shifts')}</h3>
          <ul className="dots">
            {shifts.map((shift) => (
              <li key={shift.criterion}>
                {t('conditions.move', {
                  criterion: criterion(shift.criterion),
                  now: exactShare(language, shift.now),
                  weight: exactShare(language, shift.weight),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      <Verdicts compared={compared} verdicts={verdicts} language={language} />
    </>
  );
}

function Verdicts({
  compared,
  verdicts,
  language,
}: {
  readonly compared: ComparedAssessment;
  readonly verdicts: WinningConditions['verdicts'];
  readonly language: Language;
}) {
  const t = words[language];
  if (verdicts === undefined) return <p>{t('conditions.noVerdicts')}</p>;
  const step = (at: number) => {
    const id = compared.comparison.scale[at]?.id;
    return compared.words.find((each) => each.id === id)?.word[language] ?? '';
  };
  return (
    <>
      <h3>{t('conditions.verdicts', { count: verdicts.length })}</h3>
      <ul className="dots">
        {verdicts.slice(0, mostShown).map((change) => (
          <li key={`${change.alternative} ${change.criterion}`}>
            {t('conditions.verdict', {
              model: nameOf(language, compared.alternatives[change.alternative]),
              criterion: criterionInSentence(language, compared.criteria[change.criterion]),
              from: step(change.from),
              to: step(change.to),
            })}
          </li>
        ))}
        {verdicts.length > mostShown ? (
          <li>{t('conditions.moreVerdicts', { count: verdicts.length - mostShown })}</li>
        ) : null}
      </ul>
    </>
  );
}
