import { frameworkWeights, givenWeights } from '#domain/assessment/given-weights.ts';
import { DataTable } from '#ui/data-table.tsx';
import type { Language } from '#words/language.ts';
import { exactShare, words } from './comparison-words.ts';
import type { Assessor } from './read-assessment.ts';
import type { WeighedAssessment } from './weigh-assessment.ts';
import { keepWeightsPage, otherWeighing } from './weighing-address.ts';
import { type WeighingSettings, weighingQuery } from './weighing-settings.ts';

/** Someone else kept other weights meanwhile: both side by side, and what one can do. */
export function WeightsConflict({
  weighed,
  assessor,
  settings,
  language,
}: {
  readonly weighed: WeighedAssessment;
  readonly assessor: Assessor;
  readonly settings: WeighingSettings;
  readonly language: Language;
}) {
  const t = words[language];
  const { whole, criteria } = weighed;
  const ids = criteria.map(({ id }) => id);
  const theirs = assessor.weights === undefined ? undefined : givenWeights(assessor.weights, ids)?.weights;
  const mine =
    (settings.weights === undefined ? undefined : givenWeights(settings.weights, ids)?.weights) ??
    frameworkWeights(whole.framework, ids);
  return (
    <div className="conflict" role="alert">
      <h2>{t('conflict', { name: assessor.name })}</h2>
      <p>{t('conflict.why')}</p>
      <DataTable
        caption={t('conflict.caption')}
        columns={[
          { id: 'criterion', head: t('criterion') },
          { id: 'theirs', head: t('conflict.theirs'), align: 'right' },
          { id: 'mine', head: t('conflict.mine'), align: 'right' },
        ]}
        rows={criteria.map((criterion, at) => {
          const [kept, typed] = [theirs?.[at], mine[at]];
          return {
            id: criterion.id,
            cells: [
              criterion.text[language],
              kept === undefined ? t('conflict.none') : exactShare(language, kept),
              typed === undefined ? '–' : exactShare(language, typed),
            ],
          };
        })}
      />
      <form method="post" action={keepWeightsPage(language, whole.row.id)}>
        <input type="hidden" name="beoordelaar" value={`${assessor.assessor}@${assessor.version}`} />
        {Object.entries(weighingQuery(settings)).flatMap(([name, value]) =>
          (typeof value === 'string' ? [value] : (value ?? [])).map((each) => (
            <input key={`${name} ${each}`} type="hidden" name={name} value={each} />
          )),
        )}
        <p className="buttons">
          <button className="button main" type="submit">
            {t('conflict.keepMine')}
          </button>
          {assessor.weights === undefined ? null : (
            <a
              className="button"
              href={otherWeighing(language, whole, settings, { weights: assessor.weights, way: assessor.weights.way })}
            >
              {t('conflict.takeTheirs')}
            </a>
          )}
        </p>
      </form>
    </div>
  );
}
